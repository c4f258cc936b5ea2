#include "app/sync/wipereport.h"

#include "app/sync/trust.h"
#include "app/sync/tuning.h"
#include "app/sync/wireenrol.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace carnet::sync {

namespace {

Q_LOGGING_CATEGORY(lcWipe, "carnet.wipe", QtInfoMsg)

constexpr auto kReportAgainAfter = 1min;
constexpr qsizetype kMostReportBytes = 64L * 1024;

} // namespace

WipeReport::WipeReport(TillWipe::Intent intent, QObject* parent)
    : QObject(parent)
    , m_intent(std::move(intent))
{
    m_again.setSingleShot(true);
    m_again.setInterval(kReportAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &WipeReport::tell);
}

WipeReport::~WipeReport()
{
    m_call.reset(); // before the network it runs on
}

void WipeReport::start()
{
    tell();
}

void WipeReport::tell()
{
    QUrl url = whereItIsNow(QUrl(m_intent.headquartersUrl));
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + u"/enrol/v1/wiped"_s);
    QNetworkRequest request(url);
    if (!m_intent.authority.isEmpty())
        request.setSslConfiguration(tlsTrusting(m_intent.authority));
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Content-Type", "application/json");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(tuning::kCallTimeoutMs);
    const WipedNotice notice{m_intent.order.id, m_intent.order.signature};
    m_call = std::make_unique<HttpCall>(
        m_network->post(request, toBytes(toJson(notice))),
        kMostReportBytes,
        [this](const Reply<HttpAnswer>& answer) { take(answer.and_then(understood)); });
}

void WipeReport::take(const Reply<QJsonObject>& answer)
{
    // One that does not know the order was put back to before it; nobody there waits for this.
    if (answer || answer.error().word == "not_found"_L1) {
        Q_EMIT heard();
        return;
    }
    qCInfo(lcWipe) << "headquarters has not heard yet:" << answer.error().error.detail;
    m_again.start();
}

} // namespace carnet::sync
