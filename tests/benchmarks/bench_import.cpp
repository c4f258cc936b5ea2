#include "app/ctl/importfile.h"
#include "app/ctl/referencerows.h"
#include "tests/support/fakes.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <variant>

using namespace Qt::StringLiterals;
using namespace carnet;

//! Import of the AdventureWorks customers and sales into headquarters, against the bare SQLite
//! inserts of the rows it made: the same tables, columns, checks and indexes in an empty file,
//! filled in the order in which import filled them, statements prepared once and values bound
//! uncopied from memory, all in one transaction (import has one for each of its four files), the
//! same journal, durability, cache and checkpoints. The goal sets import against the rows of
//! customers, contact points and purchases alone. Import also has to read and judge the files and
//! to write the feed, without which no till would learn of the rows: whoever wrote them by hand
//! would have to write its entries too, which the second ratio counts.

namespace {

constexpr int kRuns = 5;
constexpr double kGoal = 3.0;
const QStringList kEntities{u"customers"_s, u"contact_points"_s, u"purchases"_s};
const QStringList kFeed{u"feed_entries"_s};

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

struct Cost {
    double ms = 0;
    double processorMs = 0; //!< of all threads

    Cost& operator+=(const Cost& other)
    {
        ms += other.ms;
        processorMs += other.processorMs;
        return *this;
    }
};

class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }
    [[nodiscard]] Cost stop() const
    {
        return {static_cast<double>(m_timer.nsecsElapsed()) / 1e6,
                static_cast<double>(std::clock() - m_begun) * 1e3 / CLOCKS_PER_SEC};
    }

private:
    QElapsedTimer m_timer;
    std::clock_t m_begun = std::clock();
};

Cost importOne(HeadquartersStore& store, const Clock& clock, const Source& source)
{
    ImportRequest request;
    request.kind = source.kind;
    request.file = qEnvironmentVariable("CARNET_SHARED_DATA", u"../shared/data"_s)
        + u"/adventureworks/"_s + source.file;
    request.mapping =
        QStringLiteral(CARNET_SOURCE_DIR "/docs/examples/adventureworks/") + source.mapping;
    const Stopwatch watch;
    const auto report = importFile(store, clock, request);
    const Cost cost = watch.stop();
    if (!report || !report->applied)
        fail(report ? report->problems.first().toString() : report.error().detail);
    return cost;
}

Cost importAll(const QString& folder)
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
        importOne(**store,
                  clock,
                  {ImportKind::Products, u"AdventureWorks_Products.csv"_s, u"products.toml"_s});
    Cost cost;
    for (const Source& source :
         {Source{ImportKind::Customers, u"AdventureWorks_Customers.csv.gz"_s, u"customers.toml"_s},
          Source{ImportKind::Sales, u"AdventureWorks_Sales_2017.csv"_s, u"sales.toml"_s},
          Source{ImportKind::Sales, u"AdventureWorks_Sales_2018.csv.gz"_s, u"sales.toml"_s},
          Source{ImportKind::Sales, u"AdventureWorks_Sales_2019.csv.gz"_s, u"sales.toml"_s}})
        cost += importOne(**store, clock, source);
    return cost;
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
    // In the order in which import wrote them.
    auto* rows = database.prepare(u"SELECT * FROM %1 ORDER BY %2"_s.arg(
        name, name == kFeed.first() ? u"scope, seq"_s : u"rowid"_s));
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

void insert(Sqlite& database, const Table& table)
{
    QStringList places(table.columns, u"?"_s);
    auto* statement =
        database.prepare(u"INSERT INTO %1 VALUES (%2)"_s.arg(table.name, places.join(u", "_s)));
    for (const auto& row : table.rows) {
        for (int i = 0; i < table.columns; ++i)
            bind(statement, i + 1, row[static_cast<size_t>(i)]);
        if (sqlite3_step(statement) != SQLITE_DONE)
            fail(u"an insert failed"_s);
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
}

struct Inserts {
    Cost cost;
    qsizetype rows = 0;
};

Inserts insertAll(Sqlite& source, Sqlite& target, const QStringList& tables)
{
    Inserts inserts;
    std::vector<Table> read;
    for (const QString& name : tables) {
        const Table& table = read.emplace_back(readTable(source, name));
        for (const QString& sql : table.schema)
            target.run(sql);
        inserts.rows += static_cast<qsizetype>(table.rows.size());
    }
    const Stopwatch watch;
    target.run(u"BEGIN IMMEDIATE"_s);
    for (const Table& table : read)
        insert(target, table);
    target.run(u"COMMIT"_s);
    inserts.cost = watch.stop();
    return inserts;
}

//! One import and the bare inserts of what it made, right after one another: what else the machine
//! does bears on both.
struct Run {
    Cost imported;
    Inserts entities;
    Inserts feed;

    [[nodiscard]] double ratio() const { return imported.ms / entities.cost.ms; }
    [[nodiscard]] double ratioWithFeed() const
    {
        return imported.ms / (entities.cost.ms + feed.cost.ms);
    }
    [[nodiscard]] double processorRatio() const
    {
        return imported.processorMs / entities.cost.processorMs;
    }
};

Run runOnce()
{
    const QTemporaryDir folder;
    Run run;
    run.imported = importAll(folder.filePath(u"hq"_s));
    Sqlite source(folder.filePath(u"hq/headquarters.sqlite"_s));
    Sqlite target(folder.filePath(u"bare.sqlite"_s));
    // As models/storage/database.cpp sets its connections up.
    target.run(u"PRAGMA journal_mode = WAL"_s);
    target.run(u"PRAGMA synchronous = FULL"_s);
    target.run(u"PRAGMA cache_size = -65536"_s);
    target.run(u"PRAGMA wal_autocheckpoint = 4096"_s);
    target.run(u"PRAGMA temp_store = MEMORY"_s);
    target.run(u"PRAGMA secure_delete = FAST"_s);
    run.entities = insertAll(source, target, kEntities);
    run.feed = insertAll(source, target, kFeed);
    return run;
}

template<typename Value>
double median(std::vector<Run> runs, Value value)
{
    std::ranges::sort(runs, {}, value);
    return std::invoke(value, runs.at(runs.size() / 2));
}

} // namespace

int main()
{
    std::vector<Run> runs;
    for (int i = 0; i < kRuns; ++i) {
        const Run& run = runs.emplace_back(runOnce());
        std::printf("run %d: import %.0f ms, bare inserts %.0f ms and %.0f ms of feed entries, "
                    "ratio %.2f\n",
                    i + 1,
                    run.imported.ms,
                    run.entities.cost.ms,
                    run.feed.cost.ms,
                    run.ratio());
    }
    const double ratio = median(runs, &Run::ratio);
    std::printf("import of 18,148 customers and 56,046 sales lines: median %.0f ms\n",
                median(runs, [](const Run& run) { return run.imported.ms; }));
    std::printf("bare SQLite inserts of the same %lld rows of customers, contact points and "
                "purchases, same tables and indexes: median %.0f ms\n",
                static_cast<long long>(runs.front().entities.rows),
                median(runs, [](const Run& run) { return run.entities.cost.ms; }));
    std::printf("against these and the %lld feed entries that import writes too: ratio %.2f\n",
                static_cast<long long>(runs.front().feed.rows),
                median(runs, &Run::ratioWithFeed));
    std::printf("in processor time of all threads: ratio %.2f\n",
                median(runs, &Run::processorRatio));
    std::printf("median ratio of %d runs %.2f, goal at most %.1f: %s\n",
                kRuns,
                ratio,
                kGoal,
                ratio <= kGoal ? "kept" : "missed");
    return 0;
}
