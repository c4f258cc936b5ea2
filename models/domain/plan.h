#pragma once

#include "models/domain/customer.h"
#include "models/domain/operation.h"
#include "models/domain/task.h"

namespace carnet {

//! What is logged when somebody says that \a plan came about; who comes early is here now.
[[nodiscard]] Activity cameAbout(const Activity& plan, const Gesture& by, const ActivityId& id);
//! The same plan for another time, which stands in for \a plan.
[[nodiscard]] Activity movedTo(qint64 atMs,
                               const Activity& plan,
                               const Gesture& by,
                               const ActivityId& id);

//! The same follow-up for somebody else, anew and as of now: the old one would go along with its
//! client from hand to hand.
[[nodiscard]] Task givenTo(const AssociateId& taker,
                           const Task& task,
                           const Gesture& by,
                           const TaskId& id);

} // namespace carnet
