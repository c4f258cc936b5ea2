#pragma once

#include "models/domain/clock.h"
#include "models/domain/result.h"

namespace carnet {

//! Argon2id in its encoded form, with a fresh salt. Takes 64 MiB and three passes on purpose: a
//! stolen file must not give up its PINs quickly.
[[nodiscard]] Result<QString> hashPin(const QString& pin, Random& random);

//! Compares in constant time; false for anything that is not an Argon2id hash.
[[nodiscard]] bool pinMatches(const QString& pin, const QString& encodedHash);

} // namespace carnet
