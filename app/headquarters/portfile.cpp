#include "app/headquarters/portfile.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

PortFile::PortFile(QString path)
    : m_path(std::move(path))
{
}

PortFile::~PortFile()
{
    QFile::remove(m_path);
}

Result<std::unique_ptr<PortFile>> PortFile::write(const QString& folder,
                                                  const QString& name,
                                                  quint16 port)
{
    const QString path = QDir(folder).filePath(name);
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.write(QByteArray::number(port) + '\n') > 0 && file.commit();
    if (!isWritten)
        return failure(
            ErrorCode::Storage,
            u"The file %1 cannot be written (%2). The data is untouched. Make the folder "
            "writable for this user and start again."_s.arg(path, file.errorString()));
    return std::unique_ptr<PortFile>(new PortFile(path));
}

} // namespace carnet
