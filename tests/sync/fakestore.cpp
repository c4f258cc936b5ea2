#include "tests/sync/fakestore.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::test {

FakeStore::FakeStore(VirtualTime& time)
    : m_time(time)
{
}

template<typename T>
sync::PendingPtr FakeStore::work(qint64 ms,
                                 std::function<Result<T>()> act,
                                 sync::Then<Result<T>> then)
{
    m_freeAtMs = std::max(m_freeAtMs, m_time.steadyMs()) + ms;
    const bool fails = failing && *failing == m_total++;
    hasFailed = hasFailed || fails;
    auto result = std::make_shared<Result<T>>();
    // Done even when nobody is interested any more, but told only to those who are.
    const qint64 wait = m_freeAtMs - m_time.steadyMs();
    m_time.later(wait, [act, result, fails] {
        *result = fails ? Result<T>(failure(ErrorCode::Storage, u"scripted"_s)) : act();
    });
    return m_time.after(wait, [result, then] { then(*result); });
}

sync::PendingPtr FakeStore::recall(sync::Then<Result<sync::Memory>> then)
{
    return work<sync::Memory>(
        latencyMs,
        [this] {
            return sync::Memory{lastSyncedAtMs, counts()};
        },
        std::move(then));
}

sync::PendingPtr FakeStore::greet(const Hello& hello, sync::Then<Result<>> then)
{
    const auto act = [this, hello]() -> Result<> {
        if (epoch == hello.epoch)
            return {};
        epoch = hello.epoch;
        for (qint64& cursor : positions)
            cursor = 0;
        rows.clear();
        for (Queued& queued : m_outbox)
            queued.isPending = true;
        return {};
    };
    return work<void>(latencyMs, act, std::move(then));
}

sync::PendingPtr FakeStore::follow(const QList<Scope>& scopes,
                                   sync::Then<Result<sync::Following>> then)
{
    const auto act = [this, scopes] {
        sync::Following following;
        for (const Scope& scope : scopes)
            following.cursors.append({scope.number, positions[scope.number]});
        following.begun = begun;
        return following;
    };
    return work<sync::Following>(latencyMs, act, std::move(then));
}

sync::PendingPtr FakeStore::nextPush(int maxOperations,
                                     qint64 /*maxBytes*/,
                                     sync::Then<Result<sync::Batch>> then)
{
    return work<sync::Batch>(
        latencyMs, [this, maxOperations] { return batch(maxOperations); }, std::move(then));
}

sync::PendingPtr FakeStore::settle(const PushAnswer& answer, sync::Then<Result<sync::Settled>> then)
{
    return work<sync::Settled>(
        latencyMs, [this, answer] { return settled(answer); }, std::move(then));
}

void FakeStore::renewIncarnation()
{
    incarnation = newId();
    qint64 n = 0;
    m_outbox.removeIf([](const Queued& queued) { return !queued.isPending; });
    for (Queued& queued : m_outbox)
        queued.operation.n = ++n;
}

sync::PendingPtr FakeStore::applyPages(const QList<ScopePage>& pages,
                                       qint64 /*epoch*/,
                                       sync::Then<Result<QList<Change>>> then)
{
    mostUnderWay = std::max(mostUnderWay, ++m_underWay);
    mostAtOnce = std::max(mostAtOnce, pages.size());
    const auto act = [this, pages]() -> Result<QList<Change>> {
        --m_underWay;
        QList<Change> changes;
        for (const ScopePage& page : pages) {
            auto taken = applied(page);
            if (!taken)
                return taken;
            changes += *taken;
        }
        return changes;
    };
    return work<QList<Change>>(applyMs, act, std::move(then));
}

sync::PendingPtr FakeStore::cursors(sync::Then<Result<QList<Cursor>>> then)
{
    const auto act = [this] {
        QList<Cursor> cursors;
        for (auto position = positions.cbegin(); position != positions.cend(); ++position)
            cursors.append({position.key(), position.value()});
        return cursors;
    };
    return work<QList<Cursor>>(latencyMs, act, std::move(then));
}

sync::PendingPtr FakeStore::noteSynced(qint64 nowMs, sync::Then<Result<>> then)
{
    const auto act = [this, nowMs]() -> Result<> {
        lastSyncedAtMs = nowMs;
        return {};
    };
    return work<void>(latencyMs, act, std::move(then));
}

OperationId FakeStore::operate()
{
    Operation operation;
    operation.id = {newId()};
    operation.n = m_outbox.isEmpty() ? 1 : m_outbox.last().operation.n + 1;
    operation.key = {EntityKind::Customer, newId()};
    m_outbox.append({operation, true});
    return operation.id;
}

int FakeStore::pending() const
{
    return counts().pending;
}

OutboxCounts FakeStore::counts() const
{
    const auto pending = std::ranges::count_if(m_outbox, &Queued::isPending);
    return {static_cast<int>(pending), 0, rejected};
}

sync::Batch FakeStore::batch(int most) const
{
    sync::Batch batch{{incarnation, 0, {}}, counts()};
    for (const Queued& queued : m_outbox) {
        if (queued.isPending && batch.request.operations.size() < most)
            batch.request.operations.append(queued.operation);
    }
    batch.request.events = events;
    return batch;
}

sync::Settled FakeStore::settled(const PushAnswer& answer)
{
    strangeAnswers += answer.epoch == epoch ? 0 : 1;
    for (Queued& queued : m_outbox) {
        if (answer.gap && queued.operation.n > answer.lastN)
            queued.isPending = true;
        for (const OperationVerdict& verdict : answer.verdicts) {
            if (verdict.id == queued.operation.id && verdict.verdict != Verdict::Retry)
                queued.isPending = false;
        }
    }
    events.removeIf(
        [&answer](const AuditEvent& event) { return answer.eventsTaken.contains(event.id); });
    if (answer.needsIncarnation)
        renewIncarnation();
    for (const OperationVerdict& verdict : answer.verdicts)
        rejected += verdict.verdict == Verdict::Rejected ? 1 : 0;
    return {{}, counts()};
}

Result<QList<Change>> FakeStore::applied(const ScopePage& page)
{
    if (page.from != positions.value(page.scope))
        return failure(ErrorCode::Conflict, u"not the next page"_s);
    if (page.resync) {
        positions[page.scope] = 0;
        begun.remove(page.scope);
        ++resyncs;
        return {};
    }
    QList<Change> changes;
    for (const FeedEntry& entry : page.entries) {
        rows[entry.row.key] = std::max(rows.value(entry.row.key), entry.row.version);
        changes.append({entry.row.key, {}, entry.row});
    }
    positions[page.scope] = page.to;
    if (page.place && page.place->endsPart)
        begun[page.scope] = {page.place->snapshot, page.place->part + 1};
    if (page.to > 0)
        begun.remove(page.scope);
    if (differing == page.scope && page.to == page.head) {
        positions[page.scope] = 0;
        differing.reset();
        ++resyncs;
    }
    return changes;
}

QUuid FakeStore::newId()
{
    return {++m_ids, 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1};
}

} // namespace carnet::test
