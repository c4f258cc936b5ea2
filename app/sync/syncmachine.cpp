#include "app/sync/syncmachine.h"

#include "app/sync/tuning.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

Q_LOGGING_CATEGORY(log, "carnet.sync", QtInfoMsg)

template<typename T>
CallFailure inStore(const Result<T>& result)
{
    return {result.error(), 0};
}

//! Not worth a word to a person: the machine connects again and goes on.
bool isOrdinary(ErrorCode code)
{
    return code == ErrorCode::Conflict || code == ErrorCode::NotFound;
}

} // namespace

SyncMachine::SyncMachine(const Surroundings& surroundings, SyncObserver& observer)
    : m_with(surroundings)
    , m_observer(observer)
    , m_pusher(surroundings, *this)
    , m_puller(surroundings, *this)
    , m_waiter(surroundings, *this)
    , m_backoff(surroundings.random)
{
}

void SyncMachine::start()
{
    if (m_state == State::Stopped)
        enter(State::Recalling);
}

void SyncMachine::stop()
{
    stopParts();
    m_error.reset();
    m_refusal.reset();
    m_backoff.reset();
    enter(State::Stopped);
}

void SyncMachine::leave()
{
    if (std::exchange(m_isLeaving, true))
        return;
    stopParts();
    enter(State::Recalling);
}

void SyncMachine::operationsWaiting()
{
    m_pusher.wake();
}

void SyncMachine::networkUp()
{
    if (m_state == State::Pausing)
        pause(jitterMs(m_with.random, tuning::kNetworkUpSpreadMs));
}

void SyncMachine::enter(State state)
{
    m_state = state;
    m_step.reset();
    switch (state) {
    case State::Stopped:
    case State::Pausing:
        break;
    case State::Recalling:
        recall();
        break;
    case State::Greeting:
        greet();
        break;
    case State::Adopting:
        adopt();
        break;
    case State::Subscribing:
        subscribe();
        break;
    case State::Following:
        follow();
        break;
    case State::Running:
        run();
        break;
    }
    show();
}

void SyncMachine::recall()
{
    m_step = m_with.store.recall([this](const Result<Memory>& memory) {
        if (!memory)
            return lost(inStore(memory));
        m_memory = *memory;
        enter(State::Greeting);
    });
}

void SyncMachine::greet()
{
    m_step = m_with.headquarters.hello([this](const Reply<Hello>& hello) {
        if (!hello)
            return lost(hello.error());
        m_refusal.reset();
        m_hello = *hello;
        m_observer.greeted(*hello);
        enter(State::Adopting);
    });
}

void SyncMachine::adopt()
{
    m_step = m_with.store.greet(m_hello, [this](const Result<>& adopted) {
        if (!adopted)
            return lost(inStore(adopted));
        enter(m_isLeaving ? State::Running : State::Subscribing);
    });
}

void SyncMachine::subscribe()
{
    if (m_hello.scopes) {
        m_scopes = *m_hello.scopes;
        return enter(State::Following);
    }
    m_step = m_with.headquarters.subscription([this](const Reply<QList<Scope>>& scopes) {
        if (!scopes)
            return lost(scopes.error());
        m_scopes = *scopes;
        enter(State::Following);
    });
}

void SyncMachine::follow()
{
    m_step = m_with.store.follow(m_scopes, [this](const Result<Following>& following) {
        if (!following)
            return lost(inStore(following));
        changed(following->changes);
        m_following = {{}, following->cursors, following->begun};
        enter(State::Running);
    });
}

void SyncMachine::run()
{
    m_isCaughtUp = false;
    m_isOutboxClean = false;
    m_pusher.start(m_hello);
    if (m_isLeaving)
        return; // it may read no more
    m_puller.start(m_hello, m_scopes, m_following);
    m_waiter.start(m_puller.heads());
}

void SyncMachine::pause(qint64 ms)
{
    const qint64 wished = m_notBeforeMs - m_with.clock.steadyMs();
    m_step = m_with.alarms.after(std::max(ms, wished), [this] { enter(State::Greeting); });
}

void SyncMachine::stopParts()
{
    m_waiter.stop();
    m_puller.stop();
    m_pusher.stop();
}

void SyncMachine::changed(const QList<Change>& changes)
{
    if (!changes.isEmpty())
        m_observer.changed(changes);
    show();
}

void SyncMachine::counted(const OutboxCounts& counts)
{
    m_memory.counts = counts;
    // A store that sends again after a new epoch decides only then what headquarters has forgotten.
    if (m_state == State::Running && !m_isLeaving && counts.pending == 0
        && !std::exchange(m_isOutboxClean, true))
        m_puller.compareAgain();
    show();
}

