#include "models/storage/headquartersstore.h"

#include "models/domain/handedchange.h"
#include "models/domain/uuid7.h"
#include "models/storage/auditbook.h"
#include "models/storage/commitnotes.h"
#include "models/storage/customerfilereader.h"
#include "models/storage/customerreader.h"
#include "models/storage/headquarterscore.h"
#include "models/storage/headquartershandover.h"
#include "models/storage/headquarterspush.h"
#include "models/storage/headquartersstatus.h"
#include "models/storage/headquartersverifier.h"
#include "models/storage/numbergiver.h"
#include "models/storage/optionuse.h"
#include "models/storage/retry.h"
#include "models/storage/rowuse.h"
#include "models/storage/sharedcustomers.h"
#include "models/storage/terminalscopes.h"
#include "models/storage/terminalsecrets.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kClosedHandedDays = 90; // by then nobody asks what became of one

} // namespace

HeadquartersStore::HeadquartersStore(std::unique_ptr<HeadquartersCore> made)
    : d(std::move(made))
{
}

HeadquartersStore::~HeadquartersStore() = default;

Result<> HeadquartersStore::create(const QString& folder,
                                   const LegalEntity& legalEntity,
                                   const Clock& clock,
                                   Random& random,
                                   const QString& database)
{
    return HeadquartersCore::create(folder, legalEntity, clock, random, database);
}

Result<> HeadquartersStore::join(const QString& folder, const QString& database)
{
    return HeadquartersCore::join(folder, database);
}

Result<BackupSummary> HeadquartersStore::restore(const QString& folder,
                                                 const HeadquartersBackup::Read& read,
                                                 const Clock& clock,
                                                 const QString& database)
{
    return HeadquartersCore::restore(folder, read, clock, database);
}

Result<Verification> HeadquartersStore::verify() const
{
    return HeadquartersVerifier(d->context).verify();
}

Result<BackupSummary> HeadquartersStore::backUp(const HeadquartersBackup::Write& write) const
{
    return HeadquartersBackup(*d->context.database).take(d->context.clock.nowMs(), write);
}

Result<std::unique_ptr<HeadquartersStore>> HeadquartersStore::open(
    const QString& folder, const Clock& clock, Random& random, bool exclusive, Soundness soundness)
{
    return HeadquartersCore::open(folder, clock, random, exclusive, soundness)
        .map([](std::unique_ptr<HeadquartersCore> core) {
            return std::unique_ptr<HeadquartersStore>(new HeadquartersStore(std::move(core)));
        });
}

Result<std::optional<Row>> HeadquartersStore::find(const RowKey& key) const
{
    return d->rows.find(key);
}

Result<QHash<QString, FieldMark>> HeadquartersStore::marks(const RowKey& key) const
{
    return d->rows.marks(key);
}

Result<QList<AttributeDefinition>> HeadquartersStore::attributeDefinitions() const
{
    if (const auto looked = d->context.lookAround(); !looked)
        return tl::unexpected(looked.error());
    return definitions(d->context.definitions);
}

Result<QStringList> HeadquartersStore::optionsInUse(const QString& key,
                                                    const QStringList& values) const
{
    return carnet::optionsInUse(d->context.sql(), key, values, d->context.le);
}

Result<FieldUse> HeadquartersStore::fieldsInUse(const ActivityTypeId& type,
                                                const QStringList& keys) const
{
    return carnet::fieldsInUse(d->context.sql(), type, keys, d->context.le);
}

Result<bool> HeadquartersStore::isUsedByCustomers(const RowKey& key) const
{
    return carnet::isUsedByCustomers(d->context.sql(), key, d->context.le);
}

Result<qint64> HeadquartersStore::nextNumber(const QString& sequence) const
{
    return nextNumberOf(d->context, sequence);
}

Result<QList<Row>> HeadquartersStore::ofCustomer(EntityKind kind, const CustomerId& customer) const
{
    if (!describe(kind).ofCustomer)
        return QList<Row>();
    return d->rows.ofCustomer(kind, customer.value);
}

Result<QList<CustomerId>> HeadquartersStore::customersWithCard(const QString& card) const
{
    return carnet::customersWithCard(d->context.sql(), card, d->context.le);
}

Result<qint64> HeadquartersStore::customersInSeveralBooks() const
{
    return carnet::customersInSeveralBooks(d->context.sql(), d->context.le);
}

