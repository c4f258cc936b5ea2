#pragma once

#include "models/domain/id.h"

#include <QDate>
#include <QList>

#include <optional>

namespace carnet::insight {

//! The days on which a customer was here or spoken to, in any order.
struct Contacts {
    CustomerId customer;
    QList<QDate> days;
};

//! A customer who has not been here for longer than usual.
struct Silence {
    CustomerId customer;
    int days = 0; //!< since the last contact
    std::optional<int> usual; //!< days between contacts; none where there were too few

    friend bool operator==(const Silence&, const Silence&) = default;
};

//! The median number of days between contacts; none below three days of contact.
[[nodiscard]] std::optional<int> usualInterval(QList<QDate> days);

//! Those who are overdue by their own habit (half as long again, and a week) and those without a
//! habit who have not been seen for half a year. The longest beyond their habit come first; who was
//! never here is not missed.
[[nodiscard]] QList<Silence> longUnseen(const QList<Contacts>& customers, QDate today);

} // namespace carnet::insight
