#include "app/ctl/importfile.h"
#include "app/ctl/referencerows.h"
#include "tests/support/fakes.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <variant>

using namespace Qt::StringLiterals;
using namespace carnet;

//! Import of the AdventureWorks customers and sales into headquarters, against the bare SQLite
//! inserts of the rows it made: the same tables, columns and indexes, prepared once, one
//! transaction a file, as durable.

namespace {

constexpr int kRuns = 3;
constexpr double kGoal = 3.0;
const QStringList kTables{u"customers"_s, u"contact_points"_s, u"purchases"_s};

[[noreturn]] void fail(const QString& reason)
{
    std::fprintf(stderr, "bench_import: %s\n", qUtf8Printable(reason));
    std::exit(1);
}

struct Source {
    ImportKind kind;
    QString file;
    QString mapping;
};

double importMs(HeadquartersStore& store, const Clock& clock, const Source& source)
{
    ImportRequest request;
    request.kind = source.kind;
    request.file = qEnvironmentVariable("CARNET_SHARED_DATA", u"../shared/data"_s)
        + u"/adventureworks/"_s + source.file;
    request.mapping =
        QStringLiteral(CARNET_SOURCE_DIR "/docs/examples/adventureworks/") + source.mapping;
    QElapsedTimer timer;
    timer.start();
    const auto report = importFile(store, clock, request);
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (!report || !report->applied)
        fail(report ? report->problems.first().toString() : report.error().detail);
    return ms;
}

double importAll(const QString& folder)
{
    const test::FixedClock clock;
    test::SeededRandom random(1);
    const FirstSetup setup{u"Bench"_s, u"USD"_s, u"UTC"_s, u"4711"_s};
    if (const auto made = initHeadquarters(folder, setup, clock, random); !made)
        fail(made.error().detail);
    const auto store = HeadquartersStore::open(folder, clock, random);
    if (!store)
        fail(store.error().detail);
    // Products are reference data that the goal does not speak of.
    std::ignore =
        importMs(**store,
                 clock,
                 {ImportKind::Products, u"AdventureWorks_Products.csv"_s, u"products.toml"_s});
    double ms = 0;
    for (const Source& source :
         {Source{ImportKind::Customers, u"AdventureWorks_Customers.csv.gz"_s, u"customers.toml"_s},
          Source{ImportKind::Sales, u"AdventureWorks_Sales_2017.csv"_s, u"sales.toml"_s},
          Source{ImportKind::Sales, u"AdventureWorks_Sales_2018.csv.gz"_s, u"sales.toml"_s},
          Source{ImportKind::Sales, u"AdventureWorks_Sales_2019.csv.gz"_s, u"sales.toml"_s}})
        ms += importMs(**store, clock, source);
    return ms;
}

class Sqlite
{
public:
    explicit Sqlite(const QString& path)
    {
        if (sqlite3_open(path.toUtf8().constData(), &m_handle) != SQLITE_OK)
            fail(u"cannot open "_s + path);
    }
    ~Sqlite() { sqlite3_close(m_handle); }
    Q_DISABLE_COPY_MOVE(Sqlite)

    void run(const QString& sql)
    {
        if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr)
            != SQLITE_OK)
            fail(QString::fromUtf8(sqlite3_errmsg(m_handle)));
    }
    sqlite3_stmt* prepare(const QString& sql)
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &statement, nullptr)
            != SQLITE_OK)
            fail(QString::fromUtf8(sqlite3_errmsg(m_handle)));
        return statement;
    }

private:
    sqlite3* m_handle = nullptr;
};

using Value = std::variant<qint64, QByteArray>;

struct Table {
    QString name;
    QStringList schema; //!< of the table and its indexes
    int columns = 0;
    std::vector<std::vector<Value>> rows;
};

QByteArray textAt(sqlite3_stmt* statement, int column)
{
    return {reinterpret_cast<const char*>(sqlite3_column_text(statement, column)),
            sqlite3_column_bytes(statement, column)};
}

Table readTable(Sqlite& database, const QString& name)
{
    Table table{name, {}, 0, {}};
    auto* schema =
        database.prepare(u"SELECT sql FROM sqlite_master WHERE tbl_name = '%1' AND sql IS NOT NULL "
                         u"ORDER BY type DESC"_s.arg(name));
    while (sqlite3_step(schema) == SQLITE_ROW)
        table.schema.append(QString::fromUtf8(textAt(schema, 0)));
    sqlite3_finalize(schema);
    auto* rows = database.prepare(u"SELECT * FROM %1 ORDER BY rowid"_s.arg(name));
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

void bind(sqlite3_stmt* statement, int at, const Value& value)
{
    if (const auto* number = std::get_if<qint64>(&value))
        sqlite3_bind_int64(statement, at, *number);
    else if (const auto* text = std::get_if<QByteArray>(&value))
        sqlite3_bind_text(
            statement, at, text->constData(), static_cast<int>(text->size()), SQLITE_STATIC);
}

double insertMs(Sqlite& database, const Table& table)
{
    QStringList places(table.columns, u"?"_s);
    QElapsedTimer timer;
    timer.start();
    database.run(u"BEGIN IMMEDIATE"_s);
    auto* insert =
        database.prepare(u"INSERT INTO %1 VALUES (%2)"_s.arg(table.name, places.join(u", "_s)));
    for (const auto& row : table.rows) {
        for (int i = 0; i < table.columns; ++i)
            bind(insert, i + 1, row[static_cast<size_t>(i)]);
        if (sqlite3_step(insert) != SQLITE_DONE)
            fail(u"an insert failed"_s);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    database.run(u"COMMIT"_s);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double insertAll(const QString& from, const QString& to, qsizetype& rows)
{
    Sqlite source(from);
    Sqlite target(to);
    target.run(u"PRAGMA journal_mode = WAL"_s);
    target.run(u"PRAGMA synchronous = FULL"_s);
    double ms = 0;
    rows = 0;
    for (const QString& name : kTables) {
        const Table table = readTable(source, name);
        for (const QString& sql : table.schema)
            target.run(sql);
        ms += insertMs(target, table);
        rows += static_cast<qsizetype>(table.rows.size());
    }
    return ms;
}

double median(QList<double> times)
{
    std::ranges::sort(times);
    return times.at(times.size() / 2);
}

} // namespace

int main()
{
    QList<double> imports;
    QList<double> inserts;
    qsizetype rows = 0;
    for (int run = 0; run < kRuns; ++run) {
        const QTemporaryDir folder;
        imports.append(importAll(folder.filePath(u"hq"_s)));
        inserts.append(insertAll(
            folder.filePath(u"hq/headquarters.sqlite"_s), folder.filePath(u"bare.sqlite"_s), rows));
    }
    const double ratio = median(imports) / median(inserts);
    std::printf("import of 18,148 customers and 56,046 sales lines: median %.0f ms\n",
                median(imports));
    std::printf("bare SQLite inserts of the same %lld rows: median %.0f ms\n",
                static_cast<long long>(rows),
                median(inserts));
    std::printf(
        "ratio %.2f, goal at most %.1f: %s\n", ratio, kGoal, ratio <= kGoal ? "kept" : "missed");
    return 0;
}
