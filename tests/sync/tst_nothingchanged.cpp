#include "tests/support/testprogram.h"
#include "tests/sync/till.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;

namespace tst_nothingchanged {

namespace {

//! Has read all there is, and stands before its next start.
void becomeInStep(Till& till)
{
    till.headquarters.tellsScopes = true;
    till.putElsewhere(6);
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kMinute));
    till.machine.stop();
    till.headquarters.calls.clear();
    till.headquarters.waits.clear();
}

} // namespace

//! A till that comes back and finds that headquarters has nothing new.
class TestNothingChanged final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForNothingAndWaits();
    void comparesDigestsAMinuteLater();
    void asksForTheSubscriptionWhereTheGreetingDoesNotTellIt();
    void readsWhatTheGreetingTellsOf();
    void readsWhatAHintTellsOfBeforeItWasInStep();
    void readsFromTheStartWhatHeadquartersHasLost();
};

void TestNothingChanged::asksForNothingAndWaits()
{
    Till till;
    becomeInStep(till);
    const int caughtUp = till.timesCaughtUp;

    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.timesCaughtUp > caughtUp; }, kSecond));

    QVERIFY(till.isInStep());
    QCOMPARE(till.headquarters.count(Call::Hello), 1);
    QCOMPARE(till.headquarters.count(Call::Subscription), 0);
    QCOMPARE(till.headquarters.count(Call::Pull), 0);
    QCOMPARE(till.headquarters.waits.size(), 1);
}

void TestNothingChanged::comparesDigestsAMinuteLater()
{
    Till till;
    becomeInStep(till);

    till.machine.start();
    till.time.run(kMinute + kSecond);

    QCOMPARE(till.headquarters.count(Call::Pull), 1);
}

void TestNothingChanged::asksForTheSubscriptionWhereTheGreetingDoesNotTellIt()
{
    Till till;
    becomeInStep(till);
    till.headquarters.tellsScopes = false;

    till.machine.start();
    till.time.run(kSecond);

    QVERIFY(till.isInStep());
    QCOMPARE(till.headquarters.count(Call::Subscription), 1);
    QCOMPARE(till.headquarters.count(Call::Pull), 0);
}

void TestNothingChanged::readsWhatTheGreetingTellsOf()
{
    Till till;
    becomeInStep(till);
    till.putElsewhere(1);

    till.machine.start();

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));
    QCOMPARE(till.headquarters.count(Call::Subscription), 0);
}

void TestNothingChanged::readsWhatAHintTellsOfBeforeItWasInStep()
{
    Till till;
    becomeInStep(till);
    const int caughtUp = till.timesCaughtUp;
    till.store.applyMs = kSecond; // it is slow to say how far it is

    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return !till.headquarters.waits.isEmpty(); }, kMinute));
    till.putElsewhere(1);
    QCOMPARE(till.timesCaughtUp, caughtUp);

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, 10 * kSecond));
}

void TestNothingChanged::readsFromTheStartWhatHeadquartersHasLost()
{
    Till till;
    becomeInStep(till);
    till.headquarters.forgetOperations(); // another epoch, and everything gone

    till.machine.start();

    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kMinute));
    QVERIFY(till.headquarters.count(Call::Pull) > 0);
}

CARNET_TEST(TestNothingChanged)

} // namespace tst_nothingchanged

#include "tst_nothingchanged.moc"
