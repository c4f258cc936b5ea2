#pragma once

#include "models/domain/result.h"

#include <QString>

namespace carnet {

//! Whether a place is the URL of a PostgreSQL database and not the path of a file.
[[nodiscard]] bool isPostgresPlace(const QString& place);

//! A connection URL
//! (`postgresql://user@host1:5432,host2:5432/carnet?target_session_attrs=read-write`,
//! https://www.postgresql.org/docs/15/libpq-connect.html) as the options of Qt's driver. Invalid
//! with the reason when libpq cannot read it, or when Qt could not pass it on.
[[nodiscard]] Result<QString> postgresOptions(const QString& place);

} // namespace carnet
