#pragma once

#include "models/domain/customerparts.h"
#include "models/storage/headquartersrows.h"

namespace carnet {

//! Customers of headquarters with what lists show of them, one by one or a whole shard at once.
class CustomerReader final
{
public:
    CustomerReader(const HeadquartersContext& context, const HeadquartersRows& rows)
        : m_context(context)
        , m_rows(rows)
    {
    }

    //! None when there is no such customer.
    [[nodiscard]] Result<std::optional<CustomerParts>> find(const CustomerId& id) const;
    //! Everybody of one shard (`bucketOf`), in no order.
    [[nodiscard]] Result<QList<CustomerParts>> inBucket(int bucket) const;

private:
    using Contacts = QHash<CustomerId, qint64>;

    [[nodiscard]] Result<QList<Row>> rowsIn(EntityKind kind, int bucket) const;
    [[nodiscard]] Result<Contacts> lastContacts(int bucket) const;
    [[nodiscard]] Result<Contacts> lastContact(const CustomerId& id) const;

    const HeadquartersContext& m_context;
    const HeadquartersRows& m_rows;
};

} // namespace carnet
