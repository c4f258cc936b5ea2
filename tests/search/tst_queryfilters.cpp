#include "tests/search/smallbook.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::search;

namespace tst_queryfilters {
using test::bookOf;
using test::namesOf;
using test::numberedId;

namespace {

CalendarDate day(int month, int dayOfMonth)
{
    return {.year = {}, .month = month, .day = dayOfMonth};
}

const IndexAttribute kBirthday{.key = u"birthday"_s, .type = ValueType::Date, .refinable = true};

} // namespace

class TestQueryFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsUpcomingDays_data();
    void findsUpcomingDays();
    void findsTheLeapDayByDayAndMonth();
    void sortsByTheNextOccurrence();
    void sortsRowsWithoutAValueLastBothWays();
    void sortsEqualRowsByName();
    void handsOutPages();
    void aConditionOfAnotherTypeFindsNobody();
    void aFilterWithoutConditionsFindsEverybody();
    void aFacetLeavesItsOwnFilterOut();
    void optionsNobodyChoseCountZero();
    void histogramsCoverTheBook();
    void thresholdsHaveOpenEnds();
    void dateFacetsCountWindows();
    void booksAndOwnersAreTold();
    void aRowOfSeveralBooksIsInEach();
    void lastContactMayBeMissing();
    void countsLastContactsWithoutTheirOwnFilter();
    void findsWordsOfFreeText();
    void doesNotCountFreeTextByItsValues();
    void numbersFarApartKeepTheirValue();
};

void TestQueryFilters::findsUpcomingDays_data()
{
    using Policy = LeapDayPolicy;
    QTest::addColumn<QDate>("today");
    QTest::addColumn<int>("days");
    QTest::addColumn<Policy>("policy");
    QTest::addColumn<QString>("found");

    // a = 31 December, b = 1 January, c = 28 February, d = 29 February, e = 1 March
    const auto row =
        [](const char* name, QDate today, int days, Policy policy, const QString& found) {
            QTest::newRow(name) << today << days << policy << found;
        };
    const auto eve = Policy::OnTheTwentyEighth;
    const auto march = Policy::OnTheFirstOfMarch;
    row("today alone", {2025, 12, 31}, 0, eve, u"a"_s);
    row("across the year end", {2025, 12, 31}, 1, eve, u"ab"_s);
    row("a whole year", {2025, 6, 1}, 365, eve, u"abcde"_s);
    row("leap day in a leap year", {2024, 2, 29}, 0, eve, u"d"_s);
    row("leap day kept on the 28th", {2023, 2, 28}, 0, eve, u"cd"_s);
    row("leap day past on 1 March", {2023, 3, 1}, 0, eve, u"e"_s);
    row("leap day not yet on the 28th", {2023, 2, 28}, 0, march, u"c"_s);
    row("leap day kept on 1 March", {2023, 3, 1}, 0, march, u"de"_s);
    row("the eve of a leap day", {2024, 2, 28}, 0, eve, u"c"_s);
    row("into a leap year", {2023, 12, 31}, 60, march, u"abcd"_s);
}

void TestQueryFilters::findsUpcomingDays()
{
    QFETCH(QDate, today);
    QFETCH(int, days);
    QFETCH(LeapDayPolicy, policy);
    const std::vector<IndexValue> dates{day(12, 31), day(1, 1), day(2, 28), day(2, 29), day(3, 1)};
    const auto index = bookOf(kBirthday, dates, policy);

    const Query query{.today = today, .attributes = {{0, {WithinDays{days}}}}};

    QTEST(namesOf(*index, query), "found");
}

void TestQueryFilters::findsTheLeapDayByDayAndMonth()
{
    const CalendarDate born{.year = 1988, .month = 2, .day = 29};
    const auto index = bookOf(kBirthday, {day(2, 28), day(2, 29), born, day(3, 1)});

    QCOMPARE(namesOf(*index, {.attributes = {{0, {OnDay{2, 29}}}}}), u"bc"_s);
    QCOMPARE(namesOf(*index, {.attributes = {{0, {OnDay{2, 30}}}}}), u""_s);
    QCOMPARE(namesOf(*index, {.attributes = {{0, {InMonth{2}}}}}), u"abc"_s);
}

