#include "models/presentation/bookchips.h"
#include "models/search/indexrows.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_bookquery {

namespace {

ReferenceData reference()
{
    ReferenceData data;
    AttributeDefinition birthday;
    birthday.key = u"birthday"_s;
    birthday.name = u"Birthday"_s;
    birthday.type = ValueType::Date;
    birthday.refinable = true;
    birthday.occasion = true;
    AttributeDefinition income;
    income.key = u"income"_s;
    income.name = u"Income"_s;
    income.type = ValueType::Currency;
    income.unit = u"USD"_s;
    income.refinable = true;
    AttributeDefinition secret;
    secret.key = u"secret"_s;
    secret.type = ValueType::Text;
    AttributeDefinition size;
    size.key = u"shoe_size"_s;
    size.name = u"Shoe size"_s;
    size.type = ValueType::Decimal;
    size.decimals = 1;
    size.thresholds = u"37;39"_s;
    size.refinable = true;
    AttributeDefinition remark;
    remark.key = u"remark"_s;
    remark.type = ValueType::Text;
    remark.display = FacetDisplay::TextBox;
    remark.refinable = true;
    AttributeDefinition colour;
    colour.key = u"colour"_s;
    colour.type = ValueType::List;
    colour.options = {QJsonObject{{u"value"_s, u"red"_s}}, QJsonObject{{u"value"_s, u"blue"_s}}};
    colour.refinable = true;
    AttributeDefinition vip;
    vip.key = u"vip"_s;
    vip.type = ValueType::Boolean;
    vip.refinable = true;
    data.attributes = {birthday, income, secret, size, remark, colour, vip};
    return data;
}

const QDate kToday(2026, 11, 22);

FacetCatalogue catalogue()
{
    return {reference(), Format(QLocale(QLocale::English))};
}

search::Query queryFor(const BookView& view, const QByteArray& zone = "UTC")
{
    const ReferenceData data = reference();
    const QLocale english(QLocale::English);
    const Format format(english, QTimeZone(zone));
    return queryOf(view, indexSchema(data, u"en"_s), catalogue(), kToday, format);
}

//! The filters of a query, whatever their order, without what it counts.
auto filtersOf(const search::Query& query)
{
    return std::tuple(query.attributes, query.owners, query.lastContact);
}

BookView oneChoice(const QString& key, const QString& value)
{
    BookView view;
    view.facets[key].values = {value};
    return view;
}

//! What people can choose, and with it what headquarters has taken away since.
const std::vector<std::pair<QString, QString>> kChoices{
    {u"birthday"_s, u"30"_s},
    {u"birthday"_s, u"leap"_s},
    {u"birthday"_s, u"1980-01-01..1989-12-31"_s},
    {u"shoe_size"_s, u"..37.0"_s},
    {u"shoe_size"_s, u"39.0.."_s},
    {u"remark"_s, u"roses"_s},
    {u"colour"_s, u"red"_s},
    {u"colour"_s, u"blue"_s},
    {u"vip"_s, u"true"_s},
    {u"contact.last"_s, u"6"_s},
    {u"contact.last"_s, u"24"_s},
    {u"contact.last"_s, u"never"_s},
    {u"consent.email"_s, u"allowed"_s},
    {u"has.phone"_s, u"false"_s},
    {u"secret"_s, u"x"_s},
    {u"gone"_s, u"y"_s}};

BookView anyView()
{
    BookView view;
    const FacetCatalogue facets = catalogue();
    const auto picks = *rc::gen::container<std::vector<std::size_t>>(
        rc::gen::inRange<std::size_t>(0, kChoices.size()));
    for (const std::size_t pick : picks) {
        const auto& [key, value] = kChoices[pick];
        if (const AttributeDefinition* facet = facets.find(key))
            view = toggled(view, *facet, value);
        else
            view.facets[key].values = {value};
    }
    if (*rc::gen::arbitrary<bool>())
        view.facets[u"income"_s].low = 500;
    return view;
}

} // namespace

class TestBookQuery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForBirthdaysOnTheLeapDay();
    void asksForAmountsInMinorUnits();
    void ignoresWhatMayNotFilter();
    void remembersAViewAsItWas();
    void forgetsAViewThatIsGarbled();
    void keepsFiltersAndOrderAloneInASegment();
    void asksForGapsBetweenThresholds();
    void asksForDaysBetweenTwo();
    void asksForDaysOfEveryYear();
    void asksForWordsOfFreeText();
    void asksForALastContactLongAgoOrNever();
    void countsMonthsFromTheStoresDay_data();
    void countsMonthsFromTheStoresDay();
    void onlyOneAgeOfTheLastContactIsChosen();
    void aFlagIsOneChoice();
    void chipsAreWhatNarrowsTheQuery();
    void saysRangesInWords();
};

