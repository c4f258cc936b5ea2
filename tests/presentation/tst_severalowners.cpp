#include "models/presentation/addclientscreen.h"
#include "models/presentation/clientbookscreen.h"
#include "models/presentation/customerscreen.h"
#include "models/presentation/reassignscreen.h"
#include "models/presentation/splitscreen.h"
#include "models/presentation/storebookscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_severalowners {

namespace {

//! A shop in which Bruno is in the books of Ada and Cleo.
struct Desk {
    TillBench bench;
    UndoToast toast{bench.till()};
    ClientBookScreen own{bench.till(), toast};
    StoreBookScreen store{bench.till(), toast};
    AddClientScreen adding{bench.till(), toast};
    CustomerScreen page{bench.till(), toast};
    ReassignScreen moving{bench.till(), toast};
    SplitScreen splitting{bench.till(), toast};

    Desk()
    {
        bench.signIn(bench.ada());
        bench.share(bench.bruno, bench.cleo);
        store.setWatched(true);
        bench.settle();
    }

    void open(const Customer& customer)
    {
        page.open(customer.id);
        bench.settle();
    }
    void select(const Customer& customer)
    {
        store.toggleSelected(customer.id.toString());
        moving.beginSelected(&store);
        bench.settle();
    }
    void moveTo(const Associate& taker)
    {
        moving.choose(taker.id.toString());
        moving.confirm();
        bench.settle();
    }
    void undo()
    {
        toast.undo();
        bench.settle();
    }
    void filterBy(const Associate& owner)
    {
        store.toggleChoice(cell(*store.facets(), 0, "key").toString(), owner.id.toString());
    }
    [[nodiscard]] QString groupText(const Associate& owner)
    {
        const int row = rowWith(*store.rows(), "ownerId", owner.id.toString());
        return row < 0 ? QString() : cell(*store.rows(), row, "countText").toString();
    }
    [[nodiscard]] QString owners(const Customer& customer)
    {
        return bench.ownersOf(customer).join(u", "_s);
    }
    [[nodiscard]] QString detailOf(const Customer& customer)
    {
        const int row = rowWith(*moving.clients(), "customerId", customer.id.toString());
        return cell(*moving.clients(), row, "detail").toString();
    }
};

} // namespace

//! Every screen, where a client is in the books of several associates (CB-3).
class TestSeveralOwners final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsNameEverybodyWhoHasHer();
    void showsHerUnderEachOfHerAssociates();
    void showsUnderTheOneWhoIsFilteredByOnly();
    void passesHerOnceFromNeighbourToNeighbour();
    void selectsHerOnce();
    void isInTheBookOfEach();
    void sortsByWhenSheCameIntoThisBook();
    void pageNamesEverybodyWhoHasHer();
    void offersToAddWhomAColleagueHas();
    void refusesAgainWhereOneBookIsTheRule();
    void removesHerFromTheOwnBookOnly();
    void movesThePlaceOfTheChosenGiver();
    void asksWhoseBookSheLeaves();
    void saysWhoHasHerAlready();
    void takesAMoveToSomebodyWhoHasHerBack();
    void splitsThePlacesOfTheLeaverOnly();
};

void TestSeveralOwners::cardsNameEverybodyWhoHasHer()
{
    Desk desk;

    const int row = rowWith(*desk.own.clients(), "name", u"Bruno Conti"_s);
    QCOMPARE(cell(*desk.own.clients(), row, "lastSeenText"),
             QVariant(u"Not seen yet, with Ada and Cleo Hart"_s));
    QCOMPARE(cell(*desk.own.clients(), row, "ownerText"), QVariant(u"Ada and Cleo Hart"_s));
    QVERIFY(!cell(*desk.own.clients(), 0, "lastSeenText").toString().contains(u"with"_s));
}

