#pragma once

#include "models/domain/customer.h"

namespace carnet {

//! A circle customers belong to, such as "Press" or "Family"; headquarters keeps the list.
struct Affiliation {
    static constexpr auto kKind = EntityKind::Affiliation;
    AffiliationId id;
    qint64 version = 0;
    QString key;
    QString name; //!< in the retailer's own language
    QJsonObject translations; //!< language -> {name}
    int displayOrder = 0;

    static constexpr auto members()
    {
        using A = Affiliation;
        return std::tuple{member("key", &A::key),
                          member("name", &A::name),
                          member("translations", &A::translations),
                          member("display_order", &A::displayOrder)};
    }
    friend bool operator==(const Affiliation&, const Affiliation&) = default;
};

//! The default customer of a store: what a new customer starts with (CU-2).
struct CustomerTemplate {
    static constexpr auto kKind = EntityKind::CustomerTemplate;
    CustomerTemplateId id;
    qint64 version = 0;
    StoreId store; //!< null = of every store that has none of its own
    CustomerType type = CustomerType::Person;
    QString group;
    QString currency;
    QString language;
    ReceiptOption receiptOption = ReceiptOption::Print;
    QString receiptEmail;
    QList<AffiliationId> affiliations;

    //! The one of a store; both sides derive the same id, so that no store has two.
    [[nodiscard]] static CustomerTemplateId idFor(const StoreId& store);
    //! Fills what \a fresh leaves open. Her own e-mail address comes before the template's.
    void seed(Customer& fresh, const QString& ownEmail) const;

    static constexpr auto members()
    {
        using T = CustomerTemplate;
        return std::tuple{member("store", &T::store),
                          member("type", &T::type),
                          member("customer_group", &T::group),
                          member("currency", &T::currency),
                          member("language", &T::language),
                          member("receipt_option", &T::receiptOption),
                          member("receipt_email", &T::receiptEmail),
                          member("affiliations", &T::affiliations)};
    }
    friend bool operator==(const CustomerTemplate&, const CustomerTemplate&) = default;
};

//! The template that counts at \a store: its own, or that of every store, or an empty one.
[[nodiscard]] CustomerTemplate templateFor(const QList<CustomerTemplate>& all,
                                           const StoreId& store);

} // namespace carnet
