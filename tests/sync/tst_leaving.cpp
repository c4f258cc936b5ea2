#include "tests/support/testprogram.h"
#include "tests/sync/till.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_leaving {

namespace {

//! What headquarters says to a till that it does not let in any more.
sync::CallFailure outOfService()
{
    sync::CallFailure failure{{ErrorCode::Unauthorized, u"out of service"_s}, 0};
    failure.word = u"out_of_service"_s;
    failure.order = {{u"kind"_s, u"retire"_s}};
    return failure;
}

} // namespace

//! The machine of a till that is taken out of service.
class TestLeaving final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfTheOrder();
    void sendsWhatIsLeftAndReadsNothing();
    void sendsAgainWhatWasLost();
    void leavesAtOnceWhenNothingIsLeft();
};

void TestLeaving::tellsOfTheOrder()
{
    Till till;
    till.headquarters.failures[Call::Subscription] = {outOfService()};

    till.machine.start();

    QVERIFY(till.time.runUntil([&] { return !till.order.isEmpty(); }, kSecond));
    QCOMPARE(till.order, outOfService().order);
    QCOMPARE(till.timesLeft, 0); // whoever judges the order says so
}

void TestLeaving::sendsWhatIsLeftAndReadsNothing()
{
    Till till;
    for (int i = 0; i < 7; ++i)
        (void)till.operate();
    till.putElsewhere(3);

    till.machine.leave();

    QVERIFY(till.time.runUntil([&] { return till.timesLeft > 0; }, kMinute));
    QCOMPARE(till.store.pending(), 0);
    QCOMPARE(till.headquarters.effects.size(), 7);
    QCOMPARE(till.headquarters.count(Call::Subscription), 0);
    QCOMPARE(till.headquarters.count(Call::Pull), 0);
    QCOMPARE(till.headquarters.count(Call::Wait), 0);
}

void TestLeaving::sendsAgainWhatWasLost()
{
    for (int lost = 0; lost < 3; ++lost) {
        Till till;
        for (int i = 0; i < 3; ++i)
            (void)till.operate();
        till.headquarters.lose = lost;
        till.headquarters.loss = FakeHeadquarters::Loss::Answer;

        till.machine.leave();

        QVERIFY(till.time.runUntil([&] { return till.timesLeft > 0; }, 10 * kMinute));
        QCOMPARE(till.store.pending(), 0);
        QCOMPARE(till.headquarters.effects.size(), 3);
        for (const int times : std::as_const(till.headquarters.effects))
            QCOMPARE(times, 1);
    }
}

void TestLeaving::leavesAtOnceWhenNothingIsLeft()
{
    Till till;
    till.machine.start();
    QVERIFY(till.time.runUntil([&] { return till.isInStep(); }, kSecond));

    till.machine.leave();

    QVERIFY(till.time.runUntil([&] { return till.timesLeft > 0; }, kMinute));
}

CARNET_TEST(TestLeaving)

} // namespace tst_leaving

#include "tst_leaving.moc"
