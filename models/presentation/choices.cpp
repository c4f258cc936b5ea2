#include "models/presentation/choices.h"

#include "models/domain/decimal.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr auto kBetween = ".."_L1;

} // namespace

std::optional<std::pair<QString, QString>> rangeEnds(const QString& value)
{
    const qsizetype at = value.indexOf(kBetween);
    if (at < 0)
        return {};
    return std::pair(value.first(at), value.sliced(at + kBetween.size()));
}

QString rangeChoice(const AttributeDefinition& definition,
                    std::optional<qint64> from,
                    std::optional<qint64> before)
{
    const int digits = digitsOf(definition);
    const auto words = [digits](std::optional<qint64> bound) {
        return bound ? Decimal{*bound, digits}.toString() : QString();
    };
    return words(from) + kBetween + words(before);
}

QString dayChoice(const QString& from, const QString& to)
{
    return from + kBetween + to;
}

std::pair<QString, QString> daysBetween(const QString& value)
{
    return rangeEnds(value).value_or(std::pair<QString, QString>());
}

bool areDays(const QString& from, const QString& to)
{
    const auto first = CalendarDate::fromString(from);
    const auto last = CalendarDate::fromString(to);
    if ((!first && !from.isEmpty()) || (!last && !to.isEmpty()))
        return false; // such as 31 February
    if (first && last)
        return first->year.has_value() == last->year.has_value();
    return first || last;
}

bool isNumber(ValueType type)
{
    return type == ValueType::Integer || type == ValueType::Decimal || type == ValueType::Currency;
}

int digitsOf(const AttributeDefinition& definition)
{
    switch (definition.type) {
    case ValueType::Currency:
        return minorDigits(definition.unit);
    case ValueType::Decimal:
        return definition.decimals;
    default:
        return 0;
    }
}

std::optional<qint64> scaled(std::optional<double> value, int digits)
{
    if (!value)
        return {};
    return static_cast<qint64>(std::llround(*value * std::pow(10.0, digits)));
}

std::optional<qint64> scaled(const QString& number, int digits)
{
    const auto read = Decimal::fromString(number);
    return read ? std::optional(read->rescaled(digits).unscaled) : std::nullopt;
}

} // namespace carnet
