#include "app/sync/tuning.h"
#include "tests/support/testprogram.h"
#include "tests/sync/till.h"

#include <QTest>

#include <algorithm>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_syncmachine {
using Shown = sync::SyncStatus::State;

namespace {

bool hasShown(const Till& till, Shown state)
{
    return std::ranges::any_of(till.statuses,
                               [state](const auto& status) { return status.state == state; });
}

//! Twenty pages come much faster than the store takes them.
void startSlowly(Till& till)
{
    till.headquarters.latencyMs = 2;
    till.store.applyMs = 500;
    till.putElsewhere(40);
    till.machine.start();
}

} // namespace

//! The machine at work with a headquarters that answers.
class TestSyncMachine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void catchesUpThenShowsItAndTellsEveryChange();
    void emptiesTheOutboxInBatches();
    void pushesAtOnceWhileAWaitIsOpen();
    void pushesWhileAPullIsUnderWay();
    void pullsWhileAPushIsUnderWay();
    void asksForTheNextPageWhileTheStoreAppliesTheLast();
    void holdsFewPagesWhenTheStoreIsSlow();
    void appliesPagesThatWaitTogether();
    void pullsSoonAfterAHint();
    void pullsEveryMinuteWithoutHints();
    void tellsAtOnceThatARunIsApplied();
    void tellsOfSessionsWithAndWithoutOperations();
    void doesNotSpinWhereSessionsAreUnheardOf();
    void countsRejectedOperations();
    void keepsThePaceHeadquartersAsksFor();
    void countsWaitingOperationsWhileOffline();
    void stoppingWhileAPageIsAppliedStillTellsItsChanges();
    void remembersWhenItLastCaughtUp();
    void subscribesAgainWhenScopesChange();
    void doesNotSpinOnAWaitThatReturnsAtOnce();
    void saysHowItIsWheneverItWaits();
};

void TestSyncMachine::catchesUpThenShowsItAndTellsEveryChange()
{
    Till till;
    till.putElsewhere(5);
    QCOMPARE(till.shown(), Shown::Offline);

    till.machine.start();
    QCOMPARE(till.shown(), Shown::Connecting);
    const bool isInStep = till.time.runUntil([&] { return till.isInStep(); }, kSecond);

    QVERIFY(isInStep);
    QCOMPARE(till.rowsChanged, 5);
    QCOMPARE(till.timesCaughtUp, 1);
    QVERIFY(hasShown(till, Shown::CatchingUp));
    const auto status = till.machine.status();
    QCOMPARE(status.rowsReceived, 5);
    QCOMPARE(status.rowsExpected, 5);
    QVERIFY(status.rowsPerSecond > 0);
}

void TestSyncMachine::emptiesTheOutboxInBatches()
{
    Till till;
    till.headquarters.greeting.pushOperations = 3;
    for (int i = 0; i < 8; ++i)
        (void)till.operate();

    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));

    QCOMPARE(till.headquarters.count(Call::Push), 3);
    QCOMPARE(till.headquarters.effects.size(), 8);
}

void TestSyncMachine::pushesAtOnceWhileAWaitIsOpen()
{
    Till till;
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));
    till.time.run(5 * kSecond);

    const OperationId id = till.operate();

    QVERIFY(till.time.runUntil([&] { return till.headquarters.effects.contains(id); }, 20));
}

void TestSyncMachine::pushesWhileAPullIsUnderWay()
{
    Till till;
    till.putElsewhere(40);
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.store.rows.size() >= 4; }, kSecond));

    const OperationId id = till.operate();
    QVERIFY(till.time.runUntil([&] { return till.headquarters.effects.contains(id); }, kSecond));

    QCOMPARE(till.shown(), Shown::CatchingUp);
    QVERIFY(till.store.rows.size() < 40);
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kMinute));
}

void TestSyncMachine::pullsWhileAPushIsUnderWay()
{
    Till till;
    till.headquarters.pushLatencyMs = 20 * kSecond;
    till.putElsewhere(6);
    (void)till.operate();

    till.machine.start();

    QVERIFY(till.time.runUntil([&] { return till.store.rows.size() == 6; }, kSecond));
    QCOMPARE(till.store.pending(), 1);
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kMinute));
}

