#include "models/domain/idletimes.h"
#include "tests/presentation/welcomebench.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_tillcover {

namespace {

constexpr int kPatienceMs = 20'000;
constexpr qint64 kMinuteMs = 60'000;
const QString kWrong = u"135791"_s;

//! Ada is at the till, on the page of Anna.
struct Desk : WelcomeBench {
    Desk()
    {
        enter(bench.ada());
        shell.openCustomer(bench.anna.id.toString());
    }

    [[nodiscard]] TillCover& cover() { return *shell.cover(); }
    [[nodiscard]] IdleWatch& watch() { return *shell.idleWatch(); }
    void set(QLatin1StringView key, const QString& value)
    {
        bench.headquartersPuts({toRow(Setting{Setting::idFor(key), 0, key, value})});
    }
    //! Nobody touches the till, and the watch looks at the clock.
    void pass(qint64 ms)
    {
        bench.retail.clock.advance(ms);
        watch().look();
    }
    void type(const QString& pin)
    {
        for (const QChar digit : pin)
            cover().enterDigit(digit.digitValue());
        if (!QTest::qWaitFor([this] { return !cover().isBusy(); }, kPatienceMs))
            qFatal("the PIN is looked at for ever");
        bench.settle();
    }
};

} // namespace

class TestTillCover final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversAfterFiveMinutesByItself();
    void waitsForWhoeverTouchesTheTill();
    void coversWhenHeadquartersSaysSo();
    void leavesEverythingWhereItWas();
    void countsWrongPinsTogetherWithSignIn();
    void takesDigitsBack();
    void signsOutLater();
    void isNotKeptFromSigningOutByTouches();
    void letsSomebodyElseSignIn();
    void liftsForNobodyWhoWasBlocked();
    void coversNothingWhereNobodyIs();
    void waitsAnewWhenTheClockIsSetBack();
};

// SF-4
void TestTillCover::coversAfterFiveMinutesByItself()
{
    Desk desk;

    desk.pass(5 * kMinuteMs - 1);
    QVERIFY(!desk.cover().isDown());
    desk.pass(1);

    QVERIFY(desk.cover().isDown());
    QVERIFY(desk.bench.till().isSignedIn());
}

void TestTillCover::waitsForWhoeverTouchesTheTill()
{
    Desk desk;

    desk.pass(4 * kMinuteMs);
    desk.watch().notice();
    desk.pass(4 * kMinuteMs);
    QVERIFY(!desk.cover().isDown());
    desk.pass(kMinuteMs);

    QVERIFY(desk.cover().isDown());
}

void TestTillCover::coversWhenHeadquartersSaysSo()
{
    Desk desk;
    desk.set(kCoverMinutesSetting, u"0"_s);
    desk.pass(400 * kMinuteMs);
    QVERIFY(!desk.cover().isDown());

    desk.set(kCoverMinutesSetting, u"2"_s);
    desk.watch().notice();
    desk.pass(2 * kMinuteMs);

    QVERIFY(desk.cover().isDown());
}

void TestTillCover::leavesEverythingWhereItWas()
{
    Desk desk;
    desk.pass(5 * kMinuteMs);
    QCOMPARE(desk.shell.place(), Shell::Place::Customer);

    desk.type(TillBench::pin());

    QVERIFY(!desk.cover().isDown());
    QCOMPARE(desk.cover().digitsEntered(), 0);
    QCOMPARE(desk.shell.place(), Shell::Place::Customer);
    QCOMPARE(desk.shell.customer()->customerId(), desk.bench.anna.id.toString());
    desk.pass(5 * kMinuteMs - 1); // from now on
    QVERIFY(!desk.cover().isDown());
    desk.pass(1);
    QVERIFY(desk.cover().isDown());
}

