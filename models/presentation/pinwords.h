#pragma once

#include "models/domain/signinguard.h"

namespace carnet {

//! Whole seconds until the next try is heard; 0 = now.
[[nodiscard]] int secondsLeft(const SignInGuard& guard, qint64 nowMs);
//! How long nobody listens after too many wrong PINs.
[[nodiscard]] QString waitText(int seconds);
//! How many tries are left after a wrong PIN; empty when there are none, which is waitText()'s.
[[nodiscard]] QString wrongPinText(const SignInGuard& guard);
//! Why somebody who is right is not let in.
[[nodiscard]] QString tooLongAwayText();

} // namespace carnet
