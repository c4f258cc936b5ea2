#include "models/domain/definitioncheck.h"

#include "models/domain/attributecheck.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

using MaybeFlaw = std::optional<DefinitionFlaw>;

bool isNumber(ValueType type)
{
    return isMeasurable(type) && type != ValueType::Date;
}

MaybeFlaw flawOfName(const AttributeDefinition& definition)
{
    static const QRegularExpression keyForm(u"^[a-z][a-z0-9_]{0,63}$"_s);
    // Forms make the key of the name, so without one that is what is missing.
    if (definition.name.trimmed().isEmpty())
        return DefinitionFlaw{u"name"_s, u"required"_s, u"the name is missing"_s};
    if (!keyForm.match(definition.key).hasMatch())
        return DefinitionFlaw{u"key"_s, u"form"_s, u"the key is not of the form favourite_brand"_s};
    return std::nullopt;
}

MaybeFlaw flawOfForm(const AttributeDefinition& definition)
{
    if (definition.decimals < 0 || definition.decimals > 9)
        return DefinitionFlaw{u"decimals"_s, u"out_of_range"_s, u"decimals are 0 to 9"_s};
    if (definition.type == ValueType::Currency && definition.unit.size() != 3)
        return DefinitionFlaw{
            u"unit"_s, u"required"_s, u"an amount needs a currency as its unit"_s};
    if (definition.occasion && definition.type != ValueType::Date)
        return DefinitionFlaw{
            u"occasion"_s, u"not_a_date"_s, u"only a date comes again every year"_s};
    return std::nullopt;
}

MaybeFlaw flawOfOptions(const AttributeDefinition& definition)
{
    if (definition.type != ValueType::List) {
        if (!definition.multiple)
            return std::nullopt;
        return DefinitionFlaw{
            u"multiple"_s, u"not_a_list"_s, u"only a list can hold several values"_s};
    }
    const QString field = u"options"_s;
    const QStringList options = optionValues(definition.options);
    if (options.isEmpty() || options.contains(QString()))
        return DefinitionFlaw{field, u"required"_s, u"a list needs options, each with a value"_s};
    if (options.size() >= kTooManyOptions)
        return DefinitionFlaw{field, u"too_many"_s, u"a list has fewer than 1000 options"_s};
    const auto hasSeparator = [](const QString& option) { return option.contains(u'|'); };
    if (std::ranges::any_of(options, hasSeparator))
        return DefinitionFlaw{field, u"separator"_s, u"an option cannot contain |"_s};
    if (QSet<QString>(options.begin(), options.end()).size() != options.size())
        return DefinitionFlaw{field, u"twice"_s, u"the same option twice"_s};
    return std::nullopt;
}

MaybeFlaw flawOfBounds(const AttributeDefinition& definition)
{
    if (definition.lowerBound.isEmpty() && definition.upperBound.isEmpty())
        return std::nullopt;
    const QString first = definition.lowerBound.isEmpty() ? u"upper_bound"_s : u"lower_bound"_s;
    if (!isMeasurable(definition.type))
        return DefinitionFlaw{
            first, u"not_measurable"_s, u"bounds are for numbers, amounts and dates"_s};
    const auto lower = boundOf(definition, definition.lowerBound);
    const auto upper = boundOf(definition, definition.upperBound);
    if (!lower || !upper)
        return DefinitionFlaw{lower ? u"upper_bound"_s : u"lower_bound"_s,
                              u"wrong_type"_s,
                              u"a bound is not of the attribute's type"_s};
    if (std::is_gt(compare(*lower, *upper)))
        return DefinitionFlaw{
            u"upper_bound"_s, u"crossed"_s, u"the lower bound is above the upper one"_s};
    return std::nullopt;
}

MaybeFlaw flawOfThresholds(const AttributeDefinition& definition)
{
    if (definition.thresholds.isEmpty())
        return std::nullopt;
    const QString field = u"thresholds"_s;
    if (!isNumber(definition.type))
        return DefinitionFlaw{
            field, u"not_a_number"_s, u"thresholds are for numbers and amounts"_s};
    std::optional<Decimal> previous;
    int place = 0;
    for (const QString& text : definition.thresholds.split(u';')) {
        ++place;
        const auto number = Decimal::fromString(text.trimmed());
        if (!number)
            return DefinitionFlaw{
                field, u"form"_s, u"thresholds are numbers separated by semicolons"_s, place};
        if (previous && *number <= *previous)
            return DefinitionFlaw{
                field,
                u"order"_s,
                u"thresholds must ascend: number %1 is not above the one before"_s.arg(place),
                place};
        previous = *number;
    }
    return std::nullopt;
}

