#include "tests/presentation/layoutbench.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_layoutform {

class TestLayoutForm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatMayStandOnAButton();
    void putsAtTheChosenCellOrTheFirstFreeOne();
    void movesButtonsWhereThereIsRoom();
    void stretchesButtons();
    void writesOnButtons();
    void takesButtonsAway();
    void walksFromCellToCell();
    void growsAndShrinksGrids();
    void addsAndRemovesGrids();
    void designsSmallWindows();
};

void TestLayoutForm::offersWhatMayStandOnAButton()
{
    LayoutBench console;
    console.edit();
    const auto& palette = *console.form().palette();

    QCOMPARE(rowWith(palette, "operation", 623), -1); // needs a client at hand
    QCOMPARE(rowWith(palette, "operation", 700), -1);
    const int own = rowWith(palette, "operation", 712);
    QCOMPARE(cell(palette, own, "label").toString(), u"My client book"_s);
    QCOMPARE(cell(palette, own, "isUsed").toBool(), true);
    QCOMPARE(cell(palette, rowWith(palette, "operation", 703), "isUsed").toBool(), false);
    console.form().put(623);
    QVERIFY(!console.form().isChanged());
}

void TestLayoutForm::putsAtTheChosenCellOrTheFirstFreeOne()
{
    LayoutBench console;
    console.edit();

    console.form().choose(0, 2, 1);
    console.form().put(703);
    QCOMPARE(console.cellsOf(703), QRect(2, 1, 1, 1));
    console.form().put(917); // that cell has a button now
    QCOMPARE(console.cellsOf(917), QRect(0, 1, 1, 1));
    console.form().put(602);
    console.form().put(612); // the first grid is full, so it goes into the next
    QCOMPARE(console.cellsOf(612), QRect(3, 1, 1, 1));
    console.form().put(714);
    QCOMPARE(console.cellsOf(714), QRect());
    QVERIFY(console.form().hintText().contains(u"Add a column or a row"_s));

    console.form().putAt(714, 0, 0, 0);
    QCOMPARE(console.cellsOf(714), QRect());
    QVERIFY(!console.form().hintText().isEmpty());
    console.form().choose(0, 0, 0);
    QVERIFY(console.form().hintText().isEmpty());
    console.save();
    QCOMPARE(console.kept().grids.at(0).buttons.size(), 5);
    QCOMPARE(console.kept().grids.at(1).buttons.size(), 2);
}

void TestLayoutForm::movesButtonsWhereThereIsRoom()
{
    LayoutBench console;
    console.edit();
    const auto own = [&] { return rowWith(*console.form().board()->buttons(), "operation", 712); };

    console.form().moveTo(own(), 0, 2, 1); // two columns wide, so it begins one column before
    QCOMPARE(console.cellsOf(712), QRect(1, 1, 2, 1));
    QCOMPARE(console.form().column(), 1);
    console.form().moveTo(own(), 0, 1, 0);
    QCOMPARE(console.cellsOf(712), QRect(1, 1, 2, 1)); // another one stands there
    QVERIFY(!console.form().hintText().isEmpty());

    console.form().moveBy(-1, 0);
    QCOMPARE(console.cellsOf(712), QRect(0, 1, 2, 1));
    console.form().moveBy(-1, 0);
    QCOMPARE(console.cellsOf(712), QRect(0, 1, 2, 1));

    console.press(713);
    console.form().moveTo(console.form().button(), 1, 0, 1); // into the other grid
    QCOMPARE(console.cellsOf(713), QRect(3, 1, 1, 1));
    QCOMPARE(console.form().grid(), 1);
    console.save();
    QCOMPARE(console.kept().grids.at(1).buttons.size(), 2);
    QCOMPARE(console.kept().grids.at(0).buttons.size(), 1);
}

void TestLayoutForm::stretchesButtons()
{
    LayoutBench console;
    console.edit();
    console.press(712);
    QCOMPARE(console.form().buttonColumns(), 2);

    console.form().growBy(1, 0);
    QCOMPARE(console.form().buttonColumns(), 2); // the next one is in the way
    QVERIFY(!console.form().hintText().isEmpty());
    console.form().growBy(0, 1);
    QCOMPARE(console.cellsOf(712), QRect(0, 0, 2, 2));
    console.form().growBy(-1, 0);
    console.form().growBy(-1, 0); // never less than a cell
    QCOMPARE(console.cellsOf(712), QRect(0, 0, 1, 2));
}

void TestLayoutForm::writesOnButtons()
{
    LayoutBench console;
    console.edit();
    QCOMPARE(console.form().buttonName(), u"My client book"_s); // of the first cell
    QCOMPARE(console.form().button(), 0);

    console.form().setButtonText(u"Meine Kunden"_s);
    console.form().setButtonAccent(true);
    const auto& buttons = *console.form().board()->buttons();
    QCOMPARE(cell(buttons, 0, "label").toString(), u"Meine Kunden"_s);
    QCOMPARE(cell(buttons, 0, "isAccent").toBool(), true);
    console.save();

    QCOMPARE(console.kept().grids.at(0).buttons.at(0).text, u"Meine Kunden"_s);
    QVERIFY(console.kept().grids.at(0).buttons.at(0).isAccent);
}

