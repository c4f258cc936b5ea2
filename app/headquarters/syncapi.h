#pragma once

#include "app/headquarters/enrolledterminals.h"
#include "app/headquarters/fleetbook.h"
#include "app/headquarters/route.h"
#include "app/headquarters/signin.h"
#include "app/headquarters/waitroom.h"
#include "models/domain/clock.h"
#include "models/domain/protocol.h"

#include <QDeadlineTimer>
#include <QList>
#include <QObject>

#include <functional>

namespace carnet {

//! The calls under `/sync/v1/`: each turns a request into work for the store and its value into an
//! answer. Handlers arrive on worker threads; everything else happens on this object's thread.
class SyncApi final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        HeadquartersThread& writer;
        StoreReaders& readers;
        WaitRoom& waitRoom;
        SignIn& signIn;
        const EnrolledTerminals& terminals;
        const Clock& clock;
        FleetBook& fleet;
    };

    explicit SyncApi(const Parts& parts, QObject* parent = nullptr);

    //! Before the service begins: with what headquarters signs orders to terminals.
    void setOrderKey(const QByteArray& key) { m_orderKey = key; }

    [[nodiscard]] QList<http::Route> routes();

private:
    void hello(const http::Request& request, const http::Responder& respond);
    void subscription(const http::Request& request, const http::Responder& respond);
    void pull(const http::Request& request, const http::Responder& respond);
    void push(const http::Request& request, const http::Responder& respond);
    void quarantine(const http::Request& request, const http::Responder& respond);
    void wait(const http::Request& request, const http::Responder& respond);
    void signIn(const http::Request& request, const http::Responder& respond);

    [[nodiscard]] http::Handler handler(void (SyncApi::*handle)(const http::Request&,
                                                                const http::Responder&));
    //! A long poll.
    struct Guest {
        RegisterId terminal;
        QList<ScopeHead> known;
        QDeadlineTimer until;
        http::Responder respond;
    };
    //! Answers when there is news for the guest or its time is up, else lets it wait.
    void look(const Guest& guest);
    void letWait(const Guest& guest, const QList<Scope>& scopes, quint64 stirred);

    Parts m_with;
    QByteArray m_orderKey;
};

} // namespace carnet
