#include "models/domain/usefacts.h"

#include "models/domain/attributecheck.h"
#include "models/domain/attributetype.h"
#include "models/domain/usechecks.h"

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

//! The attribute itself, or all that have the type.
QList<AttributeDefinition> attributesOf(const RowKey& key, const QList<AttributeDefinition>& all)
{
    if (key.kind == EntityKind::AttributeType)
        return havingType({key.id}, all);
    QList<AttributeDefinition> own = all;
    own.removeIf([&key](const AttributeDefinition& other) { return other.id.value != key.id; });
    return own;
}

QList<RowKey> usersOf(const Row& row, const QList<AttributeDefinition>& all)
{
    if (row.key.kind != EntityKind::AttributeType)
        return {userOf(row)};
    QList<RowKey> keys;
    for (const AttributeDefinition& attribute : attributesOf(row.key, all))
        keys.append({AttributeDefinition::kKind, attribute.id.value});
    return keys;
}

//! Those that the wish takes off a list; most wishes take none.
QStringList optionsTaken(const Operation& wish, const Row& row)
{
    const EntityKind kind = wish.key.kind;
    const bool hasOptions =
        kind == EntityKind::AttributeDefinition || kind == EntityKind::AttributeType;
    if (!hasOptions || wish.type != OperationType::PutReference)
        return {};
    const QString field = u"options"_s;
    const QStringList wanted = optionValues(wish.set.value(field).toArray());
    QStringList gone = optionValues(row.fields.value(field).toArray());
    gone.removeIf([&wanted](const QString& value) { return wanted.contains(value); });
    return gone;
}

Result<> findOptions(const Operation& wish, const RowReader& rows, Facts& facts)
{
    const QStringList gone = optionsTaken(wish, *facts.row);
    if (gone.isEmpty())
        return {};
    for (const AttributeDefinition& attribute : attributesOf(wish.key, facts.attributes)) {
        const auto used = rows.optionsInUse(attribute.key, gone);
        if (!used)
            return tl::unexpected(used.error());
        facts.optionsInUse += *used;
    }
    return {};
}

} // namespace

Result<> findUse(const Operation& wish, const RowReader& rows, Facts& facts)
{
    if (!facts.row)
        return {};
    if (isUseAsked(wish, *facts.row)) {
        for (const RowKey& user : usersOf(*facts.row, facts.attributes)) {
            const auto used = rows.isUsedByCustomers(user);
            if (!used)
                return tl::unexpected(used.error());
            facts.isUsedByCustomers = facts.isUsedByCustomers || *used;
        }
    }
    return findOptions(wish, rows, facts);
}

} // namespace carnet::rules
