#pragma once

#include "models/domain/auditchain.h"

#include <QMap>

namespace carnet {

//! How far every chain is, by its id as text; headquarters' own is the empty one.
using ChainHeads = QMap<QString, ChainHead>;

//! The root of the hash tree over all heads, in the order of their ids, as RFC 6962 builds it.
//! Those of chains without an entry do not count.
[[nodiscard]] QByteArray rootOf(const ChainHeads& heads);

//! What all chains of the log came to at some time. Signed, and kept where nobody at headquarters
//! can change it, it shows whether somebody has written the log anew.
struct AuditSeal {
    qint64 n = 0; //!< from 1, without holes
    qint64 atMs = 0;
    qint64 place = 0; //!< how far headquarters' own chain was
    qint64 chains = 0; //!< how many there were
    QByteArray root;
    QByteArray previous; //!< hash() of the seal before; empty of the first
    QByteArray signature; //!< Ed25519

    //! What is signed.
    [[nodiscard]] QByteArray form(qint64 legalEntity) const;
    //! SHA-256 of that and its signature.
    [[nodiscard]] QByteArray hash(qint64 legalEntity) const;

    //! `{n, at_ms, place, chains, root, previous, signature}`, bytes in hexadecimal.
    [[nodiscard]] QJsonObject toJson() const;
    //! Invalid when it is none.
    [[nodiscard]] static Result<AuditSeal> fromJson(const QJsonObject& json);

    friend bool operator==(const AuditSeal&, const AuditSeal&) = default;
};

} // namespace carnet
