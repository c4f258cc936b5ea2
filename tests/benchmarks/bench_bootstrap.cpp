#include "app/terminal/workplace.h"
#include "tests/benchmarks/await.h"
#include "tests/benchmarks/baresqlite.h"
#include "tests/benchmarks/timings.h"
#include "tests/support/retailer.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace carnet;

//! The first synchronisation of a till: a real carnet-hq, real HTTP, the till's whole stack without
//! a window. The customers of the README, each with an e-mail address and a place in a client book;
//! then the same with what they bought; or, where CARNET_BENCH_CUSTOMERS says how many, those of
//! a demo retailer instead. The first run is not counted: headquarters makes its snapshot then.
//! Beside it what bare SQLite takes to write the same rows from memory: the till's tables with
//! their indexes and checks, as many rows to a transaction, in the order of the keys.

namespace {

constexpr int kRuns = 5;
constexpr int kCustomers = 18'148;
constexpr double kGoal = 10'000;

[[noreturn]] void fail(const QString& reason)
{
    std::fprintf(stderr, "bench_bootstrap: %s\n", qUtf8Printable(reason));
    std::exit(1);
}

QStringList importing(const QString& hq, const QString& kind, const QString& file)
{
    const QString data = qEnvironmentVariable("CARNET_SHARED_DATA",
                                              QStringLiteral(CARNET_SOURCE_DIR "/../shared/data"))
        + u"/adventureworks/"_s;
    const QString maps = QStringLiteral(CARNET_SOURCE_DIR "/docs/examples/adventureworks/");
    return {u"import"_s, hq, kind, data + file, u"--map"_s, maps + kind + u".toml"_s};
}

//! The commands of the README.
QList<QStringList> commands(const QString& hq, bool withPurchases)
{
    QList<QStringList> all{{u"init"_s,
                            hq,
                            u"--name"_s,
                            u"AdventureWorks"_s,
                            u"--currency"_s,
                            u"USD"_s,
                            u"--time-zone"_s,
                            u"America/Los_Angeles"_s,
                            u"--pin"_s,
                            u"246810"_s},
                           {u"set"_s, hq, u"feature.clienteling"_s, u"on"_s},
                           importing(hq, u"customers"_s, u"AdventureWorks_Customers.csv.gz"_s)
                               + QStringList{u"--book"_s, u"1000"_s}};
    if (withPurchases) {
        all.append(importing(hq, u"products"_s, u"AdventureWorks_Products.csv"_s));
        for (const QString& file : {u"AdventureWorks_Sales_2017.csv"_s,
                                    u"AdventureWorks_Sales_2018.csv.gz"_s,
                                    u"AdventureWorks_Sales_2019.csv.gz"_s})
            all.append(importing(hq, u"sales"_s, file));
    }
    return all;
}

struct Moments {
    double firstCardsMs = 0; //!< the associate can work: cards, facets and counts of her book
    double allMs = 0; //!< everybody is in the store and in the book, digests compared
    double bareMs = 0; //!< the same rows by SQLite alone
    int customers = 0;
};

//! Some rows of a till's store, written as its own are.
double writeBare(const QString& store, const QString& target)
{
    constexpr qsizetype kAtOnce = 8'000;
    bench::Sqlite source(store);
    bench::Sqlite bare(target);
    bare.setUp();
    bare.run(u"PRAGMA synchronous = NORMAL"_s);
    std::vector<bench::BareTable> tables;
    for (const QString& name : bench::entityTables(source)) {
        const auto& table = tables.emplace_back(bench::readTable(source, name, u"id"_s));
        for (const QString& sql : table.schema)
            bare.run(sql);
    }
    QElapsedTimer timer;
    timer.start();
    for (const bench::BareTable& table : tables) {
        for (qsizetype at = 0; at < static_cast<qsizetype>(table.rows.size()); at += kAtOnce) {
            bare.run(u"BEGIN IMMEDIATE"_s);
            bench::insertRows(bare, table, at, kAtOnce);
            bare.run(u"COMMIT"_s);
        }
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

//! The enrolled till on a disk without anything.
//! \a customers is how many there have to be; 0 = whoever is in the till's store.
Moments bootstrap(const test::Retailer& retailer, int customers)
{
    const QTemporaryDir place;
    const QString folder = place.path();
    if (!QFile::copy(retailer.till(1) + u"/terminal.json"_s, folder + u"/terminal.json"_s))
        fail(u"the till's identity cannot be copied"_s);
    const SystemClock clock;
    SystemRandom random;
    Moments moments;
    QElapsedTimer timer;
    timer.start();
    const auto opened = Workplace::open({folder, retailer.url(), QLocale::c()}, clock, random);
    if (!opened)
        fail(opened.error().detail);
    Workplace& workplace = **opened;
    Till& till = workplace.till();
    ClientBookScreen& book = *workplace.shell().clientBook();
    const auto elapsedMs = [&timer] { return static_cast<double>(timer.nsecsElapsed()) / 1e6; };
    QObject::connect(&till, &Till::referenceChanged, &till, [&till] {
        // As if she had chosen her name at once; checking a PIN takes the time it is meant to take.
        const auto& associates = till.reference().associates;
        if (!till.isSignedIn() && !associates.isEmpty())
            till.signIn(associates.front());
    });
    QObject::connect(&book, &ClientBookScreen::changed, &book, [&] {
        if (moments.firstCardsMs == 0 && book.count() > 0)
            moments.firstCardsMs = elapsedMs();
    });
    const auto isUpToDate = [&workplace] {
        return workplace.sync().status().state == sync::SyncStatus::State::UpToDate;
    };
    const auto isEverybodyThere = [&till, customers] {
        return till.snapshot().unread == 0
            && (customers == 0 || till.snapshot().index->size() == customers);
    };
    if (!bench::await(workplace.sync(), &sync::SyncModule::statusChanged, isUpToDate)
        || !bench::await(till, &Till::snapshotChanged, isEverybodyThere))
        fail(u"the till did not fill: %1 clients"_s.arg(book.count()));
    moments.allMs = elapsedMs();
    moments.customers = static_cast<int>(till.snapshot().index->size());
    QString store;
    till.read(
        &till,
        [](TerminalStore& tillStore) { return tillStore.databasePath(); },
        [&store](const QString& path) { store = path; });
    while (store.isEmpty())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    moments.bareMs = writeBare(store, folder + u"/bare.sqlite"_s);
    return moments;
}

double measure(const test::Retailer& retailer, const char* what, int customers)
{
    bench::Timings firstCards;
    bench::Timings all;
    bench::Timings bare;
    bench::Timings ratios;
    int held = 0;
    for (int run = 0; run <= kRuns; ++run) {
        const Moments moments = bootstrap(retailer, customers);
        held = moments.customers;
        if (run == 0)
            continue; // fills the caches of the disk and of headquarters
        firstCards.add(moments.firstCardsMs);
        all.add(moments.allMs);
        bare.add(moments.bareMs);
        ratios.add(moments.allMs / moments.bareMs);
    }
    const double rate = held / all.median() * 1000;
    std::printf("%s (%d): median %.0f ms (%.0f to %.0f), %.0f customers a second; first cards "
                "after %.0f ms; "
                "bare SQLite %.0f ms, %.0f customers a second, ratio %.2f (%.2f to %.2f)\n",
                what,
                held,
                all.median(),
                all.least(),
                all.greatest(),
                rate,
                firstCards.median(),
                bare.median(),
                held / bare.median() * 1000,
                ratios.median(),
                ratios.least(),
                ratios.greatest());
    std::fflush(stdout);
    return rate;
}

double measureAdventureWorks(const QString& programs, bool withPurchases)
{
    const auto retailer = test::Retailer::prepare(
        programs, [&](const QString& hq) { return commands(hq, withPurchases); }, 1);
    if (!retailer)
        fail(retailer.error().detail);
    return measure(**retailer, withPurchases ? "customers and purchases" : "customers", kCustomers);
}

void measureDemo(const QString& programs, int customers)
{
    const auto retailer = test::Retailer::make(programs, customers);
    if (!retailer)
        fail(retailer.error().detail);
    std::ignore = measure(**retailer, "a store of a demo retailer", 0);
}

} // namespace

int main(int argc, char* argv[])
{
    const QApplication app(argc, argv);
    const QString programs =
        QFileInfo(QCoreApplication::applicationDirPath() + u"/../.."_s).canonicalFilePath();
    if (const int many = qEnvironmentVariableIntValue("CARNET_BENCH_CUSTOMERS"); many > 0) {
        measureDemo(programs, many);
        return 0;
    }
    const double rate = measureAdventureWorks(programs, false);
    std::printf(
        "goal at least %.0f customers a second: %s\n", kGoal, rate >= kGoal ? "kept" : "missed");
    std::ignore = measureAdventureWorks(programs, true);
    return 0;
}
