#include "models/presentation/bookquery.h"
#include "models/presentation/indexrows.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

ReferenceData reference()
{
    ReferenceData data;
    AttributeDefinition birthday;
    birthday.key = u"birthday"_s;
    birthday.name = u"Birthday"_s;
    birthday.type = AttributeType::Date;
    birthday.refinable = true;
    birthday.occasion = true;
    AttributeDefinition income;
    income.key = u"income"_s;
    income.name = u"Income"_s;
    income.type = AttributeType::Currency;
    income.unit = u"USD"_s;
    income.refinable = true;
    AttributeDefinition secret;
    secret.key = u"secret"_s;
    secret.type = AttributeType::Text;
    data.attributes = {birthday, income, secret};
    return data;
}

search::Query queryFor(const BookView& view)
{
    const ReferenceData data = reference();
    return queryOf(view, indexSchema(data, u"en"_s), data, QDate(2026, 11, 22));
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

} // namespace carnet::test

QTEST_GUILESS_MAIN(carnet::test::TestBookQuery)
#include "tst_bookquery.moc"
