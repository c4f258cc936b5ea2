#include "tests/support/testprogram.h"
#include "tests/support/verify.h"
#include "tests/sync/snapshottill.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace carnet::test::snapshots;

namespace tst_snapshotfaults {

//! A till that reads by parts of which something is wrong, or that do not come.
class TestSnapshotFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnAnewWhenAPartIsBad_data();
    void readsOnAnewWhenAPartIsBad();
    void pullsWhenPartsStayBad_data();
    void pullsWhenPartsStayBad();
    void goesOnAtThePartAfterACut();
    void pullsWhenPartsNeverArrive();
    void goesOnAtThePartWhereItWasStopped();
    void repairsByPulling();
    void ignoresTheSnapshotOfAnotherEpoch();
    void endsTheSameWhicheverCallIsLost_data();
    void endsTheSameWhicheverCallIsLost();
    void endsTheSameWhicheverStoreCallFails();
};

void TestSnapshotFaults::readsOnAnewWhenAPartIsBad_data()
{
    QTest::addColumn<int>("spoilt");
    QTest::addColumn<int>("cut");
    QTest::addColumn<int>("lost");
    QTest::addRow("a wrong byte") << 1 << 0 << 0;
    QTest::addRow("cut short") << 0 << 1 << 0;
    QTest::addRow("replaced meanwhile") << 0 << 0 << 1;
}

void TestSnapshotFaults::readsOnAnewWhenAPartIsBad()
{
    QFETCH(const int, spoilt);
    QFETCH(const int, cut);
    QFETCH(const int, lost);
    Till till;
    start(till);
    QVERIFY(till.time.runUntil([&till] { return till.headquarters.count(Call::SnapshotPart) == 4; },
                               kMinute));
    till.headquarters.partsToSpoil = spoilt;
    till.headquarters.partsToCut = cut;
    till.headquarters.partsToLose = lost;

    QVERIFY(comesInStep(till));

    QCOMPARE(till.headquarters.count(Call::SnapshotPart), 11);
    QCOMPARE(till.headquarters.rowsPulled, 0);
}

void TestSnapshotFaults::pullsWhenPartsStayBad_data()
{
    readsOnAnewWhenAPartIsBad_data();
}

void TestSnapshotFaults::pullsWhenPartsStayBad()
{
    constexpr int kEver = 1'000;
    QFETCH(const int, spoilt);
    QFETCH(const int, cut);
    QFETCH(const int, lost);
    Till till;
    till.headquarters.partsToSpoil = spoilt * kEver;
    till.headquarters.partsToCut = cut * kEver;
    till.headquarters.partsToLose = lost * kEver;
    start(till);

    QVERIFY(comesInStep(till));

    QCOMPARE(till.headquarters.count(Call::SnapshotPart), 4);
    QCOMPARE(till.headquarters.rowsPulled, kRows);
}

void TestSnapshotFaults::goesOnAtThePartAfterACut()
{
    Till till;
    const sync::CallFailure cut{{ErrorCode::Network, {}}, 0};
    start(till);
    for (const int parts : {2, 6, 10}) {
        QVERIFY(till.time.runUntil(
            [&till, parts] { return till.headquarters.count(Call::SnapshotPart) == parts; },
            10 * kMinute));
        till.headquarters.failures[Call::SnapshotPart] = {cut, cut};
    }

    QVERIFY(comesInStep(till));

    QCOMPARE(till.headquarters.count(Call::SnapshotPart), 16);
    QCOMPARE(till.headquarters.rowsPulled, 0);
}

void TestSnapshotFaults::pullsWhenPartsNeverArrive()
{
    Till till;
    const sync::CallFailure cut{{ErrorCode::Network, {}}, 0};
    till.headquarters.failures[Call::SnapshotPart] = std::deque<sync::CallFailure>(1'000, cut);
    start(till);

    QVERIFY(comesInStep(till));

    QCOMPARE(till.headquarters.count(Call::SnapshotPart), 4);
    QCOMPARE(till.headquarters.rowsPulled, kRows);
}

void TestSnapshotFaults::goesOnAtThePartWhereItWasStopped()
{
    Till till;
    start(till);
    QVERIFY(till.time.runUntil([&till] { return till.store.rows.size() >= 20; }, kMinute));

    till.machine.stop();
    till.time.run(kMinute);
    const int kept = till.store.begun.value(2).parts;
    const int before = till.headquarters.count(Call::SnapshotPart);
    till.machine.start();
    QVERIFY(comesInStep(till));

    QVERIFY(kept >= 4);
    QCOMPARE(till.headquarters.count(Call::SnapshotPart) - before, 10 - kept);
    QCOMPARE(till.headquarters.rowsPulled, 0);
}

void TestSnapshotFaults::repairsByPulling()
{
    Till till;
    till.store.differing = 2;
    start(till);

    QVERIFY(till.time.runUntil([&till] { return till.store.resyncs == 1; }, kMinute));
    QVERIFY(comesInStep(till));

    QCOMPARE(till.headquarters.count(Call::SnapshotPart), 10);
    QCOMPARE(till.headquarters.rowsPulled, kRows);
}

void TestSnapshotFaults::ignoresTheSnapshotOfAnotherEpoch()
{
    Till till;
    start(till);
    QVERIFY(till.time.runUntil([&till] { return till.headquarters.count(Call::SnapshotPart) == 2; },
                               kMinute));
    till.headquarters.greeting.epoch = 2; // its snapshot is that of 1 still

    QVERIFY(till.time.runUntil([&till] { return till.store.epoch == 2; }, 5 * kMinute));
    QVERIFY(comesInStep(till));
}

void TestSnapshotFaults::endsTheSameWhicheverCallIsLost_data()
{
    QTest::addColumn<FakeHeadquarters::Loss>("loss");
    QTest::addRow("on the way there") << FakeHeadquarters::Loss::Request;
    QTest::addRow("on the way back") << FakeHeadquarters::Loss::Answer;
}

void TestSnapshotFaults::endsTheSameWhicheverCallIsLost()
{
    QFETCH(const FakeHeadquarters::Loss, loss);
    for (int lost = 0; lost < 200; ++lost) {
        Till till(static_cast<quint64>(lost) + 1);
        till.headquarters.lose = lost;
        till.headquarters.loss = loss;
        till.headquarters.snapshotsToMake = 1;

        start(till);
        QVERIFY2(comesInStep(till), qPrintable(QString::number(lost)));

        if (!till.headquarters.hasLost) {
            QVERIFY(lost > 10);
            return;
        }
    }
    QFAIL("the calls never end");
}

void TestSnapshotFaults::endsTheSameWhicheverStoreCallFails()
{
    for (int failing = 0; failing < 200; ++failing) {
        Till till(static_cast<quint64>(failing) + 1);
        till.store.failing = failing;

        start(till);
        QVERIFY2(comesInStep(till), qPrintable(QString::number(failing)));

        if (!till.store.hasFailed) {
            QVERIFY(failing > 10);
            return;
        }
    }
    QFAIL("the calls never end");
}

CARNET_TEST(TestSnapshotFaults)

} // namespace tst_snapshotfaults

#include "tst_snapshotfaults.moc"
