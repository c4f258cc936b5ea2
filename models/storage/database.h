#pragma once

#include "models/storage/query.h"

#include <QSqlDatabase>

#include <memory>

namespace carnet {

enum class Schema {
    Terminal,
    Headquarters,
};

//! The one door to a database file: connection set-up (WAL, foreign keys, full sync), quick_check,
//! forward-only migrations. A newer or damaged file is refused and left untouched.
class Database final
{
public:
    //! \a path may be `:memory:`. Fails with Newer (file written by a later version), Storage
    //! (damaged, read-only, no space, locked) with a sentence that says what is safe.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& path, Schema schema);

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
    [[nodiscard]] Result<> prepare(Schema schema);

    QSqlDatabase m_connection;
    std::unique_ptr<Statements> m_statements;
    int m_version = 0;
};

} // namespace carnet
