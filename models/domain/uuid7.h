#pragma once

#include "models/domain/clock.h"

#include <QUuid>

namespace carnet {

//! A UUID of version 7 (RFC 9562): 48 bits of milliseconds, then random bits, so ids sort by age.
[[nodiscard]] QUuid uuid7(qint64 nowMs, Random& random);

//! The same id for the same words on every machine (RFC 9562, version 5), for rows that both
//! sides may have to make without asking each other.
[[nodiscard]] QUuid derivedUuid(const QUuid& parent, QStringView what);

} // namespace carnet
