#pragma once

#include <QString>

//! Where the headquarters of tests keep their data: in a file of their folder, or, where
//! `CARNET_TEST_POSTGRES` names a file with the URL of a PostgreSQL database (`scripts/postgres`
//! makes both), in a schema of their own there.
namespace carnet::test {

[[nodiscard]] bool isOnPostgres();

//! The database of a new headquarters, as HeadquartersStore::create() wants it; empty for a file.
[[nodiscard]] QString newDatabase();

//! The database of the headquarters in \a folder, as Database::open() wants it.
[[nodiscard]] QString databaseOf(const QString& folder);

} // namespace carnet::test
