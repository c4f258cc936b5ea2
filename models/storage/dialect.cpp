#include "models/storage/dialect.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace carnet {

QString Dialect::schema(const QString& sql) const
{
    if (driver == u"QSQLITE"_s)
        return sql;
    // SQLite's INTEGER holds 64 bits; its table options have no counterpart and need none.
    static const QRegularExpression tableOptions(u"\\)\\s*(WITHOUT ROWID,\\s*)?STRICT\\s*;"_s);
    static const QRegularExpression integer(u"\\bINTEGER\\b"_s);
    static const QRegularExpression blob(u"\\bBLOB\\b"_s);
    QString portable = sql;
    portable.replace(tableOptions, u");"_s);
    portable.replace(integer, u"BIGINT"_s);
    portable.replace(blob, u"BYTEA"_s);
    return portable;
}

const Dialect& sqliteDialect()
{
    static const Dialect dialect{u"QSQLITE"_s, u"BEGIN IMMEDIATE"_s, {}};
    return dialect;
}

const Dialect& postgresDialect()
{
    static const Dialect dialect{u"QPSQL"_s, u"BEGIN"_s, u" FOR UPDATE"_s};
    return dialect;
}

} // namespace carnet
