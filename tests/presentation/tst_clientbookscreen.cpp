#include "models/presentation/clientbookscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

//! A till with Ada at it and her book on the screen.
struct Desk {
    TillBench bench;
    UndoToast toast{bench.till()};
    ClientBookScreen screen{bench.till(), toast};

    Desk() { bench.signIn(bench.ada()); }

    [[nodiscard]] QVariantList names() { return column(*screen.clients(), "name"); }
    [[nodiscard]] QVariantList chips() { return column(*screen.chips(), "chipId"); }
    [[nodiscard]] int countOf(const QString& facet, const QString& value)
    {
        const int row = rowWith(*screen.facets(), "key", facet);
        const auto* choices = cell(*screen.facets(), row, "choices").value<QAbstractItemModel*>();
        return cell(*choices, rowWith(*choices, "value", value), "count").toInt();
    }
    [[nodiscard]] bool isChecked(const QString& facet, const QString& value)
    {
        const int row = rowWith(*screen.facets(), "key", facet);
        const auto* choices = cell(*screen.facets(), row, "choices").value<QAbstractItemModel*>();
        return cell(*choices, rowWith(*choices, "value", value), "isChecked").toBool();
    }
};

const QString kAnna = u"Anna Berg"_s;
const QString kBruno = u"Bruno Conti"_s;
const QString kCarla = u"Carla Dupont"_s;

} // namespace

class TestClientBookScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheOwnBookAlone();
    void showsTheBookOfWhoeverSignsIn();
    void filtersByAChoice();
    void countsWhatEachChoiceWouldShow();
    void joinsChoicesOfOneFacetAndNarrowsAcrossFacets();
    void saysEveryFilterInAChip();
    void takesAFilterAwayWithItsChip();
    void keepsARangeInOrder();
    void forgetsAllFiltersButNotTheSort();
    void searchesInTheOwnBook();
    void findsByAnAddress();
    void findsByAttributesThatAreToBeSearched();
    void sorts();
    void explainsWhyNobodyIsFound();
    void dropsTheChipThatHidesMost();
    void tellsAnEmptyBookFromNoMatch();
    void selectsAndCounts();
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
    Desk desk;
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
    Desk desk;
    desk.screen.toggleChoice(u"style"_s, u"bold"_s);

    desk.bench.till().signOut();
    desk.bench.signIn(desk.bench.cleo);

    QCOMPARE(desk.names(), QVariantList{u"Dora Eide"_s});
    QVERIFY(desk.chips().isEmpty()); // another person's filters are none of hers
}

void TestClientBookScreen::filtersByAChoice()
{
    Desk desk;
    QSignalSpy changed(&desk.screen, &ClientBookScreen::changed);
    QSignalSpy viewChanged(&desk.screen, &ClientBookScreen::viewChanged);

    desk.screen.toggleChoice(u"style"_s, u"classic"_s);

    QCOMPARE(desk.names(), (QVariantList{kAnna, kBruno}));
    QCOMPARE(desk.screen.count(), 2);
    QCOMPARE(desk.screen.totalCount(), 3);
    QCOMPARE(desk.screen.countText(), u"2 clients"_s);
    QVERIFY(changed.count() > 0);
    QVERIFY(viewChanged.count() > 0);
    QVERIFY(desk.isChecked(u"style"_s, u"classic"_s));

    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    QCOMPARE(desk.screen.count(), 3);
    QVERIFY(!desk.isChecked(u"style"_s, u"classic"_s));
}

void TestClientBookScreen::countsWhatEachChoiceWouldShow()
{
    Desk desk;
    const QAbstractItemModelTester tester(desk.screen.facets());

    QCOMPARE(desk.countOf(u"style"_s, u"classic"_s), 2);
    QCOMPARE(desk.countOf(u"style"_s, u"sporty"_s), 1);
    QCOMPARE(desk.countOf(u"vip"_s, u"true"_s), 1);

    desk.screen.toggleChoice(u"vip"_s, u"false"_s); // Bruno

    QCOMPARE(desk.countOf(u"style"_s, u"classic"_s), 1);
    QCOMPARE(desk.countOf(u"style"_s, u"bold"_s), 0);
    QCOMPARE(desk.countOf(u"vip"_s, u"true"_s), 1); // the facet itself keeps its counts
    for (const QString& style : {u"classic"_s, u"sporty"_s}) {
        const int promised = desk.countOf(u"style"_s, style);
        desk.screen.toggleChoice(u"style"_s, style);
        QCOMPARE(desk.screen.count(), promised);
        desk.screen.toggleChoice(u"style"_s, style);
    }
}

void TestClientBookScreen::joinsChoicesOfOneFacetAndNarrowsAcrossFacets()
{
    Desk desk;

    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.screen.toggleChoice(u"style"_s, u"bold"_s);
    QCOMPARE(desk.screen.count(), 3);
    desk.screen.toggleChoice(u"vip"_s, u"true"_s);

    QCOMPARE(desk.names(), QVariantList{kAnna});
}

