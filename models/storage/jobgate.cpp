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
        const auto reach = sessions.reach(number, scope.number);
        if (!reach)
            return tl::unexpected(reach.error());
        Held held{0, reach->own.has_value()};
        if (!suspended->contains(number))
            held.free = std::max(reach->ofAll, reach->own.value_or(0));
        gate.m_held.insert(scope.number, held);
    }
    return gate;
}

bool JobGate::lets(const Cursor& cursor) const
{
    const auto held = m_held.constFind(cursor.scope);
    if (held == m_held.cend())
        return true;
    return cursor.seq < held->free || (cursor.seq == 0 && !held->hasStarted);
}

Scope JobGate::seen(Scope scope) const
{
    const auto held = m_held.constFind(scope.number);
    if (held != m_held.cend())
        scope.head = std::clamp(held->free, scope.floor, scope.head);
    scope.isHeld = held != m_held.cend();
    return scope;
}

} // namespace carnet
