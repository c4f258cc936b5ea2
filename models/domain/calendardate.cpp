#include "models/domain/calendardate.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kLeapYear = 2000; // stands in where the year is unknown, so that 29 February exists

} // namespace

bool CalendarDate::isValid() const
{
    if (year && (*year < 1 || *year > 9999))
        return false;
    return QDate::isValid(year.value_or(kLeapYear), month, day);
}

QString CalendarDate::toString() const
{
    const auto two = [](int number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const QString head = year ? u"%1"_s.arg(*year, 4, 10, QChar(u'0')) : u"-"_s;
    return head + u'-' + two(month) + u'-' + two(day);
}

Result<CalendarDate> CalendarDate::fromString(const QString& text)
{
    static const QRegularExpression form(u"^(\\d{4}|-)-(\\d{2})-(\\d{2})$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return failure(ErrorCode::Invalid, u"not a date of the form 1984-02-29 or --02-29"_s);

    CalendarDate date;
    if (match.captured(1) != u"-"_s)
        date.year = match.captured(1).toInt();
    date.month = match.captured(2).toInt();
    date.day = match.captured(3).toInt();
    if (!date.isValid())
        return failure(ErrorCode::Invalid, u"no such day in the calendar"_s);
    return date;
}

QDate CalendarDate::inYear(int celebrated, LeapDayPolicy policy) const
{
    if (QDate::isValid(celebrated, month, day))
        return {celebrated, month, day};
    return policy == LeapDayPolicy::OnTheTwentyEighth ? QDate(celebrated, 2, 28)
                                                      : QDate(celebrated, 3, 1);
}

QDate CalendarDate::nextOnOrAfter(QDate today, LeapDayPolicy policy) const
{
    const QDate thisYear = inYear(today.year(), policy);
    return thisYear >= today ? thisYear : inYear(today.year() + 1, policy);
}

} // namespace carnet
