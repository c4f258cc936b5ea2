#pragma once

#include "models/storage/query.h"

#include <QSqlDatabase>

#include <memory>

namespace carnet {

enum class Schema {
    Terminal,
    Headquarters,
};

enum class Soundness {
    Unknown, //!< the file is checked from end to end before it is used
    Known, //!< it is as it was left by whoever closed it
};

//! The one door to a database: connection set-up (of a file: WAL, foreign keys, full sync,
//! quick_check), forward-only migrations. One that is newer or damaged is refused and left
//! untouched.
class Database final
{
public:
    //! \a place is the path of an SQLite file, `:memory:`, or the URL of a PostgreSQL database (see
    //! `postgresplace.h`). Fails with Newer (written by a later version), Storage (damaged,
    //! read-only, no space, locked, not reached) with a sentence that says what is safe.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(
        const QString& place, Schema schema, Soundness soundness = Soundness::Unknown);
    //! A new one as an earlier version made it, for data of that version.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openAt(const QString& place,
                                                                  Schema schema,
                                                                  int version);

    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] const QSqlDatabase& connection() const { return m_connection; }
    [[nodiscard]] Statements& statements() const { return *m_statements; }
    [[nodiscard]] int schemaVersion() const { return m_version; }
    //! The newest version this program writes.
    [[nodiscard]] static int newestVersion(Schema schema);
    //! False when the file at \a path is no database or fails its own check: a failed open that a
    //! new file would heal.
    [[nodiscard]] static bool isSound(const QString& path);

private:
    explicit Database(const QSqlDatabase& connection);
    //! How it is to be: checked or not, and migrated to which version.
    struct Wanted {
        Schema schema;
        Soundness soundness;
        int version;
    };
    [[nodiscard]] static Result<std::unique_ptr<Database>> openFile(const QString& path,
                                                                    const Wanted& wanted);
    [[nodiscard]] static Result<std::unique_ptr<Database>> openServer(const QString& place,
                                                                      const Wanted& wanted);
    [[nodiscard]] Result<> prepare(const Wanted& wanted);

    QSqlDatabase m_connection;
    std::unique_ptr<Statements> m_statements;
    int m_version = 0;
};

} // namespace carnet
