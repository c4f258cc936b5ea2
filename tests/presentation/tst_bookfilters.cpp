#include "tests/presentation/bookdesk.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_bookfilters {

//! Who of the client book is shown: filters, search and order.
class TestBookFilters final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersByAChoice();
    void countsWhatEachChoiceWouldShow();
    void joinsChoicesOfOneFacetAndNarrowsAcrossFacets();
    void saysEveryFilterInAChip();
    void filtersByDaysOfEveryYear();
    void takesAFilterAwayWithItsChip();
    void keepsARangeInOrder();
    void forgetsAllFiltersButNotTheSort();
    void searchesInTheOwnBook();
    void findsByAnAddress();
    void findsByAttributesThatAreToBeSearched();
    void sorts();
    void sortsByWhatIsMarked();
    void findsAllOfAnAttributeWhereThatIsAsked();
    void explainsWhyNobodyIsFound();
    void clearsTheSearchWhereNoFilterIsInTheWay();
    void dropsTheChipThatHidesMost();
    void tellsAnEmptyBookFromNoMatch();
};

void TestBookFilters::filtersByAChoice()
{
    BookDesk desk;
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

void TestBookFilters::countsWhatEachChoiceWouldShow()
{
    BookDesk desk;
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

void TestBookFilters::joinsChoicesOfOneFacetAndNarrowsAcrossFacets()
{
    BookDesk desk;

    desk.screen.toggleChoice(u"style"_s, u"classic"_s);
    desk.screen.toggleChoice(u"style"_s, u"bold"_s);
    QCOMPARE(desk.screen.count(), 3);
    desk.screen.toggleChoice(u"vip"_s, u"true"_s);

    QCOMPARE(desk.names(), QVariantList{kAnna});
}

void TestBookFilters::saysEveryFilterInAChip()
{
    BookDesk desk;
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

void TestBookFilters::filtersByDaysOfEveryYear()
{
    BookDesk desk;
    const auto chips = [&] { return column(*desk.screen.chips(), "text"); };

    desk.screen.setDays(u"birthday"_s, u"--02-20"_s, u"--03-01"_s);

    QCOMPARE(desk.names(), QVariantList{kAnna}); // whose birthday has a year
    QCOMPARE(chips(), QVariantList{u"Birthday: 20 February to 1 March"_s});
    desk.screen.setDays(u"birthday"_s, u"--12-24"_s, u"--01-06"_s); // into the next year
    QCOMPARE(chips(), QVariantList{u"Birthday: 24 December to 6 January"_s});
    QVERIFY(desk.names().isEmpty());
    desk.screen.setDays(u"birthday"_s, u"--12-24"_s, u"2026-01-06"_s); // is no range
    QCOMPARE(chips(), QVariantList{u"Birthday: 24 December to 6 January"_s});
    desk.screen.setDays(u"birthday"_s, {}, {});
    QVERIFY(chips().isEmpty());
}

void TestBookFilters::takesAFilterAwayWithItsChip()
{
    BookDesk desk;
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

void TestBookFilters::keepsARangeInOrder()
{
    BookDesk desk;

    desk.screen.setRange(u"income"_s, 100'000, 50'000); // handles may cross

    QCOMPARE(desk.names(), QVariantList{kAnna});
    const int row = rowWith(*desk.screen.facets(), "key", u"income"_s);
    QCOMPARE(cell(*desk.screen.facets(), row, "low").toReal(), 50'000);
    QCOMPARE(cell(*desk.screen.facets(), row, "high").toReal(), 100'000);
    QVERIFY(cell(*desk.screen.facets(), row, "isActive").toBool());
}

void TestBookFilters::forgetsAllFiltersButNotTheSort()
{
    BookDesk desk;
    desk.screen.setSortKey(u"highest:income"_s);
    desk.screen.toggleChoice(u"vip"_s, u"true"_s);
    desk.screen.setSearchText(u"an"_s);

    desk.screen.clearAll();

    QCOMPARE(desk.screen.searchText(), QString());
    QVERIFY(desk.chips().isEmpty());
    QCOMPARE(desk.screen.sortKey(), u"highest:income"_s);
    QCOMPARE(desk.names(), (QVariantList{kCarla, kAnna, kBruno}));
}

void TestBookFilters::findsByAnAddress()
{
    BookDesk desk;
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

void TestBookFilters::findsByAttributesThatAreToBeSearched()
{
    BookDesk desk;
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

void TestBookFilters::searchesInTheOwnBook()
{
    BookDesk desk;

    desk.screen.setSearchText(u"bru"_s);
    QCOMPARE(desk.names(), QVariantList{kBruno});
    desk.screen.setSearchText(u"22334455"_s); // written with blanks
    QCOMPARE(desk.names(), QVariantList{kAnna});
    desk.screen.setSearchText(u"dora"_s); // in Cleo's book
    QCOMPARE(desk.screen.count(), 0);
}

void TestBookFilters::sorts()
{
    BookDesk desk;
    const QAbstractItemModelTester tester(desk.screen.sortOptions());
    const QVariantList keys = column(*desk.screen.sortOptions(), "key");
    QVERIFY(keys.contains(u"soonest:birthday"_s));
    QVERIFY(keys.contains(u"highest:income"_s));
    QVERIFY(!keys.contains(u"lowest:scent"_s));

    desk.screen.setSortKey(u"highest:income"_s);

    QCOMPARE(desk.names(), (QVariantList{kCarla, kAnna, kBruno}));
    QCOMPARE(desk.screen.sortText(), u"Income, highest"_s);
    const int current = rowWith(*desk.screen.sortOptions(), "isCurrent", true);
    QCOMPARE(cell(*desk.screen.sortOptions(), current, "key"), QVariant(u"highest:income"_s));
}

// AT-8
void TestBookFilters::sortsByWhatIsMarked()
{
    BookDesk desk;
    AttributeDefinition scent = *desk.bench.till().reference().attribute(u"scent"_s);
    AttributeDefinition income = *desk.bench.till().reference().attribute(u"income"_s);
    const auto wears = [&desk](const CustomerId& id, const QString& what) {
        Customer customer = desk.bench.stored<Customer>(id).value();
        customer.attributes.insert(u"scent"_s, what);
        desk.bench.headquartersPuts({toRow(customer)});
    };
    wears(desk.bench.bruno.id, u"amber"_s);
    wears(desk.bench.carla.id, u"Été"_s);

    scent.sorting = Sorting::Offered;
    income.sorting = Sorting::NotOffered;
    desk.bench.headquartersPuts({toRow(scent), toRow(income)});

    const auto& options = *desk.screen.sortOptions();
    QVERIFY(!column(options, "key").contains(u"highest:income"_s));
    desk.screen.setSortKey(u"lowest:scent"_s);
    QCOMPARE(desk.names(), (QVariantList{kBruno, kCarla, kAnna})); // who has none comes last
    QCOMPARE(desk.screen.sortText(), u"Scent, A to Z"_s);
    desk.screen.setSortKey(u"highest:scent"_s);
    QCOMPARE(desk.names(), (QVariantList{kCarla, kBruno, kAnna}));
    QCOMPARE(desk.screen.sortText(), u"Scent, Z to A"_s);
    desk.screen.setSortKey(u"lowest:income"_s); // as somebody's filter may still say
    QCOMPARE(desk.names(), (QVariantList{kBruno, kAnna, kCarla}));
}

// AT-8, SE-11
void TestBookFilters::findsAllOfAnAttributeWhereThatIsAsked()
{
    BookDesk desk;
    AttributeDefinition scent = *desk.bench.till().reference().attribute(u"scent"_s);
    Customer anna = desk.bench.stored<Customer>(desk.bench.anna.id).value();
    anna.attributes.insert(u"scent"_s, u"Cashmere cotton"_s);
    scent.searchable = true;
    desk.bench.headquartersPuts({toRow(anna), toRow(scent)});
    desk.screen.setSearchText(u"cash"_s);
    QCOMPARE(desk.names(), QVariantList{kAnna});

    scent.completeMatch = true;
    desk.bench.headquartersPuts({toRow(scent)});

    QCOMPARE(desk.names(), QVariantList{});
    desk.screen.setSearchText(u"cashmere COTTON"_s);
    QCOMPARE(desk.names(), QVariantList{kAnna});
    scent.exactLetters = true;
    desk.bench.headquartersPuts({toRow(scent)});
    QCOMPARE(desk.names(), QVariantList{});
    desk.screen.setSearchText(u"Cashmere cotton"_s);
    QCOMPARE(desk.names(), QVariantList{kAnna});
}

void TestBookFilters::explainsWhyNobodyIsFound()
{
    BookDesk desk;

    desk.screen.setSearchText(u"nobody"_s);

    QVERIFY(desk.screen.isNoMatch());
    QVERIFY(!desk.screen.isEmptyBook());
    QVERIFY2(desk.screen.noMatchText().startsWith(u"Nobody in your book"_s),
             qPrintable(desk.screen.noMatchText()));
    QCOMPARE(desk.screen.noMatchActionText(), u"Clear the search"_s);
}

void TestBookFilters::clearsTheSearchWhereNoFilterIsInTheWay()
{
    BookDesk desk;
    desk.screen.toggleChoice(u"style"_s, u"classic"_s); // Anna, Bruno
    desk.screen.setSearchText(u"nobody"_s);

    QCOMPARE(desk.screen.noMatchText(), u"Without “nobody” there are 2."_s);
    QCOMPARE(desk.screen.noMatchActionText(), u"Clear the search"_s);
    desk.screen.dropHintChip();

    QCOMPARE(desk.names(), (QVariantList{kAnna, kBruno}));
}

void TestBookFilters::dropsTheChipThatHidesMost()
{
    BookDesk desk;
    desk.screen.toggleChoice(u"style"_s, u"classic"_s); // Anna, Bruno
    desk.screen.setRange(u"income"_s, 110'000, 130'000); // Carla

    QVERIFY(desk.screen.isNoMatch());
    QVERIFY2(desk.screen.noMatchText().contains(u"Income"_s),
             qPrintable(desk.screen.noMatchText()));
    QVERIFY(desk.screen.noMatchText().contains(u"2"_s));
    QCOMPARE(desk.screen.noMatchActionText(), u"Drop this filter"_s);
    desk.screen.dropHintChip();

    QCOMPARE(desk.names(), (QVariantList{kAnna, kBruno}));
}

void TestBookFilters::tellsAnEmptyBookFromNoMatch()
{
    BookDesk desk;
    desk.bench.till().signOut();

    desk.bench.signIn(desk.bench.retail.chief);

    QVERIFY(desk.screen.isEmptyBook());
    QVERIFY(!desk.screen.isNoMatch());
    desk.screen.showProgress(true, u"1 of 2"_s, 0.5);
    QVERIFY(desk.screen.isLoading()); // it may still be on its way
    QVERIFY(!desk.screen.isEmptyBook());
}

CARNET_TEST(TestBookFilters)

} // namespace carnet::test::tst_bookfilters

#include "tst_bookfilters.moc"
