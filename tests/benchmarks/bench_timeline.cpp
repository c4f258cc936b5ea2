#include "models/presentation/customerscreen.h"
#include "tests/benchmarks/daybench.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <algorithm>
#include <cstdio>

// The page of a customer with 20,000 activities on the real store and view model, against one with
// twenty: opening, and reading on to the end.

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace {

constexpr int kMany = 20'000;
constexpr int kFew = 20;
constexpr int kRuns = 5;
constexpr double kGoalMs = 300;

CustomerId fill(DayBench& bench, const QString& name, int activities)
{
    Customer customer;
    customer.id = idOf<CustomerId>(name);
    customer.firstName = name;
    bench.put(toRow(customer));
    for (int i = 0; i < activities; ++i) {
        Activity activity =
            anActivity(customer.id, bench.ada.id, u"%1 came in, visit %2"_s.arg(name).arg(i));
        activity.type = bench.visit.id;
        activity.atMs = bench.clock.nowMs() - i * 3'600'000LL;
        if (i % 100 == 99) // some were corrected
            activity.corrects = idOf<ActivityId>(u"%1 came in, visit %2"_s.arg(name).arg(i - 1));
        bench.put(toRow(activity));
    }
    bench.flush();
    return customer.id;
}

double msSince(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

//! Runs the event loop until \a isThere.
template<typename IsThere>
double msUntil(CustomerScreen& screen, IsThere isThere)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    QObject::connect(&screen, &CustomerScreen::changed, &loop, [&] {
        if (isThere())
            loop.quit();
    });
    if (!isThere())
        loop.exec();
    return msSince(timer);
}

double openingMs(CustomerScreen& screen, const CustomerId& customer)
{
    double best = -1;
    for (int run = 0; run < kRuns; ++run) {
        screen.open({});
        QElapsedTimer timer;
        timer.start();
        screen.open(customer);
        (void)msUntil(screen, [&screen] { return screen.isLoaded(); });
        best = best < 0 ? msSince(timer) : std::min(best, msSince(timer));
    }
    return best;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    DayBench bench;
    const CustomerId many = fill(bench, u"Many"_s, kMany);
    const CustomerId few = fill(bench, u"Few"_s, kFew);
    const QString folder = bench.folder();
    bench.store.reset();
    SeededRandom storeRandom(2);
    const auto store = must(StoreThread<TerminalStore>::start([&] {
        return TerminalStore::open(folder, bench.clock, storeRandom, {.ballastBytes = 0});
    }));
    Till till({*store, bench.clock, bench.random, {{}, bench.shop.id, {}, {}}, Format()});
    {
        QEventLoop loop;
        QObject::connect(&till, &Till::snapshotChanged, &loop, &QEventLoop::quit);
        till.load();
        loop.exec();
    }
    till.signIn(till.reference().associateById.value(bench.ada.id));
    UndoToast toast(till);
    CustomerScreen screen(till, toast);

    const double fewMs = openingMs(screen, few);
    const double manyMs = openingMs(screen, many);
    std::printf(
        "open: %d activities %.1f ms, %d activities %.1f ms, ratio %.2f, goal %.0f ms: %s\n",
        kMany,
        manyMs,
        kFew,
        fewMs,
        manyMs / fewMs,
        kGoalMs,
        manyMs < kGoalMs ? "met" : "missed");
    while (screen.hasMoreHistory()) {
        const int before = screen.timeline()->rowCount();
        screen.showMoreHistory();
        const double ms = msUntil(screen, [&] { return screen.timeline()->rowCount() > before; });
        std::printf("read on to %6d entries: %8.1f ms\n", screen.timeline()->rowCount(), ms);
    }
    return 0;
}
