#pragma once

#include "models/storage/headquartersstore.h"

namespace carnet {

//! Says to everybody whether the till of a register is blocked, as set-up shows it. NotFound when
//! there is no such register.
[[nodiscard]] Result<> setBlocked(HeadquartersStore& store, const RegisterId& till, bool isBlocked);

} // namespace carnet
