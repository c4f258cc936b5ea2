#pragma once

#include "models/storage/database.h"
#include "models/storage/query.h"

#include <span>

namespace carnet {

//! One step of a schema: the file `resources/sql/<schema>/<name>.sql`.
struct Migration {
    int version = 0;
    QLatin1StringView name;
};

[[nodiscard]] std::span<const Migration> migrations(Schema schema);

//! Brings a database from \a version up to \a newest, each step in its own transaction; answers the
//! version reached.
[[nodiscard]] Result<int> migrate(Statements& on, Schema schema, int version, int newest);

//! 0 before the first step.
[[nodiscard]] Result<int> schemaVersion(Statements& on);

//! The statements of a migration file, without comments.
[[nodiscard]] QStringList statementsOf(const QString& sql);
//! The text of a migration as it is built into the program.
[[nodiscard]] Result<QString> migrationText(Schema schema, const Migration& migration);

} // namespace carnet
