#include "models/storage/removedrows.h"

using namespace Qt::StringLiterals;

namespace carnet {

Result<qint64> RemovedRows::versionOf(const RowKey& key)
{
    if (!m_hasAny) {
        auto any = queryOne(m_context.sql(),
                            u"SELECT 1 FROM removed_rows WHERE le = ? LIMIT 1"_s,
                            integerOf,
                            m_context.le);
        if (!any)
            return tl::unexpected(any.error());
        m_hasAny = any->has_value();
    }
    if (!*m_hasAny)
        return 0;
    const auto version =
        queryOne(m_context.sql(),
                 u"SELECT ver FROM removed_rows WHERE le = ? AND kind = ? AND row_id = ?"_s,
                 integerOf,
                 m_context.le,
                 static_cast<int>(key.kind),
                 key.id);
    if (!version)
        return tl::unexpected(version.error());
    return version->value_or(0);
}

Result<> RemovedRows::remember(const RowKey& key, qint64 version)
{
    const auto remembered =
        execute(m_context.sql(),
                u"INSERT INTO removed_rows (le, kind, row_id, ver) VALUES (?, ?, ?, ?)"
                u" ON CONFLICT (le, kind, row_id) DO UPDATE SET ver = excluded.ver"_s,
                m_context.le,
                static_cast<int>(key.kind),
                key.id,
                version);
    if (!remembered)
        return tl::unexpected(remembered.error());
    m_hasAny = true;
    return {};
}

} // namespace carnet