void TestQueryFilters::sortsByTheNextOccurrence()
{
    const auto index = bookOf(kBirthday, {day(1, 5), day(12, 1), day(11, 30), {}, day(12, 1)});
    Query query{.today = {2025, 12, 1}, .sort = {{.by = SortBy::NextOccurrence, .attribute = 0}}};

    QCOMPARE(namesOf(*index, query), u"beacd"_s);
    query.sort[0].descending = true;
    QCOMPARE(namesOf(*index, query), u"cabed"_s);
}

void TestQueryFilters::sortsRowsWithoutAValueLastBothWays()
{
    const auto index = bookOf({.key = u"spend"_s, .type = ValueType::Currency},
                              {IndexValue(), qint64{5}, qint64{-3}, qint64{9}});
    Query query{.sort = {{.by = SortBy::Attribute, .attribute = 0}}};

    QCOMPARE(namesOf(*index, query), u"cbda"_s);
    query.sort[0].descending = true;
    QCOMPARE(namesOf(*index, query), u"dbca"_s);
}

void TestQueryFilters::sortsEqualRowsByName()
{
    const auto index =
        bookOf({.key = u"vip"_s, .type = ValueType::Boolean}, {true, false, true, false, true});
    Query query{.sort = {{.by = SortBy::Attribute, .attribute = 0, .descending = true}}};

    QCOMPARE(namesOf(*index, query), u"acebd"_s);
    query.sort.push_back({.by = SortBy::Name, .descending = true});
    QCOMPARE(namesOf(*index, query), u"ecadb"_s);
}

void TestQueryFilters::handsOutPages()
{
    const auto index = bookOf(kBirthday, {{}, {}, {}, {}, {}});

    QCOMPARE(namesOf(*index, {.offset = 1, .limit = 2}), u"bc"_s);
    QCOMPARE(namesOf(*index, {.offset = 4, .limit = 2}), u"e"_s);
    QCOMPARE(namesOf(*index, {.offset = 9, .limit = 2}), u""_s);
    QCOMPARE(index->answer({.limit = 0}).matches, 5);
}

void TestQueryFilters::aConditionOfAnotherTypeFindsNobody()
{
    const auto index = bookOf(kBirthday, {day(1, 1)});

    QCOMPARE(index->answer({.attributes = {{0, {AnyOf{{u"Oslo"_s}}}}}}).matches, 0);
    QCOMPARE(index->answer({.attributes = {{0, {NumberWithin{}}}}}).matches, 0);
    QCOMPARE(index->answer({.attributes = {{0, {IsFlag{}}}}}).matches, 0);
}

void TestQueryFilters::aFilterWithoutConditionsFindsEverybody()
{
    const auto index = bookOf(kBirthday, {day(1, 1), {}});

    QCOMPARE(index->answer({.attributes = {{0, {}}}}).matches, 2);
}

void TestQueryFilters::aFacetLeavesItsOwnFilterOut()
{
    const auto index = bookOf({.key = u"city"_s, .refinable = true},
                              {u"Oslo"_s, u"Rome"_s, u"Rome"_s, IndexValue()});

    const auto result =
        index->answer({.attributes = {{0, {AnyOf{{u"Oslo"_s}}}}}, .facets = std::nullopt});

    const std::vector<FacetValue> expected{{u"Oslo"_s, 1}, {u"Rome"_s, 2}};
    QCOMPARE(result.matches, 1);
    QVERIFY(result.facets.at(0).values == expected);
    QCOMPARE(result.facets.at(0).present, 3);
    QCOMPARE(result.facets.at(0).missing, 1);
}

void TestQueryFilters::optionsNobodyChoseCountZero()
{
    const auto index = bookOf({.key = u"grade"_s,
                               .type = ValueType::List,
                               .options = {u"silver"_s, u"gold"_s},
                               .refinable = true},
                              {u"gold"_s, u"bronze"_s});

    const auto facet = index->answer({.text = u"a"_s, .facets = std::nullopt}).facets.at(0);

    const std::vector<FacetValue> expected{{u"silver"_s, 0}, {u"gold"_s, 1}, {u"bronze"_s, 0}};
    QVERIFY(facet.values == expected);
}

