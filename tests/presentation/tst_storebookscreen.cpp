#include "models/presentation/clientslice.h"
#include "models/presentation/storebookscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QPointF>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_storebookscreen {

namespace {

//! A till with Ada, the manager, before the store book.
struct Desk {
    TillBench bench;
    UndoToast toast{bench.till()};
    StoreBookScreen screen{bench.till(), toast};

    Desk()
    {
        screen.setWatched(true);
        bench.signIn(bench.ada());
    }

    [[nodiscard]] QVariantList names() { return column(*screen.clients(), "name"); }
    [[nodiscard]] const QAbstractItemModel& choices()
    {
        const QVariant model = cell(*screen.facets(), 0, "choices");
        return *model.value<QAbstractItemModel*>();
    }
    [[nodiscard]] int countOf(const Associate& owner)
    {
        const int row = rowWith(choices(), "value", owner.id.toString());
        return row < 0 ? -1 : cell(choices(), row, "count").toInt();
    }
    void toggle(const Associate& owner)
    {
        screen.toggleChoice(cell(*screen.facets(), 0, "key").toString(), owner.id.toString());
    }
    //! A client of the other store in Ben's book, on this till through her address book.
    [[nodiscard]] Customer guest()
    {
        Customer made = bench.retail.customer(u"Greta"_s, {bench.retail.customersA.id});
        Membership place;
        place.id = Membership::idFor(made.id);
        place.customer = made.id;
        place.book = ClientBook::idFor(bench.ben().id);
        place.addedBy = bench.ben().id;
        bench.headquartersPuts(
            {toRow(made), toRow(ClientBook{place.book, 0, {}, bench.ben().id}), toRow(place)});
        return made;
    }
    [[nodiscard]] Associate withoutRight(Right right) { return bench.takeAway(right, bench.ada()); }
};

} // namespace

class TestStoreBookScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheBooksOfEverybodyOfTheStoreUnderTheirNames();
    void leavesOutBooksOfOtherStores();
    void showsASharedAssociateInEveryStore();
    void keepsTheBookOfABlockedLeaver();
    void filtersByAssociateWithLiveCounts();
    void sortsInsideABook();
    void searchesOnlyInTheBooksOfTheStore();
    void showsNobodyWithoutTheRight();
    void showsNobodyAnyMoreWhenTheRightIsTaken();
    void doesNotWorkWhileNobodyLooks();
    void selectsAWholeBook();
    void forgetsWhoIsSelectedAndLeftTheStore();
    void laysCardsOutUnderHeads();
    void walksFromRowToRow();
    void keepsItsRowsInOrderThroughChanges();
    void slicesTheListForARow();
    void beginsWithTheHeadOverTheFirstCards();
};

void TestStoreBookScreen::showsTheBooksOfEverybodyOfTheStoreUnderTheirNames()
{
    Desk desk;

    QCOMPARE(desk.names(),
             (QVariantList{u"Anna Berg"_s, u"Bruno Conti"_s, u"Carla Dupont"_s, u"Dora Eide"_s}));
    QCOMPARE(desk.screen.totalCount(), 4);
    QCOMPARE(column(*desk.screen.rows(), "isHead").count(true), 2);
    QCOMPARE(cell(*desk.screen.rows(), 0, "name"), QVariant(u"Ada"_s));
    QCOMPARE(cell(*desk.screen.rows(), 0, "ownerId"), QVariant(desk.bench.ada().id.toString()));
}

void TestStoreBookScreen::leavesOutBooksOfOtherStores()
{
    Desk desk;

    const Customer greta = desk.guest();

    QVERIFY(desk.bench.till().snapshot().index->find(greta.id)); // she is on the till
    QCOMPARE(desk.screen.totalCount(), 4);
}

// CB-7
void TestStoreBookScreen::showsASharedAssociateInEveryStore()
{
    Desk desk;
    (void)desk.guest();
    Associate ben = desk.bench.ben();
    ben.employeeAddressBooks.append(desk.bench.retail.staffA.id);

    desk.bench.headquartersPuts({toRow(ben)});

    QCOMPARE(desk.screen.totalCount(), 5);
    QCOMPARE(desk.countOf(ben), 1);
}

