#pragma once

#include "app/identity/houseauthority.h"
#include "models/storage/enrolments.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/terminalidentity.h"
#include "tests/headquarters/rawclient.h"
#include "tests/headquarters/retailer.h"
#include "tests/support/files.h"
#include "tests/support/must.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

#include <optional>

namespace carnet::test {

//! A retailer whose first till has a certificate.
struct CertifiedShop {
    Retailer retailer;
    SystemClock clock;
    SystemRandom random;
    identity::PrivateKey key = must(identity::PrivateKey::make());
    std::optional<identity::Certificate> authority;
    std::optional<identity::Certificate> till;

    CertifiedShop()
    {
        const auto store = must(HeadquartersStore::open(retailer.folder(), clock, random));
        const auto house = must(identity::authorityOf(retailer.folder(), *store, clock.nowMs()));
        authority = house.certificate();
        till = must(house.signTerminal(key.publicPart(), {retailer.till(0), {}, 1}, clock.nowMs()));
        const EnrolmentCode code = EnrolmentCode::make(random);
        must(store->enrolments().giveOut(code, retailer.till(0)));
        (void)must(store->enrolments().redeem(code, till->keyHash()));
    }

    [[nodiscard]] quint16 tlsPort() const
    {
        return contentOf(retailer.folder() + QStringLiteral("/tls-port")).trimmed().toUShort();
    }
    [[nodiscard]] QSslConfiguration asTill() const
    {
        QSslConfiguration tls;
        tls.setProtocol(QSsl::TlsV1_3OrLater);
        tls.setCaCertificates({QSslCertificate(authority->der, QSsl::Der)});
        tls.setLocalCertificate(QSslCertificate(till->der, QSsl::Der));
        tls.setPrivateKey(QSslKey(key.toPem(), QSsl::Ec));
        return tls;
    }
    [[nodiscard]] RawAnswer hello() const
    {
        return RawClient(tlsPort(), asTill()).ask(getRequest("/sync/v1/hello"));
    }
    //! As the till knows itself.
    [[nodiscard]] TerminalIdentity identity() const
    {
        return {retailer.till(0),
                {QUuid::createUuid()},
                {},
                QStringLiteral("https://127.0.0.1:%1").arg(tlsPort()),
                key.toPem(),
                till->toPem(),
                authority->toPem()};
    }
    //! A code for another till, as carnetctl makes it beside the service.
    [[nodiscard]] EnrolmentCode giveOut(int number, const Clock& at = SystemClock()) const
    {
        SystemRandom dice;
        const auto store = must(HeadquartersStore::open(retailer.folder(), at, dice, false));
        EnrolmentCode code = EnrolmentCode::make(dice);
        must(store->enrolments().giveOut(code, retailer.till(number)));
        return code;
    }
    //! Its certificate is of another time.
    void signTillAt(qint64 ms)
    {
        const auto house = must(identity::DeviceAuthority::read(retailer.folder()));
        till = must(house.signTerminal(key.publicPart(), {retailer.till(0), {}, 1}, ms));
    }
};

} // namespace carnet::test
