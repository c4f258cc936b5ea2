#pragma once

#include "models/domain/staff.h"

namespace carnet {

//! The associate with the rights that count: those of the group she follows, or her own (SF-1).
//! \a group is the row of `associate.group`; none where it is not there (any more): nobody is given
//! rights by a group that does not exist.
[[nodiscard]] Associate withGroup(Associate associate, const std::optional<PermissionGroup>& group);
[[nodiscard]] Associate withGroup(Associate associate, const QList<PermissionGroup>& groups);

//! The rights in which two lists differ.
[[nodiscard]] QList<Right> differingRights(const QList<Right>& a, const QList<Right>& b);

} // namespace carnet
