#pragma once

#include "models/domain/operation.h"
#include "models/domain/referencedata.h"

namespace carnet {

//! Why a part of the set-up cannot be saved as it is, in a sentence; empty where the facts of a
//! refusal are not about the set-up.
[[nodiscard]] QString setupSentence(const QJsonObject& facts, const ReferenceData& reference);

//! What was done to the set-up: “Shoe size” changed.
[[nodiscard]] QString describeSetup(const Operation& operation, const ReferenceData& reference);

} // namespace carnet