void TestSyncMachine::asksForTheNextPageWhileTheStoreAppliesTheLast()
{
    Till till;
    till.headquarters.latencyMs = 100;
    till.store.applyMs = 100;
    till.putElsewhere(20); // ten pages
    till.machine.start();

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kMinute));

    // One after the other it would take ten times 200 ms and the greeting.
    QVERIFY(till.time.steadyMs() < 1'000 + 200 + 11 * 100 + 300);
}

void TestSyncMachine::holdsFewPagesWhenTheStoreIsSlow()
{
    Till till;
    startSlowly(till);

    qint64 most = 0;
    const auto look = [&] {
        most = std::max(most,
                        till.headquarters.count(Call::Pull) * qint64{2} - till.store.rows.size());
        return till.isInStep();
    };
    QVERIFY(till.time.runUntil(look, kMinute));

    // As many in the store's hands, as many waiting, one on its way; two rows each.
    QVERIFY2(most <= qint64{2} * (2 * sync::tuning::kPagesAhead + 1),
             qPrintable(QString::number(most)));
    QCOMPARE(till.store.mostUnderWay, 1);
}

void TestSyncMachine::appliesPagesThatWaitTogether()
{
    Till till;
    startSlowly(till);

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kMinute));

    QCOMPARE(till.store.mostAtOnce, sync::tuning::kPagesAhead);
    QVERIFY2(till.time.steadyMs() < qint64{20} * 500, "each page took a transaction of its own");
}

void TestSyncMachine::pullsSoonAfterAHint()
{
    Till till;
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));
    till.time.run(10 * kSecond);

    till.putElsewhere(1);

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 300));
}

void TestSyncMachine::pullsEveryMinuteWithoutHints()
{
    Till till;
    till.headquarters.answersWaits = false;
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));

    till.putElsewhere(1);

    QVERIFY(!till.time.runUntil([&] { return till.isInStep(); }, 40 * kSecond));
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 25 * kSecond));
}

void TestSyncMachine::tellsAtOnceThatARunIsApplied()
{
    Till till;
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));
    till.time.run(10 * kSecond);
    const auto before = till.headquarters.pulls.size();

    till.headquarters.awaitsWhatIsApplied = true;
    till.putElsewhere(1);
    till.time.run(5 * kSecond);

    QCOMPARE(till.headquarters.pulls.size(), before + 2);
    const auto& last = till.headquarters.pulls.last().cursors;
    QVERIFY(last != till.headquarters.pulls.at(before).cursors); // from behind what is applied
}

void TestSyncMachine::tellsOfSessionsWithAndWithoutOperations()
{
    Till till;
    till.machine.start();
    till.time.run(kMinute);
    const auto pushes = till.headquarters.pushes.size();

    till.store.events = {{QUuid::createUuid(), AuditEventType::SignedIn, 1, {}, {}}};
    till.machine.operationsWaiting();
    till.time.run(kSecond);
    QVERIFY(till.store.events.isEmpty());
    QCOMPARE(till.headquarters.pushes.size(), pushes + 1);

    till.store.events = {{QUuid::createUuid(), AuditEventType::Locked, 2, {}, {}}};
    till.headquarters.isDown = true;
    till.operate();
    till.time.run(kSecond);
    QCOMPARE(till.store.events.size(), 1);
    till.headquarters.isDown = false;
    till.time.run(10 * kMinute);

    QVERIFY(till.store.events.isEmpty());
    QVERIFY(till.isInStep());
}

void TestSyncMachine::doesNotSpinWhereSessionsAreUnheardOf()
{
    Till till;
    till.headquarters.takesEvents = false;
    till.store.events = {{QUuid::createUuid(), AuditEventType::SignedIn, 1, {}, {}}};
    till.machine.start();
    till.time.run(10 * kMinute);
    QCOMPARE(till.headquarters.pushes.size(), 1);

    till.operate();
    till.time.run(kMinute);

    QVERIFY(till.isInStep());
    QVERIFY(till.headquarters.pushes.size() <= 3);
    QCOMPARE(till.store.events.size(), 1); // until headquarters is updated
}

