#pragma once

#include "models/domain/id.h"
#include "models/domain/result.h"
#include "models/storage/dialect.h"

#include <QJsonObject>
#include <QSqlDatabase>

#include <concepts>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

struct sqlite3_stmt;

namespace carnet {

class PostgresStatement;
struct PostgresLink;

//! An id as it is stored: without braces, empty when there is none.
[[nodiscard]] QString idText(const QUuid& id);

//! One column of the row a query stands on; valid until the query moves.
class Cell final
{
public:
    Cell(sqlite3_stmt* statement, const PostgresStatement* postgres, int column)
        : m_statement(statement)
        , m_postgres(postgres)
        , m_column(column)
    {
    }

    [[nodiscard]] qint64 toLongLong() const;
    [[nodiscard]] int toInt() const { return static_cast<int>(toLongLong()); }
    [[nodiscard]] QString toString() const;
    [[nodiscard]] QByteArray toByteArray() const;
    [[nodiscard]] QUuid toUuid() const;
    //! Empty when the text is none.
    [[nodiscard]] QJsonObject toJsonObject() const;
    //! The bytes of a text, not copied.
    [[nodiscard]] QByteArrayView utf8() const;

private:
    sqlite3_stmt* m_statement;
    const PostgresStatement* m_postgres; //!< null on SQLite
    int m_column;
};

//! A prepared statement of either database. The only class that speaks to SQLite itself: Qt's
//! driver describes every column at every execution, which costs more than finding a row
//! (`docs/decisions/0005`). PostgreSQL is spoken to by PostgresStatement.
class Query final
{
public:
    //! \a link is that of a connection to PostgreSQL, null for SQLite.
    [[nodiscard]] static Result<Query> prepare(const QSqlDatabase& connection,
                                               const std::shared_ptr<PostgresLink>& link,
                                               const QString& sql);

    ~Query();
    Query(Query&& other) noexcept;
    Query& operator=(Query&& other) noexcept;
    Q_DISABLE_COPY(Query)

    // Places count from 0. A null QString is an empty text, never NULL.
    void bind(int place, const QString& text);
    void bind(int place, const QUuid& id);
    void bind(int place, const QByteArray& blob);
    void bindText(int place, const QByteArray& utf8);
    //! The text has to outlive the next run.
    void bindUncopied(int place, QByteArrayView utf8);
    template<std::integral T>
    void bind(int place, T number)
    {
        bindInteger(place, static_cast<qint64>(number));
    }
    template<typename Tag>
    void bind(int place, const Id<Tag>& id)
    {
        bind(place, id.value);
    }

    //! Executes with what is bound. The error names the statement's first words, never its values.
    [[nodiscard]] Result<> run();
    //! As run(), within a transaction, for an INSERT that nobody waits for: a server gets many of
    //! them together, before the next statement that is run(). What is wrong with one is told then.
    [[nodiscard]] Result<> runLater();
    //! As run(), for a question that no row which is still to be sent can be an answer to.
    [[nodiscard]] Result<> runBeside();
    //! Steps to the first row, then to the next; false behind the last and after an error.
    [[nodiscard]] bool next();
    //! What went wrong while stepping.
    [[nodiscard]] const Result<>& outcome() const { return m_outcome; }
    [[nodiscard]] Cell value(int column) const { return {m_statement, m_postgres.get(), column}; }
    [[nodiscard]] int changedRows() const;
    //! Lets go of the rows; what is bound stays.
    void finish();
    //! Null on SQLite.
    [[nodiscard]] const PostgresLink* link() const;

private:
    explicit Query(sqlite3_stmt* statement);
    explicit Query(std::unique_ptr<PostgresStatement> postgres);
    void bindInteger(int place, qint64 number);
    [[nodiscard]] Result<> runHere();
    void step();

    // One of the two.
    sqlite3_stmt* m_statement = nullptr;
    std::unique_ptr<PostgresStatement> m_postgres;
    std::vector<QByteArray> m_bound; //!< by place; SQLite reads them here instead of copying them
    bool m_hasRow = false;
    bool m_isFresh = false; //!< the first row has not been asked for
    Result<> m_outcome;
};

//! The prepared statements of one connection, each compiled once. A connection to a server that was
//! lost is made anew with the next statement that is no part of a transaction: a server that was
//! restarted, or another that took its place, needs no restart of ours.
class Statements final
{
public:
    explicit Statements(const QSqlDatabase& connection)
        : m_connection(connection)
    {
    }
    ~Statements();
    Q_DISABLE_COPY_MOVE(Statements)

    [[nodiscard]] const Dialect& dialect() const { return dialectOf(m_connection.driverName()); }

    //! Ready to be bound. Reset by its next use, so it must not be asked for again while its rows
    //! are being read.
    [[nodiscard]] Result<Query*> prepared(const QString& sql);
    //! A statement of its own for reading many rows while others run.
    [[nodiscard]] Result<Query> own(const QString& sql);
    //! The connection broke; the next statement makes it anew.
    [[nodiscard]] bool isLost() const;
    //! What statements belong to.
    enum class Within {
        Nothing,
        View, //!< a transaction that reads
        Writing,
    };
    [[nodiscard]] Within within() const { return m_within; }
    void setWithin(Within within) { m_within = within; }

private:
    [[nodiscard]] Result<> connect();

    QSqlDatabase m_connection;
    std::shared_ptr<PostgresLink> m_link; //!< null on SQLite
    bool m_isAsked = false; //!< whether it is PostgreSQL
    Within m_within = Within::Nothing;
    std::unordered_map<QString, std::unique_ptr<Query>> m_queries;
};

template<typename... Values>
[[nodiscard]] Result<Query*> start(Statements& on, const QString& sql, const Values&... values)
{
    auto query = on.prepared(sql);
    if (!query)
        return query;
    [[maybe_unused]] int place = 0;
    ((*query)->bind(place++, values), ...);
    if (const auto ran = (*query)->run(); !ran)
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
    const int changed = (*query)->changedRows();
    (*query)->finish();
    return changed;
}

//! The first row, mapped; none when there is no row.
template<typename Map, typename... Values>
[[nodiscard]] auto queryOne(Statements& on, const QString& sql, Map map, const Values&... values)
    -> Result<std::optional<std::invoke_result_t<Map, const Query&>>>
{
    using T = std::invoke_result_t<Map, const Query&>;
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
    -> Result<QList<std::invoke_result_t<Map, const Query&>>>
{
    using T = std::invoke_result_t<Map, const Query&>;
    const auto query = start(on, sql, values...);
    if (!query)
        return tl::unexpected(query.error());
    QList<T> rows;
    while ((*query)->next())
        rows.append(map(std::as_const(**query)));
    (*query)->finish();
    if (const auto& read = (*query)->outcome(); !read)
        return tl::unexpected(read.error());
    return rows;
}

// Mappings for statements with one column.
[[nodiscard]] inline qint64 integerOf(const Query& row)
{
    return row.value(0).toLongLong();
}
[[nodiscard]] inline QString textOf(const Query& row)
{
    return row.value(0).toString();
}
[[nodiscard]] inline QUuid uuidOf(const Query& row)
{
    return row.value(0).toUuid();
}

} // namespace carnet
