#pragma once

#include "models/domain/result.h"

#include <type_traits>
#include <utility>

namespace carnet::test {

//! The value of what cannot fail in a set-up; ends the program where it did.
template<typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace carnet::test
