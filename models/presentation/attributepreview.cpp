#include "models/presentation/attributepreview.h"

#include "models/presentation/clientitem.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kLookedAt = 200; // clients, to find one with something to show

struct AttributePreviewWords {
    Q_DECLARE_TR_FUNCTIONS(Setup)
};

} // namespace

AttributePreview::AttributePreview(const Till& till,
                                   QList<AttributeDefinition> attributes,
                                   Format format)
    : m_till(till)
    , m_attributes(std::move(attributes))
    , m_format(std::move(format))
{
}

QStringList AttributePreview::onCard() const
{
    QStringList keys;
    for (const CardSlot& slot : cardSlots({}, m_attributes))
        keys.append(slot.key);
    return keys;
}

QList<PreviewItem> AttributePreview::card(const std::optional<search::IndexRow>& client) const
{
    QList<PreviewItem> lines;
    for (const QString& key : onCard()) {
        const auto shown = std::ranges::find(m_attributes, key, &AttributeDefinition::key);
        PreviewItem line;
        line.lineId = key;
        line.label = m_format.name(*shown);
        if (client) {
            const CardProperty property = cardProperty(*client, *shown, m_till, m_format);
            line.value = property.value;
            line.isNear = property.isNear;
        }
        lines.append(line);
    }
    return lines;
}

std::optional<search::IndexRow> AttributePreview::exampleClient(const Till& till)
{
    const auto& index = till.snapshot().index;
    if (!index)
        return std::nullopt;
    std::optional<search::IndexRow> best;
    qsizetype most = -1;
    const int count = std::min(index->size(), kLookedAt);
    for (int at = 0; at < count; ++at) {
        const search::IndexRow row = index->rowAt(static_cast<search::RowPosition>(at));
        const ClientItem item = clientItem(row, till);
        const auto known = std::ranges::count_if(item.properties, [](const CardProperty& property) {
            return !property.value.isEmpty();
        });
        if (known > most) {
            most = known;
            best = row;
        }
        if (most == kCardSlots)
            break;
    }
    return best;
}

QString typeName(ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return AttributePreviewWords::tr("Text");
    case ValueType::Integer:
        return AttributePreviewWords::tr("Whole number");
    case ValueType::Decimal:
        return AttributePreviewWords::tr("Decimal number");
    case ValueType::Currency:
        return AttributePreviewWords::tr("Amount");
    case ValueType::Boolean:
        return AttributePreviewWords::tr("Yes or no");
    case ValueType::Date:
        return AttributePreviewWords::tr("Date");
    case ValueType::List:
        return AttributePreviewWords::tr("Choice");
    }
    return {};
}

QString typeName(const AttributeDefinition& attribute)
{
    if (attribute.type != ValueType::List)
        return typeName(attribute.type);
    return attribute.multiple ? AttributePreviewWords::tr("Choice, several")
                              : AttributePreviewWords::tr("Choice, one");
}

QString displayName(FacetDisplay display)
{
    switch (display) {
    case FacetDisplay::Automatic:
        return AttributePreviewWords::tr("As the type suggests");
    case FacetDisplay::List:
        return AttributePreviewWords::tr("List of values");
    case FacetDisplay::Range:
        return AttributePreviewWords::tr("Ranges between thresholds");
    case FacetDisplay::Slider:
        return AttributePreviewWords::tr("Slider");
    case FacetDisplay::SliderWithBars:
        return AttributePreviewWords::tr("Slider with bars");
    case FacetDisplay::TextBox:
        return AttributePreviewWords::tr("Text box");
    }
    return {};
}

} // namespace carnet
