#pragma once

#include "models/domain/booksettlement.h"
#include "models/storage/headquartersrows.h"

namespace carnet {

//! Customers in several books at headquarters, with what the rules that settle it go by.
class SharedCustomers final
{
public:
    SharedCustomers(const HeadquartersContext& context, const HeadquartersRows& rows)
        : m_context(context)
        , m_rows(rows)
    {
    }

    //! The first \a most of them in the order of their ids.
    [[nodiscard]] Result<QList<SharedCustomer>> first(int most);

private:
    [[nodiscard]] Result<> readStores();
    [[nodiscard]] Result<std::optional<SharedCustomer>> read(const QUuid& id);
    [[nodiscard]] Result<> addPlaces(SharedCustomer& customer);
    [[nodiscard]] Result<> addContacts(SharedCustomer& customer) const;
    [[nodiscard]] Result<> addSpend(SharedCustomer& customer);
    [[nodiscard]] Result<AssociateId> ownerOf(const ClientBookId& book);
    [[nodiscard]] Result<QSet<QUuid>> storesOf(const AssociateId& owner);

    const HeadquartersContext& m_context;
    const HeadquartersRows& m_rows;
    QList<Store> m_stores;
    QHash<AssociateId, QSet<QUuid>> m_storesOf;
};

} // namespace carnet
