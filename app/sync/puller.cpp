#include "app/sync/puller.h"

#include "app/sync/tuning.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::sync {

Puller::Puller(const Surroundings& surroundings, Supervisor& supervisor)
    : m_with(surroundings)
    , m_supervisor(supervisor)
    , m_snapshots(surroundings)
    , m_backoff(surroundings.random)
    , m_repairs(surroundings.random)
{
}

Puller::Progress Puller::progress() const
{
    const qint64 until = m_isPulling ? m_with.clock.steadyMs() : m_endedMs;
    Progress progress{m_received, m_received + m_applying + behind(), until - m_startedMs};
    progress.expected += rowsOf(m_pages);
    return progress;
}

QList<ScopeHead> Puller::heads() const
{
    QList<ScopeHead> heads;
    for (const qint64 scope : m_scopes)
        heads.append({scope, m_positions.value(scope).head});
    return heads;
}

void Puller::start(const Hello& hello, const QList<Scope>& scopes, const Following& following)
{
    m_hello = hello;
    m_snapshots.start(hello, following.begun);
    m_scopes.clear();
    m_positions.clear();
    for (const Scope& scope : scopes) {
        m_scopes.append(scope.number);
        m_positions.insert(scope.number, {0, scope.head, 0, {}});
    }
    for (const Cursor& cursor : following.cursors) {
        if (const auto position = m_positions.find(cursor.scope); position != m_positions.end())
            position->cursor = cursor.seq;
    }
    m_notBeforeMs = 0;
    m_isToldAll = isInStep();
    pullNow();
}

void Puller::stop()
{
    m_call.reset();
    m_snapshots.stop();
    m_check.reset();
    m_alarm.reset();
    m_endedMs = m_isPulling ? m_with.clock.steadyMs() : m_endedMs;
    m_isPulling = false;
    m_isAsking = false;
    m_isLong = false;
    m_pages
        .clear(); // those that the store has at hand are left alone: their changes have to be told
}

void Puller::hint(const QList<ScopeHead>& heads)
{
    bool hasNews = false;
    for (const ScopeHead& head : heads) {
        const auto position = m_positions.find(head.scope);
        if (position == m_positions.end() || head.head <= position->cursor)
            continue;
        m_isToldAll = false;
        position->head = std::max(position->head, head.head);
        hasNews = true;
    }
    if (!hasNews)
        return;
    if (m_isPulling) {
        m_isWanted = true;
        m_areOthersRead = false;
        m_snapshots.giveWay();
        return;
    }
    constexpr qint64 kSecond = 1'000;
    const qint64 spread = std::max(tuning::kHintSpreadMs, m_hello.paceSeconds * kSecond);
    pullAfter(jitterMs(m_with.random, spread));
}

void Puller::pullNow()
{
    pullAfter(0);
}

void Puller::compareAgain()
{
    for (Position& position : m_positions)
        position.compared.reset();
}

void Puller::pullAfter(qint64 ms)
{
    if (m_isPulling)
        return;
    const qint64 pause = std::max(ms, m_notBeforeMs - m_with.clock.steadyMs());
    m_alarm = m_with.alarms.after(pause, [this] {
        m_isPulling = true;
        m_isWanted = false;
        m_areOthersRead = false;
        m_received = 0;
        m_startedMs = m_with.clock.steadyMs();
        // Digests are compared with the next pull, a minute later.
        if (std::exchange(m_isToldAll, false))
            return check();
        ask();
    });
}

bool Puller::isInStep() const
{
    const auto isAtItsHead = [](const Position& each) { return each.cursor == each.head; };
    const auto isBegun = [](const Position& each) { return each.cursor > 0; };
    return std::ranges::all_of(m_positions, isAtItsHead)
        && std::ranges::any_of(m_positions, isBegun);
}

