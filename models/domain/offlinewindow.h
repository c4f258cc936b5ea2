#pragma once

#include "models/domain/staff.h"

#include <QString>

#include <optional>

namespace carnet {

//! For how many hours somebody may sign in at a till that has lost headquarters; 0 = for ever.
//! Managers see more, so theirs is shorter.
struct OfflineWindow {
    int associateHours = 72;
    int managerHours = 24; //!< of managers and of headquarters

    //! Of the values of both parameters: what is set wrong or not at all is as usual.
    [[nodiscard]] static OfflineWindow from(const QString& associates, const QString& managers);
    [[nodiscard]] int hoursOf(Role role) const
    {
        return role == Role::Associate ? associateHours : managerHours;
    }

    friend bool operator==(const OfflineWindow&, const OfflineWindow&) = default;
};

inline constexpr QLatin1StringView kOfflineHoursSetting("offline_hours");
inline constexpr QLatin1StringView kOfflineManagerHoursSetting("offline_manager_hours");
//! The hours that a parameter's value says; none when it is no number from 0 to a year's.
[[nodiscard]] std::optional<int> offlineHours(const QString& setting);

//! Under this name a till's store remembers its OfflineClock.
inline constexpr QLatin1StringView kOfflineClockMemory("offline.clock");

//! How long a till has been on its own, by the latest time that it has ever seen: a clock that is
//! set back does not make it shorter.
struct OfflineClock {
    qint64 contactMs = 0; //!< when headquarters answered last; 0 = never
    qint64 latestMs = 0; //!< the latest time that was ever seen here

    [[nodiscard]] OfflineClock seenAt(qint64 nowMs) const;
    //! Headquarters answers, and with that it says what time it is.
    [[nodiscard]] static OfflineClock answeredAt(qint64 nowMs) { return {nowMs, nowMs}; }
    //! Whether somebody may sign in now. A till that headquarters has never answered may be used.
    [[nodiscard]] bool letsIn(Role role, const OfflineWindow& window) const;

    [[nodiscard]] QString toString() const;
    [[nodiscard]] static OfflineClock fromString(const QString& text); //!< never, when unreadable

    friend bool operator==(const OfflineClock&, const OfflineClock&) = default;
};

} // namespace carnet
