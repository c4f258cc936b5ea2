#include "models/storage/query.h"

#include "models/storage/sqlerror.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString firstWords(const QString& sql)
{
    return sql.simplified().left(60);
}

Result<> prepare(QSqlQuery& query, const QString& sql)
{
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return sqlFailure(query.lastError(), firstWords(sql));
    return {};
}

} // namespace

Result<QSqlQuery*> Statements::prepared(const QString& sql)
{
    const auto known = m_queries.find(sql);
    if (known != m_queries.end())
        return known->second.get();
    auto query = std::make_unique<QSqlQuery>(m_connection);
    if (const auto ready = prepare(*query, sql); !ready)
        return tl::unexpected(ready.error());
    return m_queries.emplace(sql, std::move(query)).first->second.get();
}

Result<QSqlQuery> Statements::own(const QString& sql) const
{
    QSqlQuery query(m_connection);
    if (const auto ready = prepare(query, sql); !ready)
        return tl::unexpected(ready.error());
    return query;
}

Result<> run(QSqlQuery& query)
{
    if (!query.exec())
        return sqlFailure(query.lastError(), firstWords(query.lastQuery()));
    return {};
}

} // namespace carnet
