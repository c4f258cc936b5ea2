#include "models/storage/pin.h"

#include <argon2.h>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

// RFC 9106, section 4, the second recommendation.
constexpr uint32_t kPasses = 3;
constexpr uint32_t kMemoryKiB = 64 * 1024;
constexpr uint32_t kLanes = 4;
constexpr size_t kSaltBytes = 16;
constexpr size_t kHashBytes = 32;
constexpr size_t kEncodedBytes = 128;

} // namespace

Result<QString> hashPin(const QString& pin, Random& random)
{
    std::array<unsigned char, kSaltBytes> salt{};
    const std::array<quint64, 2> bits{random.bits(), random.bits()};
    std::memcpy(salt.data(), bits.data(), salt.size());
    const QByteArray secret = pin.toUtf8();

    std::array<char, kEncodedBytes> encoded{};
    const int status = argon2id_hash_encoded(kPasses,
                                             kMemoryKiB,
                                             kLanes,
                                             secret.constData(),
                                             static_cast<size_t>(secret.size()),
                                             salt.data(),
                                             salt.size(),
                                             kHashBytes,
                                             encoded.data(),
                                             encoded.size());
    if (status != ARGON2_OK)
        return failure(ErrorCode::Invalid,
                       u"argon2: "_s + QLatin1StringView(argon2_error_message(status)));
    return QString::fromLatin1(encoded.data());
}

bool pinMatches(const QString& pin, const QString& encodedHash)
{
    const QByteArray secret = pin.toUtf8();
    const QByteArray encoded = encodedHash.toLatin1();
    return argon2id_verify(
               encoded.constData(), secret.constData(), static_cast<size_t>(secret.size()))
        == ARGON2_OK;
}

} // namespace carnet
