#include "models/domain/activityledger.h"

#include <algorithm>

namespace carnet {

namespace {

//! Corrections of corrections; a ring of them can only be forged and must not hang a till.
constexpr int kDeepest = 64;

} // namespace

ActivityLedger::ActivityLedger(const QList<Activity>& activities)
{
    for (const Activity& activity : activities) {
        if (!activity.voids.isNull())
            noteVoid(activity);
        if (!activity.corrects.isNull())
            m_correctedBy.insert(activity.corrects, activity.id);
        if (!activity.fulfils.isNull())
            m_fulfilledBy.insert(activity.fulfils, activity.id);
    }
}

void ActivityLedger::noteVoid(const Activity& activity)
{
    // Of two that took the same one back the first counts, in whatever order they are read.
    const auto known = m_voidedBy.find(activity.voids);
    if (known == m_voidedBy.end())
        m_voidedBy.insert(activity.voids, activity.id);
    else
        *known = std::min(*known, activity.id);
}

bool ActivityLedger::counts(const ActivityId& id, int depth) const
{
    if (!m_voidedBy.contains(id))
        return true;
    return !firstThatCounts(m_correctedBy, id, depth + 1).isNull();
}

ActivityId ActivityLedger::firstThatCounts(const QMultiHash<ActivityId, ActivityId>& among,
                                           const ActivityId& id,
                                           int depth) const
{
    if (depth > kDeepest)
        return {};
    // The latest, by its id: every till names the same one.
    QList<ActivityId> pointing = among.values(id);
    std::ranges::sort(pointing, [](const auto& a, const auto& b) { return b < a; });
    for (const ActivityId& candidate : pointing) {
        if (counts(candidate, depth))
            return candidate;
    }
    return {};
}

ActivityLedger::Entry ActivityLedger::of(const Activity& activity) const
{
    if (const ActivityId by = firstThatCounts(m_correctedBy, activity.id, 0); !by.isNull())
        return {Standing::Corrected, by};
    if (const auto by = m_voidedBy.constFind(activity.id); by != m_voidedBy.cend())
        return {Standing::TakenBack, *by};
    if (activity.planned) {
        if (const ActivityId by = firstThatCounts(m_fulfilledBy, activity.id, 0); !by.isNull())
            return {Standing::Fulfilled, by};
    }
    return {};
}

} // namespace carnet
