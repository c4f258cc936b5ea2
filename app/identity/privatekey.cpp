#include "app/identity/privatekey.h"

#include "app/identity/openssl.h"

#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace carnet::identity {

void PrivateKey::Free::operator()(EVP_PKEY* key) const
{
    EVP_PKEY_free(key);
}

PrivateKey::PrivateKey(EVP_PKEY* key)
    : m_key(key)
{
}

Result<PrivateKey> PrivateKey::make()
{
    EVP_PKEY* const key = EVP_EC_gen(SN_X9_62_prime256v1);
    if (key == nullptr)
        return failure(ErrorCode::Busy, u"no key could be made: "_s + latestReason());
    return PrivateKey(key);
}

Result<PrivateKey> PrivateKey::fromPem(const QByteArray& pem)
{
    if (pem.size() > kMostPemBytes)
        return failure(ErrorCode::Invalid, u"this is too long to be a key"_s);
    const BioPtr bio = readingFrom(pem);
    KeyPtr key(PEM_read_bio_PrivateKey(bio.get(), nullptr, &noPassphrase, nullptr));
    if (!key)
        return failure(ErrorCode::Invalid, u"this is not a private key: "_s + latestReason());
    if (!isP256(key.get()))
        return failure(ErrorCode::Invalid, u"this key is not on the curve P-256"_s);
    return PrivateKey(key.release());
}

QByteArray PrivateKey::toPem() const
{
    const BioPtr bio(BIO_new(BIO_s_secmem())); // what is freed is overwritten
    PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return contentOf(bio.get());
}

QByteArray PrivateKey::publicPart() const
{
    return publicPartOf(m_key.get());
}

} // namespace carnet::identity
