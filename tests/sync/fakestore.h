#pragma once

#include "app/sync/syncstore.h"
#include "tests/sync/virtualtime.h"

#include <QHash>

#include <optional>

namespace carnet::test {

//! A till's store in memory, as far as the machine can see it; can be told which call to fail.
class FakeStore final : public sync::SyncStore
{
public:
    explicit FakeStore(VirtualTime& time);

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

    //! A person does something; gives the operation's id.
    OperationId operate();
    [[nodiscard]] int pending() const;

    qint64 latencyMs = 3;
    qint64 applyMs = 3; //!< of one page
    std::optional<int> failing; //!< which call, counted from 0
    bool hasFailed = false;

    QHash<RowKey, qint64> rows;
    QHash<qint64, qint64> positions; //!< by scope
    QHash<qint64, SnapshotProgress> begun; //!< by scope
    std::optional<qint64> differing; //!< a scope found to differ, once, when it is complete
    qint64 epoch = 0;
    QUuid incarnation{7, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 3};
    qint64 lastSyncedAtMs = 0;
    int rejected = 0;
    QList<AuditEvent> events; //!< of sessions, that headquarters does not have
    int resyncs = 0;
    int strangeAnswers = 0; //!< of an epoch it does not know
    int mostUnderWay = 0; //!< applications of pages at one time
    qsizetype mostAtOnce = 0; //!< pages that were applied together

private:
    struct Queued {
        Operation operation;
        bool isPending = true;
    };

    template<typename T>
    sync::PendingPtr work(qint64 ms, std::function<Result<T>()> act, sync::Then<Result<T>> then);
    void renewIncarnation();
    [[nodiscard]] OutboxCounts counts() const;
    [[nodiscard]] sync::Batch batch(int most) const;
    [[nodiscard]] sync::Settled settled(const PushAnswer& answer);
    [[nodiscard]] Result<QList<Change>> applied(const ScopePage& page);
    [[nodiscard]] QUuid newId();

    VirtualTime& m_time;
    QList<Queued> m_outbox;
    qint64 m_freeAtMs = 0; // the store's thread does one thing at a time
    quint32 m_ids = 0;
    int m_total = 0;
    int m_underWay = 0;
};

} // namespace carnet::test
