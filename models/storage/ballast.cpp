#include "models/storage/ballast.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace carnet {

Ballast::Ballast(const QString& folder, qint64 bytes)
    : m_path(folder + u"/ballast"_s)
    , m_bytes(bytes)
{
}

Result<> Ballast::hold() const
{
    if (m_bytes == 0 || QFileInfo(m_path).size() == m_bytes)
        return {};
    QFile file(m_path);
    const bool held = file.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && ::posix_fallocate(file.handle(), 0, m_bytes) == 0;
    if (held)
        return {};
    file.remove();
    return failure(ErrorCode::Storage,
                   u"the disk is nearly full; new data from headquarters waits, what you enter is "
                   u"still saved; free some space"_s);
}

bool Ballast::release() const
{
    return QFile::remove(m_path);
}

} // namespace carnet
