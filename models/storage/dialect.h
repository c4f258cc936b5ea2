#pragma once

#include <QString>

namespace carnet {

//! What differs between the databases headquarters may run on. Everything else is the portable SQL
//! both understand: `?` placeholders, ON CONFLICT, RETURNING.
struct Dialect {
    QString driver; //!< Qt's name of it
    QString beginWrite; //!< opens a transaction that will write
    QString lockRow; //!< ends a SELECT whose row must stand still until commit

    //! A migration, written for SQLite, as this database wants it.
    [[nodiscard]] QString schema(const QString& sql) const;
};

[[nodiscard]] const Dialect& sqliteDialect();
[[nodiscard]] const Dialect& postgresDialect();

} // namespace carnet
