#include "app/ctl/commands.h"
#include "app/ctl/progress.h"
#include "models/storage/headquartersstore.h"

using namespace Qt::StringLiterals;

namespace carnet {

Result<ExitCode> verifyCommand(const CommandLine& line, const Console& console)
{
    if (line.words.size() != 1)
        return failure(ErrorCode::Invalid, u"say which headquarters: carnetctl verify DIR"_s);
    // A view does not need the lock, so headquarters goes on serving.
    const auto store =
        HeadquartersStore::open(line.words.first(), console.clock, console.random, false);
    if (!store)
        return tl::unexpected(store.error());
    const auto found = (*store)->verify();
    if (!found)
        return tl::unexpected(found.error());
    for (const QString& finding : found->findings)
        console.complain(finding);
    const QString looked = u"%1 rows and %2 entries of %3 scopes"_s.arg(
        grouped(found->rows), grouped(found->entries), grouped(found->scopes));
    if (found->findingCount > 0)
        return failure(ErrorCode::Invalid,
                       u"%1 things do not fit among %2; restore a backup, or ask for help before "
                       u"tills read on"_s.arg(grouped(found->findingCount), looked));
    console.say(looked + u" fit together."_s);
    return ExitCode::Done;
}

} // namespace carnet
