#include "models/storage/query.h"

#include "models/storage/postgresstatement.h"
#include "models/storage/sqlerror.h"

#include <QJsonDocument>
#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString firstWords(sqlite3_stmt* statement)
{
    return QString::fromUtf8(sqlite3_sql(statement)).simplified().left(60);
}

//! Null when the connection is not open, or is one to another database.
template<typename Handle>
Handle handleOf(const QSqlDatabase& connection, const char* type)
{
    const QVariant handle = connection.driver()->handle();
    if (qstrcmp(handle.typeName(), type) != 0)
        return nullptr;
    return *static_cast<const Handle*>(handle.constData());
}

} // namespace

QString idText(const QUuid& id)
{
    return id.isNull() ? u""_s : id.toString(QUuid::WithoutBraces);
}

qint64 Cell::toLongLong() const
{
    return m_postgres != nullptr ? m_postgres->integer(m_column)
                                 : sqlite3_column_int64(m_statement, m_column);
}

QByteArrayView Cell::utf8() const
{
    if (m_postgres != nullptr)
        return m_postgres->text(m_column);
    const auto* const text = sqlite3_column_text(m_statement, m_column);
    return {text, text == nullptr ? 0 : sqlite3_column_bytes(m_statement, m_column)};
}

QString Cell::toString() const
{
    return QString::fromUtf8(utf8());
}

QByteArray Cell::toByteArray() const
{
    if (m_postgres != nullptr)
        return m_postgres->bytes(m_column);
    const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, m_column));
    return {bytes, sqlite3_column_bytes(m_statement, m_column)};
}

QJsonObject Cell::toJsonObject() const
{
    return QJsonDocument::fromJson(utf8().toByteArray()).object();
}

QUuid Cell::toUuid() const
{
    const QByteArrayView text = utf8();
    return QUuid::fromString(QLatin1StringView(text.data(), text.size()));
}

Result<Query> Query::prepare(const QSqlDatabase& connection,
                             const std::shared_ptr<PostgresLink>& link,
                             const QString& sql)
{
    if (link)
        return PostgresStatement::prepare(link, sql).map(
            [](auto&& statement) { return Query(std::forward<decltype(statement)>(statement)); });
    auto* const handle = handleOf<sqlite3*>(connection, "sqlite3*");
    if (handle == nullptr)
        return failure(ErrorCode::Storage, u"the database is not open"_s);
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(handle,
                                        text.constData(),
                                        static_cast<int>(text.size()),
                                        SQLITE_PREPARE_PERSISTENT,
                                        &statement,
                                        nullptr);
    if (code != SQLITE_OK)
        return sqlFailure(sqlite3_extended_errcode(handle),
                          QString::fromUtf8(sqlite3_errmsg(handle)),
                          sql.simplified().left(60));
    return Query(statement);
}

Query::Query(sqlite3_stmt* statement)
    : m_statement(statement)
    , m_bound(static_cast<size_t>(sqlite3_bind_parameter_count(statement)))
{
}

Query::Query(std::unique_ptr<PostgresStatement> postgres)
    : m_postgres(std::move(postgres))
{
}

Query::~Query()
{
    sqlite3_finalize(m_statement);
}

Query::Query(Query&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
    , m_postgres(std::move(other.m_postgres))
    , m_bound(std::move(other.m_bound))
    , m_hasRow(other.m_hasRow)
    , m_isFresh(other.m_isFresh)
    , m_outcome(std::move(other.m_outcome))
{
}

Query& Query::operator=(Query&& other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_postgres, other.m_postgres);
    std::swap(m_bound, other.m_bound);
    m_hasRow = other.m_hasRow;
    m_isFresh = other.m_isFresh;
    m_outcome = std::move(other.m_outcome);
    return *this;
}

void Query::bind(int place, const QString& text)
{
    bindText(place, text.toUtf8());
}

void Query::bind(int place, const QUuid& id)
{
    bindText(place, id.isNull() ? QByteArray() : id.toByteArray(QUuid::WithoutBraces));
}

void Query::bindText(int place, const QByteArray& utf8)
{
    if (m_postgres)
        return m_postgres->bindText(place, utf8);
    QByteArray& bound = m_bound.at(static_cast<size_t>(place));
    bound = utf8;
    sqlite3_bind_text(
        m_statement, place + 1, bound.constData(), static_cast<int>(bound.size()), SQLITE_STATIC);
}

