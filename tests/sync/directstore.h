#pragma once

#include "app/sync/syncstore.h"
#include "tests/sync/virtualtime.h"

namespace carnet::test {

//! The real till's store on the simulation's own thread, a little late like a busy disk.
class DirectStore final : public sync::SyncStore
{
public:
    DirectStore(VirtualTime& time, TerminalStore& store, Random& random);

    [[nodiscard]] sync::PendingPtr recall(sync::Then<Result<sync::Memory>> then) override;
    [[nodiscard]] sync::PendingPtr greet(const Hello& hello, sync::Then<Result<>> then) override;
    [[nodiscard]] sync::PendingPtr follow(const QList<Scope>& scopes,
                                          sync::Then<Result<sync::Following>> then) override;
    [[nodiscard]] sync::PendingPtr nextPush(int maxOperations,
                                            qint64 maxBytes,
                                            sync::Then<Result<sync::Batch>> then) override;
    [[nodiscard]] sync::PendingPtr settle(const PushAnswer& answer,
                                          sync::Then<Result<sync::Settled>> then) override;
    [[nodiscard]] sync::PendingPtr applyPages(const QList<ScopePage>& pages,
                                              qint64 epoch,
                                              sync::Then<Result<QList<Change>>> then) override;
    [[nodiscard]] sync::PendingPtr cursors(sync::Then<Result<QList<Cursor>>> then) override;
    [[nodiscard]] sync::PendingPtr noteSynced(qint64 nowMs, sync::Then<Result<>> then) override;

private:
    template<typename Work, typename Done>
    sync::PendingPtr carry(Work work, Done then);

    VirtualTime& m_time;
    TerminalStore& m_store;
    Random& m_random;
    qint64 m_freeAtMs = 0;
    // Shared so that work still in the queue can see that this till was killed.
    std::shared_ptr<int> m_life = std::make_shared<int>();
};

} // namespace carnet::test
