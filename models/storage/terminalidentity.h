#pragma once

#include "models/domain/id.h"
#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace carnet {

//! Who this till is and where headquarters lives; read from `terminal.json` in the till's folder,
//! which enrolment writes. It proves who it is by a certificate, or, on headquarters' own machine,
//! by a secret that `carnetctl terminal add` made.
struct TerminalIdentity {
    RegisterId terminal;
    StoreId store;
    QString secret; //!< empty where there is a certificate
    QString headquartersUrl;
    // PEM, all three or none.
    QByteArray key = {};
    QByteArray certificate = {};
    QByteArray authority = {}; //!< who signs headquarters' certificates; this till trusts no other

    //! With which headquarters signs orders to this till (`terminalorder.h`): 32 bytes, or empty
    //! while it has not said.
    QByteArray orderKey = {};

    [[nodiscard]] bool hasCertificate() const { return !certificate.isEmpty(); }

    [[nodiscard]] static Result<TerminalIdentity> read(const QString& folder);
    [[nodiscard]] Result<> write(const QString& folder) const;

    friend bool operator==(const TerminalIdentity&, const TerminalIdentity&) = default;
};

} // namespace carnet
