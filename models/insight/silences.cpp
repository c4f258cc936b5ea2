#include "models/insight/silences.h"

#include <algorithm>
#include <tuple>

namespace carnet::insight {

namespace {

constexpr qsizetype kFewestDays = 3; // two intervals: one alone is no habit
constexpr int kWeek = 7;
constexpr int kHalfAYear = 182;

//! How many times the usual interval has gone by; those without a habit are measured by half a
//! year.
double measure(const Silence& silence)
{
    return silence.days / static_cast<double>(silence.usual.value_or(kHalfAYear));
}

bool isMissed(const Silence& silence)
{
    if (!silence.usual)
        return silence.days > kHalfAYear;
    return silence.days > *silence.usual + std::max(*silence.usual / 2, kWeek);
}

void makeDistinct(QList<QDate>& days)
{
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
}

std::optional<int> intervalOf(const QList<QDate>& distinctDays)
{
    if (distinctDays.size() < kFewestDays)
        return std::nullopt;
    QList<int> intervals;
    for (qsizetype i = 1; i < distinctDays.size(); ++i)
        intervals.append(static_cast<int>(distinctDays.at(i - 1).daysTo(distinctDays.at(i))));
    const auto middle = intervals.begin() + intervals.size() / 2;
    std::ranges::nth_element(intervals, middle);
    return *middle;
}

} // namespace

std::optional<int> usualInterval(QList<QDate> days)
{
    makeDistinct(days);
    return intervalOf(days);
}

QList<Silence> longUnseen(const QList<Contacts>& customers, QDate today)
{
    QList<Silence> silences;
    for (const Contacts& contacts : customers) {
        if (contacts.days.isEmpty())
            continue;
        QList<QDate> days = contacts.days;
        makeDistinct(days);
        const Silence silence{
            contacts.customer, static_cast<int>(days.constLast().daysTo(today)), intervalOf(days)};
        if (isMissed(silence))
            silences.append(silence);
    }
    std::ranges::sort(silences, [](const Silence& a, const Silence& b) {
        return std::tuple(-measure(a), -a.days, a.customer)
            < std::tuple(-measure(b), -b.days, b.customer);
    });
    return silences;
}

} // namespace carnet::insight