void TestQueryFilters::histogramsCoverTheBook()
{
    std::vector<IndexValue> values;
    for (qint64 value = 0; value < 20; ++value)
        values.emplace_back(value * 5);
    const auto index =
        bookOf({.key = u"visits"_s, .type = ValueType::Integer, .refinable = true}, values);

    const Facet facet = index->answer({.text = u"a"_s, .facets = std::nullopt}).facets.at(0);

    QCOMPARE(facet.bins.size(), std::size_t{10});
    QCOMPARE(facet.bins.front(), (FacetBin{0, 8, 1}));
    QCOMPARE(facet.bins.back(), (FacetBin{86, 95, 0}));
}

void TestQueryFilters::thresholdsHaveOpenEnds()
{
    const auto index = bookOf({.key = u"spend"_s,
                               .type = ValueType::Currency,
                               .refinable = true,
                               .thresholds = {100, 200}},
                              {qint64{5}, qint64{99}, qint64{100}, qint64{200}, qint64{900}});

    const Facet facet = index->answer({.facets = std::nullopt}).facets.at(0);

    const std::vector<FacetBin> expected{
        {.to = 99, .count = 2}, {.from = 100, .to = 199, .count = 1}, {.from = 200, .count = 2}};
    QVERIFY(facet.bins == expected);
}

void TestQueryFilters::dateFacetsCountWindows()
{
    const auto index = bookOf(kBirthday, {day(1, 10), day(2, 20), day(12, 30), {}});

    const Facet facet =
        index->answer({.today = {2025, 12, 31}, .facets = std::nullopt}).facets.at(0);

    const std::vector<FacetWindow> expected{{30, 1}, {90, 2}};
    QVERIFY(facet.windows == expected);
    QCOMPARE(facet.present, 3);
}

void TestQueryFilters::booksAndOwnersAreTold()
{
    const ClientBookId book{numberedId(70).value};
    const AssociateId owner{numberedId(80).value};
    const std::vector<IndexRow> rows{
        {.id = numberedId(1), .displayName = u"a"_s, .book = book, .owner = owner},
        {.id = numberedId(2), .displayName = u"b"_s}};
    const auto index = BookIndex::build({}, rows);

    QCOMPARE(namesOf(*index, {.scope = BookScope::InAnyBook}), u"a"_s);
    QCOMPARE(namesOf(*index, {.scope = BookScope::InNoBook}), u"b"_s);
    QCOMPARE(namesOf(*index, {.books = {book}}), u"a"_s);
    QCOMPARE(namesOf(*index, {.books = {{numberedId(71).value}}}), u""_s);
    const auto counted = index->answer({.owners = {{numberedId(81).value}}, .countOwners = true});
    QCOMPARE(counted.matches, 0);
    QVERIFY((counted.owners == std::vector<OwnerCount>{{owner, 1}}));
    QCOMPARE(counted.withoutOwner, 1);
}

void TestQueryFilters::aRowOfSeveralBooksIsInEach()
{
    const ClientBookId ones{numberedId(70).value};
    const ClientBookId twos{numberedId(71).value};
    const AssociateId one{numberedId(80).value};
    const AssociateId two{numberedId(81).value};
    const IndexRow shared{.id = numberedId(1),
                          .displayName = u"a"_s,
                          .book = ones,
                          .owner = one,
                          .addedAtMs = 1,
                          .further = {{twos, two, 9}}};
    const IndexRow alone{
        .id = numberedId(2), .displayName = u"b"_s, .book = twos, .owner = two, .addedAtMs = 5};
    const auto index = BookIndex::build({}, std::vector<IndexRow>{shared, alone});

    QCOMPARE(namesOf(*index, {.scope = BookScope::InSeveralBooks}), u"a"_s);
    QCOMPARE(namesOf(*index, {.books = {ones}}), u"a"_s);
    QCOMPARE(namesOf(*index, {.books = {twos}}), u"ab"_s);
    QCOMPARE(namesOf(*index, {.owners = {two}}), u"ab"_s);
    QCOMPARE(namesOf(*index, {.owners = {two}, .ownedByNobody = true}), u"ab"_s);
    QCOMPARE(namesOf(*index, {.ownedByNobody = true}), u""_s);
    QCOMPARE(namesOf(*index, {.books = {twos}, .sort = {{SortBy::AddedToBook}}}), u"ba"_s);
    const auto counted = index->answer({.countOwners = true});
    QCOMPARE(counted.matches, 2);
    QVERIFY((counted.owners == std::vector<OwnerCount>{{one, 1}, {two, 2}}));
    QCOMPARE(counted.withoutOwner, 0);
    const RowPosition at = *index->find(numberedId(1));
    QVERIFY((index->furtherOwnersAt(at) == std::vector<AssociateId>{two}));
    QCOMPARE(index->rowAt(at), shared);

    IndexRow left = shared;
    left.setPlaces({{twos, two, 9}});
    const auto later = index->with({.upserts = {left}});
    QCOMPARE(namesOf(*later, {.scope = BookScope::InSeveralBooks}), u""_s);
    QCOMPARE(namesOf(*later, {.books = {ones}}), u""_s);
    QVERIFY(later->furtherOwnersAt(at).empty());
    const auto gone = index->with({.removals = {numberedId(1)}});
    QCOMPARE(namesOf(*gone, {.books = {twos}}), u"b"_s);
}

