#include "app/identity/orderkey.h"

#include "app/identity/openssl.h"
#include "app/identity/privatekey.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::identity {

namespace {

constexpr qsizetype kSeedBytes = 32;
constexpr qsizetype kSignatureBytes = 64;
constexpr auto kPurpose = "carnet order key 1";

using KdfPtr = std::unique_ptr<EVP_KDF, FreedBy<EVP_KDF_free>>;
using KdfContextPtr = std::unique_ptr<EVP_KDF_CTX, FreedBy<EVP_KDF_CTX_free>>;
using DigestContextPtr = std::unique_ptr<EVP_MD_CTX, FreedBy<EVP_MD_CTX_free>>;
using NumberPtr = std::unique_ptr<BIGNUM, FreedBy<BN_clear_free>>;

const unsigned char* bytesOf(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

//! The number that is the secret of a key on P-256, 32 bytes.
QByteArray scalarOf(EVP_PKEY* key)
{
    BIGNUM* number = nullptr;
    if (EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_PRIV_KEY, &number) != 1)
        return {};
    const NumberPtr owned(number);
    QByteArray scalar(kSeedBytes, '\0');
    const int size = static_cast<int>(scalar.size());
    return BN_bn2binpad(number, reinterpret_cast<unsigned char*>(scalar.data()), size) == size
        ? scalar
        : QByteArray();
}

//! HKDF with SHA-256 (RFC 5869).
QByteArray derived(const QByteArray& secret)
{
    const KdfPtr kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const KdfContextPtr context(EVP_KDF_CTX_new(kdf.get()));
    QByteArray digest("SHA256");
    QByteArray key = secret;
    QByteArray info(kPurpose);
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
        OSSL_PARAM_construct_octet_string(
            OSSL_KDF_PARAM_KEY, key.data(), static_cast<size_t>(key.size())),
        OSSL_PARAM_construct_octet_string(
            OSSL_KDF_PARAM_INFO, info.data(), static_cast<size_t>(info.size())),
        OSSL_PARAM_construct_end()};
    QByteArray seed(kSeedBytes, '\0');
    const int done = EVP_KDF_derive(context.get(),
                                    reinterpret_cast<unsigned char*>(seed.data()),
                                    static_cast<size_t>(seed.size()),
                                    parameters.data());
    return done == 1 ? seed : QByteArray();
}

KeyPtr ed25519From(const QByteArray& seed)
{
    return KeyPtr(EVP_PKEY_new_raw_private_key(
        EVP_PKEY_ED25519, nullptr, bytesOf(seed), static_cast<size_t>(seed.size())));
}

} // namespace

OrderKey::OrderKey(QByteArray seed, QByteArray publicPart)
    : m_seed(std::move(seed))
    , m_publicPart(std::move(publicPart))
{
}

Result<OrderKey> OrderKey::of(const PrivateKey& authority)
{
    const QByteArray seed = derived(scalarOf(authority.native()));
    const KeyPtr key = ed25519From(seed);
    QByteArray publicPart(kSeedBytes, '\0');
    auto size = static_cast<size_t>(publicPart.size());
    const bool isMade = !seed.isEmpty() && key
        && EVP_PKEY_get_raw_public_key(
               key.get(), reinterpret_cast<unsigned char*>(publicPart.data()), &size)
            == 1;
    if (!isMade)
        return failure(ErrorCode::Invalid,
                       u"no key for orders follows from this authority: "_s + latestReason());
    return OrderKey(seed, publicPart);
}

Result<QByteArray> OrderKey::sign(const QByteArray& form) const
{
    const KeyPtr key = ed25519From(m_seed);
    const DigestContextPtr context(EVP_MD_CTX_new());
    QByteArray signature(kSignatureBytes, '\0');
    auto size = static_cast<size_t>(signature.size());
    const bool isSigned = key
        && EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestSign(context.get(),
                          reinterpret_cast<unsigned char*>(signature.data()),
                          &size,
                          bytesOf(form),
                          static_cast<size_t>(form.size()))
            == 1;
    if (!isSigned)
        return failure(ErrorCode::Busy, u"nothing could be signed: "_s + latestReason());
    return signature;
}

bool isSignedWith(const QByteArray& publicPart, const QByteArray& form, const QByteArray& signature)
{
    if (publicPart.size() != kSeedBytes || signature.size() != kSignatureBytes)
        return false;
    const KeyPtr key(EVP_PKEY_new_raw_public_key(
        EVP_PKEY_ED25519, nullptr, bytesOf(publicPart), static_cast<size_t>(publicPart.size())));
    const DigestContextPtr context(EVP_MD_CTX_new());
    return key && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(),
                            bytesOf(signature),
                            static_cast<size_t>(signature.size()),
                            bytesOf(form),
                            static_cast<size_t>(form.size()))
        == 1;
}

} // namespace carnet::identity
