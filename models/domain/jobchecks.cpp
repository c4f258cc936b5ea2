#include "models/domain/jobchecks.h"

#include "models/domain/distributionjob.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kMostTries = 10;
constexpr int kMostRunsBetween = 1'000; // between two full data sets
constexpr int kFewestMinutesBetween = 60; // a till whose reading is overtaken starts once more

bool isJob(int number)
{
    return number == kEverything || std::ranges::any_of(kJobs, [number](Job job) {
               return static_cast<int>(job) == number;
           });
}

bool isWithin(int value, int least, int most)
{
    return value >= least && value <= most;
}

} // namespace

std::optional<Flaw> flawOfDistributionJob(const Row& row, const Facts& /*facts*/)
{
    const auto job = fromRow<DistributionJob>(row);
    if (!job)
        return Flaw{{}, u"wrong_type"_s, {}};
    if (!isJob(job->number))
        return Flaw{u"number"_s, u"unknown"_s, {}};
    if (DistributionJob::idFor(job->number).value != row.key.id)
        return Flaw{u"id"_s, u"value"_s, u"comes from the number"_s};
    // Nothing flows through a job that only runs others.
    if (job->number == kEverything && !job->holdsBack())
        return Flaw{u"pace"_s, u"not_for_everything"_s, {}};
    if (job->pace == JobPace::Interval && !isWithin(job->everyMinutes, 1, kMinutesOfDay))
        return Flaw{u"every_minutes"_s, u"out_of_range"_s, {}};
    if (!isWithin(job->dailyAtMinute, 0, kMinutesOfDay - 1))
        return Flaw{u"daily_at_minute"_s, u"out_of_range"_s, {}};
    if (!isWithin(job->tries, 1, kMostTries))
        return Flaw{u"tries"_s, u"out_of_range"_s, {}};
    if (!isWithin(job->fullEvery, 0, kMostRunsBetween))
        return Flaw{u"full_every"_s, u"out_of_range"_s, {}};
    if (job->pace == JobPace::Interval && job->fullEvery > 0
        && job->fullEvery * job->everyMinutes < kFewestMinutesBetween)
        return Flaw{u"full_every"_s, u"too_often"_s, {}};
    // Each of those it runs says for itself.
    if (job->number == kEverything && job->fullEvery != 0)
        return Flaw{u"full_every"_s, u"not_for_everything"_s, {}};
    return std::nullopt;
}

} // namespace carnet::rules
