#include "models/search/indexrows.h"

#include "models/domain/attributevalue.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

search::IndexValue indexValue(const AttributeDefinition& definition, const QJsonValue& json)
{
    const auto value = attributeValue(definition, json);
    if (!value)
        return {};
    if (const auto* text = std::get_if<QString>(&*value))
        return *text;
    if (const auto* integer = std::get_if<qint64>(&*value))
        return *integer;
    if (const auto* decimal = std::get_if<Decimal>(&*value))
        return decimal->rescaled(definition.decimals).unscaled;
    if (const auto* amount = std::get_if<Money>(&*value))
        return amount->minor;
    if (const auto* truth = std::get_if<bool>(&*value))
        return *truth;
    if (const auto* date = std::get_if<CalendarDate>(&*value))
        return *date;
    if (const auto* options = std::get_if<QStringList>(&*value))
        return *options;
    return {};
}

search::IndexValue consentOf(const QList<ContactPoint>& points, const ContactPointId& primary)
{
    const auto found = std::ranges::find(points, primary, &ContactPoint::id);
    if (found == points.end() || found->isPrivate)
        return {};
    return FieldCodec<Consent>::write(found->consent).toString();
}

search::IndexValue storesOf(const Customer& customer, const ReferenceData& reference)
{
    QStringList stores;
    for (const AddressBookId& book : customer.addressBooks) {
        for (const StoreId& store : reference.storesByBook.value(book)) {
            if (const QString id = store.toString(); !stores.contains(id))
                stores.append(id);
        }
    }
    return stores.isEmpty() ? search::IndexValue() : search::IndexValue(stores);
}

//! An option as headquarters knows it and in every language that a screen may show it in.
QStringList optionTexts(const AttributeDefinition& definition, const QString& value)
{
    QStringList texts{value};
    for (const QJsonValue entry : definition.options) {
        const QJsonObject option = entry.toObject();
        if (option.value("value"_L1).toString() != value)
            continue;
        for (const QJsonValue words : option.value("translations"_L1).toObject()) {
            const QString text =
                words.isString() ? words.toString() : words.toObject().value("text"_L1).toString();
            if (!text.isEmpty() && !texts.contains(text))
                texts.append(text);
        }
    }
    return texts;
}

search::TextMatching matchingOf(const AttributeDefinition& definition)
{
    return {.complete = definition.completeMatch, .exactLetters = definition.exactLetters};
}

void findByText(const AttributeDefinition& definition, const QString& text, search::IndexRow& row)
{
    const search::TextMatching matching = matchingOf(definition);
    if (matching == search::TextMatching())
        row.otherTexts.append(text);
    else
        row.strictTexts.push_back({text, matching});
}

//! What else she is found by (SE-1): where she lives, and what searchable attributes say.
void findByOtherTexts(const CustomerParts& parts,
                      const ReferenceData& reference,
                      search::IndexRow& row)
{
    for (const ContactPoint& point : parts.contactPoints) {
        if (point.kind == ContactKind::Address && !point.isPrivate)
            row.otherTexts.append(point.value + u' ' + point.postalCode + u' ' + point.city);
    }
    for (const AttributeDefinition& definition : reference.attributes) {
        if (!definition.searchable)
            continue;
        const auto said = indexValue(definition, parts.customer.attributes.value(definition.key));
        if (const auto* text = std::get_if<QString>(&said))
            findByText(definition, *text, row);
        if (const auto* options = std::get_if<QStringList>(&said)) {
            for (const QString& option : *options)
                row.otherTexts.append(optionTexts(definition, option));
        }
    }
}

std::vector<qint64> thresholdsOf(const AttributeDefinition& definition)
{
    std::vector<qint64> thresholds;
    if (definition.facetDisplay() != FacetDisplay::Range)
        return thresholds;
    for (const QString& part : definition.thresholds.split(u';', Qt::SkipEmptyParts)) {
        const auto number = Decimal::fromString(part.trimmed());
        if (!number)
            continue;
        const bool isMoney = definition.type == ValueType::Currency;
        const int digits = isMoney                  ? minorDigits(definition.unit)
            : definition.type == ValueType::Decimal ? definition.decimals
                                                    : 0;
        thresholds.push_back(number->rescaled(digits).unscaled);
    }
    return thresholds;
}

search::BookPlace bookPlace(const Membership& place, const ReferenceData& reference)
{
    return {place.book, reference.ownerOf(place.book), place.addedAtMs};
}

} // namespace

