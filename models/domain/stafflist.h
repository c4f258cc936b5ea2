#pragma once

#include "models/domain/entities.h"
#include "models/domain/staff.h"

#include <optional>

namespace carnet {

//! Whom the sign-in of a till lists (SF-4). Whoever is not listed types their staff number.
enum class StaffList {
    Everybody, //!< who may sign in there
    StoreAlone, //!< those of them who belong to the store
    Nobody,
};

//! The parameter that says it: `everybody`, which is usual, `store` or `nobody`.
inline constexpr QLatin1StringView kStaffListSetting("staff_list");

//! Nothing for a value that is none of them.
[[nodiscard]] std::optional<StaffList> staffList(const QString& value);
[[nodiscard]] QString staffListToken(StaffList list);

//! By an employee address book that both have, and unless somebody blocked them.
[[nodiscard]] bool signsInAt(const Associate& associate, const Store& store);
//! Signs in by an address book that no other of \a stores has. Where \a store has none of its own,
//! everybody who signs in there belongs to it.
[[nodiscard]] bool belongsTo(const Associate& associate,
                             const Store& store,
                             const QList<Store>& stores);

} // namespace carnet
