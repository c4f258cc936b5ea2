#include "models/domain/card.h"

#include <algorithm>
#include <tuple>

namespace carnet {

QList<CardSlot> cardSlots(const QStringList& measures, const QList<AttributeDefinition>& attributes)
{
    QList<CardSlot> filled;
    for (const QString& measure : measures.first(std::min<qsizetype>(measures.size(), kCardSlots)))
        filled.append({CardSlot::Source::Measure, measure});

    QList<AttributeDefinition> ordered = attributes;
    std::ranges::sort(ordered, [](const auto& a, const auto& b) {
        return std::tie(a.displayOrder, a.key) < std::tie(b.displayOrder, b.key);
    });
    for (const AttributeDefinition& attribute : ordered) {
        if (filled.size() == kCardSlots)
            break;
        if (!attribute.hidden)
            filled.append({CardSlot::Source::Attribute, attribute.key});
    }
    return filled;
}

} // namespace carnet
