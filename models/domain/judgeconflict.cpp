#include "models/domain/rules.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

//! The choice as an ordinary edit of the field the conflict is about, so that the same checks and
//! the same merge rule apply to it.
Judgement writeValue(const Operation& operation,
                     const Facts& facts,
                     const Conflict& conflict,
                     bool backwards)
{
    if (!facts.conflictRow)
        return refuse(Refusal::Gone);
    Operation edit = operation;
    edit.key = facts.conflictRow->key;
    edit.baseVersion = 0;
    edit.set = {{conflict.field, conflict.other.value(u"value"_s)}};
    edit.was = {{conflict.field, conflict.kept.value(u"value"_s)}};
    if (backwards)
        std::swap(edit.set, edit.was);
    Facts about = facts;
    about.row = facts.conflictRow;

    Judgement judgement;
    if (edit.key.kind == EntityKind::Customer)
        judgement = patchCustomer(edit, about);
    else if (edit.key.kind == EntityKind::ContactPoint)
        judgement = patchContactPoint(edit, about);
    else if (edit.key.kind == EntityKind::Task)
        judgement = patchTask(edit, about);
    else
        return invalid({u"row_kind"_s, u"wrong_type"_s, {}});
    judgement.marksRow = edit.key;
    return judgement;
}

Judgement pick(const Operation& operation, const Facts& facts, bool pickOther)
{
    if (!facts.row)
        return noop();
    const auto conflict = fromRow<Conflict>(*facts.row);
    if (!conflict)
        return invalid({{}, u"wrong_type"_s, {}});
    if (!pickOther)
        return applied({removal(*facts.row)});
    Judgement judgement = writeValue(operation, facts, *conflict, false);
    if (!judgement.isDone())
        return judgement;
    if (judgement.verdict == Verdict::Noop)
        judgement.verdict = Verdict::Applied;
    judgement.changes.append(removal(*facts.row));
    return judgement;
}

//! Takes a choice back: the conflict is open again, with the value that stood before.
Judgement reopen(const Operation& operation, const Facts& facts)
{
    if (facts.row)
        return noop();
    const auto row = checkRow(operation.key, operation.was);
    if (!row)
        return invalid(row.error());
    const auto conflict = fromRow<Conflict>(*row);
    if (!conflict || conflict->customer != operation.customer)
        return invalid({u"customer"_s, u"wrong_customer"_s, {}});
    if (!facts.conflictRow)
        return refuse(Refusal::Gone);
    Judgement judgement;
    if (operation.set.value(u"picked"_s) == u"other"_s)
        judgement = writeValue(operation, facts, *conflict, true);
    if (!judgement.isDone())
        return judgement;
    if (judgement.verdict == Verdict::Noop)
        judgement.verdict = Verdict::Applied;
    judgement.changes.append(creation(*row));
    return judgement;
}

} // namespace

Judgement resolveConflict(const Operation& operation, const Facts& facts)
{
    const QString choice = operation.set.value(u"pick"_s).toString();
    if (choice == u"reopen"_s)
        return reopen(operation, facts);
    if (choice != u"kept"_s && choice != u"other"_s)
        return invalid({u"pick"_s, u"value"_s, {}});
    return pick(operation, facts, choice == u"other"_s);
}

} // namespace carnet::rules
