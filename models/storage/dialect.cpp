#include "models/storage/dialect.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace carnet {

QString Dialect::schema(const QString& sql) const
{
    if (driver == u"QSQLITE"_s)
        return sql;
    // SQLite's INTEGER holds 64 bits; its table options have no counterpart and need none.
    static const QRegularExpression tableOptions(
        u"\\)\\s*(WITHOUT ROWID,\\s*)?STRICT\\s*(?=;|$)"_s);
    static const QRegularExpression integer(u"\\bINTEGER\\b"_s);
    static const QRegularExpression blob(u"\\bBLOB\\b"_s);
    static const QRegularExpression text(u"\\bTEXT\\b"_s);
    QString portable = sql;
    portable.replace(tableOptions, u")"_s);
    portable.replace(integer, u"BIGINT"_s);
    portable.replace(blob, u"BYTEA"_s);
    portable.replace(text, u"TEXT COLLATE \"C\""_s); // sorted by its bytes, as SQLite does
    return portable;
}

const Dialect& sqliteDialect()
{
    static const Dialect dialect{
        .driver = u"QSQLITE"_s,
        .beginWrite = u"BEGIN IMMEDIATE"_s,
        .beginRead = u"BEGIN"_s,
        .lockRow = {},
        .takeTurn = {},
        .writes = u"PRAGMA data_version"_s,
        .setUp =
            {
                u"PRAGMA busy_timeout = 5000"_s,
                u"PRAGMA foreign_keys = ON"_s, // off by default
                u"PRAGMA journal_mode = WAL"_s,
                u"PRAGMA synchronous = FULL"_s, // what was told to be saved survives a power cut
                u"PRAGMA cache_size = -65536"_s, // 64 MiB: an import touches pages all over indexes
                // 16 MiB: one page of the feed touches the same inner pages as the next.
                u"PRAGMA wal_autocheckpoint = 4096"_s,
                u"PRAGMA temp_store = MEMORY"_s, // no client data in temporary files
                u"PRAGMA secure_delete = ON"_s, // FAST leaves what was in pages that become free
            },
        .noTimeOut = {},
        .versionTable = {},
        .versionLock = {},
        .version = u"PRAGMA user_version"_s,
        .versionMark = u"PRAGMA user_version = %1"_s,
        .arrayLength = u"json_array_length(%1)"_s,
        .tables = u"SELECT name FROM sqlite_master WHERE type = 'table'"
                  u" AND name NOT LIKE 'sqlite%' ORDER BY name"_s,
        .columns = u"SELECT name, type FROM pragma_table_info('%1')"_s,
        .openCursor = {},
        .fetch = {},
        .closeCursor = {},
    };
    return dialect;
}

const Dialect& postgresDialect()
{
    static const Dialect dialect{
        .driver = u"QPSQL"_s,
        .beginWrite = u"BEGIN"_s,
        .beginRead = u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s,
        .lockRow = u" FOR UPDATE"_s,
        .takeTurn = u"INSERT INTO meta (name, value) VALUES ('writes', '1') ON CONFLICT (name)"
                    " DO UPDATE SET value = CAST(CAST(meta.value AS BIGINT) + 1 AS TEXT)"_s,
        .writes = u"SELECT value FROM meta WHERE name = 'writes'"_s,
        .setUp =
            {
                u"SET client_min_messages = warning"_s,
                u"SET bytea_output = hex"_s, // Qt's driver wants another
                u"SET lock_timeout = '5s'"_s,
                u"SET statement_timeout = '60s'"_s, // a full data set of a large scope takes half
                u"SET idle_in_transaction_session_timeout = '60s'"_s, // a node that hangs blocks
                                                                      // all
            },
        .noTimeOut = u"SET LOCAL statement_timeout = 0"_s,
        .versionTable = u"CREATE TABLE IF NOT EXISTS schema_version (version BIGINT NOT NULL)"_s,
        .versionLock = u"LOCK TABLE schema_version IN EXCLUSIVE MODE"_s,
        .version = u"SELECT COALESCE(MAX(version), 0) FROM schema_version"_s,
        .versionMark = u"INSERT INTO schema_version (version) VALUES (%1)"_s,
        .arrayLength = u"jsonb_array_length(CAST(%1 AS jsonb))"_s,
        .tables = u"SELECT table_name FROM information_schema.tables"
                  u" WHERE table_schema = current_schema() ORDER BY table_name"_s,
        .columns = u"SELECT column_name, data_type FROM information_schema.columns WHERE"
                   u" table_schema = current_schema() AND table_name = '%1' ORDER BY"
                   u" ordinal_position"_s,
        .openCursor = u"DECLARE part_by_part NO SCROLL CURSOR FOR %1"_s,
        .fetch = u"FETCH 2000 FROM part_by_part"_s,
        .closeCursor = u"CLOSE part_by_part"_s,
    };
    return dialect;
}

const Dialect& dialectOf(const QString& driver)
{
    return driver == postgresDialect().driver ? postgresDialect() : sqliteDialect();
}

} // namespace carnet
