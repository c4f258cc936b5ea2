#include "models/storage/headquartersstatus.h"

#include "models/storage/entitytable.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

HeadquartersStatus::ScopeState scopeStateFrom(const Query& row)
{
    return {row.value(0).toString(),
            row.value(1).toString(),
            row.value(2).toLongLong(),
            row.value(3).toLongLong(),
            row.value(4).toLongLong()};
}

Result<> count(Statements& on, const QString& what, qint64& into)
{
    const auto rows = queryOne(on, u"SELECT "_s + what, integerOf);
    if (!rows)
        return tl::unexpected(rows.error());
    into = rows->value_or(0);
    return {};
}

} // namespace

Result<HeadquartersStatus> statusOf(const HeadquartersContext& context)
{
    HeadquartersStatus status;
    status.schemaVersion = context.database->schemaVersion();
    Statements& sql = context.sql();
    for (const EntityDescription& entity : allEntities()) {
        const QString table = EntityTable::tableName(entity.kind);
        const auto counted = count(sql, u"COUNT(*) FROM "_s + table, status.counts[table]);
        if (!counted)
            return tl::unexpected(counted.error());
    }
    const auto counted = count(
        sql,
        u"COALESCE(SUM(%1), 0) FROM purchases"_s.arg(sql.dialect().arrayLength.arg(u"lines"_s)),
        status.counts[u"purchase_lines"_s]);
    if (!counted)
        return tl::unexpected(counted.error());
    auto scopes = queryAll(sql,
                           u"SELECT s.kind, s.subject, s.scope, h.head, h.n_live FROM scopes s"
                           u" JOIN scope_heads h ON h.le = s.le AND h.scope = s.scope"
                           u" WHERE s.le = ? ORDER BY s.scope"_s,
                           scopeStateFrom,
                           context.le);
    if (!scopes)
        return tl::unexpected(scopes.error());
    status.scopes = *std::move(scopes);
    return status;
}

} // namespace carnet