void TestStoreBookScreen::keepsTheBookOfABlockedLeaver()
{
    Desk desk;
    Associate cleo = desk.bench.cleo;
    cleo.blocked = true;

    desk.bench.headquartersPuts({toRow(cleo)});

    QCOMPARE(desk.screen.totalCount(), 4);
    QCOMPARE(desk.countOf(cleo), 1);
}

void TestStoreBookScreen::filtersByAssociateWithLiveCounts()
{
    Desk desk;
    QCOMPARE(desk.countOf(desk.bench.ada()), 3);
    QCOMPARE(desk.countOf(desk.bench.cleo), 1);

    desk.toggle(desk.bench.cleo);

    QCOMPARE(desk.names(), QVariantList{u"Dora Eide"_s});
    QCOMPARE(desk.countOf(desk.bench.ada()), 3); // the facet keeps its own counts
    QCOMPARE(column(*desk.screen.chips(), "text"), QVariantList{u"Cleo Hart"_s});
    desk.toggle(desk.bench.ada());
    QCOMPARE(desk.screen.count(), 4); // OR within a facet
    desk.screen.toggleChoice(u"vip"_s, u"true"_s);
    QCOMPARE(desk.names(), QVariantList{u"Anna Berg"_s}); // AND across facets
    QCOMPARE(desk.countOf(desk.bench.cleo), 0);
    while (desk.screen.chips()->rowCount() > 0)
        desk.screen.removeChip(cell(*desk.screen.chips(), 0, "chipId").toString());
    QCOMPARE(desk.screen.count(), 4);
}

void TestStoreBookScreen::sortsInsideABook()
{
    Desk desk;

    desk.screen.setSortKey(u"highest:income"_s);

    QCOMPARE(desk.names(),
             (QVariantList{u"Carla Dupont"_s, u"Anna Berg"_s, u"Bruno Conti"_s, u"Dora Eide"_s}));
}

void TestStoreBookScreen::searchesOnlyInTheBooksOfTheStore()
{
    Desk desk;
    (void)desk.guest();

    desk.screen.setSearchText(u"dora"_s);
    QCOMPARE(desk.names(), QVariantList{u"Dora Eide"_s});
    for (const QString& stranger : {u"greta"_s, u"emil"_s}) {
        desk.screen.setSearchText(stranger);
        QVERIFY(desk.screen.isNoMatch());
    }
}

// A14: who lacks the right cannot list, count or search.
void TestStoreBookScreen::showsNobodyWithoutTheRight()
{
    TillBench bench;
    UndoToast toast(bench.till());
    StoreBookScreen screen(bench.till(), toast);
    screen.setWatched(true);

    bench.signIn(bench.cleo);
    screen.setSearchText(u"anna"_s);

    QCOMPARE(screen.count(), 0);
    QCOMPARE(screen.totalCount(), 0);
    QCOMPARE(screen.rows()->rowCount(), 0);
    QCOMPARE(screen.facets()->rowCount(), 0);
    screen.selectAll();
    QCOMPARE(screen.selectedCount(), 0);
}

void TestStoreBookScreen::showsNobodyAnyMoreWhenTheRightIsTaken()
{
    Desk desk;
    desk.screen.selectAll();
    QCOMPARE(desk.screen.selectedCount(), 4);

    (void)desk.withoutRight(Right::ViewStoreBooks);

    QCOMPARE(desk.screen.count(), 0);
    QCOMPARE(desk.screen.selectedCount(), 0);
    QCOMPARE(desk.screen.facets()->rowCount(), 0);
}

void TestStoreBookScreen::doesNotWorkWhileNobodyLooks()
{
    TillBench bench;
    UndoToast toast(bench.till());
    StoreBookScreen screen(bench.till(), toast);

    bench.signIn(bench.ada());
    QCOMPARE(screen.count(), 0);
    screen.setWatched(true);

    QCOMPARE(screen.count(), 4);
}

void TestStoreBookScreen::selectsAWholeBook()
{
    Desk desk;
    desk.screen.toggleSelected(desk.bench.dora.id.toString());

    desk.screen.selectBookOf(desk.bench.ada().id.toString());

    QCOMPARE(desk.screen.selectedCount(), 4);
    QVERIFY(desk.screen.selectionMode());
}