void TestSeveralOwners::showsHerUnderEachOfHerAssociates()
{
    Desk desk;
    const QAbstractItemModelTester tester(desk.store.rows());

    QCOMPARE(column(*desk.store.clients(), "name"),
             (QVariantList{u"Anna Berg"_s,
                           u"Bruno Conti"_s,
                           u"Carla Dupont"_s,
                           u"Bruno Conti"_s,
                           u"Dora Eide"_s}));
    QCOMPARE(desk.groupText(desk.bench.ada()), u"3 clients"_s);
    QCOMPARE(desk.groupText(desk.bench.cleo), u"2 clients"_s);
    QCOMPARE(desk.store.countText(), u"4 clients in the store"_s);
    QCOMPARE(desk.store.totalCount(), 4);
    QCOMPARE(desk.store.clientCount(), 4);

    desk.bench.elsewhere({draft::removeFromBook(
        desk.bench.by(desk.bench.cleo), aMembership(desk.bench.bruno.id, desk.bench.cleo.id))});
    desk.bench.synchronise();
    QCOMPARE(desk.groupText(desk.bench.cleo), u"1 clients"_s);
    QCOMPARE(desk.store.clients()->rowCount(), 4);
}

void TestSeveralOwners::showsUnderTheOneWhoIsFilteredByOnly()
{
    Desk desk;

    desk.filterBy(desk.bench.cleo);

    QCOMPARE(column(*desk.store.clients(), "name"),
             (QVariantList{u"Bruno Conti"_s, u"Dora Eide"_s}));
    QCOMPARE(column(*desk.store.rows(), "isHead").count(true), 1);
    QCOMPARE(desk.groupText(desk.bench.cleo), u"2 clients"_s);
    QCOMPARE(desk.store.countText(), u"2 clients"_s);
}

void TestSeveralOwners::passesHerOnceFromNeighbourToNeighbour()
{
    Desk desk;

    QStringList passed{u"Anna"_s};
    const QHash<CustomerId, QString> names{{desk.bench.bruno.id, u"Bruno"_s},
                                           {desk.bench.carla.id, u"Carla"_s},
                                           {desk.bench.dora.id, u"Dora"_s}};
    for (CustomerId at = desk.store.neighbour(desk.bench.anna.id, 1); !at.isNull();
         at = desk.store.neighbour(at, 1)) {
        passed.append(names.value(at));
        QVERIFY(passed.size() < 9);
    }

    QCOMPARE(passed, QStringList({u"Anna"_s, u"Bruno"_s, u"Carla"_s, u"Dora"_s}));
}

void TestSeveralOwners::selectsHerOnce()
{
    Desk desk;

    desk.store.selectAll();
    QCOMPARE(desk.store.selectedCount(), 4);
    desk.store.toggleSelected(desk.bench.bruno.id.toString());
    QCOMPARE(column(*desk.store.clients(), "isSelected"),
             (QVariantList{true, false, true, false, true}));
    desk.store.clearSelection();
    desk.store.selectBookOf(desk.bench.cleo.id.toString());
    QCOMPARE(column(*desk.store.clients(), "isSelected"),
             (QVariantList{false, true, false, true, true}));
}

void TestSeveralOwners::isInTheBookOfEach()
{
    Desk desk;

    QCOMPARE(desk.own.count(), 3);
    desk.bench.signIn(desk.bench.cleo);

    QCOMPARE(column(*desk.own.clients(), "name"), (QVariantList{u"Bruno Conti"_s, u"Dora Eide"_s}));
    QCOMPARE(desk.own.countText(), u"2 clients in your book"_s);
}

void TestSeveralOwners::sortsByWhenSheCameIntoThisBook()
{
    Desk desk;
    desk.bench.share(desk.bench.dora, desk.bench.ada());

    desk.own.setSortKey(u"added"_s);

    // Dora has been with Cleo for as long as the others are here.
    QCOMPARE(column(*desk.own.clients(), "name"),
             (QVariantList{u"Dora Eide"_s, u"Anna Berg"_s, u"Bruno Conti"_s, u"Carla Dupont"_s}));
}

