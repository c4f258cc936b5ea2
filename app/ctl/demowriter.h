#pragma once

#include "app/ctl/demoretailer.h"
#include "models/storage/headquartersstore.h"

namespace carnet {

//! How a long write is watched and stopped.
struct WriteWatch {
    //! Customers written so far.
    std::function<void(qint64 customers)> progress = [](qint64) {};
    std::function<bool()> isCancelled = [] { return false; };
};

//! Writes the whole retailer in one transaction: all of it, or nothing.
[[nodiscard]] Result<> writeDemo(HeadquartersStore& store,
                                 const DemoRetailer& retailer,
                                 quint64 seed,
                                 const WriteWatch& watch = {});

} // namespace carnet
