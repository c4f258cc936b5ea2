#include "tests/support/testprogram.h"
#include "tests/support/verify.h"
#include "tests/sync/snapshottill.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace carnet::test::snapshots;

namespace tst_snapshotreader {

//! A till that reads much by the parts of a snapshot; whatever is wrong with them, it pulls.
class TestSnapshotReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMuchByParts();
    void pullsWhereThereAreNoSnapshots();
    void pullsWhatIsNotMuch();
    void pullsWhatHasComeSince();
    void waitsAWhileForOneThatIsBeingMade();
    void pullsWhileOneTakesLongToMake();
    void pullsWhereThereIsNoneOfTheScope();
    void readsAnotherSnapshotFromItsStart();
    void pullsWhatItHasBegunToPull();
    void readsOtherScopesWhileOneIsBeingMade();
    void readsOtherScopesFirst();
    void readsANewRowOfAnotherScopeBetweenParts();
    void readsAgainByASnapshotBelowTheFloor();
    void putsFewRowsIntoOneTransaction();
};

void TestSnapshotReader::readsMuchByParts()
{
    Till till;
    start(till);

    QVERIFY(comesInStep(till));

    QCOMPARE(till.headquarters.count(Call::Snapshot), 1);
    QCOMPARE(till.headquarters.count(Call::SnapshotPart), 10);
    QCOMPARE(till.headquarters.rowsPulled, 0);
    QCOMPARE(till.rowsChanged, kRows);
    QCOMPARE(till.machine.status().rowsReceived, kRows);
}

void TestSnapshotReader::pullsWhereThereAreNoSnapshots()
{
    Till till;
    till.putElsewhere(kRows);
    till.machine.start();

    QVERIFY(comesInStep(till));

    QCOMPARE(till.headquarters.count(Call::Snapshot), 0);
    QCOMPARE(till.headquarters.rowsPulled, kRows);
}

void TestSnapshotReader::pullsWhatIsNotMuch()
{
    Till till;
    start(till, 9);

    QVERIFY(comesInStep(till, 9));

    QCOMPARE(till.headquarters.count(Call::Snapshot), 0);
}

void TestSnapshotReader::pullsWhatHasComeSince()
{
    Till till;
    start(till);
    QVERIFY(till.time.runUntil([&till] { return till.headquarters.count(Call::SnapshotPart) == 3; },
                               kMinute));
    till.putElsewhere(5);

    QVERIFY(comesInStep(till, kRows + 5));

    QCOMPARE(till.headquarters.count(Call::SnapshotPart), 10);
    QCOMPARE(till.headquarters.rowsPulled, 5);
}

void TestSnapshotReader::waitsAWhileForOneThatIsBeingMade()
{
    Till till;
    till.headquarters.snapshotsToMake = 3;
    start(till);

    QVERIFY(comesInStep(till));

    QCOMPARE(till.headquarters.count(Call::Snapshot), 4);
    QCOMPARE(till.headquarters.rowsPulled, 0);
}

void TestSnapshotReader::pullsWhileOneTakesLongToMake()
{
    Till till;
    till.headquarters.snapshotsToMake = 1'000;
    start(till);

    till.time.run(2 * kMinute);
    QCOMPARE(till.headquarters.rowsPulled, 0);
    QVERIFY(till.time.runUntil([&till] { return till.isInStep(); }, 2 * kMinute));

    QCOMPARE(till.headquarters.rowsPulled, kRows);
}

void TestSnapshotReader::pullsWhereThereIsNoneOfTheScope()
{
    Till till;
    till.headquarters.failures[Call::Snapshot] = {{{ErrorCode::NotFound, {}}, 0}};
    start(till);

    QVERIFY(till.time.runUntil([&till] { return till.isInStep(); }, 5 * kSecond));

    QCOMPARE(till.headquarters.count(Call::Snapshot), 1);
    QCOMPARE(till.headquarters.rowsPulled, kRows);
}

void TestSnapshotReader::readsAnotherSnapshotFromItsStart()
{
    Till till;
    start(till);
    QVERIFY(till.time.runUntil([&till] { return till.store.rows.size() >= 20; }, kMinute));
    till.putElsewhere(30);
    till.headquarters.partPages = 3;
    till.headquarters.forgetSnapshots();

    QVERIFY(comesInStep(till, kRows + 30));

    QCOMPARE(till.headquarters.count(Call::Snapshot), 2);
    QCOMPARE(till.headquarters.rowsPulled, 0);
}

void TestSnapshotReader::pullsWhatItHasBegunToPull()
{
    Till till;
    start(till, 5);
    QVERIFY(comesInStep(till, 5));

    till.putElsewhere(kRows);
    QVERIFY(comesInStep(till, kRows + 5));

    QCOMPARE(till.headquarters.count(Call::Snapshot), 0);
}

void TestSnapshotReader::readsOtherScopesWhileOneIsBeingMade()
{
    Till till;
    till.headquarters.snapshotsToMake = 10;
    start(till);
    till.time.run(5 * kSecond);
    till.putElsewhere(1, 1);

    QVERIFY(till.time.runUntil([&till] { return till.store.positions.value(1) == 1; }, kSecond));

    QCOMPARE(till.headquarters.count(Call::SnapshotPart), 0);
    QVERIFY(comesInStep(till, kRows + 1));
    QCOMPARE(till.headquarters.rowsPulled, 1);
}

void TestSnapshotReader::readsOtherScopesFirst()
{
    Till till;
    till.headquarters.greeting.snapshotRows = 10;
    till.putElsewhere(kRows, 1);
    till.putElsewhere(5, 2);
    till.machine.start();

    QVERIFY(till.time.runUntil([&till] { return till.store.positions.value(2) == 5; }, kMinute));
    QCOMPARE(till.store.positions.value(1), 0);
    QVERIFY(comesInStep(till, kRows + 5));

    QCOMPARE(till.headquarters.rowsPulled, 5);
}

void TestSnapshotReader::readsANewRowOfAnotherScopeBetweenParts()
{
    Till till;
    start(till);
    QVERIFY(till.time.runUntil([&till] { return till.headquarters.count(Call::SnapshotPart) == 2; },
                               kMinute));
    till.putElsewhere(1, 1);

    QVERIFY(till.time.runUntil([&till] { return till.store.positions.value(1) == 1; }, kMinute));

    QVERIFY(till.store.positions.value(2) < kRows);
    QVERIFY(comesInStep(till, kRows + 1));
}

void TestSnapshotReader::readsAgainByASnapshotBelowTheFloor()
{
    Till till;
    start(till);
    QVERIFY(comesInStep(till));
    till.putElsewhere(1);
    till.headquarters.raiseFloor(kRows + 1);
    till.headquarters.forgetSnapshots();

    QVERIFY(till.time.runUntil([&till] { return till.store.resyncs == 1; }, 2 * kMinute));
    QVERIFY(comesInStep(till, kRows + 1));

    QCOMPARE(till.headquarters.count(Call::Snapshot), 2);
    QCOMPARE(till.headquarters.rowsPulled, 0);
}

void TestSnapshotReader::putsFewRowsIntoOneTransaction()
{
    Till till;
    till.headquarters.pageRows = 3'000;
    till.headquarters.partPages = 10;
    till.headquarters.greeting.snapshotRows = 10;
    till.putElsewhere(40'000);
    till.machine.start();

    QVERIFY(comesInStep(till, 40'000));

    QVERIFY(till.store.mostAtOnce <= 3);
}

CARNET_TEST(TestSnapshotReader)

} // namespace tst_snapshotreader

#include "tst_snapshotreader.moc"
