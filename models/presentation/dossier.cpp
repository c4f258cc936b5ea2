#include "models/presentation/dossier.h"

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
    QList<E> children;
    for (const Row& row : *rows) {
        if (auto child = fromRow<E>(row))
            children.append(*std::move(child));
    }
    return children;
}

std::optional<qint64> lastContact(const QList<Activity>& activities,
                                  const QList<Purchase>& purchases)
{
    QSet<ActivityId> voided;
    for (const Activity& activity : activities)
        voided.insert(activity.voids);
    std::optional<qint64> last;
    const auto consider = [&last](qint64 atMs) { last = std::max(last.value_or(atMs), atMs); };
    for (const Activity& activity : activities) {
        if (!activity.planned && activity.voids.isNull() && !voided.contains(activity.id))
            consider(activity.atMs);
    }
    for (const Purchase& purchase : purchases)
        consider(purchase.soldAtMs);
    return last;
}

} // namespace

Result<CustomerParts> readParts(const TerminalStore& store, const CustomerId& id)
{
    const auto row = store.find({EntityKind::Customer, id.value});
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound, u"no such customer on this till"_s);
    const auto customer = fromRow<Customer>(**row);
    const auto points = childrenOf<ContactPoint>(store, id);
    const auto membership = store.find({EntityKind::Membership, id.value});
    const auto activities = childrenOf<Activity>(store, id);
    const auto purchases = childrenOf<Purchase>(store, id);
    if (!customer)
        return tl::unexpected(customer.error());
    if (!points || !membership || !activities || !purchases)
        return failure(ErrorCode::Storage, u"reading a customer's rows failed"_s);

    CustomerParts parts;
    parts.customer = *customer;
    parts.contactPoints = *points;
    if (*membership) {
        if (const auto place = fromRow<Membership>(**membership))
            parts.membership = *place;
    }
    parts.lastContactMs = lastContact(*activities, *purchases);
    return parts;
}

Result<Dossier> Dossier::read(const TerminalStore& store, const CustomerId& id)
{
    auto parts = readParts(store, id);
    if (!parts)
        return tl::unexpected(parts.error());
    const auto activities = childrenOf<Activity>(store, id);
    const auto notes = childrenOf<Note>(store, id);
    const auto purchases = childrenOf<Purchase>(store, id);
    const auto conflicts = childrenOf<Conflict>(store, id);
    const auto moves = childrenOf<BookMove>(store, id);
    const auto counts = store.outboxCounts();
    if (!counts)
        return tl::unexpected(counts.error());
    const auto queue = store.queue(counts->pending + counts->held + counts->rejected);
    if (!activities || !notes || !purchases || !conflicts || !moves || !queue)
        return failure(ErrorCode::Storage, u"reading a customer's history failed"_s);

    Dossier dossier{*std::move(parts), *activities, *notes, *purchases, *conflicts, *moves, {}};
    const auto newestFirst = [](auto at) {
        return [at](const auto& a, const auto& b) {
            return std::pair(a.*at, a.id.value) > std::pair(b.*at, b.id.value);
        };
    };
    std::ranges::sort(dossier.activities, newestFirst(&Activity::atMs));
    std::ranges::sort(dossier.purchases, newestFirst(&Purchase::soldAtMs));
    std::ranges::sort(dossier.moves, newestFirst(&BookMove::movedAtMs));
    std::ranges::sort(dossier.notes, newestFirst(&Note::writtenAtMs));
    std::stable_partition(
        dossier.notes.begin(), dossier.notes.end(), [](const Note& note) { return note.pinned; });
    for (const QueuedOperation& queued : *queue) {
        if (queued.isWaiting() && queued.operation.customer == id)
            dossier.waitingRows.insert(queued.operation.key.id);
    }
    return dossier;
}

} // namespace carnet
