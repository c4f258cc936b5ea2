#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace carnet::identity {

//! An X.509 certificate, taken apart. Reading one says nothing about who signed it.
struct Certificate {
    QByteArray der;
    QString name; //!< the common name; of a terminal its id
    QString uri; //!< of a terminal where it belongs; empty in others
    QByteArray publicPart; //!< DER of the key (SubjectPublicKeyInfo)
    qint64 validFromMs = 0; //!< UTC
    qint64 validUntilMs = 0; //!< UTC

    //! Invalid when it is damaged, too long or not a single one.
    [[nodiscard]] static Result<Certificate> fromDer(const QByteArray& der);
    [[nodiscard]] static Result<Certificate> fromPem(const QByteArray& pem);

    [[nodiscard]] QByteArray toPem() const;
    //! SHA-256 of the whole.
    [[nodiscard]] QByteArray fingerprint() const;
    //! SHA-256 of the key, which outlives renewals.
    [[nodiscard]] QByteArray keyHash() const;
    //! Whether \a authority has signed it; says nothing about time.
    [[nodiscard]] bool isSignedBy(const Certificate& authority) const;
    [[nodiscard]] bool isValidAt(qint64 nowMs) const
    {
        return nowMs >= validFromMs && nowMs < validUntilMs;
    }

    friend bool operator==(const Certificate&, const Certificate&) = default;
};

//! SHA-256 of a key (DER of SubjectPublicKeyInfo), by which headquarters knows a terminal.
[[nodiscard]] QByteArray keyHashOf(const QByteArray& publicPart);

//! A wish for a certificate, as a till sends it. Whoever made it holds the key it is about.
struct CertificateRequest {
    QByteArray publicPart; //!< DER of the key, on the curve P-256

    //! Text of a request (PKCS#10, PEM) about \a key.
    [[nodiscard]] static Result<QByteArray> make(const class PrivateKey& key);
    //! Invalid when it is damaged, too long, about a key of another kind, or not signed with it.
    [[nodiscard]] static Result<CertificateRequest> fromPem(const QByteArray& pem);
};

} // namespace carnet::identity
