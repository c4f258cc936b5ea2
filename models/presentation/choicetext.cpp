#include "models/presentation/bookquery.h"
#include "models/presentation/choices.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct ChoiceText {
    Q_DECLARE_TR_FUNCTIONS(ClientBookScreen)
};

//! "less than 500", "500 to 1,000", "1,000 or more" (AT-6).
QString numbersText(const AttributeDefinition& definition,
                    const QString& value,
                    const Format& format)
{
    const auto ends = rangeEnds(value).value_or(std::pair(value, value));
    const int digits = digitsOf(definition);
    const auto words = [&](const QString& number) {
        return numberText(definition, scaled(number, digits).value_or(0), format);
    };
    if (ends.first.isEmpty())
        return ChoiceText::tr("less than %1").arg(words(ends.second));
    if (ends.second.isEmpty())
        return ChoiceText::tr("%1 or more").arg(words(ends.first));
    return ChoiceText::tr("%1 to %2").arg(words(ends.first), words(ends.second));
}

QString daysText(const std::pair<QString, QString>& ends, const Format& format)
{
    const auto words = [&](const QString& day) {
        const auto date = CalendarDate::fromString(day);
        return date ? format.calendarDate(*date) : QString();
    };
    if (ends.first.isEmpty())
        return ChoiceText::tr("until %1").arg(words(ends.second));
    if (ends.second.isEmpty())
        return ChoiceText::tr("from %1").arg(words(ends.first));
    return ChoiceText::tr("%1 to %2").arg(words(ends.first), words(ends.second));
}

//! What going by an attribute is called: from its greatest value, and from its least.
std::pair<QString, QString> endsOf(const AttributeDefinition& definition, const QString& name)
{
    switch (definition.type) {
    case ValueType::Integer:
    case ValueType::Decimal:
    case ValueType::Currency:
        break;
    case ValueType::Date:
        return {ChoiceText::tr("%1, latest").arg(name), ChoiceText::tr("%1, earliest").arg(name)};
    case ValueType::Boolean:
        return {ChoiceText::tr("%1, yes first").arg(name),
                ChoiceText::tr("%1, no first").arg(name)};
    case ValueType::List:
        return {ChoiceText::tr("%1, from the end of the list").arg(name),
                ChoiceText::tr("%1, as in the list").arg(name)};
    case ValueType::Text:
        return {ChoiceText::tr("%1, Z to A").arg(name), ChoiceText::tr("%1, A to Z").arg(name)};
    }
    return {ChoiceText::tr("%1, highest").arg(name), ChoiceText::tr("%1, lowest").arg(name)};
}

} // namespace

QList<SortOption> sortOptions(const ReferenceData& reference, const Format& format)
{
    QList<SortOption> options{{u"name"_s, ChoiceText::tr("Name")},
                              {u"last_contact_newest"_s, ChoiceText::tr("Last seen, newest")},
                              {u"last_contact_oldest"_s, ChoiceText::tr("Last seen, longest ago")},
                              {u"added"_s, ChoiceText::tr("Added, newest")}};
    for (const AttributeDefinition& definition : reference.attributes) {
        if (!definition.isSortable())
            continue;
        const QString name = format.name(definition);
        if (definition.type == ValueType::Date)
            options.append(
                {u"soonest:"_s + definition.key, ChoiceText::tr("%1, soonest").arg(name)});
        const auto [highest, lowest] = endsOf(definition, name);
        QList<SortOption> ends{{u"highest:"_s + definition.key, highest},
                               {u"lowest:"_s + definition.key, lowest}};
        const bool isWords =
            definition.type == ValueType::Text || definition.type == ValueType::List;
        if (isWords)
            ends.swapItemsAt(0, 1);
        options.append(ends);
    }
    return options;
}

QString choiceText(const AttributeDefinition& definition,
                   const QString& value,
                   const Format& format)
{
    if (definition.type == ValueType::Boolean)
        return value == u"true"_s ? ChoiceText::tr("Yes") : ChoiceText::tr("No");
    if (isNumber(definition.type))
        return numbersText(definition, value, format);
    if (definition.facetDisplay() == FacetDisplay::TextBox)
        return ChoiceText::tr("“%1”").arg(value);
    if (definition.type != ValueType::Date)
        return format.option(definition, value);
    if (const auto ends = rangeEnds(value))
        return daysText(*ends, format);
    if (value == QLatin1StringView(kLeapDay))
        return ChoiceText::tr("On 29 February");
    if (value == QLatin1StringView(kAnyDay))
        return ChoiceText::tr("Any time");
    if (value == u"0"_s)
        return ChoiceText::tr("Today");
    return ChoiceText::tr("Next %Ln days", nullptr, value.toInt());
}

QString numberText(const AttributeDefinition& definition, qint64 value, const Format& format)
{
    if (definition.type == ValueType::Currency)
        return format.attribute(definition, AttributeValue(Money{value, definition.unit}));
    const Decimal number{value, digitsOf(definition)};
    return format.attribute(definition, AttributeValue(number));
}

QString rangeText(const AttributeDefinition& definition,
                  const FacetChoice& choice,
                  const Format& format)
{
    const int digits = digitsOf(definition);
    const auto words = [&](std::optional<double> bound) {
        return numberText(definition, scaled(bound, digits).value_or(0), format);
    };
    if (choice.low && choice.high)
        return ChoiceText::tr("%1 to %2").arg(words(choice.low), words(choice.high));
    return choice.low ? ChoiceText::tr("from %1").arg(words(choice.low))
                      : ChoiceText::tr("up to %1").arg(words(choice.high));
}

} // namespace carnet
