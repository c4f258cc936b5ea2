#pragma once

#include <QString>

namespace carnet {

//! Slows down guessing: five free tries, then a delay that doubles with every wrong one. Kept in
//! the store, so a restart does not help.
struct SignInGuard {
    int failures = 0;
    qint64 lastFailureMs = 0;

    static constexpr int kFreeTries = 5;
    static constexpr qint64 kFirstDelayMs = 30'000;
    static constexpr qint64 kLongestDelayMs = 3'600'000;

    //! Milliseconds until the next try is heard; 0 = now. A clock set back does not shorten it.
    [[nodiscard]] qint64 waitMs(qint64 nowMs) const;
    [[nodiscard]] int triesLeft() const
    {
        return failures < kFreeTries ? kFreeTries - failures : 0;
    }

    [[nodiscard]] SignInGuard afterFailure(qint64 nowMs) const { return {failures + 1, nowMs}; }

    [[nodiscard]] QString toString() const;
    [[nodiscard]] static SignInGuard fromString(const QString& text); //!< fresh when unreadable

    friend bool operator==(const SignInGuard&, const SignInGuard&) = default;
};

} // namespace carnet
