#pragma once

#include "models/domain/staff.h"
#include "models/presentation/grantentry.h"

namespace carnet {

//! As people call it.
[[nodiscard]] QString roleName(Role role);
[[nodiscard]] QStringList roleNames();

//! As people know it; empty for a number that names none.
[[nodiscard]] QString rightName(Right right);

//! Every right with the number of its POS operation, in the order in which a person reads them.
//! \a usual are those of her group: what differs from them is marked.
[[nodiscard]] QList<GrantEntry> rightEntries(const QList<Right>& granted,
                                             const std::optional<QList<Right>>& usual = {});

} // namespace carnet