void Query::bindUncopied(int place, QByteArrayView utf8)
{
    if (m_postgres)
        return m_postgres->bindText(place, utf8);
    // A null pointer would be NULL.
    sqlite3_bind_text(m_statement,
                      place + 1,
                      utf8.data() == nullptr ? "" : utf8.data(),
                      static_cast<int>(utf8.size()),
                      SQLITE_STATIC);
}

void Query::bind(int place, const QByteArray& blob)
{
    if (m_postgres)
        return m_postgres->bindBytes(place, blob);
    QByteArray& bound = m_bound.at(static_cast<size_t>(place));
    bound = blob;
    sqlite3_bind_blob(
        m_statement, place + 1, bound.constData(), static_cast<int>(bound.size()), SQLITE_STATIC);
}

void Query::bindInteger(int place, qint64 number)
{
    if (m_postgres)
        return m_postgres->bindInteger(place, number);
    sqlite3_bind_int64(m_statement, place + 1, number);
}

Result<> Query::run()
{
    return m_postgres ? m_outcome = m_postgres->run() : runHere();
}

Result<> Query::runLater()
{
    return m_postgres ? m_outcome = m_postgres->runLater() : runHere();
}

Result<> Query::runBeside()
{
    return m_postgres ? m_outcome = m_postgres->runBeside() : runHere();
}

Result<> Query::runHere()
{
    m_outcome = {};
    step();
    m_isFresh = true;
    return m_outcome;
}

void Query::step()
{
    const int code = sqlite3_step(m_statement);
    m_hasRow = code == SQLITE_ROW;
    if (m_hasRow || code == SQLITE_DONE)
        return;
    sqlite3* const handle = sqlite3_db_handle(m_statement);
    m_outcome = sqlFailure(sqlite3_extended_errcode(handle),
                           QString::fromUtf8(sqlite3_errmsg(handle)),
                           firstWords(m_statement));
    sqlite3_reset(m_statement);
}

bool Query::next()
{
    if (m_postgres)
        return m_postgres->next();
    if (!std::exchange(m_isFresh, false) && m_hasRow)
        step();
    return m_hasRow;
}

int Query::changedRows() const
{
    if (m_postgres)
        return m_postgres->changedRows();
    return sqlite3_changes(sqlite3_db_handle(m_statement));
}

void Query::finish()
{
    if (m_postgres)
        return m_postgres->finish();
    sqlite3_reset(m_statement);
    m_hasRow = false;
}

const PostgresLink* Query::link() const
{
    return m_postgres ? m_postgres->link() : nullptr;
}

Statements::~Statements()
{
    m_queries.clear(); // while there is a connection to tell
    if (m_link)
        m_link->connection = nullptr;
}

bool Statements::isLost() const
{
    return m_link && m_link->isLost();
}

Result<> Statements::connect()
{
    if (!std::exchange(m_isAsked, true)) { // not before: the connection may be opened after this
        if (auto* const handle = handleOf<pg_conn*>(m_connection, "pg_conn*"))
            m_link = std::make_shared<PostgresLink>(PostgresLink{handle});
    }
    if (m_within != Within::Nothing || !isLost())
        return {};
    m_link->connection = nullptr; // for whoever still holds a statement
    m_connection.close();
    if (!m_connection.open())
        return failure(ErrorCode::Storage,
                       u"the database cannot be reached; everything saved before is safe"_s);
    m_link =
        std::make_shared<PostgresLink>(PostgresLink{handleOf<pg_conn*>(m_connection, "pg_conn*")});
    for (const QString& statement : dialect().setUp) {
        auto query = Query::prepare(m_connection, m_link, statement);
        if (!query)
            return tl::unexpected(query.error());
        if (auto done = query->run(); !done)
            return done;
    }
    return {};
}

Result<Query*> Statements::prepared(const QString& sql)
{
    if (const auto connected = connect(); !connected)
        return tl::unexpected(connected.error());
    const auto known = m_queries.find(sql);
    if (known != m_queries.end() && known->second->link() == m_link.get()) {
        known->second->finish();
        return known->second.get();
    }
    auto query = Query::prepare(m_connection, m_link, sql);
    if (!query)
        return tl::unexpected(query.error());
    if (known == m_queries.end())
        return m_queries.emplace(sql, std::make_unique<Query>(*std::move(query)))
            .first->second.get();
    *known->second = *std::move(query); // prepared on a connection that was lost
    return known->second.get();
}

Result<Query> Statements::own(const QString& sql)
{
    if (const auto connected = connect(); !connected)
        return tl::unexpected(connected.error());
    return Query::prepare(m_connection, m_link, sql);
}

} // namespace carnet
