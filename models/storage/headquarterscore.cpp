#include "models/storage/headquarterscore.h"

#include "models/domain/uuid7.h"
#include "models/storage/auditbook.h"
#include "models/storage/commitnotes.h"
#include "models/storage/firstrows.h"
#include "models/storage/headquarterswriter.h"
#include "models/storage/scopesplit.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kFileName = u"headquarters.sqlite"_s;
const auto kUrlFileName = u"database.url"_s; // in its stead: where the data is
const auto kMeta = u"meta"_s;
const auto kMemories = u"memories"_s;
const auto kEpoch = u"epoch"_s;

Result<std::optional<qint64>> legalEntityIn(const Database& database)
{
    return queryOne(
        database.statements(), u"SELECT le FROM legal_entities ORDER BY le LIMIT 1"_s, integerOf);
}

//! Where the data of a headquarters is; NotFound where there is none in the folder.
Result<QString> placeIn(const QString& folder)
{
    const QString urlFile = folder + u'/' + kUrlFileName;
    const auto isElsewhere = isThere(urlFile);
    if (!isElsewhere)
        return tl::unexpected(isElsewhere.error());
    if (*isElsewhere) {
        QFile file(urlFile);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::Storage,
                           u"the file that says where the database is cannot be read: "_s
                               + file.errorString());
        return QString::fromUtf8(file.readAll()).trimmed();
    }
    QString path = folder + u'/' + kFileName;
    const auto isHere = isThere(path);
    if (!isHere)
        return tl::unexpected(isHere.error());
    if (!*isHere)
        return failure(ErrorCode::NotFound,
                       u"no headquarters in this folder; make one with carnetctl init"_s);
    return path;
}

//! Conflict where there is a headquarters already.
Result<> mustBeNew(const Database& database)
{
    return legalEntityIn(database).and_then([](const std::optional<qint64>& there) -> Result<> {
        if (there)
            return failure(ErrorCode::Conflict,
                           u"there is a headquarters in this database already"_s);
        return {};
    });
}

//! The same of a folder, which is made.
Result<> makeNewFolder(const QString& folder)
{
    if (auto made = makeFolder(folder); !made)
        return made;
    const auto there = placeIn(folder);
    if (there)
        return failure(ErrorCode::Conflict, u"there is a headquarters in this folder already"_s);
    return there.error().code == ErrorCode::NotFound ? Result<>() : tl::unexpected(there.error());
}

Result<> rememberPlace(const QString& folder, const QString& database)
{
    return replaceFile(folder + u'/' + kUrlFileName, database.toUtf8() + '\n');
}

