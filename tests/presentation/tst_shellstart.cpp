#include "tests/presentation/welcomebench.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_shellstart {

class TestShellStart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWhereTheLayoutSays_data();
    void beginsWhereTheLayoutSays();
    void comesBackToWhereItWasLocked();
    void opensThePlaceOfAButton_data();
    void opensThePlaceOfAButton();
    void findsAClientForAButton();
    void searchesByASheetWhereTheBookIsClosed();
    void asksForTheClientOfAButton();
    void choosesClientsForAButton();
    void locksAndSignsOut();
    void startsNothingWithoutTheRight();
};

// LY-5
void TestShellStart::beginsWhereTheLayoutSays_data()
{
    QTest::addColumn<StartScreen>("start");
    QTest::addColumn<bool>("mayViewBook");
    QTest::addColumn<Shell::Place>("place");
    QTest::newRow("welcome") << StartScreen::Welcome << true << Shell::Place::Home;
    QTest::newRow("book") << StartScreen::Book << true << Shell::Place::Book;
    QTest::newRow("today") << StartScreen::Today << true << Shell::Place::Today;
    QTest::newRow("book, denied") << StartScreen::Book << false << Shell::Place::Today;
}
void TestShellStart::beginsWhereTheLayoutSays()
{
    QFETCH(const StartScreen, start);
    QFETCH(const bool, mayViewBook);
    WelcomeBench desk;
    desk.layout.start = start;
    desk.install();
    Associate ada = desk.bench.ada();
    if (!mayViewBook)
        ada.rights.removeAll(Right::ViewOwnBook);
    desk.bench.headquartersPuts({toRow(ada)});

    desk.enter(ada);

    QTEST(desk.shell.place(), "place");
    QVERIFY(desk.places().contains(u"Home"_s)); // the buttons are there in any case
}

void TestShellStart::comesBackToWhereItWasLocked()
{
    WelcomeBench desk;
    desk.install();
    desk.enter(desk.bench.ada());
    desk.shell.start(1400);

    desk.shell.lock();
    desk.enter(desk.bench.ada());

    QCOMPARE(desk.shell.place(), Shell::Place::Today);
    desk.shell.signOut();
    desk.enter(desk.bench.ada());
    QCOMPARE(desk.shell.place(), Shell::Place::Home);
}

void TestShellStart::opensThePlaceOfAButton_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<Shell::Place>("place");
    QTest::newRow("own book") << 712 << Shell::Place::Book;
    QTest::newRow("store books") << 713 << Shell::Place::StoreBook;
    QTest::newRow("today") << 1400 << Shell::Place::Today;
    QTest::newRow("state") << 917 << Shell::Place::SyncCentre;
    QTest::newRow("find") << 602 << Shell::Place::Home; // a sheet comes over it
    QTest::newRow("search") << 622 << Shell::Place::Book;
    QTest::newRow("edit") << 623 << Shell::Place::Home; // which is not for a welcome screen
    QTest::newRow("unknown") << 4711 << Shell::Place::Home;
}
void TestShellStart::opensThePlaceOfAButton()
{
    QFETCH(const int, operation);
    WelcomeBench desk;
    desk.install();
    desk.enter(desk.bench.ada());
    QSignalSpy searched(&desk.shell, &Shell::searchRequested);

    desk.shell.start(operation);

    QTEST(desk.shell.place(), "place");
    QCOMPARE(searched.count(), operation == 622 ? 1 : 0);
}

void TestShellStart::findsAClientForAButton()
{
    WelcomeBench desk;
    desk.install();
    desk.enter(desk.bench.ada());
    const QSignalSpy wanted(&desk.shell, &Shell::findRequested);

    desk.shell.start(602);

    QCOMPARE(wanted.size(), 1);
    QCOMPARE(desk.shell.place(), Shell::Place::Home);
}

// 622 is for everybody, notes or not.
void TestShellStart::searchesByASheetWhereTheBookIsClosed()
{
    WelcomeBench desk;
    desk.install();
    const Associate cleo = desk.bench.takeRights(desk.bench.cleo);
    desk.enter(cleo);
    const QSignalSpy wanted(&desk.shell, &Shell::findRequested);
    const QSignalSpy searched(&desk.shell, &Shell::searchRequested);

    desk.shell.start(622);

    QCOMPARE(wanted.size(), 1);
    QCOMPARE(searched.size(), 0);
    QCOMPARE(desk.shell.place(), Shell::Place::Home);
}

void TestShellStart::asksForTheClientOfAButton()
{
    WelcomeBench desk;
    desk.install();
    desk.enter(desk.bench.ada());
    QSignalSpy wanted(&desk.shell, &Shell::clientWanted);

    desk.shell.start(714);
    desk.shell.start(612);

    QCOMPARE(desk.shell.place(), Shell::Place::Book);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.at(0).at(0).toBool(), false);
    QCOMPARE(wanted.at(1).at(0).toBool(), true);
}

void TestShellStart::choosesClientsForAButton()
{
    WelcomeBench desk;
    desk.install();
    desk.enter(desk.bench.ada());

    desk.shell.start(715);
    QCOMPARE(desk.shell.place(), Shell::Place::Book);
    QVERIFY(desk.shell.clientBook()->selectionMode());

    desk.shell.start(716);
    QCOMPARE(desk.shell.place(), Shell::Place::StoreBook);
    QVERIFY(desk.shell.storeBook()->selectionMode());
}

void TestShellStart::locksAndSignsOut()
{
    WelcomeBench desk;
    desk.install();
    for (const int operation : {703, 701}) {
        desk.enter(desk.bench.ada());

        desk.shell.start(operation);

        QCOMPARE(desk.shell.place(), Shell::Place::SigningIn);
        QVERIFY(!desk.bench.till().isSignedIn());
    }
}

void TestShellStart::startsNothingWithoutTheRight()
{
    WelcomeBench desk;
    desk.install();
    const Associate cleo = desk.bench.takeRights(desk.bench.cleo);
    desk.enter(cleo);
    QSignalSpy wanted(&desk.shell, &Shell::clientWanted);

    for (const int operation : {612, 712, 713, 714, 715, 716}) {
        desk.shell.start(operation);
        QCOMPARE(desk.shell.place(), Shell::Place::Home);
    }
    QCOMPARE(wanted.count(), 0);
    desk.shell.signOut();
    desk.shell.start(1400); // by nobody
    QCOMPARE(desk.shell.place(), Shell::Place::SigningIn);
}

CARNET_TEST(TestShellStart)

} // namespace carnet::test::tst_shellstart

#include "tst_shellstart.moc"
