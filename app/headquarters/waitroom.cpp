#include "app/headquarters/waitroom.h"

#include <QTimer>

#include <algorithm>

namespace carnet {

WaitRoom::WaitRoom(QObject* parent)
    : QObject(parent)
{
}

void WaitRoom::enter(const QList<ScopeHead>& known,
                     quint64 stirred,
                     std::chrono::milliseconds atMost,
                     const Wake& wake)
{
    if (m_isClosed)
        return wake(Reason::Closing);
    // A commit may have been told between the moment the heads were read and now.
    if (stirred != m_stirred || hasMoved(known))
        return wake(Reason::Moved);

    const quint64 guest = ++m_lastGuest;
    m_guests.insert(guest, {known, wake});
    for (const ScopeHead& head : known)
        m_byScope[head.scope].insert(guest);
    QTimer::singleShot(atMost, this, [this, guest] { send(guest, Reason::TimeUp); });
}

void WaitRoom::moved(const QList<ScopeHead>& heads)
{
    for (const ScopeHead& head : heads)
        m_latest.insert(head.scope, head.head);
    for (const ScopeHead& head : heads) {
        const QSet<quint64> here = m_byScope.value(head.scope); // who is woken may come back
        for (const quint64 guest : here) {
            if (hasMoved(m_guests.value(guest).known))
                send(guest, Reason::Moved);
        }
    }
}

void WaitRoom::stir()
{
    ++m_stirred;
    for (const quint64 guest : m_guests.keys())
        send(guest, Reason::Moved);
}

void WaitRoom::close()
{
    m_isClosed = true;
    for (const quint64 guest : m_guests.keys())
        send(guest, Reason::Closing);
}

bool WaitRoom::hasMoved(const QList<ScopeHead>& known) const
{
    return std::ranges::any_of(known, [this](const ScopeHead& head) {
        return m_latest.value(head.scope, head.head) > head.head;
    });
}

void WaitRoom::send(quint64 guest, Reason reason)
{
    if (!m_guests.contains(guest))
        return;
    const Guest leaving = m_guests.take(guest); // gone before it is woken, because it may come back
    for (const ScopeHead& head : leaving.known) {
        const auto here = m_byScope.find(head.scope);
        if (here != m_byScope.end() && here->remove(guest) && here->isEmpty())
            m_byScope.erase(here);
    }
    leaving.wake(reason);
}

} // namespace carnet
