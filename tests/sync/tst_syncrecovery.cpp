#include "app/sync/tuning.h"
#include "tests/support/testprogram.h"
#include "tests/sync/till.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_syncrecovery {
using Shown = sync::SyncStatus::State;

namespace {

sync::CallFailure failing(ErrorCode code, qint64 retryAfterMs = 0)
{
    return {{code, u"scripted"_s}, retryAfterMs};
}

} // namespace

//! The machine when something fails, or the two sides no longer remember the same.
class TestSyncRecovery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resendsFromTheGap();
    void renewsItsIncarnationWhenAsked();
    void survivesAHeadquartersThatAlwaysWantsANewIncarnation();
    void retriesAnOperationAfterAPause();
    void startsAgainWhenTheEpochChanges();
    void takesNoVerdictOfAnotherHistory();
    void keepsWorkAndSaysSoWhenItIsTooOld();
    void saysThatItIsNotAuthorizedAndHealsByItself();
    void saysThatItMistrustsWhoAnswersAndHealsByItself();
    void goesOfflineAndComesBack();
    void obeysRetryAfterEvenWhenTheNetworkComesUp();
    void comesBackSoonWhenTheNetworkComesUp();
    void pausesLongerAndLonger();
    void aBusyPushDoesNotStopPulls();
    void readsAScopeAgainWhenItsCursorIsBelowTheFloor();
    void readsAScopeAgainWhenHeadquartersHasLostHistory();
    void readsAScopeAgainWhenTheStoreFindsItDifferent();
    void connectsAgainWhenPagesAreNonsense();
};

void TestSyncRecovery::resendsFromTheGap()
{
    Till till;
    for (int i = 0; i < 4; ++i)
        (void)till.operate();
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));
    till.headquarters.forgetOperations();
    till.headquarters.greeting.epoch -= 1; // restored without saying so

    (void)till.operate();
    QVERIFY(till.time.runUntil([&] { return till.store.pending() == 0; }, 10 * kSecond));

    QCOMPARE(till.headquarters.effects.size(), 5);
    for (const int times : std::as_const(till.headquarters.effects))
        QCOMPARE(times, 1);
}

void TestSyncRecovery::renewsItsIncarnationWhenAsked()
{
    Till till;
    const QUuid before = till.store.incarnation;
    till.headquarters.unwantedIncarnation = before;
    for (int i = 0; i < 3; ++i)
        (void)till.operate();

    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 10 * kSecond));

    QVERIFY(till.store.incarnation != before);
    QCOMPARE(till.headquarters.effects.size(), 3);
}

void TestSyncRecovery::survivesAHeadquartersThatAlwaysWantsANewIncarnation()
{
    Till till;
    till.headquarters.alwaysWantsIncarnation = true;
    (void)till.operate();

    till.machine.start();
    till.time.run(2 * kMinute);

    QVERIFY2(till.headquarters.count(Call::Push) < 20, "it must pause between tries");
    QCOMPARE(till.store.pending(), 1);
}

void TestSyncRecovery::retriesAnOperationAfterAPause()
{
    Till till;
    (void)till.operate();
    const OperationId second = till.operate();
    (void)till.operate();
    till.headquarters.verdicts.insert(second, Verdict::Retry);

    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 10 * kSecond));

    QCOMPARE(till.headquarters.effects.size(), 3);
    QCOMPARE(till.headquarters.count(Call::Push), 2);
}

void TestSyncRecovery::startsAgainWhenTheEpochChanges()
{
    Till till;
    for (int i = 0; i < 3; ++i)
        (void)till.operate();
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));

    till.headquarters.forgetOperations();
    till.putElsewhere(2);

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 2 * kMinute));
    QCOMPARE(till.store.epoch, 2);
    QCOMPARE(till.headquarters.effects.size(), 3);
    QVERIFY(!till.machine.status().error);
}

void TestSyncRecovery::takesNoVerdictOfAnotherHistory()
{
    Till till;
    (void)till.operate();
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));

    till.headquarters.forgetOperations(); // before anything else tells of it
    (void)till.operate();

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 2 * kMinute));
    QCOMPARE(till.store.strangeAnswers, 0);
    QCOMPARE(till.headquarters.effects.size(), 2);
}

void TestSyncRecovery::keepsWorkAndSaysSoWhenItIsTooOld()
{
    Till till;
    till.headquarters.failures[Call::Hello].push_back(failing(ErrorCode::Newer));
    (void)till.operate();

    till.machine.start();
    till.time.run(kMinute);

    QCOMPARE(till.shown(), Shown::NeedsUpdate);
    QCOMPARE(till.machine.status().pending, 1);
    QCOMPARE(till.headquarters.count(Call::Push), 0);
    QCOMPARE(till.machine.status().error->code, ErrorCode::Newer);

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 10 * kMinute));
    QVERIFY(!till.machine.status().error);
}

void TestSyncRecovery::saysThatItIsNotAuthorizedAndHealsByItself()
{
    Till till;
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));
    till.headquarters.failures[Call::Push].push_back(failing(ErrorCode::Unauthorized));
    till.headquarters.failures[Call::Hello].push_back(failing(ErrorCode::Unauthorized));

    (void)till.operate();
    till.time.run(kMinute);

    QCOMPARE(till.shown(), Shown::NotAuthorized);
    QCOMPARE(till.machine.status().pending, 1);
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 15 * kMinute));
}

