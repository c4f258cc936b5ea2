#include "models/storage/sealedfile.h"

#include "models/storage/storagefolder.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <argon2.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <zstd.h>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr QByteArrayView kMagic("carnet-sealed 1\n");
constexpr qsizetype kSaltBytes = 16;
constexpr int kKeyBytes = 32;
constexpr int kNonceBytes = 12;
constexpr int kTagBytes = 16;
constexpr qsizetype kLengthBytes = 4;
constexpr quint32 kLast = 0x8000'0000;
constexpr qsizetype kFrameBytes = qsizetype(1) << 20; // of what goes in
constexpr quint32 kMostSealed = 2 * quint32(kFrameBytes); // more was never written
constexpr qsizetype kMostPlain = 2 * kFrameBytes;
constexpr int kZstdLevel = 3;
// RFC 9106, section 4, the second recommendation.
constexpr uint32_t kPasses = 3;
constexpr uint32_t kMemoryKiB = 64 * 1024;
constexpr uint32_t kLanes = 4;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

Result<QByteArray> keyFrom(const QByteArray& passphrase, QByteArrayView salt)
{
    QByteArray key(kKeyBytes, '\0');
    const int status = argon2id_hash_raw(kPasses,
                                         kMemoryKiB,
                                         kLanes,
                                         passphrase.constData(),
                                         static_cast<size_t>(passphrase.size()),
                                         salt.data(),
                                         static_cast<size_t>(salt.size()),
                                         key.data(),
                                         static_cast<size_t>(key.size()));
    if (status != ARGON2_OK)
        return failure(ErrorCode::Busy,
                       u"argon2: "_s + QLatin1StringView(argon2_error_message(status)));
    return key;
}

QByteArray nonceOf(quint64 frame)
{
    QByteArray nonce(kNonceBytes, '\0');
    qToBigEndian(frame, nonce.data());
    return nonce;
}

QByteArray lengthBytes(quint32 length)
{
    QByteArray bytes(kLengthBytes, '\0');
    qToBigEndian(length, bytes.data());
    return bytes;
}

const unsigned char* bytes(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

unsigned char* bytes(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

//! With the tag behind; empty when OpenSSL fails.
QByteArray sealed(const QByteArray& plain,
                  const QByteArray& key,
                  quint64 frame,
                  const QByteArray& bound)
{
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    const QByteArray nonce = nonceOf(frame);
    QByteArray out(plain.size() + kTagBytes, '\0');
    int size = 0;
    const bool isDone =
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(nonce)) == 1
        && EVP_EncryptUpdate(
               cipher.get(), nullptr, &size, bytes(bound), static_cast<int>(bound.size()))
            == 1
        && EVP_EncryptUpdate(
               cipher.get(), bytes(out), &size, bytes(plain), static_cast<int>(plain.size()))
            == 1
        && EVP_EncryptFinal_ex(cipher.get(), bytes(out) + size, &size) == 1
        && EVP_CIPHER_CTX_ctrl(
               cipher.get(), EVP_CTRL_GCM_GET_TAG, kTagBytes, bytes(out) + plain.size())
            == 1;
    return isDone ? out : QByteArray();
}

//! None when the tag does not fit.
std::optional<QByteArray> opened(QByteArray sealed,
                                 const QByteArray& key,
                                 quint64 frame,
                                 const QByteArray& bound)
{
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    const QByteArray nonce = nonceOf(frame);
    const int plainSize = static_cast<int>(sealed.size()) - kTagBytes;
    QByteArray out(plainSize, '\0');
    int size = 0;
    const bool isDone =
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(key), bytes(nonce)) == 1
        && EVP_DecryptUpdate(
               cipher.get(), nullptr, &size, bytes(bound), static_cast<int>(bound.size()))
            == 1
        && EVP_DecryptUpdate(
               cipher.get(), bytes(out), &size, bytes(std::as_const(sealed)), plainSize)
            == 1
        && EVP_CIPHER_CTX_ctrl(
               cipher.get(), EVP_CTRL_GCM_SET_TAG, kTagBytes, bytes(sealed) + plainSize)
            == 1
        && EVP_DecryptFinal_ex(cipher.get(), bytes(out) + size, &size) == 1;
    return isDone ? std::optional(out) : std::nullopt;
}

tl::unexpected<Error> cannotWrite(const QFileDevice& file)
{
    return failure(ErrorCode::Storage,
                   u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
}

tl::unexpected<Error> isBroken()
{
    return failure(ErrorCode::Invalid,
                   u"the file was changed or cut off; nothing was taken from it"_s);
}

} // namespace

SealedWriter::SealedWriter(const QString& path)
    : m_file(path)
{
}

SealedWriter::~SealedWriter()
{
    OPENSSL_cleanse(m_key.data(), static_cast<size_t>(m_key.size()));
}

