#include "models/storage/headquartersjobs.h"

#include "models/domain/uuid7.h"
#include "models/storage/auditbook.h"
#include "models/storage/headquarterspull.h"
#include "models/storage/jobreports.h"
#include "models/storage/jobsessions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

Result<QList<DistributionJob>> HeadquartersJobs::schedules() const
{
    if (const auto looked = m_context.lookAround(); !looked)
        return tl::unexpected(looked.error());
    if (m_context.schedules)
        return *m_context.schedules;
    QList<DistributionJob> set;
    Result<> good;
    const auto read = m_rows.forEach(DistributionJob::kKind, [&](const Row& row) {
        const auto job = fromRow<DistributionJob>(row);
        if (job)
            set.append(*job);
        else
            good = tl::unexpected(job.error());
    });
    if (!read || !good)
        return tl::unexpected(read ? good.error() : read.error());
    m_context.schedules = DistributionJob::all(set);
    return *m_context.schedules;
}

Result<JobGate> HeadquartersJobs::gateOf(const RegisterId& terminal,
                                         const QList<Scope>& followed) const
{
    return schedules().and_then([&](const QList<DistributionJob>& all) {
        return JobGate::of(m_context, all, terminal, followed);
    });
}

Result<QList<Scope>> HeadquartersJobs::seen(const RegisterId& terminal, QList<Scope> followed) const
{
    const auto gate = gateOf(terminal, followed);
    if (!gate)
        return tl::unexpected(gate.error());
    for (Scope& scope : followed)
        scope = gate->seen(scope);
    return followed;
}

Result<PullAnswer> HeadquartersJobs::pages(const RegisterId& terminal,
                                           const QList<Scope>& followed,
                                           const PullRequest& request,
                                           Images images) const
{
    const auto gate = gateOf(terminal, followed);
    if (!gate)
        return tl::unexpected(gate.error());
    return pullPages(m_context, m_rows, {followed, *gate}, request, images);
}

Result<bool> HeadquartersJobs::note(const RegisterId& terminal,
                                    const QList<Scope>& followed,
                                    const PullRequest& request,
                                    const Result<PullAnswer>& pages) const
{
    const auto all = schedules();
    if (!all)
        return tl::unexpected(all.error());
    const JobSessions sessions(m_context, terminal);
    if (pages)
        return sessions.noteGiven({*all, followed, request, pages->pages});
    if (pages.error().code != ErrorCode::Storage)
        return false;
    return sessions.noteFailure({*all, followed, request, {}}).map([] { return false; });
}

Result<> HeadquartersJobs::noteLetIn(const RegisterId& terminal,
                                     const QList<Scope>& followed,
                                     const QList<ScopePage>& pages) const
{
    return schedules().and_then([&](const QList<DistributionJob>& all) {
        return JobSessions(m_context, terminal).noteLetIn({all, followed, {}, pages});
    });
}

Result<bool> HeadquartersJobs::run(const RunRequest& request)
{
    const auto all = schedules();
    if (!all)
        return tl::unexpected(all.error());
    if (std::ranges::find(*all, request.job, &DistributionJob::number) == all->end())
        return failure(ErrorCode::NotFound, u"no job %1"_s.arg(request.job));
    auto ran = JobRuns(m_context).run(request, *all);
    if (!ran)
        return ran;
    // Under the id of the wish, also when it was granted before: the service may have ended between
    // the run and its entry.
    const auto recorded = record({request.id,
                                  AuditEventType::JobRun,
                                  m_context.clock.nowMs(),
                                  request.by,
                                  request.at,
                                  {},
                                  {{u"job"_s, request.job}}});
    if (!recorded)
        return tl::unexpected(recorded.error());
    return ran;
}

//! A job that its schedule runs is nobody's deed.
Result<> HeadquartersJobs::record(const AuditEvent& event) const
{
    return event.actor.isNull() ? Result<>() : AuditBook(m_context, m_rows).record(event);
}

Result<int> HeadquartersJobs::runDue(const QTimeZone& zone)
{
    const auto all = schedules();
    if (!all)
        return tl::unexpected(all.error());
    return JobRuns(m_context).runDue(*all, zone);
}

Result<bool> HeadquartersJobs::retry(const RetryRequest& request)
{
    auto again = JobRuns(m_context).retry(request.job, request.till);
    if (!again || !*again)
        return again;
    const qint64 now = m_context.clock.nowMs();
    const auto recorded = record({uuid7(now, m_context.random),
                                  AuditEventType::JobRetried,
                                  now,
                                  request.by,
                                  request.at,
                                  {},
                                  {{u"job"_s, request.job}, {u"till"_s, request.till.toString()}}});
    if (!recorded)
        return tl::unexpected(recorded.error());
    return again;
}

Result<JobReport> HeadquartersJobs::report(const QTimeZone& zone, int job) const
{
    const auto all = schedules();
    if (!all)
        return tl::unexpected(all.error());
    return JobReports(m_context).read(*all, zone, job);
}

} // namespace carnet
