#pragma once

#include "models/domain/customerparts.h"
#include "models/domain/timeline.h"

namespace carnet {

//! What headquarters has of one customer, as far as the reader may see it. Lists are in no order;
//! of very long ones only the newest rows are in it.
struct CustomerFile {
    CustomerParts parts;
    TimelinePage timeline;
    QList<Note> notes;
    QList<Purchase> purchases;
    QList<BookMove> moves;
    int olderRows = 0; //!< left out of these lists

    friend bool operator==(const CustomerFile&, const CustomerFile&) = default;
};

} // namespace carnet
