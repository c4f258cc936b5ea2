#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

namespace carnet::fuzz {

//! A file for parsers that read from one; the same again for each input.
class ScratchFile final
{
public:
    [[nodiscard]] QString holding(const QByteArray& bytes) const
    {
        QString path = m_folder.filePath(QStringLiteral("input"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
            || file.write(bytes) != bytes.size())
            qFatal("cannot write the input");
        return path;
    }

private:
    QTemporaryDir m_folder{QStringLiteral("/dev/shm/carnet-fuzz-XXXXXX")};
};

} // namespace carnet::fuzz
