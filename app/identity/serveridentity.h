#pragma once

#include "app/identity/deviceauthority.h"

namespace carnet::identity {

//! What headquarters shows to whoever calls it over TLS.
struct ServerIdentity {
    QByteArray key; //!< PEM
    Certificate certificate;
    Certificate authority;

    //! The one in \a folder; made anew when there is none, when it says other names than \a names
    //! or belongs to another authority, or when a third of its time is left.
    [[nodiscard]] static Result<ServerIdentity> ready(const QString& folder,
                                                      const DeviceAuthority& authority,
                                                      const QStringList& names,
                                                      qint64 nowMs);
};

} // namespace carnet::identity
