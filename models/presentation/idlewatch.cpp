#include "models/presentation/idlewatch.h"

#include <QEvent>

using namespace std::chrono_literals;

namespace carnet {

namespace {

// Not one timer for the whole time: a till that slept has to be covered when it wakes.
constexpr auto kLookEvery = 5s;
constexpr qint64 kIdleMinuteMs = 60'000;

bool isTouch(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::Wheel:
        return true;
    default:
        return false;
    }
}

bool isOver(int minutes, qint64 idleMs)
{
    return minutes > 0 && idleMs >= minutes * kIdleMinuteMs;
}

} // namespace

IdleWatch::IdleWatch(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    m_timer.setInterval(kLookEvery);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
    connect(&till, &Till::associateChanged, this, &IdleWatch::meet);
}

void IdleWatch::watch(QObject& app)
{
    app.installEventFilter(this);
    m_timer.start();
}

void IdleWatch::notice()
{
    if (!m_isCovered)
        m_lastMs = m_till.nowMs();
}

void IdleWatch::setCovered(bool covered)
{
    m_isCovered = covered;
    notice();
}

void IdleWatch::look()
{
    if (!m_till.isSignedIn())
        return;
    const qint64 idleMs = m_till.nowMs() - m_lastMs;
    if (idleMs < 0) { // the clock was set back
        m_lastMs = m_till.nowMs();
        return;
    }
    if (isOver(times().signOut, idleMs))
        Q_EMIT signOutDue();
    else if (!m_isCovered && isOver(times().cover, idleMs))
        Q_EMIT coverDue();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    // Once for each, where it arrives from the system, and not for what the scene makes of it.
    if (watched->isWindowType() && event->spontaneous() && isTouch(event->type()))
        notice();
    return false;
}

IdleTimes IdleWatch::times() const
{
    const ReferenceData& reference = m_till.reference();
    return IdleTimes::of(reference.setting(kCoverMinutesSetting),
                         reference.setting(kSignOutMinutesSetting));
}

//! Whoever signs in has just typed a PIN.
void IdleWatch::meet()
{
    if (m_till.associate().id == m_who)
        return;
    m_who = m_till.associate().id;
    m_lastMs = m_till.nowMs();
}

} // namespace carnet
