#pragma once

#include "models/domain/distributionjob.h"
#include "models/storage/headquarterscontext.h"

#include <algorithm>

namespace carnet {

class Transaction;

//! Who wants a job to run. The same wish, sent twice, runs it once.
struct RunRequest {
    int job = 0;
    QUuid id;
    AssociateId by; //!< null: the schedule
    RegisterId at = {}; //!< the terminal it was wished at
};

//! Who wants a till that has failed to try again.
struct RetryRequest {
    int job = 0;
    RegisterId till;
    AssociateId by = {};
    RegisterId at = {};
};

//! Runs distribution jobs: lets every till read on, up to where the feeds are, and opens a session
//! for each.
class JobRuns final
{
public:
    static constexpr int kKept = 100; //!< runs of a job

    explicit JobRuns(HeadquartersContext& context)
        : m_context(context)
    {
    }

    //! False when this wish has been granted before. \a schedules are those of every job.
    [[nodiscard]] Result<bool> run(const RunRequest& request,
                                   const QList<DistributionJob>& schedules) const;
    //! Those whose time has come by their schedules, each once however long ago; how many.
    [[nodiscard]] Result<int> runDue(const QList<DistributionJob>& schedules,
                                     const QTimeZone& zone) const;
    //! A till that has failed gets another round of tries; false for one that has not.
    [[nodiscard]] Result<bool> retry(int job, const RegisterId& till) const;
    //! Part of the write that changes a schedule: from now on tills are held back where they are,
    //! or no longer.
    [[nodiscard]] Result<> noteSchedule(const DistributionJob& before,
                                        const DistributionJob& after) const;

    struct State {
        qint64 scheduledAtMs = 0;
        qint64 lastRun = 0;
        qint64 lastRunAtMs = 0;

        [[nodiscard]] qint64 sinceMs() const { return std::max(scheduledAtMs, lastRunAtMs); }
    };
    [[nodiscard]] Result<State> state(int job) const;

private:
    [[nodiscard]] Result<bool> isGranted(const RunRequest& request) const;
    [[nodiscard]] Result<> runOne(const RunRequest& request,
                                  const QList<DistributionJob>& schedules) const;
    [[nodiscard]] Result<> carryEverything(int job) const;
    [[nodiscard]] Result<> openSessions(int job, qint64 run) const;
    [[nodiscard]] Result<> letThrough(int job) const;
    [[nodiscard]] Result<> prune(int job, qint64 run) const;
    [[nodiscard]] Result<> setState(int job, const State& state) const;
    //! Commits, and tells that tills may read on.
    [[nodiscard]] Result<> commit(Transaction& transaction) const;

    HeadquartersContext& m_context;
};

} // namespace carnet
