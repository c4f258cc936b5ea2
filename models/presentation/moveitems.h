#pragma once

#include "models/presentation/customeritems.h"

namespace carnet {

//! \a items, newest first, and among them every change of hands since \a fromMs: who had the
//! customer before.
[[nodiscard]] QList<TimelineItem> withMoves(QList<TimelineItem> items,
                                            const CustomerView& view,
                                            qint64 fromMs);

} // namespace carnet
