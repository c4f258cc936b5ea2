#pragma once

#include "models/storage/headquarterscontext.h"

namespace carnet {

//! Counts by kind and the scopes with their heads; the epoch is left to the caller.
[[nodiscard]] Result<HeadquartersStatus> statusOf(const HeadquartersContext& context);

} // namespace carnet
