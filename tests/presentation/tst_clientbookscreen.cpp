#include "tests/presentation/bookdesk.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_clientbookscreen {

class TestClientBookScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheOwnBookAlone();
    void showsTheBookOfWhoeverSignsIn();
    void selectsAndCounts();
    void saysWhoIsSelectedButNotShown();
    void tellsViewsOnlyAboutTheRowThatIsSelected();
    void forgetsASelectedClientWhoHasLeftTheBook();
    void removesTheSelectedOnesInOneGesture();
    void removesNobodyWhenNobodyIsSelected();
    void showsWhoIsAddedElsewhere();
    void marksWhoWaits();
    void remembersTheViewOfEachAssociate();
    void movesFromNeighbourToNeighbour();
    void keepsItsModelInOrderThroughChanges();
};

void TestClientBookScreen::showsTheOwnBookAlone()
{
    BookDesk desk;
    const QAbstractItemModelTester tester(desk.screen.clients());

    QCOMPARE(desk.names(), (QVariantList{kAnna, kBruno, kCarla}));
    QCOMPARE(desk.screen.totalCount(), 3);
    QCOMPARE(desk.screen.countText(), u"3 clients in your book"_s);
    QCOMPARE(cell(*desk.screen.clients(), 0, "phone"), QVariant(u"+47 22 33 44 55"_s));
    QCOMPARE(cell(*desk.screen.clients(), 0, "emailConsent"), QVariant(u"allowed"_s));
    QCOMPARE(cell(*desk.screen.clients(), 0, "initials"), QVariant(u"AB"_s));
}

void TestClientBookScreen::showsTheBookOfWhoeverSignsIn()
{
    BookDesk desk;
    desk.screen.toggleChoice(u"style"_s, u"bold"_s);

    desk.bench.till().signOut();
    desk.bench.signIn(desk.bench.cleo);

    QCOMPARE(desk.names(), QVariantList{u"Dora Eide"_s});
    QVERIFY(desk.chips().isEmpty()); // another person's filters are none of hers
}

void TestClientBookScreen::selectsAndCounts()
{
    BookDesk desk;
    QSignalSpy selection(&desk.screen, &ClientBookScreen::selectionChanged);

    desk.screen.toggleSelected(desk.bench.anna.id.toString());
    QVERIFY(desk.screen.selectionMode());
    QCOMPARE(desk.screen.selectedCount(), 1);
    QCOMPARE(cell(*desk.screen.clients(), 0, "isSelected"), QVariant(true));
    desk.screen.selectAll();
    QCOMPARE(desk.screen.selectedCount(), 3);
    QCOMPARE(desk.screen.selectionText(), u"3 selected"_s);
    QCOMPARE(desk.screen.selectionConsentText(), u"E-mail allowed for 1 of 3"_s);
    desk.screen.toggleSelected(desk.bench.bruno.id.toString());
    QCOMPARE(desk.screen.selectedCount(), 2);
    desk.screen.clearSelection();

    QVERIFY(!desk.screen.selectionMode());
    QCOMPARE(desk.screen.selectedCount(), 0);
    QVERIFY(!column(*desk.screen.clients(), "isSelected").contains(true));
    QCOMPARE(selection.count(), 4);
}

void TestClientBookScreen::saysWhoIsSelectedButNotShown()
{
    BookDesk desk;
    const int shown = desk.screen.clientCount();
    desk.screen.selectAll();
    desk.screen.toggleChoice(u"style"_s, u"bold"_s);
    const int hidden = shown - desk.screen.clientCount();
    QVERIFY(hidden > 0);

    QCOMPARE(desk.screen.selectionText(),
             u"%1 selected, %2 of them not shown"_s.arg(shown).arg(hidden));
    desk.screen.selectAll(); // drops nobody
    QCOMPARE(desk.screen.selectedCount(), shown);
}

void TestClientBookScreen::tellsViewsOnlyAboutTheRowThatIsSelected()
{
    BookDesk desk;
    QSignalSpy rows(desk.screen.clients(), &QAbstractItemModel::dataChanged);

    desk.screen.toggleSelected(desk.bench.bruno.id.toString());

    QCOMPARE(rows.count(), 1);
    QCOMPARE(rows.constFirst().at(0).toModelIndex().row(), 1);
    QCOMPARE(rows.constFirst().at(1).toModelIndex().row(), 1);
}

void TestClientBookScreen::forgetsASelectedClientWhoHasLeftTheBook()
{
    BookDesk desk;
    desk.screen.selectAll();
    const auto place = desk.bench.stored<Membership>(Membership::idFor(desk.bench.bruno.id));

    desk.bench.elsewhere(
        {draft::reassign(desk.bench.by(desk.bench.ada()), place.value(), desk.bench.cleo.id)});
    desk.bench.synchronise();

    QCOMPARE(desk.screen.selectedCount(), 2);
    QCOMPARE(desk.screen.selectionConsentText(), u"E-mail allowed for 1 of 2"_s);
    desk.screen.removeSelected();
    desk.bench.settle();
    QCOMPARE(desk.screen.totalCount(), 0);
    QCOMPARE(desk.bench.outbox().pending, 2);
}