Result<BackupSummary> fillFrom(const QString& place,
                               const BackupSummary& head,
                               qint64 nowMs,
                               const HeadquartersBackup::Read& read)
{
    const auto opened = Database::openAt(place, Schema::Headquarters, head.schemaVersion);
    if (!opened)
        return tl::unexpected(opened.error());
    return mustBeNew(**opened).and_then(
        [&] { return HeadquartersBackup(**opened).put(head, nowMs, read); });
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
    , enrolments(*this)
    , ledger(*this)
    , orders(*this)
    , terminalStates(context)
    , meta(context.sql(), kMeta)
    , memories(context.sql(), kMemories)
{
}

Result<> HeadquartersCore::create(const QString& folder,
                                  const LegalEntity& legalEntity,
                                  const Clock& clock,
                                  Random& random,
                                  const QString& database)
{
    if (auto made = makeNewFolder(folder); !made)
        return made;
    auto lock = FolderLock::take(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    auto opened = Database::open(database.isEmpty() ? folder + u'/' + kFileName : database,
                                 Schema::Headquarters);
    if (!opened)
        return tl::unexpected(opened.error());
    if (auto isNew = mustBeNew(**opened); !isNew)
        return isNew;

    LegalEntity entity = legalEntity;
    if (entity.id.isNull())
        entity.id.value = uuid7(clock.nowMs(), random);
    HeadquartersCore core(*std::move(lock), *std::move(opened), entity.number, clock, random);
    return core.fill(entity).and_then([&]() -> Result<> {
        if (database.isEmpty())
            return {};
        return rememberPlace(folder, database);
    });
}

Result<BackupSummary> HeadquartersCore::restore(const QString& folder,
                                                const HeadquartersBackup::Read& read,
                                                const Clock& clock,
                                                const QString& database)
{
    const auto head = HeadquartersBackup::readHead(read);
    if (!head)
        return tl::unexpected(head.error());
    if (head->schemaVersion > Database::newestVersion(Schema::Headquarters))
        return failure(ErrorCode::Newer,
                       u"this backup was written by a later version; restore it with that one"_s);
    if (const auto made = makeNewFolder(folder); !made)
        return tl::unexpected(made.error());
    const auto lock = FolderLock::take(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    const bool isFile = database.isEmpty();
    const QString place = isFile ? folder + u'/' + kFileName : database;
    auto restored = fillFrom(place, *head, clock.nowMs(), read);
    if (!restored && isFile)
        QFile::remove(place); // nothing of it counts
    if (!restored || isFile)
        return restored;
    const auto remembered = rememberPlace(folder, database);
    return remembered ? restored : tl::unexpected(remembered.error());
}

Result<> HeadquartersCore::join(const QString& folder, const QString& database)
{
    if (auto made = makeNewFolder(folder); !made)
        return made;
    const auto lock = FolderLock::take(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    const auto opened = Database::open(database, Schema::Headquarters);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto there = legalEntityIn(**opened);
    if (!there)
        return tl::unexpected(there.error());
    if (!*there)
        return failure(ErrorCode::NotFound,
                       u"there is no headquarters in this database; make one with carnetctl init "
                       u"DIR --database URL"_s);
    return rememberPlace(folder, database);
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

Result<std::unique_ptr<HeadquartersCore>> HeadquartersCore::open(
    const QString& folder, const Clock& clock, Random& random, bool exclusive, Soundness soundness)
{
    const auto place = placeIn(folder);
    if (!place)
        return tl::unexpected(place.error());
    std::unique_ptr<FolderLock> lock;
    if (exclusive) {
        auto taken = FolderLock::take(folder);
        if (!taken)
            return tl::unexpected(taken.error());
        lock = *std::move(taken);
    }
    auto database = Database::open(*place, Schema::Headquarters, soundness);
    if (!database)
        return tl::unexpected(database.error());
    const auto le = legalEntityIn(**database);
    if (!le)
        return tl::unexpected(le.error());
    if (!*le)
        return failure(ErrorCode::Storage,
                       u"the headquarters was never finished; remove the folder and run carnetctl "
                       u"init again"_s);
    auto core = std::make_unique<HeadquartersCore>(
        std::move(lock), *std::move(database), **le, clock, random);
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
    if (const auto chained = beginChain(); !chained)
        return tl::unexpected(chained.error());
    return publishWhatIsNew(context);
}

//! The log of an earlier version is chained as it is now.
Result<> HeadquartersCore::beginChain() const
{
    const auto transaction = Transaction::begin(context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    return AuditChains(context).beginOwn().and_then([&] { return (*transaction)->commit(); });
}

Result<qint64> HeadquartersCore::epoch() const
{
    return meta.number(kEpoch);
}

Result<bool> HeadquartersCore::changeTerminals(AuditEventType type,
                                               const RegisterId& terminal,
                                               const std::function<Result<bool>()>& change)
{
    const auto transaction = Transaction::begin(context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto changed = change();
    if (!changed || !*changed)
        return changed;
    return endChange(**transaction, type, terminal).map([] { return true; });
}

Result<> HeadquartersCore::endChange(Transaction& transaction,
                                     AuditEventType type,
                                     const RegisterId& terminal)
{
    const qint64 now = context.clock.nowMs();
    const AuditEvent event{uuid7(now, context.random), type, now, {}, terminal};
    Commit commit;
    commit.areTerminalsNew = true;
    auto kept = AuditBook(context, rows)
                    .record(event)
                    .and_then([&] { return CommitNotes(context).keep(commit); })
                    .and_then([&] { return transaction.commit(); });
    if (kept && context.committed)
        context.committed(commit);
    return kept;
}

} // namespace carnet
