#pragma once

#include "models/storage/database.h"

#include <QMap>

#include <functional>

namespace carnet {

//! What a backup holds.
struct BackupSummary {
    int schemaVersion = 0;
    qint64 epoch = 0; //!< in which it was taken
    qint64 atMs = 0;
    QMap<QString, qint64> rows; //!< by table
};

//! Everything headquarters has as lines of JSON, whichever database it is in: what was taken from
//! SQLite can be put into PostgreSQL and the other way round. A line each says what the backup is,
//! what columns a table has, what is in a row, and at the end how many rows there are.
class HeadquartersBackup final
{
public:
    using Write = std::function<Result<>(const QByteArray& line)>;
    using Read = std::function<Result<std::optional<QByteArray>>()>;

    explicit HeadquartersBackup(const Database& database)
        : m_database(database)
    {
    }

    //! One unchanging view of it all, while others write. \a write gets lines without their end.
    [[nodiscard]] Result<BackupSummary> take(qint64 nowMs, const Write& write) const;

    //! The first line, which says what schema the others want.
    [[nodiscard]] static Result<BackupSummary> readHead(const Read& read);
    //! All others, into a database of that schema, in one transaction: all of it or nothing. What a
    //! new database has by itself goes. Its epoch is another than any before, so that tills send
    //! again what this headquarters has not heard. Invalid when a line is none or lines are
    //! missing.
    [[nodiscard]] Result<BackupSummary> put(BackupSummary head,
                                            qint64 nowMs,
                                            const Read& read) const;

private:
    enum class Holds {
        Numbers,
        Texts,
        Bytes,
    };
    struct Table {
        QString name;
        QStringList columns;
        QList<Holds> holds; //!< by column
    };
    [[nodiscard]] Result<QList<Table>> tables() const;
    [[nodiscard]] Result<qint64> takeTable(const Table& table, const Write& write) const;
    [[nodiscard]] Result<> setEpoch(qint64 epoch) const;
    class Filler;

    const Database& m_database;
};

} // namespace carnet
