#pragma once

#include "models/domain/rules.h"

#include <optional>

namespace carnet::rules {

//! What speaks against a parameter: each has one value, of a form that whoever reads it
//! understands.
[[nodiscard]] std::optional<Flaw> flawOfSetting(const Row& row, const Facts& facts);

//! What speaks against how the numbers of a sequence look (CB-2).
[[nodiscard]] std::optional<Flaw> flawOfNumbering(const Row& row, const Facts& facts);

} // namespace carnet::rules
