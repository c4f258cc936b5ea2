#include "app/sync/threadedstore.h"

#include "app/sync/storework.h"

#include <memory>
#include <utility>

namespace carnet::sync {

namespace {

//! Says by its life that somebody still wants the result.
class Ticket final : public Pending
{
public:
    // Shared so that the result can look at it weakly; this is the only owner.
    const std::shared_ptr<int> life = std::make_shared<int>();
};

} // namespace

ThreadedStore::ThreadedStore(StoreThread<TerminalStore>& thread)
    : m_thread(thread)
{
}

template<typename Work, typename Done>
PendingPtr ThreadedStore::carry(Work work, Done then)
{
    auto ticket = std::make_unique<Ticket>();
    whenReady(&m_context,
              m_thread.run(std::move(work)),
              [life = std::weak_ptr(ticket->life), then = std::move(then)](const auto& result) {
                  if (!life.expired())
                      then(result);
              });
    return ticket;
}

PendingPtr ThreadedStore::recall(Then<Result<Memory>> then)
{
    return carry([](TerminalStore& store) { return storework::recall(store); }, std::move(then));
}

PendingPtr ThreadedStore::greet(const Hello& hello, Then<Result<>> then)
{
    return carry([hello](TerminalStore& store) { return storework::greet(store, hello); },
                 std::move(then));
}

PendingPtr ThreadedStore::follow(const QList<Scope>& scopes, Then<Result<Following>> then)
{
    return carry([scopes](TerminalStore& store) { return storework::follow(store, scopes); },
                 std::move(then));
}

PendingPtr ThreadedStore::nextPush(int maxOperations, qint64 maxBytes, Then<Result<Batch>> then)
{
    return carry(
        [maxOperations, maxBytes](TerminalStore& store) {
            return storework::nextPush(store, maxOperations, maxBytes);
        },
        std::move(then));
}

PendingPtr ThreadedStore::settle(const PushAnswer& answer, Then<Result<Settled>> then)
{
    return carry([answer](TerminalStore& store) { return storework::settle(store, answer); },
                 std::move(then));
}

PendingPtr ThreadedStore::applyPages(const QList<ScopePage>& pages,
                                     qint64 epoch,
                                     Then<Result<QList<Change>>> then)
{
    return carry([pages, epoch](TerminalStore& store) { return store.applyPages(pages, epoch); },
                 std::move(then));
}

PendingPtr ThreadedStore::cursors(Then<Result<QList<Cursor>>> then)
{
    return carry([](TerminalStore& store) { return store.cursors(); }, std::move(then));
}

PendingPtr ThreadedStore::noteSynced(qint64 nowMs, Then<Result<>> then)
{
    return carry([nowMs](TerminalStore& store) { return storework::noteSynced(store, nowMs); },
                 std::move(then));
}

} // namespace carnet::sync
