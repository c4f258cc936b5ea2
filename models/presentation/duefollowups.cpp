#include "models/presentation/duefollowups.h"

#include "models/presentation/today.h"

using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kDayCheck = 1min; // the day ends for a till that is left alone, too

} // namespace

DueFollowUps::DueFollowUps(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    m_clock.setInterval(kDayCheck);
    connect(&m_clock, &QTimer::timeout, this, &DueFollowUps::followTheClock);
    connect(&till, &Till::snapshotChanged, this, &DueFollowUps::countLater);
    connect(&till, &Till::associateChanged, this, &DueFollowUps::countLater);
}

bool DueFollowUps::isKnown() const
{
    return m_till.isSignedIn() && m_of == m_till.associate().id && m_day == m_till.today();
}

void DueFollowUps::setShown(bool shown)
{
    m_isShown = shown;
    if (!shown)
        return m_clock.stop();
    m_clock.start();
    followTheClock();
}

void DueFollowUps::followTheClock()
{
    m_isStale = m_isStale || !isKnown();
    count();
    Q_EMIT ticked();
}

void DueFollowUps::countLater()
{
    m_isStale = true;
    if (m_isShown)
        count();
}

void DueFollowUps::count()
{
    if (!m_isStale || m_isCounting || !m_till.isSignedIn() || !m_till.isLoaded())
        return;
    m_isStale = false;
    m_isCounting = true;
    const AssociateId who = m_till.associate().id;
    const QDate day = m_till.today();
    DayRequest request{who, day, m_till.snapshot(), m_till.format()};
    request.store = m_till.identity().store;
    const qint64 startMs = m_till.format().startOf(day);
    m_till.read(
        this,
        [request, startMs](TerminalStore& store) {
            return Today::ownTasks(store, request, startMs);
        },
        [this, who, day](const Result<QList<Task>>& tasks) {
            m_isCounting = false;
            if (!tasks)
                return Q_EMIT m_till.troubled(explain(tasks.error()));
            if (who == m_till.associate().id) {
                const auto due = insight::followUps(*tasks, day, 0);
                m_of = who;
                m_day = day;
                m_today = static_cast<int>(due.today.size());
                m_overdue = static_cast<int>(due.overdue.size());
                Q_EMIT changed();
            } else {
                m_isStale = true;
            }
            if (m_isShown)
                count(); // what came in while this was read
        });
}

} // namespace carnet