void TestQueryFilters::lastContactMayBeMissing()
{
    const std::vector<IndexRow> rows{
        {.id = numberedId(1), .displayName = u"a"_s, .lastContactMs = 999},
        {.id = numberedId(2), .displayName = u"b"_s, .lastContactMs = 1000},
        {.id = numberedId(3), .displayName = u"c"_s}};
    const auto index = BookIndex::build({}, rows);

    QCOMPARE(namesOf(*index, {.lastContact = LastContactFilter{1000, true}}), u"ac"_s);
    QCOMPARE(namesOf(*index, {.lastContact = LastContactFilter{1000, false}}), u"a"_s);
}

void TestQueryFilters::numbersFarApartKeepTheirValue()
{
    const qint64 far = qint64{1} << 60;
    const auto index = bookOf({.key = u"n"_s, .type = ValueType::Integer, .refinable = true},
                              {far, -far, qint64{0}, std::numeric_limits<qint64>::max()});

    QCOMPARE(std::get<qint64>(index->rowAt(0).values.at(0)), far);
    QCOMPARE(std::get<qint64>(index->rowAt(1).values.at(0)), -far);
    QCOMPARE(std::get<qint64>(index->rowAt(3).values.at(0)), far);
    QCOMPARE(namesOf(*index, {.attributes = {{0, {NumberWithin{.from = 1, .to = {}}}}}}), u"ad"_s);
    const QueryResult everybody = index->answer({.facets = std::nullopt});
    int counted = 0;
    for (const FacetBin& bin : everybody.facets.at(0).bins)
        counted += bin.count;
    QCOMPARE(counted, 4);
}

void TestQueryFilters::countsLastContactsWithoutTheirOwnFilter()
{
    std::vector<IndexRow> rows{{.id = numberedId(0), .lastContactMs = 500},
                               {.id = numberedId(1), .lastContactMs = 1500},
                               {.id = numberedId(2)}};
    const auto index = BookIndex::build({}, rows);

    const QueryResult result = index->answer({.lastContact = LastContactFilter{.orNever = true},
                                              .lastContactBefore = {500, 1000, 2000}});

    QCOMPARE(result.matches, 1);
    QVERIFY((result.lastContact == LastContactCounts{.before = {0, 1, 2}, .never = 1}));
}

void TestQueryFilters::findsWordsOfFreeText()
{
    const IndexAttribute remark{.key = u"remark"_s, .refinable = true, .freeText = true};
    const auto index =
        bookOf(remark, {u"Müller's café"_s, u"Cafe au lait"_s, IndexValue(), u"decaf"_s});
    const auto with = [](const QString& typed) {
        return Query{.attributes = {{0, {HasWords{typed}}}}};
    };

    QCOMPARE(namesOf(*index, with(u"caf"_s)), u"ab"_s);
    QCOMPARE(namesOf(*index, with(u"LAIT café"_s)), u"b"_s);
    QCOMPARE(namesOf(*index, with(u"tea"_s)), QString());
}

void TestQueryFilters::doesNotCountFreeTextByItsValues()
{
    const IndexAttribute remark{.key = u"remark"_s, .refinable = true, .freeText = true};
    const auto index = bookOf(remark, {u"one"_s, u"two"_s, IndexValue()});

    const Facet facet = index->answer({.facets = std::nullopt}).facets.front();

    QVERIFY(facet.values.empty());
    QCOMPARE(facet.present, 2);
}

CARNET_TEST(TestQueryFilters)

} // namespace tst_queryfilters

#include "tst_queryfilters.moc"
