#pragma once

#include "models/domain/judgement.h"

namespace carnet::rules {

//! What customers have of the part of the set-up that \a wish is about, as far as it decides: it
//! may mean to look through them all. The row and the attributes are among \a facts already.
[[nodiscard]] Result<> findUse(const Operation& wish, const RowReader& rows, Facts& facts);

} // namespace carnet::rules
