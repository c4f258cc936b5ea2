#include "models/presentation/facetmodel.h"

#include "models/presentation/choices.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Makes the rows of one facet.
class Choices final
{
public:
    Choices(const FacetModels::Source& source, const AttributeDefinition& definition)
        : m_source(source)
        , m_definition(definition)
        , m_chosen(source.view.facets.value(definition.key))
    {
    }

    void add(const QString& value, int count)
    {
        const bool isChecked = m_chosen.values.contains(value);
        m_items.append({value,
                        choiceText(m_definition, value, m_source.format),
                        count,
                        isChecked,
                        isChecked || count > 0,
                        {},
                        0});
    }

    //! What is chosen and not among the rows, as a number of days somebody typed.
    void addOthers(int count)
    {
        for (const QString& value : m_chosen.values) {
            if (!std::ranges::any_of(m_items, [&](const auto& i) { return i.value == value; }))
                add(value, count);
        }
    }

    [[nodiscard]] QList<ChoiceItem> items() const { return m_items; }

private:
    const FacetModels::Source& m_source;
    const AttributeDefinition& m_definition;
    FacetChoice m_chosen;
    QList<ChoiceItem> m_items;
};

const search::Facet& facetOf(const FacetModels::Source& source, const QString& key)
{
    static const search::Facet none;
    const int position = source.schema.positionOf(key);
    const auto found = std::ranges::find(source.result.facets, position, &search::Facet::attribute);
    return found == source.result.facets.end() || position < 0 ? none : *found;
}

QList<ChoiceItem> valueChoices(const FacetModels::Source& source,
                               const AttributeDefinition& definition)
{
    Choices choices(source, definition);
    QHash<QString, int> counts;
    for (const search::FacetValue& value : facetOf(source, definition.key).values)
        counts.insert(value.value, value.count);
    if (FacetCatalogue::isAttribute(definition.key)) {
        for (const search::FacetValue& value : facetOf(source, definition.key).values)
            choices.add(value.value, value.count);
    } else {
        for (const QJsonValue option : definition.options) {
            const QString value = option.toObject().value("value"_L1).toString();
            choices.add(value, counts.value(value));
        }
    }
    return choices.items();
}

QList<ChoiceItem> flagChoices(const FacetModels::Source& source,
                              const AttributeDefinition& definition)
{
    Choices choices(source, definition);
    const auto& values = facetOf(source, definition.key).values;
    const auto add = [&](const search::FacetValue& value) {
        choices.add(value.value, value.count);
    };
    std::for_each(values.rbegin(), values.rend(), add); // "yes" first
    return choices.items();
}

QList<ChoiceItem> dateChoices(const FacetModels::Source& source,
                              const AttributeDefinition& definition)
{
    Choices choices(source, definition);
    const search::Facet& facet = facetOf(source, definition.key);
    for (const search::FacetWindow& window : facet.windows)
        choices.add(QString::number(window.days), window.count);
    if (definition.occasion)
        choices.add(QString::fromLatin1(kLeapDay), source.leapDays.value(definition.key));
    choices.add(QString::fromLatin1(kAnyDay), facet.present);
    choices.addOthers(source.result.matches);
    return choices.items();
}

//! The gaps between thresholds; those that hold nobody are greyed (AT-6).
QList<ChoiceItem> rangeChoices(const FacetModels::Source& source,
                               const AttributeDefinition& definition)
{
    Choices choices(source, definition);
    for (const search::FacetBin& bin : facetOf(source, definition.key).bins) {
        const bool isFirst = bin.from == std::numeric_limits<qint64>::min();
        const bool isLast = bin.to == std::numeric_limits<qint64>::max();
        choices.add(rangeChoice(definition,
                                isFirst ? std::nullopt : std::optional(bin.from),
                                isLast ? std::nullopt : std::optional(bin.to + 1)),
                    bin.count);
    }
    choices.addOthers(0); // a gap of other thresholds
    return choices.items();
}

