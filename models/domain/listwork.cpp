#include "models/domain/listwork.h"

#include "models/domain/rules.h"
#include "models/domain/uuid7.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kDaysOfWeek = 7;

//! For whom a list has its tasks: a store, or an associate.
struct Subject {
    StoreId store;
    AssociateId associate;
};

QList<Subject> subjectsOf(const StartedList& started,
                          const StoreId& store,
                          const QList<AssociateId>& associates)
{
    QList<Subject> subjects;
    if (started.stores.contains(store))
        subjects.append({store, {}});
    for (const AssociateId& one : started.associates) {
        if (associates.contains(one))
            subjects.append({{}, one});
    }
    return subjects;
}

} // namespace

bool beginsOn(const StartedList& started, QDate day)
{
    if (!day.isValid() || !started.startsOn.isValid() || day < started.startsOn)
        return false;
    const bool isOver = started.endsOn.isValid() && day > started.endsOn;
    switch (started.repeats) {
    case ListRepeat::Never:
        return day == started.startsOn;
    case ListRepeat::Daily:
        return !isOver;
    case ListRepeat::Weekly:
        return !isOver && started.startsOn.daysTo(day) % kDaysOfWeek == 0;
    case ListRepeat::Monthly:
        return !isOver && day.day() == qMin(started.startsOn.day(), day.daysInMonth());
    }
    return false;
}

QList<QDate> runsUntil(const StartedList& started, QDate today)
{
    if (!started.startsOn.isValid() || today < started.startsOn)
        return {};
    if (started.repeats == ListRepeat::Never)
        return {started.startsOn};
    QList<QDate> runs;
    // The latest beginning is shown however long ago it was.
    QDate day = started.endsOn.isValid() ? qMin(today, started.endsOn) : today;
    for (; day >= started.startsOn; day = day.addDays(-1)) {
        if (!runs.isEmpty() && day <= today.addDays(-kRunDays))
            break;
        if (beginsOn(started, day))
            runs.prepend(day);
    }
    return runs;
}

QDate targetOf(const StartedList& started, QDate runOn)
{
    return started.repeats == ListRepeat::Never ? started.targetOn
                                                : runOn.addDays(started.targetOffsetDays);
}

ListTask listTask(const StartedList& started,
                  const QString& step,
                  QDate runOn,
                  const StoreId& store,
                  const AssociateId& associate)
{
    ListTask task;
    task.started = started.id;
    task.step = step;
    task.runOn = runOn;
    task.store = store;
    if (store.isNull())
        task.associate = associate;
    const QString whose = store.isNull() ? associate.toString() : store.toString();
    const QStringList words{step, runOn.toString(Qt::ISODate), whose};
    task.id.value = derivedUuid(started.id.value, words.join(u' '));
    return task;
}

const TaskStep* stepNamed(const QString& key, const QList<TaskStep>& steps)
{
    const auto found = std::ranges::find(steps, key, &TaskStep::key);
    return found == steps.cend() ? nullptr : &*found;
}

bool isFor(const Associate& who, const ListTask& task, const TaskStep& step)
{
    if (!task.owner.isNull())
        return task.owner == who.id;
    if (task.store.isNull())
        return task.associate == who.id;
    switch (step.assignee) {
    case TaskAssignee::Everybody:
        return true;
    case TaskAssignee::Managers:
        return rules::isManager(who);
    case TaskAssignee::Associate:
        break;
    }
    return step.associate == who.id;
}

bool mayChangeListTask(const Associate& who, const ListTask& task, const TaskStep& step)
{
    return rules::isManager(who) || isFor(who, task, step);
}

Task asTask(const ListWork& work)
{
    Task task;
    task.id.value = work.task.id.value;
    task.text = work.step.name;
    task.dueOn = work.dueOn;
    task.owner = !work.task.owner.isNull() ? work.task.owner
        : work.task.store.isNull()         ? work.task.associate
                                           : work.step.associate;
    task.status = work.task.status;
    task.startedBy = work.task.startedBy;
    task.startedAtMs = work.task.startedAtMs;
    task.doneBy = work.task.doneBy;
    task.doneAtMs = work.task.doneAtMs;
    return task;
}

QList<ListWork> workOf(const QList<TaskList>& lists,
                       const QList<StartedList>& started,
                       const QList<ListTask>& touched,
                       const StoreId& store,
                       const QList<AssociateId>& associates,
                       QDate today)
{
    QHash<ListTaskId, const ListTask*> rows;
    for (const ListTask& row : touched)
        rows.insert(row.id, &row);
    QList<ListWork> work;
    const auto add = [&](const StartedList& of, const TaskStep& step, QDate run, const Subject& s) {
        ListWork one{listTask(of, step.key, run, s.store, s.associate), step, of.name, false, {}};
        if (const ListTask* const row = rows.value(one.task.id)) {
            one.task = *row;
            one.isTouched = true;
        }
        one.dueOn =
            one.task.dueOn.isValid() ? one.task.dueOn : targetOf(of, run).addDays(step.offsetDays);
        work.append(one);
    };
    for (const StartedList& one : started) {
        const auto list = std::ranges::find(lists, one.list, &TaskList::id);
        if (list == lists.cend())
            continue;
        const QList<TaskStep> steps = stepsOf(*list);
        const QList<Subject> subjects = subjectsOf(one, store, associates);
        if (subjects.isEmpty())
            continue;
        for (const QDate& run : runsUntil(one, today)) {
            for (const Subject& subject : subjects) {
                for (const TaskStep& step : steps)
                    add(one, step, run, subject);
            }
        }
    }
    return work;
}

} // namespace carnet
