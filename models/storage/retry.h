#pragma once

#include "models/domain/clock.h"
#include "models/storage/query.h"

#include <QThread>

#include <concepts>

namespace carnet {

//! Whether doing the same once more may go well: another node was in the way, or the connection
//! broke and is made anew with the next statement. SQLite has waited by itself before it says so.
[[nodiscard]] inline bool isWorthRetrying(const Statements& on, const Error& error)
{
    return !on.dialect().takeTurn.isEmpty() && (error.code == ErrorCode::Busy || on.isLost());
}

//! Does \a work, a whole transaction that does nothing when it is repeated after it went through
//! unheard, up to five times. What it answers last counts. Waits in between, at random, so that two
//! nodes do not meet again: 3 s at most.
template<std::invocable Work>
[[nodiscard]] auto retried(const Statements& on, Random& random, Work work)
    -> std::invoke_result_t<Work>
{
    constexpr int kMostTries = 5;
    constexpr quint64 kFirstWaitMs = 100;
    for (int tried = 1;; ++tried) {
        auto outcome = work();
        if (outcome || tried == kMostTries || !isWorthRetrying(on, outcome.error()))
            return outcome;
        QThread::msleep(kFirstWaitMs + random.bits() % (kFirstWaitMs << tried));
    }
}

} // namespace carnet
