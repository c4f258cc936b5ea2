#include "models/storage/jobruns.h"

#include "models/storage/commitnotes.h"
#include "models/storage/scoperenewal.h"
#include "models/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kOpenSessions =
    u"INSERT INTO job_sessions (le, terminal, job, run, state, tries, at_ms)"
    u" SELECT t.le, t.terminal, ?, ?, CASE WHEN EXISTS (SELECT 1 FROM registers r"
    u" WHERE r.le = t.le AND r.id = t.terminal) THEN CAST(? AS BIGINT) ELSE CAST(? AS BIGINT) END,"
    u" 0, ?"
    u" FROM terminals t WHERE t.le = ? AND t.revoked_at_ms = 0"_s;
const auto kHeadsOfKind =
    u"INSERT INTO job_heads (le, job, scope, head) SELECT s.le, ?, s.scope, h.head"
    u" FROM scopes s JOIN scope_heads h ON h.le = s.le AND h.scope = s.scope"
    u" WHERE s.le = ? AND s.kind = ?"_s;

constexpr QUuid kDueNamespace(
    0x5b1f3c52, 0x6a0e, 0x4c0d, 0x9d, 0x61, 0x3e, 0x0b, 0x8a, 0x27, 0x40, 0x11);

int number(SessionState state)
{
    return static_cast<int>(state);
}

template<typename... Values>
Result<> change(const HeadquartersContext& context, const QString& sql, const Values&... values)
{
    const auto changed = execute(context.sql(), sql, values...);
    return changed ? Result<>() : tl::unexpected(changed.error());
}

} // namespace

Result<JobRuns::State> JobRuns::state(int job) const
{
    const auto found = queryOne(
        m_context.sql(),
        u"SELECT scheduled_at_ms, last_run, last_run_at_ms FROM job_states"
        u" WHERE le = ? AND job = ?"_s,
        [](const Query& row) {
            return State{
                row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toLongLong()};
        },
        m_context.le,
        job);
    if (!found)
        return tl::unexpected(found.error());
    return found->value_or(State{});
}

Result<> JobRuns::setState(int job, const State& state) const
{
    return change(m_context,
                  u"INSERT INTO job_states (le, job, scheduled_at_ms, last_run, last_run_at_ms)"
                  u" VALUES (?, ?, ?, ?, ?) ON CONFLICT (le, job) DO UPDATE SET"
                  u" scheduled_at_ms = excluded.scheduled_at_ms, last_run = excluded.last_run,"
                  u" last_run_at_ms = excluded.last_run_at_ms"_s,
                  m_context.le,
                  job,
                  state.scheduledAtMs,
                  state.lastRun,
                  state.lastRunAtMs);
}

Result<bool> JobRuns::isGranted(const RunRequest& request) const
{
    const auto known =
        queryOne(m_context.sql(),
                 u"SELECT run FROM job_runs WHERE le = ? AND request = ? AND job = ?"_s,
                 integerOf,
                 m_context.le,
                 request.id,
                 request.job);
    if (!known)
        return tl::unexpected(known.error());
    return known->has_value();
}