void Puller::ask()
{
    PullRequest request{m_hello.epoch, {}, m_hello.pageRows, m_hello.pageBytes, true};
    for (const qint64 scope : std::as_const(m_scopes)) {
        if (!isBulky(scope))
            request.cursors.append({scope, m_positions.value(scope).cursor});
    }
    m_isAsking = true;
    const auto bulky = bulkyScope();
    if (bulky && (m_areOthersRead || request.cursors.isEmpty()))
        return readSnapshot(*bulky);
    m_call = m_with.headquarters.pull(request,
                                      [this](const Reply<PullAnswer>& reply) { answered(reply); });
}

bool Puller::isBulky(qint64 scope) const
{
    const Position position = m_positions.value(scope);
    return m_snapshots.isWorthwhile({scope, position.cursor}, position.head);
}

std::optional<qint64> Puller::bulkyScope() const
{
    const auto scope =
        std::ranges::find_if(m_scopes, [this](qint64 each) { return isBulky(each); });
    return scope == m_scopes.end() ? std::nullopt : std::optional(*scope);
}

void Puller::readSnapshot(qint64 scope)
{
    m_snapshots.read(scope, [this](const Reply<QList<ScopePage>>& pages) {
        m_isAsking = false;
        if (!pages)
            return refused(pages.error());
        takePages(*pages);
        m_hasMore = true; // what has come since the snapshot was made, at least
        m_isLong = true;
        goOn();
    });
}

void Puller::answered(const Reply<PullAnswer>& reply)
{
    m_isAsking = false;
    m_call.reset();
    if (!reply)
        return refused(reply.error());
    if (reply->epoch != m_hello.epoch)
        return refused({{ErrorCode::Conflict, u"headquarters' epoch has changed"_s}, 0});
    if (!isPlausible(*reply))
        return refused({{ErrorCode::Network, u"a page does not continue its cursor"_s}, 0});
    take(*reply);
    goOn();
}

bool Puller::isPlausible(const PullAnswer& answer) const
{
    bool hasMore = false;
    bool hasMoved = false;
    for (const ScopePage& page : answer.pages) {
        const auto position = m_positions.find(page.scope);
        if (position == m_positions.end() || page.from != position->cursor)
            return false;
        // Nothing is before 0: a scope that starts again there for ever would never end.
        if (page.resync && position->cursor == 0)
            return false;
        hasMore = hasMore || page.more;
        hasMoved = hasMoved || page.resync || page.to != page.from;
    }
    return hasMoved || !hasMore;
}

bool Puller::saysSomething(const ScopePage& page, const Position& position)
{
    // A page that moves nothing is worth a transaction only for a digest the store has not seen.
    const bool hasNews = page.digest && page.digest != position.compared;
    return !page.entries.isEmpty() || page.to != page.from || page.resync || hasNews;
}

void Puller::take(const PullAnswer& answer)
{
    m_hasMore = false;
    const bool hasMoved = takePages(answer.pages);
    m_isAwaited = answer.confirm;
    // Scopes may be left out of a full answer; where nothing moved, headquarters knows best.
    m_hasMore = m_hasMore || (hasMoved && isBehindByPulling());
    m_areOthersRead = !m_hasMore;
    m_hasMore = m_hasMore || bulkyScope();
    m_isLong = m_isLong || m_hasMore;
}

bool Puller::takePages(const QList<ScopePage>& pages)
{
    bool hasMoved = false;
    for (const ScopePage& page : pages) {
        Position& position = m_positions[page.scope];
        position.cursor = page.resync ? 0 : page.to;
        position.head = page.head;
        position.taken = page.place && page.more ? position.taken + page.entries.size() : 0;
        m_hasMore = m_hasMore || page.more || page.resync;
        hasMoved = hasMoved || page.to != page.from;
        if (saysSomething(page, position))
            m_pages.append(page);
        position.compared = page.digest;
    }
    return hasMoved;
}

bool Puller::isBehindByPulling() const
{
    return std::ranges::any_of(m_scopes, [this](qint64 scope) {
        const Position position = m_positions.value(scope);
        return position.head > position.cursor && !isBulky(scope);
    });
}

