#pragma once

#include "tests/sync/world.h"

namespace carnet::test {

//! What is broken once a world is in step again, each with the name that the invariant has in the
//! plan of the sync; empty when nothing is.
[[nodiscard]] QStringList brokenInvariants(World& world);

//! The same of what holds in the worst of times, too.
[[nodiscard]] QStringList brokenAtAnyMoment(const World& world);

} // namespace carnet::test
