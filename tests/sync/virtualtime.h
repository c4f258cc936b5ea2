#pragma once

#include "app/sync/pending.h"
#include "models/domain/clock.h"

#include <map>
#include <utility>

namespace carnet::test {

//! Time that passes only when told to: the clock and the event queue of a simulation. Events of
//! the same instant happen in the order they were asked for.
class VirtualTime final : public Clock, public sync::Alarms
{
public:
    [[nodiscard]] qint64 nowMs() const override { return kStart + m_now; }
    [[nodiscard]] qint64 steadyMs() const override { return m_now; }
    [[nodiscard]] sync::PendingPtr after(qint64 ms, std::function<void()> then) override;
    //! The same for events that nobody takes back.
    void later(qint64 ms, std::function<void()> then);

    //! False when nothing is left to happen.
    bool step();
    void run(qint64 ms);
    //! Stops when \a reached; false when it is not within \a ms.
    [[nodiscard]] bool runUntil(const std::function<bool()>& reached, qint64 ms);

private:
    using Key = std::pair<qint64, quint64>; // when, and in which order
    class Entry;

    static constexpr qint64 kStart = 1'795'000'000'000;

    Key put(qint64 ms, std::function<void()> then);

    std::map<Key, std::function<void()>> m_events;
    qint64 m_now = 1'000;
    quint64 m_count = 0;
};

} // namespace carnet::test
