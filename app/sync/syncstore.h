#pragma once

#include "app/sync/headquarters.h"
#include "models/storage/terminalstore.h"

namespace carnet::sync {

//! What the machine knows about the till before it has spoken to headquarters.
struct Memory {
    qint64 lastSyncedAtMs = 0; //!< 0 = never
    OutboxCounts counts;
};

//! Where a pull starts.
struct Following {
    QList<Change> changes; //!< rows of scopes that are gone
    QList<Cursor> cursors;
    QHash<qint64, SnapshotProgress> begun; //!< by scope
};

struct Batch {
    PushRequest request; //!< without operations when nothing waits
    OutboxCounts counts;
};

struct Settled {
    QList<Change> changes;
    OutboxCounts counts;
};

//! The till's store as the machine sees it: work goes in, first in, first out, and comes back as
//! a call on the machine's thread. Work is done even when its Pending is destroyed.
class SyncStore
{
public:
    SyncStore() = default;
    virtual ~SyncStore() = default;
    Q_DISABLE_COPY_MOVE(SyncStore)

    [[nodiscard]] virtual PendingPtr recall(Then<Result<Memory>> then) = 0;
    //! Takes over headquarters' epoch and clock.
    [[nodiscard]] virtual PendingPtr greet(const Hello& hello, Then<Result<>> then) = 0;
    [[nodiscard]] virtual PendingPtr follow(const QList<Scope>& scopes,
                                            Then<Result<Following>> then) = 0;
    [[nodiscard]] virtual PendingPtr nextPush(int maxOperations,
                                              qint64 maxBytes,
                                              Then<Result<Batch>> then) = 0;
    //! Takes the verdicts, and what else the answer says about the outbox: a gap, a new
    //! incarnation.
    [[nodiscard]] virtual PendingPtr settle(const PushAnswer& answer,
                                            Then<Result<Settled>> then) = 0;
    [[nodiscard]] virtual PendingPtr applyPages(const QList<ScopePage>& pages,
                                                qint64 epoch,
                                                Then<Result<QList<Change>>> then) = 0;
    [[nodiscard]] virtual PendingPtr cursors(Then<Result<QList<Cursor>>> then) = 0;
    //! Remembers that everything was caught up at \a nowMs.
    [[nodiscard]] virtual PendingPtr noteSynced(qint64 nowMs, Then<Result<>> then) = 0;
};

} // namespace carnet::sync
