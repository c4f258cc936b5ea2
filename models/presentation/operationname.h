#pragma once

#include <QString>

namespace carnet {

//! What people call a POS operation; its number where this version does not know it.
[[nodiscard]] QString operationName(int number);

} // namespace carnet
