#pragma once

#include "app/headquarters/httpserver.h"
#include "app/identity/deviceauthority.h"
#include "app/identity/serveridentity.h"

#include <QSslConfiguration>
#include <QTemporaryDir>

namespace carnet::test {

//! Somebody with a key and a certificate.
struct Person {
    QByteArray key; //!< PEM
    identity::Certificate certificate;
};

//! An authority with a headquarters on 127.0.0.1, and callers of every kind.
class TlsCast final
{
public:
    TlsCast();

    //! Where the headquarters listens, on any free port.
    [[nodiscard]] http::TlsPlace place() const;
    //! The terminal \a id, whose certificate was signed at \a signedAtMs.
    [[nodiscard]] Person terminal(const RegisterId& id, qint64 signedAtMs) const;
    [[nodiscard]] Person terminal(const RegisterId& id) const { return terminal(id, m_nowMs); }
    //! Headquarters itself, as a caller.
    [[nodiscard]] Person headquarters() const;
    //! A caller that trusts the authority and shows nothing.
    [[nodiscard]] QSslConfiguration nobody() const;
    [[nodiscard]] QSslConfiguration as(const Person& person) const;

    [[nodiscard]] const identity::DeviceAuthority& authority() const { return m_authority; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }

private:
    QTemporaryDir m_folder;
    qint64 m_nowMs;
    identity::DeviceAuthority m_authority;
    identity::ServerIdentity m_server;
};

} // namespace carnet::test