DefinitionFlaw unfit(QString reason, QString detail)
{
    return {u"display"_s, std::move(reason), std::move(detail)};
}

//! How a filter is shown has to fit what there is to show (AT-2, AT-6).
MaybeFlaw flawOfDisplay(const AttributeDefinition& definition)
{
    switch (definition.facetDisplay()) {
    case FacetDisplay::Automatic:
        return std::nullopt;
    case FacetDisplay::List:
        if (isNumber(definition.type))
            return unfit(u"list"_s, u"numbers are shown by ranges, not as a list"_s);
        return std::nullopt;
    case FacetDisplay::Range:
        if (!isNumber(definition.type))
            return unfit(u"range"_s, u"ranges are for numbers and amounts"_s);
        if (definition.thresholds.isEmpty())
            return DefinitionFlaw{u"thresholds"_s, u"required"_s, u"ranges need thresholds"_s};
        return std::nullopt;
    case FacetDisplay::Slider:
    case FacetDisplay::SliderWithBars:
        if (!isNumber(definition.type))
            return unfit(u"slider"_s, u"a slider is for numbers and amounts"_s);
        return std::nullopt;
    case FacetDisplay::TextBox:
        if (definition.type != ValueType::Text)
            return unfit(u"text_box"_s, u"a text box is for texts"_s);
        return std::nullopt;
    }
    return std::nullopt;
}

MaybeFlaw flawOfDefault(const AttributeDefinition& definition)
{
    const auto within = attributeFromText(definition, definition.defaultValue);
    if (within)
        return std::nullopt;
    // Fine but for the bounds is another matter than not of the type at all.
    const bool isOutside = boundOf(definition, definition.defaultValue).has_value();
    return DefinitionFlaw{u"default_value"_s,
                          isOutside ? u"out_of_range"_s : u"wrong_type"_s,
                          u"the default: "_s + within.error().detail};
}

//! How words are compared says nothing of numbers, days and lists.
MaybeFlaw flawOfMatching(const AttributeDefinition& definition)
{
    if (definition.type == ValueType::Text)
        return std::nullopt;
    if (definition.completeMatch)
        return DefinitionFlaw{
            u"complete_match"_s, u"not_a_text"_s, u"only a text is found by all of it"_s};
    if (definition.exactLetters)
        return DefinitionFlaw{
            u"exact_letters"_s, u"not_a_text"_s, u"only a text is found as it is written"_s};
    return std::nullopt;
}

//! Nobody is asked for what no form shows.
MaybeFlaw flawOfHidden(const AttributeDefinition& definition)
{
    if (!lacksDefault(definition, definition.defaultValue))
        return std::nullopt;
    return DefinitionFlaw{
        u"hidden"_s, u"needs_default"_s, u"what nobody can type needs a default"_s};
}

} // namespace

bool lacksDefault(const AttributeDefinition& definition, const QString& usual)
{
    if (!definition.hidden || !definition.mandatory)
        return false;
    const auto preset = attributeFromText(definition, usual);
    return preset && preset->isNull();
}

std::optional<DefinitionFlaw> flawIn(const AttributeDefinition& definition)
{
    constexpr std::array kChecks{&flawOfName,
                                 &flawOfForm,
                                 &flawOfOptions,
                                 &flawOfBounds,
                                 &flawOfThresholds,
                                 &flawOfDisplay,
                                 &flawOfMatching,
                                 &flawOfDefault,
                                 &flawOfHidden};
    for (const auto& check : kChecks) {
        if (auto flaw = check(definition))
            return flaw;
    }
    return std::nullopt;
}

Result<> checkDefinition(const AttributeDefinition& definition)
{
    const auto flaw = flawIn(definition);
    return flaw ? failure(ErrorCode::Invalid, flaw->detail) : Result<>();
}

} // namespace carnet
