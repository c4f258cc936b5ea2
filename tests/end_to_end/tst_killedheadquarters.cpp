#include "app/sync/syncmodule.h"
#include "models/domain/staffrights.h"
#include "models/domain/uuid7.h"
#include "models/storage/storethread.h"
#include "tests/support/cuttingproxy.h"
#include "tests/support/retailer.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr int kPatienceMs = 60'000;
constexpr int kCustomers = 60;

//! A till without a screen: its store and its sync side.
struct SmallTill {
    SystemClock clock;
    SystemRandom random;
    TerminalIdentity identity;
    std::unique_ptr<StoreThread<TerminalStore>> store;
    std::unique_ptr<sync::SyncModule> sync;

    [[nodiscard]] Result<> open(const QString& folder, const QString& url)
    {
        const auto read = TerminalIdentity::read(folder);
        if (!read)
            return tl::unexpected(read.error());
        identity = *read;
        identity.headquartersUrl = url;
        auto started = StoreThread<TerminalStore>::start(
            [&] { return TerminalStore::open(folder, clock, random); });
        if (!started)
            return tl::unexpected(started.error());
        store = *std::move(started);
        sync = std::make_unique<sync::SyncModule>(*store, identity, clock, random);
        sync->goOnline();
        return {};
    }

    [[nodiscard]] bool isUpToDate() const
    {
        return sync->status().state == sync::SyncStatus::State::UpToDate
            && sync->status().pending == 0;
    }

    template<typename Work>
    [[nodiscard]] auto ask(Work work)
    {
        auto future = store->run(std::move(work));
        future.waitForFinished();
        return future.result();
    }
};

//! Somebody who works at the store of the till; headquarters hears nobody else there.
std::optional<Associate> colleague(const QList<Associate>& associates, const Store& store)
{
    const auto found = std::ranges::find_if(associates, [&store](const Associate& associate) {
        return associate.may(Right::LogActivity)
            && std::ranges::any_of(store.employeeAddressBooks, [&associate](const auto& book) {
                   return associate.employeeAddressBooks.contains(book);
               });
    });
    return found == associates.end() ? std::nullopt : std::optional(*found);
}

Result<Activity> visit(TerminalStore& store,
                       const StoreId& storeId,
                       const Clock& clock,
                       Random& random)
{
    const auto row = store.find({EntityKind::Store, storeId.value});
    if (!row || !*row)
        return failure(ErrorCode::NotFound, u"the till's store is not on this till"_s);
    const auto here = fromRow<Store>(**row);
    const auto customers = store.all<Customer>();
    auto associates = store.all<Associate>();
    const auto types = store.all<ActivityType>();
    if (!here || !customers || !associates || !types || customers->isEmpty() || types->isEmpty())
        return failure(ErrorCode::NotFound, u"the demo retailer is not on this till"_s);
    const auto groups = store.all<PermissionGroup>();
    if (!groups)
        return tl::unexpected(groups.error());
    for (Associate& associate : *associates)
        associate = withGroup(associate, *groups);
    const auto author = colleague(*associates, *here);
    if (!author)
        return failure(ErrorCode::NotFound, u"the demo retailer is not on this till"_s);
    Activity activity;
    activity.id.value = uuid7(clock.nowMs(), random);
    activity.customer = customers->front().id;
    activity.author = author->id;
    activity.store = storeId;
    activity.type = types->front().id;
    activity.atMs = clock.nowMs();
    activity.text = u"Came in to have the strap mended."_s;
    return activity;
}

} // namespace

class TestKilledHeadquarters final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesAndDoublesNothingWhenHeadquartersDiesBetweenPushAndAnswer();
};

void TestKilledHeadquarters::losesAndDoublesNothingWhenHeadquartersDiesBetweenPushAndAnswer()
{
    const auto retailer = Retailer::make(qEnvironmentVariable("CARNET_BINARY_DIR"), kCustomers);
    VERIFY_OK(retailer);
    CuttingProxy proxy;
    proxy.forwardTo((*retailer)->port());
    SmallTill till;
    VERIFY_OK(till.open((*retailer)->till(1), proxy.url()));
    QTRY_VERIFY_WITH_TIMEOUT(till.isUpToDate(), kPatienceMs);
    const auto activity = till.ask([&](TerminalStore& store) {
        return visit(store, till.identity.store, till.clock, till.random);
    });
    VERIFY_OK(activity);

    proxy.cutNextAnswer("POST /sync/v1/push", [&] { (*retailer)->killHeadquarters(); });
    const auto outcome = till.ask([&](TerminalStore& store) {
        const Gesture by{activity->author, activity->store, till.clock.nowMs(), {}};
        return store.apply({draft::logActivity(by, *activity)});
    });
    VERIFY_OK(outcome);
    QCOMPARE(outcome->operations.size(), 1);
    till.sync->operationsWaiting();
    QTRY_VERIFY_WITH_TIMEOUT(proxy.hasCut(), kPatienceMs);
    const auto waiting = till.ask([](TerminalStore& store) { return store.outboxCounts(); });
    VERIFY_OK(waiting);
    QCOMPARE(waiting->pending, 1); // the answer never came, so the till still has it

    VERIFY_OK((*retailer)->startHeadquarters());
    proxy.forwardTo((*retailer)->port());
    QTRY_VERIFY_WITH_TIMEOUT(till.isUpToDate(), kPatienceMs);

    const auto settled = till.ask([](TerminalStore& store) { return store.outboxCounts(); });
    VERIFY_OK(settled);
    QCOMPARE(*settled, OutboxCounts{});

    // A till that was never there before shows what headquarters has.
    SmallTill other;
    VERIFY_OK(other.open((*retailer)->till(2), (*retailer)->url()));
    QTRY_VERIFY_WITH_TIMEOUT(other.isUpToDate(), kPatienceMs);
    const auto seen = other.ask([&](TerminalStore& store) {
        return store.ofCustomer(EntityKind::Activity, activity->customer);
    });
    VERIFY_OK(seen);
    const auto times = std::ranges::count_if(*seen, [&](const Row& row) {
        return row.fields.value("text"_L1).toString() == activity->text;
    });
    QCOMPARE(times, 1);
}

} // namespace carnet::test

QTEST_GUILESS_MAIN(carnet::test::TestKilledHeadquarters)
#include "tst_killedheadquarters.moc"