void TestBookQuery::asksForBirthdaysOnTheLeapDay()
{
    BookView view;
    view.facets[u"birthday"_s].values = {QString::fromLatin1(kLeapDay)};

    const search::Query query = queryFor(view);

    QCOMPARE(query.attributes.size(), std::size_t{1});
    QVERIFY(query.attributes.front().anyOf.front() == search::Condition(search::OnDay{2, 29}));
}

void TestBookQuery::asksForAmountsInMinorUnits()
{
    BookView view;
    view.facets[u"income"_s].low = 90'000;

    const search::Query query = queryFor(view);

    const search::NumberWithin wanted{9'000'000, std::nullopt};
    QVERIFY(query.attributes.front().anyOf.front() == search::Condition(wanted));
}

void TestBookQuery::ignoresWhatMayNotFilter()
{
    BookView view;
    view.facets[u"secret"_s].values = {u"x"_s};
    view.facets[u"gone"_s].values = {u"y"_s};

    QVERIFY(queryFor(view).attributes.empty());
}

void TestBookQuery::remembersAViewAsItWas()
{
    BookView view;
    view.text = u"Þórdís"_s;
    view.sortKey = u"soonest:birthday"_s;
    view.facets[u"birthday"_s].values = {u"30"_s};
    view.facets[u"income"_s].low = 10.5;
    view.facets[u"income"_s].high = 20;

    QCOMPARE(BookView::fromString(view.toString()), view);
}

void TestBookQuery::forgetsAViewThatIsGarbled()
{
    QCOMPARE(BookView::fromString(u"{\"facets\": [1, 2"_s), BookView());
}

void TestBookQuery::keepsFiltersAndOrderAloneInASegment()
{
    BookView view = oneChoice(u"colour"_s, u"red"_s);
    view.text = u"Ada"_s;
    view.segment = u"x"_s;
    view.sortKey = u"added"_s;

    BookView kept = view;
    kept.text.clear();
    kept.segment.clear();
    QCOMPARE(BookView::fromFilters(view.filters()), kept);
}

void TestBookQuery::asksForGapsBetweenThresholds()
{
    const auto asked = [](const QString& gap) {
        return queryFor(oneChoice(u"shoe_size"_s, gap)).attributes.front().anyOf.front();
    };

    QVERIFY(asked(u"..37.0"_s) == search::Condition(search::NumberWithin{std::nullopt, 369}));
    QVERIFY(asked(u"37.0..39.0"_s) == search::Condition(search::NumberWithin{370, 389}));
    QVERIFY(asked(u"39.0.."_s) == search::Condition(search::NumberWithin{390, std::nullopt}));
}

void TestBookQuery::asksForDaysBetweenTwo()
{
    const auto asked = [](const QString& days) {
        return queryFor(oneChoice(u"birthday"_s, days)).attributes.front().anyOf.front();
    };

    QVERIFY(asked(u"1980-01-01..1989-12-31"_s)
            == search::Condition(search::DateWithin{QDate(1980, 1, 1), QDate(1989, 12, 31)}));
    QVERIFY(asked(u"..1989-12-31"_s)
            == search::Condition(search::DateWithin{QDate(), QDate(1989, 12, 31)}));
}

void TestBookQuery::asksForDaysOfEveryYear()
{
    using search::Condition;
    using search::InMonth;
    using search::OnDay;
    const auto asked = [](const QString& days) {
        return queryFor(oneChoice(u"birthday"_s, days)).attributes.front().anyOf;
    };

    QVERIFY(asked(u"--02-28..--04-02"_s)
            == (std::vector<Condition>{
                OnDay{2, 28}, OnDay{2, 29}, InMonth{3}, OnDay{4, 1}, OnDay{4, 2}}));
    QVERIFY(asked(u"--12-30..--01-02"_s)
            == (std::vector<Condition>{OnDay{12, 30}, OnDay{12, 31}, OnDay{1, 1}, OnDay{1, 2}}));
    QVERIFY(asked(u"--11-30.."_s) == (std::vector<Condition>{OnDay{11, 30}, InMonth{12}}));
    QVERIFY(asked(u"..--01-31"_s) == (std::vector<Condition>{InMonth{1}}));
    QCOMPARE(asked(u"--01-01..--12-31"_s).size(), std::size_t{12});
}

