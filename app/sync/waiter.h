#pragma once

#include "app/sync/backoff.h"
#include "app/sync/supervisor.h"

namespace carnet::sync {

//! Keeps one long poll open and passes on what it says. Nothing depends on it but speed.
class Waiter final
{
public:
    Waiter(const Surroundings& surroundings, Supervisor& supervisor);

    //! Waits for heads that differ from \a known; goes on with what headquarters says.
    void start(const QList<ScopeHead>& known);
    void stop();

private:
    void wait();
    void answered(const Reply<WaitAnswer>& reply);
    void take(const QList<ScopeHead>& heads);
    void pause(qint64 retryAfterMs);

    Surroundings m_with;
    Supervisor& m_supervisor;
    Backoff m_backoff;
    PendingPtr m_call;
    PendingPtr m_alarm;
    QList<ScopeHead> m_known;
    qint64 m_askedAtMs = 0; // by the steady clock
};

} // namespace carnet::sync
