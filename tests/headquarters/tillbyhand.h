#pragma once

#include "app/sync/wire.h"
#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/rawclient.h"
#include "tests/headquarters/retailer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace carnet::test {

//! Of every outbox that is written by hand.
inline const QUuid kIncarnation(QStringLiteral("01929d1c-0000-7000-8000-000000000001"));

//! What to find by a text alone.
[[nodiscard]] inline QJsonObject searchFor(const QString& text)
{
    return {{QStringLiteral("text"), text}, {QStringLiteral("facets"), QJsonArray()}};
}

//! A till that speaks to headquarters by hand.
class TillByHand final
{
public:
    TillByHand(const CarnetHqProcess& hq, const Retailer& retailer, int number)
        : m_client(hq.port())
        , m_token(retailer.token(number))
    {
    }

    [[nodiscard]] RawAnswer get(const QByteArray& path, const QByteArray& headers = {})
    {
        return m_client.ask(getRequest("/sync/v1/" + path, m_token + headers));
    }
    [[nodiscard]] RawAnswer post(const QByteArray& path, const QJsonObject& body)
    {
        return postBytes(path, sync::toBytes(body));
    }
    [[nodiscard]] RawAnswer postBytes(const QByteArray& path, const QByteArray& body)
    {
        sendBytes(path, body);
        return m_client.answer();
    }
    void sendBytes(const QByteArray& path, const QByteArray& body)
    {
        m_client.send(postRequest("/sync/v1/" + path, body, m_token));
    }
    [[nodiscard]] RawAnswer answer() { return m_client.answer(); }

    [[nodiscard]] QList<ScopeHead> heads()
    {
        const auto scopes = sync::subscriptionFromJson(json(get("subscription")));
        QList<ScopeHead> heads;
        for (const Scope& scope : scopes.value_or(QList<Scope>()))
            heads.append({scope.number, scope.head});
        return heads;
    }
    [[nodiscard]] Result<PushAnswer> push(const QList<Operation>& operations)
    {
        return sync::pushAnswerFromJson(
            json(post("push", sync::toJson(PushRequest{kIncarnation, 0, operations}))));
    }
    [[nodiscard]] RawAnswer signIn(const QString& staffId, const QString& pin)
    {
        return post("sign-in", sync::toJson(sync::SignInRequest{staffId, pin}));
    }

    //! Asks until the directory is full.
    [[nodiscard]] RawAnswer find(const sync::FindRequest& asked)
    {
        RawAnswer answer;
        const bool isReady = QTest::qWaitFor([&] {
            answer = post("customers", sync::toJson(asked));
            return answer.status != 200 || !json(answer).contains(QLatin1String("preparing"));
        });
        if (!isReady)
            qFatal("the directory is never full");
        return answer;
    }

    [[nodiscard]] static QJsonObject json(const RawAnswer& answer)
    {
        return QJsonDocument::fromJson(answer.body).object();
    }

private:
    RawClient m_client;
    QByteArray m_token;
};

} // namespace carnet::test
