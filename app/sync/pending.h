#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

namespace carnet::sync {

//! Something that will call back exactly once, later and on this thread. Destroying it prevents
//! the call, also from inside the call itself.
class Pending
{
public:
    Pending() = default;
    virtual ~Pending() = default;
    Q_DISABLE_COPY_MOVE(Pending)
};

using PendingPtr = std::unique_ptr<Pending>;

//! Calls back after a time: timers in programs, the event queue in simulations.
class Alarms
{
public:
    Alarms() = default;
    virtual ~Alarms() = default;
    Q_DISABLE_COPY_MOVE(Alarms)

    [[nodiscard]] virtual PendingPtr after(qint64 ms, std::function<void()> then) = 0;
};

} // namespace carnet::sync
