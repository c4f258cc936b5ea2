#pragma once

#include "models/domain/id.h"
#include "models/domain/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <concepts>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

namespace carnet {

//! The prepared statements of one connection, each compiled once.
class Statements final
{
public:
    explicit Statements(const QSqlDatabase& connection)
        : m_connection(connection)
    {
    }

    //! Ready to be bound. Reset by its next use, so it must not be asked for again while its rows
    //! are being read.
    [[nodiscard]] Result<QSqlQuery*> prepared(const QString& sql);
    //! A statement of its own for reading many rows while others run.
    [[nodiscard]] Result<QSqlQuery> own(const QString& sql) const;
    [[nodiscard]] const QSqlDatabase& connection() const { return m_connection; }

private:
    QSqlDatabase m_connection;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_queries;
};

//! How values are bound. A null QString is an empty text, never NULL.
[[nodiscard]] inline QVariant toSql(const QString& text)
{
    return text.isNull() ? QVariant(QLatin1StringView("")) : QVariant(text);
}
[[nodiscard]] inline QVariant toSql(const QUuid& id)
{
    return id.isNull() ? QVariant(QLatin1StringView(""))
                       : QVariant(id.toString(QUuid::WithoutBraces));
}
template<typename Tag>
[[nodiscard]] QVariant toSql(const Id<Tag>& id)
{
    return toSql(id.value);
}
template<std::integral T>
[[nodiscard]] QVariant toSql(T number)
{
    return QVariant(static_cast<qint64>(number));
}
[[nodiscard]] inline QVariant toSql(const QVariant& value)
{
    return value;
}
[[nodiscard]] inline QVariant toSql(const QByteArray& bytes)
{
    return bytes;
}

//! Runs a bound statement; the error names the statement's first words, never its values.
[[nodiscard]] Result<> run(QSqlQuery& query);

template<typename... Values>
[[nodiscard]] Result<QSqlQuery*> start(Statements& on, const QString& sql, const Values&... values)
{
    auto query = on.prepared(sql);
    if (!query)
        return query;
    [[maybe_unused]] int at = 0;
    ((*query)->bindValue(at++, toSql(values)), ...);
    if (const auto ran = run(**query); !ran)
        return tl::unexpected(ran.error());
    return query;
}

//! Runs a statement that returns no rows; the answer is the number of rows it changed.
template<typename... Values>
[[nodiscard]] Result<int> execute(Statements& on, const QString& sql, const Values&... values)
{
    const auto query = start(on, sql, values...);
    if (!query)
        return tl::unexpected(query.error());
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

//! The first row, mapped; none when there is no row.
template<typename Map, typename... Values>
[[nodiscard]] auto queryOne(Statements& on, const QString& sql, Map map, const Values&... values)
    -> Result<std::optional<std::invoke_result_t<Map, const QSqlQuery&>>>
{
    using T = std::invoke_result_t<Map, const QSqlQuery&>;
    const auto query = start(on, sql, values...);
    if (!query)
        return tl::unexpected(query.error());
    std::optional<T> found;
    if ((*query)->next())
        found = map(std::as_const(**query));
    (*query)->finish();
    return found;
}

//! All rows, mapped.
template<typename Map, typename... Values>
[[nodiscard]] auto queryAll(Statements& on, const QString& sql, Map map, const Values&... values)
    -> Result<QList<std::invoke_result_t<Map, const QSqlQuery&>>>
{
    using T = std::invoke_result_t<Map, const QSqlQuery&>;
    const auto query = start(on, sql, values...);
    if (!query)
        return tl::unexpected(query.error());
    QList<T> rows;
    while ((*query)->next())
        rows.append(map(std::as_const(**query)));
    (*query)->finish();
    return rows;
}

//! A mapping for statements with one column.
[[nodiscard]] inline qint64 integerOf(const QSqlQuery& row)
{
    return row.value(0).toLongLong();
}
[[nodiscard]] inline QString textOf(const QSqlQuery& row)
{
    return row.value(0).toString();
}
[[nodiscard]] inline QUuid uuidOf(const QSqlQuery& row)
{
    return QUuid::fromString(row.value(0).toString());
}

} // namespace carnet
