#pragma once

#include "models/domain/clock.h"
#include "models/domain/jobarrival.h"
#include "models/domain/snapshot.h"
#include "models/storage/database.h"
#include "models/storage/dayrows.h"
#include "models/storage/handover.h"
#include "models/storage/noteindex.h"
#include "models/storage/partsreader.h"
#include "models/storage/pastgesture.h"
#include "models/storage/storereader.h"
#include "models/storage/terminalidentity.h"

#include <memory>

namespace carnet {

class TillCore;

//! A part of a gesture that the rules do not allow.
struct RefusedDraft {
    qsizetype draft = 0; //!< its position in the gesture
    Refusal refusal = Refusal::None;
    QJsonObject facts;
};

//! What came of a gesture at the till.
struct Outcome {
    Judgement judgement; //!< of the first operation that was refused, or of the last one
    QList<Operation> operations; //!< with id, n and hlc; empty when refused
    QList<Change> changes; //!< of all of them, for the book index
    QList<RefusedDraft> refused; //!< every one; if there is any, nothing was applied
};

//! One operation as the sync centre shows it.
struct QueuedOperation {
    enum class State {
        Pending,
        Held,
        Rejected,
        Done,
    };
    Operation operation;
    State state = State::Pending;
    Refusal refusal = Refusal::None;
    QJsonObject facts;

    //! Shown to people as done, but headquarters has not ruled on it.
    [[nodiscard]] bool isWaiting() const { return state == State::Pending || state == State::Held; }
};

struct OutboxCounts {
    int pending = 0;
    int held = 0;
    int rejected = 0;
    int pendingGestures = 0; //!< what people did, of which the pending operations are parts

    friend bool operator==(const OutboxCounts&, const OutboxCounts&) = default;
};

//! What a till may be set to; the defaults are right for every real one.
struct TerminalOptions {
    //! Room held back on the disk so that operations can still be written when it is full.
    qint64 ballastBytes = 64LL * 1024 * 1024;
};

//! The till's mirror of its scopes, plus the operations headquarters has not ruled on yet. Rows
//! read from it are the view: the server's image with pending operations replayed on top.
//! Belongs to one thread.
class TerminalStore final : public StoreReader
{
public:
    //! Opens or creates the store in \a folder, publishes the live generation, reads back
    //! operations that only the outbox log knows. References must outlive the store.
    [[nodiscard]] static Result<std::unique_ptr<TerminalStore>> open(const QString& folder,
                                                                     const Clock& clock,
                                                                     Random& random,
                                                                     TerminalOptions options = {});

    ~TerminalStore() override;
    Q_DISABLE_COPY_MOVE(TerminalStore)

    //! The file, for a check from another thread (`Database::isSound`).
    [[nodiscard]] QString databasePath() const;
    //! That check has failed: the file is checked, and put aside, before it is used again.
    void distrust();

    // Reading
    [[nodiscard]] Result<std::optional<Row>> find(const RowKey& key) const override;
    [[nodiscard]] Result<QHash<QString, FieldMark>> marks(const RowKey& key) const override;
    [[nodiscard]] Result<QList<AttributeDefinition>> attributeDefinitions() const override;
    [[nodiscard]] Result<QStringList> optionsInUse(const QString& key,
                                                   const QStringList& values) const override;
    [[nodiscard]] Result<FieldUse> fieldsInUse(const ActivityTypeId& type,
                                               const QStringList& keys) const override;
    [[nodiscard]] Result<bool> isUsedByCustomers(const RowKey& key) const override;
    [[nodiscard]] Result<qint64> nextNumber(const QString& sequence) const override;
    [[nodiscard]] Result<> forEach(EntityKind kind,
                                   const std::function<void(const Row&)>& take) const override;
    //! Rows of a kind that belong to a customer, unordered.
    [[nodiscard]] Result<QList<Row>> ofCustomer(EntityKind kind,
                                                const CustomerId& customer) const override;
    [[nodiscard]] Result<QList<CustomerId>> customersWithCard(const QString& card) const override;
    [[nodiscard]] Result<qint64> customersInSeveralBooks() const override;
    [[nodiscard]] Result<QList<CustomerId>> customers() const;
    [[nodiscard]] Result<QList<CustomerId>> customersIn(const ClientBookId& book) const;
    //! By person and by time: timelines, follow-ups, appointments, when customers were here.
    [[nodiscard]] const DayRows& day() const;
    //! Customers with what hangs on them, one by one or many at once.
    [[nodiscard]] const PartsReader& parts() const;
    [[nodiscard]] Result<QList<NoteHit>> findNotes(const QString& text, int limit) const;
    [[nodiscard]] Result<qint64> count(EntityKind kind) const;
    //! What customers bring along into another book; see readHandover().
    [[nodiscard]] Result<QList<HandoverClient>> handover(const QList<CustomerId>& customers,
                                                         qint64 fromMs) const;

