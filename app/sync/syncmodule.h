#pragma once

#include "app/sync/supervisor.h"
#include "app/sync/syncstatus.h"
#include "models/storage/storethread.h"

#include <QObject>
#include <QThread>

namespace carnet::sync {

//! The sync machine at work: on a thread of its own, talking HTTP to headquarters and messages to
//! the store thread. Signals arrive on the thread this lives on.
class SyncModule final : public QObject
{
    Q_OBJECT

public:
    //! Does nothing before goOnline(). \a store, \a clock and \a random outlive this; the latter
    //! two are asked on the sync thread, and so is \a host.
    SyncModule(StoreThread<TerminalStore>& store,
               const TerminalIdentity& identity,
               const Clock& clock,
               Random& random,
               const Host& host = {},
               QObject* parent = nullptr);
    ~SyncModule() override;
    Q_DISABLE_COPY_MOVE(SyncModule)

    [[nodiscard]] const SyncStatus& status() const { return m_status; }

public Q_SLOTS:
    void goOnline();
    //! A person pulls the cable; work goes on and waits.
    void goOffline();
    //! See SyncMachine::leave(); ends with left().
    void leave();
    //! Looks anew at once, whatever it was doing or waiting for.
    void syncNow();
    //! Something else at this till has just reached headquarters, so a pause is over.
    void headquartersAnswered();
    //! The store has taken operations: send them now.
    void operationsWaiting();
    //! Listens to the operating system, which may know before us that the network is back.
    void followNetwork();

Q_SIGNALS:
    void statusChanged(const carnet::sync::SyncStatus& status);
    //! Once per page and per batch of verdicts, in order.
    void changed(const QList<carnet::Change>& changes);
    void caughtUp();
    //! Headquarters lets this till in no more and shows an order instead, which nobody has judged.
    void ordered(const QJsonObject& order);
    void left();
    //! The same till has another certificate, or knows headquarters' key for orders, to be kept for
    //! the next start. The certificate before stays good for a while.
    void certificateRenewed(const carnet::TerminalIdentity& identity);

private:
    class Engine;

    template<typename Act>
    void tell(Act act);
    template<typename Act>
    void tellKeeper(Act act);

    QThread m_thread;
    QObject* m_context = nullptr; // of the sync thread
    std::unique_ptr<Engine> m_engine; // lives and dies on the sync thread
    SyncStatus m_status;
};

} // namespace carnet::sync
