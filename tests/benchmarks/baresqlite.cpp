#include "tests/benchmarks/baresqlite.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace carnet::bench {

namespace {

using Value = std::variant<qint64, QByteArray>;

QByteArray textAt(sqlite3_stmt* statement, int column)
{
    return {reinterpret_cast<const char*>(sqlite3_column_text(statement, column)),
            sqlite3_column_bytes(statement, column)};
}

void bind(sqlite3_stmt* statement, int at, const Value& value)
{
    if (const auto* number = std::get_if<qint64>(&value))
        sqlite3_bind_int64(statement, at, *number);
    else if (const auto* text = std::get_if<QByteArray>(&value))
        sqlite3_bind_text(
            statement, at, text->constData(), static_cast<int>(text->size()), SQLITE_STATIC);
}

} // namespace

Sqlite::Sqlite(const QString& path)
{
    if (sqlite3_open(path.toUtf8().constData(), &m_handle) != SQLITE_OK)
        fail();
}

Sqlite::~Sqlite()
{
    sqlite3_close(m_handle);
}

void Sqlite::fail()
{
    std::fprintf(stderr, "bare SQLite: %s\n", sqlite3_errmsg(m_handle));
    std::exit(1);
}

void Sqlite::setUp()
{
    run(u"PRAGMA journal_mode = WAL"_s);
    run(u"PRAGMA synchronous = FULL"_s);
    run(u"PRAGMA cache_size = -65536"_s);
    run(u"PRAGMA wal_autocheckpoint = 4096"_s);
    run(u"PRAGMA temp_store = MEMORY"_s);
    run(u"PRAGMA secure_delete = ON"_s);
}

void Sqlite::run(const QString& sql)
{
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail();
}

sqlite3_stmt* Sqlite::prepare(const QString& sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &statement, nullptr)
        != SQLITE_OK)
        fail();
    return statement;
}

QStringList Sqlite::texts(const QString& sql)
{
    QStringList found;
    sqlite3_stmt* const statement = prepare(sql);
    while (sqlite3_step(statement) == SQLITE_ROW)
        found.append(QString::fromUtf8(textAt(statement, 0)));
    sqlite3_finalize(statement);
    return found;
}

QStringList entityTables(Sqlite& store)
{
    return store.texts(
        u"SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name ="
        u" 'epoch' WHERE m.type = 'table' AND m.name NOT IN ('shadows', 'meta')"_s);
}

BareTable readTable(Sqlite& database, const QString& name, const QString& order)
{
    BareTable table{name, {}, 0, {}};
    table.schema = database.texts(
        u"SELECT sql FROM sqlite_master WHERE tbl_name = '%1' AND sql IS NOT NULL AND type IN"
        u" ('table', 'index') ORDER BY type DESC"_s.arg(name));
    auto* rows = database.prepare(u"SELECT * FROM %1 ORDER BY %2"_s.arg(name, order));
    table.columns = sqlite3_column_count(rows);
    while (sqlite3_step(rows) == SQLITE_ROW) {
        std::vector<Value>& row = table.rows.emplace_back();
        for (int i = 0; i < table.columns; ++i) {
            if (sqlite3_column_type(rows, i) == SQLITE_INTEGER)
                row.emplace_back(qint64(sqlite3_column_int64(rows, i)));
            else
                row.emplace_back(textAt(rows, i));
        }
    }
    sqlite3_finalize(rows);
    return table;
}

void insertRows(Sqlite& database, const BareTable& table, qsizetype from, qsizetype count)
{
    const QStringList places(table.columns, u"?"_s);
    auto* statement =
        database.prepare(u"INSERT INTO %1 VALUES (%2)"_s.arg(table.name, places.join(u", "_s)));
    const auto end = std::min(from + count, static_cast<qsizetype>(table.rows.size()));
    for (qsizetype at = from; at < end; ++at) {
        const auto& row = table.rows[static_cast<size_t>(at)];
        for (int i = 0; i < table.columns; ++i)
            bind(statement, i + 1, row[static_cast<size_t>(i)]);
        if (sqlite3_step(statement) != SQLITE_DONE) {
            std::fprintf(stderr, "bare SQLite: an insert failed\n");
            std::exit(1);
        }
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
}

} // namespace carnet::bench
