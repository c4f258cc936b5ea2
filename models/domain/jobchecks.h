#pragma once

#include "models/domain/rules.h"

#include <optional>

namespace carnet::rules {

//! What speaks against the schedule of a distribution job.
[[nodiscard]] std::optional<Flaw> flawOfDistributionJob(const Row& row, const Facts& facts);

} // namespace carnet::rules
