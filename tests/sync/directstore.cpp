#include "tests/sync/directstore.h"

#include "app/sync/backoff.h"
#include "app/sync/storework.h"

#include <algorithm>
#include <utility>

namespace carnet::test {

namespace {

constexpr qint64 kSlowestMs = 15;

class Ticket final : public sync::Pending
{
public:
    std::shared_ptr<int> life = std::make_shared<int>();
};

} // namespace

DirectStore::DirectStore(VirtualTime& time, TerminalStore& store, Random& random)
    : m_time(time)
    , m_store(store)
    , m_random(random)
{
}

template<typename Work, typename Done>
sync::PendingPtr DirectStore::carry(Work work, Done then)
{
    auto ticket = std::make_unique<Ticket>();
    m_freeAtMs = std::max(m_freeAtMs, m_time.steadyMs()) + 1 + sync::jitterMs(m_random, kSlowestMs);
    m_time.later(m_freeAtMs - m_time.steadyMs(),
                 [this,
                  alive = std::weak_ptr(m_life),
                  wanted = std::weak_ptr(ticket->life),
                  work = std::move(work),
                  then = std::move(then)] {
                     if (alive.expired())
                         return;
                     const auto result = work(m_store);
                     if (!wanted.expired())
                         then(result);
                 });
    return ticket;
}

sync::PendingPtr DirectStore::recall(sync::Then<Result<sync::Memory>> then)
{
    return carry([](TerminalStore& store) { return sync::storework::recall(store); },
                 std::move(then));
}

sync::PendingPtr DirectStore::greet(const Hello& hello, sync::Then<Result<>> then)
{
    return carry([hello](TerminalStore& store) { return sync::storework::greet(store, hello); },
                 std::move(then));
}

sync::PendingPtr DirectStore::follow(const QList<Scope>& scopes,
                                     sync::Then<Result<sync::Following>> then)
{
    return carry([scopes](TerminalStore& store) { return sync::storework::follow(store, scopes); },
                 std::move(then));
}

sync::PendingPtr DirectStore::nextPush(int maxOperations,
                                       qint64 maxBytes,
                                       sync::Then<Result<sync::Batch>> then)
{
    return carry(
        [maxOperations, maxBytes](TerminalStore& store) {
            return sync::storework::nextPush(store, maxOperations, maxBytes);
        },
        std::move(then));
}

sync::PendingPtr DirectStore::settle(const PushAnswer& answer,
                                     sync::Then<Result<sync::Settled>> then)
{
    return carry([answer](TerminalStore& store) { return sync::storework::settle(store, answer); },
                 std::move(then));
}

sync::PendingPtr DirectStore::applyPages(const QList<ScopePage>& pages,
                                         qint64 epoch,
                                         sync::Then<Result<QList<Change>>> then)
{
    return carry([pages, epoch](TerminalStore& store) { return store.applyPages(pages, epoch); },
                 std::move(then));
}

sync::PendingPtr DirectStore::cursors(sync::Then<Result<QList<Cursor>>> then)
{
    return carry([](TerminalStore& store) { return store.cursors(); }, std::move(then));
}

sync::PendingPtr DirectStore::noteSynced(qint64 nowMs, sync::Then<Result<>> then)
{
    return carry(
        [nowMs](TerminalStore& store) { return sync::storework::noteSynced(store, nowMs); },
        std::move(then));
}

} // namespace carnet::test
