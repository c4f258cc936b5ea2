#include "app/identity/openssl.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/sha.h>

#include <array>

using namespace Qt::StringLiterals;

namespace carnet::identity {

QString latestReason()
{
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    if (code == 0)
        return u"no reason given"_s;
    std::array<char, 256> text{};
    ERR_error_string_n(code, text.data(), text.size());
    return QString::fromLatin1(text.data());
}

BioPtr readingFrom(const QByteArray& bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

QByteArray contentOf(BIO* bio)
{
    char* start = nullptr;
    const long size = BIO_get_mem_data(bio, &start);
    return {start, static_cast<qsizetype>(size)};
}

int noPassphrase(char* /*buffer*/, int /*size*/, int /*isWriting*/, void* /*data*/)
{
    return -1;
}

QByteArray sha256(const QByteArray& bytes)
{
    QByteArray hash(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char*>(bytes.constData()),
           static_cast<size_t>(bytes.size()),
           reinterpret_cast<unsigned char*>(hash.data()));
    return hash;
}

bool isP256(const EVP_PKEY* key)
{
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_EC)
        return false;
    std::array<char, 64> group{};
    size_t length = 0;
    const int known = EVP_PKEY_get_group_name(key, group.data(), group.size(), &length);
    if (known != 1 || QByteArrayView(group.data()) != QByteArrayView(SN_X9_62_prime256v1))
        return false;
    // One that spells the same curve out is refused by every verifier.
    int isSpeltOut = 0;
    EVP_PKEY_get_int_param(key, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &isSpeltOut);
    return isSpeltOut == 0;
}

QByteArray publicPartOf(const EVP_PKEY* key)
{
    return derOf<EVP_PKEY>(key, &i2d_PUBKEY);
}

KeyPtr publicKeyFrom(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    return KeyPtr(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
}

} // namespace carnet::identity
