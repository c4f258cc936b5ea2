#include "models/presentation/setupwords.h"

#include "models/presentation/operationname.h"
#include "models/presentation/setupsentences.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct SetupWords {
    Q_DECLARE_TR_FUNCTIONS(Setup)
};

//! A register as people know it: 02 in Munich.
QString registerOf(const RegisterId& id, const ReferenceData& reference)
{
    const Register till = reference.registerById.value(id);
    return SetupWords::tr("%1 in %2").arg(till.number, reference.storeById.value(till.store).name);
}

//! The store, the register or the person that the facts name by an id; empty where this till does
//! not know them.
QString userOf(const QJsonObject& facts, const ReferenceData& reference)
{
    const auto till = RegisterId::fromString(facts.value("register"_L1).toString());
    if (!till.isNull())
        return registerOf(till, reference);
    const auto store = StoreId::fromString(facts.value("store"_L1).toString());
    const auto associate = AssociateId::fromString(facts.value("associate"_L1).toString());
    return store.isNull() ? reference.associateName(associate)
                          : reference.storeById.value(store).name;
}

//! The name people know for what the facts name by a key.
QString named(const QJsonObject& facts, const ReferenceData& reference)
{
    QString key = facts.value("other"_L1).toString();
    if (const AttributeDefinition* attribute = reference.anyAttribute(key))
        return attribute->name;
    for (const ActivityType& type : reference.activityTypes) {
        if (type.key == key)
            return type.name;
    }
    for (const Affiliation& affiliation : reference.affiliations) {
        if (affiliation.key == key)
            return affiliation.name;
    }
    return key;
}

//! As people know an attribute, by its key.
QString attributeNamed(const QString& key, const ReferenceData& reference)
{
    const AttributeDefinition* const attribute = reference.anyAttribute(key);
    return attribute != nullptr ? attribute->name : key;
}

QString attributesOf(const QJsonObject& facts, const ReferenceData& reference)
{
    QStringList names;
    const QJsonArray keys = facts.value("attributes"_L1).toArray();
    for (const auto& key : keys)
        names.append(attributeNamed(key.toString(), reference));
    return names.join(u", "_s);
}

QString groupOf(const QJsonObject& facts, const ReferenceData& reference)
{
    const auto id = AttributeGroupId::fromString(facts.value("attribute_group"_L1).toString());
    const auto group = std::ranges::find(reference.attributeGroups, id, &AttributeGroup::id);
    return group == reference.attributeGroups.cend() ? QString() : group->name;
}

QString subjectOf(const QJsonObject& facts, const ReferenceData& reference)
{
    if (facts.contains("other"_L1))
        return named(facts, reference);
    if (facts.contains("attributes"_L1))
        return attributesOf(facts, reference);
    if (facts.contains("operation"_L1))
        return operationName(facts.value("operation"_L1).toInt());
    if (facts.contains("store"_L1) || facts.contains("register"_L1)
        || facts.contains("associate"_L1))
        return userOf(facts, reference);
    if (facts.contains("attribute_group"_L1))
        return groupOf(facts, reference);
    if (facts.contains("value"_L1))
        return facts.value("value"_L1).toString();
    if (facts.contains("number"_L1))
        return QString::number(facts.value("number"_L1).toInt());
    return QString::number(facts.value("place"_L1).toInt());
}

} // namespace

QString setupSentence(const QJsonObject& facts, const ReferenceData& reference)
{
    if (facts.value("reason"_L1) == u"of_type"_s) {
        const auto id = AttributeTypeId::fromString(facts.value("attribute_type"_L1).toString());
        const AttributeType* const type = reference.attributeType(id);
        return SetupWords::tr("This belongs to the attribute type “%1” and is changed there.")
            .arg(type != nullptr ? type->name : QString());
    }
    QString field = facts.value("field"_L1).toString();
    if (field == u"compact_grids"_s)
        field = u"grids"_s; // the same is wrong with both designs
    if (field.startsWith(u"fields."_s) || field.startsWith(u"tasks."_s))
        field = field.section(u'.', -1); // a part of a field is wrong as one of an attribute is
    const QString about = field + u' ' + facts.value("reason"_L1).toString();
    const char* const sentence = setupSentenceAbout(about);
    if (sentence == nullptr)
        return {};
    QString text = SetupWords::tr(sentence);
    if (text.contains("%1"_L1))
        text = text.arg(subjectOf(facts, reference));
    // Of something else than what is being set up.
    const QString attribute = facts.value("attribute"_L1).toString();
    return attribute.isEmpty()
        ? text
        : SetupWords::tr("%1: %2").arg(attributeNamed(attribute, reference), text);
}

} // namespace carnet
