#include "models/search/storescope.h"

#include "models/search/indexrows.h"

namespace carnet {

StoreScope::StoreScope(const Store& store, const search::IndexSchema& schema)
    : m_store(store.id.toString())
{
    if (!store.customerAddressBooks.isEmpty())
        m_column = schema.positionOf(QString::fromLatin1(kCustomerStore));
}

search::Query StoreScope::of(search::Query query) const
{
    if (m_column >= 0)
        query.within.push_back({m_column, {search::AnyOf{{m_store}}}});
    return query;
}

bool StoreScope::holds(const search::IndexRow& row) const
{
    if (m_column < 0)
        return true;
    const auto at = static_cast<std::size_t>(m_column);
    const auto* const stores =
        at < row.values.size() ? std::get_if<QStringList>(&row.values[at]) : nullptr;
    return stores && stores->contains(m_store);
}

} // namespace carnet
