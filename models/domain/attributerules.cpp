#include "models/domain/attributerules.h"

#include "models/domain/attributecheck.h"
#include "models/domain/attributetype.h"
#include "models/domain/attributevalue.h"
#include "models/domain/definitioncheck.h"
#include "models/domain/housechecks.h"
#include "models/domain/rowfields.h"
#include "models/domain/usechecks.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

using MaybeFlaw = std::optional<Flaw>;

const auto kType = u"attribute_type"_s;

std::optional<AttributeType> typeIn(const Facts& facts, const QUuid& id)
{
    const RowKey key{AttributeType::kKind, id};
    const auto found = std::ranges::find(facts.neighbours, key, &Row::key);
    if (found == facts.neighbours.cend())
        return std::nullopt;
    const auto type = fromRow<AttributeType>(*found);
    return type ? std::optional(*type) : std::nullopt;
}

QUuid chosenType(const QJsonObject& fields)
{
    return QUuid::fromString(fields.value(kType).toString());
}

//! What contradicts another definition.
MaybeFlaw flawAmongOthers(const AttributeDefinition& definition, const Facts& facts)
{
    // Where two of one name are there already, each can be changed all the same.
    const bool isNamedAnew =
        !facts.row || valueOf(*facts.row, u"name"_s).toString() != definition.name;
    for (const AttributeDefinition& other : facts.attributes) {
        if (other.id == definition.id)
            continue;
        if (other.key == definition.key)
            return Flaw{u"key"_s, u"taken"_s, {}};
        if (isNamedAnew && other.name.compare(definition.name, Qt::CaseInsensitive) == 0)
            return Flaw{u"name"_s, u"taken"_s, {}};
        // 0 is none: such attributes come first, by their keys.
        if (definition.displayOrder != 0 && other.displayOrder == definition.displayOrder)
            return Flaw{u"display_order"_s,
                        u"taken"_s,
                        {},
                        {{u"number"_s, other.displayOrder}, {u"other"_s, other.key}}};
    }
    return std::nullopt;
}

//! Customers have an option that would not be there any more.
MaybeFlaw flawOfOptionsInUse(const QJsonArray& options, const Facts& facts)
{
    const QStringList left = optionValues(options);
    for (const QString& used : facts.optionsInUse) {
        if (!left.contains(used))
            return Flaw{u"options"_s, u"in_use"_s, {}, {{u"value"_s, used}}};
    }
    return std::nullopt;
}

//! What contradicts the definition as it was, and the values customers have by it.
MaybeFlaw flawSinceBefore(const Row& row, const Facts& facts)
{
    if (!isAsSeen(*facts.row, row.fields, {u"key"_s}))
        return Flaw{u"key"_s, u"read_only"_s, {}};
    if (auto flaw = flawOfTypeChange(row, facts))
        return flaw;
    return flawOfOptionsInUse(valueOf(row, u"options"_s).toArray(), facts);
}

//! A definition by itself, as a flaw of an operation.
MaybeFlaw flawByItself(const AttributeDefinition& definition)
{
    const auto flaw = flawIn(definition);
    if (!flaw)
        return std::nullopt;
    QJsonObject more;
    if (flaw->place > 0)
        more.insert(u"place"_s, flaw->place);
    return Flaw{flaw->field, flaw->reason, flaw->detail, more};
}

//! The type is there, and the wish changes nothing that is the type's to say.
MaybeFlaw flawOfTypeChosen(const Row& row, const Facts& facts)
{
    const QUuid chosen = chosenType(row.fields);
    if (chosen.isNull())
        return std::nullopt;
    const auto type = typeIn(facts, chosen);
    if (!type)
        return Flaw{kType, u"unknown"_s, {}};
    const Row typed = toRow(*type);
    for (const QString& field : typeFields()) {
        const bool isKept = facts.row && valueOf(*facts.row, field) == valueOf(row, field);
        if (!isKept && valueOf(typed, field) != valueOf(row, field))
            return Flaw{field, u"of_type"_s, {}, {{kType, type->id.toString()}}};
    }
    return std::nullopt;
}

//! A group gives it a default that is no value of it (any more), or none where it needs one.
MaybeFlaw flawInGroups(const AttributeDefinition& definition, const Facts& facts)
{
    for (const Row& row : facts.neighbours) {
        if (row.key.kind != EntityKind::AttributeGroup)
            continue;
        const auto group = fromRow<AttributeGroup>(row);
        if (!group)
            continue;
        const QJsonObject which{{u"attribute_group"_s, group->id.toString()}};
        const QString usual = group->defaultOf(definition);
        if (!attributeFromText(definition, usual))
            return Flaw{u"default_value"_s, u"of_group"_s, {}, which};
        if (lacksDefault(definition, usual))
            return Flaw{u"hidden"_s, u"needs_default_of_group"_s, {}, which};
    }
    return std::nullopt;
}

MaybeFlaw flawOfMembers(const AttributeGroup& group, const Facts& facts)
{
    const QString field = u"attributes"_s;
    if (group.attributes.isEmpty())
        return Flaw{field, u"empty"_s, {}};
    QSet<QUuid> seen;
    for (const AttributeId& id : group.attributes) {
        const bool isThere = std::ranges::any_of(
            facts.attributes, [&id](const auto& attribute) { return attribute.id == id; });
        if (!isThere)
            return Flaw{field, u"unknown"_s, {}};
        if (seen.contains(id.value))
            return Flaw{field, u"twice"_s, {}};
        seen.insert(id.value);
    }
    return std::nullopt;
}

