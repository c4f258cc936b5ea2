#include "app/ctl/progress.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {
constexpr qint64 kMsBetweenLines = 100;
} // namespace

Progress::Progress(QString subject, const Clock& clock, Show show)
    : m_subject(std::move(subject))
    , m_clock(clock)
    , m_show(std::move(show))
    , m_startedMs(clock.steadyMs())
    , m_shownMs(m_startedMs)
{
}

void Progress::at(qint64 count, double fraction)
{
    const qint64 now = m_clock.steadyMs();
    if (now - m_shownMs < kMsBetweenLines && fraction < 1)
        return;
    m_shownMs = now;
    m_show(u"%1: %2, %3 %, %4 a second"_s.arg(m_subject, grouped(count))
               .arg(std::lround(fraction * 100))
               .arg(grouped(ratePerSecond(count, now - m_startedMs))));
}

qint64 Progress::elapsedMs() const
{
    return m_clock.steadyMs() - m_startedMs;
}

QString grouped(qint64 number)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(number);
}

qint64 ratePerSecond(qint64 count, qint64 ms)
{
    return count * 1000 / std::max<qint64>(ms, 1);
}

} // namespace carnet
