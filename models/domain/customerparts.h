#pragma once

#include "models/domain/customer.h"

#include <optional>

namespace carnet {

//! A customer with what hangs on her and shows in lists.
struct CustomerParts {
    Customer customer;
    QList<ContactPoint> contactPoints;
    QList<Membership> memberships; //!< the oldest first
    std::optional<qint64> lastContactMs; //!< a done activity that stands, or a purchase

    friend bool operator==(const CustomerParts&, const CustomerParts&) = default;
};

} // namespace carnet
