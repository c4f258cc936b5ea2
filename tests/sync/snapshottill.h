#pragma once

#include "tests/sync/till.h"

namespace carnet::test::snapshots {

inline constexpr int kRows = 40; // ten parts of two pages of two rows

inline void start(Till& till, int rows = kRows)
{
    till.headquarters.greeting.snapshotRows = 10;
    till.putElsewhere(rows);
    till.machine.start();
}

inline bool comesInStep(Till& till, int rows = kRows)
{
    return till.time.runUntil(
        [&till, rows] { return till.isInStep() && till.store.rows.size() == rows; }, 20 * kMinute);
}

} // namespace carnet::test::snapshots
