#pragma once

#include "models/domain/undoplan.h"
#include "models/presentation/bookkeeper.h"
#include "models/presentation/format.h"

namespace carnet {

//! What a person is told after taking something back: all of it, or what was left and who has a
//! hand in it now. \a what is what was to be taken back, where that has words.
[[nodiscard]] QString undoSentence(const UndoPlan& plan,
                                   const Snapshot& snapshot,
                                   const Format& format,
                                   const QString& what = {});

} // namespace carnet
