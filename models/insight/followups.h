#pragma once

#include "models/domain/task.h"

#include <QList>

namespace carnet::insight {

//! The follow-ups of one person as the day shows them.
struct FollowUps {
    QList<Task> overdue; //!< the freshest first: yesterday's promise can still be kept
    int moreOverdue = 0; //!< beyond those shown; nobody works through three hundred
    QList<Task> today;
    QList<Task> ahead; //!< soonest first
    QList<Task> done;

    [[nodiscard]] bool isNothingDue() const { return overdue.isEmpty() && today.isEmpty(); }
};

//! How many overdue ones are shown; 0 = all.
inline constexpr int kMostOverdue = 7;

//! \a tasks are the open ones and those done today.
[[nodiscard]] FollowUps followUps(QList<Task> tasks, QDate today, int mostOverdue = kMostOverdue);

} // namespace carnet::insight
