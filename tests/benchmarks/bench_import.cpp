#include "app/ctl/importfile.h"
#include "app/ctl/referencerows.h"
#include "tests/benchmarks/baresqlite.h"
#include "tests/support/fakes.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;
using namespace carnet;
using carnet::bench::BareTable;
using carnet::bench::Sqlite;

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

struct Inserts {
    Cost cost;
    qsizetype rows = 0;
};

Inserts insertAll(Sqlite& source, Sqlite& target, const QStringList& tables)
{
    Inserts inserts;
    std::vector<BareTable> read;
    for (const QString& name : tables) {
        // In the order in which import wrote them.
        const QString order = name == kFeed.first() ? u"scope, seq"_s : u"rowid"_s;
        const BareTable& table = read.emplace_back(bench::readTable(source, name, order));
        for (const QString& sql : table.schema)
            target.run(sql);
        inserts.rows += static_cast<qsizetype>(table.rows.size());
    }
    const Stopwatch watch;
    target.run(u"BEGIN IMMEDIATE"_s);
    for (const BareTable& table : read)
        bench::insertRows(target, table, 0, static_cast<qsizetype>(table.rows.size()));
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
    target.setUp();
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
