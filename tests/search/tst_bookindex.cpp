#include "models/search/bookindex.h"
#include "tests/search/randombook.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::search;

namespace tst_bookindex {
using carnet::test::RandomBook;

namespace {

constexpr int kTwoChunks = kChunkRows + 800;

BookIndexPointer randomIndex(quint32 rows)
{
    return BookIndex::build(test::everyKindSchema(), RandomBook(3).rows(rows));
}

IndexRow named(quint32 number, const QString& name)
{
    IndexRow row = RandomBook(3).row(number);
    row.displayName = name;
    return row;
}

QStringList namesOf(const BookIndex& index, const Query& query)
{
    QStringList names;
    for (const RowPosition position : index.answer(query).rows)
        names.append(index.rowAt(position).displayName);
    return names;
}

} // namespace

class TestBookIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackEveryRowAsItWentIn();
    void keepsTheLaterOfTwoRowsWithOneId();
    void hasNothingToFindInAnEmptyBook();
    void anEditSharesEveryColumnItLeavesAlone();
    void aRenamedCustomerMovesInTheOrder();
    void anOldSnapshotStaysAsItWas();
    void positionsOutliveEdits();
    void aRemovedRowMakesRoomForTheNext();
    void anUnknownRemovalChangesNothing();
    void aRemovedAndReturnedCustomerStays();
    void growsByWholeChunks();
    void aNewTextBecomesAFacetValue();
    void aTextNobodyHoldsAnyMoreLeavesTheFacet();
    void ordersNamesByTheLanguage();
};

void TestBookIndex::givesBackEveryRowAsItWentIn()
{
    const auto rows = RandomBook(3).rows(kTwoChunks);
    const auto index = BookIndex::build(test::everyKindSchema(), rows);

    QCOMPARE(index->size(), kTwoChunks);
    for (const IndexRow& row : rows)
        QVERIFY(index->rowAt(index->find(row.id).value()) == row);
    for (const IndexRow& row : rows)
        QCOMPARE(index->ownerAt(index->find(row.id).value()), row.owner);
}

void TestBookIndex::keepsTheLaterOfTwoRowsWithOneId()
{
    const std::vector rows{named(1, u"Old"_s), named(2, u"Other"_s), named(1, u"New"_s)};

    const auto index = BookIndex::build(test::everyKindSchema(), rows);

    QCOMPARE(namesOf(*index, {}), (QStringList{u"New"_s, u"Other"_s}));
}

void TestBookIndex::hasNothingToFindInAnEmptyBook()
{
    const auto index = randomIndex(0);

    const auto result = index->answer({.text = u"anna"_s, .facets = std::nullopt});

    QCOMPARE(result.matches, 0);
    QVERIFY(result.rows.empty());
    QVERIFY(!index->find(RandomBook(3).row(0).id));
}

void TestBookIndex::anEditSharesEveryColumnItLeavesAlone()
{
    const auto before = randomIndex(kTwoChunks);
    IndexRow row = before->rowAt(5);
    row.lastContactMs = row.lastContactMs.value_or(0) + 1;

    const auto after = before->with({.upserts = {row}});

    const Sharing sharing = after->sharingWith(*before);
    QCOMPARE(sharing.shared, sharing.parts - 1);
    QVERIFY(sharing.parts > 30);

    row.displayName = u"Zzz"_s;
    const auto renamed = after->with({.upserts = {row}});
    QCOMPARE(renamed->sharingWith(*after).shared, sharing.parts - 3); // texts, order, terms
    QCOMPARE(renamed->with({.upserts = {row}})->sharingWith(*renamed).shared, sharing.parts);
}

void TestBookIndex::aRenamedCustomerMovesInTheOrder()
{
    const std::vector rows{named(1, u"Ada"_s), named(2, u"Bea"_s), named(3, u"Cleo"_s)};
    const auto index = BookIndex::build(test::everyKindSchema(), rows);

    const auto renamed = index->with({.upserts = {named(1, u"Dora"_s)}});

    QCOMPARE(namesOf(*renamed, {}), (QStringList{u"Bea"_s, u"Cleo"_s, u"Dora"_s}));
    QCOMPARE(namesOf(*renamed, {.text = u"ada"_s}), QStringList());
    QCOMPARE(namesOf(*renamed, {.text = u"dor"_s}), QStringList{u"Dora"_s});
}

void TestBookIndex::anOldSnapshotStaysAsItWas()
{
    const auto before = randomIndex(100);
    const auto names = namesOf(*before, {});
    const IndexRow first = before->rowAt(0);

    const auto after = before->with(
        {.upserts = {named(0, u"Zzz"_s), named(5000, u"New"_s)}, .removals = {before->idAt(7)}});

    QCOMPARE(after->size(), 100);
    QCOMPARE(namesOf(*before, {}), names);
    QVERIFY(before->rowAt(0) == first);
    QVERIFY(before->find(before->idAt(7)));
    QVERIFY(!after->find(before->idAt(7)));
}

