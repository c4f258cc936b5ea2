#pragma once

#include "models/domain/customerparts.h"
#include "models/storage/headquarterscontext.h"

namespace carnet {

//! Customers of headquarters with what lists show of them, one by one or a whole shard at once.
class CustomerReader final
{
public:
    explicit CustomerReader(const HeadquartersContext& context)
        : m_context(context)
    {
    }

    //! None when there is no such customer.
    [[nodiscard]] Result<std::optional<CustomerParts>> find(const CustomerId& id) const;
    //! Everybody of one shard (`bucketOf`), in no order.
    [[nodiscard]] Result<QList<CustomerParts>> inBucket(int bucket) const;

private:
    const HeadquartersContext& m_context;
};

} // namespace carnet
