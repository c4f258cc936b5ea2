#pragma once

#include "models/presentation/bookkeeper.h"
#include "models/presentation/format.h"

namespace carnet {

//! `Birthday of Isabella Moretti changed`: one change in plain words.
[[nodiscard]] QString describeOperation(const Operation& operation,
                                        const Snapshot& snapshot,
                                        const Format& format);

} // namespace carnet
