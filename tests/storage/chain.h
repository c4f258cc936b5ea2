#pragma once

#include "models/storage/headquartersjobs.h"
#include "tests/storage/retail.h"

#include <QTimeZone>

#include <algorithm>

namespace carnet::test {

inline constexpr qint64 kMinuteMs = 60'000;

inline int number(Job job)
{
    return static_cast<int>(job);
}

//! Two stores with a till each that is in step, and an eye on what headquarters tells.
struct Chain {
    Retail retail;
    std::unique_ptr<TerminalStore> tillA = retail.till(1);
    std::unique_ptr<TerminalStore> tillB = retail.till(2);

    Chain()
    {
        must(retail.hq->enrol(retail.tillA.id, "hash"));
        must(retail.hq->enrol(retail.tillB.id, "hash"));
        synchronise();
    }

    [[nodiscard]] HeadquartersJobs& jobs() const { return retail.hq->jobs(); }
    void synchronise() const
    {
        synchroniseA();
        Retail::synchronise(*tillB, *retail.hq, retail.tillB.id);
    }
    void synchroniseA() const { Retail::synchronise(*tillA, *retail.hq, retail.tillA.id); }
    void set(Job job, JobPace pace, int minutes = 0) const
    {
        DistributionJob schedule = DistributionJob::usual(number(job));
        schedule.pace = pace;
        schedule.everyMinutes = minutes;
        retail.put({toRow(schedule)});
    }
    bool run(Job job) { return must(jobs().run({number(job), retail.newId(), {}})); }
    void rename(const QString& name)
    {
        retail.ada.name = name;
        retail.put({toRow(retail.ada)});
    }
    [[nodiscard]] QString nameAt(const TerminalStore& till) const
    {
        return must(fromRow<Associate>(*must(till.find({Associate::kKind, retail.ada.id.value}))))
            .name;
    }
    [[nodiscard]] TillStanding standing(Job job, const RegisterId& till) const
    {
        const JobReport report = must(jobs().report(QTimeZone::utc(), number(job)));
        const auto found = std::ranges::find(report.standings, till, &TillStanding::terminal);
        return found == report.standings.end() ? TillStanding{} : *found;
    }
    [[nodiscard]] SessionState state(Job job) const { return standing(job, retail.tillA.id).state; }
    //! One page of a pull from where the till is; not applied.
    [[nodiscard]] Result<PullAnswer> pull(int rows = 500) const
    {
        return retail.hq->pull(
            retail.tillA.id,
            {must(retail.hq->epoch()), must(tillA->cursors()), rows, 256LL * 1024, true});
    }
    [[nodiscard]] bool isInStep(const TerminalStore& till, const RegisterId& id) const
    {
        const auto heads = must(retail.hq->heads(id));
        return std::ranges::all_of(must(till.cursors()), [&](const Cursor& cursor) {
            return std::ranges::find(heads, ScopeHead{cursor.scope, cursor.seq}) != heads.end();
        });
    }
};

} // namespace carnet::test
