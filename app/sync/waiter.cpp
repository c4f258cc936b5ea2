#include "app/sync/waiter.h"

#include "app/sync/tuning.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

//! True when \a heads tells something new about \a known, which takes it over. Headquarters may
//! name only the scopes that moved, or none when the time was up.
bool learn(QList<ScopeHead>& known, const QList<ScopeHead>& heads)
{
    bool isNews = false;
    for (const ScopeHead& head : heads) {
        const auto same = std::ranges::find(known, head.scope, &ScopeHead::scope);
        isNews = isNews || *same != head;
        *same = head;
    }
    return isNews;
}

bool namesOnly(const QList<ScopeHead>& known, const QList<ScopeHead>& heads)
{
    return std::ranges::all_of(heads, [&known](const ScopeHead& head) {
        return std::ranges::find(known, head.scope, &ScopeHead::scope) != known.end();
    });
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
    m_known = known;
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
    m_call = m_with.headquarters.wait({m_known, tuning::kWaitSeconds, m_supervisor.report()},
                                      [this](const Reply<WaitAnswer>& reply) { answered(reply); });
}

void Waiter::answered(const Reply<WaitAnswer>& reply)
{
    m_call.reset();
    if (reply)
        return take(reply->heads);
    const ErrorCode code = reply.error().error.code;
    if (code == ErrorCode::Unauthorized || code == ErrorCode::Newer || code == ErrorCode::NotFound)
        return m_supervisor.lost(reply.error());
    pause(reply.error().retryAfterMs);
    if (code == ErrorCode::Network)
        m_supervisor.hintsLost();
}

void Waiter::take(const QList<ScopeHead>& heads)
{
    if (!namesOnly(m_known, heads)) {
        return m_supervisor.lost(
            {{ErrorCode::Conflict, u"the terminal's subscription has changed"_s}, 0});
    }
    const bool isNews = learn(m_known, heads);
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
