#include "models/domain/attributecheck.h"

#include <QSet>

#include <algorithm>
#include <compare>
#include <optional>
#include <tuple>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

Result<> wrong(QString reason)
{
    return failure(ErrorCode::Invalid, std::move(reason));
}

//! Days are comparable only where both know their year.
std::partial_ordering order(const CalendarDate& a, const CalendarDate& b)
{
    if (!a.year || !b.year)
        return std::partial_ordering::unordered;
    return std::tuple(*a.year, a.month, a.day) <=> std::tuple(*b.year, b.month, b.day);
}

std::partial_ordering order(const Money& a, const Money& b)
{
    return a.minor <=> b.minor;
}

std::partial_ordering order(qint64 a, qint64 b)
{
    return a <=> b;
}

std::partial_ordering order(const Decimal& a, const Decimal& b)
{
    return a <=> b;
}

template<typename T>
std::partial_ordering order(const T& /*a*/, const T& /*b*/)
{
    return std::partial_ordering::unordered;
}

Result<> checkBounds(const AttributeDefinition& definition, const AttributeValue& value)
{
    if (!isMeasurable(definition.type))
        return {};
    const auto lower = boundOf(definition, definition.lowerBound);
    if (lower && std::is_lt(compare(value, *lower)))
        return wrong(u"below "_s + definition.lowerBound);
    const auto upper = boundOf(definition, definition.upperBound);
    if (upper && std::is_gt(compare(value, *upper)))
        return wrong(u"above "_s + definition.upperBound);
    return {};
}

Result<> checkChosen(const AttributeDefinition& definition, const QStringList& chosen)
{
    if (!definition.multiple && chosen.size() > 1)
        return wrong(u"takes one value only"_s);
    const QStringList options = optionValues(definition.options);
    const auto isOption = [&options](const QString& value) { return options.contains(value); };
    if (!std::ranges::all_of(chosen, isOption))
        return wrong(u"not one of the options"_s);
    if (QSet<QString>(chosen.begin(), chosen.end()).size() != chosen.size())
        return wrong(u"the same option twice"_s);
    return {};
}

Result<> checkForm(const AttributeDefinition& definition, const AttributeValue& value)
{
    if (const auto* chosen = std::get_if<QStringList>(&value))
        return checkChosen(definition, *chosen);
    const auto* date = std::get_if<CalendarDate>(&value);
    if (date != nullptr && !date->year && !definition.yearOptional)
        return wrong(u"a date without a year"_s);
    const auto* number = std::get_if<Decimal>(&value);
    if (number != nullptr && *number != number->rescaled(definition.decimals))
        return wrong(u"more than %1 digits behind the point"_s.arg(definition.decimals));
    return {};
}

} // namespace

bool isMeasurable(ValueType type)
{
    return type == ValueType::Integer || type == ValueType::Decimal || type == ValueType::Currency
        || type == ValueType::Date;
}

std::partial_ordering compare(const AttributeValue& a, const AttributeValue& b)
{
    return std::visit(
        [](const auto& left, const auto& right) -> std::partial_ordering {
            using L = std::decay_t<decltype(left)>;
            if constexpr (std::is_same_v<L, std::decay_t<decltype(right)>>)
                return order(left, right);
            else
                return std::partial_ordering::unordered;
        },
        a,
        b);
}

Result<AttributeValue> boundOf(AttributeDefinition definition, const QString& text)
{
    definition.lowerBound.clear();
    definition.upperBound.clear();
    return attributeFromText(definition, text).and_then([&definition](const QJsonValue& json) {
        return attributeValue(definition, json);
    });
}

QStringList optionValues(const QJsonArray& options)
{
    QStringList values;
    for (const auto& option : options)
        values.append(option[u"value"].toString());
    return values;
}

Result<> checkAttributeValue(const AttributeDefinition& definition, const QJsonValue& json)
{
    const auto value = attributeValue(definition, json);
    if (!value)
        return tl::unexpected(value.error());
    if (std::holds_alternative<std::monostate>(*value))
        return {};
    return checkForm(definition, *value).and_then([&definition, &value] {
        return checkBounds(definition, *value);
    });
}

} // namespace carnet