    // The person's side
    //! Judges \a drafts as one gesture and applies all or none; of none it says which ones are in
    //! the way. When it returns with operations, they are on disk twice (database and outbox log)
    //! and survive a power cut.
    [[nodiscard]] Result<Outcome> apply(const QList<Operation>& drafts);
    [[nodiscard]] Result<OutboxCounts> outboxCounts() const;
    //! Customers with operations that headquarters has not ruled on.
    [[nodiscard]] Result<QSet<CustomerId>> waitingCustomers() const;
    //! Pending, held and rejected ones, then the latest done ones up to \a limit in all.
    [[nodiscard]] Result<QList<QueuedOperation>> queue(int limit) const;
    //! A person gives up what headquarters refused of a gesture.
    [[nodiscard]] Result<> dropRefused(const QUuid& gesture);
    //! Takes that back.
    [[nodiscard]] Result<> takeUpRefused(const QUuid& gesture);
    //! What people did at this till, the newest first.
    [[nodiscard]] Result<QList<PastGesture>> recentGestures(int limit) const;
    //! What distribution jobs brought, the newest first.
    [[nodiscard]] Result<QList<JobArrival>> jobArrivals(int limit) const;
    //! The operations of a gesture that came out or wait, in their order.
    [[nodiscard]] Result<QList<Operation>> operationsOf(const QUuid& gesture) const;
    //! Those that headquarters refused and nobody has given up.
    [[nodiscard]] Result<QList<Operation>> refusedOf(const QUuid& gesture) const;

    // The sync side
    [[nodiscard]] Result<QUuid> incarnation() const;
    [[nodiscard]] Result<> renewIncarnation();
    [[nodiscard]] Result<PushRequest> nextPush(int maxOperations, qint64 maxBytes) const;
    //! Takes the verdicts: new truth into shadows, rejected ones rolled back out of the view.
    [[nodiscard]] Result<QList<Change>> settle(const PushAnswer& answer);
    [[nodiscard]] Result<qint64> epoch() const;
    [[nodiscard]] Result<> setEpoch(qint64 epoch);
    //! Puts what headquarters did not know back into the queue: it may have been updated since.
    [[nodiscard]] Result<> sendUnknownAgain();
    //! Makes the followed scopes exactly these; rows of scopes that are gone are dropped.
    [[nodiscard]] Result<QList<Change>> follow(const QList<Scope>& scopes);
    [[nodiscard]] Result<QList<Cursor>> cursors() const;
    //! By scopes of which parts of a snapshot are in, but not all.
    [[nodiscard]] Result<QHash<qint64, SnapshotProgress>> snapshotsBegun() const;
    //! In one transaction, with their cursors; older versions are ignored, rows with pending
    //! operations get a new shadow and are replayed.
    [[nodiscard]] Result<QList<Change>> applyPages(const QList<ScopePage>& pages, qint64 epoch);
    //! Merges a clock reading seen from headquarters.
    [[nodiscard]] Result<> observe(Hlc hlc);

    //! Somebody signed in, or tried to, or left: headquarters hears of it with the next push.
    [[nodiscard]] Result<> noteSession(const AuditEvent& event);

    // The till's own small memory (drafts, failed PIN tries, last associate), not synced
    [[nodiscard]] Result<QString> memory(const QString& name) const;
    [[nodiscard]] Result<> remember(const QString& name, const QString& value);

private:
    TerminalStore();
    std::unique_ptr<TillCore> d;
};

} // namespace carnet
