#include "models/storage/outboxlog.h"

#include "models/storage/storagefolder.h"
#include "models/storage/storagelog.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtEndian>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

// The file: a head with the version of the framing, then frames of length (4 bytes, big endian),
// SHA-256 of the body, body (the operation's JSON).
const QByteArray kFileHead = QByteArrayLiteral("carnet outbox 1\n");
constexpr qsizetype kLengthBytes = 4;
constexpr qsizetype kTagBytes = 32;
constexpr quint32 kLargestBody = 16U * 1024 * 1024;

QByteArray tagOf(const QByteArray& body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256);
}

QByteArray frameOf(const Operation& operation)
{
    const QByteArray body = QJsonDocument(toJson(operation)).toJson(QJsonDocument::Compact);
    QByteArray length(kLengthBytes, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(body.size()), length.data());
    return length + tagOf(body) + body;
}

QByteArray framesOf(const QList<Operation>& operations)
{
    QByteArray frames;
    for (const Operation& operation : operations)
        frames += frameOf(operation);
    return frames;
}

struct Frame {
    std::optional<Operation> operation; //!< none when this program cannot read it
    qsizetype end = 0;
};

std::optional<Frame> frameAt(const QByteArray& content, qsizetype at)
{
    if (content.size() - at < kLengthBytes + kTagBytes)
        return std::nullopt;
    const auto length = qFromBigEndian<quint32>(content.constData() + at);
    const qsizetype bodyAt = at + kLengthBytes + kTagBytes;
    if (length > kLargestBody || content.size() - bodyAt < static_cast<qsizetype>(length))
        return std::nullopt;
    const QByteArray body = content.mid(bodyAt, length);
    if (content.mid(at + kLengthBytes, kTagBytes) != tagOf(body))
        return std::nullopt;
    Frame frame{{}, bodyAt + static_cast<qsizetype>(length)};
    if (auto operation = operationFromJson(QJsonDocument::fromJson(body).object()))
        frame.operation = *std::move(operation);
    return frame;
}

} // namespace

OutboxLog::OutboxLog(const QString& path)
    : m_file(path)
{
}

Result<std::unique_ptr<OutboxLog>> OutboxLog::open(const QString& path)
{
    auto log = std::unique_ptr<OutboxLog>(new OutboxLog(path));
    if (!log->m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(ErrorCode::Storage,
                       u"the outbox log may not be written; check the folder's permissions"_s);
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (const auto read = log->readBack(); !read)
        return tl::unexpected(read.error());
    return log;
}

Result<> OutboxLog::readBack()
{
    const QByteArray content = m_file.readAll();
    if (!content.startsWith(kFileHead)) {
        if (!content.isEmpty())
            qCWarning(lcStorage, "the outbox log has no head and is started again");
        return rewrite({});
    }
    qsizetype end = kFileHead.size();
    while (const auto frame = frameAt(content, end)) {
        if (frame->operation)
            m_found.append(*frame->operation);
        else
            qCWarning(lcStorage, "the outbox log holds an operation this program cannot read");
        end = frame->end;
    }
    if (end < content.size()) {
        qCWarning(lcStorage,
                  "%lld bytes at the end of the outbox log are damaged and cut off",
                  static_cast<long long>(content.size() - end));
        if (!m_file.resize(end))
            return failure(ErrorCode::Storage, u"outbox log: "_s + m_file.errorString());
    }
    m_beforeLast = end;
    m_file.seek(end);
    return {};
}

bool OutboxLog::isEmpty() const
{
    return size() <= kFileHead.size();
}

Result<> OutboxLog::sync()
{
    if (::fdatasync(m_file.handle()) != 0)
        return failure(ErrorCode::Storage, u"the outbox log could not be synced to disk"_s);
    return {};
}

Result<> OutboxLog::append(const QList<Operation>& operations)
{
    m_beforeLast = m_file.size();
    const QByteArray frames = framesOf(operations);
    m_file.seek(m_beforeLast);
    if (m_file.write(frames) != frames.size()) {
        const QString reason = m_file.errorString();
        takeBack();
        return failure(ErrorCode::Storage, u"outbox log: "_s + reason);
    }
    return sync();
}

void OutboxLog::takeBack()
{
    if (!m_file.resize(m_beforeLast) || !sync())
        qCWarning(lcStorage, "the outbox log keeps an operation that was refused");
    m_file.seek(m_beforeLast);
}

Result<> OutboxLog::rewrite(const QList<Operation>& operations)
{
    const QString path = m_file.fileName();
    if (auto replaced = replaceFile(path, kFileHead + framesOf(operations)); !replaced)
        return replaced;
    m_file.close(); // the name now belongs to another file
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(ErrorCode::Storage, u"outbox log: "_s + m_file.errorString());
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_beforeLast = m_file.size();
    m_file.seek(m_beforeLast);
    return {};
}

} // namespace carnet
