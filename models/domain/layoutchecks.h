#pragma once

#include "models/domain/rules.h"

#include <optional>

namespace carnet::rules {

//! What speaks against a screen layout as it is to be.
[[nodiscard]] std::optional<Flaw> flawOfLayout(const Row& row, const Facts& facts);

//! What speaks against the layout that a store, a register or an associate is given (LY-1).
[[nodiscard]] std::optional<Flaw> flawOfLayoutChoice(const Row& row, const Facts& facts);

//! Who still shows a layout that is to be removed; one is enough to say.
[[nodiscard]] std::optional<Flaw> flawOfLayoutInUse(const Row& layout, const Facts& facts);

} // namespace carnet::rules
