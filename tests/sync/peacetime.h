#pragma once

#include "tests/sync/world.h"

namespace carnet::test {

//! What a world that is in step, with a good network, shows when something little happens in it:
//! I30 and I31 of the plan of the sync. Empty when both hold.
[[nodiscard]] QStringList brokenInPeace(World& world);

} // namespace carnet::test
