#include "tests/support/testprogram.h"
#include "tests/sync/till.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;

namespace tst_syncloss {

//! Every sync path is tested by loss: whatever is lost, the end is the same.
class TestSyncLoss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsTheSameWhicheverRequestIsLost();
    void endsTheSameWhicheverAnswerIsLost();
    void endsTheSameWhicheverStoreCallFails();
    void endsTheSameWhenEveryCallArrivesTwice();
    void endsTheSameWhenAnswersAreLate_data();
    void endsTheSameWhenAnswersAreLate();
};

namespace {

//! A working day in small: edits before and during, rows from elsewhere before, during and after.
void work(Till& till)
{
    till.headquarters.greeting.pushOperations = 2;
    for (int i = 0; i < 3; ++i)
        (void)till.operate();
    till.putElsewhere(5);
    till.machine.start();
    till.time.run(95);
    (void)till.operate();
    till.putElsewhere(2, 1);
    till.time.run(2'000);
    (void)till.operate();
    till.putElsewhere(1);
}

//! Five operations, each once, eight rows from elsewhere, everything everywhere.
void verifyEnd(Till& till)
{
    QVERIFY(till.time.runUntil([&till] { return till.isInStep() && till.store.rows.size() == 13; },
                               20 * kMinute));
    QCOMPARE(till.headquarters.effects.size(), 5);
    for (const int times : std::as_const(till.headquarters.effects))
        QCOMPARE(times, 1);
    QCOMPARE(till.machine.status().pending, 0);
}

void loseEach(FakeHeadquarters::Loss loss)
{
    constexpr int kMost = 200;
    for (int lost = 0; lost < kMost; ++lost) {
        Till till(static_cast<quint64>(lost) + 1);
        till.headquarters.lose = lost;
        till.headquarters.loss = loss;

        work(till);
        verifyEnd(till);

        if (QTest::currentTestFailed()) {
            qWarning("with call %d lost", lost);
            return;
        }
        if (!till.headquarters.hasLost) {
            QVERIFY(lost > 10);
            return;
        }
    }
    QFAIL("the calls never end");
}

} // namespace

void TestSyncLoss::endsTheSameWhicheverRequestIsLost()
{
    loseEach(FakeHeadquarters::Loss::Request);
}

void TestSyncLoss::endsTheSameWhicheverAnswerIsLost()
{
    loseEach(FakeHeadquarters::Loss::Answer);
}

void TestSyncLoss::endsTheSameWhicheverStoreCallFails()
{
    constexpr int kMost = 200;
    for (int failing = 0; failing < kMost; ++failing) {
        Till till(static_cast<quint64>(failing) + 1);
        till.store.failing = failing;

        work(till);
        verifyEnd(till);

        if (QTest::currentTestFailed()) {
            qWarning("with store call %d failing", failing);
            return;
        }
        if (!till.store.hasFailed) {
            QVERIFY(failing > 10);
            return;
        }
    }
    QFAIL("the calls never end");
}

void TestSyncLoss::endsTheSameWhenEveryCallArrivesTwice()
{
    Till till;
    till.headquarters.deliversTwice = true;

    work(till);
    verifyEnd(till);
}

void TestSyncLoss::endsTheSameWhenAnswersAreLate_data()
{
    QTest::addColumn<qint64>("latency");
    for (const qint64 latency : {1, 40, 300, 4'000, 29'000})
        QTest::addRow("%lld ms", static_cast<long long>(latency)) << qint64(latency);
}

void TestSyncLoss::endsTheSameWhenAnswersAreLate()
{
    QFETCH(const qint64, latency);
    Till till;
    till.headquarters.latencyMs = latency;
    till.headquarters.pushLatencyMs = latency * 2;

    work(till);
    verifyEnd(till);
}

CARNET_TEST(TestSyncLoss)

} // namespace tst_syncloss

#include "tst_syncloss.moc"
