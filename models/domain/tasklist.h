#pragma once

#include "models/domain/task.h"

#include <QList>

#include <optional>

namespace carnet {

//! Who of a store is to do a task of a list.
enum class TaskAssignee {
    Everybody,
    Managers,
    Associate, //!< one person
};

constexpr auto tokens(TaskAssignee /*of*/)
{
    return std::array{std::pair{"everybody", TaskAssignee::Everybody},
                      std::pair{"managers", TaskAssignee::Managers},
                      std::pair{"associate", TaskAssignee::Associate}};
}

//! One task of a list (TK-1).
struct TaskStep {
    QString key; //!< names it in what was done about it; never changes
    QString name;
    int offsetDays = 0; //!< from the target date; negative = before it
    QString instructions = {};
    QString contact = {}; //!< whom to ask, as people write it
    int operation = 0; //!< number of a POS operation that it leads to; 0 = none (TK-8)
    QString url = {}; //!< absolute, https; empty = none
    TaskAssignee assignee = TaskAssignee::Everybody;
    AssociateId associate = {}; //!< where one person is to do it

    //! None when it is written otherwise, as only a later version may do.
    [[nodiscard]] static std::optional<TaskStep> fromJson(const QJsonValue& json);
    [[nodiscard]] QJsonObject toJson() const;

    friend bool operator==(const TaskStep&, const TaskStep&) = default;
};

//! More than anybody goes through.
inline constexpr qsizetype kMostSteps = 50;
//! How far a task of a list may lie from the target date, and that from the day of a start.
inline constexpr int kMostOffsetDays = 366;

//! What stores do again and again, as headquarters sets it up (TK-1).
struct TaskList {
    static constexpr auto kKind = EntityKind::TaskList;
    TaskListId id;
    qint64 version = 0;
    QString name;
    QString description;
    AssociateId owner; //!< who answers for it; null = nobody by name
    QJsonArray tasks; //!< see TaskStep; in order

    static constexpr void eachMember(auto&& take)
    {
        using L = TaskList;
        take(member("name", &L::name));
        take(member("description", &L::description));
        take(member("owner", &L::owner));
        take(member("tasks", &L::tasks));
    }
    friend bool operator==(const TaskList&, const TaskList&) = default;
};

//! In their order; those that cannot be read are passed over.
[[nodiscard]] QList<TaskStep> stepsOf(const TaskList& list);
[[nodiscard]] QJsonArray toJson(const QList<TaskStep>& steps);

//! When a started list begins anew.
enum class ListRepeat {
    Never,
    Daily,
    Weekly,
    Monthly, //!< on the same day, or the last of a month that has no such day
};

constexpr auto tokens(ListRepeat /*of*/)
{
    return std::array{std::pair{"never", ListRepeat::Never},
                      std::pair{"daily", ListRepeat::Daily},
                      std::pair{"weekly", ListRepeat::Weekly},
                      std::pair{"monthly", ListRepeat::Monthly}};
}

//! A list that was started for stores, of which each has its own tasks, and for associates
//! (TK-2), once or again and again (TK-3).
struct StartedList {
    static constexpr auto kKind = EntityKind::StartedList;
    StartedListId id;
    qint64 version = 0;
    TaskListId list;
    QString name;
    QList<StoreId> stores;
    QList<AssociateId> associates;
    QDate startsOn; //!< the first day on which its tasks are there
    QDate targetOn; //!< from which tasks count their days; of one that does not come again
    ListRepeat repeats = ListRepeat::Never;
    int targetOffsetDays = 0; //!< of one that comes again: from the day it begins to its target
    QDate endsOn; //!< the last day on which it begins anew; none = it goes on

    static constexpr void eachMember(auto&& take)
    {
        using S = StartedList;
        take(member("list", &S::list));
        take(member("name", &S::name));
        take(member("stores", &S::stores));
        take(member("associates", &S::associates));
        take(member("starts_on", &S::startsOn));
        take(member("target_on", &S::targetOn));
        take(member("repeats", &S::repeats));
        take(member("target_offset_days", &S::targetOffsetDays));
        take(member("ends_on", &S::endsOn));
    }
    friend bool operator==(const StartedList&, const StartedList&) = default;
};

//! How far a task of a started list is. There is no row of one that nobody has touched: each till
//! works it out. Those of a store are at the tills of that store only.
struct ListTask {
    static constexpr auto kKind = EntityKind::ListTask;
    ListTaskId id; //!< follows from what it is a task of, so that two tills make one row
    qint64 version = 0;
    StartedListId started;
    QString step; //!< key of the task in the list
    QDate runOn; //!< the day on which the list began
    StoreId store; //!< whose it is; null of one that is an associate's own
    AssociateId associate; //!< whose own it is; null of a store's
    AssociateId owner; //!< to whom a manager gave it; null = as the list says
    QDate dueOn; //!< to which it was moved; none = as the list says
    TaskStatus status = TaskStatus::Open;
    AssociateId startedBy; //!< follows the status; null unless in progress
    qint64 startedAtMs = 0;
    AssociateId doneBy; //!< follows the status; null unless done
    qint64 doneAtMs = 0;

    static constexpr void eachMember(auto&& take)
    {
        using T = ListTask;
        take(member("started_list", &T::started));
        take(member("step", &T::step));
        take(member("run_on", &T::runOn));
        take(member("store", &T::store));
        take(member("associate", &T::associate));
        take(member("owner", &T::owner));
        take(member("due_on", &T::dueOn));
        take(member("status", &T::status));
        take(member("started_by", &T::startedBy));
        take(member("started_at_ms", &T::startedAtMs));
        take(member("done_by", &T::doneBy));
        take(member("done_at_ms", &T::doneAtMs));
    }
    friend bool operator==(const ListTask&, const ListTask&) = default;
};

} // namespace carnet
