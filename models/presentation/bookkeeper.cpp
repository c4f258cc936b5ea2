#include "models/presentation/bookkeeper.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Beyond this many customers they are read when there is time: a page of a first synchronisation
//! must not wait for the book, nor the book be made anew for each.
constexpr int kFollowed = 400;

CustomerId customerOf(const Change& change)
{
    if (change.key.kind == EntityKind::Customer)
        return {change.key.id};
    const auto& row = change.after ? change.after : change.before;
    return row ? CustomerId::fromString(row->fields.value("customer"_L1).toString()) : CustomerId{};
}

bool changesTheSchema(const Change& change)
{
    return change.key.kind == EntityKind::AttributeDefinition
        || change.key.kind == EntityKind::AttributeGroup || change.key.kind == EntityKind::Setting
        || change.key.kind == EntityKind::Store;
}

//! False where the row is there and cannot be read.
bool readPlace(const std::optional<Row>& row, std::optional<Membership>& place)
{
    if (!row)
        return true;
    auto read = fromRow<Membership>(*row);
    if (read)
        place = *std::move(read);
    return place.has_value();
}

//! What a change of a membership means for its customer; nothing for every other change.
std::optional<PlaceChange> placeChange(const Change& change)
{
    PlaceChange place;
    const bool isRead = change.key.kind == EntityKind::Membership
        && readPlace(change.before, place.before) && readPlace(change.after, place.after);
    return isRead ? std::optional(place) : std::nullopt;
}

//! True when nothing is there that a card would show, once there are no customers.
Result<bool> holdsNothing(const TerminalStore& store)
{
    for (const EntityKind kind : {EntityKind::ContactPoint,
                                  EntityKind::Membership,
                                  EntityKind::Activity,
                                  EntityKind::Purchase}) {
        const auto rows = store.count(kind);
        if (!rows)
            return tl::unexpected(rows.error());
        if (*rows > 0)
            return false;
    }
    return true;
}

template<Entity E, typename Take>
bool addAs(const Row& row, Take take)
{
    auto entity = fromRow<E>(row);
    if (!entity)
        return false;
    take(*std::move(entity));
    return true;
}

//! False when \a parts are no longer what the store has.
bool add(const Change& change, CustomerParts& parts)
{
    if (!change.after)
        return false;
    switch (change.key.kind) {
    case EntityKind::Customer:
        return addAs<Customer>(*change.after,
                               [&](Customer&& it) { parts.customer = std::move(it); });
    case EntityKind::Membership:
        return addAs<Membership>(*change.after, [&](const Membership& it) {
            parts.memberships.removeIf([&it](const Membership& one) { return one.id == it.id; });
            parts.memberships.append(it);
            std::ranges::sort(parts.memberships, isOlder);
        });
    case EntityKind::ContactPoint:
        return addAs<ContactPoint>(*change.after, [&](ContactPoint&& it) {
            const auto known = std::ranges::find(parts.contactPoints, it.id, &ContactPoint::id);
            if (known == parts.contactPoints.end())
                parts.contactPoints.append(std::move(it));
            else
                *known = std::move(it);
        });
    case EntityKind::BookMove:
    case EntityKind::Note:
    case EntityKind::Conflict:
        return true;
    default:
        return false;
    }
}

} // namespace

Result<> BookKeeper::readReference(const TerminalStore& store)
{
    auto reference = ReferenceData::read(store, m_here);
    if (!reference)
        return tl::unexpected(reference.error());
    m_reference = *std::move(reference);
    m_isReferenceNew = true;
    return {};
}

Result<> BookKeeper::forget(const TerminalStore& store)
{
    auto customers = store.customers();
    if (!customers)
        return tl::unexpected(customers.error());
    m_unread = QSet<CustomerId>(customers->cbegin(), customers->cend());
    m_queue = *std::move(customers);
    m_begun = {};
    m_arriving.reset();
    if (m_unread.isEmpty()) {
        const auto isEmpty = holdsNothing(store);
        if (!isEmpty)
            return tl::unexpected(isEmpty.error());
        if (*isEmpty)
            m_arriving.emplace();
    }
    clearIndex();
    return {};
}

BookKeeper::Touched BookKeeper::touchedBy(const QList<Change>& changes)
{
    Touched touched;
    for (const Change& change : changes) {
        const CustomerId customer = customerOf(change);
        if (customer.isNull())
            continue;
        touched.all.insert(customer);
        if (change.key.kind == EntityKind::BookMove)
            continue; // no card shows it
        if (const auto place = placeChange(change))
            touched.moved[customer].append(*place);
        else
            touched.reread.insert(customer);
    }
    for (const CustomerId& id : std::as_const(touched.reread))
        touched.moved.remove(id);
    return touched;
}

// Thousands change hands in one gesture: all but their place is in the index already.
void BookKeeper::move(Touched& touched)
{
    search::IndexChanges changes;
    for (auto moved = touched.moved.cbegin(); moved != touched.moved.cend(); ++moved) {
        const auto position = m_index->find(moved.key());
        if (!position) {
            touched.reread.insert(moved.key());
            continue;
        }
        search::IndexRow row = m_index->rowAt(*position);
        changePlaces(row, moved.value(), *m_reference);
        changes.upserts.push_back(std::move(row));
    }
    if (!changes.upserts.empty())
        m_index = m_index->with(changes);
}

void BookKeeper::clearIndex()
{
    m_index = search::BookIndex::build(indexSchema(*m_reference, m_locale), {});
}

Result<> BookKeeper::readEverybody(const TerminalStore& store)
{
    Result<> done = forget(store);
    while (done && !m_unread.isEmpty()) {
        const auto customers = next(store, {});
        done = customers ? read(store, *customers) : tl::unexpected(customers.error());
    }
    return done;
}

