#pragma once

#include <QString>

namespace carnet {

//! Slows down guessing: five free tries, then a delay that doubles with every wrong one. Kept in
//! the store, so a restart does not help; a new PIN does, because nothing was guessed of it.
struct SignInGuard {
    int failures = 0;
    qint64 lastFailureMs = 0;
    QString verifier = {}; //!< a mark of what was guessed at; empty in what older versions kept

    static constexpr int kFreeTries = 5;
    static constexpr qint64 kFirstDelayMs = 30'000;
    static constexpr qint64 kLongestDelayMs = 3'600'000;

    //! Milliseconds until the next try is heard; 0 = now. A clock set back does not shorten it.
    [[nodiscard]] qint64 waitMs(qint64 nowMs) const;
    [[nodiscard]] int triesLeft() const
    {
        return failures < kFreeTries ? kFreeTries - failures : 0;
    }

    //! What counts of it for \a hash, that of the PIN as it is now: nothing where the tries were at
    //! another one. Has to come before waitMs() and afterFailure().
    [[nodiscard]] SignInGuard against(const QString& hash) const;
    [[nodiscard]] SignInGuard afterFailure(qint64 nowMs) const
    {
        return {failures + 1, nowMs, verifier};
    }

    [[nodiscard]] QString toString() const;
    [[nodiscard]] static SignInGuard fromString(const QString& text); //!< fresh when unreadable

    friend bool operator==(const SignInGuard&, const SignInGuard&) = default;
};

} // namespace carnet
