#include "app/ctl/customerrows.h"

#include "models/domain/emailaddress.h"
#include "models/domain/uuid7.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qsizetype kMostKnown = 20'000;

std::optional<bool> booleanFrom(const QString& text)
{
    static const QStringList yes{u"true"_s, u"yes"_s, u"y"_s, u"1"_s};
    static const QStringList no{u"false"_s, u"no"_s, u"n"_s, u"0"_s};
    if (yes.contains(text, Qt::CaseInsensitive))
        return true;
    if (no.contains(text, Qt::CaseInsensitive))
        return false;
    return {};
}

bool isPhoneNumber(const QString& text)
{
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
    return digits >= 3 && digits <= 24;
}

} // namespace

CustomerRows::CustomerRows(const Mapping& mapping,
                           LegalEntityId legalEntity,
                           const QList<AttributeDefinition>& definitions,
                           Binding& binding)
    : m_identity(mapping, legalEntity, binding)
    , m_title(mapping.customer.title, binding)
    , m_firstName(mapping.customer.firstName, binding)
    , m_lastName(mapping.customer.lastName, binding)
    , m_language(mapping.customer.language, binding)
{
    for (const ContactTarget& target : mapping.customer.contacts)
        m_contacts.append({target,
                           BoundRule(target.value, binding),
                           BoundRule(target.postalCode, binding),
                           BoundRule(target.city, binding),
                           BoundRule(target.country, binding)});
    for (const AttributeTarget& target : mapping.customer.attributes) {
        const auto known =
            std::ranges::find(definitions, target.definition.key, &AttributeDefinition::key);
        const auto complain = [&](const QString& reason) {
            binding.problems.append(
                u"line %1: %2 %3"_s.arg(target.rule.line).arg(target.rule.key, reason));
        };
        if (known == definitions.end())
            complain(u"is not an attribute of this headquarters; create = true makes it"_s);
        else if (known->type != target.definition.type)
            complain(u"has another type at headquarters"_s);
        else
            m_attributes.append({*known, BoundRule(target.rule, binding), {}});
    }
}

std::optional<CustomerRow> CustomerRows::read(RowInHand& row)
{
    CustomerRow read;
    Customer& customer = read.customer;
    customer.externalReference = m_identity.reference(row);
    customer.id.value = m_identity.id(ImportKind::Customers, customer.externalReference);
    customer.title = m_title.text(row);
    customer.firstName = m_firstName.text(row);
    customer.lastName = m_lastName.text(row);
    customer.language = m_language.text(row);
    for (const Contact& contact : m_contacts)
        readContact(contact, row, read);
    for (Attribute& attribute : m_attributes)
        readAttribute(attribute, row, read);
    if (!row.problems.isEmpty())
        return {};
    return read;
}

void CustomerRows::readAttribute(Attribute& attribute, RowInHand& row, CustomerRow& read)
{
    const QString raw = attribute.rule.raw(row).toString();
    auto known = attribute.known.constFind(raw);
    if (known == attribute.known.constEnd()) {
        const qsizetype problems = row.problems.size();
        const QJsonValue value = toJson(attributeOf(attribute, row));
        if (const auto checked = checkAttributeValue(attribute.definition, value); !checked)
            attribute.rule.note(row, checked.error().detail);
        if (row.problems.size() > problems)
            return;
        if (attribute.known.size() >= kMostKnown)
            attribute.known.clear();
        known = attribute.known.insert(raw, value);
    }
    if (!known->isNull() && !known->isUndefined())
        read.customer.attributes.insert(attribute.definition.key, *known);
}

void CustomerRows::readContact(const Contact& contact, RowInHand& row, CustomerRow& read)
{
    ContactPoint point;
    point.kind = contact.target.kind;
    point.value = contact.value.text(row);
    if (point.kind == ContactKind::Address) {
        point.postalCode = contact.postalCode.text(row);
        point.city = contact.city.text(row);
        point.country = contact.country.text(row);
    }
    if (point.value.isEmpty() && point.city.isEmpty())
        return;
    if (point.kind == ContactKind::Email && !looksLikeEmailAddress(point.value))
        contact.value.note(row, u"is not an e-mail address"_s);
    if (point.kind == ContactKind::Phone && !isPhoneNumber(point.value))
        contact.value.note(row, u"is not a phone number"_s);

    point.customer = read.customer.id;
    point.purpose = contact.target.purpose;
    // By kind and purpose: a changed address in the next file is the same contact point.
    const QString what =
        FieldCodec<ContactKind>::write(point.kind).toString() + u'/' + point.purpose;
    point.id.value = derivedUuid(point.customer.value, what);
    if (contact.target.primary && point.kind == ContactKind::Phone)
        read.customer.primaryPhone = point.id;
    if (contact.target.primary && point.kind == ContactKind::Email)
        read.customer.primaryEmail = point.id;
    read.contacts.append(point);
}

AttributeValue CustomerRows::attributeOf(const Attribute& attribute, RowInHand& row)
{
    const BoundRule& rule = attribute.rule;
    switch (attribute.definition.type) {
    case AttributeType::Date: {
        const auto moment = rule.moment(row);
        return moment ? AttributeValue(moment->date) : AttributeValue();
    }
    case AttributeType::Integer:
    case AttributeType::Decimal:
    case AttributeType::Currency:
        return numberOf(attribute, row);
    case AttributeType::Boolean: {
        const QString text = rule.text(row);
        const auto value = booleanFrom(text);
        if (!value && !text.isEmpty())
            rule.note(row, u"is neither yes nor no"_s);
        return value ? AttributeValue(*value) : AttributeValue();
    }
    case AttributeType::List: {
        const QStringList values = rule.texts(row);
        return values.isEmpty() ? AttributeValue() : AttributeValue(values);
    }
    case AttributeType::Text:
        break;
    }
    const QString text = rule.text(row);
    return text.isEmpty() ? AttributeValue() : AttributeValue(text);
}

AttributeValue CustomerRows::numberOf(const Attribute& attribute, RowInHand& row)
{
    const AttributeDefinition& definition = attribute.definition;
    const auto number = attribute.rule.number(row);
    if (!number)
        return {};
    if (definition.type == AttributeType::Decimal)
        return *number;
    if (definition.type == AttributeType::Currency)
        return Money{number->rescaled(minorDigits(definition.unit)).unscaled, definition.unit};
    if (number->rescaled(0) != *number)
        attribute.rule.note(row, u"is not a whole number"_s);
    return number->rescaled(0).unscaled;
}

} // namespace carnet
