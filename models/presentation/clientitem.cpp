#include "models/presentation/clientitem.h"

#include "models/presentation/colleagues.h"
#include "models/search/indexrows.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! The attribute in the form `Format` writes, from the form the index keeps.
AttributeValue valueOf(const AttributeDefinition& definition, const search::IndexValue& value)
{
    if (const auto* number = std::get_if<qint64>(&value)) {
        if (definition.type == ValueType::Currency)
            return Money{*number, definition.unit};
        if (definition.type == ValueType::Decimal)
            return Decimal{*number, definition.decimals};
        return *number;
    }
    if (const auto* truth = std::get_if<bool>(&value))
        return *truth;
    if (const auto* date = std::get_if<CalendarDate>(&value))
        return *date;
    if (const auto* text = std::get_if<QString>(&value))
        return definition.type == ValueType::List ? AttributeValue(QStringList{*text})
                                                  : AttributeValue(*text);
    if (const auto* texts = std::get_if<QStringList>(&value))
        return *texts;
    return {};
}

QString consentAt(const search::IndexRow& row, std::size_t fromEnd)
{
    if (row.values.size() < fromEnd)
        return {};
    const auto* token = std::get_if<QString>(&row.values[row.values.size() - fromEnd]);
    return token ? *token : FieldCodec<Consent>::write(Consent::NotAsked).toString();
}

} // namespace

CardProperty cardProperty(const search::IndexRow& row,
                          const AttributeDefinition& definition,
                          const Till& till,
                          const Format& format)
{
    const ReferenceData& reference = till.reference();
    search::IndexValue stored;
    if (const AttributeDefinition* known = reference.attribute(definition.key)) {
        const auto at = static_cast<std::size_t>(known - reference.attributes.constData());
        // What was stored under another type does not fit the one somebody tries out.
        if (at < row.values.size() && known->type == definition.type)
            stored = row.values[at];
    }
    const AttributeValue value = valueOf(definition, stored);

    CardProperty shown;
    shown.label = format.name(definition);
    shown.icon = u"attribute"_s;
    shown.value = format.attribute(definition, value);
    if (const auto* date = std::get_if<CalendarDate>(&value); date && definition.occasion) {
        const LeapDayPolicy policy = reference.leapDayPolicy();
        shown.isNear = till.today().daysTo(date->nextOnOrAfter(till.today(), policy)) <= kNearDays;
        if (shown.isNear)
            shown.value = format.occasion(*date, till.today(), policy);
    }
    return shown;
}

QString ClientItem::accessibleText() const
{
    QStringList parts{name, lastSeenText};
    for (const CardProperty& property : properties) {
        if (!property.value.isEmpty())
            parts.append(property.label + u' ' + property.value);
    }
    return parts.join(u", "_s);
}

QString storesText(const search::IndexRow& row, const Till& till)
{
    constexpr std::size_t kFromEnd = 3; // before the two consents
    if (row.values.size() < kFromEnd)
        return {};
    QStringList names;
    if (const auto* stores = std::get_if<QStringList>(&row.values[row.values.size() - kFromEnd])) {
        for (const QString& id : *stores)
            names.append(till.reference().storeById.value(StoreId::fromString(id)).name);
    }
    names.sort(Qt::CaseInsensitive);
    return names.join(u", "_s);
}

ClientItem clientItem(const search::IndexRow& row, const Till& till)
{
    ClientItem item;
    item.id = row.id;
    item.number = row.accountNumber;
    item.storesText = storesText(row, till);
    if (till.reference().has(Feature::Clienteling))
        item.ownerText = ownersText(row, till.reference());
    item.name = row.displayName;
    item.initials = initialsOf(row.firstName, row.lastName);
    item.tint = tintOf(row.id.value);
    item.phone = row.phones.value(0);
    item.email = row.emails.value(0);
    item.phoneConsent = consentAt(row, 2);
    item.emailConsent = consentAt(row, 1);
    item.isWaiting = till.snapshot().waiting.contains(row.id);
    if (row.lastContactMs) {
        const QDate day = till.format().dayOf(*row.lastContactMs);
        item.lastSeenText = Till::tr("Seen %1").arg(till.format().shortDay(day, till.today()));
    } else {
        item.lastSeenText = Till::tr("Not seen yet");
    }
    if (!row.further.empty())
        item.lastSeenText = Till::tr("%1, with %2").arg(item.lastSeenText, item.ownerText);
    // Measures come with Customer Insights; until then attributes fill all slots (CB-10).
    const auto slots = cardSlots({}, till.reference().attributes);
    for (qsizetype i = 0; i < slots.size(); ++i) {
        const AttributeDefinition* definition = till.reference().attribute(slots.at(i).key);
        if (!definition)
            continue;
        const auto at = definition - till.reference().attributes.constData();
        // A row may be older than the definitions.
        if (at < static_cast<qsizetype>(row.values.size()))
            item.properties.at(static_cast<std::size_t>(i)) =
                cardProperty(row, *definition, till, till.format());
    }
    return item;
}

} // namespace carnet
