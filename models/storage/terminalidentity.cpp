#include "models/storage/terminalidentity.h"

#include "models/storage/storagefolder.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

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
                       u"this till is not set up; make it one with carnetctl terminal enrol, on "
                       u"headquarters' own machine with carnetctl terminal add"_s);
    QFile file(pathIn(folder));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, u"terminal.json: "_s + file.errorString());
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto text = [&json](const QString& name) { return json.value(name).toString(); };
    TerminalIdentity identity{RegisterId::fromString(text(u"terminal"_s)),
                              StoreId::fromString(text(u"store"_s)),
                              text(u"secret"_s),
                              text(u"headquarters_url"_s),
                              text(u"key"_s).toLatin1(),
                              text(u"certificate"_s).toLatin1(),
                              text(u"authority"_s).toLatin1(),
                              QByteArray::fromHex(text(u"order_key"_s).toLatin1())};
    const bool hasProof = identity.hasCertificate()
        ? !identity.key.isEmpty() && !identity.authority.isEmpty()
        : !identity.secret.isEmpty();
    if (identity.terminal.isNull() || identity.store.isNull() || !hasProof
        || identity.headquartersUrl.isEmpty())
        return failure(ErrorCode::Invalid, u"terminal.json is incomplete; enrol this till again"_s);
    return identity;
}

Result<> TerminalIdentity::write(const QString& folder) const
{
    if (auto made = makeFolder(folder); !made)
        return made;
    QJsonObject json{{u"terminal"_s, terminal.toString()},
                     {u"store"_s, store.toString()},
                     {u"headquarters_url"_s, headquartersUrl}};
    const auto add = [&json](const QString& name, const QString& value) {
        if (!value.isEmpty())
            json.insert(name, value);
    };
    add(u"secret"_s, secret);
    add(u"key"_s, QString::fromLatin1(key));
    add(u"certificate"_s, QString::fromLatin1(certificate));
    add(u"authority"_s, QString::fromLatin1(authority));
    add(u"order_key"_s, QString::fromLatin1(orderKey.toHex()));
    return replaceFile(pathIn(folder), QJsonDocument(json).toJson()); // its owner alone reads it
}

} // namespace carnet
