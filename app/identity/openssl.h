#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

// OpenSSL's objects with their owners; for the sources of this folder only.

namespace carnet::identity {

template<auto Free>
struct FreedBy {
    template<typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};

using KeyPtr = std::unique_ptr<EVP_PKEY, FreedBy<EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, FreedBy<X509_free>>;
using X509RequestPtr = std::unique_ptr<X509_REQ, FreedBy<X509_REQ_free>>;
using BioPtr = std::unique_ptr<BIO, FreedBy<BIO_free_all>>;

//! Larger texts are not even looked into: a certificate of ours has about 900 bytes.
constexpr qsizetype kMostPemBytes = 16L * 1024;

//! OpenSSL's own words for the latest failure on this thread, which are then forgotten.
[[nodiscard]] QString latestReason();

//! Reads \a bytes, which have to outlive it.
[[nodiscard]] BioPtr readingFrom(const QByteArray& bytes);
[[nodiscard]] QByteArray contentOf(BIO* bio);

//! For OpenSSL's readers, which would ask at the console: nothing of ours has a passphrase.
[[nodiscard]] int noPassphrase(char* buffer, int size, int isWriting, void* data);

//! What `i2d` functions write.
template<typename T>
[[nodiscard]] QByteArray derOf(const T* object, int (*write)(const T*, unsigned char**))
{
    const int size = write(object, nullptr);
    if (size <= 0)
        return {};
    QByteArray der(size, '\0');
    auto* at = reinterpret_cast<unsigned char*>(der.data());
    write(object, &at);
    return der;
}

[[nodiscard]] QByteArray sha256(const QByteArray& bytes);

//! Whether it is one of the kind that terminals and headquarters have: on the curve P-256, named.
[[nodiscard]] bool isP256(const EVP_PKEY* key);

//! DER of SubjectPublicKeyInfo.
[[nodiscard]] QByteArray publicPartOf(const EVP_PKEY* key);
[[nodiscard]] KeyPtr publicKeyFrom(const QByteArray& der);

} // namespace carnet::identity
