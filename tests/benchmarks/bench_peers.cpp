#include "tests/benchmarks/await.h"
#include "tests/benchmarks/baresqlite.h"
#include "tests/benchmarks/bigshop.h"
#include "tests/benchmarks/pouchdb.h"
#include "tests/benchmarks/timings.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace carnet;

//! bench_peers [CLIENTS [RUNS]]   The sync of a till against PouchDB and against bare SQLite, each
//! beside the others in every run: a real carnet-hq and real HTTP, the till's whole stack without a
//! window. An empty till until all clients are saved, compared with headquarters by digest and in
//! the book; then 10,000 edits that were made offline until headquarters has ruled on all of them.
//! Bare SQLite writes the same rows of the till's entity tables out of memory, in the order of
//! their keys, into one transaction without a journal, then makes the indexes.

namespace {

constexpr int kClients = 100'000;
constexpr int kEdits = 10'000;
constexpr int kRuns = 5;
constexpr int kEditsAtOnce = 500;

[[noreturn]] void fail(const char* reason)
{
    std::fprintf(stderr, "bench_peers: %s\n", reason);
    std::exit(1);
}

double secondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

//! The seconds it took.
double writeBare(const QString& store, const QString& target)
{
    bench::Sqlite source(store);
    bench::Sqlite bare(target);
    bare.setUp();
    bare.run(u"PRAGMA journal_mode = OFF"_s);
    std::vector<bench::BareTable> tables;
    for (const QString& name : bench::entityTables(source))
        tables.push_back(bench::readTable(source, name, u"id"_s));
    QElapsedTimer timer;
    timer.start();
    bare.run(u"BEGIN EXCLUSIVE"_s);
    for (const bench::BareTable& table : tables) {
        bare.run(table.schema.first());
        bench::insertRows(bare, table, 0, static_cast<qsizetype>(table.rows.size()));
        for (const QString& index : table.schema.sliced(1))
            bare.run(index);
    }
    bare.run(u"COMMIT"_s);
    return secondsOf(timer);
}

struct Rates {
    double bootstrapped = 0; //!< customers a second
    double bare = 0;
    double pushed = 0; //!< edits a second
};

void editOffline(bench::WindowlessTill& with, const bench::BigShop& shop)
{
    Till& till = with.till();
    till.signIn(till.reference().associateById.value(shop.retailer().ada()));
    for (int from = 0; from < kEdits; from += kEditsAtOnce) {
        bool isDone = false;
        till.perform(
            &till,
            [by = till.gesture(), from](TerminalStore& store) -> Result<QList<Operation>> {
                return store.customers().and_then(
                    [&](const QList<CustomerId>& all) -> Result<QList<Operation>> {
                        QList<Operation> edits;
                        for (const CustomerId& id : all.mid(from, kEditsAtOnce)) {
                            const auto row = store.find({EntityKind::Customer, id.value});
                            const auto seen = fromRow<Customer>(**row);
                            edits.append(
                                draft::patchCustomer(by, *seen, {{u"customer_group"_s, u"vip"_s}}));
                        }
                        return edits;
                    });
            },
            [&isDone](const Result<Outcome>& outcome) {
                if (!outcome || outcome->operations.size() != kEditsAtOnce)
                    fail("edits are refused");
                isDone = true;
            });
        while (!isDone)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

double push(bench::WindowlessTill& with, const bench::BigShop& shop)
{
    sync::SyncModule& line = with.line();
    using State = sync::SyncStatus::State;
    line.goOffline();
    const auto isOffline = [&line] { return line.status().state == State::Offline; };
    if (!bench::await(line, &sync::SyncModule::statusChanged, isOffline))
        fail("the till does not go offline");
    editOffline(with, shop);
    QElapsedTimer timer;
    timer.start();
    line.goOnline();
    const auto isRuledOn = [&line] {
        return line.status().state == State::UpToDate && line.status().pending == 0;
    };
    if (!bench::await(line, &sync::SyncModule::statusChanged, isRuledOn))
        fail("the edits do not arrive");
    const double seconds = secondsOf(timer);
    if (line.status().rejected > 0 || line.status().held > 0)
        fail("edits were not taken");
    return kEdits / seconds;
}

Rates measure(const bench::BigShop& shop)
{
    const QTemporaryDir place;
    const QString folder = place.path() + u"/hq"_s;
    shop.copyTo(folder);
    test::CarnetHqProcess hq(folder);
    if (hq.port() == 0)
        fail("carnet-hq does not start");
    bench::WindowlessTill till(shop.identityFor(folder));
    QElapsedTimer timer;
    timer.start();
    if (!till.fills(shop.clients()))
        fail("the till does not fill");
    Rates rates;
    rates.bootstrapped = shop.clients() / secondsOf(timer);
    rates.bare = shop.clients() / writeBare(till.storePath(), place.path() + u"/bare.sqlite"_s);
    rates.pushed = push(till, shop);
    return rates;
}

//! Headquarters makes the snapshot that all tills read, which stays with it.
void warmUp(const bench::BigShop& shop)
{
    test::CarnetHqProcess hq(shop.retailer().folder());
    bench::WindowlessTill till(shop.identityFor(shop.retailer().folder()));
    if (!till.fills(shop.clients()))
        fail("the first till does not fill");
    hq.requestStop();
    if (!hq.waitForEnd())
        fail("carnet-hq does not end");
}

void tell(const char* what, const bench::Timings& rates)
{
    std::printf("  %-44s %9.0f a second (%.0f to %.0f)\n",
                what,
                rates.median(),
                rates.least(),
                rates.greatest());
}

void tellRatio(const char* what, const bench::Timings& ratios, double goal)
{
    std::printf("  %-44s %9.2f (%.2f to %.2f), goal %.1f: %s\n",
                what,
                ratios.median(),
                ratios.least(),
                ratios.greatest(),
                goal,
                ratios.median() >= goal ? "kept" : "missed");
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int clients = arguments.value(1, QString::number(kClients)).toInt();
    const int runs = arguments.value(2, QString::number(kRuns)).toInt();
    const bench::BigShop shop(
        QFileInfo(QCoreApplication::applicationDirPath() + u"/../.."_s).canonicalFilePath(),
        clients);
    warmUp(shop);
    bench::Timings bootstrapped;
    bench::Timings bare;
    bench::Timings pushed;
    bench::Timings againstBare;
    bench::Timings pouchBootstrapped;
    bench::Timings pouchPushed;
    bench::Timings bootstrapRatio;
    bench::Timings pushRatio;
    QString reason;
    for (int run = 0; run < runs; ++run) {
        const Rates rates = measure(shop);
        bootstrapped.add(rates.bootstrapped);
        bare.add(rates.bare);
        pushed.add(rates.pushed);
        againstBare.add(rates.bootstrapped / rates.bare);
        const auto pouch = reason.isEmpty() ? bench::PouchDb::run(clients, reason) : std::nullopt;
        if (!pouch)
            continue;
        pouchBootstrapped.add(pouch->bootstrapped);
        pouchPushed.add(pouch->pushed);
        bootstrapRatio.add(rates.bootstrapped / pouch->bootstrapped);
        pushRatio.add(rates.pushed / pouch->pushed);
    }
    std::printf("%d clients, %d edits, %d runs\n", clients, kEdits, runs);
    tell("bootstrap", bootstrapped);
    tell("bare SQLite, the same rows", bare);
    tellRatio("bootstrap to bare SQLite", againstBare, 0.5);
    tell("push", pushed);
    if (!reason.isEmpty()) {
        std::printf("  PouchDB was not measured: %s\n", qUtf8Printable(reason));
        return 0;
    }
    tell("bootstrap, PouchDB", pouchBootstrapped);
    tellRatio("bootstrap to PouchDB", bootstrapRatio, 10);
    tell("push, PouchDB", pouchPushed);
    tellRatio("push to PouchDB", pushRatio, 20);
    return 0;
}
