#include "models/presentation/periodfilter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kAllTime = u"all"_s;
const auto kThisYear = u"year"_s;
const auto kTwelveMonths = u"months"_s;
const auto kOwnDays = u"own"_s;

//! From the beginning of the first day to the end of the last, where there are such.
struct Days {
    QDate first;
    QDate last;
};

Days daysOf(const QString& period, QDate today)
{
    if (period == kThisYear)
        return {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)};
    if (period == kTwelveMonths)
        return {today.addMonths(-12), today};
    return {};
}

} // namespace

PeriodFilter::PeriodFilter(const Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_period(kAllTime)
{
    show();
}

QString PeriodFilter::text() const
{
    if (m_period == kThisYear)
        return tr("This year");
    if (m_period == kTwelveMonths)
        return tr("Last 12 months");
    if (m_period != kOwnDays)
        return tr("All time");
    const auto words = [this](QDate day) { return m_till.format().shortDay(day, m_till.today()); };
    if (!m_from.isValid())
        return tr("Until %1").arg(words(m_to));
    if (!m_to.isValid())
        return tr("From %1").arg(words(m_from));
    return tr("%1 to %2").arg(words(m_from), words(m_to));
}

bool PeriodFilter::isBounded() const
{
    return m_period != kAllTime;
}

void PeriodFilter::restrict(qint64& fromMs, qint64& untilMs) const
{
    const Days days = m_period == kOwnDays ? Days{m_from, m_to} : daysOf(m_period, m_till.today());
    if (days.first.isValid())
        fromMs = std::max<qint64>(0, m_till.format().startOf(days.first));
    if (days.last.isValid())
        untilMs = std::max<qint64>(0, m_till.format().startOf(days.last.addDays(1)));
}

void PeriodFilter::show()
{
    QList<OptionItem> periods{{kAllTime, tr("All time"), false},
                              {kThisYear, tr("This year"), false},
                              {kTwelveMonths, tr("Last 12 months"), false},
                              {kOwnDays, tr("Other days …"), false}};
    for (OptionItem& period : periods)
        period.isChosen = period.value == m_period;
    m_periods.setItems(periods);
    Q_EMIT changed();
}

void PeriodFilter::clear()
{
    m_period = kAllTime;
    m_from = {};
    m_to = {};
    show();
}

void PeriodFilter::set(const QString& period, QDate from, QDate to)
{
    const bool isSame = period == m_period && from == m_from && to == m_to;
    m_period = period;
    m_from = from;
    m_to = to;
    show();
    if (!isSame)
        Q_EMIT chosen();
}

void PeriodFilter::choose(const QString& period)
{
    if (period != kOwnDays)
        set(period, {}, {});
}

QString PeriodFilter::chooseDays(const QString& from, const QString& to)
{
    const QDate first = QDate::fromString(from, Qt::ISODate);
    const QDate last = QDate::fromString(to, Qt::ISODate);
    if ((!from.isEmpty() && !first.isValid()) || (!to.isEmpty() && !last.isValid()))
        return tr("This is not a day of the calendar.");
    if (first.isValid() && last.isValid() && first > last)
        return tr("The first day is after the last.");
    set(first.isValid() || last.isValid() ? kOwnDays : kAllTime, first, last);
    return {};
}

} // namespace carnet
