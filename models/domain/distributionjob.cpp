#include "models/domain/distributionjob.h"

#include "models/domain/uuid7.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr int kMinutesOfHour = 60;

//! Of a time that the clocks show twice in autumn, the first; one that they skip in spring is as
//! much later as they skip.
qint64 momentOf(const QDate& day, int minute, const QTimeZone& zone)
{
    constexpr qint64 kDayMs = qint64{24} * kMinutesOfHour * kMinuteMs;
    const auto offsetMs = [&zone](qint64 at) {
        return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC))) * 1'000;
    };
    const QTime time(minute / kMinutesOfHour, minute % kMinutesOfHour);
    const qint64 wall = QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch();
    const qint64 usual = offsetMs(wall - kDayMs); // before the clocks are turned, if they are
    const qint64 early = wall - usual;
    const qint64 late = wall - offsetMs(early);
    const bool isTurned = offsetMs(early) != usual && offsetMs(late) == offsetMs(early);
    return isTurned ? late : early;
}

} // namespace

DistributionJobId DistributionJob::idFor(int number)
{
    static const QUuid jobs(u"0f9a4b60-52c1-5b7e-9d8b-1d1f0a6c3e72"_s);
    return {derivedUuid(jobs, QString::number(number))};
}

DistributionJob DistributionJob::usual(int number)
{
    DistributionJob job;
    job.id = idFor(number);
    job.number = number;
    if (number == kEverything)
        job.pace = JobPace::Manual;
    return job;
}

QList<DistributionJob> DistributionJob::all(const QList<DistributionJob>& set)
{
    QList<DistributionJob> all;
    for (const Job job : kJobs)
        all.append(usual(static_cast<int>(job)));
    all.append(usual(kEverything));
    for (DistributionJob& job : all) {
        const auto changed = std::ranges::find(set, job.number, &DistributionJob::number);
        job = changed == set.end() ? job : *changed;
    }
    return all;
}

std::optional<qint64> DistributionJob::nextRunMs(qint64 sinceMs, const QTimeZone& zone) const
{
    if (pace == JobPace::Interval)
        return sinceMs + everyMinutes * kMinuteMs;
    if (pace != JobPace::Daily)
        return std::nullopt;
    const auto since = QDateTime::fromMSecsSinceEpoch(sinceMs, Qt::UTC).toTimeZone(zone);
    for (int days = 0; days < 3; ++days) {
        const qint64 at = momentOf(since.date().addDays(days), dailyAtMinute, zone);
        if (at > sinceMs)
            return at;
    }
    return std::nullopt;
}

} // namespace carnet
