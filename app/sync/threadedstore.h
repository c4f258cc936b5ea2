#pragma once

#include "app/sync/syncstore.h"
#include "models/storage/storethread.h"

#include <QObject>

namespace carnet::sync {

//! Carries the machine's wishes to the till's store thread and the results back.
class ThreadedStore final : public SyncStore
{
public:
    //! Results come to the thread that makes this; \a thread outlives it.
    explicit ThreadedStore(StoreThread<TerminalStore>& thread);

    [[nodiscard]] PendingPtr recall(Then<Result<Memory>> then) override;
    [[nodiscard]] PendingPtr greet(const Hello& hello, Then<Result<>> then) override;
    [[nodiscard]] PendingPtr follow(const QList<Scope>& scopes,
                                    Then<Result<Following>> then) override;
    [[nodiscard]] PendingPtr nextPush(int maxOperations,
                                      qint64 maxBytes,
                                      Then<Result<Batch>> then) override;
    [[nodiscard]] PendingPtr settle(const PushAnswer& answer, Then<Result<Settled>> then) override;
    [[nodiscard]] PendingPtr applyPages(const QList<ScopePage>& pages,
                                        qint64 epoch,
                                        Then<Result<QList<Change>>> then) override;
    [[nodiscard]] PendingPtr cursors(Then<Result<QList<Cursor>>> then) override;
    [[nodiscard]] PendingPtr noteSynced(qint64 nowMs, Then<Result<>> then) override;

private:
    template<typename Work, typename Done>
    [[nodiscard]] PendingPtr carry(Work work, Done then);

    StoreThread<TerminalStore>& m_thread;
    QObject m_context; // of this thread
};

} // namespace carnet::sync
