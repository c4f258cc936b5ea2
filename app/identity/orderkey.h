#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace carnet::identity {

class PrivateKey;

//! The Ed25519 key with which headquarters signs orders to terminals and the seals of its log. It
//! follows from the key of its authority, so it is on every node that has that, and in no further
//! file that could be lost or forgotten.
class OrderKey final
{
public:
    //! Of the authority whose key that is.
    [[nodiscard]] static Result<OrderKey> of(const PrivateKey& authority);

    //! The 32 bytes of the public half, which terminals know.
    [[nodiscard]] const QByteArray& publicPart() const { return m_publicPart; }
    //! 64 bytes.
    [[nodiscard]] Result<QByteArray> sign(const QByteArray& form) const;

private:
    OrderKey(QByteArray seed, QByteArray publicPart);

    QByteArray m_seed;
    QByteArray m_publicPart;
};

//! Whether \a signature of \a form was made with the key whose public half, 32 bytes, that is.
[[nodiscard]] bool isSignedWith(const QByteArray& publicPart,
                                const QByteArray& form,
                                const QByteArray& signature);

} // namespace carnet::identity