qint64 Puller::rowsOf(const QList<ScopePage>& pages)
{
    return std::transform_reduce(
        pages.cbegin(), pages.cend(), qint64(0), std::plus<>(), [](const ScopePage& page) {
            return page.entries.size();
        });
}

// What waits goes together: each transaction writes the same leaves of the same indexes again.
QList<ScopePage> Puller::takeWaiting()
{
    qsizetype count = 0;
    for (qint64 rows = 0; count < m_pages.size() && rows < tuning::kRowsAtOnce; ++count)
        rows += m_pages.at(count).entries.size();
    QList<ScopePage> pages = m_pages.mid(0, count);
    m_pages.remove(0, count);
    return pages;
}

void Puller::applyWaiting()
{
    m_isApplying = true;
    const QList<ScopePage> pages = takeWaiting();
    m_applying = rowsOf(pages);
    m_work = m_with.store.applyPages(
        pages, m_hello.epoch, [this](const Result<QList<Change>>& changes) { applied(changes); });
}

void Puller::applied(const Result<QList<Change>>& changes)
{
    m_isApplying = false;
    const qint64 rows = std::exchange(m_applying, 0);
    if (!changes)
        return m_isPulling ? m_supervisor.lost({changes.error(), 0}) : void();
    m_received += rows;
    m_backoff.reset();
    m_supervisor.changed(*changes);
    if (!m_isPulling)
        return;
    m_supervisor.progressed();
    goOn();
}

void Puller::goOn()
{
    // Asked for before the pages at hand are applied, so that the store never waits for the
    // network.
    if (m_hasMore && !m_isAsking && m_pages.size() < tuning::kPagesAhead)
        ask();
    if (m_isApplying)
        return;
    if (!m_pages.isEmpty())
        applyWaiting();
    else if (!m_isAsking)
        check();
}

void Puller::check()
{
    // A store that found a scope to differ from headquarters has set its cursor back.
    m_check = m_with.store.cursors([this](const Result<QList<Cursor>>& cursors) {
        if (!cursors)
            return m_supervisor.lost({cursors.error(), 0});
        finish(*cursors);
    });
}

void Puller::finish(const QList<Cursor>& cursors)
{
    constexpr qint64 kSecond = 1'000;
    m_endedMs = m_with.clock.steadyMs();
    m_isPulling = false;
    m_notBeforeMs = m_endedMs + m_hello.paceSeconds * kSecond;
    if (fallBack(cursors)) {
        m_supervisor.troubled({ErrorCode::Conflict, u"a scope is read again"_s});
        return pullAfter(m_repairs.nextPauseMs());
    }
    m_repairs.reset();
    m_isLong = false;
    const bool isAwaited = std::exchange(m_isAwaited, false);
    pullAfter(m_isWanted || isAwaited ? 0 : tuning::kPullEveryMs);
    m_supervisor.caughtUp();
}

bool Puller::fallBack(const QList<Cursor>& cursors)
{
    bool isBehind = false;
    for (const Cursor& cursor : cursors) {
        const auto position = m_positions.find(cursor.scope);
        if (position == m_positions.end() || cursor.seq >= position->cursor)
            continue;
        position->cursor = cursor.seq;
        position->compared.reset();
        m_snapshots.pause(cursor.scope, tuning::kRepairByPullMs);
        isBehind = true;
    }
    return isBehind;
}

void Puller::refused(const CallFailure& failure)
{
    const ErrorCode code = failure.error.code;
    if (code != ErrorCode::Busy && code != ErrorCode::Storage)
        return m_supervisor.lost(failure);
    m_supervisor.troubled(failure.error);
    m_isAsking = true; // the question stays open: pages at hand must not ask it earlier
    m_alarm = m_with.alarms.after(m_backoff.nextPauseMs(failure.retryAfterMs), [this] { ask(); });
}

qint64 Puller::behind() const
{
    qint64 rows = 0;
    for (const Position& position : m_positions)
        rows += std::max<qint64>(position.head - position.cursor - position.taken, 0);
    return rows;
}

} // namespace carnet::sync
