#pragma once

#include "app/identity/deviceauthority.h"

#include <optional>

namespace carnet {

// A backup that holds headquarters' authority, too, begins with one line more than
// HeadquartersBackup writes. Versions that do not know it refuse it as the backup of a later one.

[[nodiscard]] QByteArray toAuthorityLine(const identity::DeviceAuthority& authority);
//! None when \a line is another; Invalid when it holds no authority.
[[nodiscard]] Result<std::optional<identity::DeviceAuthority>> fromAuthorityLine(
    const QByteArray& line);

} // namespace carnet