void TestBookQuery::asksForWordsOfFreeText()
{
    const search::Query query = queryFor(oneChoice(u"remark"_s, u"red roses"_s));

    QVERIFY(query.attributes.front().anyOf.front()
            == search::Condition(search::HasWords{u"red roses"_s}));
}

void TestBookQuery::asksForALastContactLongAgoOrNever()
{
    const search::Query old = queryFor(oneChoice(u"contact.last"_s, u"6"_s));
    const search::Query never = queryFor(oneChoice(u"contact.last"_s, u"never"_s));

    QCOMPARE(*old.lastContact->olderThanMs,
             QDate(2026, 5, 22).startOfDay(Qt::UTC).toMSecsSinceEpoch());
    QVERIFY(!old.lastContact->orNever);
    QVERIFY(!never.lastContact->olderThanMs);
    QVERIFY(never.lastContact->orNever);
    QVERIFY(std::ranges::is_sorted(old.lastContactBefore));
}

void TestBookQuery::countsMonthsFromTheStoresDay_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("far east") << QByteArray("Pacific/Kiritimati");
    QTest::newRow("far west") << QByteArray("Pacific/Pago_Pago");
}

void TestBookQuery::countsMonthsFromTheStoresDay()
{
    QFETCH(QByteArray, zone);

    const search::Query query = queryFor(oneChoice(u"contact.last"_s, u"6"_s), zone);

    const qint64 expected = QDate(2026, 5, 22).startOfDay(QTimeZone(zone)).toMSecsSinceEpoch();
    QCOMPARE(*query.lastContact->olderThanMs, expected);
    QVERIFY(std::ranges::find(query.lastContactBefore, expected) != query.lastContactBefore.end());
}

void TestBookQuery::onlyOneAgeOfTheLastContactIsChosen()
{
    const FacetCatalogue facets = catalogue();
    const AttributeDefinition& contact = *facets.find(u"contact.last"_s);
    BookView view = toggled({}, contact, u"6"_s);
    view = toggled(view, contact, u"never"_s);
    view = toggled(view, contact, u"24"_s);

    QCOMPARE(view.facets.value(u"contact.last"_s).values, (QStringList{u"never"_s, u"24"_s}));
}

void TestBookQuery::aFlagIsOneChoice()
{
    const FacetCatalogue facets = catalogue();
    const AttributeDefinition& vip = *facets.find(u"vip"_s);
    const BookView yes = toggled({}, vip, u"true"_s);

    QCOMPARE(toggled(yes, vip, u"false"_s).facets.value(u"vip"_s).values, QStringList{u"false"_s});
    QVERIFY(toggled(yes, vip, u"true"_s).facets.isEmpty());
}

// B20: what is seen is what filters, whatever headquarters has taken away since.
void TestBookQuery::chipsAreWhatNarrowsTheQuery()
{
    QVERIFY(rc::check("chips are the query", [] {
        const Format format{QLocale(QLocale::English)};
        const FacetCatalogue facets = catalogue();
        BookView view = anyView();
        auto chips = chipsOf(view, facets, format);

        while (!chips.isEmpty()) {
            const auto before = queryFor(view);
            const auto taken = *rc::gen::inRange<qsizetype>(0, chips.size());
            view = withoutChip(view, chips.at(taken).chipId);
            RC_ASSERT(filtersOf(queryFor(view)) != filtersOf(before));
            chips.removeAt(taken);
            RC_ASSERT(chipsOf(view, facets, format) == chips);
        }
        RC_ASSERT(filtersOf(queryFor(view)) == filtersOf(queryFor({})));
        RC_ASSERT(BookView::fromString(view.toString()) == view);
    }));
}

void TestBookQuery::saysRangesInWords()
{
    const Format format{QLocale(QLocale::English)};
    const FacetCatalogue facets = catalogue();
    const auto words = [&](const QString& key, const QString& value) {
        return choiceText(*facets.find(key), value, format);
    };

    QCOMPARE(words(u"shoe_size"_s, u"..37.0"_s), u"less than 37.0"_s);
    QCOMPARE(words(u"shoe_size"_s, u"37.0..39.0"_s), u"37.0 to 39.0"_s);
    QCOMPARE(words(u"shoe_size"_s, u"39.0.."_s), u"39.0 or more"_s);
    QCOMPARE(words(u"birthday"_s, u"1980-01-02.."_s), u"from 2 January 1980"_s);
    QCOMPARE(words(u"consent.email"_s, u"not_asked"_s), u"Not asked"_s);
}

CARNET_TEST(TestBookQuery)

} // namespace carnet::test::tst_bookquery

#include "tst_bookquery.moc"
