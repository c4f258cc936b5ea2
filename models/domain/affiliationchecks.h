#pragma once

#include "models/domain/rules.h"

#include <optional>

namespace carnet::rules {

//! What speaks against an affiliation: its name, key or place in the order is another one's.
[[nodiscard]] std::optional<Flaw> flawOfAffiliation(const Row& row, const Facts& facts);

//! Clients are in it, or new ones start in it.
[[nodiscard]] std::optional<Flaw> whoIsAffiliated(const Row& affiliation, const Facts& facts);

//! What speaks against what new customers of a store, or of all, start with (CU-2).
[[nodiscard]] std::optional<Flaw> flawOfTemplate(const Row& row, const Facts& facts);

} // namespace carnet::rules
