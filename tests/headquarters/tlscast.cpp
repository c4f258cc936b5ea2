#include "tests/headquarters/tlscast.h"

#include "tests/support/must.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::StringLiterals;

namespace carnet::test {

TlsCast::TlsCast()
    : m_nowMs(QDateTime::currentMSecsSinceEpoch())
    , m_authority(must(identity::DeviceAuthority::make(m_folder.path(), m_nowMs)))
    , m_server(must(
          identity::ServerIdentity::ready(m_folder.path(), m_authority, {u"127.0.0.1"_s}, m_nowMs)))
{
}

http::TlsPlace TlsCast::place() const
{
    return {u"127.0.0.1"_s,
            0,
            m_server.key,
            m_server.certificate.toPem(),
            m_authority.certificate().toPem()};
}

Person TlsCast::terminal(const RegisterId& id, qint64 signedAtMs) const
{
    const auto key = must(identity::PrivateKey::make());
    return {key.toPem(), must(m_authority.signTerminal(key.publicPart(), {id, {}, 1}, signedAtMs))};
}

Person TlsCast::headquarters() const
{
    return {m_server.key, m_server.certificate};
}

QSslConfiguration TlsCast::nobody() const
{
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setCaCertificates({QSslCertificate(m_authority.certificate().der, QSsl::Der)});
    return tls;
}

QSslConfiguration TlsCast::as(const Person& person) const
{
    QSslConfiguration tls = nobody();
    tls.setLocalCertificate(QSslCertificate(person.certificate.der, QSsl::Der));
    tls.setPrivateKey(QSslKey(person.key, QSsl::Ec));
    return tls;
}

} // namespace carnet::test