void TestLayoutForm::takesButtonsAway()
{
    LayoutBench console;
    console.edit();
    console.form().choose(0, 0, 1);
    console.form().takeOff(); // there is none
    QVERIFY(!console.form().isChanged());

    console.press(713);
    console.form().takeOff();

    QCOMPARE(console.form().button(), -1);
    QCOMPARE(console.form().buttonName(), QString());
    console.save();
    QCOMPARE(console.kept().grids.at(0).buttons.size(), 1);
}

void TestLayoutForm::walksFromCellToCell()
{
    LayoutBench console;
    console.edit();
    const auto at = [&] {
        return QList<int>{console.form().grid(), console.form().column(), console.form().row()};
    };

    console.form().walk(1, 0);
    QCOMPARE(at(), (QList<int>{0, 2, 0})); // over the width of the first button
    console.form().walk(1, 0);
    QCOMPARE(at(), (QList<int>{1, 0, 0}));
    console.form().walk(1, 0);
    QCOMPARE(at(), (QList<int>{1, 0, 0}));
    console.form().walk(0, 1);
    QCOMPARE(at(), (QList<int>{1, 0, 1}));
    console.form().walk(-1, 0);
    QCOMPARE(at(), (QList<int>{0, 2, 1}));
    console.form().walk(-1, 0);
    console.form().walk(0, -1);
    QCOMPARE(console.form().button(), 0); // the first button reaches over two columns
}

void TestLayoutForm::growsAndShrinksGrids()
{
    LayoutBench console;
    console.edit();

    console.form().growGridBy(1, 1);
    QCOMPARE(console.form().gridColumns(), 4);
    QCOMPARE(console.form().gridRows(), 3);
    QCOMPARE(console.cellsOf(1400), QRect(4, 0, 1, 1)); // the next grid makes room
    console.form().growGridBy(-1, -1);
    console.form().growGridBy(-1, 0);
    QCOMPARE(console.form().gridColumns(), 3);
    QVERIFY(console.form().hintText().startsWith(u"“Store client book” stands there"_s));
    for (int i = 0; i < 10; ++i)
        console.form().growGridBy(1, 0);
    QCOMPARE(console.form().gridColumns(), kMostCells);
    console.form().setGridTitle(u"Clients"_s);
    console.save();
    QCOMPARE(console.kept().grids.at(0).title, u"Clients"_s);
    QCOMPARE(console.kept().grids.at(0).columns, kMostCells);
}

void TestLayoutForm::addsAndRemovesGrids()
{
    LayoutBench console;
    console.edit();

    console.form().removeGrid();
    QVERIFY(!console.form().hintText().isEmpty()); // its buttons are somebody's work
    console.form().addGrid();
    QCOMPARE(console.form().grid(), 2);
    console.form().addGrid();
    QVERIFY(!console.form().canAddGrid());
    console.form().addGrid();
    QCOMPARE(console.form().board()->gridCount(), 4);
    console.form().removeGrid();
    console.form().put(703);
    console.save();

    QCOMPARE(console.kept().grids.size(), 3);
    QCOMPARE(console.kept().grids.at(2).number, 3);
    QCOMPARE(console.kept().grids.at(2).buttons.at(0).operation, 703);
}

// LY-2
void TestLayoutForm::designsSmallWindows()
{
    LayoutBench console;
    console.edit();
    console.form().setCompact(true);
    QVERIFY(console.form().isFlowing());
    QVERIFY(console.form().board()->isStacked());
    QCOMPARE(console.form().board()->buttons()->rowCount(), 3);
    console.form().put(703); // nothing is put into what only flows
    console.form().choose(0, 1, 1);
    QVERIFY(!console.form().isChanged());
    QCOMPARE(console.form().button(), -1);

    console.form().designCompact();
    QVERIFY(!console.form().isFlowing());
    console.form().choose(1, 0, 1);
    console.form().put(703);
    QCOMPARE(console.cellsOf(703), QRect(0, 3, 1, 1)); // below the first grid
    console.save();
    QCOMPARE(console.kept().compactGrids.size(), 2);
    QCOMPARE(console.kept().grids, console.layout.grids);

    console.edit();
    console.form().setCompact(true);
    console.form().dropCompact();
    QVERIFY(console.form().isFlowing());
    console.save();
    QVERIFY(console.kept().compactGrids.isEmpty());
}

CARNET_TEST(TestLayoutForm)

} // namespace carnet::test::tst_layoutform

#include "tst_layoutform.moc"
