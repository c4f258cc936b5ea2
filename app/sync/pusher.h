#pragma once

#include "app/sync/backoff.h"
#include "app/sync/supervisor.h"

namespace carnet::sync {

//! Empties the outbox: takes a batch, sends it, settles the verdicts, until nothing waits. Sending
//! twice is normal; losing an answer costs a repetition.
class Pusher final
{
public:
    Pusher(const Surroundings& surroundings, Supervisor& supervisor);

    //! Headquarters is there.
    void start(const Hello& hello);
    void stop();
    //! Operations may be waiting; works (to count them) also while stopped.
    void wake();

private:
    enum class State {
        Idle,
        Reading,
        Sending,
        Settling,
        Pausing,
    };

    void enter(State state);
    void read();
    void hasRead(const Result<Batch>& batch);
    void send(const PushRequest& request);
    void answered(const Reply<PushAnswer>& reply);
    void settle(const PushAnswer& answer);
    void next();
    void refused(const CallFailure& failure);
    void pause(const Error& error, qint64 retryAfterMs);

    Surroundings m_with;
    Supervisor& m_supervisor;
    Backoff m_backoff;
    PendingPtr m_call; // to headquarters
    PendingPtr m_work; // of the store
    PendingPtr m_alarm;
    Hello m_hello;
    State m_state = State::Idle;
    bool m_isConnected = false;
    bool m_isWanted = false; // woken while busy
    qint64 m_lastFirst = 0; // n of the first operation of the batch before
    QUuid m_sentEvent; // the first that went along
    QUuid m_ignoredEvent; // one that headquarters did not take, being older than that
};

} // namespace carnet::sync
