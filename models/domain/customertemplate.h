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

    static constexpr void eachMember(auto&& take)
    {
        using A = Affiliation;
        take(member("key", &A::key));
        take(member("name", &A::name));
        take(member("translations", &A::translations));
        take(member("display_order", &A::displayOrder));
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

    static constexpr void eachMember(auto&& take)
    {
        using T = CustomerTemplate;
        take(member("store", &T::store));
        take(member("type", &T::type));
        take(member("customer_group", &T::group));
        take(member("currency", &T::currency));
        take(member("language", &T::language));
        take(member("receipt_option", &T::receiptOption));
        take(member("receipt_email", &T::receiptEmail));
        take(member("affiliations", &T::affiliations));
    }
    friend bool operator==(const CustomerTemplate&, const CustomerTemplate&) = default;
};

//! The template that counts at \a store: its own, or that of every store, or an empty one.
[[nodiscard]] CustomerTemplate templateFor(const QList<CustomerTemplate>& all,
                                           const StoreId& store);

} // namespace carnet
