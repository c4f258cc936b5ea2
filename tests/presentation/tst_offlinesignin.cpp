#include "models/domain/offlinewindow.h"
#include "models/presentation/signinscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_offlinesignin {

namespace {

constexpr int kPatienceMs = 20'000;

//! Types and waits until the PIN was looked at.
bool tryPin(SignInScreen& screen, const QString& pin)
{
    for (const QChar digit : pin)
        screen.enterDigit(digit.digitValue());
    return QTest::qWaitFor([&screen] { return !screen.isBusy(); }, kPatienceMs);
}

//! Headquarters has answered the till now.
void hearFrom(TillBench& bench)
{
    const QString heard = OfflineClock::answeredAt(bench.till().nowMs()).toString();
    bench.till().read(
        &bench.till(),
        [heard](TerminalStore& store) { return store.remember(kOfflineClockMemory, heard); },
        [](const Result<>& kept) { must(kept); });
    bench.settle();
}

constexpr qint64 kHourMs = 3'600'000;

} // namespace

//! Who signs in at a till that has lost headquarters.
class TestOfflineSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesManagersWhereHeadquartersWasNotHeardForADay();
    void winsNothingByAClockThatIsSetBack();
    void letsEverybodyInWhereThatIsSet();
};

void TestOfflineSignIn::refusesManagersWhereHeadquartersWasNotHeardForADay()
{
    TillBench bench;
    hearFrom(bench);
    SignInScreen screen(bench.till());
    QSignalSpy signedIn(&screen, &SignInScreen::signedIn);
    screen.select(bench.ada().id.toString());

    bench.retail.clock.advance(24 * kHourMs);
    QVERIFY(tryPin(screen, TillBench::pin()));

    QCOMPARE(signedIn.count(), 0);
    QVERIFY(screen.message().contains(u"has not heard from headquarters"_s));
    QVERIFY(!screen.isBlocked()); // the PIN was right
    hearFrom(bench);
    QVERIFY(tryPin(screen, TillBench::pin()));
    QCOMPARE(signedIn.count(), 1);
}

void TestOfflineSignIn::winsNothingByAClockThatIsSetBack()
{
    TillBench bench;
    hearFrom(bench);
    SignInScreen screen(bench.till());
    QSignalSpy signedIn(&screen, &SignInScreen::signedIn);
    screen.select(bench.ada().id.toString());
    bench.retail.clock.advance(24 * kHourMs);
    QVERIFY(tryPin(screen, TillBench::pin()));

    bench.retail.clock.advance(-23 * kHourMs);
    QVERIFY(tryPin(screen, TillBench::pin()));

    QCOMPARE(signedIn.count(), 0);
}

void TestOfflineSignIn::letsEverybodyInWhereThatIsSet()
{
    TillBench bench;
    const auto& key = kOfflineManagerHoursSetting;
    bench.headquartersPuts({toRow(Setting{Setting::idFor(key), 0, key, u"0"_s})});
    hearFrom(bench);
    SignInScreen screen(bench.till());
    QSignalSpy signedIn(&screen, &SignInScreen::signedIn);
    screen.select(bench.ada().id.toString());

    bench.retail.clock.advance(1'000 * kHourMs);
    QVERIFY(tryPin(screen, TillBench::pin()));

    QCOMPARE(signedIn.count(), 1);
}

CARNET_TEST(TestOfflineSignIn)

} // namespace carnet::test::tst_offlinesignin

#include "tst_offlinesignin.moc"
