#include "models/domain/setupfacts.h"

#include "models/domain/activitytypechecks.h"
#include "models/domain/attributerules.h"
#include "models/domain/factlookup.h"
#include "models/domain/rowfields.h"
#include "models/domain/rules.h"
#include "models/domain/staffchecks.h"
#include "models/domain/usefacts.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Of these the others of the same kind count.
constexpr std::array kJudgedBySiblings{EntityKind::ActivityType,
                                       EntityKind::Setting,
                                       EntityKind::Associate,
                                       EntityKind::Verifier,
                                       EntityKind::AddressBook,
                                       EntityKind::Store,
                                       EntityKind::Register,
                                       EntityKind::PermissionGroup,
                                       EntityKind::ScreenLayout,
                                       EntityKind::Affiliation,
                                       EntityKind::AttributeType,
                                       EntityKind::TaskList,
                                       EntityKind::AttributeGroup};

void addRowsOf(EntityKind kind, FactLookup& lookup, QList<Row>& to)
{
    QList<Row> rows;
    lookup.keep(lookup.rows().rowsOf(kind), rows);
    to += rows;
}

void findSiblings(FactLookup& lookup)
{
    const EntityKind kind = lookup.operation().key.kind;
    if (std::ranges::find(kJudgedBySiblings, kind) != kJudgedBySiblings.end())
        addRowsOf(kind, lookup, lookup.facts().siblings);
}

void findNeighbours(FactLookup& lookup)
{
    for (const EntityKind kind : neighboursOf(lookup.operation().key.kind))
        addRowsOf(kind, lookup, lookup.facts().neighbours);
}

//! What goes with a row, and of an associate who could set up when she is gone.
void findBelongings(FactLookup& lookup)
{
    const RowKey& key = lookup.operation().key;
    if (key.kind == EntityKind::Associate)
        findSiblings(lookup);
    for (const RowKey& belonging : rules::belongingsOf(key))
        lookup.relate(belonging);
}

//! Only where it decides, because it may mean to look through all customers.
void findUseOf(FactLookup& lookup)
{
    if (lookup.hasFailed())
        return;
    const Operation wish = rules::withValuesOfType(lookup.operation(), lookup.facts());
    if (const auto found = rules::findUse(wish, lookup.rows(), lookup.facts()); !found)
        lookup.fail(found.error());
}

//! Of a kind of activity; most wishes leave all of them as wide as they are.
void findFieldsInUse(FactLookup& lookup)
{
    const Operation& operation = lookup.operation();
    Facts& facts = lookup.facts();
    if (operation.key.kind != EntityKind::ActivityType || !facts.row)
        return;
    const Row wanted{operation.key, 0, operation.set};
    const QStringList keys = rules::fieldsAtStake(*facts.row, wanted);
    if (!keys.isEmpty())
        lookup.keep(lookup.rows().fieldsInUse({operation.key.id}, keys), facts.fieldsInUse);
}

void findNextNumber(FactLookup& lookup)
{
    Facts& facts = lookup.facts();
    if (!facts.row || lookup.operation().key.kind != EntityKind::Numbering)
        return;
    const QString sequence = valueOf(*facts.row, u"key"_s).toString();
    lookup.keep(lookup.rows().nextNumber(sequence), facts.nextNumber);
}

//! Only where it decides, because it means to look through all memberships.
void findSharedCustomers(FactLookup& lookup)
{
    const Operation& operation = lookup.operation();
    const RowKey mode{Setting::kKind, Setting::idFor(kBookModeSetting).value};
    const bool staysSo = operation.set.value(u"value"_s).toString() == kSeveralBooks;
    if (operation.key != mode || staysSo)
        return;
    lookup.keep(lookup.rows().customersInSeveralBooks(), lookup.facts().inSeveralBooks);
}

} // namespace

void findFactsOfPut(FactLookup& lookup)
{
    lookup.relate({Associate::kKind, lookup.wanted(u"associate"_s)});
    lookup.findAttributes();
    findSiblings(lookup);
    findNeighbours(lookup);
    findUseOf(lookup);
    findNextNumber(lookup);
    findFieldsInUse(lookup);
    findSharedCustomers(lookup);
}

void findFactsOfRemoval(FactLookup& lookup)
{
    findBelongings(lookup);
    if (lookup.operation().key.kind == EntityKind::AttributeType)
        lookup.findAttributes();
    findNeighbours(lookup);
    findSharedCustomers(lookup);
    findUseOf(lookup);
}

} // namespace carnet