search::IndexAttribute indexAttribute(const AttributeDefinition& definition)
{
    search::IndexAttribute attribute;
    attribute.key = definition.key;
    attribute.type = definition.type;
    for (const QJsonValue option : definition.options)
        attribute.options.append(option.toObject().value("value"_L1).toString());
    attribute.multiple = definition.multiple;
    attribute.refinable = definition.refinable;
    attribute.freeText = definition.facetDisplay() == FacetDisplay::TextBox;
    attribute.sortable = definition.isSortable();
    attribute.matching = matchingOf(definition);
    attribute.thresholds = thresholdsOf(definition);
    return attribute;
}

search::IndexSchema indexSchema(const ReferenceData& reference, const QString& locale)
{
    search::IndexSchema schema;
    schema.locale = locale;
    schema.leapDay = reference.leapDayPolicy();
    schema.phoneRegion = reference.setting(kPhoneRegionSetting);
    for (const AttributeDefinition& definition : reference.attributes)
        schema.attributes.push_back(indexAttribute(definition));
    for (const char* key : {kHasPhone, kHasEmail})
        schema.attributes.push_back({.key = QString::fromLatin1(key), .type = ValueType::Boolean});
    schema.attributes.push_back({.key = QString::fromLatin1(kCustomerStore), .multiple = true});
    for (const char* key : {kPhoneConsent, kEmailConsent})
        schema.attributes.push_back({.key = QString::fromLatin1(key)});
    return schema;
}

QStringList contactValues(const QList<ContactPoint>& points,
                          ContactKind kind,
                          const ContactPointId& primary)
{
    QStringList values;
    for (const ContactPoint& point : points) {
        if (point.kind != kind || point.isPrivate)
            continue;
        if (point.id == primary)
            values.prepend(point.value);
        else
            values.append(point.value);
    }
    return values;
}

void placeIn(search::IndexRow& row, const QList<Membership>& places, const ReferenceData& reference)
{
    std::vector<search::BookPlace> all;
    all.reserve(static_cast<std::size_t>(places.size()));
    for (const Membership& place : places)
        all.push_back(bookPlace(place, reference));
    row.setPlaces(all);
}

void changePlaces(search::IndexRow& row,
                  const QList<PlaceChange>& changes,
                  const ReferenceData& reference)
{
    std::vector<search::BookPlace> places = row.places();
    const auto leave = [&places](const std::optional<Membership>& place) {
        std::erase_if(places, [&place](const auto& at) { return place && at.book == place->book; });
    };
    for (const PlaceChange& change : changes)
        leave(change.before);
    for (const PlaceChange& change : changes) {
        leave(change.after);
        if (change.after)
            places.push_back(bookPlace(*change.after, reference));
    }
    std::ranges::sort(places, {}, [](const search::BookPlace& place) {
        return std::pair(place.addedAtMs, place.book);
    });
    row.setPlaces(places);
}

search::IndexRow indexRow(const CustomerParts& parts, const ReferenceData& reference)
{
    const Customer& customer = parts.customer;
    search::IndexRow row;
    row.id = customer.id;
    row.displayName = customer.displayName();
    row.firstName = customer.firstName;
    row.lastName = customer.lastName;
    if (!customer.nameReading.isEmpty())
        row.otherNames.append(customer.nameReading);
    row.accountNumber = customer.accountNumber;
    if (!customer.loyaltyCard.isEmpty())
        row.otherNumbers.append(customer.loyaltyCard);
    if (customer.externalReference.isEmpty()) // made at a till, so it had a number before
        row.otherNumbers.append(customer.pendingNumber());
    row.phones = contactValues(parts.contactPoints, ContactKind::Phone, customer.primaryPhone);
    row.emails = contactValues(parts.contactPoints, ContactKind::Email, customer.primaryEmail);
    findByOtherTexts(parts, reference, row);
    placeIn(row, parts.memberships, reference);
    row.lastContactMs = parts.lastContactMs;
    row.values.reserve(static_cast<std::size_t>(reference.attributes.size()));
    for (const AttributeDefinition& definition : reference.attributes)
        row.values.push_back(indexValue(definition, customer.attributes.value(definition.key)));
    row.values.emplace_back(!row.phones.isEmpty());
    row.values.emplace_back(!row.emails.isEmpty());
    row.values.push_back(storesOf(customer, reference));
    row.values.push_back(consentOf(parts.contactPoints, customer.primaryPhone));
    row.values.push_back(consentOf(parts.contactPoints, customer.primaryEmail));
    return row;
}

} // namespace carnet
