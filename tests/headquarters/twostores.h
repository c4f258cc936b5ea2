#pragma once

#include "tests/headquarters/retailer.h"
#include "tests/support/fakes.h"

namespace carnet::test {

//! The retailer's two stores, each with clients of its own: Marguerite of the first is in Ada's
//! book, Margot of the second in Bea's. Cleo works at headquarters.
class TwoStores final
{
public:
    TwoStores();

    [[nodiscard]] QString folder() const { return m_retailer.folder(); }
    [[nodiscard]] QString furtherNode() const { return m_retailer.furtherNode(); }
    [[nodiscard]] const Retailer& retailer() const { return m_retailer; }

    AssociateId ada;
    AssociateId bea;
    AssociateId cleo;
    CustomerId marguerite;
    CustomerId margot;
    AddressBookId clientsOfFirst;
    StoreId secondStore;

    [[nodiscard]] Operation reassign(const AssociateId& actor,
                                     const CustomerId& customer,
                                     const AssociateId& from,
                                     const AssociateId& to);
    [[nodiscard]] Operation made(Operation operation);
    //! Cleo's wish for a mode, who saw \a seen; nothing where nobody has set one.
    [[nodiscard]] Operation bookMode(QLatin1StringView to, QLatin1StringView seen);

private:
    Retailer m_retailer;
    SeededRandom m_random{77};
    qint64 m_atMs = 1'795'000'000'000;
};

//! A refinable yes or no.
[[nodiscard]] AttributeDefinition flag(const QString& key);

} // namespace carnet::test
