#include "app/terminal/workplace.h"
#include "tests/benchmarks/await.h"
#include "tests/benchmarks/timings.h"
#include "tests/support/retailer.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace carnet;

//! An edit on one till until the card on another one shows it. Both stacks run without a window in
//! this process, carnet-hq beside it; everything between them is real: outbox, HTTP, both stores.

namespace {

constexpr int kCustomers = 2'000;
constexpr int kEdits = 40;
constexpr double kGoalMs = 150;

[[noreturn]] void fail(const char* reason)
{
    std::fprintf(stderr, "bench_edit: %s\n", reason);
    std::exit(1);
}

std::unique_ptr<Workplace> open(const test::Retailer& retailer,
                                int number,
                                const Clock& clock,
                                Random& random)
{
    auto opened =
        Workplace::open({retailer.till(number), retailer.url(), QLocale::c()}, clock, random);
    if (!opened)
        fail("a till does not open");
    sync::SyncModule& sync = (*opened)->sync();
    if (!bench::await(sync, &sync::SyncModule::statusChanged, [&sync] {
            return sync.status().state == sync::SyncStatus::State::UpToDate;
        }))
        fail("a till does not catch up");
    return *std::move(opened);
}

//! Both tills show the client book of one associate.
void signIn(Workplace& first, Workplace& second)
{
    for (const Associate& associate : first.till().reference().associates) {
        first.till().signIn(associate);
        second.till().signIn(associate);
        if (first.shell().clientBook()->count() > 0)
            return;
    }
    fail("nobody has a client book");
}

bool shows(Workplace& till, const QString& customerId, const QString& name)
{
    const QAbstractListModel& clients = *till.shell().clientBook()->clients();
    const QHash<int, QByteArray> roles = clients.roleNames();
    for (int row = 0; row < clients.rowCount(); ++row) {
        const QModelIndex at = clients.index(row);
        if (at.data(roles.key("customerId")).toString() == customerId)
            return at.data(roles.key("name")).toString().startsWith(name);
    }
    return false;
}

double editMs(Workplace& mine, Workplace& other, const QString& name)
{
    CustomerScreen& customer = *mine.shell().customer();
    QElapsedTimer timer;
    timer.start();
    if (!customer.saveName(name, u"Berg"_s).isEmpty())
        fail("the edit is refused");
    if (!bench::await(*other.shell().clientBook(), &ClientBookScreen::changed, [&] {
            return shows(other, customer.customerId(), name);
        }))
        fail("the edit does not arrive");
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (!bench::await(customer, &CustomerScreen::changed, [&] {
            return customer.firstName() == name && !customer.isWaiting();
        }))
        fail("headquarters does not confirm the edit");
    return ms;
}

void openClient(Workplace& till)
{
    const QAbstractListModel& clients = *till.shell().clientBook()->clients();
    const QString id = clients.index(0).data(clients.roleNames().key("customerId")).toString();
    CustomerScreen& customer = *till.shell().customer();
    till.shell().openCustomer(id);
    if (!bench::await(
            customer, &CustomerScreen::changed, [&customer] { return customer.isLoaded(); }))
        fail("the client does not open");
}

} // namespace

int main(int argc, char* argv[])
{
    const QApplication app(argc, argv);
    const QString programs =
        QFileInfo(QCoreApplication::applicationDirPath() + u"/../.."_s).canonicalFilePath();
    const auto retailer = test::Retailer::make(programs, kCustomers);
    if (!retailer)
        fail(qUtf8Printable(retailer.error().detail));
    const SystemClock clock;
    SystemRandom random;
    const auto first = open(**retailer, 1, clock, random);
    const auto second = open(**retailer, 2, clock, random);
    signIn(*first, *second);
    openClient(*first);
    bench::Timings edits;
    for (int edit = 0; edit <= kEdits; ++edit) {
        const double ms = editMs(*first, *second, u"Edit %1"_s.arg(edit));
        if (edit > 0) // the first one opens connections
            edits.add(ms);
    }
    std::printf(
        "edit to visible on another till, %d edits: median %.0f ms, 95 %% %.0f ms (%.0f to %.0f)\n",
        kEdits,
        edits.median(),
        edits.quantile(0.95),
        edits.least(),
        edits.greatest());
    std::printf(
        "goal a median under %.0f ms: %s\n", kGoalMs, edits.median() < kGoalMs ? "kept" : "missed");
    return 0;
}
