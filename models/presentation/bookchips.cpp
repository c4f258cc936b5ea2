#include "models/presentation/bookchips.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

bool isMonths(const QString& value)
{
    return value != QLatin1StringView(kNeverInContact);
}

//! Choices that a new one takes the place of.
bool gives(const AttributeDefinition& facet, const QString& old, const QString& chosen)
{
    // Of two ages of the last contact one includes the other; never is beside them.
    if (facet.key == QLatin1StringView(kLastContactKey))
        return isMonths(old) && isMonths(chosen);
    return FacetCatalogue::isSingle(facet);
}

} // namespace

const std::array<ItemRole<ChipItem>, 2>& ChipItem::roles()
{
    using I = ChipItem;
    static const std::array<ItemRole<I>, 2> all{
        {{"chipId", [](const I& i) -> QVariant { return i.chipId; }},
         {"text", [](const I& i) -> QVariant { return i.text; }}}};
    return all;
}

QList<ChipItem> chipsOf(const BookView& view, const FacetCatalogue& catalogue, const Format& format)
{
    QList<ChipItem> chips;
    for (const AttributeDefinition& facet : catalogue.all()) {
        const FacetChoice choice = view.facets.value(facet.key);
        const auto words = [&](const QString& text) {
            return QCoreApplication::translate("ClientBookScreen", "%1: %2")
                .arg(format.filterName(facet), text);
        };
        for (const QString& value : choice.values)
            chips.append(
                {facet.key + kChipSeparator + value, words(choiceText(facet, value, format))});
        if (choice.low || choice.high)
            chips.append({facet.key, words(rangeText(facet, choice, format))});
    }
    return chips;
}

BookView withoutChip(BookView view, const QString& chipId)
{
    const QString key = chipId.section(kChipSeparator, 0, 0);
    const QString value = chipId.section(kChipSeparator, 1);
    const auto facet = view.facets.find(key);
    if (facet == view.facets.end())
        return view;
    if (!value.isEmpty())
        facet->values.removeAll(value);
    if (value.isEmpty() || facet->isEmpty())
        view.facets.erase(facet);
    return view;
}

BookView unsearched(BookView view)
{
    view.text.clear();
    return view;
}

BookView toggled(BookView view, const AttributeDefinition& facet, const QString& value)
{
    FacetChoice& choice = view.facets[facet.key];
    if (choice.values.contains(value)) {
        choice.values.removeAll(value);
    } else {
        choice.values.removeIf([&](const QString& old) { return gives(facet, old, value); });
        choice.values.append(value);
    }
    if (choice.isEmpty())
        view.facets.remove(facet.key);
    return view;
}

} // namespace carnet
