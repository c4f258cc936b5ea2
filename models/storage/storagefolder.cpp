#include "models/storage/storagefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

tl::unexpected<Error> diskFailure(const QString& doing, const QString& reason)
{
    return failure(ErrorCode::Storage,
                   doing + u": "_s + reason + u"; everything saved before is safe"_s);
}

Result<> writeAndSync(const QString& beside, const QString& path, const QByteArray& content)
{
    QFile file(beside);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return diskFailure(u"writing "_s + path, file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(content) != content.size() || !file.flush())
        return diskFailure(u"writing "_s + path, file.errorString());
    file.close();
    return syncToDisk(beside);
}

} // namespace

Result<> makeFolder(const QString& folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::Storage,
                       u"the folder cannot be made; check its permissions: "_s + folder);
    QFile::setPermissions(folder,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return {};
}

Result<bool> isThere(const QString& path)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return true;
    if (errno == ENOENT || errno == ENOTDIR)
        return false;
    return failure(ErrorCode::Storage,
                   u"the folder may not be read; nothing was changed, check its permissions"_s);
}

Result<> syncToDisk(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return diskFailure(u"opening "_s + path, QString::fromLocal8Bit(std::strerror(errno)));
    const bool synced = ::fsync(file) == 0;
    const int reason = errno;
    ::close(file);
    if (!synced)
        return diskFailure(u"syncing "_s + path, QString::fromLocal8Bit(std::strerror(reason)));
    return {};
}

Result<> replaceFile(const QString& path, const QByteArray& content)
{
    const QString beside = path + u".new"_s;
    if (auto written = writeAndSync(beside, path, content); !written) {
        QFile::remove(beside); // a full disk has no room for halves
        return written;
    }
    if (::rename(QFile::encodeName(beside).constData(), QFile::encodeName(path).constData()) != 0)
        return diskFailure(u"renaming "_s + path, QString::fromLocal8Bit(std::strerror(errno)));
    return syncToDisk(QFileInfo(path).absolutePath());
}

FolderLock::FolderLock(const QString& path)
    : m_file(path)
{
    m_file.setStaleLockTime(0); // old is not stale: only a dead owner is
}

Result<std::unique_ptr<FolderLock>> FolderLock::take(const QString& folder, int patienceMs)
{
    auto lock = std::unique_ptr<FolderLock>(new FolderLock(folder + u"/carnet.lock"_s));
    if (lock->m_file.tryLock(patienceMs))
        return lock;
    if (lock->m_file.error() == QLockFile::LockFailedError)
        return failure(ErrorCode::Busy,
                       u"another program works in this folder; nothing was changed, try again "
                       u"when it has ended"_s);
    return failure(ErrorCode::Storage,
                   u"the folder may not be written; nothing was changed, check its permissions"_s);
}

} // namespace carnet
