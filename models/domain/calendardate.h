#pragma once

#include "models/domain/result.h"

#include <QDate>

#include <optional>

namespace carnet {

//! On which day of a common year a 29 February is kept.
enum class LeapDayPolicy {
    OnTheTwentyEighth,
    OnTheFirstOfMarch,
};

//! A day people celebrate: no time zone, and the year may be unknown.
struct CalendarDate {
    std::optional<int> year;
    int month = 1;
    int day = 1;

    friend bool operator==(const CalendarDate&, const CalendarDate&) = default;

    //! True for days that exist; a date without a year may be 29 February.
    [[nodiscard]] bool isValid() const;

    //! ISO 8601 `1984-02-29`, or `--02-29` without a year (as vCard writes it, RFC 6350 4.3.1).
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static Result<CalendarDate> fromString(const QString& text);

    //! The day in \a year on which it is kept.
    [[nodiscard]] QDate inYear(int celebrated, LeapDayPolicy policy) const;
    //! The first celebration on or after \a today.
    [[nodiscard]] QDate nextOnOrAfter(QDate today, LeapDayPolicy policy) const;
};

} // namespace carnet
