#pragma once

#include "app/sync/pending.h"

namespace carnet::sync {

//! Alarms of the event loop of the thread that asks.
class TimerAlarms final : public Alarms
{
public:
    [[nodiscard]] PendingPtr after(qint64 ms, std::function<void()> then) override;
};

} // namespace carnet::sync
