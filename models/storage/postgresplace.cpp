#include "models/storage/postgresplace.h"

#include <libpq-fe.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Quoted as libpq wants it.
QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s);
    value.replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

} // namespace

bool isPostgresPlace(const QString& place)
{
    return place.startsWith("postgresql://"_L1) || place.startsWith("postgres://"_L1);
}

Result<QString> postgresOptions(const QString& place)
{
    char* reason = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> read(
        PQconninfoParse(place.toUtf8().constData(), &reason), &PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> words(reason, &PQfreemem);
    if (!read) // what libpq says may quote a password
        return failure(ErrorCode::Invalid, u"the URL of the database cannot be read"_s);
    QString options;
    for (const PQconninfoOption* option = read.get(); option->keyword != nullptr; ++option) {
        if (option->val == nullptr)
            continue;
        const QString value = QString::fromUtf8(option->val);
        if (value.contains(u';')) // Qt's driver takes it for the end of the option
            return failure(
                ErrorCode::Invalid,
                u"the %1 in the URL of the database has a semicolon; put it into a "
                u"password file or a service file"_s.arg(QLatin1StringView(option->keyword)));
        options += QLatin1StringView(option->keyword) + u'=' + quoted(value) + u' ';
    }
    return options;
}

} // namespace carnet