Result<QList<CustomerId>> BookKeeper::next(const TerminalStore& store, const ClientBookId& first)
{
    if (first != m_begun) {
        auto own = store.customersIn(first);
        if (!own)
            return own;
        QList<CustomerId> customers;
        takeUnread(*own, customers);
        if (customers.size() < kAtOnce)
            m_begun = first;
        if (!customers.isEmpty())
            return customers; // somebody waits for exactly these
    }
    QList<CustomerId> customers;
    m_queue.remove(0, takeUnread(m_queue, customers));
    return customers;
}

qsizetype BookKeeper::takeUnread(const QList<CustomerId>& from, QList<CustomerId>& customers)
{
    qsizetype seen = 0;
    for (; seen < from.size() && customers.size() < kAtOnce; ++seen) {
        if (m_unread.remove(from.at(seen)))
            customers.append(from.at(seen));
    }
    return seen;
}

QList<CustomerParts> BookKeeper::takeArrived(QSet<CustomerId>& customers)
{
    QList<CustomerParts> arrived;
    if (!m_arriving)
        return arrived;
    for (const CustomerId& id : customers.values()) {
        const auto arriving = m_arriving->find(id);
        if (arriving == m_arriving->end())
            continue;
        if (!arriving->isWhole || arriving->parts.customer.id.isNull()) {
            // She herself may come after her rows: then those were seen, but are no longer here.
            arriving->isWhole = false;
            continue;
        }
        arrived.append(m_arriving->take(id).parts);
        customers.remove(id);
    }
    return arrived;
}

Result<> BookKeeper::read(const TerminalStore& store, const QList<CustomerId>& customers)
{
    QSet<CustomerId> missing(customers.cbegin(), customers.cend());
    QList<CustomerParts> all = takeArrived(missing);
    if (!missing.isEmpty()) {
        auto stored = store.parts().of(missing.values());
        if (!stored)
            return tl::unexpected(stored.error());
        all.append(*std::move(stored));
    }
    search::IndexChanges changes;
    changes.upserts.reserve(static_cast<std::size_t>(all.size()));
    for (const CustomerParts& parts : std::as_const(all)) {
        missing.remove(parts.customer.id);
        if (m_arriving)
            m_arriving->remove(parts.customer.id);
        changes.upserts.push_back(indexRow(parts, *m_reference));
    }
    changes.removals.assign(missing.cbegin(), missing.cend());
    m_index = m_index->with(changes);
    return {};
}

void BookKeeper::gather(const QList<Change>& changes)
{
    for (const Change& change : changes) {
        const CustomerId id = customerOf(change);
        if (id.isNull() || m_index->find(id))
            continue;
        Arriving& arriving = (*m_arriving)[id];
        arriving.isWhole = arriving.isWhole && add(change, arriving.parts);
    }
}

Result<> BookKeeper::take(const TerminalStore& store,
                          const QSet<CustomerId>& touched,
                          const QList<Change>& changes)
{
    if (touched.isEmpty())
        return {};
    if (touched.size() <= kFollowed) {
        m_arriving.reset(); // somebody works, or the first day is over
        m_unread.subtract(touched);
        return read(store, touched.values());
    }
    if (m_arriving)
        gather(changes);
    for (const CustomerId& id : touched) {
        if (m_unread.contains(id))
            continue;
        m_unread.insert(id);
        m_queue.append(id);
    }
    return {};
}

Result<Snapshot> BookKeeper::snapshot(const TerminalStore& store, QSet<CustomerId> touched)
{
    const auto counts = store.outboxCounts();
    if (!counts)
        return tl::unexpected(counts.error());
    auto waiting = store.waitingCustomers();
    if (!waiting)
        return tl::unexpected(waiting.error());
    Snapshot snapshot{m_reference,
                      m_index,
                      *counts,
                      *std::move(waiting),
                      std::move(touched),
                      m_isReferenceNew,
                      m_unread.size()};
    m_isReferenceNew = false;
    return snapshot;
}

Result<Snapshot> BookKeeper::begin(const TerminalStore& store)
{
    return readReference(store).and_then([&] { return forget(store); }).and_then([&] {
        return snapshot(store, {});
    });
}

Result<Snapshot> BookKeeper::load(const TerminalStore& store)
{
    return readReference(store).and_then([&] { return readEverybody(store); }).and_then([&] {
        return snapshot(store, {});
    });
}

Result<Snapshot> BookKeeper::readOn(const TerminalStore& store, const ClientBookId& first)
{
    const auto customers = next(store, first);
    if (!customers)
        return tl::unexpected(customers.error());
    return read(store, *customers).and_then([&] { return snapshot(store, {}); });
}

Result<Snapshot> BookKeeper::follow(const TerminalStore& store, const QList<Change>& changes)
{
    if (!m_index)
        return load(store);

    Touched touched = touchedBy(changes);
    const bool isReferenceStale = std::ranges::any_of(
        changes, [](const Change& change) { return isReference(change.key.kind); });
    const bool isSchemaStale = std::ranges::any_of(changes, changesTheSchema);
    Result<> followed;
    if (isReferenceStale)
        followed = readReference(store);
    // On the first day definitions come before everybody, who will be told of.
    const bool hasRows = !m_arriving || m_index->size() > 0;
    if (isSchemaStale && hasRows)
        followed = followed.and_then([&] { return readEverybody(store); });
    else
        followed = followed.and_then([&] {
            if (isSchemaStale)
                clearIndex();
            move(touched);
            return take(store, touched.reread, changes);
        });
    return followed.and_then([&] { return snapshot(store, touched.all); });
}

} // namespace carnet
