#pragma once

#include "app/sync/syncmachine.h"
#include "tests/support/fakes.h"
#include "tests/sync/fakeheadquarters.h"
#include "tests/sync/fakestore.h"

namespace carnet::test {

//! One machine with everything around it faked.
struct Till final : sync::SyncObserver {
    explicit Till(quint64 seed = 1)
        : headquarters(time)
        , store(time)
        , random(seed)
        , machine({headquarters,
                   store,
                   time,
                   time,
                   random,
                   {QStringLiteral("1.2.3"), [] { return 7; }}},
                  *this)
    {
    }

    void statusChanged(const sync::SyncStatus& status) override { statuses.append(status); }
    void changed(const QList<Change>& changes) override { rowsChanged += changes.size(); }
    void caughtUp() override { ++timesCaughtUp; }
    void ordered(const QJsonObject& shown) override { order = shown; }
    void left() override { ++timesLeft; }

    [[nodiscard]] sync::SyncStatus::State shown() const { return machine.status().state; }
    //! Both sides hold the same, nothing waits, and the screens say so.
    [[nodiscard]] bool isInStep() const
    {
        return shown() == sync::SyncStatus::State::UpToDate && store.pending() == 0
            && machine.status().pending == 0 && store.rows == headquarters.rows();
    }
    OperationId operate()
    {
        const OperationId id = store.operate();
        machine.operationsWaiting();
        return id;
    }
    //! Somebody elsewhere writes \a rows new rows.
    void putElsewhere(int rows, qint64 scope = 2)
    {
        for (int i = 0; i < rows; ++i)
            headquarters.put(scope, {EntityKind::Customer, elsewhere()});
    }

    VirtualTime time;
    FakeHeadquarters headquarters;
    FakeStore store;
    SeededRandom random;
    QList<sync::SyncStatus> statuses;
    qint64 rowsChanged = 0;
    int timesCaughtUp = 0;
    QJsonObject order;
    int timesLeft = 0;
    sync::SyncMachine machine; // last: it looks at all the others until it goes

private:
    [[nodiscard]] QUuid elsewhere() { return {++m_ids, 2, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2}; }
    quint32 m_ids = 0;
};

constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60 * kSecond;

} // namespace carnet::test