void TestSeveralOwners::pageNamesEverybodyWhoHasHer()
{
    Desk desk;
    desk.open(desk.bench.bruno);

    QVERIFY(desk.page.isInMyBook());
    QVERIFY(!desk.page.mayJoinMyBook());
    QVERIFY2(desk.page.bookText().endsWith(u", also with Cleo Hart"_s),
             qPrintable(desk.page.bookText()));

    desk.page.removeFromBook();
    desk.bench.settle();
    QVERIFY(desk.page.bookText().startsWith(u"In the book of Cleo Hart since"_s));
    desk.bench.share(desk.bench.bruno, desk.bench.ben());
    // Both have had him since the same day.
    const QStringList pairs{u"Ben and Cleo Hart"_s, u"Cleo Hart and Ben"_s};
    QVERIFY(pairs.contains(desk.page.bookText().remove(u"In the books of "_s)));
    QVERIFY2(desk.page.joinText().startsWith(u"Stays in the books of "_s),
             qPrintable(desk.page.joinText()));
}

void TestSeveralOwners::offersToAddWhomAColleagueHas()
{
    Desk desk;
    desk.adding.setSearchText(u"dora"_s);
    QCOMPARE(cell(*desk.adding.candidates(), 0, "ownerText"),
             QVariant(u"In the book of Cleo Hart"_s));
    QCOMPARE(cell(*desk.adding.candidates(), 0, "canAdd"), QVariant(true));
    desk.adding.setSearchText(u"bruno"_s);
    QCOMPARE(cell(*desk.adding.candidates(), 0, "canAdd"), QVariant(false));

    QCOMPARE(desk.adding.add(desk.bench.dora.id.toString()), QString());
    desk.bench.settle();
    QCOMPARE(desk.owners(desk.bench.dora), u"Ada, Cleo Hart"_s);
    desk.bench.synchronise();
    QCOMPARE(desk.bench.outbox(), OutboxCounts());
    QCOMPARE(desk.owners(desk.bench.dora), u"Ada, Cleo Hart"_s);

    desk.undo();
    desk.bench.synchronise();
    QCOMPARE(desk.owners(desk.bench.dora), u"Cleo Hart"_s);
}

void TestSeveralOwners::refusesAgainWhereOneBookIsTheRule()
{
    Desk desk;
    desk.bench.setBookMode(kOneBook);

    desk.open(desk.bench.dora);
    QVERIFY(!desk.page.mayJoinMyBook());
    QVERIFY(desk.page.addToBook().contains(u"Cleo Hart"_s));
    QVERIFY(desk.adding.add(desk.bench.dora.id.toString()).contains(u"Cleo Hart"_s));
    desk.bench.settle();
    QCOMPARE(desk.owners(desk.bench.dora), u"Cleo Hart"_s);
}

void TestSeveralOwners::removesHerFromTheOwnBookOnly()
{
    Desk desk;
    desk.bench.signIn(desk.bench.cleo);
    desk.own.toggleSelected(desk.bench.bruno.id.toString());

    desk.own.removeSelected();
    desk.bench.settle();
    desk.bench.synchronise();

    QCOMPARE(desk.owners(desk.bench.bruno), u"Ada"_s);
    QCOMPARE(desk.bench.outbox(), OutboxCounts());
    desk.undo();
    QCOMPARE(desk.owners(desk.bench.bruno), u"Ada, Cleo Hart"_s);
}

