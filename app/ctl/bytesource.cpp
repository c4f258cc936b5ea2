#include "app/ctl/bytesource.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {
constexpr unsigned kReadBuffer = 256 * 1024;
} // namespace

ByteSource::ByteSource(Handle file, QString path, qint64 sizeOnDisk)
    : m_file(std::move(file))
    , m_path(std::move(path))
    , m_sizeOnDisk(sizeOnDisk)
{
}

Result<ByteSource> ByteSource::open(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound, u"there is no file %1"_s.arg(path));
    if (!info.isFile())
        return failure(ErrorCode::Invalid, u"%1 is not a file"_s.arg(path));
    Handle file(gzopen(QFile::encodeName(path).constData(), "rb"));
    if (!file) {
        const QString reason = QString::fromLocal8Bit(
            std::strerror(errno)); // NOLINT(concurrency-mt-unsafe): one thread reads
        return failure(ErrorCode::Storage, u"%1 cannot be read: %2"_s.arg(path, reason));
    }
    gzbuffer(file.get(), kReadBuffer);
    return ByteSource(std::move(file), path, info.size());
}

Result<qsizetype> ByteSource::read(std::span<char> bytes)
{
    const int count = gzread(m_file.get(), bytes.data(), static_cast<unsigned>(bytes.size()));
    if (count > 0)
        return count;
    int status = Z_OK;
    const char* message = gzerror(m_file.get(), &status);
    if (status == Z_OK || status == Z_STREAM_END)
        return 0;
    if (status == Z_BUF_ERROR)
        return failure(ErrorCode::Invalid, u"%1 is cut off: the end is missing"_s.arg(m_path));
    return failure(status == Z_DATA_ERROR ? ErrorCode::Invalid : ErrorCode::Storage,
                   u"%1 cannot be unpacked: %2"_s.arg(m_path, QString::fromLocal8Bit(message)));
}

double ByteSource::fractionRead() const
{
    if (m_sizeOnDisk <= 0)
        return 1;
    return static_cast<double>(gzoffset(m_file.get())) / static_cast<double>(m_sizeOnDisk);
}

} // namespace carnet
