#include "app/sync/httpheadquarters.h"

#include "app/sync/trust.h"
#include "app/sync/tuning.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

constexpr auto kPath = "/sync/v1/"_L1;
constexpr auto kEnrolPath = "/enrol/v1/"_L1;

QByteArray authorizationOf(const TerminalIdentity& identity)
{
    if (identity.hasCertificate() || identity.secret.isEmpty())
        return {};
    return "Bearer " + identity.terminal.toString().toLatin1() + '.' + identity.secret.toLatin1();
}

//! Reads the message as \a T; one that is none counts as no answer.
template<typename T, typename Read>
Then<Reply<QJsonObject>> decoded(Read read, Then<Reply<T>> then)
{
    return [read, then = std::move(then)](const Reply<QJsonObject>& message) {
        if (!message)
            return then(tl::unexpected(message.error()));
        Result<T> value = read(*message);
        if (!value) {
            return then(tl::unexpected(CallFailure{{ErrorCode::Network, value.error().detail}, 0}));
        }
        then(*std::move(value));
    };
}

} // namespace

HttpHeadquarters::HttpHeadquarters(const TerminalIdentity& identity,
                                   std::function<void()> answered,
                                   std::function<void()> expired)
    : m_base(identity.headquartersUrl)
    , m_authorization(authorizationOf(identity))
    , m_tls(tlsOf(identity))
    , m_answered(std::move(answered))
    , m_expired(std::move(expired))
{
}

void HttpHeadquarters::setIdentity(const TerminalIdentity& identity)
{
    m_tls = tlsOf(identity);
    // Connections that are kept would go on showing the old one.
    m_network->clearConnectionCache();
    m_waiting->clearConnectionCache();
}

QNetworkRequest HttpHeadquarters::requestTo(const QString& to, int timeoutMs) const
{
    QUrl url = whereItIsNow(m_base);
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + to);
    QNetworkRequest request(url);
    if (!m_authorization.isEmpty())
        request.setRawHeader("Authorization", m_authorization);
    if (m_tls)
        request.setSslConfiguration(*m_tls);
    request.setRawHeader("Sync-Proto", protocolRange());
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("App-Version", QCoreApplication::applicationVersion().toLatin1());
    request.setRawHeader("Content-Type", "application/json");
    // The token goes to nobody else.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(timeoutMs);
    return request;
}

QNetworkRequest HttpHeadquarters::requestFor(const QString& call, int timeoutMs) const
{
    return requestTo(kPath + call, timeoutMs);
}

PendingPtr HttpHeadquarters::fetch(QLatin1StringView call, Then<Reply<QJsonObject>> then)
{
    return std::make_unique<HttpCall>(m_network->get(requestFor(call, tuning::kCallTimeoutMs)),
                                      tuning::kMostAnswerBytes,
                                      heard(std::move(then)));
}

PendingPtr HttpHeadquarters::send(QLatin1StringView call,
                                  const QJsonObject& message,
                                  Then<Reply<QJsonObject>> then)
{
    auto* reply = m_network->post(requestFor(call, tuning::kCallTimeoutMs), toBytes(message));
    return std::make_unique<HttpCall>(reply, tuning::kMostAnswerBytes, heard(std::move(then)));
}

Then<Reply<HttpAnswer>> HttpHeadquarters::heard(Then<Reply<QJsonObject>> then) const
{
    return [answered = m_answered, expired = m_expired, then = std::move(then)](
               const Reply<HttpAnswer>& reply) {
        const auto message = reply.and_then(understood);
        if (message && answered)
            answered();
        if (!message && expired && message.error().word == "expired_certificate"_L1)
            expired();
        then(message);
    };
}

PendingPtr HttpHeadquarters::renew(Then<Reply<RenewAnswer>> then)
{
    // Not heard(): that its certificate has expired is no news to who renews it.
    auto* reply = m_network->post(requestTo(kEnrolPath + "renew"_L1, tuning::kCallTimeoutMs), "{}");
    auto decode = decoded<RenewAnswer>(renewAnswerFromJson, std::move(then));
    return std::make_unique<HttpCall>(
        reply,
        tuning::kMostAnswerBytes,
        [decode = std::move(decode)](const Reply<HttpAnswer>& answer) {
            decode(answer.and_then(understood));
        });
}

PendingPtr HttpHeadquarters::hello(Then<Reply<Hello>> then)
{
    return fetch("hello"_L1, decoded<Hello>(helloFromJson, std::move(then)));
}

PendingPtr HttpHeadquarters::subscription(Then<Reply<QList<Scope>>> then)
{
    return fetch("subscription"_L1, decoded<QList<Scope>>(subscriptionFromJson, std::move(then)));
}

