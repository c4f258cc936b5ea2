#include "models/domain/usechecks.h"

#include "models/domain/judgement.h"
#include "models/domain/rowfields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

using MaybeFlaw = std::optional<Flaw>;

QJsonValue idOf(const Row& row)
{
    return FieldCodec<QUuid>::write(row.key.id);
}

//! The field whose change depends on who uses the row; empty where none does.
QString decidingField(EntityKind kind)
{
    if (kind == EntityKind::AddressBook)
        return u"use"_s;
    const bool hasValues =
        kind == EntityKind::AttributeDefinition || kind == EntityKind::AttributeType;
    return hasValues ? u"type"_s : QString();
}

bool isRemovalAsked(EntityKind kind)
{
    switch (kind) {
    case EntityKind::ActivityType:
    case EntityKind::AddressBook:
    case EntityKind::Affiliation:
    case EntityKind::Associate:
    case EntityKind::AttributeDefinition:
    case EntityKind::ClientBook:
    case EntityKind::Register:
    case EntityKind::Store:
    case EntityKind::Verifier:
        return true;
    default:
        return false;
    }
}

} // namespace

bool isUseAsked(const Operation& operation, const Row& row)
{
    const EntityKind kind = operation.key.kind;
    if (operation.type == OperationType::RemoveReference)
        return isRemovalAsked(kind);
    const QString field = decidingField(kind);
    return !field.isEmpty() && !isAsSeen(row, operation.set, {field});
}

RowKey userOf(const Row& row)
{
    if (row.key.kind != EntityKind::Verifier && row.key.kind != EntityKind::ClientBook)
        return row.key;
    return {Associate::kKind, QUuid::fromString(valueOf(row, u"associate"_s).toString())};
}

MaybeFlaw flawOfTypeChange(const Row& row, const Facts& facts)
{
    const QString type = u"type"_s;
    if (isAsSeen(*facts.row, row.fields, {type}))
        return std::nullopt;
    if (valueOf(*facts.row, u"refinable"_s).toBool())
        return Flaw{type, u"read_only"_s, u"the attribute filters client books"_s};
    if (facts.isUsedByCustomers)
        return Flaw{type, u"in_use"_s, u"customers have values of the old type"_s};
    return std::nullopt;
}

MaybeFlaw flawOfAttributeInUse(const Row& attribute, const Facts& facts)
{
    const QString field = u"id"_s;
    const auto group = std::ranges::find_if(facts.neighbours, [&attribute](const Row& other) {
        return other.key.kind == EntityKind::AttributeGroup
            && valueOf(other, u"attributes"_s).toArray().contains(idOf(attribute));
    });
    if (group != facts.neighbours.cend())
        return Flaw{field, u"in_group"_s, {}, {{describe(group->key.kind).name, idOf(*group)}}};
    return facts.isUsedByCustomers ? MaybeFlaw(Flaw{field, u"has_values"_s, {}}) : std::nullopt;
}

MaybeFlaw flawOfGroupInUse(const Row& group, const Facts& facts)
{
    const auto isShownBy = [&](QLatin1StringView parameter) {
        return std::ranges::any_of(facts.neighbours, [&](const Row& other) {
            return other.key.kind == EntityKind::Setting
                && valueOf(other, u"key"_s).toString() == parameter
                && valueOf(other, u"value"_s) == idOf(group);
        });
    };
    if (isShownBy(kBookAttributeGroupSetting))
        return Flaw{u"id"_s, u"in_books"_s, {}};
    if (isShownBy(kCustomerAttributeGroupSetting))
        return Flaw{u"id"_s, u"on_pages"_s, {}};
    const auto store = std::ranges::find_if(facts.neighbours, [&group](const Row& other) {
        return other.key.kind == EntityKind::Store
            && (valueOf(other, u"page_attribute_group"_s) == idOf(group)
                || valueOf(other, u"book_attribute_group"_s) == idOf(group));
    });
    if (store == facts.neighbours.cend())
        return std::nullopt;
    return Flaw{u"id"_s, u"shown_at_store"_s, {}, {{u"store"_s, idOf(*store)}}};
}

MaybeFlaw flawOfLoggedType(const Row& /*type*/, const Facts& facts)
{
    return facts.isUsedByCustomers ? MaybeFlaw(Flaw{u"id"_s, u"has_activities"_s, {}})
                                   : std::nullopt;
}

} // namespace carnet::rules
