#include "app/identity/identityfolder.h"

#include "models/storage/storagefolder.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace carnet::identity {

namespace {

constexpr qint64 kMostFileBytes = 64L * 1024;

QString pathOf(const QString& folder, const QString& file)
{
    return identityFolderIn(folder) + u'/' + file;
}

} // namespace

QString identityFolderIn(const QString& folder)
{
    return folder + u"/identity"_s;
}

Result<bool> isInIdentityFolder(const QString& folder, const QString& file)
{
    return isThere(pathOf(folder, file));
}

Result<QByteArray> readIdentityFile(const QString& folder, const QString& file)
{
    const auto there = isInIdentityFolder(folder, file);
    if (!there)
        return tl::unexpected(there.error());
    if (!*there)
        return failure(ErrorCode::NotFound, u"there is no %1"_s.arg(pathOf(folder, file)));
    QFile opened(pathOf(folder, file));
    if (!opened.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage,
                       u"%1 cannot be read: %2"_s.arg(pathOf(folder, file), opened.errorString()));
    return opened.read(kMostFileBytes);
}

Result<> writeIdentityFile(const QString& folder, const QString& file, const QByteArray& content)
{
    return makeFolder(identityFolderIn(folder)).and_then([&] {
        return replaceFile(pathOf(folder, file), content);
    });
}

Result<> removeIdentityFile(const QString& folder, const QString& file)
{
    const QString path = pathOf(folder, file);
    if (!QFile::exists(path) || QFile::remove(path))
        return {};
    return failure(ErrorCode::Storage, u"%1 cannot be removed"_s.arg(path));
}

Result<> setAsideIdentityFile(const QString& folder, const QString& file)
{
    const auto there = isInIdentityFolder(folder, file);
    if (!there)
        return tl::unexpected(there.error());
    const QString path = pathOf(folder, file);
    const QString aside = path + u".old"_s;
    if (!*there || ((!QFile::exists(aside) || QFile::remove(aside)) && QFile::rename(path, aside)))
        return {};
    return failure(ErrorCode::Storage, u"%1 cannot be put aside"_s.arg(path));
}

} // namespace carnet::identity
