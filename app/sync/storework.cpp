#include "app/sync/storework.h"

#include "models/domain/offlinewindow.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::sync::storework {

namespace {

constexpr auto kLastSynced = "sync.last_synced_at_ms"_L1;

} // namespace

Result<Memory> recall(const TerminalStore& store)
{
    const auto synced = store.memory(kLastSynced);
    if (!synced)
        return tl::unexpected(synced.error());
    const auto counts = store.outboxCounts();
    if (!counts)
        return tl::unexpected(counts.error());
    return Memory{synced->toLongLong(), *counts};
}

Result<> greet(TerminalStore& store, const Hello& hello)
{
    const auto epoch = store.epoch();
    if (!epoch)
        return tl::unexpected(epoch.error());
    if (*epoch != hello.epoch) {
        if (auto set = store.setEpoch(hello.epoch); !set)
            return set;
    }
    if (auto again = store.sendUnknownAgain(); !again)
        return again;
    return store.observe(hello.hlc);
}

Result<Following> follow(TerminalStore& store, const QList<Scope>& scopes)
{
    auto changes = store.follow(scopes);
    if (!changes)
        return tl::unexpected(changes.error());
    auto cursors = store.cursors();
    if (!cursors)
        return tl::unexpected(cursors.error());
    auto begun = store.snapshotsBegun();
    if (!begun)
        return tl::unexpected(begun.error());
    return Following{*std::move(changes), *std::move(cursors), *std::move(begun)};
}

Result<Batch> nextPush(const TerminalStore& store, int maxOperations, qint64 maxBytes)
{
    auto request = store.nextPush(maxOperations, maxBytes);
    if (!request)
        return tl::unexpected(request.error());
    const auto counts = store.outboxCounts();
    if (!counts)
        return tl::unexpected(counts.error());
    return Batch{*std::move(request), *counts};
}

Result<Settled> settle(TerminalStore& store, const PushAnswer& answer)
{
    auto changes = store.settle(answer);
    if (!changes)
        return tl::unexpected(changes.error());
    // The verdicts are taken; counts that cannot be read must not hide their changes.
    const auto counts = store.outboxCounts();
    return Settled{*std::move(changes), counts.value_or(OutboxCounts())};
}

Result<> noteSynced(TerminalStore& store, qint64 nowMs)
{
    return store.remember(kLastSynced, QString::number(nowMs)).and_then([&] {
        return store.remember(kOfflineClockMemory, OfflineClock::answeredAt(nowMs).toString());
    });
}

} // namespace carnet::sync::storework