void TestSyncMachine::countsRejectedOperations()
{
    Till till;
    till.headquarters.verdicts.insert(till.operate(), Verdict::Rejected);

    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));

    QCOMPARE(till.machine.status().rejected, 1);
    QCOMPARE(till.machine.status().pending, 0);
}

void TestSyncMachine::keepsThePaceHeadquartersAsksFor()
{
    Till till;
    till.headquarters.greeting.paceSeconds = 20;
    till.machine.start();
    till.time.run(2 * kSecond);
    const int before = till.headquarters.count(Call::Pull);

    for (int i = 0; i < 40; ++i) {
        till.putElsewhere(1);
        till.time.run(kSecond);
    }

    QVERIFY(till.headquarters.count(Call::Pull) - before < 40); // 2 rows a page
    const auto& pulls = till.headquarters.pulls;
    QVERIFY(pulls.size() > before);
    QVERIFY(till.timesCaughtUp <= 4);
}

void TestSyncMachine::countsWaitingOperationsWhileOffline()
{
    Till till;
    (void)till.operate();
    (void)till.operate();
    till.time.run(kSecond);

    QCOMPARE(till.machine.status().pending, 2);
    QCOMPARE(till.headquarters.total, 0);
}

void TestSyncMachine::stoppingWhileAPageIsAppliedStillTellsItsChanges()
{
    Till till;
    till.store.applyMs = 500;
    till.putElsewhere(2);
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.store.mostUnderWay == 1; }, kSecond));

    till.machine.stop();
    till.time.run(kSecond);

    QCOMPARE(till.rowsChanged, 2);
    QCOMPARE(till.shown(), Shown::Offline);

    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));
    QCOMPARE(till.rowsChanged, 2);
}

void TestSyncMachine::remembersWhenItLastCaughtUp()
{
    Till till;
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.store.lastSyncedAtMs > 0; }, kSecond));
    const qint64 first = till.store.lastSyncedAtMs;
    QCOMPARE(till.machine.status().lastSyncedAtMs, first);

    till.time.run(5 * kMinute);

    QVERIFY(till.store.lastSyncedAtMs >= first + 4 * kMinute);
}

void TestSyncMachine::subscribesAgainWhenScopesChange()
{
    Till till;
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));

    till.putElsewhere(2, 3); // a scope that was not there before

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 5 * kSecond));
    QCOMPARE(till.headquarters.count(Call::Subscription), 2);
    QVERIFY(!till.machine.status().error);
}

void TestSyncMachine::saysHowItIsWheneverItWaits()
{
    Till till;
    till.store.rejected = 2;
    till.putElsewhere(40); // twenty pages
    till.store.applyMs = 500;
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return !till.headquarters.waits.isEmpty(); }, 10 * kSecond));
    QVERIFY(till.headquarters.waits.first().report);
    QCOMPARE(till.headquarters.waits.first().report->version, u"1.2.3"_s);
    QVERIFY(till.headquarters.waits.first().report->behind > 0);
    QCOMPARE(till.headquarters.waits.first().report->syncedAtMs, 0);

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kMinute));
    const qsizetype before = till.headquarters.waits.size();
    QVERIFY(
        till.time.runUntil([&] { return till.headquarters.waits.size() > before; }, 2 * kMinute));

    const TillReport report = *till.headquarters.waits.last().report;
    QCOMPARE(report.behind, 0);
    QCOMPARE(report.pending, 0);
    QCOMPARE(report.rejected, 2);
    QCOMPARE(report.freeBytes, 7);
    QVERIFY(report.syncedAtMs > 0);
}

void TestSyncMachine::doesNotSpinOnAWaitThatReturnsAtOnce()
{
    Till till;
    till.headquarters.waitsReturnAtOnce = true;
    till.machine.start();

    till.time.run(kMinute);

    QVERIFY2(till.headquarters.count(Call::Wait) < 30,
             qPrintable(QString::number(till.headquarters.count(Call::Wait))));
}

CARNET_TEST(TestSyncMachine)

} // namespace tst_syncmachine

#include "tst_syncmachine.moc"
