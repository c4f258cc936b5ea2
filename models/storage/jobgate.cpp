#include "models/storage/jobgate.h"

#include "models/storage/jobsessions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

Result<JobGate> JobGate::of(HeadquartersContext& context,
                            const QList<DistributionJob>& schedules,
                            const RegisterId& terminal,
                            const QList<Scope>& followed)
{
    JobGate gate;
    if (std::ranges::none_of(schedules, &DistributionJob::holdsBack))
        return gate;
    const JobSessions sessions(context, terminal);
    const auto suspended = sessions.suspended(schedules);
    if (!suspended)
        return tl::unexpected(suspended.error());
    for (const Scope& scope : followed) {
        const auto job = jobOfScope(scope.kind);
        const auto number = static_cast<int>(job.value_or(Job::Global));
        const auto schedule = std::ranges::find(schedules, number, &DistributionJob::number);
        if (!job || schedule == schedules.end() || !schedule->holdsBack())
            continue;
        qint64 free = 0;
        if (!suspended->contains(number)) {
            const auto reach = sessions.reach(number, scope.number);
            if (!reach)
                return tl::unexpected(reach.error());
            free = std::max(reach->ofAll, reach->own);
        }
        gate.m_free.insert(scope.number, free);
    }
    return gate;
}

bool JobGate::lets(const Cursor& cursor) const
{
    const auto held = m_free.constFind(cursor.scope);
    return held == m_free.cend() || cursor.seq == 0 || cursor.seq < *held;
}

Scope JobGate::seen(Scope scope) const
{
    const auto held = m_free.constFind(scope.number);
    if (held != m_free.cend())
        scope.head = std::clamp(*held, scope.floor, scope.head);
    scope.isHeld = held != m_free.cend();
    return scope;
}

} // namespace carnet
