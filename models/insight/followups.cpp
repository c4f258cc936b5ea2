#include "models/insight/followups.h"

#include <algorithm>
#include <tuple>

namespace carnet::insight {

FollowUps followUps(QList<Task> tasks, QDate today, int mostOverdue)
{
    std::ranges::sort(tasks, [](const Task& a, const Task& b) {
        return std::tuple(a.dueOn, a.createdAtMs, a.id) < std::tuple(b.dueOn, b.createdAtMs, b.id);
    });
    FollowUps sorted;
    for (const Task& task : std::as_const(tasks)) {
        if (task.status == TaskStatus::Done)
            sorted.done.append(task);
        else if (task.dueOn < today)
            sorted.overdue.prepend(task);
        else if (task.dueOn == today)
            sorted.today.append(task);
        else
            sorted.ahead.append(task);
    }
    if (mostOverdue > 0 && sorted.overdue.size() > mostOverdue) {
        sorted.moreOverdue = static_cast<int>(sorted.overdue.size()) - mostOverdue;
        sorted.overdue.resize(mostOverdue);
    }
    return sorted;
}

} // namespace carnet::insight
