#pragma once

#include "models/presentation/customeritems.h"

namespace carnet {

//! \a items, newest first, and among them every change of hands of the days of \a shown: who had
//! the customer before.
[[nodiscard]] QList<TimelineItem> withMoves(QList<TimelineItem> items,
                                            const CustomerView& view,
                                            const TimelineRequest& shown);
//! The changes of hands alone, newest first.
[[nodiscard]] QList<TimelineItem> moveItems(const CustomerView& view);

} // namespace carnet