Result<bool> JobRuns::run(const RunRequest& request, const QList<DistributionJob>& schedules) const
{
    const auto transaction = Transaction::begin(m_context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto granted = isGranted(request);
    if (!granted)
        return granted;
    if (*granted)
        return false;
    if (request.job == kEverything) {
        for (const Job job : kJobs) {
            if (const auto ran = runOne({static_cast<int>(job), request.id, request.by}, schedules);
                !ran)
                return tl::unexpected(ran.error());
        }
    }
    if (const auto ran = runOne(request, schedules); !ran)
        return tl::unexpected(ran.error());
    if (const auto done = commit(**transaction); !done)
        return tl::unexpected(done.error());
    return true;
}

Result<> JobRuns::runOne(const RunRequest& request, const QList<DistributionJob>& schedules) const
{
    auto now = state(request.job);
    if (!now)
        return tl::unexpected(now.error());
    // What a till has not taken of the run before, this one brings as well.
    auto over =
        change(m_context,
               u"UPDATE job_sessions SET state = ?, at_ms = ? WHERE le = ? AND job = ? AND run = ?"
               u" AND state IN (?, ?, ?)"_s,
               number(SessionState::Canceled),
               m_context.clock.nowMs(),
               m_context.le,
               request.job,
               now->lastRun,
               number(SessionState::Available),
               number(SessionState::Requested),
               number(SessionState::Downloaded));
    if (!over)
        return over;
    ++now->lastRun;
    now->lastRunAtMs = m_context.clock.nowMs();
    auto kept = change(m_context,
                       u"INSERT INTO job_runs (le, job, run, request, started_at_ms,"
                       u" started_by) VALUES (?, ?, ?, ?, ?, ?)"_s,
                       m_context.le,
                       request.job,
                       now->lastRun,
                       request.id,
                       now->lastRunAtMs,
                       request.by);
    if (!kept)
        return kept;
    if (auto opened = openSessions(request.job, now->lastRun); !opened)
        return opened;
    const auto schedule = std::ranges::find(schedules, request.job, &DistributionJob::number);
    if (schedule != schedules.end() && schedule->carriesEverything(now->lastRun)) {
        if (auto renewed = carryEverything(request.job); !renewed)
            return renewed;
    }
    if (auto through = letThrough(request.job); !through)
        return through;
    if (auto pruned = prune(request.job, now->lastRun); !pruned)
        return pruned;
    return setState(request.job, *now);
}

Result<> JobRuns::openSessions(int job, qint64 run) const
{
    if (job == kEverything)
        return {}; // those of the others say it
    return change(m_context,
                  kOpenSessions,
                  job,
                  run,
                  number(SessionState::Available),
                  number(SessionState::CreateFailed),
                  m_context.clock.nowMs(),
                  m_context.le);
}

Result<> JobRuns::carryEverything(int job) const
{
    if (job == kEverything)
        return {};
    for (const QString& kind : scopeKindsOf(static_cast<Job>(job))) {
        const auto scopes = queryAll(m_context.sql(),
                                     u"SELECT scope FROM scopes WHERE le = ? AND kind = ?"_s,
                                     integerOf,
                                     m_context.le,
                                     kind);
        if (!scopes)
            return tl::unexpected(scopes.error());
        for (const qint64 scope : *scopes) {
            if (auto renewed = renewScope(m_context, scope); !renewed)
                return renewed;
        }
    }
    return {};
}

Result<> JobRuns::letThrough(int job) const
{
    if (job == kEverything)
        return {};
    if (auto gone = change(
            m_context, u"DELETE FROM job_heads WHERE le = ? AND job = ?"_s, m_context.le, job);
        !gone)
        return gone;
    for (const QString& kind : scopeKindsOf(static_cast<Job>(job))) {
        if (auto noted = change(m_context, kHeadsOfKind, job, m_context.le, kind); !noted)
            return noted;
    }
    return {};
}

Result<> JobRuns::prune(int job, qint64 run) const
{
    for (const QString& table : {u"job_runs"_s, u"job_sessions"_s}) {
        auto gone = change(m_context,
                           u"DELETE FROM %1 WHERE le = ? AND job = ? AND run <= ?"_s.arg(table),
                           m_context.le,
                           job,
                           run - kKept);
        if (!gone)
            return gone;
    }
    return {};
}

Result<int> JobRuns::runDue(const QList<DistributionJob>& schedules, const QTimeZone& zone) const
{
    int count = 0;
    for (const DistributionJob& schedule : schedules) {
        const auto now = state(schedule.number);
        if (!now)
            return tl::unexpected(now.error());
        const auto next = schedule.nextRunMs(now->sinceMs(), zone);
        if (!next || *next > m_context.clock.nowMs())
            continue;
        // Of several nodes that look at the same time, the first to write runs it.
        const QUuid wish =
            QUuid::createUuidV5(kDueNamespace, u"%1 %2"_s.arg(schedule.number).arg(*next));
        const auto ran = run({schedule.number, wish, {}}, schedules);
        if (!ran)
            return tl::unexpected(ran.error());
        count += *ran ? 1 : 0;
    }
    return count;
}

Result<bool> JobRuns::retry(int job, const RegisterId& till) const
{
    const auto transaction = Transaction::begin(m_context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto now = state(job);
    if (!now)
        return tl::unexpected(now.error());
    const auto again =
        execute(m_context.sql(),
                u"UPDATE job_sessions SET state = ?, tries = 0, at_ms = ? WHERE le = ?"
                u" AND terminal = ? AND job = ? AND run = ? AND state IN (?, ?, ?, ?)"_s,
                number(SessionState::Available),
                m_context.clock.nowMs(),
                m_context.le,
                till,
                job,
                now->lastRun,
                number(SessionState::Canceled),
                number(SessionState::CreateFailed),
                number(SessionState::DownloadFailed),
                number(SessionState::ApplyFailed));
    if (!again)
        return tl::unexpected(again.error());
    if (const auto done = commit(**transaction); !done)
        return tl::unexpected(done.error());
    return *again > 0;
}

Result<> JobRuns::noteSchedule(const DistributionJob& before, const DistributionJob& after) const
{
    auto now = state(after.number);
    if (!now)
        return tl::unexpected(now.error());
    const bool isMoved = before.pace != after.pace || before.everyMinutes != after.everyMinutes
        || before.dailyAtMinute != after.dailyAtMinute;
    if (isMoved)
        now->scheduledAtMs = m_context.clock.nowMs();
    if (auto kept = setState(after.number, *now); !kept)
        return kept;
    if (!before.holdsBack() && after.holdsBack())
        return letThrough(after.number); // whatever came while nothing was held back
    if (!before.holdsBack() || after.holdsBack())
        return {};
    // Everything flows again, also to those who had failed.
    return change(m_context,
                  u"UPDATE job_sessions SET state = ?, tries = 0, at_ms = ? WHERE le = ?"
                  u" AND job = ? AND run = ? AND state IN (?, ?)"_s,
                  number(SessionState::Available),
                  m_context.clock.nowMs(),
                  m_context.le,
                  after.number,
                  now->lastRun,
                  number(SessionState::DownloadFailed),
                  number(SessionState::ApplyFailed));
}

Result<> JobRuns::commit(Transaction& transaction) const
{
    Commit through;
    through.isLetThrough = true;
    if (auto kept = CommitNotes(m_context).keep(through); !kept)
        return kept;
    if (auto done = transaction.commit(); !done)
        return done;
    if (m_context.committed)
        m_context.committed(through);
    return {};
}

} // namespace carnet