void TestStoreBookScreen::forgetsWhoIsSelectedAndLeftTheStore()
{
    Desk desk;
    desk.screen.selectAll();
    const auto place = desk.bench.stored<Membership>(Membership::idFor(desk.bench.bruno.id));

    desk.bench.elsewhere(
        {draft::reassign(desk.bench.by(desk.bench.ada()), place.value(), desk.bench.ben().id)});
    desk.bench.synchronise();

    QCOMPARE(desk.screen.selectedCount(), 3);
}

void TestStoreBookScreen::laysCardsOutUnderHeads()
{
    Desk desk;
    const QAbstractItemModelTester tester(desk.screen.rows());

    desk.screen.setColumns(2);

    const QVariantList spans = column(*desk.screen.rows(), "span");
    QCOMPARE(
        spans,
        (QVariantList{QPointF(0, 0), QPointF(0, 2), QPointF(2, 1), QPointF(3, 0), QPointF(3, 1)}));
    QCOMPARE(desk.screen.rowOf(2), 2);
    QCOMPARE(desk.screen.rowOf(3), 4);
    QCOMPARE(desk.screen.rowOf(4), -1);
}

void TestStoreBookScreen::walksFromRowToRow()
{
    Desk desk;
    desk.screen.setColumns(2);

    QCOMPARE(desk.screen.nextBy(1, 1), 2); // the shorter row
    QCOMPARE(desk.screen.nextBy(2, 1), 3); // over a head
    QCOMPARE(desk.screen.nextBy(3, -1), 2);
    QCOMPARE(desk.screen.nextBy(3, 1), 3); // the last row
    QCOMPARE(desk.screen.nextBy(0, -1), 0);
    QCOMPARE(desk.screen.customerAt(3), desk.bench.dora.id.toString());
}

void TestStoreBookScreen::keepsItsRowsInOrderThroughChanges()
{
    Desk desk;
    const QAbstractItemModelTester tester(desk.screen.rows());
    desk.screen.setColumns(2);

    desk.toggle(desk.bench.cleo); // Ada's rows go
    QCOMPARE(desk.screen.rows()->rowCount(), 2);
    desk.toggle(desk.bench.cleo); // and come back in front
    QCOMPARE(desk.screen.rows()->rowCount(), 5);
    desk.screen.toggleChoice(u"vip"_s, u"true"_s); // one of Ada's, none of Cleo's
    QCOMPARE(desk.screen.rows()->rowCount(), 2);
    desk.screen.clearAll();
    Associate ada = desk.bench.ada();
    ada.name = u"Zora"_s; // now behind Cleo
    desk.bench.headquartersPuts({toRow(ada)});

    QCOMPARE(cell(*desk.screen.rows(), 0, "name"), QVariant(u"Cleo Hart"_s));
    QCOMPARE(desk.screen.rows()->rowCount(), 5);
    QCOMPARE(desk.names().constFirst(), QVariant(u"Dora Eide"_s));
}

void TestStoreBookScreen::slicesTheListForARow()
{
    Desk desk;
    ClientSlice slice;
    const QAbstractItemModelTester tester(&slice);
    slice.setSource(desk.screen.clients());

    slice.setSpan({1, 2});
    QCOMPARE(column(slice, "name"), (QVariantList{u"Bruno Conti"_s, u"Carla Dupont"_s}));
    slice.setSpan({3, 1});
    QCOMPARE(column(slice, "name"), QVariantList{u"Dora Eide"_s});
    slice.setSpan({0, 2});
    desk.screen.toggleSelected(desk.bench.bruno.id.toString());

    QCOMPARE(column(slice, "isSelected"), (QVariantList{false, true}));
}

void TestStoreBookScreen::beginsWithTheHeadOverTheFirstCards()
{
    Desk desk;
    desk.screen.setColumns(2);

    QCOMPARE(desk.screen.rowOnTop(0), 0);
    QCOMPARE(desk.screen.rowOnTop(1), 0);
    QCOMPARE(desk.screen.rowOnTop(2), 2);
    QCOMPARE(desk.screen.rowOnTop(3), 3);
    QCOMPARE(desk.screen.clientOf(0), 0);
    QCOMPARE(desk.screen.clientOf(2), 2);
    QCOMPARE(desk.screen.clientOf(3), 3);
    QCOMPARE(desk.screen.clientOf(5), -1);
}

CARNET_TEST(TestStoreBookScreen)

} // namespace carnet::test::tst_storebookscreen

#include "tst_storebookscreen.moc"
