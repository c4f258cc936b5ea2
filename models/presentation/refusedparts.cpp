#include "models/presentation/refusedparts.h"

#include "models/presentation/describeoperation.h"
#include "models/presentation/till.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kShownRows = 8; // clients; enough to see what is the matter, on one screen

} // namespace

Result<RefusedParts> readRefusedParts(const TerminalStore& store)
{
    const auto counts = store.outboxCounts();
    if (!counts)
        return tl::unexpected(counts.error());
    if (counts->rejected == 0)
        return RefusedParts();
    auto queue = store.queue(counts->pending + counts->held + counts->rejected);
    if (!queue)
        return tl::unexpected(queue.error());
    std::ranges::sort(*queue, {}, [](const QueuedOperation& queued) { return queued.operation.n; });
    RefusedParts parts;
    for (const QueuedOperation& queued : *queue) {
        if (queued.state != QueuedOperation::State::Rejected)
            continue;
        const Operation& operation = queued.operation;
        const QUuid gesture = operation.group.isNull() ? operation.id.value : operation.group;
        parts[gesture].append({operation, queued.refusal, queued.facts});
    }
    return parts;
}

RefusedRows refusedRows(const QList<RefusedPart>& parts, const Snapshot& snapshot)
{
    RefusedRows found;
    QSet<CustomerId> told;
    for (const RefusedPart& part : parts) {
        const CustomerId& customer = part.operation.customer;
        if (customer.isNull() || told.contains(customer))
            continue; // the rest of hers builds on the first
        told.insert(customer);
        if (found.rows.size() < kShownRows)
            found.rows.append(
                QVariantMap{{u"customerId"_s, customer.toString()},
                            {u"name"_s, customerName(customer, snapshot)},
                            {u"reason"_s, explain(part.refusal, part.facts, *snapshot.reference)}});
    }
    if (told.size() < 2)
        return {};
    found.more = static_cast<int>(told.size() - found.rows.size());
    return found;
}

} // namespace carnet
