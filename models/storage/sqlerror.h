#pragma once

#include "models/domain/result.h"

#include <QSqlError>

namespace carnet {

//! A database's refusal in words that say what is safe; \a doing names the work, without data.
//! Invalid = these values can never be stored (a constraint), Busy = somebody else writes, Storage
//! = the disk or the file.
[[nodiscard]] tl::unexpected<Error> sqlFailure(const QSqlError& error, const QString& doing);

//! True when the disk has no room left.
[[nodiscard]] bool isDiskFull(const QSqlError& error);

} // namespace carnet
