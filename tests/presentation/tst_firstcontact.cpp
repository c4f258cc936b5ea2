#include "models/presentation/preferences.h"
#include "models/presentation/shell.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_firstcontact {

namespace {

using State = sync::SyncStatus::State;

//! A till that has never met headquarters.
struct NewTill {
    QTemporaryDir folder;
    FixedClock clock;
    SeededRandom storeRandom{1};
    SeededRandom tillRandom{2};
    std::unique_ptr<StoreThread<TerminalStore>> store =
        must(StoreThread<TerminalStore>::start([this] {
            return TerminalStore::open(folder.path(), clock, storeRandom, {.ballastBytes = 0});
        }));
    Till till{{*store, clock, tillRandom, {}, Format()}};
    Preferences preferences{u"en"_s};
    Shell shell{till, preferences};

    void load()
    {
        QSignalSpy snapshots(&till, &Till::snapshotChanged);
        till.load();
        QVERIFY(snapshots.wait());
    }
    [[nodiscard]] const SyncScreen& sync() { return *shell.sync(); }
};

sync::SyncStatus catchingUp()
{
    return {.state = State::CatchingUp,
            .rowsReceived = 250,
            .rowsExpected = 1'000,
            .rowsPerSecond = 100};
}

} // namespace

//! What a register says where nobody can sign in yet.
class TestFirstContact final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsSafeAndWhatToDo_data();
    void saysWhatIsSafeAndWhatToDo();
    void saysWhyNobodyIsHereThoughAllIsFetched();
    void saysThatTheDiskIsFull();
    void isSilentUntilItsOwnDiskIsRead();
    void showsHowFarItIs();
    void countsNothingBeforeAnythingIsKnown();
    void isPausedAndGoesOn();
};

void TestFirstContact::saysWhatIsSafeAndWhatToDo_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("what");

    QTest::newRow("offline") << State::Offline << u"cannot be reached"_s << u"Check the network"_s;
    QTest::newRow("enrolment") << State::NotAuthorized << u"does not know this till"_s
                               << u"Ask headquarters to enrol"_s;
    QTest::newRow("another server")
        << State::Mistrusted << u"cannot prove to be"_s << u"tell headquarters"_s;
    QTest::newRow("update") << State::NeedsUpdate << u"newer language"_s << u"Update Carnet"_s;
}

void TestFirstContact::saysWhatIsSafeAndWhatToDo()
{
    QFETCH(const State, state);
    QFETCH(const QString, why);
    QFETCH(const QString, what);
    NewTill fresh;
    fresh.load();

    fresh.shell.showSync({.state = state});

    QVERIFY(fresh.shell.signIn()->isPreparing());
    QVERIFY(!fresh.sync().troubleTitle().isEmpty());
    const QString text = fresh.sync().preparingText();
    QVERIFY2(text.contains(why), qPrintable(text));
    QVERIFY2(text.contains(what), qPrintable(text));
    QVERIFY2(text.contains(u"What came so far is kept"_s), qPrintable(text));
    // Nobody is there to sign in.
    QVERIFY2(!text.contains(u"You can sign in"_s), qPrintable(text));
    QVERIFY(fresh.shell.signIn()->troubleText().isEmpty());
}

void TestFirstContact::saysWhyNobodyIsHereThoughAllIsFetched()
{
    NewTill fresh;
    fresh.load();

    fresh.shell.showSync({.state = State::UpToDate});

    QVERIFY(fresh.sync().troubleTitle().isEmpty());
    QVERIFY2(fresh.sync().preparingText().contains(u"nobody works at this store yet"_s),
             qPrintable(fresh.sync().preparingText()));
}

void TestFirstContact::saysThatTheDiskIsFull()
{
    NewTill fresh;
    fresh.load();

    fresh.shell.showSync({.state = State::Offline, .error = Error{ErrorCode::Storage, u"full"_s}});

    QCOMPARE(fresh.sync().troubleTitle(), u"Disk full"_s);
    QVERIFY(fresh.sync().preparingText().contains(u"Free some space"_s));
    QVERIFY(fresh.shell.signIn()->troubleText().isEmpty());
}

void TestFirstContact::isSilentUntilItsOwnDiskIsRead()
{
    NewTill fresh;

    fresh.shell.showSync({.state = State::Offline});

    QVERIFY(fresh.sync().preparingText().isEmpty());
    fresh.load();
    QVERIFY(!fresh.sync().preparingText().isEmpty());
}

void TestFirstContact::showsHowFarItIs()
{
    NewTill fresh;
    fresh.load();

    fresh.shell.showSync(catchingUp());

    QCOMPARE(fresh.sync().progress(), 0.25);
    QCOMPARE(fresh.sync().progressText(), u"250 of 1,000 records, 100 a second"_s);
    QVERIFY2(fresh.sync().preparingText().contains(u"Fetching who works here"_s),
             qPrintable(fresh.sync().preparingText()));
}

void TestFirstContact::countsNothingBeforeAnythingIsKnown()
{
    NewTill fresh;
    fresh.load();

    fresh.shell.showSync({.state = State::CatchingUp});

    QVERIFY(fresh.sync().isCatchingUp());
    QVERIFY(fresh.sync().progressText().isEmpty());
    QCOMPARE(fresh.sync().progress(), -1);
}

void TestFirstContact::isPausedAndGoesOn()
{
    NewTill fresh;
    fresh.load();
    fresh.shell.showSync(catchingUp());
    QSignalSpy pauses(fresh.shell.sync(), &SyncScreen::pauseWanted);
    QSignalSpy goesOn(fresh.shell.sync(), &SyncScreen::syncWanted);

    fresh.shell.sync()->pause();
    fresh.shell.showSync({.state = State::Offline});

    QCOMPARE(pauses.count(), 1);
    QCOMPARE(fresh.sync().troubleTitle(), u"Paused"_s);
    QCOMPARE(fresh.sync().preparingText(),
             u"Nothing is fetched until you go on. What came so far is kept."_s);
    fresh.shell.sync()->resume();
    QCOMPARE(goesOn.count(), 1);
    QVERIFY(!fresh.sync().isPaused());
}

CARNET_TEST(TestFirstContact)

} // namespace carnet::test::tst_firstcontact

#include "tst_firstcontact.moc"
