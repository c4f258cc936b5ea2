#include "tests/support/headquartersplace.h"

#include "models/storage/postgresplace.h"
#include "tests/support/must.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

QString firstLine(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed()
                                          : QString();
}

void makeSchema(const QString& url, const QString& name)
{
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
        connection.setConnectOptions(must(postgresOptions(url)));
        if (!connection.open() || !QSqlQuery(connection).exec(u"CREATE SCHEMA "_s + name))
            qFatal("no schema: %s", qPrintable(connection.lastError().text()));
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace

bool isOnPostgres()
{
    return qEnvironmentVariableIsSet("CARNET_TEST_POSTGRES");
}

QString newDatabase()
{
    if (!isOnPostgres())
        return {};
    const QString url = firstLine(qEnvironmentVariable("CARNET_TEST_POSTGRES"));
    const QString schema = u"test_"_s + QUuid::createUuid().toString(QUuid::Id128);
    makeSchema(url, schema);
    return url + u"&application_name=%1&options=-csearch_path%3D%1"_s.arg(schema);
}

QString databaseOf(const QString& folder)
{
    const QString url = firstLine(folder + u"/database.url"_s);
    return url.isEmpty() ? folder + u"/headquarters.sqlite"_s : url;
}

} // namespace carnet::test