void TestClientBookScreen::removesTheSelectedOnesInOneGesture()
{
    BookDesk desk;
    desk.screen.toggleSelected(desk.bench.anna.id.toString());
    desk.screen.toggleSelected(desk.bench.carla.id.toString());

    desk.screen.removeSelected();
    desk.bench.settle();

    QCOMPARE(desk.names(), QVariantList{kBruno});
    QVERIFY(!desk.screen.selectionMode());
    QCOMPARE(desk.toast.text(), u"2 clients were removed from your book"_s);
    QVERIFY(desk.toast.canUndo());
    const auto waiting = must(desk.bench.ask([](TerminalStore& store) { return store.queue(9); }));
    QCOMPARE(waiting.size(), 2);
    QCOMPARE(waiting.at(0).operation.group, waiting.at(1).operation.group);

    desk.toast.undo();
    desk.bench.settle();
    QCOMPARE(desk.names(), (QVariantList{kAnna, kBruno, kCarla}));
}

void TestClientBookScreen::removesNobodyWhenNobodyIsSelected()
{
    BookDesk desk;
    desk.screen.setSelectionMode(true);

    desk.screen.removeSelected();
    desk.bench.settle();

    QVERIFY(!desk.toast.isVisible());
    QCOMPARE(desk.screen.totalCount(), 3);
}

void TestClientBookScreen::showsWhoIsAddedElsewhere()
{
    BookDesk desk;
    const QAbstractItemModelTester tester(desk.screen.clients());
    QSignalSpy inserted(desk.screen.clients(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(desk.screen.clients(), &QAbstractItemModel::modelReset);

    desk.bench.elsewhere({draft::addToBook(desk.bench.by(desk.bench.ada()), desk.bench.emil.id)});
    desk.bench.synchronise();

    QCOMPARE(desk.names(), (QVariantList{kAnna, kBruno, kCarla, u"Emil Frank"_s}));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 0); // the list does not jump
}

void TestClientBookScreen::marksWhoWaits()
{
    BookDesk desk;
    const Note note = aNote(desk.bench.anna.id, desk.bench.ada().id, u"Likes tea"_s);

    desk.bench.till().perform(
        &desk.screen, {draft::addNote(desk.bench.by(desk.bench.ada()), note)}, [](const auto&) {});
    desk.bench.settle();
    QCOMPARE(column(*desk.screen.clients(), "isWaiting"), (QVariantList{true, false, false}));
    desk.bench.synchronise();

    QCOMPARE(column(*desk.screen.clients(), "isWaiting"), (QVariantList{false, false, false}));
}

void TestClientBookScreen::remembersTheViewOfEachAssociate()
{
    BookDesk desk;
    desk.screen.toggleChoice(u"style"_s, u"bold"_s);
    desk.screen.setSortKey(u"highest:income"_s);
    desk.screen.setSearchText(u"carla"_s);
    desk.bench.till().signOut();
    desk.bench.signIn(desk.bench.cleo);
    desk.bench.till().signOut();

    desk.bench.signIn(desk.bench.ada());

    QCOMPARE(desk.chips(), QVariantList{u"style\nbold"_s});
    QCOMPARE(desk.screen.sortKey(), u"highest:income"_s);
    QCOMPARE(desk.screen.searchText(), QString()); // it was for the client who stood there
}

void TestClientBookScreen::movesFromNeighbourToNeighbour()
{
    BookDesk desk;
    const TillBench& bench = desk.bench;

    QCOMPARE(desk.screen.neighbour(bench.anna.id, 1), bench.bruno.id);
    QCOMPARE(desk.screen.neighbour(bench.bruno.id, -1), bench.anna.id);
    QVERIFY(desk.screen.neighbour(bench.carla.id, 1).isNull());
    QVERIFY(desk.screen.neighbour(bench.dora.id, 1).isNull());
}

void TestClientBookScreen::keepsItsModelInOrderThroughChanges()
{
    BookDesk desk;
    const QAbstractItemModelTester clients(desk.screen.clients());
    const QAbstractItemModelTester facets(desk.screen.facets());
    const Gesture by = desk.bench.by(desk.bench.ada());

    // A new name moves her row; the filter lets others in and out at the same time.
    desk.bench.till().perform(
        &desk.screen,
        {draft::patchCustomer(by, desk.bench.anna, {{u"first_name"_s, u"Zita"_s}})},
        [](const auto&) {});
    desk.bench.settle();
    desk.screen.setSortKey(u"added"_s);
    desk.screen.toggleChoice(u"vip"_s, u"true"_s);
    QCOMPARE(desk.names(), QVariantList{u"Zita Berg"_s});
    desk.screen.clearAll();
    desk.screen.setSortKey(u"name"_s);

    QCOMPARE(desk.names(), (QVariantList{kBruno, kCarla, u"Zita Berg"_s}));
}

CARNET_TEST(TestClientBookScreen)

} // namespace carnet::test::tst_clientbookscreen

#include "tst_clientbookscreen.moc"
