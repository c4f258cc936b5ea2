#include "models/storage/jobsessions.h"

#include "models/storage/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kNewest = u"SELECT s.job, s.run, s.state, s.tries FROM job_sessions s JOIN job_states j"
                     u" ON j.le = s.le AND j.job = s.job AND j.last_run = s.run"
                     u" WHERE s.le = ? AND s.terminal = ? ORDER BY s.job"_s;
const auto kAllowed = u"INSERT INTO scope_grants (le, terminal, scope, head) VALUES (?, ?, ?, ?)"
                      u" ON CONFLICT (le, terminal, scope) DO UPDATE SET head = excluded.head"_s;
const auto kMove = u"UPDATE job_sessions SET state = ?, tries = ?, at_ms = ?"
                   u" WHERE le = ? AND terminal = ? AND job = ? AND run = ?"_s;

int triesOf(const QList<DistributionJob>& schedules, int job)
{
    const auto found = std::ranges::find(schedules, job, &DistributionJob::number);
    return found == schedules.end() ? kUsualTries : found->tries;
}

const ScopePage* pageOf(const QList<ScopePage>& pages, qint64 scope)
{
    const auto found = std::ranges::find(pages, scope, &ScopePage::scope);
    return found == pages.end() ? nullptr : &*found;
}

} // namespace

bool JobSession::isSuspended(int most) const
{
    return (state == SessionState::DownloadFailed || state == SessionState::ApplyFailed)
        && tries >= most;
}

JobSession JobSession::afterPull(bool hasAll, bool wasGivenAll, int most) const
{
    if (hasAll)
        return {SessionState::Applied, tries};
    if (isSuspended(most))
        return *this;
    if (state == SessionState::Downloaded && tries >= most)
        return {SessionState::ApplyFailed, tries};
    // One that had it all, and lost it again, has not failed at this run.
    const bool isAnew = state != SessionState::Requested && state != SessionState::Applied;
    return {wasGivenAll ? SessionState::Downloaded : SessionState::Requested,
            tries + static_cast<int>(isAnew)};
}

Result<JobSessions::Reach> JobSessions::reach(int job, qint64 scope) const
{
    const auto ofAll =
        queryOne(m_context.sql(),
                 u"SELECT head FROM job_heads WHERE le = ? AND job = ? AND scope = ?"_s,
                 integerOf,
                 m_context.le,
                 job,
                 scope);
    if (!ofAll)
        return tl::unexpected(ofAll.error());
    const auto own =
        queryOne(m_context.sql(),
                 u"SELECT head FROM scope_grants WHERE le = ? AND terminal = ? AND scope = ?"_s,
                 integerOf,
                 m_context.le,
                 m_terminal,
                 scope);
    if (!own)
        return tl::unexpected(own.error());
    return Reach{ofAll->value_or(0), *own};
}

Result<QList<JobSessions::Open>> JobSessions::newest() const
{
    return queryAll(
        m_context.sql(),
        kNewest,
        [](const Query& row) {
            return Open{row.value(0).toInt(),
                        row.value(1).toLongLong(),
                        {static_cast<SessionState>(row.value(2).toInt()), row.value(3).toInt()}};
        },
        m_context.le,
        m_terminal);
}

Result<QSet<int>> JobSessions::suspended(const QList<DistributionJob>& schedules) const
{
    const auto sessions = newest();
    if (!sessions)
        return tl::unexpected(sessions.error());
    QSet<int> jobs;
    for (const Open& open : *sessions) {
        if (open.session.isSuspended(triesOf(schedules, open.job)))
            jobs.insert(open.job);
    }
    return jobs;
}

//! Of the scopes of one job: whether the till has all that its newest run brings.
Result<JobSessions::Standing> JobSessions::standing(int job, const Pull& pull) const
{
    Standing standing;
    for (const Scope& scope : pull.followed) {
        const auto of = jobOfScope(scope.kind);
        if (!of || static_cast<int>(*of) != job)
            continue;
        const auto goal = reach(job, scope.number);
        if (!goal)
            return tl::unexpected(goal.error());
        const auto cursor = std::ranges::find(pull.request.cursors, scope.number, &Cursor::scope);
        const qint64 at = cursor == pull.request.cursors.end() ? 0 : cursor->seq;
        const bool isThere = at >= goal->ofAll;
        const ScopePage* const page = pageOf(pull.pages, scope.number);
        const bool isGiven = page != nullptr && !page->more && !page->resync;
        standing.hasAll = standing.hasAll && isThere;
        standing.wasGivenAll = standing.wasGivenAll && (isThere || isGiven);
    }
    return standing;
}