Result<std::unique_ptr<SealedWriter>> SealedWriter::create(const QString& path,
                                                           const QByteArray& passphrase,
                                                           Random& random)
{
    auto writer = std::unique_ptr<SealedWriter>(new SealedWriter(path));
    const std::array<quint64, 2> salt{random.bits(), random.bits()};
    writer->m_head = kMagic.toByteArray();
    writer->m_head.append(reinterpret_cast<const char*>(salt.data()), kSaltBytes);
    auto key = keyFrom(passphrase, QByteArrayView(writer->m_head).last(kSaltBytes));
    if (!key)
        return tl::unexpected(key.error());
    writer->m_key = *std::move(key);
    if (!writer->m_file.open(QIODevice::WriteOnly)
        || !writer->m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || writer->m_file.write(writer->m_head) != writer->m_head.size())
        return cannotWrite(writer->m_file);
    return writer;
}

Result<> SealedWriter::write(QByteArrayView bytes)
{
    m_open.append(bytes);
    while (m_open.size() > kFrameBytes) {
        if (auto done = seal(false); !done)
            return done;
    }
    return {};
}

Result<> SealedWriter::seal(bool isLast)
{
    const QByteArrayView plain = QByteArrayView(m_open).first(std::min(m_open.size(), kFrameBytes));
    QByteArray packed(static_cast<qsizetype>(ZSTD_compressBound(size_t(plain.size()))), '\0');
    const size_t size = ZSTD_compress(
        packed.data(), size_t(packed.size()), plain.data(), size_t(plain.size()), kZstdLevel);
    if (ZSTD_isError(size) != 0)
        return failure(ErrorCode::Busy, u"zstd: "_s + QLatin1StringView(ZSTD_getErrorName(size)));
    packed.truncate(static_cast<qsizetype>(size));
    m_open.remove(0, plain.size());
    const auto length = static_cast<quint32>(packed.size() + kTagBytes);
    const QByteArray announced = lengthBytes(isLast ? length | kLast : length);
    const QByteArray frame = sealed(packed, m_key, m_frame++, m_head + announced);
    if (frame.isEmpty())
        return failure(ErrorCode::Busy, u"the file cannot be sealed"_s);
    if (m_file.write(announced + frame) != announced.size() + frame.size())
        return cannotWrite(m_file);
    return {};
}

Result<> SealedWriter::finish()
{
    if (auto done = seal(true); !done)
        return done;
    const QString path = m_file.fileName();
    if (!m_file.commit()) // which waits for the disk
        return cannotWrite(m_file);
    return syncToDisk(QFileInfo(path).absolutePath());
}

SealedReader::SealedReader(const QString& path)
    : m_file(path)
{
}

SealedReader::~SealedReader()
{
    OPENSSL_cleanse(m_key.data(), static_cast<size_t>(m_key.size()));
}

Result<std::unique_ptr<SealedReader>> SealedReader::open(const QString& path,
                                                         const QByteArray& passphrase)
{
    auto reader = std::unique_ptr<SealedReader>(new SealedReader(path));
    if (!reader->m_file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage,
                       u"%1 cannot be read: %2"_s.arg(path, reader->m_file.errorString()));
    reader->m_head = reader->m_file.read(kMagic.size() + kSaltBytes);
    if (reader->m_head.size() < kMagic.size() + kSaltBytes || !reader->m_head.startsWith(kMagic))
        return failure(ErrorCode::Invalid, u"%1 is no backup of Carnet"_s.arg(path));
    auto key = keyFrom(passphrase, QByteArrayView(reader->m_head).last(kSaltBytes));
    if (!key)
        return tl::unexpected(key.error());
    reader->m_key = *std::move(key);
    return reader;
}

Result<> SealedReader::unseal()
{
    const QByteArray announced = m_file.read(kLengthBytes);
    if (announced.size() < kLengthBytes)
        return isBroken();
    const auto word = qFromBigEndian<quint32>(announced.constData());
    const quint32 length = word & ~kLast;
    if (length < quint32(kTagBytes) || length > kMostSealed)
        return isBroken();
    QByteArray frame = m_file.read(length);
    if (frame.size() < qsizetype(length))
        return isBroken();
    const bool isFirst = m_frame == 0;
    const auto packed = opened(std::move(frame), m_key, m_frame++, m_head + announced);
    if (!packed)
        return isFirst ? failure(ErrorCode::Unauthorized,
                                 u"the passphrase is another one, or the file was changed"_s)
                       : isBroken();
    QByteArray plain(kMostPlain, Qt::Uninitialized);
    const size_t size = ZSTD_decompress(
        plain.data(), size_t(plain.size()), packed->constData(), size_t(packed->size()));
    if (ZSTD_isError(size) != 0)
        return isBroken();
    m_open.remove(0, std::exchange(m_at, 0));
    m_open.append(plain.constData(), static_cast<qsizetype>(size));
    m_isLast = (word & kLast) != 0;
    if (m_isLast && !m_file.atEnd())
        return isBroken();
    return {};
}

Result<std::optional<QByteArray>> SealedReader::readLine()
{
    qsizetype from = m_at;
    for (;;) {
        const qsizetype end = m_open.indexOf('\n', from);
        if (end >= 0) {
            QByteArray line = m_open.sliced(m_at, end - m_at);
            m_at = end + 1;
            return line;
        }
        if (m_isLast)
            return m_at == m_open.size() ? Result<std::optional<QByteArray>>(std::nullopt)
                                         : isBroken();
        const qsizetype looked = m_open.size() - m_at;
        if (const auto more = unseal(); !more)
            return tl::unexpected(more.error());
        from = m_at + looked;
    }
}

} // namespace carnet
