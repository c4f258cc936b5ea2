#pragma once

#include "models/presentation/customeritems.h"

namespace carnet {

//! A change of hands: who had the customer before.
[[nodiscard]] TimelineItem moveItem(const BookMove& move, const CustomerView& view);
//! All changes of hands, newest first.
[[nodiscard]] QList<TimelineItem> moveItems(const CustomerView& view);

} // namespace carnet