//! Whoever is let in reads to the end, whatever comes meanwhile: half of a reading is nothing that
//! a till could be left with.
Result<QList<ScopeHead>> JobSessions::grants(const Pull& pull) const
{
    QList<ScopeHead> grants;
    for (const ScopePage& page : pull.pages) {
        const auto scope = std::ranges::find(pull.followed, page.scope, &Scope::number);
        const auto job = scope == pull.followed.end() ? std::nullopt : jobOfScope(scope->kind);
        if (!job || page.resync || (page.from > 0 && !page.more))
            continue;
        const auto schedule =
            std::ranges::find(pull.schedules, static_cast<int>(*job), &DistributionJob::number);
        if (schedule == pull.schedules.end() || !schedule->holdsBack())
            continue;
        const auto known = reach(static_cast<int>(*job), page.scope);
        if (!known)
            return tl::unexpected(known.error());
        // Also of an empty scope: whoever has read that much does not start any more.
        if (!known->own || *known->own < page.head)
            grants.append({page.scope, page.head});
    }
    return grants;
}

Result<QList<JobSessions::Open>> JobSessions::moved(const Pull& pull) const
{
    auto sessions = newest();
    if (!sessions)
        return sessions;
    QList<Open> moved;
    for (Open open : *sessions) {
        const auto where = standing(open.job, pull);
        if (!where)
            return tl::unexpected(where.error());
        const JobSession next = open.session.afterPull(
            where->hasAll, where->wasGivenAll, triesOf(pull.schedules, open.job));
        if (next == open.session)
            continue;
        open.session = next;
        moved.append(open);
    }
    return moved;
}

Result<bool> JobSessions::noteGiven(const Pull& pull) const
{
    const auto allowed = grants(pull);
    if (!allowed)
        return tl::unexpected(allowed.error());
    const auto sessions = moved(pull);
    if (!sessions)
        return tl::unexpected(sessions.error());
    const bool isLast = std::ranges::any_of(
        *sessions, [](const Open& open) { return open.session.state == SessionState::Downloaded; });
    return write(*allowed, *sessions).map([isLast] { return isLast; });
}

Result<> JobSessions::noteLetIn(const Pull& pull) const
{
    return grants(pull).and_then(
        [this](const QList<ScopeHead>& allowed) { return write(allowed, {}); });
}

Result<> JobSessions::noteFailure(const Pull& pull) const
{
    const auto sessions = newest();
    if (!sessions)
        return tl::unexpected(sessions.error());
    QList<Open> failed;
    for (Open open : *sessions) {
        const bool isDone = open.session.state == SessionState::Applied
            || open.session.isSuspended(triesOf(pull.schedules, open.job));
        const auto where = standing(open.job, pull);
        if (!where)
            return tl::unexpected(where.error());
        if (isDone || where->hasAll)
            continue;
        open.session = {SessionState::DownloadFailed, open.session.tries + 1};
        failed.append(open);
    }
    return write({}, failed);
}

Result<> JobSessions::write(const QList<ScopeHead>& grants, const QList<Open>& moved) const
{
    if (grants.isEmpty() && moved.isEmpty())
        return {};
    const auto transaction = Transaction::begin(m_context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const ScopeHead& grant : grants) {
        const auto written =
            execute(m_context.sql(), kAllowed, m_context.le, m_terminal, grant.scope, grant.head);
        if (!written)
            return tl::unexpected(written.error());
    }
    for (const Open& open : moved) {
        const auto written = execute(m_context.sql(),
                                     kMove,
                                     static_cast<int>(open.session.state),
                                     open.session.tries,
                                     m_context.clock.nowMs(),
                                     m_context.le,
                                     m_terminal,
                                     open.job,
                                     open.run);
        if (!written)
            return tl::unexpected(written.error());
    }
    return (*transaction)->commit();
}

} // namespace carnet
