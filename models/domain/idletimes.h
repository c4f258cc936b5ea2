#pragma once

#include <QLatin1StringView>
#include <QString>

#include <optional>

namespace carnet {

//! After so many minutes without touch or key a till covers what it shows (SF-4); 0 = never.
inline constexpr QLatin1StringView kCoverMinutesSetting("cover_minutes");
//! After so many it signs out whoever is there; 0 = never.
inline constexpr QLatin1StringView kSignOutMinutesSetting("sign_out_minutes");

//! When a till acts that nobody touches, in minutes; 0 = never.
struct IdleTimes {
    int cover = 5;
    int signOut = 0;

    //! By the values of the two parameters; what is not set, or is no number of minutes, is as
    //! usual.
    [[nodiscard]] static IdleTimes of(const QString& cover, const QString& signOut);

    friend bool operator==(const IdleTimes&, const IdleTimes&) = default;
};

//! What such a parameter says: 0 to 480 minutes; nothing for a value that is no such number.
[[nodiscard]] std::optional<int> idleMinutes(const QString& value);

} // namespace carnet
