#include "app/ctl/customerrows.h"

#include "models/domain/emailaddress.h"
#include "models/domain/uuid7.h"
#include "models/storage/compactjson.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qsizetype kUsualColumn = 512;

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
    , m_title{BoundRule(mapping.customer.title, binding), {}}
    , m_firstName{BoundRule(mapping.customer.firstName, binding), {}}
    , m_lastName{BoundRule(mapping.customer.lastName, binding), {}}
    , m_language{BoundRule(mapping.customer.language, binding), {}}
{
    for (const ContactTarget& target : mapping.customer.contacts)
        m_contacts.append(
            {target,
             FieldCodec<ContactKind>::write(target.kind).toString() + u'/' + target.purpose,
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
            m_attributes.push_back({*known, BoundRule(target.rule, binding), 0, {}});
    }
    for (Attribute& attribute : m_attributes)
        attribute.rank = static_cast<size_t>(
            std::ranges::count_if(m_attributes, [&attribute](const Attribute& other) {
                return other.definition.key < attribute.definition.key;
            }));
}

QString CustomerRows::Name::text(RowInHand& row)
{
    const QStringView raw = rule.raw(row);
    if (const QString* const text = known.find(raw))
        return *text;
    const qsizetype problems = row.problems.size();
    QString text = rule.text(row);
    return row.problems.size() > problems ? text : known.insert(raw, text);
}

std::optional<CustomerRow> CustomerRows::read(RowInHand& row)
{
    CustomerRow read;
    Customer& customer = read.customer;
    customer.externalReference = m_identity.reference(row);
    customer.id.value = m_identity.id(ImportKind::Customers, customer.externalReference);
    read.attributes.resize(m_attributes.size());
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
    const QStringView raw = attribute.rule.raw(row);
    const auto* known = attribute.known.find(raw);
    if (known == nullptr) {
        const qsizetype problems = row.problems.size();
        const QJsonValue value = toJson(attributeOf(attribute, row));
        const QString& key = attribute.definition.key;
        if (const auto checked = checkAttributeValue(attribute.definition, value); !checked)
            attribute.rule.note(row, checked.error().detail);
        if (row.problems.size() > problems)
            return;
        std::shared_ptr<const CustomerRow::Attribute> shared;
        if (!value.isNull() && !value.isUndefined()) {
            const QByteArray object = compactJson(QJsonObject{{key, value}});
            shared = std::make_shared<const CustomerRow::Attribute>(
                CustomerRow::Attribute{key, value, object.sliced(1, object.size() - 2)});
        }
        known = &attribute.known.insert(raw, std::move(shared));
    }
    read.attributes[attribute.rank] = *known;
}

Customer CustomerRow::withAttributes() const
{
    Customer whole = customer;
    for (const auto& attribute : attributes) {
        if (attribute)
            whole.attributes.insert(attribute->key, attribute->value);
    }
    return whole;
}

QByteArray CustomerRow::attributesColumn() const
{
    QByteArray column;
    column.reserve(kUsualColumn);
    column.append('{');
    for (const auto& attribute : attributes) {
        if (!attribute)
            continue;
        if (column.size() > 1)
            column.append(',');
        column.append(attribute->member);
    }
    column.append('}');
    return column;
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
    point.id.value = derivedUuid(point.customer.value, contact.what);
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
    case ValueType::Date: {
        const auto moment = rule.moment(row);
        return moment ? AttributeValue(moment->date) : AttributeValue();
    }
    case ValueType::Integer:
    case ValueType::Decimal:
    case ValueType::Currency:
        return numberOf(attribute, row);
    case ValueType::Boolean: {
        const QString text = rule.text(row);
        const auto value = booleanFrom(text);
        if (!value && !text.isEmpty())
            rule.note(row, u"is neither yes nor no"_s);
        return value ? AttributeValue(*value) : AttributeValue();
    }
    case ValueType::List: {
        const QStringList values = rule.texts(row);
        return values.isEmpty() ? AttributeValue() : AttributeValue(values);
    }
    case ValueType::Text:
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
    if (definition.type == ValueType::Decimal)
        return *number;
    if (definition.type == ValueType::Currency) {
        const auto minor = number->inMinorUnits(definition.unit);
        if (!minor)
            attribute.rule.note(row, u"is out of bounds"_s);
        return Money{minor.value_or(0), definition.unit};
    }
    if (number->rescaled(0) != *number)
        attribute.rule.note(row, u"is not a whole number"_s);
    return number->rescaled(0).unscaled;
}

} // namespace carnet
