#include "models/presentation/attributepreview.h"

#include "models/presentation/bookquery.h"
#include "models/presentation/choices.h"
#include "models/presentation/clientitem.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kLookedAt = 200; // clients, to find one with something to show

QString tr(const char* text)
{
    return QCoreApplication::translate("Setup", text);
}

//! "less than 500", "500 to 1,000", "1,000 or more" (AT-6).
QStringList rangeTexts(const AttributeDefinition& attribute, const Format& format)
{
    QStringList texts;
    std::optional<qint64> from;
    for (const QString& text : attribute.thresholds.split(u';')) {
        const auto before = scaled(text.trimmed(), digitsOf(attribute));
        if (!before)
            return {};
        texts.append(choiceText(attribute, rangeChoice(attribute, from, before), format));
        from = before;
    }
    texts.append(choiceText(attribute, rangeChoice(attribute, from, std::nullopt), format));
    return texts;
}

QStringList optionTexts(const AttributeDefinition& attribute, const Format& format)
{
    QStringList texts;
    for (const auto& option : attribute.options)
        texts.append(format.option(attribute, option.toObject().value("value"_L1).toString()));
    return texts;
}

} // namespace

AttributePreview::AttributePreview(const Till& till,
                                   QList<AttributeDefinition> attributes,
                                   const QString& language)
    : m_till(till)
    , m_attributes(std::move(attributes))
    , m_format(QLocale(language), till.format().zone())
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

QList<PreviewItem> AttributePreview::filters() const
{
    QList<PreviewItem> lines;
    for (const AttributeDefinition& attribute : m_attributes) {
        if (attribute.refinable)
            lines.append({attribute.key, m_format.name(attribute), offer(attribute), false});
    }
    return lines;
}

QString AttributePreview::offer(const AttributeDefinition& attribute) const
{
    switch (attribute.type) {
    case AttributeType::Boolean:
        return choiceText(attribute, u"true"_s, m_format) + u", "_s
            + choiceText(attribute, u"false"_s, m_format);
    case AttributeType::Date:
        return tr("Days ahead, or from one day to another");
    case AttributeType::List:
        return optionTexts(attribute, m_format).join(u", "_s);
    default:
        break;
    }
    if (attribute.facetDisplay() == FacetDisplay::Range)
        return rangeTexts(attribute, m_format).join(u", "_s);
    return displayName(attribute.facetDisplay());
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

QString typeName(AttributeType type)
{
    switch (type) {
    case AttributeType::Text:
        return tr("Text");
    case AttributeType::Integer:
        return tr("Whole number");
    case AttributeType::Decimal:
        return tr("Decimal number");
    case AttributeType::Currency:
        return tr("Amount");
    case AttributeType::Boolean:
        return tr("Yes or no");
    case AttributeType::Date:
        return tr("Date");
    case AttributeType::List:
        return tr("Choice");
    }
    return {};
}

QString typeName(const AttributeDefinition& attribute)
{
    if (attribute.type != AttributeType::List)
        return typeName(attribute.type);
    return attribute.multiple ? tr("Choice, several") : tr("Choice, one");
}

QString displayName(FacetDisplay display)
{
    switch (display) {
    case FacetDisplay::Automatic:
        return tr("As the type suggests");
    case FacetDisplay::List:
        return tr("List of values");
    case FacetDisplay::Range:
        return tr("Ranges between thresholds");
    case FacetDisplay::Slider:
        return tr("Slider");
    case FacetDisplay::SliderWithBars:
        return tr("Slider with bars");
    case FacetDisplay::TextBox:
        return tr("Text box");
    }
    return {};
}

} // namespace carnet
