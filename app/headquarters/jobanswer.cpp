#include "app/headquarters/jobanswer.h"

#include "app/headquarters/authority.h"
#include "models/storage/headquartersjobs.h"

namespace carnet {

Result<JobReport> reportOfJobs(const sync::JobsRequest& asked,
                               const RegisterId& terminal,
                               const QTimeZone& zone,
                               CustomerDirectory& directory,
                               HeadquartersStore& store)
{
    return administratorAt(terminal, asked.associate, directory, store)
        .and_then([&](const Associate&) { return store.jobs().report(zone, asked.job); });
}

bool isWish(const sync::JobsRequest& asked)
{
    return !asked.run.isNull() || !asked.retry.isNull();
}

Result<> grantWish(const sync::JobsRequest& asked,
                   const RegisterId& terminal,
                   HeadquartersStore& store)
{
    const auto done = asked.run.isNull()
        ? store.jobs().retry({asked.job, asked.retry, asked.associate, terminal})
        : store.jobs().run({asked.job, asked.run, asked.associate, terminal});
    return done ? Result<>() : tl::unexpected(done.error());
}

} // namespace carnet
