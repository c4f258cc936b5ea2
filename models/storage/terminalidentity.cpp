#include "models/storage/storagefolder.h"
#include "models/storage/terminalstore.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString pathIn(const QString& folder)
{
    return folder + u"/terminal.json"_s;
}

} // namespace

Result<TerminalIdentity> TerminalIdentity::read(const QString& folder)
{
    const auto found = isThere(pathIn(folder));
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound,
                       u"this till is not set up; make its terminal.json with carnetctl terminal "
                       u"add"_s);
    QFile file(pathIn(folder));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, u"terminal.json: "_s + file.errorString());
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    TerminalIdentity identity{RegisterId::fromString(json.value(u"terminal"_s).toString()),
                              StoreId::fromString(json.value(u"store"_s).toString()),
                              json.value(u"secret"_s).toString(),
                              json.value(u"headquarters_url"_s).toString()};
    if (identity.terminal.isNull() || identity.store.isNull() || identity.secret.isEmpty()
        || identity.headquartersUrl.isEmpty())
        return failure(ErrorCode::Invalid,
                       u"terminal.json is incomplete; make it again with carnetctl terminal add"_s);
    return identity;
}

Result<> TerminalIdentity::write(const QString& folder) const
{
    if (auto made = makeFolder(folder); !made)
        return made;
    const QJsonObject json{{u"terminal"_s, terminal.toString()},
                           {u"store"_s, store.toString()},
                           {u"secret"_s, secret},
                           {u"headquarters_url"_s, headquartersUrl}};
    if (auto written = replaceFile(pathIn(folder), QJsonDocument(json).toJson()); !written)
        return written;
    QFile::setPermissions(pathIn(folder), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

} // namespace carnet
