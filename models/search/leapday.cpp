#include "models/search/leapday.h"

#include <array>
#include <cstddef>

namespace carnet::search {

namespace {

constexpr std::array kMonthLengths{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

} // namespace

int dayOfLeapYear(int month, int day)
{
    if (month < 1 || month > 12 || day < 1)
        return 0;
    int before = 0;
    for (int earlier = 1; earlier < month; ++earlier)
        before += kMonthLengths[static_cast<std::size_t>(earlier - 1)];
    return day <= kMonthLengths[static_cast<std::size_t>(month - 1)] ? before + day : 0;
}

MonthAndDay monthAndDay(int dayOfLeapYear)
{
    int month = 1;
    for (const int length : kMonthLengths) {
        if (dayOfLeapYear <= length)
            break;
        dayOfLeapYear -= length;
        ++month;
    }
    return {month, dayOfLeapYear};
}

} // namespace carnet::search
