#include "app/headquarters/jobanswer.h"

#include "app/headquarters/authority.h"
#include "models/storage/headquartersjobs.h"

namespace carnet {

namespace {

Result<> fulfil(HeadquartersJobs& jobs, const sync::JobsRequest& asked, const RegisterId& terminal)
{
    if (asked.run.isNull() && asked.retry.isNull())
        return {};
    const auto done = asked.run.isNull()
        ? jobs.retry({asked.job, asked.retry, asked.associate, terminal})
        : jobs.run({asked.job, asked.run, asked.associate, terminal});
    return done ? Result<>() : tl::unexpected(done.error());
}

} // namespace

Result<JobReport> answerAboutJobs(const sync::JobsRequest& asked,
                                  const RegisterId& terminal,
                                  const QTimeZone& zone,
                                  CustomerDirectory& directory,
                                  HeadquartersStore& store)
{
    return administratorAt(terminal, asked.associate, directory, store)
        .and_then([&](const Associate&) { return fulfil(store.jobs(), asked, terminal); })
        .and_then([&] { return store.jobs().report(zone, asked.job); });
}

} // namespace carnet
