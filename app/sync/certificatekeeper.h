#pragma once

#include "app/identity/certificate.h"
#include "app/sync/headquarters.h"
#include "app/sync/wireenrol.h"
#include "models/domain/clock.h"
#include "models/storage/terminalidentity.h"

#include <functional>
#include <optional>

namespace carnet::sync {

//! Where a terminal gets another certificate for its key.
class CertificateOffice
{
public:
    CertificateOffice() = default;
    virtual ~CertificateOffice() = default;
    Q_DISABLE_COPY_MOVE(CertificateOffice)

    [[nodiscard]] virtual PendingPtr renew(Then<Reply<RenewAnswer>> then) = 0;
};

//! Sees to it that a till always has a certificate that is good: asks for another one when a third
//! of its time is left, and at once when headquarters says that it has expired, whatever the clock
//! here says. Until that goes well it asks again and again; nothing else waits for it.
class CertificateKeeper final
{
public:
    //! All of it outlives the keeper.
    struct Parts {
        CertificateOffice& office;
        Alarms& alarms;
        const Clock& clock;
        Random& random;
    };
    using Renewed = std::function<void(const TerminalIdentity&)>;

    //! Does nothing for a till with a token. \a renewed gets the identity with the new certificate.
    CertificateKeeper(const Parts& parts, const TerminalIdentity& identity, Renewed renewed);

    void start();
    void stop();
    //! Headquarters said so.
    void hasExpired();
    //! With what headquarters signs orders; part of the identity from now on.
    void learn(const QByteArray& orderKey) { m_identity.orderKey = orderKey; }

private:
    void look();
    void lookAfter(qint64 ms);
    void ask();
    void take(const Reply<RenewAnswer>& answer);
    [[nodiscard]] bool isDue() const;

    Parts m_with;
    TerminalIdentity m_identity;
    Renewed m_renewed;
    std::optional<identity::Certificate> m_certificate; // none with a token
    PendingPtr m_step; // the call or the alarm
    bool m_isAsking = false;
};

} // namespace carnet::sync
