#include "models/domain/attributevalue.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

#include <functional>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_attributedefinition {

namespace {

using Spoil = std::function<void(AttributeDefinition&)>;

AttributeDefinition sound(ValueType type)
{
    AttributeDefinition definition = aList(u"size"_s, {u"s"_s, u"m"_s});
    definition.type = type;
    definition.unit = u"EUR"_s;
    return definition;
}

class TestAttributeDefinition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsASoundDefinitionOfEachType()
    {
        for (const auto& [name, type] : tokens(ValueType{})) {
            const auto checked = checkDefinition(sound(type));
            QVERIFY2(checked.has_value(), name);
        }
    }

    void acceptsBoundsThresholdsAndADefault()
    {
        auto spend = sound(ValueType::Currency);
        spend.lowerBound = u"0"_s;
        spend.upperBound = u"100000"_s;
        spend.thresholds = u"500; 1000;5000"_s;
        spend.defaultValue = u"99.5"_s;

        VERIFY_OK(checkDefinition(spend));
    }

    // AT-6
    void saysWhichThresholdIsOutOfOrder()
    {
        auto spend = sound(ValueType::Currency);
        spend.thresholds = u"500;5000;1000"_s;

        const auto checked = checkDefinition(spend);

        QVERIFY(!checked);
        QCOMPARE(checked.error().detail,
                 u"thresholds must ascend: number 3 is not above the one before"_s);
    }

    void showsAnAttributeAsItsTypeSuggests()
    {
        auto spend = sound(ValueType::Currency);
        QCOMPARE(spend.facetDisplay(), FacetDisplay::SliderWithBars);
        spend.thresholds = u"500;1000"_s;
        QCOMPARE(spend.facetDisplay(), FacetDisplay::Range);
        spend.display = FacetDisplay::Slider;
        QCOMPARE(spend.facetDisplay(), FacetDisplay::Slider);
        QCOMPARE(sound(ValueType::Date).facetDisplay(), FacetDisplay::List);
    }

    // AT-8
    void offersToSortAsItsTypeSuggestsUnlessSomebodySaysOtherwise()
    {
        auto spend = sound(ValueType::Currency);
        auto brand = sound(ValueType::Text);
        QVERIFY(spend.isSortable());
        QVERIFY(sound(ValueType::Date).isSortable());
        QVERIFY(!brand.isSortable());
        QVERIFY(!sound(ValueType::List).isSortable());

        spend.sorting = Sorting::NotOffered;
        brand.sorting = Sorting::Offered;

        QVERIFY(!spend.isSortable());
        QVERIFY(brand.isSortable());
    }

    void comparesTextsAsTheyAreWrittenOrAsAWhole()
    {
        auto number = sound(ValueType::Text);
        number.completeMatch = true;
        number.exactLetters = true;

        VERIFY_OK(checkDefinition(number));
    }

    void refusesWhatContradictsItself_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<Spoil>("spoil");
        const auto row = [](const char* name, ValueType type, const Spoil& spoil) {
            QTest::newRow(name) << static_cast<int>(type) << spoil;
        };
        using A = AttributeDefinition;
        row("no key", ValueType::Text, [](A& a) { a.key.clear(); });
        row("key with blank", ValueType::Text, [](A& a) { a.key = u"shoe size"_s; });
        row("no name", ValueType::Text, [](A& a) { a.name = u" "_s; });
        row("bounds of a text", ValueType::Text, [](A& a) { a.lowerBound = u"1"_s; });
        row("bounds of a list", ValueType::List, [](A& a) { a.upperBound = u"1"_s; });
        row("bounds crossed", ValueType::Integer, [](A& a) {
            a.lowerBound = u"2"_s;
            a.upperBound = u"1"_s;
        });
        row("bound of another type", ValueType::Date, [](A& a) { a.lowerBound = u"1"_s; });
        row("default outside", ValueType::Integer, [](A& a) {
            a.upperBound = u"10"_s;
            a.defaultValue = u"11"_s;
        });
        row("default no option", ValueType::List, [](A& a) { a.defaultValue = u"xl"_s; });
        row("thresholds descend", ValueType::Integer, [](A& a) { a.thresholds = u"2;1"_s; });
        row("threshold twice", ValueType::Integer, [](A& a) { a.thresholds = u"1;1"_s; });
        row("threshold no number", ValueType::Integer, [](A& a) { a.thresholds = u"1;x"_s; });
        row("threshold empty", ValueType::Integer, [](A& a) { a.thresholds = u"1;"_s; });
        row("thresholds of a date", ValueType::Date, [](A& a) { a.thresholds = u"1"_s; });
        row("all of a number", ValueType::Integer, [](A& a) { a.completeMatch = true; });
        row("all of a list", ValueType::List, [](A& a) { a.completeMatch = true; });
        row("the letters of a date", ValueType::Date, [](A& a) { a.exactLetters = true; });
        using Display = FacetDisplay;
        row("numbers as a list", ValueType::Integer, [](A& a) { a.display = Display::List; });
        row("ranges of a text", ValueType::Text, [](A& a) { a.display = Display::Range; });
        row("ranges without thresholds", ValueType::Decimal, [](A& a) {
            a.display = Display::Range;
        });
        row("a slider of dates", ValueType::Date, [](A& a) { a.display = Display::Slider; });
        row("bars of a flag", ValueType::Boolean, [](A& a) {
            a.display = Display::SliderWithBars;
        });
        row("a text box of a list", ValueType::List, [](A& a) { a.display = Display::TextBox; });
        row("no options", ValueType::List, [](A& a) { a.options = {}; });
        row("a thousand options", ValueType::List, [](A& a) {
            while (a.options.size() < 1000)
                a.options.append(QJsonObject{{u"value"_s, QString::number(a.options.size())}});
        });
        row("option twice", ValueType::List, [](A& a) { a.options.append(a.options.at(0)); });
        row("option with a pipe", ValueType::List, [](A& a) {
            a.options.append(QJsonObject{{u"value"_s, u"a|b"_s}});
        });
        row("option without value", ValueType::List, [](A& a) { a.options.append(QJsonObject()); });
        row("several texts", ValueType::Text, [](A& a) { a.multiple = true; });
        row("amount without currency", ValueType::Currency, [](A& a) { a.unit.clear(); });
        row("ten decimals", ValueType::Decimal, [](A& a) { a.decimals = 10; });
        row("hidden but needed", ValueType::Text, [](A& a) { a.hidden = a.mandatory = true; });
        row("yearly number", ValueType::Integer, [](A& a) { a.occasion = true; });
    }
    void refusesWhatContradictsItself()
    {
        QFETCH(int, type);
        QFETCH(Spoil, spoil);
        AttributeDefinition definition = sound(static_cast<ValueType>(type));

        spoil(definition);

        QVERIFY(!checkDefinition(definition));
    }
};

} // namespace

CARNET_TEST(TestAttributeDefinition)

} // namespace tst_attributedefinition

#include "tst_attributedefinition.moc"
