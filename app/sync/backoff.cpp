#include "app/sync/backoff.h"

#include "app/sync/tuning.h"

#include <algorithm>

namespace carnet::sync {

Backoff::Backoff(Random& random)
    : m_random(random)
{
}

qint64 Backoff::nextPauseMs(qint64 retryAfterMs)
{
    constexpr int kDoublings = 20; // far beyond the longest pause, far below overflow
    const qint64 ceiling = std::min(tuning::kFirstPauseMs << std::min(m_failures, kDoublings),
                                    tuning::kLongestPauseMs);
    ++m_failures;
    return std::max<qint64>(retryAfterMs, 0) + jitterMs(m_random, ceiling);
}

void Backoff::reset()
{
    m_failures = 0;
}

qint64 jitterMs(Random& random, qint64 mostMs)
{
    return static_cast<qint64>(random.bits() % (static_cast<quint64>(mostMs) + 1U));
}

} // namespace carnet::sync
