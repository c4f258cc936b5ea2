#pragma once

#include "models/storage/headquarterscontext.h"

namespace carnet {

//! Makes every till read a scope anew, to the end, and drop what is not in it. Its entries move up,
//! in their order, to numbers above all that was ever given, and the floor goes below them; rows,
//! versions and digest stay. Inside the caller's transaction, which takes as long as rewriting the
//! scope's entries does.
[[nodiscard]] Result<> renewScope(const HeadquartersContext& context, qint64 scope);

} // namespace carnet
