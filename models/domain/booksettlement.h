#pragma once

#include "models/domain/entities.h"
#include "models/domain/operation.h"

#include <QSet>

#include <optional>

namespace carnet {

//! One of the books a customer is in, and what speaks for keeping her there.
struct SharedPlace {
    Membership membership;
    AssociateId owner;
    qint64 lastContactMs = 0; //!< the owner's with her; 0 = none
    qint64 spendMinor = 0; //!< in stores where the owner works, in the customer's currency

    friend bool operator==(const SharedPlace&, const SharedPlace&) = default;
};

//! A customer in several books, as headquarters knows her.
struct SharedCustomer {
    CustomerId id;
    QString name;
    QString number;
    QString currency; //!< the one she spent most in; empty when she bought nothing
    QList<SharedPlace> places; //!< the oldest first

    friend bool operator==(const SharedCustomer&, const SharedCustomer&) = default;
};

//! By what a customer of several books stays in one.
enum class KeepRule {
    First, //!< who has had her longest
    LastContact, //!< who was in contact with her last
    Spend, //!< in whose stores she spent most
    Named, //!< one associate, where that one has her
};

constexpr auto tokens(KeepRule /*of*/)
{
    return std::array{std::pair{"first", KeepRule::First},
                      std::pair{"last_contact", KeepRule::LastContact},
                      std::pair{"spend", KeepRule::Spend},
                      std::pair{"named", KeepRule::Named}};
}

struct KeepWish {
    KeepRule rule = KeepRule::First;
    AssociateId named = {}; //!< whom the last of them means
    QSet<AssociateId> left = {}; //!< who works here no more and keeps nobody whom a colleague has
};

//! Who keeps her. Where the rule says nothing or the same of several, the one of them who has had
//! her longest. One of hers, always.
[[nodiscard]] AssociateId keeperOf(const SharedCustomer& customer, const KeepWish& wish);

//! What takes her out of every other book.
[[nodiscard]] QList<Operation> settlement(const Gesture& by,
                                          const SharedCustomer& customer,
                                          const AssociateId& keeper);

//! What makes one book the rule; it is to come behind everybody's settlement.
[[nodiscard]] Operation oneBookForAll(const Gesture& by, const std::optional<Setting>& mode);

} // namespace carnet
