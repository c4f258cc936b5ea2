#include "app/headquarters/jobanswer.h"

#include "models/domain/staffrights.h"
#include "models/storage/headquartersjobs.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Whoever asks is heard at this terminal and may set up Carnet.
Result<> checkRight(const HeadquartersStore& store,
                    const RegisterId& terminal,
                    const AssociateId& associate)
{
    const auto isHeard = store.mayActAt(terminal, associate);
    if (!isHeard)
        return tl::unexpected(isHeard.error());
    const auto row = store.find({Associate::kKind, associate.value});
    if (!row)
        return tl::unexpected(row.error());
    const auto groups = store.all<PermissionGroup>();
    if (!groups)
        return tl::unexpected(groups.error());
    const auto who = (*row ? fromRow<Associate>(**row) : Result<Associate>(Associate()))
                         .map([&](const Associate& a) { return withGroup(a, *groups); });
    if (!who)
        return tl::unexpected(who.error());
    if (!*isHeard || !who->may(Right::Administer))
        return failure(ErrorCode::Unauthorized, u"this needs the right to set up Carnet"_s);
    return {};
}

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
                                  HeadquartersStore& store)
{
    return checkRight(store, terminal, asked.associate)
        .and_then([&] { return fulfil(store.jobs(), asked); })
        .and_then([&] { return store.jobs().report(zone, asked.job); });
}

} // namespace carnet
