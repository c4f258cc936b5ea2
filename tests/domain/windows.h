#pragma once

#include "models/domain/listwork.h"
#include "tests/domain/boutique.h"

namespace carnet::test {

//! A list of headquarters, started for the store in Paris; Mara is its manager.
class Windows : public Boutique
{
public:
    Windows()
    {
        rows.put(paris);
        list.id = idOf<TaskListId>(QStringLiteral("windows"));
        list.name = QStringLiteral("Winter windows");
        TaskStep order{QStringLiteral("task_1"), QStringLiteral("Order the figures"), -14};
        order.assignee = TaskAssignee::Managers;
        TaskStep change{QStringLiteral("task_2"), QStringLiteral("Change the windows"), 0};
        TaskStep thank{QStringLiteral("task_3"), QStringLiteral("Thank the painter"), 2};
        thank.assignee = TaskAssignee::Associate;
        thank.associate = ben.id;
        list.tasks = toJson(QList<TaskStep>{order, change, thank});
        started.id = idOf<StartedListId>(QStringLiteral("advent"));
        started.list = list.id;
        started.name = QStringLiteral("Advent");
        started.stores = {paris.id};
        started.startsOn = {2026, 11, 18};
        started.targetOn = {2026, 11, 29};
    }

    void start()
    {
        rows.put(list);
        rows.put(started);
    }
    [[nodiscard]] QList<ListWork> work(QDate today) const
    {
        return workOf({list}, {started}, rows.all<ListTask>(), paris.id, {ben.id}, today);
    }
    //! As it is now, by its place in the list.
    [[nodiscard]] ListWork one(int place) const { return work(started.startsOn).at(place); }
    [[nodiscard]] Operation putting(const Associate& who, const ListWork& seen, ListTask wanted)
    {
        Gesture gesture = by(who);
        gesture.store = paris.id;
        return sent(draft::putListTask(
            gesture, wanted, seen.isTouched ? std::optional(seen.task) : std::nullopt));
    }
    [[nodiscard]] Operation saying(const Associate& who, const ListWork& seen, TaskStatus status)
    {
        ListTask wanted = seen.task;
        wanted.status = status;
        return putting(who, seen, wanted);
    }
    Judgement says(const Associate& who, int place, TaskStatus status)
    {
        return rows.apply(saying(who, one(place), status));
    }

    Store paris = aStore();
    TaskList list;
    StartedList started;
};

} // namespace carnet::test