void SyncMachine::progressed()
{
    m_backoff.reset();
    m_error.reset();
}

void SyncMachine::caughtUp()
{
    progressed();
    m_isCaughtUp = true;
    m_memory.lastSyncedAtMs = m_with.clock.nowMs();
    noteSynced();
    show();
    m_observer.caughtUp();
}

void SyncMachine::noteSynced()
{
    const qint64 now = m_with.clock.steadyMs();
    if (m_notedAtMs && now - *m_notedAtMs < tuning::kNoteSyncedEveryMs)
        return;
    m_notedAtMs = now;
    m_note = m_with.store.noteSynced(m_memory.lastSyncedAtMs, [](const Result<>& noted) {
        if (!noted)
            qCWarning(log) << "the time of the last sync was not kept:" << noted.error().detail;
    });
}

void SyncMachine::hinted(const QList<ScopeHead>& heads)
{
    m_puller.hint(heads);
}

void SyncMachine::emptied()
{
    if (m_isLeaving)
        m_observer.left();
}

void SyncMachine::hintsLost()
{
    m_puller.pullNow();
}

void SyncMachine::lost(const CallFailure& failure)
{
    qCInfo(log) << "cut off:" << failure.error.detail;
    stopParts();
    m_notBeforeMs = m_with.clock.steadyMs() + std::max<qint64>(failure.retryAfterMs, 0);
    const ErrorCode code = failure.error.code;
    if (!isOrdinary(code))
        m_error = failure.error;
    if (code == ErrorCode::Unauthorized)
        m_refusal = SyncStatus::State::NotAuthorized;
    if (code == ErrorCode::Newer)
        m_refusal = SyncStatus::State::NeedsUpdate;
    if (failure.isMistrusted)
        m_refusal = SyncStatus::State::Mistrusted;
    if (!failure.order.isEmpty())
        m_observer.ordered(failure.order);
    enter(State::Pausing);
    // Neither an update nor an enrolment comes within seconds; after that it heals by itself.
    const qint64 least = m_refusal ? tuning::kLongestPauseMs / 2 : 0;
    pause(least + m_backoff.nextPauseMs(failure.retryAfterMs));
}

void SyncMachine::troubled(const Error& error)
{
    qCInfo(log) << "paused:" << error.detail;
    if (!isOrdinary(error.code))
        m_error = error;
    show();
}

SyncStatus SyncMachine::status() const
{
    constexpr qint64 kSecond = 1'000;
    const Puller::Progress progress = m_puller.progress();
    return {.state = shownState(),
            .lastSyncedAtMs = m_memory.lastSyncedAtMs,
            .pending = m_memory.counts.pending,
            .held = m_memory.counts.held,
            .rejected = m_memory.counts.rejected,
            .rowsReceived = progress.received,
            .rowsExpected = progress.expected,
            .rowsPerSecond =
                progress.elapsedMs > 0 ? progress.received * kSecond / progress.elapsedMs : 0,
            .error = m_error};
}

SyncStatus::State SyncMachine::shownState() const
{
    using Shown = SyncStatus::State;
    if (m_state == State::Stopped)
        return Shown::Offline;
    if (m_refusal)
        return *m_refusal;
    if (m_state == State::Running)
        return m_isCaughtUp && !m_puller.isCatchingUp() ? Shown::UpToDate : Shown::CatchingUp;
    // While trying again the pill stays quiet: a flicker once a second helps nobody.
    const bool isFirstTry = m_state != State::Pausing && m_backoff.failures() == 0;
    return isFirstTry ? Shown::Connecting : Shown::Offline;
}

TillReport SyncMachine::report() const
{
    const Puller::Progress progress = m_puller.progress();
    const bool isBehind = !m_isCaughtUp || m_puller.isCatchingUp();
    TillReport report;
    report.version = m_with.host.version;
    report.pending = m_memory.counts.pending;
    report.held = m_memory.counts.held;
    report.rejected = m_memory.counts.rejected;
    report.behind = isBehind ? std::max<qint64>(progress.expected - progress.received, 0) : 0;
    report.syncedAtMs = m_memory.lastSyncedAtMs;
    report.freeBytes = m_with.host.freeBytes ? m_with.host.freeBytes() : 0;
    return report;
}

void SyncMachine::show()
{
    const SyncStatus now = status();
    if (now == m_reported)
        return;
    m_reported = now;
    m_observer.statusChanged(now);
}

} // namespace carnet::sync
