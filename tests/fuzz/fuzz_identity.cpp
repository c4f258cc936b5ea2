// Keys, certificates, requests for one, invitations, codes and orders, as strangers send or type
// them: the first byte says which.
#include "app/identity/certificate.h"
#include "app/identity/invitation.h"
#include "app/identity/privatekey.h"
#include "models/domain/enrolmentcode.h"
#include "models/domain/terminalorder.h"
#include "tests/fuzz/target.h"

#include <QJsonDocument>

namespace carnet::fuzz {

namespace {

void readCertificate(const Result<identity::Certificate>& certificate)
{
    if (!certificate)
        return;
    const auto again = identity::Certificate::fromPem(certificate->toPem());
    require(again && again->fingerprint() == certificate->fingerprint(),
            "a certificate is the same after it was written");
}

void readInvitation(const QString& text)
{
    const auto invitation = identity::Invitation::fromText(text);
    if (invitation)
        require(identity::Invitation::fromText(invitation->toText()) == *invitation,
                "an invitation is the same after it was written");
}

void readOrder(const QByteArray& text)
{
    const auto order = TerminalOrder::fromJson(QJsonDocument::fromJson(text).object());
    if (order)
        require(TerminalOrder::fromJson(order->toJson()) == *order,
                "an order is the same after it was written");
}

} // namespace

void feed(const QByteArray& input)
{
    if (input.isEmpty())
        return;
    const QByteArray rest = input.mid(1);
    switch (static_cast<uchar>(input.front()) % 7) {
    case 0:
        return readCertificate(identity::Certificate::fromPem(rest));
    case 1:
        return readCertificate(identity::Certificate::fromDer(rest));
    case 2:
        static_cast<void>(identity::CertificateRequest::fromPem(rest));
        return;
    case 3:
        static_cast<void>(identity::PrivateKey::fromPem(rest));
        return;
    case 4:
        return readInvitation(QString::fromUtf8(rest));
    case 6:
        return readOrder(rest);
    default:
        static_cast<void>(EnrolmentCode::fromText(QString::fromUtf8(rest)));
    }
}

QList<QByteArray> seeds()
{
    const auto key = identity::PrivateKey::make();
    require(key.has_value(), "a key can be made");
    const auto request = identity::CertificateRequest::make(*key);
    require(request.has_value(), "a certificate can be asked for");
    const identity::Invitation invitation{QUrl(QStringLiteral("https://hq.example:8443")),
                                          {QStringLiteral("7KQM"), QStringLiteral("2F9DXW4TP8RB")},
                                          identity::keyHashOf(key->publicPart())};
    const TerminalOrder order{QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
                              OrderKind::Stolen,
                              {QUuid(2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)},
                              QByteArray(32, 'e'),
                              1'795'000'000'000,
                              QByteArray(64, 's')};
    return {'\2' + *request,
            '\3' + key->toPem(),
            '\4' + invitation.toText().toUtf8(),
            '\5' + invitation.code.toText().toUtf8(),
            '\6' + QJsonDocument(order.toJson()).toJson(QJsonDocument::Compact)};
}

} // namespace carnet::fuzz
