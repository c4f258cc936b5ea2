#include "app/sync/httpcall.h"

#include "app/sync/trust.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

constexpr qsizetype kMostErrorBytes = 64LL * 1024;

//! What is in `{"error": {"code": ...}}`, a stable word and facts; empty when there is none.
QJsonObject errorIn(const QByteArray& body)
{
    const auto message = fromBytes(body, kMostErrorBytes);
    return message ? message->value("error"_L1).toObject() : QJsonObject();
}

ErrorCode codeFor(int status, const QString& word)
{
    switch (status) {
    case 401:
        return ErrorCode::Unauthorized;
    case 403:
        return ErrorCode::NotFound; // asked for what is not this terminal's
    case 404:
        // Any web server says 404; only headquarters says it in its own words.
        return word == "not_found"_L1 ? ErrorCode::NotFound : ErrorCode::Network;
    case 409:
        return ErrorCode::Conflict;
    case 426:
        return ErrorCode::Newer;
    case 400:
    case 413:
    case 415:
    case 431:
        return ErrorCode::Invalid;
    case 429:
    case 500:
    case 503:
        return ErrorCode::Busy;
    default:
        return ErrorCode::Network;
    }
}

qint64 retryAfterMs(const QByteArray& header)
{
    constexpr qint64 kSecond = 1'000;
    constexpr qint64 kHour = 3'600;
    return std::clamp<qint64>(header.trimmed().toLongLong(), 0, kHour) * kSecond;
}

bool isGood(const HttpAnswer& answer)
{
    constexpr int kOk = 200;
    constexpr int kAccepted = 202;
    return answer.status == kOk || answer.status == kAccepted;
}

CallFailure failureOf(const HttpAnswer& answer)
{
    const QJsonObject said = errorIn(answer.body);
    const QString word = said.value("code"_L1).toString();
    const QString detail = u"headquarters answered %1 %2"_s.arg(answer.status).arg(word);
    CallFailure failure{{codeFor(answer.status, word), detail.trimmed()},
                        retryAfterMs(answer.retryAfter)};
    failure.word = word;
    failure.order = said.value("order"_L1).toObject();
    return failure;
}

} // namespace

void EndsLater::operator()(QNetworkAccessManager* network) const
{
    network->deleteLater();
}

NetworkPtr makeNetwork()
{
    return NetworkPtr(new QNetworkAccessManager);
}

QUrl whereItIsNow(const QUrl& known)
{
    if (!known.isLocalFile())
        return known;
    QFile file(known.toLocalFile());
    const bool isOpen = file.open(QIODevice::ReadOnly);
    QUrl url(u"http://127.0.0.1"_s);
    url.setPort(isOpen ? file.readAll().trimmed().toUShort() : 0);
    return url;
}

Reply<QJsonObject> understood(const HttpAnswer& answer)
{
    if (!isGood(answer))
        return tl::unexpected(failureOf(answer));
    auto message = fromBytes(answer.body, answer.body.size());
    if (message)
        return *std::move(message);
    return tl::unexpected(CallFailure{{ErrorCode::Network, message.error().detail}, 0});
}

Reply<QByteArray> bytesOf(const HttpAnswer& answer)
{
    if (!isGood(answer))
        return tl::unexpected(failureOf(answer));
    return answer.body;
}

HttpCall::HttpCall(QNetworkReply* reply, qsizetype mostBytes, Then<Reply<HttpAnswer>> then)
    : m_reply(reply)
    , m_mostBytes(mostBytes)
    , m_then(std::move(then))
{
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::look);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& doubts) {
        m_doubts = doubts; // none is ignored, so the call ends here
    });
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::finish);
}

HttpCall::~HttpCall()
{
    m_reply->disconnect(this);
    m_reply->setParent(nullptr);
    m_reply->abort();
    m_reply->deleteLater(); // this may be one of its own signals
}

void HttpCall::look()
{
    if (m_reply->bytesAvailable() <= m_mostBytes)
        return;
    m_isTooBig = true;
    m_reply->abort();
}

void HttpCall::finish()
{
    const auto then = std::move(m_then); // outlives this call if it is destroyed by it
    then(result());
}

Reply<HttpAnswer> HttpCall::result() const
{
    if (m_isTooBig) {
        return tl::unexpected(
            CallFailure{{ErrorCode::Network, u"the answer is larger than allowed"_s}, 0});
    }
    if (!m_doubts.isEmpty()) {
        CallFailure failure{{ErrorCode::Network, mistrust(m_doubts, m_reply->url().host())}, 0};
        failure.isMistrusted = true;
        return tl::unexpected(failure);
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_reply->error();
    const bool isCut = error != QNetworkReply::NoError && status < 400;
    if (status == 0 || isCut)
        return tl::unexpected(CallFailure{{ErrorCode::Network, m_reply->errorString()}, 0});
    return HttpAnswer{status, m_reply->rawHeader("Retry-After"), m_reply->readAll()};
}

} // namespace carnet::sync
