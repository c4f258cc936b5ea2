#include "models/domain/activitytypechecks.h"
#include "models/domain/affiliationchecks.h"
#include "models/domain/attributerules.h"
#include "models/domain/housechecks.h"
#include "models/domain/jobchecks.h"
#include "models/domain/layoutchecks.h"
#include "models/domain/parameterchecks.h"
#include "models/domain/rowfields.h"
#include "models/domain/rules.h"
#include "models/domain/staffchecks.h"
#include "models/domain/tasklistchecks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

using MaybeFlaw = std::optional<Flaw>;

MaybeFlaw flawOf(const Row& row, const Facts& facts)
{
    switch (row.key.kind) {
    case EntityKind::AttributeDefinition:
        return flawOfDefinition(row, facts);
    case EntityKind::AddressBook:
        return flawOfAddressBook(row, facts);
    case EntityKind::Store:
        return flawOfStore(row, facts);
    case EntityKind::Register:
        return flawOfTill(row, facts);
    case EntityKind::ScreenLayout:
        return flawOfLayout(row, facts);
    case EntityKind::ClientBook:
        return flawOfBook(row, facts);
    case EntityKind::Numbering:
        return flawOfNumbering(row, facts);
    case EntityKind::DistributionJob:
        return flawOfDistributionJob(row, facts);
    case EntityKind::Verifier:
        return flawOfVerifier(row, facts);
    case EntityKind::Associate:
        return flawOfAssociate(row, facts);
    case EntityKind::PermissionGroup:
        return flawOfPermissionGroup(row, facts);
    case EntityKind::Affiliation:
        return flawOfAffiliation(row, facts);
    case EntityKind::CustomerTemplate:
        return flawOfTemplate(row, facts);
    case EntityKind::AttributeGroup:
        return flawOfGroup(row, facts);
    case EntityKind::AttributeType:
        return flawOfAttributeType(row, facts);
    case EntityKind::ActivityType:
        return flawOfActivityType(row, facts);
    case EntityKind::TaskList:
        return flawOfTaskList(row, facts);
    case EntityKind::StartedList:
        return flawOfStart(row, facts);
    case EntityKind::Setting:
        return flawOfSetting(row, facts);
    case EntityKind::Purchase:
        return required(row, u"customer"_s);
    default:
        return std::nullopt;
    }
}

bool isOfHeadquarters(const Operation& operation)
{
    return describe(operation.key.kind).authority == Authority::Headquarters;
}

//! Nobody sees a PIN, and few tills hold what it is checked with: whoever sets one has not seen
//! the one before.
bool isUnseen(const Row& row)
{
    return row.key.kind == EntityKind::Verifier;
}

//! The row, and what belongs to it alone.
QList<Change> removalOfAll(const Row& row, const Facts& facts)
{
    QList<Change> changes;
    for (const RowKey& key : belongingsOf(row.key)) {
        const auto belonging = facts.related.constFind(key);
        if (belonging != facts.related.cend())
            changes.append(removal(*belonging));
    }
    changes.append(removal(row));
    return changes;
}

//! Headquarters numbers a book once it has it; that is no change of anybody's.
bool isGivenLater(EntityKind kind, const QString& field, const QJsonValue& seen)
{
    return kind == EntityKind::ClientBook && field == u"number"_s && seen.toString().isEmpty();
}

} // namespace

std::optional<QString> clash(const Operation& operation, const Row& current, const Row& wanted)
{
    if (sawCurrent(operation, current))
        return std::nullopt;
    const Row seen{operation.key, 0, operation.was};
    for (const FieldDescription& field : describe(operation.key.kind).fields) {
        QString name = field.name;
        const QJsonValue now = valueOf(current, name);
        if (valueOf(wanted, name) != now && valueOf(seen, name) != now
            && valueOf(seen, name) != valueOf(wanted, name))
            return name;
    }
    return std::nullopt;
}

std::optional<QString> changedUnseen(const Operation& operation, const Row& current)
{
    if (sawCurrent(operation, current))
        return std::nullopt;
    const Row seen{operation.key, 0, operation.was};
    for (const FieldDescription& field : describe(operation.key.kind).fields) {
        QString name = field.name;
        const QJsonValue then = valueOf(seen, name);
        if (then != valueOf(current, name) && !isGivenLater(operation.key.kind, name, then))
            return name;
    }
    return std::nullopt;
}

Row rebased(const Operation& operation, const Row& current, const Row& wanted)
{
    Row row = current;
    const Row seen{operation.key, 0, operation.was};
    for (const FieldDescription& field : describe(operation.key.kind).fields) {
        const QString name = field.name;
        if (valueOf(wanted, name) != valueOf(seen, name))
            setValue(row, name, valueOf(wanted, name));
    }
    return row;
}

Judgement putReference(const Operation& operation, const Facts& facts)
{
    if (!isOfHeadquarters(operation))
        return invalid({u"key"_s, u"wrong_type"_s, {}});
    const Operation wish = withValuesOfType(operation, facts);
    const auto wanted = checkRow(wish.key, wish.set);
    if (!wanted)
        return invalid(wanted.error());
    if (facts.row && !isUnseen(*facts.row)) {
        if (const auto field = clash(wish, *facts.row, *wanted))
            return refuse(Refusal::Stale, {{u"field"_s, *field}});
    }
    const Row row = facts.row ? rebased(wish, *facts.row, *wanted) : *wanted;
    if (const auto flaw = flawOf(row, facts))
        return invalid(*flaw);
    if (!facts.row)
        return applied({creation(row)});
    return row.fields == facts.row->fields
        ? noop()
        : applied(QList<Change>{update(*facts.row, row)} + followersOf(row, facts));
}

Judgement removeReference(const Operation& operation, const Facts& facts)
{
    if (!isOfHeadquarters(operation))
        return invalid({u"key"_s, u"wrong_type"_s, {}});
    if (!facts.row)
        return noop();
    const auto field = changedUnseen(operation, *facts.row);
    if (field && !isUnseen(*facts.row))
        return refuse(Refusal::Stale, {{u"field"_s, *field}});
    if (const auto flaw = flawOfRemoval(*facts.row, facts))
        return invalid(*flaw);
    return applied(removalOfAll(*facts.row, facts));
}

} // namespace carnet::rules
