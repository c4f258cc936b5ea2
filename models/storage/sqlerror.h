#pragma once

#include "models/domain/result.h"

namespace carnet {

//! SQLite's refusal (an extended result code and its message) in words that say what is safe; \a
//! doing names the work, without data. Invalid = these values can never be stored (a constraint),
//! Busy = somebody else writes, Storage = the disk or the file.
[[nodiscard]] tl::unexpected<Error> sqlFailure(int code,
                                               const QString& message,
                                               const QString& doing);

//! The same of PostgreSQL's, by its SQLSTATE.
[[nodiscard]] tl::unexpected<Error> postgresFailure(QByteArrayView state,
                                                    const QString& message,
                                                    const QString& doing);

} // namespace carnet
