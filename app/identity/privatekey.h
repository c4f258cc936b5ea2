#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <memory>

using EVP_PKEY = struct evp_pkey_st;

namespace carnet::identity {

//! The secret half of who somebody is, on the curve P-256.
class PrivateKey final
{
public:
    [[nodiscard]] static Result<PrivateKey> make();
    //! Invalid for anything that is not one such key without a passphrase.
    [[nodiscard]] static Result<PrivateKey> fromPem(const QByteArray& pem);

    //! PKCS#8 in the clear: for a file that its owner alone reads.
    [[nodiscard]] QByteArray toPem() const;
    //! DER of the public half (SubjectPublicKeyInfo).
    [[nodiscard]] QByteArray publicPart() const;

    //! For OpenSSL; lives as long as this does.
    [[nodiscard]] EVP_PKEY* native() const { return m_key.get(); }

private:
    struct Free {
        void operator()(EVP_PKEY* key) const;
    };
    explicit PrivateKey(EVP_PKEY* key);

    std::unique_ptr<EVP_PKEY, Free> m_key;
};

} // namespace carnet::identity
