#pragma once

#include "models/domain/customer.h"
#include "models/domain/operation.h"

namespace carnet {

//! What is logged when somebody says that \a plan came about; who comes early is here now.
[[nodiscard]] Activity cameAbout(const Activity& plan, const Gesture& by, const ActivityId& id);
//! The same plan for another time, which stands in for \a plan.
[[nodiscard]] Activity movedTo(qint64 atMs,
                               const Activity& plan,
                               const Gesture& by,
                               const ActivityId& id);

} // namespace carnet
