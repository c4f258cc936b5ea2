#pragma once

#include "models/domain/jobs.h"

#include <QTimeZone>

namespace carnet {

//! Runs every other job; brings nothing of its own.
inline constexpr int kEverything = 9999;
inline constexpr int kUsualTries = 3;

//! When a job runs.
enum class JobPace {
    Continuous, //!< all the time: changes reach the tills at once
    Interval,
    Daily,
    Manual, //!< only when somebody says so
};

constexpr auto tokens(JobPace /*of*/)
{
    return std::array{std::pair{"continuous", JobPace::Continuous},
                      std::pair{"interval", JobPace::Interval},
                      std::pair{"daily", JobPace::Daily},
                      std::pair{"manual", JobPace::Manual}};
}

//! The schedule of a job as somebody has set it. One that nobody has set is as `usual()` says.
struct DistributionJob {
    static constexpr auto kKind = EntityKind::DistributionJob;
    DistributionJobId id;
    qint64 version = 0;
    int number = 0; //!< of a Job, or kEverything
    JobPace pace = JobPace::Continuous;
    int everyMinutes = 0; //!< of an interval
    int dailyAtMinute = 0; //!< after midnight, where headquarters is
    int tries = kUsualTries; //!< before a till that fails is left alone
    int fullEvery = 0; //!< so many runs: the last of them carries everything again; 0 = never

    //! The same everywhere, so that two people who set one first write the same row.
    [[nodiscard]] static DistributionJobId idFor(int number);
    [[nodiscard]] static DistributionJob usual(int number);
    //! Of every number that there is, in their order: as somebody \a set them, else as usual.
    [[nodiscard]] static QList<DistributionJob> all(const QList<DistributionJob>& set);

    //! Tills hear of changes only when it runs.
    [[nodiscard]] bool holdsBack() const { return pace != JobPace::Continuous; }
    //! Whether a run, counted from 1, brings all there is to every till, also what they have.
    [[nodiscard]] bool carriesEverything(qint64 run) const
    {
        return fullEvery > 0 && run % fullEvery == 0;
    }
    //! When it runs next by itself, if it last ran, or was set, at \a sinceMs; none when it does
    //! not.
    [[nodiscard]] std::optional<qint64> nextRunMs(qint64 sinceMs, const QTimeZone& zone) const;

    static constexpr void eachMember(auto&& take)
    {
        using J = DistributionJob;
        take(member("number", &J::number));
        take(member("pace", &J::pace));
        take(member("every_minutes", &J::everyMinutes));
        take(member("daily_at_minute", &J::dailyAtMinute));
        take(member("tries", &J::tries));
        take(member("full_every", &J::fullEvery));
    }
    friend bool operator==(const DistributionJob&, const DistributionJob&) = default;
};

//! Where one till stands with one run, under the numbers that administrators know (JB-3).
enum class SessionState : int {
    Started = 0, //!< is being made; nobody sees it
    Available = 1, //!< waits for the till
    Requested = 2, //!< the till has begun to read
    Downloaded = 3, //!< the till was given all of it
    Applied = 4, //!< the till has all of it
    Canceled = 5, //!< a later run took its place
    CreateFailed = 6, //!< nothing could be made for the till: it is of no store
    DownloadFailed = 7, //!< headquarters could not read what the till asked for
    ApplyFailed = 8, //!< the till asked again and again for what it was given
};

} // namespace carnet
