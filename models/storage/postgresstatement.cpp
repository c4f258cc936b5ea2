#include "models/storage/postgresstatement.h"

#include "models/storage/sqlerror.h"

#include <QRegularExpression>

#include <algorithm>
#include <atomic>
#include <utility>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qsizetype kMostUnsent = qsizetype(8) * 1024 * 1024; // bytes of one table
constexpr Oid kBytea = 17; // https://github.com/postgres/postgres, pg_type.dat

QByteArray uniqueName()
{
    static std::atomic<quint64> count = 0;
    return "carnet-" + QByteArray::number(++count);
}

//! A value as COPY reads it, https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.2
void appendCopied(QByteArray& line, QByteArrayView value)
{
    for (const char letter : value) {
        switch (letter) {
        case '\\':
            line += "\\\\";
            break;
        case '\n':
            line += "\\n";
            break;
        case '\r':
            line += "\\r";
            break;
        case '\t':
            line += "\\t";
            break;
        default:
            line += letter;
        }
    }
}

QByteArrayView fieldOf(const pg_result* result, int field)
{
    const char* const text = PQresultErrorField(result, field);
    return text == nullptr ? QByteArrayView()
                           : QByteArrayView(text, static_cast<qsizetype>(qstrlen(text)));
}

} // namespace

QString withDollars(const QString& sql, int* count)
{
    QString written;
    written.reserve(sql.size() + 16);
    int highest = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        isQuoted = isQuoted != (sql[i] == u'\'');
        if (isQuoted || sql[i] != u'?') {
            written += sql[i];
            continue;
        }
        const qsizetype start = i + 1;
        while (i + 1 < sql.size() && sql[i + 1].isDigit())
            ++i;
        const QStringView number = QStringView(sql).sliced(start, i + 1 - start);
        const int place = number.isEmpty() ? highest + 1 : number.toInt();
        highest = std::max(highest, place);
        written += u'$' + QString::number(place);
    }
    if (count != nullptr)
        *count = highest;
    return written;
}

bool PostgresLink::isLost() const
{
    return connection == nullptr || PQstatus(connection) != CONNECTION_OK;
}

Result<> PostgresLink::sendRows()
{
    for (const UnsentRows& rows : std::exchange(unsent, {})) {
        pg_result* result = PQexec(connection, rows.copy.constData());
        if (PQresultStatus(result) == PGRES_COPY_IN) {
            PQclear(result);
            const bool isSent =
                PQputCopyData(connection, rows.lines.constData(), int(rows.lines.size())) == 1
                && PQputCopyEnd(connection, nullptr) == 1;
            result = isSent ? PQgetResult(connection) : nullptr;
        }
        const bool isDone = PQresultStatus(result) == PGRES_COMMAND_OK;
        auto outcome = isDone
            ? Result<>()
            : postgresFailure(fieldOf(result, PG_DIAG_SQLSTATE),
                              QString::fromUtf8(fieldOf(result, PG_DIAG_MESSAGE_PRIMARY)),
                              QString::fromUtf8(rows.copy));
        PQclear(result);
        while (pg_result* const more = PQgetResult(connection)) // until the connection is free
            PQclear(more);
        if (!outcome)
            return outcome;
    }
    return {};
}

QByteArray copyInstead(const QString& sql)
{
    static const QRegularExpression plain(
        u"^INSERT INTO (\\w+) \\(([\\w, ]+)\\) VALUES \\(\\?(?:, \\?)*\\)(?: ON CONFLICT DO NOTHING)?$"_s);
    const auto match = plain.match(sql);
    if (!match.hasMatch())
        return {};
    return u"COPY %1 (%2) FROM STDIN"_s.arg(match.captured(1), match.captured(2)).toUtf8();
}

PostgresStatement::PostgresStatement(std::shared_ptr<PostgresLink> link, const QString& sql)
    : m_link(std::move(link))
    , m_doing(sql.simplified().left(60))
    , m_name(uniqueName())
    , m_copy(copyInstead(sql))
{
}

Result<std::unique_ptr<PostgresStatement>> PostgresStatement::prepare(
    std::shared_ptr<PostgresLink> link, const QString& sql)
{
    pg_conn* const connection = link->connection;
    auto statement =
        std::unique_ptr<PostgresStatement>(new PostgresStatement(std::move(link), sql));
    int count = 0;
    const QByteArray text = withDollars(sql, &count).toUtf8();
    statement->m_bound.resize(static_cast<std::size_t>(count));
    pg_result* const prepared =
        PQprepare(connection, statement->m_name.constData(), text.constData(), 0, nullptr);
    const auto outcome = statement->outcomeOf(prepared);
    PQclear(prepared);
    if (!outcome)
        return tl::unexpected(outcome.error());
    return statement;
}

