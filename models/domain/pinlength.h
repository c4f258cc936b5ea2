#pragma once

#include <QStringView>

#include <algorithm>

namespace carnet {

//! Digits of every associate's PIN: the pad at the till asks for exactly as many.
inline constexpr int kPinLength = 6;

//! What the pad at the till can type.
[[nodiscard]] inline bool isPin(QStringView text)
{
    return text.size() == kPinLength
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace carnet
