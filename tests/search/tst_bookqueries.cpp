#include "models/search/bookindex.h"
#include "tests/search/randombook.h"
#include "tests/search/referencebook.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace carnet;
using namespace carnet::search;

namespace tst_bookqueries {
using carnet::test::RandomBook;
using carnet::test::ReferenceBook;

namespace {

// Of the attributes of everyKindSchema(), those that a list may be sorted by: from grades to flags.
constexpr int kFirstSorted = 2;
constexpr int kLastSorted = 10;

//! What differs between the index and the plain way, or nothing.
QByteArray difference(const BookIndex& index, const ReferenceBook& book, const Query& query)
{
    QueryResult got = index.answer(query);
    const auto expected = book.answer(query);
    if (got.matches != expected.matches)
        return "matches " + QByteArray::number(got.matches) + " instead of "
            + QByteArray::number(expected.matches);
    std::vector<CustomerId> rows;
    for (const RowPosition position : got.rows)
        rows.push_back(index.idAt(position));
    if (rows != expected.rows)
        return "rows or their order";
    if (got.facets.size() != expected.facets.size())
        return "number of facets";
    for (std::size_t i = 0; i < got.facets.size(); ++i) {
        if (got.facets[i] != expected.facets[i])
            return "facet of attribute " + QByteArray::number(got.facets[i].attribute);
    }
    std::ranges::sort(got.owners,
                      [](const OwnerCount& a, const OwnerCount& b) { return a.owner < b.owner; });
    if (got.owners != expected.owners || got.withoutOwner != expected.withoutOwner)
        return "owners";
    return got.lastContact != expected.lastContact ? "last contacts" : QByteArray();
}

void requireSame(const BookIndex& index, const ReferenceBook& book, const Query& query)
{
    const QByteArray differing = difference(index, book, query);
    if (!differing.isEmpty())
        RC_FAIL(differing.toStdString());
}

bool isIn(const std::vector<CustomerId>& ids, const CustomerId& id)
{
    return std::ranges::find(ids, id) != ids.end();
}

//! The rows after the changes, the plain way.
std::vector<IndexRow> changedRows(const std::vector<IndexRow>& before, const IndexChanges& changes)
{
    std::vector<IndexRow> after;
    for (const IndexRow& row : before) {
        if (!isIn(changes.removals, row.id))
            after.push_back(row);
    }
    for (const IndexRow& row : changes.upserts) {
        const auto old = std::ranges::find(after, row.id, &IndexRow::id);
        if (old != after.end())
            *old = row;
        else
            after.push_back(row);
    }
    return after;
}

IndexChanges randomChanges(RandomBook& random, int known, int count)
{
    IndexChanges changes;
    for (int i = 0; i < count; ++i) {
        changes.upserts.push_back(
            random.row(static_cast<quint32>(random.pick(known + known / 4 + 2))));
        if (random.pick(2) == 0)
            changes.removals.push_back(random.row(static_cast<quint32>(random.pick(known + 1))).id);
    }
    return changes;
}

} // namespace

class TestBookQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallBooksAnswerLikeTheReference();
    void severalChunksAnswerLikeTheReference();
    void everybodyIsSortedLikeInTheReference();
    void changesGiveTheSameBookAsBuildingAnew();
    void changesOverSeveralChunksGiveTheSameBookAsBuildingAnew();
};

void TestBookQueries::smallBooksAnswerLikeTheReference()
{
    QVERIFY(rc::check("index and reference agree", [] {
        const auto seed = *rc::gen::arbitrary<quint32>();
        const auto count = *rc::gen::inRange<quint32>(0, 60);
        RandomBook random(seed);
        const ReferenceBook book(test::everyKindSchema(), random.rows(count));
        const auto index = BookIndex::build(book.schema(), book.rows());

        for (int i = 0; i < 4; ++i)
            requireSame(*index, book, random.query());
    }));
}

void TestBookQueries::severalChunksAnswerLikeTheReference()
{
    RandomBook random(7);
    const ReferenceBook book(test::everyKindSchema(), random.rows(9000));
    const auto index = BookIndex::build(book.schema(), book.rows());

    for (int i = 0; i < 15; ++i)
        QCOMPARE(difference(*index, book, random.query()), QByteArray());
}

// So many that they are not compared, by values that lie close together and far apart, with many
// that are equal or lack one.
void TestBookQueries::everybodyIsSortedLikeInTheReference()
{
    RandomBook random(13);
    const ReferenceBook book(test::everyKindSchema(), random.rows(2500));
    const auto index = BookIndex::build(book.schema(), book.rows());
    const auto sorts = [](SortKey key) {
        Query query{.today = QDate(2024, 2, 28), .sort = {key}};
        query.sort.push_back({.by = SortBy::LastContact, .descending = !key.descending});
        return query;
    };

    for (const bool descending : {false, true}) {
        for (int attribute = kFirstSorted; attribute <= kLastSorted; ++attribute)
            QCOMPARE(difference(*index,
                                book,
                                sorts({.by = SortBy::Attribute,
                                       .attribute = attribute,
                                       .descending = descending})),
                     QByteArray());
        for (const SortBy by : {SortBy::LastContact, SortBy::AddedToBook})
            QCOMPARE(difference(*index, book, sorts({.by = by, .descending = descending})),
                     QByteArray());
    }
}

void TestBookQueries::changesGiveTheSameBookAsBuildingAnew()
{
    QVERIFY(rc::check("changed index and reference agree", [] {
        const auto seed = *rc::gen::arbitrary<quint32>();
        const auto count = *rc::gen::inRange<int>(0, 40);
        RandomBook random(seed);
        auto rows = random.rows(static_cast<quint32>(count));
        auto index = BookIndex::build(test::everyKindSchema(), rows);

        for (int round = 0; round < 3; ++round) {
            const IndexChanges changes = randomChanges(random, count, random.pick(10));
            rows = changedRows(rows, changes);
            index = index->with(changes);
            RC_ASSERT(index->size() == static_cast<int>(rows.size()));
            for (const IndexRow& row : rows)
                RC_ASSERT(index->rowAt(index->find(row.id).value()) == row);
            requireSame(*index, ReferenceBook(index->schema(), rows), random.query());
        }
    }));
}

void TestBookQueries::changesOverSeveralChunksGiveTheSameBookAsBuildingAnew()
{
    RandomBook random(11);
    auto rows = random.rows(8190);
    auto index = BookIndex::build(test::everyKindSchema(), rows);

    for (int round = 0; round < 4; ++round) {
        const IndexChanges changes = randomChanges(random, 8190, 40);
        rows = changedRows(rows, changes);
        index = index->with(changes);
        const ReferenceBook book(index->schema(), rows);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(difference(*index, book, random.query()), QByteArray());
    }
}

CARNET_TEST(TestBookQueries)

} // namespace tst_bookqueries

#include "tst_bookqueries.moc"
