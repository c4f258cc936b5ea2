#pragma once

#include "models/domain/customerparts.h"
#include "models/storage/terminalcontext.h"

namespace carnet {

//! Customers of a till with what lists and the index show of them.
class PartsReader final
{
public:
    explicit PartsReader(TerminalContext& context)
        : m_context(context)
    {
    }

    //! NotFound when the customer is not (any more) on this till.
    [[nodiscard]] Result<CustomerParts> find(const CustomerId& id) const;
    //! Those of \a ids who are on this till, in no order: a few statements however many they are.
    [[nodiscard]] Result<QList<CustomerParts>> of(const QList<CustomerId>& ids) const;

private:
    TerminalContext& m_context;
};

} // namespace carnet
