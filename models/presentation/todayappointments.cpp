// Appointments of the day: done, or put off to another.
#include "models/domain/plan.h"
#include "models/presentation/todayscreen.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

const Activity* TodayScreen::appointment(const QString& id) const
{
    const auto wanted = ActivityId::fromString(id);
    for (const QList<Activity>* list : {&m_today.missed, &m_today.appointments}) {
        const auto found = std::ranges::find(*list, wanted, &Activity::id);
        if (found != list->end())
            return &*found;
    }
    return nullptr;
}

void TodayScreen::perform(const Operation& draft, const QString& said)
{
    m_till.perform(this, {draft}, [this, said](const Result<Outcome>& outcome) {
        m_toast.tell(said, outcome);
    });
}

void TodayScreen::completeAppointment(const QString& activityId)
{
    const Activity* plan = appointment(activityId);
    if (!plan)
        return;
    if (m_doneForm.isNeededFor(*plan))
        return m_doneForm.begin(*plan);
    const Gesture gesture = m_till.gesture();
    const Activity done = cameAbout(*plan, gesture, {m_till.newId()});
    perform(draft::logActivity(gesture, done), tookPlaceText(done, m_till));
}

void TodayScreen::putOffAppointment(const QString& activityId, const QString& when)
{
    const Activity* plan = appointment(activityId);
    const QDate day = dayFor(when, m_till.today());
    if (!plan || !day.isValid())
        return;
    const Format& format = m_till.format();
    const QString sameTime = format.localTimeOf(plan->atMs).section(u'T', 1);
    const auto atMs = format.instantOf(day.toString(Qt::ISODate) + u'T' + sameTime);
    const Gesture gesture = m_till.gesture();
    if (!atMs || *atMs <= gesture.atMs)
        return m_toast.say(tr("Choose a day that is still to come."));
    const Activity moved = movedTo(*atMs, *plan, gesture, {m_till.newId()});
    perform(draft::logActivity(gesture, moved),
            tr("Put off: %1").arg(format.moment(*atMs, m_till.today())));
}

} // namespace carnet
