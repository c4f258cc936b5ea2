#include "models/presentation/dossier.h"

#include "models/domain/entitiesin.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

template<Entity E>
Result<QList<E>> childrenOf(const TerminalStore& store, const CustomerId& id)
{
    const auto rows = store.ofCustomer(E::kKind, id);
    if (!rows)
        return tl::unexpected(rows.error());
    return entitiesIn<E>(*rows);
}

} // namespace

Result<QSet<QUuid>> waitingRowsOf(const TerminalStore& store)
{
    const auto counts = store.outboxCounts();
    if (!counts)
        return tl::unexpected(counts.error());
    const auto queue = store.queue(counts->pending + counts->held + counts->rejected);
    if (!queue)
        return tl::unexpected(queue.error());
    QSet<QUuid> rows;
    for (const QueuedOperation& queued : *queue) {
        if (queued.isWaiting())
            rows.insert(queued.operation.key.id);
    }
    return rows;
}

void sortForReading(Dossier& dossier)
{
    const auto newestFirst = [](auto at) {
        return [at](const auto& a, const auto& b) {
            return std::pair(a.*at, a.id.value) > std::pair(b.*at, b.id.value);
        };
    };
    std::ranges::sort(dossier.tasks, [](const Task& a, const Task& b) {
        return std::pair(a.dueOn, a.id) < std::pair(b.dueOn, b.id);
    });
    std::ranges::sort(dossier.doneTasks, newestFirst(&Task::doneAtMs));
    std::ranges::sort(dossier.purchases, newestFirst(&Purchase::soldAtMs));
    std::ranges::sort(dossier.moves, newestFirst(&BookMove::movedAtMs));
    std::ranges::sort(dossier.notes, newestFirst(&Note::writtenAtMs));
    std::stable_partition(
        dossier.notes.begin(), dossier.notes.end(), [](const Note& note) { return note.pinned; });
}

Result<Dossier> Dossier::read(const TerminalStore& store, const TimelineRequest& request)
{
    const CustomerId id = request.customer;
    auto parts = store.parts().find(id);
    if (!parts)
        return tl::unexpected(parts.error());
    auto timeline = store.day().timeline(request);
    auto tasks = childrenOf<Task>(store, id);
    const auto notes = childrenOf<Note>(store, id);
    const auto purchases = childrenOf<Purchase>(store, id);
    const auto conflicts = childrenOf<Conflict>(store, id);
    const auto moves = childrenOf<BookMove>(store, id);
    const auto photos = childrenOf<Photo>(store, id);
    auto waitingRows = waitingRowsOf(store);
    if (!photos)
        return tl::unexpected(photos.error());
    if (!timeline || !tasks || !notes || !purchases || !conflicts || !moves || !waitingRows)
        return failure(ErrorCode::Storage, u"reading a customer's history failed"_s);

    const auto open = std::stable_partition(tasks->begin(), tasks->end(), [](const Task& task) {
        return task.status == TaskStatus::Done;
    });
    const QList<Task> done(tasks->begin(), open);
    tasks->erase(tasks->begin(), open);
    Dossier dossier{*std::move(parts),
                    *std::move(timeline),
                    *std::move(tasks),
                    *notes,
                    *purchases,
                    *conflicts,
                    *moves,
                    photos->isEmpty() ? std::nullopt : std::optional(photos->constFirst()),
                    *std::move(waitingRows),
                    done};
    sortForReading(dossier);
    return dossier;
}

} // namespace carnet