void TestClientBookScreen::saysEveryFilterInAChip()
{
    Desk desk;
    const QAbstractItemModelTester tester(desk.screen.chips());

    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.screen.toggleChoice(u"style"_s, u"bold"_s);
    desk.screen.toggleChoice(u"birthday"_s, u"90"_s);
    desk.screen.toggleChoice(u"birthday"_s, u"30"_s); // only one of these at a time
    desk.screen.setRange(u"income"_s, 50'000, 130'000);

    const QStringList texts = QVariant(column(*desk.screen.chips(), "text")).toStringList();
    QCOMPARE(texts,
             (QStringList{u"Birthday: Next 30 days"_s,
                          u"Income: €50,000 to €130,000"_s,
                          u"Style: classic"_s,
                          u"Style: bold"_s}));
}

void TestClientBookScreen::takesAFilterAwayWithItsChip()
{
    Desk desk;
    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.screen.toggleChoice(u"style"_s, u"bold"_s);
    desk.screen.setRange(u"income"_s, 100'000, 130'000);
    QCOMPARE(desk.names(), QVariantList{kCarla});

    // Every chip is one part of the query, whatever the order.
    while (!desk.chips().isEmpty()) {
        const qsizetype before = desk.chips().size();
        desk.screen.removeChip(desk.chips().constFirst().toString());
        QCOMPARE(desk.chips().size(), before - 1);
    }

    QCOMPARE(desk.screen.count(), 3);
    desk.screen.toggleChoice(u"style"_s, u"bold"_s);
    desk.screen.clearFacet(u"style"_s);
    QCOMPARE(desk.screen.count(), 3);
}

