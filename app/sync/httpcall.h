#pragma once

#include "app/sync/headquarters.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QSslError>
#include <QUrl>

#include <memory>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
class QNetworkReply;
QT_END_NAMESPACE

namespace carnet::sync {

//! A network that ends after the replies that came over it: while one is aborted in a TLS
//! handshake, Qt's own thread still asks it about the other side, and it asks its network.
struct EndsLater {
    void operator()(QNetworkAccessManager* network) const;
};
using NetworkPtr = std::unique_ptr<QNetworkAccessManager, EndsLater>;
[[nodiscard]] NetworkPtr makeNetwork();

//! Where headquarters can be called. One on this machine is known by the file that names its port,
//! another one after each start. While there is no such file, port 0 lets every call fail as
//! unreachable.
[[nodiscard]] QUrl whereItIsNow(const QUrl& known);

//! What a status and its headers mean, before anybody looks into the body.
struct HttpAnswer {
    int status = 0;
    QByteArray retryAfter; //!< seconds; other forms are ignored
    QByteArray body;
};

//! The message of a good answer, or why it is none.
[[nodiscard]] Reply<QJsonObject> understood(const HttpAnswer& answer);
//! The same where the answer is bytes.
[[nodiscard]] Reply<QByteArray> bytesOf(const HttpAnswer& answer);

//! One request on its way through Qt's network stack; destroying it aborts the request.
class HttpCall final : public QObject, public Pending
{
    Q_OBJECT

public:
    //! Takes over \a reply. An answer of more than \a mostBytes is cut off.
    HttpCall(QNetworkReply* reply, qsizetype mostBytes, Then<Reply<HttpAnswer>> then);
    ~HttpCall() override;
    Q_DISABLE_COPY_MOVE(HttpCall)

private:
    void look();
    void finish();
    [[nodiscard]] Reply<HttpAnswer> result() const;

    QNetworkReply* m_reply;
    qsizetype m_mostBytes;
    Then<Reply<HttpAnswer>> m_then;
    QList<QSslError> m_doubts; //!< whether the other side is headquarters
    bool m_isTooBig = false;
};

} // namespace carnet::sync
