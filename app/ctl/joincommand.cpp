#include "app/ctl/commands.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/postgresplace.h"

using namespace Qt::StringLiterals;

namespace carnet {

Result<ExitCode> joinCommand(const CommandLine& line, const Console& console)
{
    const QString database = line.options.value(u"database"_s);
    if (line.words.size() != 1 || database.isEmpty())
        return failure(ErrorCode::Invalid,
                       u"say which folder and which database: carnetctl join DIR --database URL"_s);
    if (!isPostgresPlace(database))
        return failure(ErrorCode::Invalid,
                       u"--database has to be a URL like postgresql://carnet@host/carnet"_s);
    const QString& folder = line.words.first();
    if (const auto joined = HeadquartersStore::join(folder, database); !joined)
        return tl::unexpected(joined.error());
    console.say(
        u"%1 is a further node of this headquarters: serve it with carnet-hq --data %1"_s.arg(
            folder));
    console.say(
        u"Before it serves tills with --tls, copy the folder identity of another node there."_s);
    return ExitCode::Done;
}

} // namespace carnet
