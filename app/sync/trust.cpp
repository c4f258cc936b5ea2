#include "app/sync/trust.h"

#include "app/identity/certificate.h"
#include "app/identity/orderkey.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

bool isAbout(const QList<QSslError>& errors, std::initializer_list<QSslError::SslError> kinds)
{
    return std::ranges::any_of(errors, [&kinds](const QSslError& error) {
        return std::ranges::find(kinds, error.error()) != kinds.end();
    });
}

} // namespace

QSslConfiguration tlsTrusting(const QByteArray& authority)
{
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates(QSslCertificate::fromData(authority, QSsl::Pem));
    return tls;
}

std::optional<QSslConfiguration> tlsOf(const TerminalIdentity& identity)
{
    if (!identity.hasCertificate())
        return std::nullopt;
    QSslConfiguration tls = tlsTrusting(identity.authority);
    tls.setLocalCertificate(QSslCertificate(identity.certificate, QSsl::Pem));
    tls.setPrivateKey(QSslKey(identity.key, QSsl::Ec, QSsl::Pem));
    return tls;
}

OrderAddress orderAddressOf(const TerminalIdentity& identity)
{
    OrderAddress here{identity.terminal, {}, {}};
    if (!identity.hasCertificate())
        here.enrolment =
            QCryptographicHash::hash(identity.secret.toLatin1(), QCryptographicHash::Sha256);
    else if (const auto own = identity::Certificate::fromPem(identity.certificate))
        here.enrolment = own->keyHash();
    if (!identity.orderKey.isEmpty())
        here.isSigned = [key = identity.orderKey](const QByteArray& form,
                                                  const QByteArray& signature) {
            return identity::isSignedWith(key, form, signature);
        };
    return here;
}

QString mistrust(const QList<QSslError>& errors, const QString& host)
{
    // In this order: somebody else's certificate may be wrong in every way.
    if (isAbout(errors,
                {QSslError::SelfSignedCertificate,
                 QSslError::SelfSignedCertificateInChain,
                 QSslError::UnableToGetLocalIssuerCertificate,
                 QSslError::UnableToVerifyFirstCertificate,
                 QSslError::CertificateUntrusted,
                 QSslError::CertificateSignatureFailed,
                 QSslError::InvalidCaCertificate,
                 QSslError::InvalidPurpose}))
        return u"%1 is not the headquarters that this till was enrolled at: somebody else has "
               "signed its certificate. Nothing was sent. Check the address, and whether something "
               "in this network reads along; if headquarters was set up anew, enrol this till "
               "again."_s.arg(host);
    if (isAbout(errors, {QSslError::CertificateExpired, QSslError::CertificateNotYetValid}))
        return u"By the clock of this till the certificate of %1 is not valid today. Nothing was "
               "sent. Set the date and the time of this till; if they are right, start "
               "headquarters "
               "again, which renews its certificate."_s.arg(host);
    if (isAbout(errors, {QSslError::HostNameMismatch}))
        return u"The certificate of headquarters is not for %1. Nothing was sent. Start carnet-hq "
               "with --name %1, or correct the address in terminal.json."_s.arg(host);
    const QString reason = errors.isEmpty() ? QString() : errors.constFirst().errorString();
    return u"%1 cannot prove to be headquarters (%2). Nothing was sent."_s.arg(host, reason);
}

} // namespace carnet::sync
