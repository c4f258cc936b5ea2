#include "app/sync/waiter.h"

#include "app/sync/tuning.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

QList<ScopeHead> byScope(QList<ScopeHead> heads)
{
    std::ranges::sort(heads, {}, &ScopeHead::scope);
    return heads;
}

bool namesSameScopes(const QList<ScopeHead>& a, const QList<ScopeHead>& b)
{
    return std::ranges::equal(a, b, {}, &ScopeHead::scope, &ScopeHead::scope);
}

} // namespace

Waiter::Waiter(const Surroundings& surroundings, Supervisor& supervisor)
    : m_with(surroundings)
    , m_supervisor(supervisor)
    , m_backoff(surroundings.random)
{
}

void Waiter::start(const QList<ScopeHead>& known)
{
    m_known = byScope(known);
    wait();
}

void Waiter::stop()
{
    m_call.reset();
    m_alarm.reset();
}

void Waiter::wait()
{
    m_askedAtMs = m_with.clock.steadyMs();
    m_call = m_with.headquarters.wait({m_known, tuning::kWaitSeconds},
                                      [this](const Reply<WaitAnswer>& reply) { answered(reply); });
}

void Waiter::answered(const Reply<WaitAnswer>& reply)
{
    m_call.reset();
    if (reply)
        return take(byScope(reply->heads));
    const ErrorCode code = reply.error().error.code;
    if (code == ErrorCode::Unauthorized || code == ErrorCode::Newer || code == ErrorCode::NotFound)
        return m_supervisor.lost(reply.error());
    pause(reply.error().retryAfterMs);
    if (code == ErrorCode::Network)
        m_supervisor.hintsLost();
}

void Waiter::take(const QList<ScopeHead>& heads)
{
    if (!namesSameScopes(heads, m_known)) {
        return m_supervisor.lost(
            {{ErrorCode::Conflict, u"the terminal's subscription has changed"_s}, 0});
    }
    const bool isNews = heads != m_known;
    m_known = heads;
    if (isNews)
        m_supervisor.hinted(heads);
    if (!isNews && m_with.clock.steadyMs() - m_askedAtMs < tuning::kShortestWaitMs)
        return pause(0);
    m_backoff.reset();
    wait();
}

void Waiter::pause(qint64 retryAfterMs)
{
    m_alarm = m_with.alarms.after(m_backoff.nextPauseMs(retryAfterMs), [this] { wait(); });
}

} // namespace carnet::sync
