#include "tests/presentation/welcomebench.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_welcomescreen {

class TestWelcomeScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotThereWithoutALayout();
    void showsTheButtonsOfTheLayout();
    void hidesButtonsWhoseRightIsMissing();
    void hidesButtonsOfWhatIsSwitchedOff();
    void countsWhatWaits();
    void followsTheLayoutWhileItIsOpen();
    void closesWithItsLayout();
    void opensWhenALayoutCame();
    void showsTheLayoutOfThePersonBeforeThatOfTheRegister();
    void takesTheDesignOfTheWindow();
    void flowsWhereThereIsNoRoom();
    void walksWithTheArrowKeys();
};

void TestWelcomeScreen::isNotThereWithoutALayout()
{
    WelcomeBench desk;
    desk.enter(desk.bench.ada());

    QCOMPARE(desk.shell.place(), Shell::Place::Book);
    QVERIFY(!desk.places().contains(u"Home"_s));
    QVERIFY(!desk.screen().isOffered());
    QVERIFY(!desk.screen().start());
}

void TestWelcomeScreen::showsTheButtonsOfTheLayout()
{
    WelcomeBench desk;
    const QAbstractItemModelTester buttons(desk.board().buttons());
    const QAbstractItemModelTester grids(desk.board().grids());
    desk.install();
    desk.enter(desk.bench.ada());

    QCOMPARE(desk.shell.place(), Shell::Place::Home);
    QCOMPARE(desk.places().constFirst().toString(), u"Home"_s);
    QCOMPARE(desk.shell.homeText(), u"Home"_s);
    QCOMPARE(desk.column("operation"), (QVariantList{712, 713, 716, 703, 1400, 917}));
    QCOMPARE(desk.of(712, "label"), u"My client book"_s);
    QCOMPARE(desk.of(703, "label"), u"Coffee"_s);
    QCOMPARE(desk.of(703, "iconName"), u"lock"_s);
    // Grids stand side by side, in cells of the whole board.
    QCOMPARE(desk.board().columns(), 4);
    QCOMPARE(desk.board().rows(), 2);
    QCOMPARE(desk.of(712, "columnSpan"), u"2"_s);
    QCOMPARE(desk.of(917, "column"), u"3"_s);
    QCOMPARE(desk.of(917, "row"), u"1"_s);
    QCOMPARE(test::column(*desk.board().grids(), "title"), (QVariantList{u"Clients"_s, QString()}));
    QVERIFY(desk.board().hasTitles());
    QCOMPARE(desk.screen().greeting(), u"Good morning, Ada"_s);
}

void TestWelcomeScreen::hidesButtonsWhoseRightIsMissing()
{
    WelcomeBench desk;
    desk.install();

    desk.enter(desk.bench.cleo);
    QCOMPARE(desk.column("operation"), (QVariantList{712, 703, 1400, 917}));
    QCOMPARE(desk.of(703, "column"), u"2"_s); // the others stay where they were

    Associate cleo = desk.bench.cleo;
    cleo.rights.append(Right::ViewStoreBooks);
    desk.bench.headquartersPuts({toRow(cleo)});
    QCOMPARE(desk.column("operation"), (QVariantList{712, 713, 703, 1400, 917}));
}

// CB-16
void TestWelcomeScreen::hidesButtonsOfWhatIsSwitchedOff()
{
    WelcomeBench desk;
    desk.layout.grids[0].buttons.append(button(622, {1, 1, 1, 1}));
    desk.install();
    desk.enter(desk.bench.ada());
    const auto switchOff = [&desk](Feature feature) {
        const QString key = settingOf(feature);
        desk.bench.headquartersPuts({toRow(Setting{Setting::idFor(key), 0, key, u"off"_s})});
    };

    switchOff(Feature::FollowUps);
    QCOMPARE(desk.column("operation"), (QVariantList{712, 713, 716, 622, 703, 917}));
    desk.shell.start(1400);
    QCOMPARE(desk.shell.place(), Shell::Place::Home);

    switchOff(Feature::Clienteling); // the list of clients is left, and can be searched
    QCOMPARE(desk.column("operation"), (QVariantList{622, 703, 917}));
    desk.shell.start(712);
    QCOMPARE(desk.shell.place(), Shell::Place::Home);
    desk.shell.start(622);
    QCOMPARE(desk.shell.place(), Shell::Place::Book);
}

