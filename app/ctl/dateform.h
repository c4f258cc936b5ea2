#pragma once

#include "models/domain/calendardate.h"

#include <QStringList>

namespace carnet {

//! A day as it stands in a file, with a time of day where the form has one.
struct WrittenMoment {
    CalendarDate date;
    std::optional<int> millisecondOfDay;
};

//! One way to write a date: `M/d/yyyy`, `dd.MM.`, `yyyyMMdd`, `d MMM yyyy`, `yyyy-MM-ddTHH:mm:ss`.
//!
//! `d M H` take one or two digits, `dd MM HH mm ss` exactly two, `yyyy` four, `yy` two; `MMM` and
//! `MMMM` a month's name; anything else stands for itself.
class DateForm
{
public:
    //! Years of two digits lie in the hundred years from here.
    static constexpr int kTwoDigitYearsFrom = 1930;

    [[nodiscard]] static Result<DateForm> fromPattern(const QString& pattern,
                                                      const QString& language = {});

    //! Nothing when \a text is not of this form; the date need not exist.
    [[nodiscard]] std::optional<WrittenMoment> parse(QStringView text) const;

private:
    struct Part {
        char16_t kind = 0; //!< a pattern letter, or 0 for literal text
        int length = 0;
        QString literal;
    };
    struct Reading;

    [[nodiscard]] bool take(const Part& part, QStringView& rest, Reading& reading) const;
    [[nodiscard]] bool takeMonthName(QStringView& rest, Reading& reading) const;

    QList<Part> m_parts;
    QStringList m_monthNames; // lower case: twelve long, then twelve short
};

} // namespace carnet
