#include "models/storage/terminalstore.h"

#include "models/storage/closingnote.h"
#include "models/storage/generations.h"
#include "models/storage/jobarrivals.h"
#include "models/storage/optionuse.h"
#include "models/storage/outboxhistory.h"
#include "models/storage/rowuse.h"
#include "models/storage/storagelog.h"
#include "models/storage/tillcore.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

CustomerId customerIdOf(const Query& row)
{
    return {row.value(0).toUuid()};
}

} // namespace

TerminalStore::TerminalStore() = default;

TerminalStore::~TerminalStore()
{
    if (!d)
        return;
    const auto lock = std::move(d->lock); // nobody else may open the file before the note is there
    const QString database = databasePath();
    const bool isTrusted = d->isTrusted;
    d.reset(); // closes the file
    if (!isTrusted)
        return;
    if (const auto left = ClosingNote(QFileInfo(database).path()).leave(database); !left)
        qCWarning(lcStorage, "closing: %s", qUtf8Printable(left.error().detail));
}

Result<std::unique_ptr<TerminalStore>> TerminalStore::open(const QString& folder,
                                                           const Clock& clock,
                                                           Random& random,
                                                           TerminalOptions options)
{
    if (const auto made = makeFolder(folder); !made)
        return tl::unexpected(made.error());
    auto lock = FolderLock::take(folder);
    if (!lock)
        return tl::unexpected(lock.error());
    auto database = Generations(folder).openLive();
    if (!database)
        return tl::unexpected(database.error());
    auto log = OutboxLog::open(folder + u"/outbox.log"_s);
    if (!log)
        return tl::unexpected(log.error());
    auto store = std::unique_ptr<TerminalStore>(new TerminalStore);
    store->d = std::make_unique<TillCore>(TillCore::Parts{*std::move(lock),
                                                          *std::move(database),
                                                          *std::move(log),
                                                          Ballast(folder, options.ballastBytes)},
                                          clock,
                                          random,
                                          *store);
    if (const auto recovered = store->d->recover(); !recovered)
        return tl::unexpected(recovered.error());
    store->d->isTrusted = true;
    return store;
}

QString TerminalStore::databasePath() const
{
    return d->context.database->connection().databaseName();
}

void TerminalStore::distrust()
{
    d->isTrusted = false;
}

// Reading

Result<std::optional<Row>> TerminalStore::find(const RowKey& key) const
{
    return d->rows.find(key).map([](const std::optional<Image>& image) {
        return image ? std::optional(image->row) : std::nullopt;
    });
}

Result<QHash<QString, FieldMark>> TerminalStore::marks(const RowKey& /*key*/) const
{
    // Marks are kept where the last word is spoken: at headquarters.
    return QHash<QString, FieldMark>();
}

Result<QList<AttributeDefinition>> TerminalStore::attributeDefinitions() const
{
    return definitions(d->context.definitions);
}

Result<QStringList> TerminalStore::optionsInUse(const QString& key, const QStringList& values) const
{
    return carnet::optionsInUse(d->context.sql(), key, values);
}

Result<FieldUse> TerminalStore::fieldsInUse(const ActivityTypeId& type,
                                            const QStringList& keys) const
{
    return carnet::fieldsInUse(d->context.sql(), type, keys);
}

Result<bool> TerminalStore::isUsedByCustomers(const RowKey& key) const
{
    return carnet::isUsedByCustomers(d->context.sql(), key);
}

Result<qint64> TerminalStore::nextNumber(const QString& /*sequence*/) const
{
    return 0; // headquarters counts
}

Result<> TerminalStore::forEach(EntityKind kind, const std::function<void(const Row&)>& take) const
{
    return d->rows.forEach(kind, take);
}

Result<QList<Row>> TerminalStore::ofCustomer(EntityKind kind, const CustomerId& customer) const
{
    if (!describe(kind).ofCustomer)
        return QList<Row>();
    return d->rows.ofCustomer(kind, customer.value);
}

Result<QList<CustomerId>> TerminalStore::customersWithCard(const QString& card) const
{
    return carnet::customersWithCard(d->context.sql(), card);
}

Result<qint64> TerminalStore::customersInSeveralBooks() const
{
    return carnet::customersInSeveralBooks(d->context.sql());
}

Result<QList<CustomerId>> TerminalStore::customers() const
{
    return queryAll(d->context.sql(), u"SELECT id FROM customers"_s, customerIdOf);
}

Result<QList<CustomerId>> TerminalStore::customersIn(const ClientBookId& book) const
{
    return queryAll(
        d->context.sql(), u"SELECT customer FROM memberships WHERE book = ?"_s, customerIdOf, book);
}

const DayRows& TerminalStore::day() const
{
    return d->day;
}

const PartsReader& TerminalStore::parts() const
{
    return d->parts;
}

Result<QList<NoteHit>> TerminalStore::findNotes(const QString& text, int limit) const
{
    return NoteIndex(d->context).find(text, limit);
}

Result<qint64> TerminalStore::count(EntityKind kind) const
{
    return d->rows.count(kind);
}

Result<QList<HandoverClient>> TerminalStore::handover(const QList<CustomerId>& customers,
                                                      qint64 fromMs) const
{
    return readHandover(d->context.sql(), customers, fromMs);
}

// The person's side

Result<Outcome> TerminalStore::apply(const QList<Operation>& drafts)
{
    auto outcome = d->apply(drafts);
    // The room held back is for exactly this.
    if (!outcome && outcome.error().code == ErrorCode::Storage && d->ballast.release())
        outcome = d->apply(drafts);
    return outcome;
}

Result<OutboxCounts> TerminalStore::outboxCounts() const
{
    return d->outbox.counts();
}

Result<QSet<CustomerId>> TerminalStore::waitingCustomers() const
{
    const auto waiting = queryAll(
        d->context.sql(),
        u"SELECT DISTINCT customer FROM operations WHERE state IN ('pending', 'resend', 'held')"
        u" AND customer <> ''"_s,
        customerIdOf);
    return waiting.map([](const QList<CustomerId>& customers) {
        return QSet<CustomerId>(customers.begin(), customers.end());
    });
}

Result<QList<QueuedOperation>> TerminalStore::queue(int limit) const
{
    return d->outbox.queue(limit);
}

Result<> TerminalStore::dropRefused(const QUuid& gesture)
{
    if (auto dropped = d->outbox.dropRefused(gesture); !dropped)
        return dropped;
    d->compactLog();
    return {};
}

Result<> TerminalStore::takeUpRefused(const QUuid& gesture)
{
    return d->outbox.takeUpRefused(gesture);
}

Result<QList<PastGesture>> TerminalStore::recentGestures(int limit) const
{
    return OutboxHistory(d->context).recent(limit);
}

Result<QList<JobArrival>> TerminalStore::jobArrivals(int limit) const
{
    return JobArrivals(d->context).newest(limit);
}

Result<QList<Operation>> TerminalStore::operationsOf(const QUuid& gesture) const
{
    return OutboxHistory(d->context).operationsOf(gesture);
}

Result<QList<Operation>> TerminalStore::refusedOf(const QUuid& gesture) const
{
    return OutboxHistory(d->context).refusedOf(gesture);
}

Result<QString> TerminalStore::memory(const QString& name) const
{
    return d->memories.value(name);
}

Result<> TerminalStore::remember(const QString& name, const QString& value)
{
    return d->memories.set(name, value);
}

} // namespace carnet
