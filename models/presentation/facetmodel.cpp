#include "models/presentation/facetmodel.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QList<ChoiceItem> valueChoices(const FacetModels::Source& source,
                               const AttributeDefinition& definition,
                               const search::Facet& facet,
                               const FacetChoice& chosen)
{
    QList<ChoiceItem> items;
    for (const search::FacetValue& value : facet.values) {
        const bool isChecked = chosen.values.contains(value.value);
        items.append({value.value,
                      choiceText(definition, value.value, source.format),
                      value.count,
                      isChecked,
                      isChecked || value.count > 0,
                      {},
                      0});
    }
    if (definition.type == AttributeType::Boolean)
        std::ranges::reverse(items); // "yes" first
    return items;
}

QList<ChoiceItem> dateChoices(const FacetModels::Source& source,
                              const AttributeDefinition& definition,
                              const search::Facet& facet,
                              const FacetChoice& chosen)
{
    QList<ChoiceItem> items;
    const auto add = [&](const QString& value, int count) {
        const bool isChecked = chosen.values.contains(value);
        items.append({value,
                      choiceText(definition, value, source.format),
                      count,
                      isChecked,
                      isChecked || count > 0,
                      {},
                      0});
    };
    for (const search::FacetWindow& window : facet.windows)
        add(QString::number(window.days), window.count);
    if (definition.occasion)
        add(QString::fromLatin1(kLeapDay), source.leapDays.value(definition.key));
    add(QString::fromLatin1(kAnyDay), facet.present);
    return items;
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

const std::array<ItemRole<FacetItem>, 12>& FacetItem::roles()
{
    using I = FacetItem;
    static const std::array<ItemRole<I>, 12> all{
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
         {"isActive", [](const I& i) -> QVariant { return i.isActive; }}}};
    return all;
}

ValueListModel<ChoiceItem>& FacetModels::choicesOf(const QString& key)
{
    auto& model = m_choices[key.toStdString()];
    if (!model)
        model = std::make_unique<ValueListModel<ChoiceItem>>();
    return *model;
}

FacetItem FacetModels::itemOf(const Source& source,
                              const AttributeDefinition& definition,
                              const search::Facet& facet)
{
    const FacetChoice chosen = source.view.facets.value(definition.key);
    FacetItem item;
    item.attributeKey = definition.key;
    item.title = source.format.name(definition);
    item.isActive = !chosen.isEmpty();
    auto& choices = choicesOf(definition.key);
    item.choices = &choices;
    switch (definition.type) {
    case AttributeType::Date:
        item.kind = u"single"_s;
        choices.setItems(dateChoices(source, definition, facet, chosen));
        break;
    case AttributeType::Integer:
    case AttributeType::Decimal:
    case AttributeType::Currency:
        item.kind = u"range"_s;
        showRange(item, source, definition, facet, chosen);
        break;
    case AttributeType::Text:
    case AttributeType::Boolean:
    case AttributeType::List:
        item.kind = u"multi"_s;
        choices.setItems(valueChoices(source, definition, facet, chosen));
        break;
    }
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
    choices.setItems(facet.choices);
    item.choices = &choices;
    return item;
}

void FacetModels::show(const Source& source)
{
    QList<FacetItem> items;
    for (const OwnFacet& facet : source.inFront)
        items.append(itemOf(facet));
    for (const search::Facet& facet : source.result.facets) {
        const auto at = static_cast<std::size_t>(facet.attribute);
        if (facet.attribute < 0 || at >= source.schema.attributes.size())
            continue;
        const auto* definition = source.reference.attribute(source.schema.attributes[at].key);
        if (definition)
            items.append(itemOf(source, *definition, facet));
    }
    m_facets.setItems(items);
}

} // namespace carnet
