#include "models/search/bookindex.h"
#include "models/search/querycodec.h"
#include "models/search/resultcodec.h"
#include "tests/search/randombook.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::search;

namespace tst_wirecodec {
using carnet::test::everyKindSchema;
using carnet::test::RandomBook;

namespace {

//! What the other side of a wire reads.
QJsonObject overTheWire(const QJsonObject& json)
{
    return QJsonDocument::fromJson(QJsonDocument(json).toJson(QJsonDocument::Compact)).object();
}

} // namespace

class TestWireCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesQueries();
    void carriesAnswers();
    void leavesOutWhatTheOtherSideLacks();
    void refusesWhatIsNoQuery_data();
    void refusesWhatIsNoQuery();
};

void TestWireCodec::carriesQueries()
{
    const IndexSchema schema = everyKindSchema();
    RandomBook book(7);
    for (int i = 0; i < 500; ++i) {
        Query sent = book.query();
        if (i % 3 == 0)
            sent.facets.reset();
        if (i % 5 == 0)
            sent.kind = static_cast<SearchKind>(i % 4);
        const auto read = queryFromJson(overTheWire(toJson(sent, schema)), schema);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        for (SortKey& sort : sent.sort) { // a position says nothing where the order needs none
            if (sort.by != SortBy::Attribute && sort.by != SortBy::NextOccurrence)
                sort.attribute = -1;
        }
        QCOMPARE(*read, sent);
    }
}

void TestWireCodec::carriesAnswers()
{
    const IndexSchema schema = everyKindSchema();
    RandomBook book(11);
    const auto rows = book.rows(300);
    const auto index = BookIndex::build(schema, rows);
    for (int i = 0; i < 100; ++i) {
        const QueryResult sent = index->answer(book.query());
        const QueryResult read = countsFromJson(overTheWire(countsToJson(sent, schema)), schema);
        QCOMPARE(read.matches, sent.matches);
        QCOMPARE(read.facets, sent.facets);
        QCOMPARE(read.owners, sent.owners);
        QCOMPARE(read.withoutOwner, sent.withoutOwner);
        QCOMPARE(read.lastContact, sent.lastContact);
        for (const RowPosition position : sent.rows) {
            IndexRow row = index->rowAt(position);
            row.otherTexts.clear();
            row.values.resize(schema.attributes.size());
            const auto back = rowFromJson(overTheWire(toJson(row, schema)), schema);
            QVERIFY(back);
            QCOMPARE(*back, row);
        }
    }
}

void TestWireCodec::leavesOutWhatTheOtherSideLacks()
{
    const IndexSchema full = everyKindSchema();
    IndexSchema less = full;
    less.attributes.erase(less.attributes.begin());
    RandomBook book(13);
    const auto index = BookIndex::build(full, book.rows(50));
    Query query;
    query.facets.reset();

    const QueryResult read = countsFromJson(countsToJson(index->answer(query), full), less);

    for (const Facet& facet : read.facets)
        QVERIFY(facet.attribute >= 0 && facet.attribute < int(less.attributes.size()));
    QCOMPARE(rowFromJson(toJson(index->rowAt(0), full), less)->values.size(),
             less.attributes.size());
}

void TestWireCodec::refusesWhatIsNoQuery_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("day") << QByteArray(R"({"today": "yesterday"})");
    QTest::newRow("text") << QByteArray(R"({"text": 5})");
    QTest::newRow("kind") << QByteArray(R"({"kind": "shoe"})");
    QTest::newRow("scope") << QByteArray(R"({"scope": "all"})");
    QTest::newRow("limit") << QByteArray(R"({"limit": -1})");
    QTest::newRow("attribute") << QByteArray(R"({"attributes": [{"key": "shoe", "any_of": []}]})");
    QTest::newRow("condition") << QByteArray(
        R"({"attributes": [{"key": "flag", "any_of": [{"like": "x"}]}]})");
    QTest::newRow("book") << QByteArray(R"({"books": ["mine"]})");
    QTest::newRow("sort") << QByteArray(R"({"sort": [{"by": "shoe"}]})");
}

void TestWireCodec::refusesWhatIsNoQuery()
{
    QFETCH(QByteArray, json);
    const auto read = queryFromJson(QJsonDocument::fromJson(json).object(), everyKindSchema());
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Invalid);
}

CARNET_TEST(TestWireCodec)

} // namespace tst_wirecodec

#include "tst_wirecodec.moc"
