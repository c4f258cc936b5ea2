#pragma once

#include "app/sync/puller.h"
#include "app/sync/pusher.h"
#include "app/sync/syncstatus.h"
#include "app/sync/waiter.h"

namespace carnet::sync {

//! The till's side of the protocol, without I/O: says hello, learns what it follows, and then lets
//! Pusher, Puller and Waiter work side by side until one of them is cut off. Everything it
//! remembers is in the store; it may be destroyed at any moment.
class SyncMachine final : private Supervisor
{
public:
    enum class State {
        Stopped,
        Recalling,
        Greeting,
        Adopting, //!< headquarters' epoch and clock go into the store
        Subscribing,
        Following,
        Running,
        Pausing, //!< after a failure
    };

    SyncMachine(const Surroundings& surroundings, SyncObserver& observer);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] SyncStatus status() const;

    void start();
    void stop();
    //! This till is taken out of service: only sends what was done here, and says when it has.
    void leave();
    //! A person has done something.
    void operationsWaiting();
    //! There is a network again, says the operating system, or headquarters by an answer.
    void networkUp();

private:
    void changed(const QList<Change>& changes) override;
    void counted(const OutboxCounts& counts) override;
    void progressed() override;
    void caughtUp() override;
    void hinted(const QList<ScopeHead>& heads) override;
    void hintsLost() override;
    void emptied() override;
    void lost(const CallFailure& failure) override;
    void troubled(const Error& error) override;
    [[nodiscard]] TillReport report() const override;

    void enter(State state);
    void recall();
    void greet();
    void adopt();
    void subscribe();
    void follow();
    void run();
    void pause(qint64 ms);
    void stopParts();
    void noteSynced();
    void show();
    [[nodiscard]] SyncStatus::State shownState() const;

    Surroundings m_with;
    SyncObserver& m_observer;
    Pusher m_pusher;
    Puller m_puller;
    Waiter m_waiter;
    Backoff m_backoff;
    PendingPtr m_step; // the call, the work or the alarm of the state
    PendingPtr m_note;
    State m_state = State::Stopped;
    Memory m_memory;
    Hello m_hello;
    QList<Scope> m_scopes;
    Following m_following; // without the changes
    std::optional<Error> m_error;
    std::optional<SyncStatus::State> m_refusal; // until headquarters says hello again
    SyncStatus m_reported;
    qint64 m_notBeforeMs = 0; // by the steady clock: headquarters' Retry-After
    std::optional<qint64> m_notedAtMs; // by the steady clock
    bool m_isLeaving = false;
    bool m_isCaughtUp = false;
    bool m_isOutboxClean = false; // since the machine is connected
};

} // namespace carnet::sync