MaybeFlaw flawOfDefaults(const AttributeGroup& group, const Facts& facts)
{
    const QString field = u"defaults"_s;
    for (const QString& id : group.defaults.keys()) {
        const auto attribute = AttributeId::fromString(id);
        const auto found = std::ranges::find(facts.attributes, attribute, &AttributeDefinition::id);
        if (!group.attributes.contains(attribute) || found == facts.attributes.cend())
            return Flaw{field, u"unknown"_s, {}};
        const QJsonObject which{{u"attribute"_s, found->key}};
        const QString usual = group.defaultOf(*found);
        if (!group.defaults.value(id).isString() || !attributeFromText(*found, usual))
            return Flaw{field, u"wrong_type"_s, {}, which};
        if (lacksDefault(*found, usual))
            return Flaw{field, u"needs_default"_s, {}, which};
    }
    return std::nullopt;
}

//! Whether an attribute can follow its type.
MaybeFlaw flawOfFollower(const AttributeDefinition& before,
                         const AttributeDefinition& after,
                         const Facts& facts)
{
    MaybeFlaw flaw;
    if (after.type != before.type && before.refinable)
        flaw = Flaw{u"type"_s, u"read_only"_s, u"the attribute filters client books"_s};
    if (!flaw)
        flaw = flawByItself(after);
    if (!flaw)
        flaw = flawInGroups(after, facts);
    if (flaw)
        flaw->more.insert(u"attribute"_s, before.key);
    return flaw;
}

//! The values by themselves: those of an attribute that has nothing else.
MaybeFlaw flawOfValues(const AttributeType& type)
{
    AttributeDefinition plain;
    plain.key = u"type"_s;
    plain.name = type.name;
    return flawByItself(ofType(plain, type));
}

} // namespace

MaybeFlaw flawOfDefinition(const Row& row, const Facts& facts)
{
    const auto definition = fromRow<AttributeDefinition>(row);
    if (!definition)
        return Flaw{{}, u"wrong_type"_s, {}};
    if (auto flaw = flawOfTypeChosen(row, facts))
        return flaw;
    if (auto flaw = flawByItself(*definition))
        return flaw;
    if (auto flaw = flawAmongOthers(*definition, facts))
        return flaw;
    if (auto flaw = flawInGroups(*definition, facts))
        return flaw;
    return facts.row ? flawSinceBefore(row, facts) : std::nullopt;
}

MaybeFlaw flawOfGroup(const Row& row, const Facts& facts)
{
    const auto group = fromRow<AttributeGroup>(row);
    if (!group)
        return Flaw{{}, u"wrong_type"_s, {}};
    if (auto flaw = flawOfName(row, facts))
        return flaw;
    if (auto flaw = flawOfMembers(*group, facts))
        return flaw;
    return flawOfDefaults(*group, facts);
}

MaybeFlaw flawOfAttributeType(const Row& row, const Facts& facts)
{
    const auto type = fromRow<AttributeType>(row);
    if (!type)
        return Flaw{{}, u"wrong_type"_s, {}};
    if (auto flaw = flawOfName(row, facts))
        return flaw;
    if (auto flaw = flawOfValues(*type))
        return flaw;
    for (const AttributeDefinition& before : havingType(type->id, facts.attributes)) {
        if (auto flaw = flawOfFollower(before, ofType(before, *type), facts))
            return flaw;
    }
    const QString values = u"type"_s;
    if (facts.isUsedByCustomers && !isAsSeen(*facts.row, row.fields, {values}))
        return Flaw{values, u"has_values"_s, u"customers have values of the old type"_s};
    return flawOfOptionsInUse(type->options, facts);
}

MaybeFlaw flawOfTypeInUse(const Row& type, const Facts& facts)
{
    QStringList keys;
    for (const AttributeDefinition& attribute : havingType({type.key.id}, facts.attributes))
        keys.append(attribute.key);
    if (keys.isEmpty())
        return std::nullopt;
    keys.sort();
    return Flaw{
        u"id"_s, u"has_attributes"_s, {}, {{u"attributes"_s, QJsonArray::fromStringList(keys)}}};
}

Operation withValuesOfType(Operation operation, const Facts& facts)
{
    const QUuid chosen = chosenType(operation.set);
    const bool choosesOne = operation.key.kind == EntityKind::AttributeDefinition
        && !chosen.isNull() && chosen != chosenType(operation.was);
    const auto type = choosesOne ? typeIn(facts, chosen) : std::nullopt;
    if (!type)
        return operation;
    const Row typed = toRow(*type);
    for (const QString& field : typeFields())
        operation.set.insert(field, valueOf(typed, field));
    return operation;
}

QList<Change> followersOf(const Row& type, const Facts& facts)
{
    if (type.key.kind != EntityKind::AttributeType)
        return {};
    const auto wanted = fromRow<AttributeType>(type);
    if (!wanted)
        return {};
    QList<Change> changes;
    for (const AttributeDefinition& before : havingType(wanted->id, facts.attributes)) {
        const AttributeDefinition after = ofType(before, *wanted);
        if (after != before)
            changes.append(update(toRow(before), toRow(after)));
    }
    return changes;
}

} // namespace carnet::rules