Result<> HeadquartersStore::forEach(EntityKind kind,
                                    const std::function<void(const Row&)>& take) const
{
    return d->rows.forEach(kind, take);
}

Result<std::optional<CustomerParts>> HeadquartersStore::customer(const CustomerId& id) const
{
    return CustomerReader(d->context).find(id);
}

Result<std::optional<CustomerFile>> HeadquartersStore::customerFile(
    const TimelineRequest& request, const std::function<bool(const Note&)>& mayRead) const
{
    const auto view = Transaction::beginReading(d->context.sql());
    if (!view)
        return tl::unexpected(view.error());
    auto file = CustomerFileReader(d->context, d->rows).read(request, mayRead);
    if (const auto done = (*view)->commit(); !done)
        return tl::unexpected(done.error());
    return file;
}

Result<QList<CustomerParts>> HeadquartersStore::customersIn(int bucket) const
{
    return CustomerReader(d->context).inBucket(bucket);
}

Result<QList<SharedCustomer>> HeadquartersStore::sharedCustomers(int most) const
{
    return SharedCustomers(d->context, d->rows).first(most);
}

Result<QList<BroughtAlong>> HeadquartersStore::handover(const QList<CustomerId>& customers,
                                                        qint64 fromMs) const
{
    return HeadquartersHandover(d->context).read(customers, fromMs);
}

Result<QList<LeftTask>> HeadquartersStore::leftBy(const AssociateId& leaver, int most) const
{
    return HeadquartersHandover(d->context).leftBy(leaver, most);
}

Result<LegalEntity> HeadquartersStore::legalEntity() const
{
    return all<LegalEntity>().and_then([](const QList<LegalEntity>& all) -> Result<LegalEntity> {
        if (all.isEmpty())
            return failure(ErrorCode::NotFound, u"no legal entity"_s);
        return all.first();
    });
}

Result<qint64> HeadquartersStore::epoch() const
{
    return d->epoch();
}

Result<HeadquartersStatus> HeadquartersStore::status() const
{
    auto status = statusOf(d->context);
    const auto current = epoch();
    if (status && current)
        status->epoch = *current;
    return current ? status : tl::unexpected(current.error());
}

Result<std::unique_ptr<WriteTransaction>> HeadquartersStore::begin()
{
    return HeadquartersWriter::begin(d->context)
        .map([](std::unique_ptr<HeadquartersWriter> writer) {
            return std::unique_ptr<WriteTransaction>(std::move(writer));
        });
}

Result<> HeadquartersStore::enrol(const RegisterId& terminal, const QByteArray& secretHash)
{
    return d
        ->changeTerminals(AuditEventType::Enrolled,
                          terminal,
                          [&] {
                              return TerminalSecrets(d->context).put(terminal, secretHash).map([] {
                                  return true;
                              });
                          })
        .map([](bool /*changed*/) {});
}

Result<bool> HeadquartersStore::revoke(const RegisterId& terminal)
{
    return d->changeTerminals(AuditEventType::Revoked, terminal, [&] {
        return TerminalSecrets(d->context).revoke(terminal);
    });
}

Result<QByteArray> HeadquartersStore::terminalSecretHash(const RegisterId& terminal) const
{
    return TerminalSecrets(d->context).hashOf(terminal);
}

Enrolments& HeadquartersStore::enrolments()
{
    return d->enrolments;
}

TerminalOrders& HeadquartersStore::orders()
{
    return d->orders;
}

HeadquartersJobs& HeadquartersStore::jobs()
{
    return d->jobs;
}

void HeadquartersStore::sharePages(std::shared_ptr<PageCache> pages)
{
    d->context.pages = std::move(pages);
}

TerminalStates& HeadquartersStore::terminalStates()
{
    return d->terminalStates;
}

Result<QList<Scope>> HeadquartersStore::subscription(const RegisterId& terminal) const
{
    // One view: others write meanwhile, and heads of one commit are told together.
    const auto view = Transaction::beginReading(d->context.sql());
    if (!view)
        return tl::unexpected(view.error());
    if (const auto looked = d->context.lookAround(); !looked)
        return tl::unexpected(looked.error());
    auto seen =
        followedScopes(d->context, d->rows, terminal).and_then([&](const QList<Scope>& scopes) {
            return d->jobs.seen(terminal, scopes);
        });
    if (const auto done = (*view)->commit(); !done)
        return tl::unexpected(done.error());
    return seen;
}