PostgresStatement::~PostgresStatement()
{
    finish();
    // Inside a transaction that failed, the server does nothing; then it goes with the connection.
    if (m_link->connection != nullptr && PQtransactionStatus(m_link->connection) == PQTRANS_IDLE)
        PQclear(PQexec(m_link->connection, ("DEALLOCATE \"" + m_name + '"').constData()));
}

void PostgresStatement::bindText(int place, QByteArrayView utf8)
{
    m_bound.at(static_cast<std::size_t>(place)) =
        utf8.isNull() ? QByteArray("") : utf8.toByteArray();
}

void PostgresStatement::bindBytes(int place, QByteArrayView bytes)
{
    m_bound.at(static_cast<std::size_t>(place)) = "\\x" + bytes.toByteArray().toHex();
}

void PostgresStatement::bindInteger(int place, qint64 number)
{
    m_bound.at(static_cast<std::size_t>(place)) = QByteArray::number(number);
}

Result<> PostgresStatement::run()
{
    if (m_doing == u"ROLLBACK"_s)
        m_link->unsent.clear();
    else if (auto sent = m_link->sendRows(); !sent)
        return sent;
    return runBeside();
}

Result<> PostgresStatement::runLater()
{
    if (m_copy.isEmpty())
        return run();
    finish();
    auto rows = std::ranges::find(m_link->unsent, m_copy, &PostgresLink::UnsentRows::copy);
    if (rows == m_link->unsent.end())
        rows = m_link->unsent.insert(rows, {m_copy, {}});
    for (std::size_t place = 0; place < m_bound.size(); ++place) {
        if (place > 0)
            rows->lines += '\t';
        appendCopied(rows->lines, m_bound.at(place));
    }
    rows->lines += '\n';
    m_changed = 1;
    return rows->lines.size() < kMostUnsent ? Result<>() : m_link->sendRows();
}

Result<> PostgresStatement::runBeside()
{
    finish();
    std::vector<const char*> values;
    values.reserve(m_bound.size());
    for (const QByteArray& bound : m_bound)
        values.push_back(bound.isNull() ? nullptr : bound.constData());
    m_rows = PQexecPrepared(m_link->connection,
                            m_name.constData(),
                            static_cast<int>(values.size()),
                            values.data(),
                            nullptr,
                            nullptr,
                            0);
    m_changed = QByteArrayView(PQcmdTuples(m_rows)).toInt();
    auto outcome = outcomeOf(m_rows);
    if (!outcome)
        finish();
    return outcome;
}

Result<> PostgresStatement::outcomeOf(pg_result* result) const
{
    switch (PQresultStatus(result)) {
    case PGRES_COMMAND_OK:
        // A transaction in which something failed can only be rolled back, and COMMIT does that.
        if (m_doing == u"COMMIT"_s && qstrcmp(PQcmdStatus(result), "ROLLBACK") == 0)
            return failure(ErrorCode::Invalid, u"COMMIT: something in the transaction failed"_s);
        return {};
    case PGRES_TUPLES_OK:
        return {};
    default:
        break;
    }
    return postgresFailure(fieldOf(result, PG_DIAG_SQLSTATE),
                           QString::fromUtf8(fieldOf(result, PG_DIAG_MESSAGE_PRIMARY)),
                           m_doing);
}

bool PostgresStatement::next()
{
    return ++m_row < PQntuples(m_rows);
}

void PostgresStatement::finish()
{
    PQclear(m_rows);
    m_rows = nullptr;
    m_row = -1;
}

QByteArrayView PostgresStatement::text(int column) const
{
    return {PQgetvalue(m_rows, m_row, column), PQgetlength(m_rows, m_row, column)};
}

qint64 PostgresStatement::integer(int column) const
{
    const QByteArrayView written = text(column);
    return written == "t" ? 1 : written.toLongLong(); // "t" is what a comparison answers
}

QByteArray PostgresStatement::bytes(int column) const
{
    const QByteArrayView written = text(column);
    if (PQftype(m_rows, column) != kBytea)
        return written.toByteArray();
    return QByteArray::fromHex(
        written.sliced(std::min<qsizetype>(2, written.size())).toByteArray());
}

} // namespace carnet
