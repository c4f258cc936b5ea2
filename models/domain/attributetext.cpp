#include "models/domain/attributevalue.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

using TextRead = Result<QJsonValue>;

TextRead wrongText(QString reason)
{
    return failure(ErrorCode::Invalid, std::move(reason));
}

TextRead wholeFromText(const QString& text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? TextRead(number) : wrongText(u"not a whole number"_s);
}

TextRead minorFromText(const QString& text, const QString& currency)
{
    const auto amount = Decimal::fromString(text);
    if (!amount)
        return tl::unexpected(amount.error());
    const auto minor = amount->inMinorUnits(currency);
    if (!minor)
        return wrongText(u"the amount is too large"_s);
    const int digits = minorDigits(currency);
    if (Decimal{*minor, digits} != *amount)
        return wrongText(u"more than %1 digits behind the point"_s.arg(digits));
    return QJsonValue(*minor);
}

TextRead booleanFromText(const QString& text)
{
    if (text != u"true"_s && text != u"false"_s)
        return wrongText(u"neither true nor false"_s);
    return QJsonValue(text == u"true"_s);
}

QJsonArray listFromText(const QString& text)
{
    QStringList parts = text.split(u'|', Qt::SkipEmptyParts);
    for (QString& part : parts)
        part = part.trimmed();
    return QJsonArray::fromStringList(parts);
}

TextRead jsonFromText(const AttributeDefinition& definition, const QString& text)
{
    switch (definition.type) {
    case ValueType::Text:
        return QJsonValue(text);
    case ValueType::Integer:
        return wholeFromText(text);
    case ValueType::Currency:
        return minorFromText(text, definition.unit);
    case ValueType::Boolean:
        return booleanFromText(text);
    case ValueType::List:
        return QJsonValue(listFromText(text));
    case ValueType::Decimal:
    case ValueType::Date:
        break;
    }
    return QJsonValue(text);
}

} // namespace

Result<QJsonValue> attributeFromText(const AttributeDefinition& definition, const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return QJsonValue();
    auto json = jsonFromText(definition, trimmed);
    if (!json)
        return json;
    const auto value = attributeValue(definition, *json);
    if (!value)
        return tl::unexpected(value.error());
    // Written again, so that one value has one form: 38.50 is 38.5.
    QJsonValue canonical = toJson(*value);
    const auto checked = checkAttributeValue(definition, canonical);
    if (!checked)
        return tl::unexpected(checked.error());
    return canonical;
}

} // namespace carnet