void TestSeveralOwners::movesThePlaceOfTheChosenGiver()
{
    Desk desk;
    Associate ben = desk.bench.ben();
    ben.employeeAddressBooks.append(desk.bench.retail.staffA.id);
    desk.bench.headquartersPuts({toRow(ben)});
    desk.select(desk.bench.bruno);

    desk.moving.setGiver(desk.bench.cleo.id.toString());
    desk.moveTo(ben);

    QCOMPARE(desk.owners(desk.bench.bruno), u"Ada, Ben"_s);
    desk.bench.synchronise();
    QCOMPARE(desk.bench.outbox(), OutboxCounts());
    QCOMPARE(desk.owners(desk.bench.bruno), u"Ada, Ben"_s);
    desk.undo();
    desk.bench.synchronise();
    QCOMPARE(desk.owners(desk.bench.bruno), u"Ada, Cleo Hart"_s);
}

void TestSeveralOwners::asksWhoseBookSheLeaves()
{
    Desk desk;
    desk.select(desk.bench.anna);
    QCOMPARE(desk.moving.givers()->rowCount(), 0);
    QCOMPARE(desk.moving.giverText(), QString());
    desk.moving.cancel();
    desk.store.clearSelection();

    desk.select(desk.bench.bruno);
    QCOMPARE(column(*desk.moving.givers(), "text"), (QVariantList{u"Ada"_s, u"Cleo Hart"_s}));
    QCOMPARE(desk.moving.giverText(), u"The book of Ada"_s);
    desk.moving.setGiver(desk.bench.cleo.id.toString());
    QCOMPARE(desk.moving.giverText(), u"The book of Cleo Hart"_s);
    QCOMPARE(column(*desk.moving.from(), "name"), QVariantList{u"Cleo Hart"_s});
    desk.moving.cancel();
    desk.store.clearSelection();

    // Whoever is filtered by gives.
    desk.filterBy(desk.bench.cleo);
    desk.select(desk.bench.bruno);
    QCOMPARE(desk.moving.giverText(), u"The book of Cleo Hart"_s);
}

void TestSeveralOwners::saysWhoHasHerAlready()
{
    Desk desk;
    desk.select(desk.bench.bruno);

    desk.moving.choose(desk.bench.cleo.id.toString());

    QCOMPARE(desk.detailOf(desk.bench.bruno),
             u"Is with Cleo Hart already, leaves the book of Ada"_s);
    const int row = rowWith(*desk.moving.takers(), "associateId", desk.bench.cleo.id.toString());
    QCOMPARE(cell(*desk.moving.takers(), row, "loadText"), QVariant(u"2"_s));
    QVERIFY(desk.moving.canConfirm());
}

void TestSeveralOwners::takesAMoveToSomebodyWhoHasHerBack()
{
    Desk desk;
    desk.select(desk.bench.bruno);

    desk.moveTo(desk.bench.cleo);
    desk.bench.synchronise();
    QCOMPARE(desk.owners(desk.bench.bruno), u"Cleo Hart"_s);
    desk.undo();
    desk.bench.synchronise();

    QCOMPARE(desk.owners(desk.bench.bruno), u"Ada, Cleo Hart"_s);
    QCOMPARE(desk.bench.outbox(), OutboxCounts());
}

void TestSeveralOwners::splitsThePlacesOfTheLeaverOnly()
{
    Desk desk;
    desk.splitting.begin(desk.bench.cleo.id.toString());
    desk.bench.settle();
    QCOMPARE(column(*desk.splitting.clients(), "name"),
             (QVariantList{u"Bruno Conti"_s, u"Dora Eide"_s}));

    for (const Customer& client : {desk.bench.bruno, desk.bench.dora})
        desk.splitting.give(client.id.toString(), desk.bench.ada().id.toString());
    desk.splitting.confirm();
    desk.bench.settle();

    QCOMPARE(desk.owners(desk.bench.bruno), u"Ada"_s);
    QCOMPARE(desk.owners(desk.bench.dora), u"Ada"_s);
    QCOMPARE(desk.owners(desk.bench.anna), u"Ada"_s);
}

CARNET_TEST(TestSeveralOwners)

} // namespace carnet::test::tst_severalowners

#include "tst_severalowners.moc"
