#pragma once

#include "models/domain/searchkind.h"

namespace carnet {

//! What a kind of search is called on its chip.
[[nodiscard]] QString searchKindName(SearchKind kind);
//! What the parameter says, in words; empty where it offers nothing.
[[nodiscard]] QString searchKindsText(const QString& value);

} // namespace carnet
