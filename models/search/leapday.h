#pragma once

namespace carnet::search {

inline constexpr int kDaysOfLeapYear = 366;
inline constexpr int kLeapDay = 60; //!< 29 February

//! The day's number in a leap year, so that 29 February is always 60. 0 if there is no such day.
[[nodiscard]] int dayOfLeapYear(int month, int day);

struct MonthAndDay {
    int month = 1;
    int day = 1;
};

//! The other way round, for 1 to 366.
[[nodiscard]] MonthAndDay monthAndDay(int dayOfLeapYear);

} // namespace carnet::search
