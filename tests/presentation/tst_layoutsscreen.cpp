#include "tests/presentation/layoutbench.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_layoutsscreen {

class TestLayoutsScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsLayoutsAndWhoShowsThem();
    void makesALayoutForEveryTill();
    void asksBeforeWorkIsLost();
    void saysWhatIsWrong();
    void keepsALayoutInUse();
    void givesTheLayoutToWhomItIsTicked();
    void takesBackWhatWasGiven();
    void forgetsTheWorkOfSomebodyElse();
    void needsTheRightToSetUp();
};

void TestLayoutsScreen::listsLayoutsAndWhoShowsThem()
{
    LayoutBench console;
    const QAbstractItemModelTester tester(console.layouts().layouts());

    QCOMPARE(console.layouts().count(), 1);
    const auto& layouts = *console.layouts().layouts();
    QCOMPARE(cell(layouts, 0, "name").toString(), u"Boutique"_s);
    QCOMPARE(cell(layouts, 0, "detail").toString(), u"3 buttons · begins with its buttons"_s);
    QCOMPARE(cell(layouts, 0, "useText").toString(), u"1 stores"_s); // no translation here

    console.bench.headquartersPuts({toRow(console.bench.retail.storeA)});
    QCOMPARE(cell(layouts, 0, "useText").toString(), u"Nobody shows it"_s);
}

void TestLayoutsScreen::makesALayoutForEveryTill()
{
    LayoutBench console;
    QSignalSpy begun(&console.form(), &SetupForm::begun);
    console.form().beginNew();
    QVERIFY(console.form().isOpen());
    QCOMPARE(begun.count(), 1);
    QVERIFY(!console.form().canSave());

    console.form().setName(u"Evening"_s);
    QCOMPARE(console.form().flawField(), u"start"_s); // there is nothing to press
    console.form().setStartScreen(static_cast<int>(StartScreen::Today));
    QVERIFY(console.form().canSave());
    console.form().put(703);
    console.save();
    console.bench.synchronise();

    QVERIFY(!console.form().isOpen());
    QCOMPARE(console.toast.text(), u"“Evening” added"_s);
    QCOMPARE(console.layouts().count(), 2);
    const auto elsewhere = must(console.bench.otherTill().all<ScreenLayout>());
    const auto evening = std::ranges::find(elsewhere, u"Evening"_s, &ScreenLayout::name);
    QVERIFY(evening != elsewhere.cend());
    QCOMPARE(evening->grids.at(0).buttons.at(0).operation, 703);
    console.toast.undoLast();
    console.bench.settle();
    QCOMPARE(console.layouts().count(), 1);
}

void TestLayoutsScreen::asksBeforeWorkIsLost()
{
    LayoutBench console;
    console.edit();
    QVERIFY(!console.form().isChanged());

    console.form().setName(u" "_s);
    QVERIFY(console.form().isChanged());
    QVERIFY(!console.form().canSave());
    console.form().setName(u"Boutique"_s);
    QVERIFY(!console.form().isChanged());
    console.form().cancel();
    QVERIFY(!console.form().isOpen());
}

void TestLayoutsScreen::saysWhatIsWrong()
{
    LayoutBench console;
    console.form().beginNew();
    console.form().put(703);
    QCOMPARE(console.form().flawText(), u"The name is missing."_s);

    console.form().setName(u"boutique"_s);
    QCOMPARE(console.form().flawText(), u"There is one with this name already."_s);
    console.form().setName(u"Evening"_s);
    console.form().setButtonText(QString(41, u'x'));
    QCOMPARE(console.form().flawText(),
             u"The text of “Lock the till” is longer than 40 letters."_s);
    console.form().setButtonText({});
    console.form().takeOff();
    QVERIFY(console.form().flawText().startsWith(u"There is no button to begin with."_s));
    QVERIFY(!console.form().canSave());
}

void TestLayoutsScreen::keepsALayoutInUse()
{
    LayoutBench console;
    console.edit();
    console.form().remove();
    console.bench.settle();

    QCOMPARE(console.form().flawText(), u"It cannot be removed: “Rome” shows it."_s);
    QVERIFY(console.form().isOpen());
    Register till = console.bench.retail.tillA;
    till.layout = console.layout.id;
    console.bench.headquartersPuts({toRow(console.bench.retail.storeA), toRow(till)});
    console.form().remove();
    console.bench.settle();
    QCOMPARE(console.form().flawText(),
             u"It cannot be removed: till %1 in Rome shows it."_s.arg(till.number));

    console.bench.headquartersPuts({toRow(console.bench.retail.tillA)});
    console.form().remove();
    console.bench.settle();
    QCOMPARE(console.layouts().count(), 0);
    console.toast.undoLast();
    console.bench.settle();
    QCOMPARE(console.layouts().count(), 1);
}