QList<ChoiceItem> contactChoices(const FacetModels::Source& source,
                                 const AttributeDefinition& definition)
{
    Choices choices(source, definition);
    const search::LastContactCounts& counts = source.result.lastContact;
    auto before = counts.before.rbegin(); // the longest ago stands first there
    for (const int months : FacetCatalogue::monthsSinceContact())
        choices.add(QString::number(months), before == counts.before.rend() ? 0 : *before++);
    choices.add(QString::fromLatin1(kNeverInContact), counts.never);
    return choices.items();
}

QString kindOf(const AttributeDefinition& definition)
{
    switch (definition.facetDisplay()) {
    case FacetDisplay::TextBox:
        return u"text"_s;
    case FacetDisplay::Slider:
        return u"slider"_s;
    case FacetDisplay::SliderWithBars:
        return u"bars"_s;
    case FacetDisplay::Range:
    case FacetDisplay::List:
    case FacetDisplay::Automatic:
        break;
    }
    if (definition.type == ValueType::Date)
        return u"date"_s;
    return FacetCatalogue::isSingle(definition) ? u"single"_s : u"multi"_s;
}

QList<ChoiceItem> choicesFor(const FacetModels::Source& source,
                             const AttributeDefinition& definition)
{
    if (definition.key == QLatin1StringView(kLastContactKey))
        return contactChoices(source, definition);
    switch (definition.type) {
    case ValueType::Date:
        return dateChoices(source, definition);
    case ValueType::Boolean:
        return flagChoices(source, definition);
    case ValueType::Integer:
    case ValueType::Decimal:
    case ValueType::Currency:
        return definition.facetDisplay() == FacetDisplay::Range ? rangeChoices(source, definition)
                                                                : QList<ChoiceItem>();
    case ValueType::Text:
    case ValueType::List:
        break;
    }
    return valueChoices(source, definition);
}

void showRange(FacetItem& item,
               const FacetModels::Source& source,
               const AttributeDefinition& definition,
               const search::Facet& facet,
               const FacetChoice& chosen)
{
    if (facet.bins.empty())
        return;
    const qreal unit = std::pow(10.0, digitsOf(definition));
    constexpr auto kOpenBelow = std::numeric_limits<qint64>::min();
    constexpr auto kOpenAbove = std::numeric_limits<qint64>::max();
    const search::FacetBin& first = facet.bins.front();
    const search::FacetBin& last = facet.bins.back();
    item.minimum = static_cast<qreal>(first.from == kOpenBelow ? 0 : first.from) / unit;
    item.maximum = static_cast<qreal>(last.to == kOpenAbove ? last.from : last.to) / unit;
    item.low = chosen.low.value_or(item.minimum);
    item.high = chosen.high.value_or(item.maximum);
    const auto words = [&](qreal value) {
        return numberText(definition, qRound64(value * unit), source.format);
    };
    item.lowText = words(item.low);
    item.highText = words(item.high);
    const int most = std::ranges::max(facet.bins, {}, &search::FacetBin::count).count;
    for (const search::FacetBin& bin : facet.bins)
        item.histogram.append(most == 0 ? 0.0 : static_cast<qreal>(bin.count) / most);
}

} // namespace

const std::array<ItemRole<ChoiceItem>, 7>& ChoiceItem::roles()
{
    using I = ChoiceItem;
    static const std::array<ItemRole<I>, 7> all{
        {{"value", [](const I& i) -> QVariant { return i.value; }},
         {"label", [](const I& i) -> QVariant { return i.label; }},
         {"count", [](const I& i) -> QVariant { return i.count; }},
         {"isChecked", [](const I& i) -> QVariant { return i.isChecked; }},
         {"isEnabled", [](const I& i) -> QVariant { return i.isEnabled; }},
         {"initials", [](const I& i) -> QVariant { return i.initials; }},
         {"tint", [](const I& i) -> QVariant { return i.tint; }}}};
    return all;
}

