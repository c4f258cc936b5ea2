#include "models/storage/headquarterscore.h"

#include "models/domain/uuid7.h"
#include "models/storage/firstrows.h"
#include "models/storage/headquarterswriter.h"
#include "models/storage/scopesplit.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kFileName = u"headquarters.sqlite"_s;
const auto kMeta = u"meta"_s;
const auto kMemories = u"memories"_s;
const auto kEpoch = u"epoch"_s;

Result<qint64> legalEntityIn(const Database& database)
{
    const auto le = queryOne(
        database.statements(), u"SELECT le FROM legal_entities ORDER BY le LIMIT 1"_s, integerOf);
    if (!le)
        return tl::unexpected(le.error());
    if (!*le)
        return failure(ErrorCode::Storage,
                       u"the headquarters was never finished; remove the folder and run carnetctl "
                       u"init again"_s);
    return **le;
}

} // namespace

HeadquartersCore::HeadquartersCore(std::unique_ptr<FolderLock> folderLock,
                                   std::unique_ptr<Database> opened,
                                   qint64 le,
                                   const Clock& clock,
                                   Random& random)
    : lock(std::move(folderLock))
    , context{std::move(opened), clock, random, le, {context.database->statements(), le}}
    , rows(context)
    , jobs(context, rows)
    , meta(context.sql(), kMeta)
    , memories(context.sql(), kMemories)
{
}

Result<> HeadquartersCore::create(const QString& folder,
                                  const LegalEntity& legalEntity,
                                  const Clock& clock,
                                  Random& random)
{
    if (auto made = makeFolder(folder); !made)
        return made;
    const QString path = folder + u'/' + kFileName;
    if (QFileInfo::exists(path))
        return failure(ErrorCode::Conflict, u"there is a headquarters in this folder already"_s);
    auto lock = FolderLock::take(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    auto database = Database::open(path, Schema::Headquarters);
    if (!database)
        return tl::unexpected(database.error());

    LegalEntity entity = legalEntity;
    if (entity.id.isNull())
        entity.id.value = uuid7(clock.nowMs(), random);
    HeadquartersCore core(*std::move(lock), *std::move(database), entity.number, clock, random);
    return core.fill(entity);
}

Result<> HeadquartersCore::fill(const LegalEntity& entity)
{
    auto writer = HeadquartersWriter::begin(context);
    if (!writer)
        return tl::unexpected(writer.error());
    if (auto put = putFirstRows(**writer, entity); !put)
        return put;
    if (auto numbered = meta.setNumber(kEpoch, 1); !numbered)
        return numbered;
    return (*writer)->commit();
}

Result<std::unique_ptr<HeadquartersCore>> HeadquartersCore::open(const QString& folder,
                                                                 const Clock& clock,
                                                                 Random& random,
                                                                 bool exclusive)
{
    const QString path = folder + u'/' + kFileName;
    const auto found = isThere(path);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound,
                       u"no headquarters in this folder; make one with carnetctl init"_s);
    std::unique_ptr<FolderLock> lock;
    if (exclusive) {
        auto taken = FolderLock::take(folder);
        if (!taken)
            return tl::unexpected(taken.error());
        lock = *std::move(taken);
    }
    auto database = Database::open(path, Schema::Headquarters);
    if (!database)
        return tl::unexpected(database.error());
    const auto le = legalEntityIn(**database);
    if (!le)
        return tl::unexpected(le.error());
    auto core = std::make_unique<HeadquartersCore>(
        std::move(lock), *std::move(database), *le, clock, random);
    if (exclusive) {
        if (const auto renewed = core->renew(); !renewed)
            return tl::unexpected(renewed.error());
    }
    return core;
}

Result<> HeadquartersCore::renew()
{
    if (const auto split = ScopeSplit(context).run(); !split)
        return tl::unexpected(split.error());
    return publishWhatIsNew(context);
}

Result<qint64> HeadquartersCore::epoch() const
{
    return meta.number(kEpoch);
}

} // namespace carnet
