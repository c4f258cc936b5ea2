#include "models/presentation/knownvalues.h"

#include "models/domain/customer.h"
#include "models/domain/fielddefinition.h"
#include "models/domain/photo.h"
#include "models/presentation/csvline.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct KnownValueWords {
    Q_DECLARE_TR_FUNCTIONS(KnownFile)
};

//! In the words of the screens; one that is added later is called what its rows are called.
QString kindWords(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Customer:
        return KnownValueWords::tr("Client");
    case EntityKind::ContactPoint:
        return KnownValueWords::tr("Contact");
    case EntityKind::Membership:
        return KnownValueWords::tr("Client book");
    case EntityKind::Purchase:
        return KnownValueWords::tr("Purchase");
    case EntityKind::Activity:
        return KnownValueWords::tr("Activity");
    case EntityKind::Note:
        return KnownValueWords::tr("Note");
    case EntityKind::Conflict:
        return KnownValueWords::tr("Value that differs");
    case EntityKind::Photo:
        return KnownValueWords::tr("Photo");
    case EntityKind::BookMove:
        return KnownValueWords::tr("Change of hands");
    case EntityKind::Task:
        return KnownValueWords::tr("Follow-up");
    default:
        return fieldWords(describe(kind).name);
    }
}

bool isAmount(const QString& fieldName)
{
    return fieldName.endsWith(u"_minor"_s);
}

} // namespace

QString fieldWords(const QString& name)
{
    QString words = name;
    for (const QString& unit : {u"_ms"_s, u"_minor"_s}) {
        if (words.endsWith(unit))
            words.chop(unit.size());
    }
    words.replace(u'_', u' ');
    return words.left(1).toUpper() + words.mid(1);
}

bool isInstant(const QString& fieldName)
{
    return fieldName == u"at_ms"_s || fieldName.endsWith(u"_at_ms"_s);
}

KnownValues::KnownValues(const QList<Row>& rows,
                         const ReferenceData& reference,
                         const Format& format)
    : m_reference(reference)
    , m_format(format)
{
    QHash<EntityKind, int> numbers;
    for (const Row& row : rows)
        ++numbers[row.key.kind];
    QHash<EntityKind, int> given;
    for (const Row& row : rows) {
        const EntityKind kind = row.key.kind;
        const QString words = kindWords(kind);
        const int number = ++given[kind];
        const QString title = numbers.value(kind) > 1 ? u"%1 %2"_s.arg(words).arg(number) : words;
        m_titles.insert(row.key, title);
        // The photo and the place in her book have the id of the customer.
        if (kind != Photo::kKind && kind != Membership::kKind)
            m_rows.insert(row.key.id, title);
    }
}

QString KnownValues::ofReference(const QUuid& id) const
{
    if (QString name = m_reference.associateName({id}); !name.isEmpty())
        return name;
    if (QString name = m_reference.storeById.value({id}).name; !name.isEmpty())
        return name;
    if (const ActivityType* type = m_reference.activityType({id}))
        return m_format.name(*type);
    if (QString name = m_reference.productById.value({id}).name; !name.isEmpty())
        return name;
    if (const AssociateId owner = m_reference.ownerOf({id}); !owner.isNull())
        return KnownValueWords::tr("Book of %1").arg(m_reference.associateName(owner));
    for (const AddressBook& book : m_reference.addressBooks) {
        if (book.id.value == id)
            return book.name;
    }
    for (const Affiliation& affiliation : m_reference.affiliations) {
        if (affiliation.id.value == id)
            return m_format.name(affiliation);
    }
    // A till holds the client books of its own stores alone; whose another is says its id.
    for (const Associate& associate : m_reference.associates) {
        if (ClientBook::idFor(associate.id).value == id)
            return KnownValueWords::tr("Book of %1").arg(associate.name);
    }
    return {};
}

QString KnownValues::named(const QUuid& id) const
{
    if (id.isNull())
        return {};
    if (const auto row = m_rows.constFind(id); row != m_rows.constEnd())
        return *row;
    const QString name = ofReference(id);
    return name.isEmpty() ? id.toString(QUuid::WithoutBraces) : name;
}

QString KnownValues::money(qint64 minor, const QString& currency) const
{
    return currency.isEmpty() ? QString::number(minor) : m_format.money({minor, currency});
}

//! Whatever it is.
QString KnownValues::text(const QJsonValue& json) const
{
    if (json.isString()) {
        const QUuid id = QUuid::fromString(json.toString());
        return id.isNull() ? json.toString() : named(id);
    }
    if (json.isBool())
        return json.toBool() ? KnownValueWords::tr("Yes") : KnownValueWords::tr("No");
    if (json.isArray()) {
        QStringList texts;
        for (const QJsonValue item : json.toArray())
            texts.append(text(item));
        return texts.join(u", "_s);
    }
    if (json.isObject()) {
        const QJsonObject object = json.toObject();
        if (object.isEmpty())
            return {};
        if (object.keys() == QStringList{u"value"_s})
            return text(object.value("value"_L1));
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    return json.toVariant().toString();
}

QString KnownValues::value(const FieldDescription& field,
                           const QJsonValue& json,
                           const QJsonObject& row) const
{
    const QString name = field.name;
    if (field.type == FieldType::Integer && isInstant(name))
        return csvInstant(json.toInteger());
    if (field.type == FieldType::Integer && isAmount(name))
        return money(json.toInteger(), row.value("currency"_L1).toString());
    if (field.type == FieldType::Text) // a text that looks like an id is a text all the same
        return json.toString();
    return text(json);
}

QString KnownValues::attribute(const QString& key, const QJsonValue& json, QString& label) const
{
    label = key;
    const AttributeDefinition* const definition = m_reference.anyAttribute(key);
    return definition ? defined(*definition, json, label) : text(json);
}

QString KnownValues::fieldValue(const ActivityTypeId& type,
                                const QString& key,
                                const QJsonValue& json,
                                QString& label) const
{
    label = key;
    const ActivityType* const known = m_reference.activityType(type);
    const auto fields = known ? fieldsOf(*known) : QList<FieldDefinition>();
    const auto field = std::ranges::find(fields, key, &FieldDefinition::key);
    return field == fields.cend() ? text(json) : defined(field->asAttribute(), json, label);
}

QString KnownValues::defined(const AttributeDefinition& definition,
                             const QJsonValue& json,
                             QString& label) const
{
    label = m_format.name(definition);
    const auto value = attributeValue(definition, json);
    const bool isRead = value && !std::holds_alternative<std::monostate>(*value);
    return isRead ? m_format.attribute(definition, *value) : text(json);
}

QString KnownValues::receiptLine(const QJsonObject& line, const QString& currency) const
{
    const auto id = ProductId::fromString(line.value("product"_L1).toString());
    const Product product = m_reference.productById.value(id);
    const QString name = product.name.isEmpty() ? named(id.value) : product.name;
    const QString numbered =
        product.number.isEmpty() ? name : KnownValueWords::tr("%1 (%2)").arg(name, product.number);
    QString words = KnownValueWords::tr("%1 × %2, %3")
                        .arg(m_format.count(line.value("quantity"_L1).toInteger(1)),
                             numbered,
                             money(line.value("amount_minor"_L1).toInteger(), currency));
    for (const QString& key : line.keys()) { // also what a later version keeps of it
        if (key != u"product"_s && key != u"quantity"_s && key != u"amount_minor"_s)
            words += u", %1: %2"_s.arg(fieldWords(key), text(line.value(key)));
    }
    return words;
}

} // namespace carnet
