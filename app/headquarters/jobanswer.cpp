#include "app/headquarters/jobanswer.h"

#include "app/headquarters/authority.h"
#include "models/storage/headquartersjobs.h"

namespace carnet {

namespace {

Result<> fulfil(HeadquartersJobs& jobs, const sync::JobsRequest& asked)
{
    if (!asked.run.isNull()) {
        const auto ran = jobs.run({asked.job, asked.run, asked.associate});
        return ran ? Result<>() : tl::unexpected(ran.error());
    }
    return asked.retry.isNull() ? Result<>() : jobs.retry(asked.job, asked.retry);
}

} // namespace

Result<JobReport> answerAboutJobs(const sync::JobsRequest& asked,
                                  const RegisterId& terminal,
                                  const QTimeZone& zone,
                                  CustomerDirectory& directory,
                                  HeadquartersStore& store)
{
    return administratorAt(terminal, asked.associate, directory, store)
        .and_then([&](const Associate&) { return fulfil(store.jobs(), asked); })
        .and_then([&] { return store.jobs().report(zone, asked.job); });
}

} // namespace carnet