// OP-4; nothing is synchronised, so the numbers are those of a till without a network.
void TestWelcomeScreen::countsWhatWaits()
{
    WelcomeBench desk;
    desk.install();
    desk.enter(desk.bench.ada());
    QCOMPARE(desk.of(712, "count"), u"3"_s);
    QCOMPARE(desk.of(712, "name"), u"My client book, 3 clients"_s);
    QCOMPARE(desk.of(1400, "count"), u"0"_s);
    QCOMPARE(desk.of(917, "countText"), u"Nothing refused"_s);
    QCOMPARE(desk.of(713, "count"), QString());

    desk.perform(draft::addToBook(desk.bench.by(desk.bench.ada()), desk.bench.emil.id));
    desk.addTask(0);
    desk.addTask(1); // tomorrow's
    QCOMPARE(desk.of(712, "count"), u"4"_s);
    QCOMPARE(desk.of(1400, "count"), u"1"_s);
    QCOMPARE(desk.of(1400, "countText"), u"1 follow-ups due"_s); // no translation here
    QCOMPARE(desk.of(1400, "isUrgent"), u"false"_s);

    desk.addTask(-2);
    QCOMPARE(desk.of(1400, "countText"), u"2 follow-ups due, 1 overdue"_s);
    QCOMPARE(desk.of(1400, "isUrgent"), u"true"_s);
    QCOMPARE(desk.bench.outbox().rejected, 0);
    QVERIFY(desk.bench.outbox().pending > 0);

    desk.bench.elsewhere({draft::addToBook(desk.bench.by(desk.bench.cleo), desk.bench.emil.id)});
    desk.bench.synchronise();
    QCOMPARE(desk.of(917, "count"), u"1"_s);
    QCOMPARE(desk.of(917, "countText"), u"1 changes need you"_s);

    desk.shell.signOut();
    desk.enter(desk.bench.cleo);
    QCOMPARE(desk.of(1400, "count"), u"0"_s);
}

void TestWelcomeScreen::followsTheLayoutWhileItIsOpen()
{
    WelcomeBench desk;
    desk.install();
    desk.enter(desk.bench.ada());
    QSignalSpy gone(desk.board().buttons(), &QAbstractItemModel::modelReset);

    desk.layout.grids[0].buttons[3].text = u"Lunch"_s;
    desk.layout.grids[0].buttons.append(button(602, {1, 1, 1, 1}));
    desk.bench.headquartersPuts({toRow(desk.layout)});

    QCOMPARE(desk.shell.place(), Shell::Place::Home);
    QCOMPARE(desk.of(703, "label"), u"Lunch"_s);
    QCOMPARE(desk.column("operation"), (QVariantList{712, 713, 716, 602, 703, 1400, 917}));
    QCOMPARE(gone.count(), 0); // in place
}

void TestWelcomeScreen::closesWithItsLayout()
{
    WelcomeBench desk;
    desk.install();
    desk.enter(desk.bench.ada());

    desk.bench.headquartersPuts({toRow(desk.bench.retail.storeA)});

    QCOMPARE(desk.shell.place(), Shell::Place::Book);
    QVERIFY(!desk.places().contains(u"Home"_s));
}

void TestWelcomeScreen::opensWhenALayoutCame()
{
    WelcomeBench desk;
    desk.enter(desk.bench.ada());

    desk.install();

    QCOMPARE(desk.shell.place(), Shell::Place::Book); // nobody is taken away from their work
    QCOMPARE(desk.places().constFirst().toString(), u"Home"_s);
    desk.shell.goTo(0);
    QCOMPARE(desk.shell.place(), Shell::Place::Home);
    QCOMPARE(desk.board().buttons()->rowCount(), 6);
}