void TestLayoutsScreen::givesTheLayoutToWhomItIsTicked()
{
    LayoutBench console;
    const Retail& retail = console.bench.retail;
    const QAbstractItemModelTester tester(console.use().users());
    QSignalSpy opened(&console.use(), &LayoutUse::opened);
    console.layouts().assign(0);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(console.use().layoutName(), u"Boutique"_s);
    QCOMPARE(console.userText(retail.storeA.id.value, "isGiven"), u"true"_s);
    QCOMPARE(console.userText(retail.tillA.id.value, "detail"), u"As the store"_s);
    QCOMPARE(console.userText(retail.storeB.id.value, "detail"), u"No layout"_s);
    const auto headings = column(*console.use().users(), "heading");
    QCOMPARE(headings.constFirst().toString(), u"Stores and their tills"_s);
    QCOMPARE(headings.count(QString()), headings.size() - 2); // each stands once
    // Registers stand below their store.
    const auto users = column(*console.use().users(), "userId");
    QVERIFY(users.indexOf(retail.storeA.id.toString()) < users.indexOf(retail.tillA.id.toString()));
    QVERIFY(users.indexOf(retail.tillA.id.toString()) < users.indexOf(retail.storeB.id.toString()));

    console.toggle(retail.storeB.id.value);
    console.toggle(retail.tillA.id.value);
    console.toggle(retail.ben.id.value);
    console.bench.synchronise();

    QCOMPARE(console.userText(retail.tillA.id.value, "isGiven"), u"true"_s);
    const auto layoutOf = [&](const auto& row) { return row->layout; };
    QCOMPARE(layoutOf(console.bench.stored<Store>(retail.storeB.id)), console.layout.id);
    QCOMPARE(layoutOf(console.bench.stored<Register>(retail.tillA.id)), console.layout.id);
    QCOMPARE(layoutOf(console.bench.stored<Associate>(retail.ben.id)), console.layout.id);
    QVERIFY(console.toast.text().endsWith(u"shows “Boutique”"_s));
    QCOMPARE(console.bench.outbox(), OutboxCounts());
    const auto& layouts = *console.layouts().layouts();
    QCOMPARE(cell(layouts, 0, "useText").toString(),
             u"2 stores, 1 tills, 1 associates"_s); // no translation here
}

void TestLayoutsScreen::takesBackWhatWasGiven()
{
    LayoutBench console;
    const Retail& retail = console.bench.retail;
    console.layouts().assign(0);

    console.toggle(retail.storeA.id.value);
    QCOMPARE(console.userText(retail.storeA.id.value, "isGiven"), u"false"_s);
    QVERIFY(console.bench.stored<Store>(retail.storeA.id)->layout.isNull());
    console.toast.undoLast();
    console.bench.settle();
    QCOMPARE(console.userText(retail.storeA.id.value, "isGiven"), u"true"_s);

    console.use().close();
    console.toggle(retail.storeA.id.value); // nobody looks
    QVERIFY(!console.bench.stored<Store>(retail.storeA.id)->layout.isNull());
}

void TestLayoutsScreen::forgetsTheWorkOfSomebodyElse()
{
    LayoutBench console;
    console.edit();
    console.form().setName(u"Half done"_s);
    console.screen.choose(u"stores"_s);
    QVERIFY(console.form().isOpen()); // it waits for whoever began it

    console.bench.till().signOut();

    QVERIFY(!console.form().isOpen());
    QVERIFY(!console.form().isChanged());
}

void TestLayoutsScreen::needsTheRightToSetUp()
{
    LayoutBench console;
    console.layouts().assign(0);
    console.edit();
    console.form().setName(u"Mine"_s);
    console.bench.takeAway(Right::Administer, console.bench.ada());

    console.save();
    QVERIFY(console.form().flawText().contains(u"Set up Carnet"_s));
    QCOMPARE(console.kept().name, u"Boutique"_s);
    console.toggle(console.bench.retail.tillA.id.value);
    QVERIFY(console.use().troubleText().contains(u"Set up Carnet"_s));
    QVERIFY(console.bench.stored<Register>(console.bench.retail.tillA.id)->layout.isNull());
}

CARNET_TEST(TestLayoutsScreen)

} // namespace carnet::test::tst_layoutsscreen

#include "tst_layoutsscreen.moc"
