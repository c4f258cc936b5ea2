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

AttributeDefinition sound(AttributeType type)
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
        for (const auto& [name, type] : tokens(AttributeType{})) {
            const auto checked = checkDefinition(sound(type));
            QVERIFY2(checked.has_value(), name);
        }
    }

    void acceptsBoundsThresholdsAndADefault()
    {
        auto spend = sound(AttributeType::Currency);
        spend.lowerBound = u"0"_s;
        spend.upperBound = u"100000"_s;
        spend.thresholds = u"500; 1000;5000"_s;
        spend.defaultValue = u"99.5"_s;

        VERIFY_OK(checkDefinition(spend));
    }

    // AT-6
    void saysWhichThresholdIsOutOfOrder()
    {
        auto spend = sound(AttributeType::Currency);
        spend.thresholds = u"500;5000;1000"_s;

        const auto checked = checkDefinition(spend);

        QVERIFY(!checked);
        QCOMPARE(checked.error().detail,
                 u"thresholds must ascend: number 3 is not above the one before"_s);
    }

    void showsAnAttributeAsItsTypeSuggests()
    {
        auto spend = sound(AttributeType::Currency);
        QCOMPARE(spend.facetDisplay(), FacetDisplay::SliderWithBars);
        spend.thresholds = u"500;1000"_s;
        QCOMPARE(spend.facetDisplay(), FacetDisplay::Range);
        spend.display = FacetDisplay::Slider;
        QCOMPARE(spend.facetDisplay(), FacetDisplay::Slider);
        QCOMPARE(sound(AttributeType::Date).facetDisplay(), FacetDisplay::List);
    }

    void refusesWhatContradictsItself_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<Spoil>("spoil");
        const auto row = [](const char* name, AttributeType type, const Spoil& spoil) {
            QTest::newRow(name) << static_cast<int>(type) << spoil;
        };
        using A = AttributeDefinition;
        row("no key", AttributeType::Text, [](A& a) { a.key.clear(); });
        row("key with blank", AttributeType::Text, [](A& a) { a.key = u"shoe size"_s; });
        row("no name", AttributeType::Text, [](A& a) { a.name = u" "_s; });
        row("bounds of a text", AttributeType::Text, [](A& a) { a.lowerBound = u"1"_s; });
        row("bounds of a list", AttributeType::List, [](A& a) { a.upperBound = u"1"_s; });
        row("bounds crossed", AttributeType::Integer, [](A& a) {
            a.lowerBound = u"2"_s;
            a.upperBound = u"1"_s;
        });
        row("bound of another type", AttributeType::Date, [](A& a) { a.lowerBound = u"1"_s; });
        row("default outside", AttributeType::Integer, [](A& a) {
            a.upperBound = u"10"_s;
            a.defaultValue = u"11"_s;
        });
        row("default no option", AttributeType::List, [](A& a) { a.defaultValue = u"xl"_s; });
        row("thresholds descend", AttributeType::Integer, [](A& a) { a.thresholds = u"2;1"_s; });
        row("threshold twice", AttributeType::Integer, [](A& a) { a.thresholds = u"1;1"_s; });
        row("threshold no number", AttributeType::Integer, [](A& a) { a.thresholds = u"1;x"_s; });
        row("threshold empty", AttributeType::Integer, [](A& a) { a.thresholds = u"1;"_s; });
        row("thresholds of a date", AttributeType::Date, [](A& a) { a.thresholds = u"1"_s; });
        using Display = FacetDisplay;
        row("numbers as a list", AttributeType::Integer, [](A& a) { a.display = Display::List; });
        row("ranges of a text", AttributeType::Text, [](A& a) { a.display = Display::Range; });
        row("ranges without thresholds", AttributeType::Decimal, [](A& a) {
            a.display = Display::Range;
        });
        row("a slider of dates", AttributeType::Date, [](A& a) { a.display = Display::Slider; });
        row("bars of a flag", AttributeType::Boolean, [](A& a) {
            a.display = Display::SliderWithBars;
        });
        row("a text box of a list", AttributeType::List, [](A& a) {
            a.display = Display::TextBox;
        });
        row("no options", AttributeType::List, [](A& a) { a.options = {}; });
        row("a thousand options", AttributeType::List, [](A& a) {
            while (a.options.size() < 1000)
                a.options.append(QJsonObject{{u"value"_s, QString::number(a.options.size())}});
        });
        row("option twice", AttributeType::List, [](A& a) { a.options.append(a.options.at(0)); });
        row("option with a pipe", AttributeType::List, [](A& a) {
            a.options.append(QJsonObject{{u"value"_s, u"a|b"_s}});
        });
        row("option without value", AttributeType::List, [](A& a) {
            a.options.append(QJsonObject());
        });
        row("several texts", AttributeType::Text, [](A& a) { a.multiple = true; });
        row("amount without currency", AttributeType::Currency, [](A& a) { a.unit.clear(); });
        row("ten decimals", AttributeType::Decimal, [](A& a) { a.decimals = 10; });
        row("yearly number", AttributeType::Integer, [](A& a) { a.occasion = true; });
    }
    void refusesWhatContradictsItself()
    {
        QFETCH(int, type);
        QFETCH(Spoil, spoil);
        AttributeDefinition definition = sound(static_cast<AttributeType>(type));

        spoil(definition);

        QVERIFY(!checkDefinition(definition));
    }
};

} // namespace

CARNET_TEST(TestAttributeDefinition)

} // namespace tst_attributedefinition

#include "tst_attributedefinition.moc"
