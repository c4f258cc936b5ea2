#pragma once

#include "models/presentation/till.h"

namespace carnet {

//! Good morning to whoever is signed in, by the store's clock.
[[nodiscard]] QString greetingNow(const Till& till);
//! The weekday and the day.
[[nodiscard]] QString dayNow(const Till& till);

} // namespace carnet
