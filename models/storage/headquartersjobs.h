#pragma once

#include "models/domain/jobreport.h"
#include "models/storage/headquartersrows.h"
#include "models/storage/jobgate.h"
#include "models/storage/jobruns.h"

namespace carnet {

//! The distribution jobs of headquarters: what they hold back from a till that asks, and what runs.
class HeadquartersJobs final
{
public:
    HeadquartersJobs(HeadquartersContext& context, const HeadquartersRows& rows)
        : m_context(context)
        , m_rows(rows)
    {
    }

    //! Of every job and of the one that runs them all, by number.
    [[nodiscard]] Result<QList<DistributionJob>> schedules() const;

    //! The scopes of a terminal, with the heads that it may know.
    [[nodiscard]] Result<QList<Scope>> seen(const RegisterId& terminal,
                                            QList<Scope> followed) const;
    //! Pages for the cursors that may move; the others are left out.
    [[nodiscard]] Result<PullAnswer> pages(const RegisterId& terminal,
                                           const QList<Scope>& followed,
                                           const PullRequest& request,
                                           Images images) const;
    //! What came of it, before the answer goes out; not within the view that the pages were read
    //! in.
    [[nodiscard]] Result<bool> note(const RegisterId& terminal,
                                    const QList<Scope>& followed,
                                    const PullRequest& request,
                                    const Result<PullAnswer>& pages) const;

    //! The same of somebody who goes on by a snapshot instead of these pages.
    [[nodiscard]] Result<> noteLetIn(const RegisterId& terminal,
                                     const QList<Scope>& followed,
                                     const QList<ScopePage>& pages) const;

    //! False when this wish has been granted before. The log says who wished it.
    [[nodiscard]] Result<bool> run(const RunRequest& request);
    //! How many ran because their time had come.
    [[nodiscard]] Result<int> runDue(const QTimeZone& zone);
    //! False when the till has not failed, so that there is nothing to try again. In the log, too.
    [[nodiscard]] Result<bool> retry(const RetryRequest& request);
    //! \a job is the one to tell all of; 0 for none.
    [[nodiscard]] Result<JobReport> report(const QTimeZone& zone, int job) const;

private:
    //! What the jobs hold back from a terminal.
    [[nodiscard]] Result<JobGate> gateOf(const RegisterId& terminal,
                                         const QList<Scope>& followed) const;
    [[nodiscard]] Result<> record(const AuditEvent& event) const;

    HeadquartersContext& m_context;
    const HeadquartersRows& m_rows;
};

} // namespace carnet