void TestTillCover::countsWrongPinsTogetherWithSignIn()
{
    Desk desk;
    desk.pass(5 * kMinuteMs);
    desk.type(kWrong);
    QVERIFY(desk.cover().isError());
    QVERIFY2(desk.cover().message().contains(u"4"_s), qPrintable(desk.cover().message()));

    for (int i = 1; i < SignInGuard::kFreeTries; ++i)
        desk.type(kWrong);
    QVERIFY(desk.cover().isBlocked());
    desk.type(TillBench::pin()); // not even looked at
    QVERIFY(desk.cover().isDown());
    desk.shell.signIn()->select(desk.bench.ada().id.toString());
    desk.bench.settle();
    QVERIFY(desk.shell.signIn()->isBlocked());

    desk.bench.retail.clock.advance(SignInGuard::kFirstDelayMs);
    desk.type(TillBench::pin());
    QVERIFY(!desk.cover().isDown());
}

void TestTillCover::takesDigitsBack()
{
    Desk desk;
    desk.pass(5 * kMinuteMs);

    desk.type(u"123"_s);
    desk.cover().backspace();
    QCOMPARE(desk.cover().digitsEntered(), 2);
    desk.cover().enterDigit(10); // no digit
    QCOMPARE(desk.cover().digitsEntered(), 2);
    desk.cover().clear();

    QCOMPARE(desk.cover().digitsEntered(), 0);
    QVERIFY(desk.cover().isDown());
}

void TestTillCover::signsOutLater()
{
    Desk desk;
    desk.set(kSignOutMinutesSetting, u"10"_s);
    desk.watch().notice();

    desk.pass(5 * kMinuteMs);
    QVERIFY(desk.cover().isDown());
    desk.pass(5 * kMinuteMs);

    QCOMPARE(desk.shell.place(), Shell::Place::SigningIn);
    QVERIFY(!desk.bench.till().isSignedIn());
    QVERIFY(!desk.cover().isDown());
}

void TestTillCover::isNotKeptFromSigningOutByTouches()
{
    Desk desk;
    desk.set(kSignOutMinutesSetting, u"10"_s);
    desk.watch().notice();
    desk.pass(9 * kMinuteMs);
    QVERIFY(desk.cover().isDown());

    desk.watch().notice(); // somebody else plays with it
    desk.pass(kMinuteMs);

    QVERIFY(!desk.bench.till().isSignedIn());
}

void TestTillCover::letsSomebodyElseSignIn()
{
    Desk desk;
    desk.pass(5 * kMinuteMs);

    desk.cover().giveWay();
    QCOMPARE(desk.shell.place(), Shell::Place::SigningIn);
    QVERIFY(!desk.cover().isDown());
    desk.enter(desk.bench.cleo);
    QVERIFY(desk.shell.customer()->customerId() != desk.bench.anna.id.toString());
    desk.shell.signOut();
    desk.enter(desk.bench.ada());

    QCOMPARE(desk.shell.place(), Shell::Place::Customer); // as she left it
}

void TestTillCover::liftsForNobodyWhoWasBlocked()
{
    Desk desk;
    desk.pass(5 * kMinuteMs);
    Associate blocked = desk.bench.ada();
    blocked.blocked = true;
    desk.bench.headquartersPuts({toRow(blocked)});

    desk.type(TillBench::pin());

    QVERIFY(!desk.bench.till().isSignedIn());
    QCOMPARE(desk.shell.place(), Shell::Place::SigningIn);
}

void TestTillCover::coversNothingWhereNobodyIs()
{
    Desk desk;
    desk.shell.signOut();

    desk.pass(60 * kMinuteMs);
    desk.cover().draw();

    QVERIFY(!desk.cover().isDown());
}

void TestTillCover::waitsAnewWhenTheClockIsSetBack()
{
    Desk desk;

    desk.bench.retail.clock.setWall(desk.bench.retail.clock.nowMs() - 60 * kMinuteMs);
    desk.pass(0);
    desk.pass(5 * kMinuteMs - 1);
    QVERIFY(!desk.cover().isDown());
    desk.pass(1);

    QVERIFY(desk.cover().isDown());
}

CARNET_TEST(TestTillCover)

} // namespace carnet::test::tst_tillcover

#include "tst_tillcover.moc"
