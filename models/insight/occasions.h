#pragma once

#include "models/domain/calendardate.h"
#include "models/domain/id.h"

#include <QList>

#include <optional>

namespace carnet::insight {

//! A date of a customer that comes round every year.
struct Celebration {
    CustomerId customer;
    QString attribute; //!< key of the definition
    CalendarDate date;
};

//! A celebration that is near.
struct Occasion {
    CustomerId customer;
    QString attribute;
    QDate on; //!< the day it is kept this time
    std::optional<int> years; //!< since it began, where the year is known; not in the year itself

    friend bool operator==(const Occasion&, const Occasion&) = default;
};

//! Those kept on \a today or within \a days after it, each once, soonest first; those of one day in
//! the order given. Calendar days only: no time zone has a part in it.
[[nodiscard]] QList<Occasion> occasionsAhead(const QList<Celebration>& celebrations,
                                             QDate today,
                                             int days,
                                             LeapDayPolicy policy);

} // namespace carnet::insight
