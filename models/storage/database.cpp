#include "models/storage/database.h"

#include "models/storage/dialect.h"
#include "models/storage/migration.h"
#include "models/storage/postgresplace.h"
#include "models/storage/sqlerror.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <QSqlError>
#include <QtEndian>

#include <atomic>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qint64 kHeaderSize = 100; // https://sqlite.org/fileformat.html section 1.3
constexpr qsizetype kUserVersionAt = 60;

struct FileHead {
    bool isDatabase = true;
    int version = 0;
};

//! The files that this program has open as databases. Such a file is never opened otherwise:
//! closing any descriptor of it gives up all locks that the program has on it
//! (https://sqlite.org/howtocorrupt.html section 2.2), and the next other program that closes the
//! database takes its log away, with what is written after that.
class OpenFiles final
{
public:
    [[nodiscard]] static bool isOpen(const QString& path)
    {
        const QMutexLocker lock(&mutex());
        return counts().contains(path);
    }
    static void add(const QString& path)
    {
        const QMutexLocker lock(&mutex());
        ++counts()[path];
    }
    static void remove(const QString& path)
    {
        const QMutexLocker lock(&mutex());
        const auto found = counts().find(path);
        if (found != counts().end() && --*found == 0)
            counts().erase(found);
    }

private:
    // Databases are opened on the threads that use them.
    static QMutex& mutex()
    {
        static QMutex kMutex;
        return kMutex;
    }
    static QHash<QString, int>& counts()
    {
        static QHash<QString, int> kCounts;
        return kCounts;
    }
};

// Read from the file itself: opening a database already writes beside it.
Result<FileHead> headOf(const QString& path)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return FileHead{};
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage,
                       u"the database cannot be read; nothing was changed, check its "
                       u"permissions: "_s
                           + file.errorString());
    const QByteArray head = file.read(kHeaderSize);
    if (head.size() < kHeaderSize || !head.startsWith(QByteArrayLiteral("SQLite format 3\0")))
        return FileHead{false, 0};
    return FileHead{true, qFromBigEndian<qint32>(head.constData() + kUserVersionAt)};
}

Error newer(int version, int newest)
{
    return {ErrorCode::Newer,
            u"the data was written by a newer Carnet (schema %1, this one knows %2); it was left "
            u"as it is, install the newer version"_s.arg(version)
                .arg(newest)};
}

Error damaged()
{
    return {ErrorCode::Storage,
            u"the database is damaged; it was left as it is, restore it from a backup"_s};
}

QString uniqueName()
{
    static std::atomic<quint64> count = 0;
    return u"carnet-%1"_s.arg(++count);
}

Result<> setUp(Statements& on)
{
    for (const QString& statement : on.dialect().setUp) {
        // Some answer with a row, which only stepping through them finishes.
        const auto done = queryAll(on, statement, textOf);
        if (!done)
            return tl::unexpected(done.error());
    }
    return {};
}

Result<bool> passesQuickCheck(Statements& on)
{
    const auto verdict = queryOne(on, u"PRAGMA quick_check(1)"_s, textOf);
    if (!verdict)
        return tl::unexpected(verdict.error());
    return *verdict == u"ok"_s;
}

} // namespace

int Database::newestVersion(Schema schema)
{
    return migrations(schema).back().version;
}

bool Database::isSound(const QString& path)
{
    // The program may have it open, see OpenFiles.
    if (const QFileInfo file(path); file.exists() && !file.isReadable())
        return true; // which says nothing about what is in it
    const QString name = uniqueName();
    bool sound = false;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(sqliteDialect().driver, name);
        connection.setDatabaseName(path);
        if (connection.open()) {
            Statements statements(connection);
            sound = passesQuickCheck(statements).value_or(false);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return sound;
}

Result<std::unique_ptr<Database>> Database::open(const QString& place,
                                                 Schema schema,
                                                 Soundness soundness)
{
    const Wanted wanted{schema, soundness, newestVersion(schema)};
    return isPostgresPlace(place) ? openServer(place, wanted) : openFile(place, wanted);
}

Result<std::unique_ptr<Database>> Database::openAt(const QString& place, Schema schema, int version)
{
    const Wanted wanted{schema, Soundness::Known, version};
    return isPostgresPlace(place) ? openServer(place, wanted) : openFile(place, wanted);
}

Result<std::unique_ptr<Database>> Database::openServer(const QString& place, const Wanted& wanted)
{
    const auto options = postgresOptions(place);
    if (!options)
        return tl::unexpected(options.error());
    auto database = std::unique_ptr<Database>(
        new Database(QSqlDatabase::addDatabase(postgresDialect().driver, uniqueName())));
    QSqlDatabase& connection = database->m_connection;
    connection.setConnectOptions(*options);
    if (!connection.open())
        return failure(ErrorCode::Storage,
                       u"the database cannot be reached; nothing was changed: "_s
                           + connection.lastError().databaseText().simplified());
    // The server has its own checks and its own recovery.
    if (const auto prepared = database->prepare({wanted.schema, Soundness::Known, wanted.version});
        !prepared)
        return tl::unexpected(prepared.error());
    return database;
}

Result<std::unique_ptr<Database>> Database::openFile(const QString& path, const Wanted& wanted)
{
    const Result<FileHead> head =
        OpenFiles::isOpen(path) ? FileHead{true, wanted.version} : headOf(path);
    if (!head)
        return tl::unexpected(head.error());
    if (!head->isDatabase)
        return tl::unexpected(damaged());
    if (head->version > newestVersion(wanted.schema))
        return tl::unexpected(newer(head->version, newestVersion(wanted.schema)));

    auto database = std::unique_ptr<Database>(
        new Database(QSqlDatabase::addDatabase(sqliteDialect().driver, uniqueName())));
    QSqlDatabase& connection = database->m_connection;
    connection.setDatabaseName(path);
    OpenFiles::add(path); // until the destructor
    if (!connection.open())
        return sqlFailure(connection.lastError().nativeErrorCode().toInt(),
                          connection.lastError().databaseText(),
                          u"opening the database"_s);
    if (const auto prepared = database->prepare(wanted); !prepared)
        return tl::unexpected(prepared.error());
    return database;
}

Result<> Database::prepare(const Wanted& wanted)
{
    if (auto done = setUp(*m_statements); !done)
        return done;
    const auto sound =
        wanted.soundness == Soundness::Known ? Result<bool>(true) : passesQuickCheck(*m_statements);
    if (!sound)
        return tl::unexpected(sound.error());
    if (!*sound)
        return tl::unexpected(damaged());
    const auto found = carnet::schemaVersion(*m_statements);
    if (!found)
        return tl::unexpected(found.error());
    if (*found > newestVersion(wanted.schema))
        return tl::unexpected(newer(*found, newestVersion(wanted.schema)));
    const auto reached = migrate(*m_statements, wanted.schema, *found, wanted.version);
    if (!reached)
        return tl::unexpected(reached.error());
    m_version = *reached;
    return {};
}

Database::Database(const QSqlDatabase& connection)
    : m_connection(connection)
    , m_statements(std::make_unique<Statements>(connection))
{
}

Database::~Database()
{
    const QString name = m_connection.connectionName();
    const QString path = m_connection.databaseName();
    m_statements.reset();
    m_connection.close();
    OpenFiles::remove(path);
    m_connection = {};
    QSqlDatabase::removeDatabase(name);
}

} // namespace carnet
