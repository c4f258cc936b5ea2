#include "models/search/bookindex.h"
#include "tests/search/randombook.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace carnet;
using namespace carnet::search;
using carnet::test::RandomBook;
using namespace Qt::StringLiterals;

namespace tst_facetas {

namespace {

const QDate kToday(2026, 3, 12);

IndexRow someone(quint32 number, std::vector<IndexValue> values)
{
    IndexRow row;
    row.id.value = QUuid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    row.displayName = QString::number(number);
    row.values = std::move(values);
    return row;
}

//! Sizes 36 to 43, every second of two styles.
std::shared_ptr<const BookIndex> shop()
{
    IndexSchema schema;
    schema.attributes = {
        {.key = u"size"_s, .type = ValueType::Integer, .refinable = true},
        {.key = u"style"_s,
         .type = ValueType::List,
         .options = {u"classic"_s, u"bold"_s},
         .refinable = true},
        {.key = u"remark"_s, .type = ValueType::Text, .refinable = true, .freeText = true}};
    std::vector<IndexRow> rows;
    for (quint32 i = 0; i < 8; ++i)
        rows.push_back(someone(i,
                               {qint64(36 + i),
                                QStringList{i % 2 == 0 ? u"classic"_s : u"bold"_s},
                                i < 3 ? u"wide"_s : u"narrow"_s}));
    return BookIndex::build(std::move(schema), rows);
}

std::vector<int> counts(const Facet& facet)
{
    std::vector<int> all;
    for (const FacetBin& bin : facet.bins)
        all.push_back(bin.count);
    for (const FacetValue& value : facet.values)
        all.push_back(value.count);
    return all;
}

QStringList values(const Facet& facet)
{
    QStringList all;
    for (const FacetValue& value : facet.values)
        all.append(value.value);
    return all;
}

//! Facets as somebody is about to have them, counted by an index that was made for others.
class TestFacetAs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatTheIndexWasMadeForAsAQueryDoes()
    {
        RandomBook random(7);
        const auto rows = random.rows(3000); // several chunks
        const auto index = BookIndex::build(test::everyKindSchema(), rows);
        Query query{.today = kToday};
        query.facets.emplace();
        const auto& attributes = index->schema().attributes;
        for (std::size_t i = 0; i < attributes.size(); ++i)
            query.facets->push_back(static_cast<int>(i));

        const QueryResult expected = index->answer(query);

        for (std::size_t i = 0; i < attributes.size(); ++i)
            QCOMPARE(index->facetAs(attributes.at(i), kToday), expected.facets.at(i));
    }

    void countsByOtherThresholds()
    {
        const auto index = shop();
        IndexAttribute size = index->schema().attributes.at(0);

        size.thresholds = {38, 42};

        QCOMPARE(counts(index->facetAs(size, kToday)), std::vector<int>({2, 4, 2}));
        size.thresholds = {50};
        QCOMPARE(counts(index->facetAs(size, kToday)), std::vector<int>({8, 0}));
    }

    void offersOtherOptionsInTheirOrder()
    {
        const auto index = shop();
        IndexAttribute style = index->schema().attributes.at(1);

        style.options = {u"sporty"_s, u"bold"_s};
        const Facet facet = index->facetAs(style, kToday);

        // What customers have is offered, too.
        QCOMPARE(values(facet), QStringList({u"sporty"_s, u"bold"_s, u"classic"_s}));
        QCOMPARE(counts(facet), std::vector<int>({0, 4, 4}));
    }

    void listsWhatWasFreeText()
    {
        const auto index = shop();
        IndexAttribute remark = index->schema().attributes.at(2);
        QVERIFY(index->facetAs(remark, kToday).values.empty());

        remark.freeText = false;

        const Facet facet = index->facetAs(remark, kToday);
        QCOMPARE(values(facet), QStringList({u"narrow"_s, u"wide"_s})); // by the alphabet
        QCOMPARE(counts(facet), std::vector<int>({5, 3}));
    }

    void countsNobodyWhereThereIsNoColumn()
    {
        const auto index = shop();

        const IndexAttribute wrist{
            .key = u"wrist"_s, .type = ValueType::Integer, .thresholds = {15, 18}};
        const Facet facet = index->facetAs(wrist, kToday);
        QCOMPARE(counts(facet), std::vector<int>({0, 0, 0}));
        QCOMPARE(facet.bins.at(1), (FacetBin{15, 17, 0}));

        IndexAttribute other = index->schema().attributes.at(0);
        other.type = ValueType::Boolean; // nobody has a value of the new type
        QCOMPARE(values(index->facetAs(other, kToday)), QStringList({u"false"_s, u"true"_s}));
        QCOMPARE(counts(index->facetAs(other, kToday)), std::vector<int>({0, 0}));
        other.type = ValueType::Date;
        QCOMPARE(index->facetAs(other, kToday).windows.size(), 2U);
        other.type = ValueType::List;
        other.options = {u"a"_s, u"b"_s};
        QCOMPARE(values(index->facetAs(other, kToday)), QStringList({u"a"_s, u"b"_s}));
    }
};

} // namespace

CARNET_TEST(TestFacetAs)

} // namespace tst_facetas

#include "tst_facetas.moc"