const std::array<ItemRole<FacetItem>, 18>& FacetItem::roles()
{
    using I = FacetItem;
    static const std::array<ItemRole<I>, 18> all{
        {{"key", [](const I& i) -> QVariant { return i.attributeKey; }},
         {"title", [](const I& i) -> QVariant { return i.title; }},
         {"kind", [](const I& i) -> QVariant { return i.kind; }},
         {"choices", [](const I& i) { return QVariant::fromValue<QObject*>(i.choices); }},
         {"low", [](const I& i) -> QVariant { return i.low; }},
         {"high", [](const I& i) -> QVariant { return i.high; }},
         {"minimum", [](const I& i) -> QVariant { return i.minimum; }},
         {"maximum", [](const I& i) -> QVariant { return i.maximum; }},
         {"lowText", [](const I& i) -> QVariant { return i.lowText; }},
         {"highText", [](const I& i) -> QVariant { return i.highText; }},
         {"histogram", [](const I& i) -> QVariant { return i.histogram; }},
         {"typed", [](const I& i) -> QVariant { return i.typed; }},
         {"fromDay", [](const I& i) -> QVariant { return i.fromDay; }},
         {"toDay", [](const I& i) -> QVariant { return i.toDay; }},
         {"isActive", [](const I& i) -> QVariant { return i.isActive; }},
         {"decimals", [](const I& i) -> QVariant { return i.decimals; }},
         {"hasMore", [](const I& i) -> QVariant { return i.hasMore; }},
         {"isFolded", [](const I& i) -> QVariant { return i.isFolded; }}}};
    return all;
}

ValueListModel<ChoiceItem>& FacetModels::choicesOf(const QString& key)
{
    auto& model = m_choices[key.toStdString()];
    if (!model)
        model = std::make_unique<ValueListModel<ChoiceItem>>();
    return *model;
}

FacetItem FacetModels::itemOf(const Source& source, const AttributeDefinition& definition)
{
    const FacetChoice chosen = source.view.facets.value(definition.key);
    FacetItem item;
    item.attributeKey = definition.key;
    item.title = source.format.name(definition);
    item.kind = kindOf(definition);
    item.isActive = !chosen.isEmpty();
    item.isFolded = !item.isActive && !FacetCatalogue::isAttribute(definition.key);
    auto& choices = choicesOf(definition.key);
    item.choices = &choices;
    if (item.kind == u"text"_s) {
        item.typed = chosen.values.value(0);
        return item;
    }
    if (item.kind == u"date"_s) {
        for (const QString& value : chosen.values) {
            const auto days = daysBetween(value);
            item.fromDay = days.first;
            item.toDay = days.second;
        }
    }
    item.decimals = digitsOf(definition);
    if (item.kind == u"bars"_s || item.kind == u"slider"_s)
        showRange(item, source, definition, facetOf(source, definition.key), chosen);
    choices.setItems(choicesFor(source, definition));
    return item;
}

FacetItem FacetModels::itemOf(const OwnFacet& facet)
{
    FacetItem item;
    item.attributeKey = facet.key;
    item.title = facet.title;
    item.kind = u"multi"_s;
    item.isActive = std::ranges::any_of(facet.choices, &ChoiceItem::isChecked);
    auto& choices = choicesOf(facet.key);
    choices.setItems(facet.choices.first(std::min(facet.offered, facet.choices.size())));
    item.hasMore = facet.offered < facet.choices.size();
    item.choices = &choices;
    return item;
}

void FacetModels::show(const Source& source)
{
    QList<FacetItem> items;
    for (const OwnFacet& facet : source.inFront)
        items.append(itemOf(facet));
    for (const AttributeDefinition& definition : source.catalogue.all())
        items.append(itemOf(source, definition));
    m_facets.setItems(items);
}

} // namespace carnet
