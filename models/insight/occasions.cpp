#include "models/insight/occasions.h"

#include <algorithm>

namespace carnet::insight {

namespace {

struct Near {
    const Celebration* celebration = nullptr;
    QDate on;
};

std::optional<int> yearsSince(const CalendarDate& date, QDate on)
{
    if (!date.year || *date.year >= on.year())
        return std::nullopt;
    return on.year() - *date.year;
}

} // namespace

QList<Occasion> occasionsAhead(const QList<Celebration>& celebrations,
                               QDate today,
                               int days,
                               LeapDayPolicy policy)
{
    QList<Near> near;
    for (const Celebration& celebration : celebrations) {
        if (!celebration.date.isValid())
            continue;
        const QDate on = celebration.date.nextOnOrAfter(today, policy);
        if (today.daysTo(on) <= days)
            near.append({&celebration, on});
    }
    std::ranges::stable_sort(near, {}, &Near::on);
    QList<Occasion> occasions;
    for (const Near& one : near) {
        occasions.append({one.celebration->customer,
                          one.celebration->attribute,
                          one.on,
                          yearsSince(one.celebration->date, one.on)});
    }
    return occasions;
}

} // namespace carnet::insight