void TestSyncRecovery::saysThatItMistrustsWhoAnswersAndHealsByItself()
{
    Till till;
    sync::CallFailure stranger = failing(ErrorCode::Network);
    stranger.isMistrusted = true;
    till.headquarters.failures[Call::Hello].push_back(stranger);
    till.machine.start();
    (void)till.operate();

    till.time.run(kMinute);

    QCOMPARE(till.shown(), Shown::Mistrusted);
    QCOMPARE(till.machine.status().pending, 1);
    QCOMPARE(till.headquarters.count(Call::Push), 0);
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 15 * kMinute));
}

void TestSyncRecovery::goesOfflineAndComesBack()
{
    Till till;
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));
    till.headquarters.isDown = true;

    QVERIFY(till.time.runUntil([&] { return till.shown() == Shown::Offline; }, 2 * kSecond));
    QCOMPARE(till.machine.status().error->code, ErrorCode::Network);
    till.time.run(10 * kMinute);
    till.statuses.clear();
    till.time.run(10 * kMinute);
    QVERIFY2(till.statuses.isEmpty(), "the pill must not flicker while it tries again");

    till.headquarters.isDown = false;
    till.putElsewhere(3);
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 6 * kMinute));
    QVERIFY(!till.machine.status().error);
}

void TestSyncRecovery::obeysRetryAfterEvenWhenTheNetworkComesUp()
{
    Till till;
    till.headquarters.failures[Call::Hello].push_back(failing(ErrorCode::Busy, 90 * kSecond));
    till.machine.start();
    till.time.run(10 * kSecond);

    till.machine.networkUp();
    till.time.run(80 * kSecond);
    QCOMPARE(till.headquarters.count(Call::Hello), 1);

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 5 * kSecond));
}

void TestSyncRecovery::comesBackSoonWhenTheNetworkComesUp()
{
    Till till;
    till.headquarters.isDown = true;
    till.machine.start();
    till.time.run(20 * kMinute);
    till.headquarters.isDown = false;

    till.machine.networkUp();

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); },
                               sync::tuning::kNetworkUpSpreadMs + 300));
}

void TestSyncRecovery::pausesLongerAndLonger()
{
    Till till;
    till.headquarters.isDown = true;

    till.machine.start();
    till.time.run(120 * kMinute);

    const auto& times = till.headquarters.helloTimes;
    QVERIFY2(times.size() > 20, "it must not give up");
    QVERIFY2(times.size() < 120, "it must not hammer");
    for (qsizetype i = 1; i < times.size(); ++i)
        QVERIFY(times[i] - times[i - 1] <= sync::tuning::kLongestPauseMs + kSecond);
    QVERIFY(times[3] - times[0] < 10 * kSecond);
}

void TestSyncRecovery::aBusyPushDoesNotStopPulls()
{
    Till till;
    for (int i = 0; i < 5; ++i)
        till.headquarters.failures[Call::Push].push_back(failing(ErrorCode::Busy, 10 * kSecond));
    (void)till.operate();
    till.machine.start();
    till.time.run(2 * kSecond);
    till.putElsewhere(3);

    const auto hasPulled = [&] {
        return till.store.rows.size() == 3 && till.shown() == Shown::UpToDate;
    };
    QVERIFY(till.time.runUntil(hasPulled, kSecond));

    QCOMPARE(till.machine.status().pending, 1);
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 2 * kMinute));
    QCOMPARE(till.headquarters.count(Call::Hello), 1);
}

void TestSyncRecovery::readsAScopeAgainWhenItsCursorIsBelowTheFloor()
{
    Till till;
    till.putElsewhere(3);
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));
    till.machine.stop();

    till.putElsewhere(6);
    till.headquarters.raiseFloor(5);
    till.machine.start();

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 2 * kSecond));
    QCOMPARE(till.store.resyncs, 1);
}

void TestSyncRecovery::readsAScopeAgainWhenHeadquartersHasLostHistory()
{
    Till till;
    till.putElsewhere(5);
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));

    till.headquarters.forgetOperations();
    till.headquarters.greeting.epoch -= 1; // restored without saying so
    till.store.rows.clear();
    till.putElsewhere(2);

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 2 * kMinute));
    QCOMPARE(till.store.resyncs, 1);
}

void TestSyncRecovery::readsAScopeAgainWhenTheStoreFindsItDifferent()
{
    Till till;
    till.putElsewhere(5);
    till.store.differing = 2;

    till.machine.start();

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 3 * kSecond));
    QCOMPARE(till.store.resyncs, 1);
    QCOMPARE(till.rowsChanged, 10);
    QCOMPARE(till.timesCaughtUp, 1);
}

void TestSyncRecovery::connectsAgainWhenPagesAreNonsense()
{
    Till till;
    till.putElsewhere(5);
    till.headquarters.nonsensePulls = 3;

    till.machine.start();

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kMinute));
    QVERIFY(till.headquarters.count(Call::Hello) >= 3);
    QCOMPARE(till.store.rows.size(), 5);
}

CARNET_TEST(TestSyncRecovery)

} // namespace tst_syncrecovery

#include "tst_syncrecovery.moc"
