#pragma once

#include "app/sync/certificatekeeper.h"
#include "app/sync/desk.h"
#include "app/sync/httpcall.h"
#include "models/storage/terminalstore.h"

#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <optional>

namespace carnet::sync {

//! Headquarters over HTTP. Calls that work share connections; the long poll has its own, so that
//! it never stands in their way.
class HttpHeadquarters final : public Headquarters, public Desk, public CertificateOffice
{
public:
    //! Calls \a answered, where it is given, whenever headquarters has answered, and \a expired
    //! when it says that this till's certificate has.
    explicit HttpHeadquarters(const TerminalIdentity& identity,
                              std::function<void()> answered = {},
                              std::function<void()> expired = {});

    //! The same till with another certificate: calls from now on show it.
    void setIdentity(const TerminalIdentity& identity);

    [[nodiscard]] PendingPtr hello(Then<Reply<Hello>> then) override;
    [[nodiscard]] PendingPtr subscription(Then<Reply<QList<Scope>>> then) override;
    [[nodiscard]] PendingPtr pull(const PullRequest& request,
                                  Then<Reply<PullAnswer>> then) override;
    [[nodiscard]] PendingPtr snapshot(qint64 scope, Then<Reply<SnapshotAnswer>> then) override;
    [[nodiscard]] PendingPtr snapshotPart(const QString& id,
                                          int n,
                                          Then<Reply<QByteArray>> then) override;
    [[nodiscard]] PendingPtr push(const PushRequest& request,
                                  Then<Reply<PushAnswer>> then) override;
    [[nodiscard]] PendingPtr wait(const WaitRequest& request,
                                  Then<Reply<WaitAnswer>> then) override;
    [[nodiscard]] PendingPtr find(const FindRequest& request,
                                  Then<Reply<QJsonObject>> then) override;
    [[nodiscard]] PendingPtr customer(const CustomerRequest& request,
                                      Then<Reply<CustomerAnswer>> then) override;
    [[nodiscard]] PendingPtr known(const KnownRequest& request,
                                   Then<Reply<KnownPage>> then) override;
    [[nodiscard]] PendingPtr audit(const AuditQuestion& question,
                                   Then<Reply<AuditPage>> then) override;
    [[nodiscard]] PendingPtr shared(const SharedRequest& request,
                                    Then<Reply<SharedAnswer>> then) override;
    [[nodiscard]] PendingPtr handover(const HandoverRequest& request,
                                      Then<Reply<HandoverAnswer>> then) override;
    [[nodiscard]] PendingPtr perform(const PerformRequest& request,
                                     Then<Reply<PerformAnswer>> then) override;
    [[nodiscard]] PendingPtr renew(Then<Reply<RenewAnswer>> then) override;
    [[nodiscard]] PendingPtr fleet(const FleetRequest& request,
                                   Then<Reply<FleetAnswer>> then) override;
    [[nodiscard]] PendingPtr jobs(const JobsRequest& request, Then<Reply<JobReport>> then) override;

private:
    [[nodiscard]] QNetworkRequest requestTo(const QString& to, int timeoutMs) const;
    [[nodiscard]] QNetworkRequest requestFor(const QString& call, int timeoutMs) const;
    [[nodiscard]] PendingPtr fetch(QLatin1StringView call, Then<Reply<QJsonObject>> then);
    [[nodiscard]] PendingPtr send(QLatin1StringView call,
                                  const QJsonObject& message,
                                  Then<Reply<QJsonObject>> then);
    [[nodiscard]] Then<Reply<HttpAnswer>> heard(Then<Reply<QJsonObject>> then) const;

    NetworkPtr m_network = makeNetwork();
    NetworkPtr m_waiting = makeNetwork();
    QUrl m_base;
    QByteArray m_authorization; //!< empty when it has a certificate instead
    std::optional<QSslConfiguration> m_tls;
    std::function<void()> m_answered;
    std::function<void()> m_expired;
};

} // namespace carnet::sync
