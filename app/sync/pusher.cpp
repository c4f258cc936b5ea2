#include "app/sync/pusher.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

//! Going on at once would ask the same again: headquarters wants time, or a new incarnation, which
//! a broken one might want for ever.
bool wantsPause(const PushAnswer& answer)
{
    return answer.needsIncarnation
        || std::ranges::any_of(answer.verdicts, [](const OperationVerdict& verdict) {
               return verdict.verdict == Verdict::Retry;
           });
}

} // namespace

Pusher::Pusher(const Surroundings& surroundings, Supervisor& supervisor)
    : m_with(surroundings)
    , m_supervisor(supervisor)
    , m_backoff(surroundings.random)
{
}

void Pusher::start(const Hello& hello)
{
    m_hello = hello;
    m_isConnected = true;
    m_lastFirst = 0;
    m_ignoredEvent = {};
    wake();
}

void Pusher::stop()
{
    m_isConnected = false;
    m_call.reset();
    m_alarm.reset();
    // Work of the store is left alone: its changes have to be told.
    if (m_state == State::Sending || m_state == State::Pausing)
        enter(State::Idle);
}

void Pusher::wake()
{
    if (m_state == State::Idle)
        enter(State::Reading);
    else
        m_isWanted = true;
}

void Pusher::enter(State state)
{
    m_state = state;
    if (state == State::Reading) {
        m_isWanted = false;
        read();
    }
}

void Pusher::read()
{
    m_work = m_with.store.nextPush(m_hello.pushOperations,
                                   m_hello.pushBytes,
                                   [this](const Result<Batch>& batch) { hasRead(batch); });
}

void Pusher::hasRead(const Result<Batch>& batch)
{
    if (!batch)
        return pause(batch.error(), 0);
    m_supervisor.counted(batch->counts);
    const auto& operations = batch->request.operations;
    const auto& events = batch->request.events;
    const bool isOfEvents = !events.isEmpty() && events.first().id != m_ignoredEvent;
    if ((operations.isEmpty() && !isOfEvents) || !m_isConnected) {
        m_lastFirst = 0;
        next();
        if (m_isConnected && m_state == State::Idle)
            m_supervisor.emptied();
        return;
    }
    // The same batch again although its answer was taken: only a pause keeps this from spinning.
    const qint64 first = operations.isEmpty() ? 0 : operations.first().n;
    if (std::exchange(m_lastFirst, first) == first && first > 0) {
        m_lastFirst = 0;
        return pause({ErrorCode::Busy, u"headquarters has not ruled on the first operation"_s}, 0);
    }
    send(batch->request);
}

void Pusher::send(const PushRequest& request)
{
    enter(State::Sending);
    m_sentEvent = request.events.isEmpty() ? QUuid() : request.events.first().id;
    m_call = m_with.headquarters.push(request,
                                      [this](const Reply<PushAnswer>& reply) { answered(reply); });
}

void Pusher::answered(const Reply<PushAnswer>& reply)
{
    m_call.reset();
    if (!reply)
        return refused(reply.error());
    if (reply->epoch != m_hello.epoch) {
        // Verdicts of another history: nothing is taken from it before the store knows the epoch.
        enter(State::Idle);
        return m_supervisor.lost({{ErrorCode::Conflict, u"headquarters' epoch has changed"_s}, 0});
    }
    settle(*reply);
}

void Pusher::settle(const PushAnswer& answer)
{
    enter(State::Settling);
    if (!answer.eventsTaken.contains(m_sentEvent))
        m_ignoredEvent = m_sentEvent;
    const bool isHeldUp = wantsPause(answer);
    m_work = m_with.store.settle(answer, [this, isHeldUp](const Result<Settled>& settled) {
        if (!settled)
            return pause(settled.error(), 0);
        m_supervisor.changed(settled->changes);
        m_supervisor.counted(settled->counts);
        if (isHeldUp) {
            m_lastFirst = 0;
            return pause({ErrorCode::Busy, u"headquarters asks to send again"_s}, 0);
        }
        m_backoff.reset();
        m_supervisor.progressed();
        m_isWanted = true; // until a batch comes back empty
        next();
    });
}

void Pusher::next()
{
    enter(m_isWanted ? State::Reading : State::Idle);
}

void Pusher::refused(const CallFailure& failure)
{
    m_lastFirst = 0;
    switch (failure.error.code) {
    case ErrorCode::Invalid:
    case ErrorCode::Busy:
    case ErrorCode::Storage:
        return pause(failure.error, failure.retryAfterMs);
    default:
        enter(State::Idle);
        m_supervisor.lost(failure);
    }
}

void Pusher::pause(const Error& error, qint64 retryAfterMs)
{
    m_supervisor.troubled(error);
    if (!m_isConnected)
        return enter(State::Idle);
    enter(State::Pausing);
    m_alarm =
        m_with.alarms.after(m_backoff.nextPauseMs(retryAfterMs), [this] { enter(State::Reading); });
}

} // namespace carnet::sync
