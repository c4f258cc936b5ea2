// Values as people and files write them: the first byte says of which kind.
#include "models/domain/attributevalue.h"
#include "models/domain/emailaddress.h"
#include "models/domain/hlc.h"
#include "models/search/phonenumber.h"
#include "tests/fuzz/target.h"

namespace carnet::fuzz {

using namespace Qt::StringLiterals;

namespace {

void readDecimal(const QString& text)
{
    const auto decimal = Decimal::fromString(text);
    if (decimal)
        require(Decimal::fromString(decimal->toString()) == *decimal, "a number is what it says");
}

void readDate(const QString& text)
{
    const auto date = CalendarDate::fromString(text);
    if (!date)
        return;
    require(date->isValid(), "a date that was read is one");
    require(CalendarDate::fromString(date->toString()) == *date, "a date is what it says");
}

void readAttribute(const QString& text, ValueType type)
{
    AttributeDefinition definition;
    definition.key = u"key"_s;
    definition.type = type;
    definition.unit = u"EUR"_s;
    definition.multiple = type == ValueType::List;
    definition.options = {QJsonObject{{u"value"_s, u"a"_s}}, QJsonObject{{u"value"_s, u"b"_s}}};
    const auto value = attributeFromText(definition, text);
    if (value)
        require(checkAttributeValue(definition, *value).has_value(), "what was read may be kept");
    definition.thresholds = text;
    definition.lowerBound = text;
    definition.defaultValue = text;
    static_cast<void>(checkDefinition(definition));
}

void readContact(const QString& text)
{
    static_cast<void>(looksLikeEmailAddress(text));
    static_cast<void>(search::looksLikePhone(text));
    static_cast<void>(search::phoneDigits(text, u"DE"_s));
    const Hlc hlc = Hlc::fromString(text);
    require(hlc.value == 0 || Hlc::fromString(hlc.toString()).value == hlc.value,
            "a clock is what it says");
}

} // namespace

void feed(const QByteArray& input)
{
    if (input.isEmpty())
        return;
    constexpr int kTypes = static_cast<int>(ValueType::List) + 1;
    const QString text = QString::fromUtf8(input.mid(1));
    const int kind = static_cast<uchar>(input.front()) % (kTypes + 3);
    if (kind < kTypes)
        return readAttribute(text, static_cast<ValueType>(kind));
    if (kind == kTypes)
        return readDecimal(text);
    return kind == kTypes + 1 ? readDate(text) : readContact(text);
}

QList<QByteArray> seeds()
{
    QList<QByteArray> all;
    for (char kind = 0; kind < 12; ++kind) {
        for (const char* text : {"38.50",
                                 "-0.5",
                                 "1984-02-29",
                                 "--02-29",
                                 "a|b",
                                 "37;39;41",
                                 "+49 89 5550 123",
                                 "anna@example.org",
                                 "0192f0a1b2c30004",
                                 "true"})
            all.append(kind + QByteArray(text));
    }
    return all;
}

} // namespace carnet::fuzz