void TestBookIndex::positionsOutliveEdits()
{
    const auto before = randomIndex(50);
    const CustomerId kept = before->idAt(31);

    const auto after = before->with({.upserts = {named(31, u"Changed"_s), named(4000, u"New"_s)},
                                     .removals = {before->idAt(3)}});

    QCOMPARE(after->find(kept), before->find(kept));
    QCOMPARE(after->rowAt(31).displayName, u"Changed"_s);
}

void TestBookIndex::aRemovedRowMakesRoomForTheNext()
{
    const auto full = randomIndex(kChunkRows);

    const auto fewer = full->with({.removals = {full->idAt(77)}});
    const auto again = fewer->with({.upserts = {named(90'000, u"New"_s)}});

    QCOMPARE(fewer->size(), kChunkRows - 1);
    QCOMPARE(again->find(named(90'000, {}).id), RowPosition{77});
}

void TestBookIndex::anUnknownRemovalChangesNothing()
{
    const auto before = randomIndex(10);

    const auto after = before->with({.removals = {named(999, {}).id}});

    const Sharing sharing = after->sharingWith(*before);
    QCOMPARE(sharing.shared, sharing.parts);
    QCOMPARE(after->size(), 10);
}

void TestBookIndex::aRemovedAndReturnedCustomerStays()
{
    const auto before = randomIndex(10);

    const auto after =
        before->with({.upserts = {named(4, u"Back"_s)}, .removals = {named(4, {}).id}});

    QCOMPARE(after->size(), 10);
    QCOMPARE(after->rowAt(after->find(named(4, {}).id).value()).displayName, u"Back"_s);
}

void TestBookIndex::growsByWholeChunks()
{
    const auto before = randomIndex(kChunkRows);
    const int partsOfAChunk = before->sharingWith(*before).parts;

    const auto after = before->with({.upserts = {named(90'000, u"New"_s)}});

    const Sharing sharing = after->sharingWith(*before);
    QCOMPARE(sharing.parts, 2 * partsOfAChunk);
    QCOMPARE(sharing.shared, partsOfAChunk);
    QCOMPARE(after->find(named(90'000, {}).id), RowPosition{kChunkRows});
}

void TestBookIndex::aNewTextBecomesAFacetValue()
{
    const auto schema = IndexSchema{.attributes = {{.key = u"city"_s, .refinable = true}}};
    IndexRow row = named(1, u"Ada"_s);
    row.values = {u"Oslo"_s};
    const auto before = BookIndex::build(schema, std::vector{row});
    row.id = named(2, {}).id;
    row.values = {u"Bergen"_s};

    const auto after = before->with({.upserts = {row}});

    const std::vector<FacetValue> expected{{u"Bergen"_s, 1}, {u"Oslo"_s, 1}};
    QVERIFY(after->answer({.facets = std::nullopt}).facets.at(0).values == expected);
    QCOMPARE(before->answer({.facets = std::nullopt}).facets.at(0).values.size(), std::size_t{1});
}

void TestBookIndex::aTextNobodyHoldsAnyMoreLeavesTheFacet()
{
    const auto schema = IndexSchema{.attributes = {{.key = u"city"_s, .refinable = true}}};
    IndexRow row = named(1, u"Ada"_s);
    row.values = {u"Oslo"_s};
    const auto before = BookIndex::build(schema, std::vector{row});
    row.values = {u"Bergen"_s};

    const auto after = before->with({.upserts = {row}});

    const std::vector<FacetValue> expected{{u"Bergen"_s, 1}};
    QVERIFY(after->answer({.facets = std::nullopt}).facets.at(0).values == expected);
}

void TestBookIndex::ordersNamesByTheLanguage()
{
    const std::vector rows{named(1, u"Zoe"_s), named(2, u"Åse"_s), named(3, u"arne"_s)};
    IndexSchema schema = test::everyKindSchema();

    schema.locale = u"nb"_s;
    const auto norwegian = BookIndex::build(schema, rows);
    schema.locale = u"de"_s;
    const auto german = BookIndex::build(schema, rows);

    QCOMPARE(namesOf(*norwegian, {}), (QStringList{u"arne"_s, u"Zoe"_s, u"Åse"_s}));
    QCOMPARE(namesOf(*german, {}), (QStringList{u"arne"_s, u"Åse"_s, u"Zoe"_s}));
}

CARNET_TEST(TestBookIndex)

} // namespace tst_bookindex

#include "tst_bookindex.moc"
