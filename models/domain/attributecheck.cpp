#include "models/domain/attributevalue.h"

#include <QRegularExpression>
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

bool isMeasurable(AttributeType type)
{
    return type == AttributeType::Integer || type == AttributeType::Decimal
        || type == AttributeType::Currency || type == AttributeType::Date;
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

//! A bound by itself, without asking whether it lies within the bounds.
Result<AttributeValue> bound(AttributeDefinition definition, const QString& text)
{
    definition.lowerBound.clear();
    definition.upperBound.clear();
    return attributeFromText(definition, text).and_then([&definition](const QJsonValue& json) {
        return attributeValue(definition, json);
    });
}

Result<> checkBounds(const AttributeDefinition& definition, const AttributeValue& value)
{
    if (!isMeasurable(definition.type))
        return {};
    const auto lower = bound(definition, definition.lowerBound);
    if (lower && std::is_lt(compare(value, *lower)))
        return wrong(u"below "_s + definition.lowerBound);
    const auto upper = bound(definition, definition.upperBound);
    if (upper && std::is_gt(compare(value, *upper)))
        return wrong(u"above "_s + definition.upperBound);
    return {};
}

QStringList optionValues(const AttributeDefinition& definition)
{
    QStringList values;
    for (const auto& option : definition.options)
        values.append(option[u"value"].toString());
    return values;
}

Result<> checkChosen(const AttributeDefinition& definition, const QStringList& chosen)
{
    if (!definition.multiple && chosen.size() > 1)
        return wrong(u"takes one value only"_s);
    const QStringList options = optionValues(definition);
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

Result<> checkOptions(const AttributeDefinition& definition)
{
    if (definition.type != AttributeType::List)
        return definition.multiple ? wrong(u"only a list can hold several values"_s) : Result<>();
    const QStringList options = optionValues(definition);
    if (options.isEmpty() || options.contains(QString()))
        return wrong(u"a list needs options, each with a value"_s);
    const auto hasSeparator = [](const QString& option) { return option.contains(u'|'); };
    if (std::ranges::any_of(options, hasSeparator))
        return wrong(u"an option cannot contain |"_s);
    if (QSet<QString>(options.begin(), options.end()).size() != options.size())
        return wrong(u"the same option twice"_s);
    return {};
}

Result<> checkRange(const AttributeDefinition& definition)
{
    if (definition.lowerBound.isEmpty() && definition.upperBound.isEmpty())
        return {};
    if (!isMeasurable(definition.type))
        return wrong(u"bounds are for numbers, amounts and dates"_s);
    const auto lower = bound(definition, definition.lowerBound);
    const auto upper = bound(definition, definition.upperBound);
    if (!lower || !upper)
        return wrong(u"a bound is not of the attribute's type"_s);
    if (std::is_gt(compare(*lower, *upper)))
        return wrong(u"the lower bound is above the upper one"_s);
    return {};
}

Result<> checkThresholds(const AttributeDefinition& definition)
{
    if (definition.thresholds.isEmpty())
        return {};
    if (!isMeasurable(definition.type) || definition.type == AttributeType::Date)
        return wrong(u"thresholds are for numbers and amounts"_s);
    std::optional<Decimal> previous;
    int place = 0;
    for (const QString& text : definition.thresholds.split(u';')) {
        const auto number = Decimal::fromString(text.trimmed());
        if (!number)
            return wrong(u"thresholds are numbers separated by semicolons"_s);
        ++place;
        if (previous && *number <= *previous)
            return wrong(
                u"thresholds must ascend: number %1 is not above the one before"_s.arg(place));
        previous = *number;
    }
    return {};
}

bool isNumber(AttributeType type)
{
    return isMeasurable(type) && type != AttributeType::Date;
}

//! How a filter is shown has to fit what there is to show (AT-2, AT-6).
Result<> checkDisplay(const AttributeDefinition& definition)
{
    switch (definition.facetDisplay()) {
    case FacetDisplay::Automatic:
        return {};
    case FacetDisplay::List:
        return isNumber(definition.type) ? wrong(u"numbers are shown by ranges, not as a list"_s)
                                         : Result<>();
    case FacetDisplay::Range:
        if (!isNumber(definition.type))
            return wrong(u"ranges are for numbers and amounts"_s);
        return definition.thresholds.isEmpty() ? wrong(u"ranges need thresholds"_s) : Result<>();
    case FacetDisplay::Slider:
    case FacetDisplay::SliderWithBars:
        return isNumber(definition.type) ? Result<>()
                                         : wrong(u"a slider is for numbers and amounts"_s);
    case FacetDisplay::TextBox:
        return definition.type == AttributeType::Text ? Result<>()
                                                      : wrong(u"a text box is for texts"_s);
    }
    return {};
}

Result<> checkDefault(const AttributeDefinition& definition)
{
    const auto value = attributeFromText(definition, definition.defaultValue);
    return value ? Result<>() : wrong(u"the default: "_s + value.error().detail);
}

} // namespace

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

Result<> checkDefinition(const AttributeDefinition& definition)
{
    static const QRegularExpression keyForm(u"^[a-z][a-z0-9_]{0,63}$"_s);
    if (!keyForm.match(definition.key).hasMatch())
        return wrong(u"the key is not of the form favourite_brand"_s);
    if (definition.name.trimmed().isEmpty())
        return wrong(u"the name is missing"_s);
    if (definition.decimals < 0 || definition.decimals > 9)
        return wrong(u"decimals are 0 to 9"_s);
    if (definition.type == AttributeType::Currency && definition.unit.size() != 3)
        return wrong(u"an amount needs a currency as its unit"_s);
    if (definition.occasion && definition.type != AttributeType::Date)
        return wrong(u"only a date comes again every year"_s);
    return checkOptions(definition)
        .and_then([&definition] { return checkRange(definition); })
        .and_then([&definition] { return checkThresholds(definition); })
        .and_then([&definition] { return checkDisplay(definition); })
        .and_then([&definition] { return checkDefault(definition); });
}

} // namespace carnet
