#pragma once

#include "models/domain/jobreport.h"
#include "models/storage/headquarterscontext.h"

namespace carnet {

//! Reads what headquarters knows of its distribution jobs.
class JobReports final
{
public:
    static constexpr int kMostRuns = 20;
    static constexpr int kMostTills = 500;

    explicit JobReports(HeadquartersContext& context)
        : m_context(context)
    {
    }

    //! \a job is the one to tell all of; 0 for none.
    [[nodiscard]] Result<JobReport> read(const QList<DistributionJob>& schedules,
                                         const QTimeZone& zone,
                                         int job) const;

private:
    [[nodiscard]] Result<JobOverview> overviewOf(const DistributionJob& schedule,
                                                 const QTimeZone& zone) const;
    [[nodiscard]] Result<QList<JobRun>> runsOf(int job, int most) const;
    [[nodiscard]] Result<> count(int job, JobRun& run) const;
    [[nodiscard]] Result<QList<TillStanding>> standingsOf(int job, qint64 run) const;
    [[nodiscard]] Result<QList<TillStanding>> pushes() const;
    [[nodiscard]] Result<qint64> number(const QString& sql) const;

    HeadquartersContext& m_context;
};

} // namespace carnet