PendingPtr HttpHeadquarters::pull(const PullRequest& request, Then<Reply<PullAnswer>> then)
{
    return send(
        "pull"_L1, toJson(request), decoded<PullAnswer>(pullAnswerFromJson, std::move(then)));
}

PendingPtr HttpHeadquarters::snapshot(qint64 scope, Then<Reply<SnapshotAnswer>> then)
{
    QNetworkRequest request = requestFor(u"snapshot"_s, tuning::kCallTimeoutMs);
    QUrl url = request.url();
    url.setQuery(u"scope=%1"_s.arg(scope));
    request.setUrl(url);
    return std::make_unique<HttpCall>(
        m_network->get(request),
        tuning::kMostAnswerBytes,
        heard(decoded<SnapshotAnswer>(snapshotAnswerFromJson, std::move(then))));
}

PendingPtr HttpHeadquarters::snapshotPart(const QString& id, int n, Then<Reply<QByteArray>> then)
{
    const QNetworkRequest request =
        requestFor(u"snapshot/%1/%2"_s.arg(id).arg(n), tuning::kCallTimeoutMs);
    return std::make_unique<HttpCall>(m_network->get(request),
                                      tuning::kMostAnswerBytes,
                                      [then = std::move(then)](const Reply<HttpAnswer>& reply) {
                                          then(reply.and_then(bytesOf));
                                      });
}

PendingPtr HttpHeadquarters::push(const PushRequest& request, Then<Reply<PushAnswer>> then)
{
    return send(
        "push"_L1, toJson(request), decoded<PushAnswer>(pushAnswerFromJson, std::move(then)));
}

PendingPtr HttpHeadquarters::wait(const WaitRequest& request, Then<Reply<WaitAnswer>> then)
{
    constexpr int kSecond = 1'000;
    const int timeoutMs = request.timeoutSeconds * kSecond + tuning::kWaitGraceMs;
    auto* reply = m_waiting->post(requestFor("wait"_L1, timeoutMs), toBytes(toJson(request)));
    const auto waited = decoded<WaitAnswer>(waitAnswerFromJson, std::move(then));
    return std::make_unique<HttpCall>(
        reply, tuning::kMostAnswerBytes, [waited](const Reply<HttpAnswer>& answer) {
            waited(answer.and_then(understood));
        });
}

PendingPtr HttpHeadquarters::find(const FindRequest& request, Then<Reply<QJsonObject>> then)
{
    return send("customers"_L1, toJson(request), std::move(then));
}

PendingPtr HttpHeadquarters::customer(const CustomerRequest& request,
                                      Then<Reply<CustomerAnswer>> then)
{
    return send("customer"_L1,
                toJson(request),
                decoded<CustomerAnswer>(customerAnswerFromJson, std::move(then)));
}

PendingPtr HttpHeadquarters::known(const KnownRequest& request, Then<Reply<KnownPage>> then)
{
    return send(
        "known"_L1, toJson(request), decoded<KnownPage>(knownPageFromJson, std::move(then)));
}

PendingPtr HttpHeadquarters::audit(const AuditQuestion& question, Then<Reply<AuditPage>> then)
{
    return send(
        "audit"_L1, toJson(question), decoded<AuditPage>(auditPageFromJson, std::move(then)));
}

PendingPtr HttpHeadquarters::shared(const SharedRequest& request, Then<Reply<SharedAnswer>> then)
{
    return send(
        "shared"_L1, toJson(request), decoded<SharedAnswer>(sharedAnswerFromJson, std::move(then)));
}

PendingPtr HttpHeadquarters::handover(const HandoverRequest& request,
                                      Then<Reply<HandoverAnswer>> then)
{
    return send("handover"_L1,
                toJson(request),
                decoded<HandoverAnswer>(handoverAnswerFromJson, std::move(then)));
}

PendingPtr HttpHeadquarters::perform(const PerformRequest& request, Then<Reply<PerformAnswer>> then)
{
    return send("perform"_L1,
                toJson(request),
                decoded<PerformAnswer>(performAnswerFromJson, std::move(then)));
}

PendingPtr HttpHeadquarters::fleet(const FleetRequest& request, Then<Reply<FleetAnswer>> then)
{
    return send(
        "fleet"_L1, toJson(request), decoded<FleetAnswer>(fleetAnswerFromJson, std::move(then)));
}

PendingPtr HttpHeadquarters::jobs(const JobsRequest& request, Then<Reply<JobReport>> then)
{
    return send("jobs"_L1, toJson(request), decoded<JobReport>(jobReportFromJson, std::move(then)));
}

} // namespace carnet::sync
