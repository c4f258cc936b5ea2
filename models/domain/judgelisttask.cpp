#include "models/domain/listwork.h"
#include "models/domain/rowfields.h"
#include "models/domain/rules.h"
#include "models/domain/taskprogress.h"

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

template<Entity E>
std::optional<E> relatedOne(const Facts& facts, const QUuid& id)
{
    const auto row = facts.related.constFind({E::kKind, id});
    if (row == facts.related.cend())
        return std::nullopt;
    auto one = fromRow<E>(*row);
    return one ? std::optional(*std::move(one)) : std::nullopt;
}

//! What a task is one of; none where the start, the list or the task in it is gone.
struct Origin {
    StartedList started;
    TaskStep step;
};

std::optional<Origin> originOf(const ListTask& task, const Facts& facts)
{
    const auto started = relatedOne<StartedList>(facts, task.started.value);
    const auto list =
        started ? relatedOne<TaskList>(facts, started->list.value) : std::optional<TaskList>();
    if (!list)
        return std::nullopt;
    const QList<TaskStep> steps = stepsOf(*list);
    const TaskStep* const step = stepNamed(task.step, steps);
    return step && beginsOn(*started, task.runOn) ? std::optional(Origin{*started, *step})
                                                  : std::nullopt;
}

//! Whose it is said to be, and where that is done.
std::optional<Flaw> flawOfSubject(const ListTask& task,
                                  const Origin& origin,
                                  const Operation& operation)
{
    if (task.store.isNull()) {
        return origin.started.associates.contains(task.associate)
            ? std::nullopt
            : std::optional(Flaw{u"associate"_s, u"value"_s, u"not started for"_s});
    }
    const bool isHere = origin.started.stores.contains(task.store) && task.associate.isNull()
        && task.store == operation.store;
    return isHere ? std::nullopt : std::optional(Flaw{u"store"_s, u"value"_s, u"not its store"_s});
}

//! What only managers decide.
std::optional<Flaw> flawOfGiving(const ListTask& wanted,
                                 const ListTask& seen,
                                 const Operation& operation,
                                 const Facts& facts)
{
    const bool isGiven = wanted.owner != seen.owner;
    if (!isGiven && wanted.dueOn == seen.dueOn)
        return std::nullopt;
    const QString field = isGiven ? u"owner"_s : u"due_on"_s;
    if (!isManager(*facts.actor))
        return Flaw{field, u"read_only"_s, u"a manager gives and moves tasks of lists"_s};
    if (!isGiven || wanted.owner.isNull() || !operation.undoes.isNull())
        return std::nullopt;
    if (wanted.store.isNull())
        return Flaw{field, u"read_only"_s, u"it is somebody's own"_s};
    const auto owner = relatedOne<Associate>(facts, wanted.owner.value);
    return owner && !owner->blocked ? std::nullopt
                                    : std::optional(Flaw{field, u"value"_s, u"nobody here"_s});
}

//! Whoever takes a change of the status back has not done herself what was done before it.
TaskProgress progressAfter(const Operation& operation,
                           const Facts& facts,
                           const ListTask& wanted,
                           const TaskStep& step)
{
    const TaskProgress said = progressOf(wanted);
    const auto who = operation.undoes.isNull() ? std::optional<Associate>()
                                               : relatedOne<Associate>(facts, said.who.value);
    return who && mayChangeListTask(*who, wanted, step) ? said : progressOf(operation);
}

//! What the actor changed, on top of the task as it is now. Of two who say how far it is without
//! knowing of each other the one counts who has it further.
ListTask mergedListTask(const ListTask& now,
                        const ListTask& seen,
                        const ListTask& wanted,
                        const Operation& operation)
{
    ListTask after = now;
    if (wanted.owner != seen.owner)
        after.owner = wanted.owner;
    if (wanted.dueOn != seen.dueOn)
        after.dueOn = wanted.dueOn;
    if (wanted.status != seen.status) {
        const bool isUnseen = now.status != seen.status && operation.undoes.isNull();
        after.status = isUnseen ? qMax(now.status, wanted.status) : wanted.status;
    }
    return after;
}

Judgement changedListTask(const Operation& operation,
                          const Facts& facts,
                          const ListTask& wanted,
                          const Origin& origin)
{
    const ListTask fresh =
        listTask(origin.started, wanted.step, wanted.runOn, wanted.store, wanted.associate);
    const auto now = facts.row ? fromRow<ListTask>(*facts.row) : Result<ListTask>(fresh);
    const auto seen = operation.was.isEmpty()
        ? Result<ListTask>(fresh)
        : fromRow<ListTask>({operation.key, 0, operation.was});
    if (!now || !seen)
        return invalid({{}, u"wrong_type"_s, {}});
    if (!mayChangeListTask(*facts.actor, *now, origin.step))
        return notYours(rightFor(operation.type), now->owner);
    if (const auto flaw = flawOfGiving(wanted, *seen, operation, facts))
        return invalid(*flaw);
    ListTask after = mergedListTask(*now, *seen, wanted, operation);
    if (after.status != now->status)
        followStatus(after, progressAfter(operation, facts, wanted, origin.step));
    const Row row = toRow(after);
    if (facts.row && row.fields == facts.row->fields)
        return noop();
    Judgement judgement =
        applied(QList<Change>{facts.row ? update(*facts.row, row) : creation(row)});
    if (after.status != wanted.status)
        judgement.verdict = Verdict::Merged;
    return judgement;
}

} // namespace

Judgement putListTask(const Operation& operation, const Facts& facts)
{
    const auto row = checkRow(operation.key, operation.set);
    if (!row)
        return invalid(row.error());
    const auto wanted = fromRow<ListTask>(*row);
    if (!wanted)
        return invalid({{}, u"wrong_type"_s, {}});
    const auto origin = originOf(*wanted, facts);
    if (!origin)
        return refuse(Refusal::Gone);
    if (const auto flaw = flawOfSubject(*wanted, *origin, operation))
        return invalid(*flaw);
    const ListTask fresh =
        listTask(origin->started, wanted->step, wanted->runOn, wanted->store, wanted->associate);
    if (fresh.id != wanted->id)
        return invalid({u"id"_s, u"value"_s, u"follows from what it is a task of"_s});
    return changedListTask(operation, facts, *wanted, *origin);
}

Judgement removeListTask(const Operation& operation, const Facts& facts)
{
    if (!facts.row)
        return noop();
    const auto task = fromRow<ListTask>(*facts.row);
    if (!task)
        return invalid({{}, u"wrong_type"_s, {}});
    const auto origin = originOf(*task, facts);
    const bool may =
        origin ? mayChangeListTask(*facts.actor, *task, origin->step) : isManager(*facts.actor);
    if (!may)
        return notYours(rightFor(operation.type), task->owner);
    if (isAsSeen(*facts.row, operation.was, {u"status"_s, u"owner"_s, u"due_on"_s}))
        return applied({removal(*facts.row)});
    Judgement judgement;
    judgement.verdict = Verdict::Merged; // what somebody did since stays
    return judgement;
}

} // namespace carnet::rules