Result<QList<ScopeHead>> HeadquartersStore::heads(const RegisterId& terminal) const
{
    return subscription(terminal).map([](const QList<Scope>& scopes) {
        QList<ScopeHead> heads;
        for (const Scope& scope : scopes)
            heads.append({scope.number, scope.head});
        return heads;
    });
}

Result<PullAnswer> HeadquartersStore::pull(const RegisterId& terminal,
                                           const PullRequest& request,
                                           Images images) const
{
    // One view: what is sent and the right to see it belong to the same moment.
    const auto view = Transaction::beginReading(d->context.sql());
    if (!view)
        return tl::unexpected(view.error());
    if (const auto looked = d->context.lookAround(); !looked)
        return tl::unexpected(looked.error());
    const auto current = epoch();
    if (!current)
        return tl::unexpected(current.error());
    if (request.epoch != *current)
        return PullAnswer{*current, {}};
    const auto followed = followedScopes(d->context, d->rows, terminal);
    if (!followed)
        return tl::unexpected(followed.error());
    auto answer = d->jobs.pages(terminal, *followed, request, images);
    if (const auto done = (*view)->commit(); !done)
        return tl::unexpected(done.error());
    const auto isLast = d->jobs.note(terminal, *followed, request, answer);
    if (!isLast)
        return tl::unexpected(isLast.error());
    if (answer) {
        answer->epoch = *current;
        answer->confirm = *isLast;
    }
    return answer;
}

Result<PushAnswer> HeadquartersStore::push(const RegisterId& terminal, const PushRequest& request)
{
    const auto current = epoch();
    if (!current)
        return tl::unexpected(current.error());
    auto answer = HeadquartersPush(d->context, *this, terminal, *current).run(request);
    if (!answer || request.events.isEmpty())
        return answer;
    auto taken = AuditBook(d->context, d->rows).recordAll(request.events, terminal);
    if (!taken)
        return tl::unexpected(taken.error());
    answer->eventsTaken = taken->events;
    answer->brokenChain = taken->brokenChain;
    return answer;
}

Result<PerformAnswer> HeadquartersStore::perform(const RegisterId& terminal,
                                                 const PerformRequest& request)
{
    return epoch().and_then([&](qint64 current) {
        return HeadquartersPush(d->context, *this, terminal, current).perform(request);
    });
}

Result<bool> HeadquartersStore::mayActAt(const RegisterId& terminal, const AssociateId& actor) const
{
    return carnet::mayActAt(d->rows, terminal, actor);
}

void HeadquartersStore::onCommitted(std::function<void(const Commit&)> listener)
{
    d->context.committed = std::move(listener);
}

bool HeadquartersStore::isWorthAskingAgain(const Error& error) const
{
    return isWorthRetrying(d->context.sql(), error);
}

Result<News> HeadquartersStore::news(std::optional<qint64> seen) const
{
    return CommitNotes(d->context).since(seen);
}

Result<int> HeadquartersStore::forgetClosedHanded(int most)
{
    const qint64 beforeMs = d->context.clock.nowMs() - kClosedHandedDays * kDayMs;
    const auto old = queryAll(d->context.sql(),
                              u"SELECT id FROM handed_changes WHERE le = ? AND status <> 'open'"
                              u" AND closed_at_ms > 0 AND closed_at_ms < ? LIMIT ?"_s,
                              uuidOf,
                              d->context.le,
                              beforeMs,
                              most);
    if (!old)
        return tl::unexpected(old.error());
    if (old->isEmpty())
        return 0;
    const auto writer = begin();
    if (!writer)
        return tl::unexpected(writer.error());
    for (const QUuid& id : *old) {
        if (const auto gone = (*writer)->remove({HandedChange::kKind, id}); !gone)
            return tl::unexpected(gone.error());
    }
    return (*writer)->commit().map([&old] { return static_cast<int>(old->size()); });
}

Result<QString> HeadquartersStore::memory(const QString& name) const
{
    return d->memories.value(name);
}

Result<> HeadquartersStore::remember(const QString& name, const QString& value)
{
    return d->memories.set(name, value);
}

Result<QString> HeadquartersStore::rememberFirst(const QString& name, const QString& value)
{
    return d->memories.setFirst(name, value);
}

} // namespace carnet