void TestWelcomeScreen::showsTheLayoutOfThePersonBeforeThatOfTheRegister()
{
    WelcomeBench desk;
    desk.install();
    const ScreenLayout counter =
        aLayout(u"Counter"_s, {{1, {}, 1, 1, {button(602, {0, 0, 1, 1})}}});
    const ScreenLayout own = aLayout(u"Ada's"_s, {{1, {}, 1, 1, {button(701, {0, 0, 1, 1})}}});
    Register till = desk.bench.retail.tillA;
    till.layout = counter.id;
    Associate ada = desk.bench.ada();
    ada.layout = own.id;
    desk.bench.headquartersPuts({toRow(counter), toRow(own), toRow(till), toRow(ada)});

    desk.enter(ada);
    QCOMPARE(desk.column("operation"), QVariantList{701});
    desk.shell.signOut();
    desk.enter(desk.bench.cleo);
    QCOMPARE(desk.column("operation"), QVariantList{602});
}

// LY-2
void TestWelcomeScreen::takesTheDesignOfTheWindow()
{
    WelcomeBench desk;
    desk.layout.compactGrids = {
        {1, {}, 1, 2, {button(703, {0, 0, 1, 1}), button(712, {0, 1, 1, 1})}}};
    desk.install();
    desk.enter(desk.bench.ada());
    QCOMPARE(desk.board().buttons()->rowCount(), 6);

    desk.screen().setCompact(true);
    QCOMPARE(desk.column("operation"), (QVariantList{703, 712}));

    desk.layout.compactGrids.clear();
    desk.bench.headquartersPuts({toRow(desk.layout)});
    QCOMPARE(desk.board().buttons()->rowCount(), 6);
}

void TestWelcomeScreen::flowsWhereThereIsNoRoom()
{
    WelcomeBench desk;
    desk.install();
    desk.enter(desk.bench.ada());
    QVERIFY(!desk.board().isStacked());

    desk.screen().setUpright(true);
    QVERIFY(desk.board().isStacked());
    QCOMPARE(desk.board().columns(), 3);
    QCOMPARE(desk.of(1400, "row"), u"2"_s);
    QCOMPARE(desk.of(1400, "column"), u"0"_s);

    desk.screen().setUpright(false);
    desk.screen().setColumnsThatFit(2);
    QVERIFY(desk.board().isStacked());
    QCOMPARE(desk.board().columns(), 2);
    QCOMPARE(desk.of(712, "columnSpan"), u"2"_s);
    QCOMPARE(desk.of(713, "row"), u"1"_s);
    QCOMPARE(desk.board().buttons()->rowCount(), 6);
}

void TestWelcomeScreen::walksWithTheArrowKeys()
{
    WelcomeBench desk;
    desk.install();
    desk.enter(desk.bench.ada());
    const auto step = [&desk](int from, int right, int down) {
        const auto& buttons = *desk.board().buttons();
        const int at = desk.board().neighbour(rowWith(buttons, "operation", from), right, down);
        return cell(buttons, at, "operation").toInt();
    };

    QCOMPARE(step(712, 1, 0), 713);
    QCOMPARE(step(713, 1, 0), 1400); // on into the next grid
    QCOMPARE(step(712, 0, 1), 716);
    QCOMPARE(step(716, 1, 0), 703); // over a cell without a button
    QCOMPARE(step(703, 0, -1), 713);
    QCOMPARE(step(917, -1, 0), 703);
    QCOMPARE(step(712, -1, 0), 712);
    QCOMPARE(step(917, 0, 1), 917);
    QCOMPARE(desk.board().neighbour(-1, 1, 0), 0);
}

CARNET_TEST(TestWelcomeScreen)

} // namespace carnet::test::tst_welcomescreen

#include "tst_welcomescreen.moc"
