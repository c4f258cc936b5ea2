#pragma once

#include "models/domain/result.h"

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
    [[nodiscard]] int schemaVersion() const { return m_version; }
    //! The newest version this program writes.
    [[nodiscard]] static int newestVersion(Schema schema);

private:
    Database(QSqlDatabase connection, int version);

    QSqlDatabase m_connection;
    int m_version;
};

} // namespace carnet
