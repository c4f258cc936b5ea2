#pragma once

#include "models/domain/operation.h"

namespace carnet::rules {

//! Who has brought a task to where it is, and when.
struct TaskProgress {
    AssociateId who;
    qint64 atMs = 0;
};

[[nodiscard]] inline TaskProgress progressOf(const Operation& operation)
{
    return {operation.actor, operation.atMs};
}

//! Of a follow-up or of a task of a list.
template<typename T>
[[nodiscard]] TaskProgress progressOf(const T& task)
{
    return task.status == TaskStatus::Done ? TaskProgress{task.doneBy, task.doneAtMs}
                                           : TaskProgress{task.startedBy, task.startedAtMs};
}

//! Who did it or began with it, and when, follow the status and are nobody's to write.
template<typename T>
void followStatus(T& task, const TaskProgress& progress)
{
    const auto of = [&](TaskStatus status) {
        return task.status == status ? progress : TaskProgress();
    };
    const TaskProgress started = of(TaskStatus::InProgress);
    const TaskProgress done = of(TaskStatus::Done);
    task.startedBy = started.who;
    task.startedAtMs = started.atMs;
    task.doneBy = done.who;
    task.doneAtMs = done.atMs;
}

} // namespace carnet::rules
