#include "models/domain/factlookup.h"

namespace carnet {

QUuid FactLookup::wanted(const QString& field) const
{
    return QUuid::fromString(m_operation.set.value(field).toString());
}

std::optional<Row> FactLookup::row(const RowKey& key)
{
    std::optional<Row> found;
    if (!key.id.isNull() && !m_error)
        keep(m_rows.find(key), found);
    return found;
}

void FactLookup::relate(const RowKey& key)
{
    if (auto found = row(key))
        m_facts.related.insert(key, *std::move(found));
}

} // namespace carnet
