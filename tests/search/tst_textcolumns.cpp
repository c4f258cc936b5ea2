#include "tests/search/smallbook.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::search;

namespace tst_textcolumns {
using test::bookOf;
using test::namesOf;

//! Attributes that are texts or lists of them: how they are compared with what is typed, and how
//! rows go by them.
class TestTextColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAllOfAText_data();
    void findsAllOfAText();
    void sortsTextsByTheAlphabet();
    void putsANewTextAmongMany();
    void sortsOptionsAsTheListDoes();
};

// AT-8
void TestTextColumns::findsAllOfAText_data()
{
    QTest::addColumn<TextMatching>("matching");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");

    // a = "AB-12 Été", b = "ab 12 été", c = "AB-12 Été blanc"
    const TextMatching words;
    const TextMatching whole{.complete = true};
    const TextMatching letters{.exactLetters = true};
    const TextMatching both{.complete = true, .exactLetters = true};
    QTest::newRow("words by their beginning") << words << u"ab ete"_s << u"abc"_s;
    QTest::newRow("all of it") << whole << u"ab-12 ete"_s << u"ab"_s;
    QTest::newRow("all of it without its sign") << whole << u"ab12été"_s << u"ab"_s;
    QTest::newRow("not the beginning") << whole << u"ab"_s << QString();
    QTest::newRow("words as written") << letters << u"AB É"_s << u"ac"_s;
    QTest::newRow("other capitals") << letters << u"ab"_s << u"b"_s;
    QTest::newRow("no accent") << letters << u"AB-12 Et"_s << QString();
    QTest::newRow("all of it as written") << both << u" AB-12  Été "_s << u"a"_s;
    QTest::newRow("less than all as written") << both << u"AB-12"_s << QString();
}

void TestTextColumns::findsAllOfAText()
{
    QFETCH(TextMatching, matching);
    QFETCH(QString, typed);
    const IndexAttribute number{.key = u"number"_s, .freeText = true, .matching = matching};
    const auto index = bookOf(number, {u"AB-12 Été"_s, u"ab 12 été"_s, u"AB-12 Été blanc"_s});

    QTEST(namesOf(*index, {.attributes = {{0, {HasWords{typed}}}}}), "found");
}

void TestTextColumns::sortsTextsByTheAlphabet()
{
    const IndexAttribute brand{.key = u"brand"_s, .freeText = true, .sortable = true};
    const auto index = bookOf(brand, {u"Zara"_s, IndexValue(), u"éclat"_s, u"Eden"_s});
    Query query{.sort = {{.by = SortBy::Attribute, .attribute = 0}}};

    QCOMPARE(namesOf(*index, query), u"cdab"_s);
    query.sort[0].descending = true;
    QCOMPARE(namesOf(*index, query), u"adcb"_s);

    // A brand that nobody had before finds its place.
    IndexRow row = index->rowAt(0);
    row.values = {u"Edison"_s};
    QCOMPARE(namesOf(*index->with({.upserts = {row}}), query), u"adcb"_s);
    row.values = {u"Alba"_s};
    QCOMPARE(namesOf(*index->with({.upserts = {row}}), query), u"dcab"_s);
}

void TestTextColumns::putsANewTextAmongMany()
{
    const IndexAttribute brand{.key = u"brand"_s, .sortable = true};
    const auto index =
        bookOf(brand, {u"m"_s, u"d"_s, u"q"_s, u"b"_s, u"x"_s, u"k"_s, u"t"_s, u"f"_s});
    IndexRow row = index->rowAt(0);
    row.values = {u"e"_s};
    const Query query{.sort = {{.by = SortBy::Attribute, .attribute = 0}}};

    QCOMPARE(namesOf(*index->with({.upserts = {row}}), query), u"dbahfcge"_s);
    QCOMPARE(namesOf(*index, query), u"dbhfacge"_s); // who looked before sees what was
}

void TestTextColumns::sortsOptionsAsTheListDoes()
{
    const IndexAttribute tier{.key = u"tier"_s,
                              .type = ValueType::List,
                              .options = {u"platinum"_s, u"gold"_s, u"basic"_s},
                              .multiple = true,
                              .sortable = true};
    const auto index = bookOf(tier,
                              {QStringList{u"basic"_s},
                               QStringList{u"basic"_s, u"platinum"_s},
                               IndexValue(),
                               QStringList{u"gold"_s},
                               QStringList{u"older"_s},
                               QStringList{u"antique"_s}});
    Query query{.sort = {{.by = SortBy::Attribute, .attribute = 0}}};

    QCOMPARE(namesOf(*index, query), u"bdafec"_s); // what is no option any more by the alphabet
    query.sort[0].descending = true;
    QCOMPARE(namesOf(*index, query), u"efadbc"_s);
}

CARNET_TEST(TestTextColumns)

} // namespace tst_textcolumns

#include "tst_textcolumns.moc"
