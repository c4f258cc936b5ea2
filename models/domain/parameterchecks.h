#pragma once

#include "models/domain/rules.h"

#include <optional>

namespace carnet::rules {

//! What speaks against a parameter: each has one value, of a form that whoever reads it
//! understands.
[[nodiscard]] std::optional<Flaw> flawOfSetting(const Row& row, const Facts& facts);

//! What speaks against one book for each customer: those who are in several. \a row is the mode as
//! it is to be, or as it was where it is to go.
[[nodiscard]] std::optional<Flaw> flawOfOneBook(const Row& row, const Facts& facts);

//! What speaks against how the numbers of a sequence look (CB-2).
[[nodiscard]] std::optional<Flaw> flawOfNumbering(const Row& row, const Facts& facts);

} // namespace carnet::rules