void TestClientBookScreen::keepsARangeInOrder()
{
    Desk desk;

    desk.screen.setRange(u"income"_s, 100'000, 50'000); // handles may cross

    QCOMPARE(desk.names(), QVariantList{kAnna});
    const int row = rowWith(*desk.screen.facets(), "key", u"income"_s);
    QCOMPARE(cell(*desk.screen.facets(), row, "low").toReal(), 50'000);
    QCOMPARE(cell(*desk.screen.facets(), row, "high").toReal(), 100'000);
    QVERIFY(cell(*desk.screen.facets(), row, "isActive").toBool());
}

void TestClientBookScreen::forgetsAllFiltersButNotTheSort()
{
    Desk desk;
    desk.screen.setSortKey(u"highest:income"_s);
    desk.screen.toggleChoice(u"vip"_s, u"true"_s);
    desk.screen.setSearchText(u"an"_s);

    desk.screen.clearAll();

    QCOMPARE(desk.screen.searchText(), QString());
    QVERIFY(desk.chips().isEmpty());
    QCOMPARE(desk.screen.sortKey(), u"highest:income"_s);
    QCOMPARE(desk.names(), (QVariantList{kCarla, kAnna, kBruno}));
}

void TestClientBookScreen::findsByAnAddress()
{
    Desk desk;
    ContactPoint home = desk.bench.retail.email(desk.bench.carla, u"12 rue de Rivoli"_s);
    home.kind = ContactKind::Address;
    home.postalCode = u"75001"_s;
    home.city = u"Paris"_s;
    desk.bench.headquartersPuts({toRow(home)});

    for (const QString& typed : {u"rivoli"_s, u"7500"_s, u"carla paris"_s}) {
        desk.screen.setSearchText(typed);
        QCOMPARE(desk.names(), QVariantList{kCarla});
    }

    home.city = u"Lyon"_s;
    desk.bench.headquartersPuts({toRow(home)});
    desk.screen.setSearchText(u"paris"_s);
    QCOMPARE(desk.names(), QVariantList{});
    desk.screen.setSearchText(u"lyon"_s);
    QCOMPARE(desk.names(), QVariantList{kCarla});
}

void TestClientBookScreen::findsByAttributesThatAreToBeSearched()
{
    Desk desk;
    AttributeDefinition style = *desk.bench.till().reference().attribute(u"style"_s);
    AttributeDefinition scent = *desk.bench.till().reference().attribute(u"scent"_s);
    Customer anna = desk.bench.stored<Customer>(desk.bench.anna.id).value();
    anna.attributes.insert(u"scent"_s, u"Cedar and vetiver"_s);
    desk.bench.headquartersPuts({toRow(anna)});
    for (const QString& typed : {u"sporty"_s, u"vetiver"_s}) {
        desk.screen.setSearchText(typed);
        QCOMPARE(desk.names(), QVariantList{});
    }

    style.searchable = true;
    scent.searchable = true;
    desk.bench.headquartersPuts({toRow(style), toRow(scent)});

    QCOMPARE(desk.names(), QVariantList{kAnna}); // whoever is looking sees it at once
    desk.screen.setSearchText(u"sporty"_s);
    QCOMPARE(desk.names(), QVariantList{kBruno});
}

void TestClientBookScreen::searchesInTheOwnBook()
{
    Desk desk;

    desk.screen.setSearchText(u"bru"_s);
    QCOMPARE(desk.names(), QVariantList{kBruno});
    desk.screen.setSearchText(u"22334455"_s); // written with blanks
    QCOMPARE(desk.names(), QVariantList{kAnna});
    desk.screen.setSearchText(u"dora"_s); // in Cleo's book
    QCOMPARE(desk.screen.count(), 0);
}

void TestClientBookScreen::sorts()
{
    Desk desk;
    const QAbstractItemModelTester tester(desk.screen.sortOptions());
    const QVariantList keys = column(*desk.screen.sortOptions(), "key");
    QVERIFY(keys.contains(u"soonest:birthday"_s));
    QVERIFY(keys.contains(u"highest:income"_s));

    desk.screen.setSortKey(u"highest:income"_s);

    QCOMPARE(desk.names(), (QVariantList{kCarla, kAnna, kBruno}));
    QCOMPARE(desk.screen.sortText(), u"Income, highest"_s);
    const int current = rowWith(*desk.screen.sortOptions(), "isCurrent", true);
    QCOMPARE(cell(*desk.screen.sortOptions(), current, "key"), QVariant(u"highest:income"_s));
}

void TestClientBookScreen::explainsWhyNobodyIsFound()
{
    Desk desk;

    desk.screen.setSearchText(u"nobody"_s);

    QVERIFY(desk.screen.isNoMatch());
    QVERIFY(!desk.screen.isEmptyBook());
    QVERIFY2(desk.screen.noMatchText().startsWith(u"Nobody in your book"_s),
             qPrintable(desk.screen.noMatchText()));
}

void TestClientBookScreen::dropsTheChipThatHidesMost()
{
    Desk desk;
    desk.screen.toggleChoice(u"style"_s, u"classic"_s); // Anna, Bruno
    desk.screen.setRange(u"income"_s, 110'000, 130'000); // Carla

    QVERIFY(desk.screen.isNoMatch());
    QVERIFY2(desk.screen.noMatchText().contains(u"Income"_s),
             qPrintable(desk.screen.noMatchText()));
    QVERIFY(desk.screen.noMatchText().contains(u"2"_s));
    desk.screen.dropHintChip();

    QCOMPARE(desk.names(), (QVariantList{kAnna, kBruno}));
}

void TestClientBookScreen::tellsAnEmptyBookFromNoMatch()
{
    Desk desk;
    desk.bench.till().signOut();

    desk.bench.signIn(desk.bench.retail.chief);

    QVERIFY(desk.screen.isEmptyBook());
    QVERIFY(!desk.screen.isNoMatch());
    desk.screen.showProgress(true, u"1 of 2"_s, 0.5);
    QVERIFY(desk.screen.isLoading()); // it may still be on its way
    QVERIFY(!desk.screen.isEmptyBook());
}

void TestClientBookScreen::selectsAndCounts()
{
    Desk desk;
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

void TestClientBookScreen::tellsViewsOnlyAboutTheRowThatIsSelected()
{
    Desk desk;
    QSignalSpy rows(desk.screen.clients(), &QAbstractItemModel::dataChanged);

    desk.screen.toggleSelected(desk.bench.bruno.id.toString());

    QCOMPARE(rows.count(), 1);
    QCOMPARE(rows.constFirst().at(0).toModelIndex().row(), 1);
    QCOMPARE(rows.constFirst().at(1).toModelIndex().row(), 1);
}

void TestClientBookScreen::forgetsASelectedClientWhoHasLeftTheBook()
{
    Desk desk;
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
    Desk desk;
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
    Desk desk;
    desk.screen.setSelectionMode(true);

    desk.screen.removeSelected();
    desk.bench.settle();

    QVERIFY(!desk.toast.isVisible());
    QCOMPARE(desk.screen.totalCount(), 3);
}

void TestClientBookScreen::showsWhoIsAddedElsewhere()
{
    Desk desk;
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
    Desk desk;
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
    Desk desk;
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
    Desk desk;
    const TillBench& bench = desk.bench;

    QCOMPARE(desk.screen.neighbour(bench.anna.id, 1), bench.bruno.id);
    QCOMPARE(desk.screen.neighbour(bench.bruno.id, -1), bench.anna.id);
    QVERIFY(desk.screen.neighbour(bench.carla.id, 1).isNull());
    QVERIFY(desk.screen.neighbour(bench.dora.id, 1).isNull());
}

void TestClientBookScreen::keepsItsModelInOrderThroughChanges()
{
    Desk desk;
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

} // namespace carnet::test

QTEST_GUILESS_MAIN(carnet::test::TestClientBookScreen)
#include "tst_clientbookscreen.moc"
