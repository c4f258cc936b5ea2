#include "models/domain/attributevalue.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_attributevalue {

namespace {

AttributeDefinition bounded(ValueType type, const QString& lower, const QString& upper)
{
    AttributeDefinition definition = anAttribute(u"key"_s, type);
    definition.unit = type == ValueType::Currency ? u"EUR"_s : QString();
    definition.lowerBound = lower;
    definition.upperBound = upper;
    return definition;
}

AttributeDefinition colours(bool multiple)
{
    AttributeDefinition definition = aList(u"colours"_s, {u"red"_s, u"navy"_s});
    definition.multiple = multiple;
    return definition;
}

class TestAttributeValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachTypeFromText_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QJsonValue>("json");
        const auto row = [](const char* name, ValueType type, const QString& text, auto json) {
            QTest::newRow(name) << static_cast<int>(type) << text << QJsonValue(json);
        };
        row("text", ValueType::Text, u"  Loves roses "_s, u"Loves roses"_s);
        row("whole number", ValueType::Integer, u"38"_s, 38);
        row("decimal", ValueType::Decimal, u"38.50"_s, u"38.5"_s);
        row("amount in the major unit", ValueType::Currency, u"1200.5"_s, 120'050);
        row("boolean", ValueType::Boolean, u"true"_s, true);
        row("date", ValueType::Date, u"1984-02-29"_s, u"1984-02-29"_s);
        row("date without year", ValueType::Date, u"--02-29"_s, u"--02-29"_s);
        row("nothing", ValueType::Integer, u"  "_s, QJsonValue());
    }
    void readsEachTypeFromText()
    {
        QFETCH(int, type);
        QFETCH(QString, text);
        QFETCH(QJsonValue, json);
        const auto definition = bounded(static_cast<ValueType>(type), {}, {});

        const auto read = attributeFromText(definition, text);

        VERIFY_OK(read);
        QCOMPARE(*read, json);
        QCOMPARE(toJson(attributeValue(definition, json).value()), json);
    }

    void readsSeveralOptions()
    {
        const auto read = attributeFromText(colours(true), u"red| navy"_s);

        VERIFY_OK(read);
        QCOMPARE(*read, QJsonValue(QJsonArray{u"red"_s, u"navy"_s}));
    }

    void knowsTheTypeOfAValue()
    {
        const auto spend = attributeValue(bounded(ValueType::Currency, {}, {}), 1'250);

        VERIFY_OK(spend);
        QCOMPARE(std::get<Money>(*spend), (Money{1'250, u"EUR"_s}));
        QVERIFY(std::holds_alternative<std::monostate>(
            attributeValue(colours(true), QJsonArray()).value()));
    }

    void refusesWrongTypes_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QJsonValue>("json");
        const auto row = [](const char* name, ValueType type, const QJsonValue& json) {
            QTest::newRow(name) << static_cast<int>(type) << json;
        };
        row("number for text", ValueType::Text, 1);
        row("text for number", ValueType::Integer, u"1"_s);
        row("half a number", ValueType::Integer, 0.5);
        row("number for decimal", ValueType::Decimal, 38.5);
        row("decimal with comma", ValueType::Decimal, u"38,5"_s);
        row("three decimals", ValueType::Decimal, u"38.505"_s);
        row("half a cent", ValueType::Currency, 0.5);
        row("text for boolean", ValueType::Boolean, u"true"_s);
        row("no such day", ValueType::Date, u"1985-02-29"_s);
        row("text for list", ValueType::List, u"red"_s);
        row("unknown option", ValueType::List, QJsonArray{u"green"_s});
        row("two of a single choice", ValueType::List, QJsonArray{u"red"_s, u"navy"_s});
    }
    void refusesWrongTypes()
    {
        QFETCH(int, type);
        QFETCH(QJsonValue, json);
        AttributeDefinition definition = colours(false);
        definition.type = static_cast<ValueType>(type);

        QVERIFY(!checkAttributeValue(definition, json));
    }

    void keepsWithinBounds_data()
    {
        QTest::addColumn<AttributeDefinition>("definition");
        QTest::addColumn<QJsonValue>("inside");
        QTest::addColumn<QJsonValue>("below");
        QTest::addColumn<QJsonValue>("above");
        QTest::newRow("integer") << bounded(ValueType::Integer, u"30"_s, u"50"_s) << QJsonValue(30)
                                 << QJsonValue(29) << QJsonValue(51);
        QTest::newRow("decimal") << bounded(ValueType::Decimal, u"0.5"_s, u"10"_s)
                                 << QJsonValue(u"10.0"_s) << QJsonValue(u"0.49"_s)
                                 << QJsonValue(u"10.01"_s);
        QTest::newRow("currency") << bounded(ValueType::Currency, u"1"_s, u"99.99"_s)
                                  << QJsonValue(9'999) << QJsonValue(99) << QJsonValue(10'000);
        QTest::newRow("date") << bounded(ValueType::Date, u"1900-01-01"_s, u"2026-12-31"_s)
                              << QJsonValue(u"1984-02-29"_s) << QJsonValue(u"1899-12-31"_s)
                              << QJsonValue(u"2027-01-01"_s);
    }
    void keepsWithinBounds()
    {
        QFETCH(AttributeDefinition, definition);
        QFETCH(QJsonValue, inside);
        QFETCH(QJsonValue, below);
        QFETCH(QJsonValue, above);

        VERIFY_OK(checkAttributeValue(definition, inside));
        QVERIFY(checkAttributeValue(definition, below).error().detail.startsWith(u"below"));
        QVERIFY(checkAttributeValue(definition, above).error().detail.startsWith(u"above"));
    }

    void doesNotMeasureDatesWithoutYear()
    {
        const auto definition = bounded(ValueType::Date, u"1900-01-01"_s, {});

        VERIFY_OK(checkAttributeValue(definition, u"--02-29"_s));
    }

    void asksForTheYearWhereItIsNeeded()
    {
        auto definition = bounded(ValueType::Date, {}, {});
        definition.yearOptional = false;

        QVERIFY(!checkAttributeValue(definition, u"--02-29"_s));
        VERIFY_OK(checkAttributeValue(definition, u"1984-02-29"_s));
    }

    void refusesAmountsFinerThanTheCurrency()
    {
        auto yen = bounded(ValueType::Currency, {}, {});
        yen.unit = u"JPY"_s;

        QCOMPARE(attributeFromText(yen, u"1200"_s).value(), QJsonValue(1'200));
        QVERIFY(!attributeFromText(yen, u"1200.5"_s));
        QVERIFY(!attributeFromText(yen, u"99999999999999999"_s));
    }
};

} // namespace

CARNET_TEST(TestAttributeValue)

} // namespace tst_attributevalue

#include "tst_attributevalue.moc"
