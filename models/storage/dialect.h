#pragma once

#include <QStringList>

namespace carnet {

//! What differs between the databases headquarters may run on. Everything else is the portable SQL
//! both understand: `?` placeholders, ON CONFLICT, RETURNING.
struct Dialect {
    QString driver; //!< Qt's name of it
    QString beginWrite; //!< opens a transaction that will write
    QString beginRead; //!< opens one unchanging view
    QString lockRow; //!< ends a SELECT whose row must stand still until commit
    //! Where many may write at once: waits until nobody else does, and counts that somebody has.
    //! Empty where opening the transaction does that.
    QString takeTurn;
    //! A number that is another one once somebody else has written.
    QString writes;
    QStringList setUp; //!< statements for a new connection
    QString noTimeOut; //!< lets the statements of a transaction take as long as they do
    // The version of the schema: made ready, locked, read, and set to the number behind.
    QString versionTable;
    QString versionLock;
    QString version;
    QString versionMark;
    QString arrayLength; //!< of a JSON array in a column, %1
    QString tables; //!< the names of all tables, in their order
    QString columns; //!< the names of the columns of the table %1 and their types
    // Where all rows of an answer come at once: a question whose answer is fetched part by part.
    QString openCursor;
    QString fetch;
    QString closeCursor;

    //! A migration, written for SQLite, as this database wants it.
    [[nodiscard]] QString schema(const QString& sql) const;
};

[[nodiscard]] const Dialect& sqliteDialect();
[[nodiscard]] const Dialect& postgresDialect();
//! By Qt's name of the driver.
[[nodiscard]] const Dialect& dialectOf(const QString& driver);

} // namespace carnet
