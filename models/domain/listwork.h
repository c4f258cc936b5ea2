#pragma once

#include "models/domain/staff.h"
#include "models/domain/tasklist.h"

#include <QHash>

namespace carnet {

//! A task of a started list as somebody has it before them.
struct ListWork {
    ListTask task; //!< as it begins, or as somebody has left it
    TaskStep step;
    QString listName; //!< of the start, by which people know it
    bool isTouched = false; //!< there is a row of it

    //! To which day it was moved, or the list's by the target date of its beginning.
    QDate dueOn;

    friend bool operator==(const ListWork&, const ListWork&) = default;
};

//! How far back beginnings are shown of what comes again: what nobody did by then is overtaken.
inline constexpr int kRunDays = 31;

//! Whether the list begins, anew or for the first time, on \a day.
[[nodiscard]] bool beginsOn(const StartedList& started, QDate day);
//! The days until \a today on which it began, as far as they are shown, in order.
[[nodiscard]] QList<QDate> runsUntil(const StartedList& started, QDate today);
//! From which the tasks of a list that began on \a runOn count their days.
[[nodiscard]] QDate targetOf(const StartedList& started, QDate runOn);

//! A task as it begins: of \a store, or where that is null of \a associate.
[[nodiscard]] ListTask listTask(const StartedList& started,
                                const QString& step,
                                QDate runOn,
                                const StoreId& store,
                                const AssociateId& associate);
//! Null where the list has no such task.
[[nodiscard]] const TaskStep* stepNamed(const QString& key, const QList<TaskStep>& steps);

//! Whether it is \a who that is to do it, alone or with others.
[[nodiscard]] bool isFor(const Associate& who, const ListTask& task, const TaskStep& step);
//! Those who are to do it, and managers.
[[nodiscard]] bool mayChangeListTask(const Associate& who,
                                     const ListTask& task,
                                     const TaskStep& step);

//! The same as a follow-up of nobody's client, for lists that show both.
[[nodiscard]] Task asTask(const ListWork& work);

//! What there is to do at \a store, and for each of \a associates of their own, in the order of the
//! lists. \a touched are the rows there are; those of a list or a task that is gone are passed
//! over.
[[nodiscard]] QList<ListWork> workOf(const QList<TaskList>& lists,
                                     const QList<StartedList>& started,
                                     const QList<ListTask>& touched,
                                     const StoreId& store,
                                     const QList<AssociateId>& associates,
                                     QDate today);

} // namespace carnet
