#include "app/sync/syncmodule.h"

#include "app/sync/httpheadquarters.h"
#include "app/sync/syncmachine.h"
#include "app/sync/threadedstore.h"
#include "app/sync/timeralarms.h"

#include <QNetworkInformation>

#include <utility>

namespace carnet::sync {

//! Everything that lives on the sync thread.
class SyncModule::Engine final : public SyncObserver
{
public:
    Engine(SyncModule& module,
           StoreThread<TerminalStore>& store,
           const TerminalIdentity& identity,
           const Clock& clock,
           Random& random,
           const Host& host)
        : m_module(module)
        , m_headquarters(identity, {}, [this] { m_keeper.hasExpired(); })
        , m_identity(identity)
        , m_store(store)
        , m_keeper({m_headquarters, m_alarms, clock, random},
                   identity,
                   [this](const TerminalIdentity& renewed) { take(renewed); })
        , m_machine({m_headquarters, m_store, m_alarms, clock, random, host}, *this)
    {
    }

    [[nodiscard]] SyncMachine& machine() { return m_machine; }
    [[nodiscard]] CertificateKeeper& keeper() { return m_keeper; }

    void statusChanged(const SyncStatus& status) override
    {
        post([status](SyncModule& module) {
            module.m_status = status;
            Q_EMIT module.statusChanged(status);
        });
    }
    void changed(const QList<Change>& changes) override
    {
        post([changes](SyncModule& module) { Q_EMIT module.changed(changes); });
    }
    void caughtUp() override
    {
        post([](SyncModule& module) { Q_EMIT module.caughtUp(); });
    }
    void greeted(const Hello& hello) override
    {
        // The first that is heard counts; another one comes with another certificate.
        if (hello.orderKey.isEmpty() || !m_identity.orderKey.isEmpty())
            return;
        m_identity.orderKey = hello.orderKey;
        m_keeper.learn(hello.orderKey);
        post([known = m_identity](SyncModule& module) { Q_EMIT module.certificateRenewed(known); });
    }
    void ordered(const QJsonObject& order) override
    {
        post([order](SyncModule& module) { Q_EMIT module.ordered(order); });
    }
    void left() override
    {
        post([](SyncModule& module) { Q_EMIT module.left(); });
    }

private:
    void take(const TerminalIdentity& renewed)
    {
        m_identity = renewed;
        m_headquarters.setIdentity(renewed);
        m_machine.networkUp(); // what it waited for is there
        post([renewed](SyncModule& module) { Q_EMIT module.certificateRenewed(renewed); });
    }

    template<typename Act>
    void post(Act act)
    {
        // The module ends this thread before itself, and what is still posted goes with it.
        QMetaObject::invokeMethod(
            &m_module,
            [module = &m_module, act = std::move(act)] { act(*module); },
            Qt::QueuedConnection);
    }

    SyncModule& m_module;
    HttpHeadquarters m_headquarters;
    TerminalIdentity m_identity;
    ThreadedStore m_store;
    TimerAlarms m_alarms;
    CertificateKeeper m_keeper;
    SyncMachine m_machine; // last: it uses all of them until it goes
};

SyncModule::SyncModule(StoreThread<TerminalStore>& store,
                       const TerminalIdentity& identity,
                       const Clock& clock,
                       Random& random,
                       const Host& host,
                       QObject* parent)
    : QObject(parent)
    , m_context(new QObject)
{
    m_thread.setObjectName(u"sync");
    m_context->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_context,
        [&] { m_engine = std::make_unique<Engine>(*this, store, identity, clock, random, host); },
        Qt::BlockingQueuedConnection);
}

SyncModule::~SyncModule()
{
    // Sockets and timers close where they were opened.
    QMetaObject::invokeMethod(
        m_context, [this] { m_engine.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_context;
}

template<typename Act>
void SyncModule::tell(Act act)
{
    QMetaObject::invokeMethod(
        m_context,
        [engine = m_engine.get(), act = std::move(act)] { act(engine->machine()); },
        Qt::QueuedConnection);
}

template<typename Act>
void SyncModule::tellKeeper(Act act)
{
    QMetaObject::invokeMethod(
        m_context,
        [engine = m_engine.get(), act = std::move(act)] { act(engine->keeper()); },
        Qt::QueuedConnection);
}

void SyncModule::goOnline()
{
    tell([](SyncMachine& machine) { machine.start(); });
    tellKeeper([](CertificateKeeper& keeper) { keeper.start(); });
}

void SyncModule::goOffline()
{
    tell([](SyncMachine& machine) { machine.stop(); });
    tellKeeper([](CertificateKeeper& keeper) { keeper.stop(); });
}

void SyncModule::leave()
{
    tell([](SyncMachine& machine) { machine.leave(); });
}

void SyncModule::syncNow()
{
    tell([](SyncMachine& machine) {
        machine.stop();
        machine.start();
    });
}

void SyncModule::headquartersAnswered()
{
    tell([](SyncMachine& machine) { machine.networkUp(); });
}

void SyncModule::operationsWaiting()
{
    tell([](SyncMachine& machine) { machine.operationsWaiting(); });
}

void SyncModule::followNetwork()
{
    using Info = QNetworkInformation;
    if (!Info::loadBackendByFeatures(Info::Feature::Reachability))
        return;
    connect(Info::instance(),
            &Info::reachabilityChanged,
            this,
            [this](Info::Reachability reachability) {
                if (reachability == Info::Reachability::Online)
                    tell([](SyncMachine& machine) { machine.networkUp(); });
            });
}

} // namespace carnet::sync
