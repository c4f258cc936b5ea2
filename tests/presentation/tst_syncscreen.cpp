#include "models/presentation/preferences.h"
#include "models/presentation/shell.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_syncscreen {

namespace {

using State = sync::SyncStatus::State;

struct Centre {
    TillBench bench;
    SyncScreen screen{bench.till()};

    Centre()
    {
        bench.signIn(bench.ada());
        show(State::UpToDate);
    }

    void show(State state)
    {
        screen.show({.state = state, .lastSyncedAtMs = bench.till().nowMs() - 120'000});
    }
    void rename(const QString& name)
    {
        const Gesture by = bench.by(bench.ada());
        bench.till().perform(
            &screen,
            {draft::patchCustomer(by, bench.anna, {{u"last_name"_s, name}})},
            [](const Result<Outcome>& outcome) { QVERIFY(must(outcome).judgement.isDone()); });
        bench.settle();
    }
};

} // namespace

class TestSyncScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatAllIsInStep();
    void countsWhatWaits();
    void hearsOfARefusalThatChangesNoRow();
    void saysThatHeadquartersIsNotReached();
    void saysWhatIsToBeDone_data();
    void saysWhatIsToBeDone();
    void showsHowFarItIs();
    void hasNeverSynced();
    void mirrorsTheRightsOfWhoeverIsSignedIn();
};

void TestSyncScreen::saysThatAllIsInStep()
{
    Centre centre;

    QCOMPARE(centre.screen.pillText(), u"Synced 2 min ago"_s);
    QCOMPARE(centre.screen.pillKind(), u"ok"_s);
    QCOMPARE(centre.screen.pending(), 0);
    QVERIFY(!centre.screen.isOffline());
    QCOMPARE(centre.screen.statusText(), u"This till and headquarters are in step."_s);
    QVERIFY(centre.screen.lastSyncedText().startsWith(u"Last synced"_s));
}

void TestSyncScreen::countsWhatWaits()
{
    Centre centre;
    QSignalSpy changed(&centre.screen, &SyncScreen::changed);

    centre.rename(u"One"_s);
    centre.rename(u"Two"_s);

    QVERIFY(changed.count() > 0);
    QCOMPARE(centre.screen.pending(), 2);
    QCOMPARE(centre.screen.pillText(), u"2 changes waiting"_s);
    QCOMPARE(centre.screen.pillKind(), u"waiting"_s);
    centre.show(State::Offline);
    QCOMPARE(centre.screen.pillText(), u"Offline, 2 waiting"_s);

    centre.show(State::UpToDate);
    centre.bench.synchronise();
    QCOMPARE(centre.screen.pending(), 0);
    QCOMPARE(centre.screen.pillKind(), u"ok"_s);
}

void TestSyncScreen::hearsOfARefusalThatChangesNoRow()
{
    Centre centre;
    TillBench& bench = centre.bench;
    bench.elsewhere({draft::addToBook(bench.by(bench.cleo), bench.emil.id)});
    bench.till().perform(&centre.screen,
                         {draft::addToBook(bench.by(bench.ada()), bench.emil.id)},
                         [](const auto&) {});
    bench.fetchOnly(); // her book is here first, so that the rules of the till refuse as well
    QCOMPARE(centre.screen.pending(), 1);

    bench.sendOnly();
    centre.screen.show({.state = State::UpToDate, .rejected = 1});
    bench.settle();

    QCOMPARE(centre.screen.pending(), 0);
    QCOMPARE(centre.screen.rejected(), 1);
    QCOMPARE(centre.screen.pillKind(), u"attention"_s);
}

void TestSyncScreen::saysThatHeadquartersIsNotReached()
{
    Centre centre;

    centre.show(State::Offline);

    QVERIFY(centre.screen.isOffline());
    QCOMPARE(centre.screen.pillText(), u"Offline"_s);
    QCOMPARE(centre.screen.pillKind(), u"offline"_s);
    QVERIFY(centre.screen.statusText().contains(u"Everything works and is kept on this till"_s));
    QCOMPARE(centre.screen.progress(), -1);
}

void TestSyncScreen::saysWhatIsToBeDone_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("pill");
    QTest::addColumn<QString>("words");

    QTest::newRow("update") << State::NeedsUpdate << u"Update needed"_s << u"Update Carnet"_s;
    QTest::newRow("enrolment") << State::NotAuthorized << u"Till not enrolled"_s << u"enrol"_s;
    QTest::newRow("another server")
        << State::Mistrusted << u"Not headquarters"_s << u"date and the time"_s;
}

void TestSyncScreen::saysWhatIsToBeDone()
{
    QFETCH(const State, state);
    QFETCH(const QString, pill);
    QFETCH(const QString, words);
    Centre centre;

    centre.show(state);

    QCOMPARE(centre.screen.pillText(), pill);
    QCOMPARE(centre.screen.pillKind(), u"attention"_s);
    QVERIFY2(centre.screen.statusText().contains(words), qPrintable(centre.screen.statusText()));
    QVERIFY(centre.screen.statusText().contains(u"Your work is kept here"_s));
}

void TestSyncScreen::showsHowFarItIs()
{
    Centre centre;

    centre.screen.show({.state = State::CatchingUp,
                        .rowsReceived = 1'500,
                        .rowsExpected = 3'000,
                        .rowsPerSecond = 9'500});

    QCOMPARE(centre.screen.pillText(), u"Catching up"_s);
    QCOMPARE(centre.screen.progress(), 0.5);
    QCOMPARE(centre.screen.progressText(), u"1,500 of 3,000 records, 9,500 a second"_s);
    centre.screen.show({.state = State::CatchingUp, .rowsReceived = 7, .rowsExpected = 5});
    QCOMPARE(centre.screen.progress(), 1.0); // more came meanwhile
}

void TestSyncScreen::hasNeverSynced()
{
    Centre centre;

    centre.screen.show({.state = State::Connecting});

    QCOMPARE(centre.screen.lastSyncedText(), u"Never synced"_s);
    QCOMPARE(centre.screen.pillKind(), u"working"_s);
}

//! What the actions of the screens are shown by.
void TestSyncScreen::mirrorsTheRightsOfWhoeverIsSignedIn()
{
    Centre centre;
    Preferences preferences(u"en"_s);
    Shell shell(centre.bench.till(), preferences);
    QSignalSpy associate(&shell, &Shell::associateChanged);
    QVERIFY(shell.canAddToBook() && shell.canRemoveFromBook() && shell.canEditCustomer()
            && shell.canCreateCustomer() && shell.canLogActivity() && shell.canWriteNote());
    Associate limited = centre.bench.ada();
    limited.rights = {Right::ViewOwnBook, Right::LogActivity};

    centre.bench.headquartersPuts({toRow(limited)}); // taken while she is at the till

    QVERIFY(associate.count() > 0);
    QVERIFY(shell.canLogActivity());
    QVERIFY(!shell.canAddToBook() && !shell.canRemoveFromBook() && !shell.canEditCustomer()
            && !shell.canCreateCustomer() && !shell.canWriteNote());
    centre.bench.till().signOut();
    QVERIFY(!shell.canLogActivity());
}

CARNET_TEST(TestSyncScreen)

} // namespace carnet::test::tst_syncscreen

#include "tst_syncscreen.moc"
