#pragma once

#include "models/domain/staff.h"
#include "models/domain/task.h"

namespace carnet {

//! Whether \a who may give a follow-up to \a owner, who works here; \a bookOwners have the
//! customer. Everybody takes one on or gives it to those who have her; managers and those who have
//! her give it to anybody.
[[nodiscard]] bool mayGiveTask(const Associate& who,
                               const AssociateId& owner,
                               const QList<AssociateId>& bookOwners);

//! The author, who is to do it, those who have the customer, and managers.
[[nodiscard]] bool mayChangeTask(const Associate& who,
                                 const Task& task,
                                 const QList<AssociateId>& bookOwners);

//! Whether \a who may see the follow-ups of everybody in the store.
[[nodiscard]] bool maySeeAllTasks(const Associate& who);

} // namespace carnet
