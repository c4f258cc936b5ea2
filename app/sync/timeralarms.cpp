#include "app/sync/timeralarms.h"

#include <QTimer>

#include <utility>

namespace carnet::sync {

namespace {

class Alarm final : public Pending
{
public:
    Alarm(qint64 ms, std::function<void()> then)
        : m_then(std::move(then))
    {
        m_timer.setSingleShot(true);
        // Coarse timers may be 5 % late, which people would feel after a hint.
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout([this] {
            const auto call = std::move(m_then); // outlives this alarm if the call destroys it
            call();
        });
        m_timer.start(std::chrono::milliseconds(ms));
    }

private:
    QTimer m_timer;
    std::function<void()> m_then;
};

} // namespace

PendingPtr TimerAlarms::after(qint64 ms, std::function<void()> then)
{
    return std::make_unique<Alarm>(ms, std::move(then));
}

} // namespace carnet::sync
