#pragma once

#include "models/domain/clock.h"

namespace carnet::sync {

//! How long to pause after the n-th failure in a row: anywhere between nothing and a ceiling that
//! doubles up to tuning::kLongestPauseMs ("full jitter"), so that a fleet never comes back as one.
class Backoff final
{
public:
    explicit Backoff(Random& random);

    [[nodiscard]] int failures() const { return m_failures; }

    //! Counts a failure. A wish of headquarters (\a retryAfterMs) comes on top, never less.
    [[nodiscard]] qint64 nextPauseMs(qint64 retryAfterMs = 0);
    //! Something went well.
    void reset();

private:
    Random& m_random;
    int m_failures = 0;
};

//! Anywhere from 0 to \a mostMs, both included.
[[nodiscard]] qint64 jitterMs(Random& random, qint64 mostMs);

} // namespace carnet::sync
