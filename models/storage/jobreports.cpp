#include "models/storage/jobreports.h"

#include "models/storage/jobruns.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

TillStanding standingFrom(const Query& row)
{
    return {{row.value(0).toUuid()},
            static_cast<SessionState>(row.value(1).toInt()),
            row.value(2).toLongLong(),
            row.value(3).toInt()};
}

} // namespace

Result<JobReport> JobReports::read(const QList<DistributionJob>& schedules,
                                   const QTimeZone& zone,
                                   int job) const
{
    JobReport report;
    report.nowMs = m_context.clock.nowMs();
    report.zone = QString::fromLatin1(zone.id());
    const auto tills =
        number(u"SELECT COUNT(*) FROM terminals WHERE le = ? AND revoked_at_ms = 0"_s);
    if (!tills)
        return tl::unexpected(tills.error());
    report.tills = *tills;
    const auto pushed =
        number(u"SELECT COALESCE(MAX(at_ms), 0) FROM terminal_pushes WHERE le = ?"_s);
    if (!pushed)
        return tl::unexpected(pushed.error());
    report.lastPushMs = *pushed;
    for (const DistributionJob& schedule : schedules) {
        auto overview = overviewOf(schedule, zone);
        if (!overview)
            return tl::unexpected(overview.error());
        report.jobs.append(*std::move(overview));
    }
    if (job == 0)
        return report;
    auto runs = runsOf(job, kMostRuns);
    if (!runs)
        return tl::unexpected(runs.error());
    report.runs = *std::move(runs);
    auto standings = job == kUpload
        ? pushes()
        : standingsOf(job, report.runs.isEmpty() ? 0 : report.runs.first().run);
    if (!standings)
        return tl::unexpected(standings.error());
    report.standings = *std::move(standings);
    return report;
}

Result<JobOverview> JobReports::overviewOf(const DistributionJob& schedule,
                                           const QTimeZone& zone) const
{
    const auto state = JobRuns(m_context).state(schedule.number);
    if (!state)
        return tl::unexpected(state.error());
    const auto runs = runsOf(schedule.number, 1);
    if (!runs)
        return tl::unexpected(runs.error());
    JobOverview overview;
    overview.number = schedule.number;
    overview.nextMs = schedule.nextRunMs(state->sinceMs(), zone);
    if (!runs->isEmpty())
        overview.lastRun = runs->first();
    return overview;
}

Result<QList<JobRun>> JobReports::runsOf(int job, int most) const
{
    auto runs = queryAll(
        m_context.sql(),
        u"SELECT run, started_at_ms, started_by FROM job_runs WHERE le = ? AND job = ?"
        u" ORDER BY run DESC LIMIT ?"_s,
        [](const Query& row) {
            return JobRun{
                row.value(0).toLongLong(), row.value(1).toLongLong(), {row.value(2).toUuid()}, {}};
        },
        m_context.le,
        job,
        most);
    if (!runs)
        return runs;
    for (JobRun& run : *runs) {
        if (const auto counted = count(job, run); !counted)
            return tl::unexpected(counted.error());
    }
    return runs;
}

Result<> JobReports::count(int job, JobRun& run) const
{
    const auto counts = queryAll(
        m_context.sql(),
        u"SELECT state, COUNT(*) FROM job_sessions WHERE le = ? AND job = ? AND run = ?"
        u" GROUP BY state ORDER BY state"_s,
        [](const Query& row) {
            return std::pair(static_cast<SessionState>(row.value(0).toInt()),
                             row.value(1).toLongLong());
        },
        m_context.le,
        job,
        run.run);
    if (!counts)
        return tl::unexpected(counts.error());
    for (const auto& [state, tills] : *counts)
        run.tills.insert(state, tills);
    return {};
}

Result<QList<TillStanding>> JobReports::standingsOf(int job, qint64 run) const
{
    // Failed ones first, then those that lack it, then those that have it.
    return queryAll(m_context.sql(),
                    u"SELECT terminal, state, at_ms, tries FROM job_sessions WHERE le = ?"
                    u" AND job = ? AND run = ? ORDER BY CASE WHEN state > 5 THEN 0 WHEN state = 4"
                    u" THEN 2 ELSE 1 END, at_ms DESC, terminal LIMIT ?"_s,
                    standingFrom,
                    m_context.le,
                    job,
                    run,
                    kMostTills);
}

Result<QList<TillStanding>> JobReports::pushes() const
{
    return queryAll(m_context.sql(),
                    u"SELECT t.terminal, 4, COALESCE(p.at_ms, 0), 0 FROM terminals t"
                    u" LEFT JOIN terminal_pushes p ON p.le = t.le AND p.terminal = t.terminal"
                    u" WHERE t.le = ? AND t.revoked_at_ms = 0 ORDER BY 3, 1 LIMIT ?"_s,
                    standingFrom,
                    m_context.le,
                    kMostTills);
}

Result<qint64> JobReports::number(const QString& sql) const
{
    const auto found = queryOne(m_context.sql(), sql, integerOf, m_context.le);
    if (!found)
        return tl::unexpected(found.error());
    return found->value_or(0);
}

} // namespace carnet
