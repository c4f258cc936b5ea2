#include "models/domain/attributevalue.h"

#include <algorithm>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

using ValueRead = Result<AttributeValue>;

ValueRead wrongValue(QString reason)
{
    return failure(ErrorCode::Invalid, std::move(reason));
}

ValueRead readText(const QJsonValue& json)
{
    if (!json.isString())
        return wrongValue(u"not a text"_s);
    if (json.toString().isEmpty())
        return AttributeValue();
    return json.toString();
}

ValueRead readWhole(const QJsonValue& json)
{
    qint64 number = 0;
    if (!FieldCodec<qint64>::read(json, number))
        return wrongValue(u"not a whole number"_s);
    return number;
}

ValueRead readDecimal(const QJsonValue& json)
{
    return Decimal::fromString(json.toString()).map([](const Decimal& number) {
        return AttributeValue(number);
    });
}

ValueRead readMoney(const AttributeDefinition& definition, const QJsonValue& json)
{
    return readWhole(json).map([&definition](const AttributeValue& minor) {
        return AttributeValue(Money{std::get<qint64>(minor), definition.unit});
    });
}

ValueRead readBoolean(const QJsonValue& json)
{
    if (!json.isBool())
        return wrongValue(u"neither true nor false"_s);
    return json.toBool();
}

ValueRead readDate(const QJsonValue& json)
{
    return CalendarDate::fromString(json.toString()).map([](const CalendarDate& date) {
        return AttributeValue(date);
    });
}

ValueRead readList(const QJsonValue& json)
{
    QStringList chosen;
    if (!FieldCodec<QStringList>::read(json, chosen))
        return wrongValue(u"not a list of texts"_s);
    if (chosen.isEmpty())
        return AttributeValue();
    return chosen;
}

Decimal withoutTrailingZeros(Decimal number)
{
    while (number.scale > 0 && number.unscaled % 10 == 0) {
        number.unscaled /= 10;
        --number.scale;
    }
    return number;
}

} // namespace

Result<AttributeValue> attributeValue(const AttributeDefinition& definition, const QJsonValue& json)
{
    if (json.isNull() || json.isUndefined())
        return AttributeValue();
    switch (definition.type) {
    case ValueType::Text:
        return readText(json);
    case ValueType::Integer:
        return readWhole(json);
    case ValueType::Decimal:
        return readDecimal(json);
    case ValueType::Currency:
        return readMoney(definition, json);
    case ValueType::Boolean:
        return readBoolean(json);
    case ValueType::Date:
        return readDate(json);
    case ValueType::List:
        break;
    }
    return readList(json);
}

QJsonValue toJson(const AttributeValue& value)
{
    return std::visit(
        [](const auto& held) -> QJsonValue {
            using T = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<T, std::monostate>)
                return {};
            else if constexpr (std::is_same_v<T, Decimal>)
                return withoutTrailingZeros(held).toString();
            else if constexpr (std::is_same_v<T, Money>)
                return held.minor;
            else if constexpr (std::is_same_v<T, CalendarDate>)
                return held.toString();
            else if constexpr (std::is_same_v<T, QStringList>)
                return QJsonArray::fromStringList(held);
            else
                return held;
        },
        value);
}

} // namespace carnet
