#include "models/presentation/bookkeeper.h"

#include "models/presentation/dossier.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Beyond this many customers reading everything is quicker than reading each.
constexpr int kReloadAbove = 400;

CustomerId customerOf(const Change& change)
{
    if (change.key.kind == EntityKind::Customer || change.key.kind == EntityKind::Membership)
        return {change.key.id};
    const auto& row = change.after ? change.after : change.before;
    return row ? CustomerId::fromString(row->fields.value("customer"_L1).toString()) : CustomerId{};
}

bool changesTheSchema(const Change& change)
{
    return change.key.kind == EntityKind::AttributeDefinition
        || change.key.kind == EntityKind::Setting;
}

} // namespace

Result<> BookKeeper::readReference(const TerminalStore& store)
{
    auto reference = ReferenceData::read(store);
    if (!reference)
        return tl::unexpected(reference.error());
    m_reference = *std::move(reference);
    m_isReferenceNew = true;
    return {};
}

Result<> BookKeeper::readCustomers(const TerminalStore& store)
{
    QHash<CustomerId, QList<ContactPoint>> points;
    QHash<CustomerId, Membership> memberships;
    const auto contacts = store.lastContacts();
    if (!contacts)
        return tl::unexpected(contacts.error());
    auto read =
        store
            .forEach(EntityKind::ContactPoint,
                     [&points](const Row& row) {
                         if (auto point = fromRow<ContactPoint>(row))
                             points[point->customer].append(*point);
                     })
            .and_then([&] {
                return store.forEach(EntityKind::Membership, [&memberships](const Row& row) {
                    if (auto membership = fromRow<Membership>(row))
                        memberships.insert(membership->customer, *membership);
                });
            });
    if (!read)
        return read;

    std::vector<search::IndexRow> rows;
    auto customers = store.forEach(EntityKind::Customer, [&](const Row& row) {
        auto customer = fromRow<Customer>(row);
        if (!customer)
            return;
        CustomerParts parts;
        parts.customer = *std::move(customer);
        const CustomerId id = parts.customer.id;
        parts.contactPoints = points.value(id);
        if (const auto place = memberships.constFind(id); place != memberships.constEnd())
            parts.membership = *place;
        if (const auto at = contacts->constFind(id); at != contacts->constEnd())
            parts.lastContactMs = *at;
        rows.push_back(indexRow(parts, *m_reference));
    });
    if (!customers)
        return customers;
    m_index = search::BookIndex::build(indexSchema(*m_reference, m_locale), rows);
    return {};
}

Result<> BookKeeper::refresh(const TerminalStore& store, const QSet<CustomerId>& customers)
{
    search::IndexChanges changes;
    for (const CustomerId& id : customers) {
        const auto parts = readParts(store, id);
        if (parts)
            changes.upserts.push_back(indexRow(*parts, *m_reference));
        else if (parts.error().code == ErrorCode::NotFound)
            changes.removals.push_back(id);
        else
            return tl::unexpected(parts.error());
    }
    m_index = m_index->with(changes);
    return {};
}

Result<Snapshot> BookKeeper::snapshot(const TerminalStore& store, QSet<CustomerId> touched)
{
    const auto counts = store.outboxCounts();
    if (!counts)
        return tl::unexpected(counts.error());
    // Exactly as many as are not done: what was sent long ago is of no interest here.
    const auto queue = store.queue(counts->pending + counts->held + counts->rejected);
    if (!queue)
        return tl::unexpected(queue.error());

    Snapshot snapshot{m_reference, m_index, *counts, {}, std::move(touched), m_isReferenceNew};
    for (const QueuedOperation& queued : *queue) {
        if (queued.isWaiting())
            snapshot.waiting.insert(queued.operation.customer);
    }
    m_isReferenceNew = false;
    return snapshot;
}

Result<Snapshot> BookKeeper::load(const TerminalStore& store)
{
    return readReference(store).and_then([&] { return readCustomers(store); }).and_then([&] {
        return snapshot(store, {});
    });
}

Result<Snapshot> BookKeeper::follow(const TerminalStore& store, const QList<Change>& changes)
{
    if (!m_index)
        return load(store);

    QSet<CustomerId> touched;
    bool isReferenceStale = false;
    bool isSchemaStale = false;
    for (const Change& change : changes) {
        isReferenceStale = isReferenceStale || isReference(change.key.kind);
        isSchemaStale = isSchemaStale || changesTheSchema(change);
        if (const CustomerId customer = customerOf(change); !customer.isNull())
            touched.insert(customer);
    }
    if (isSchemaStale || touched.size() > kReloadAbove) {
        auto loaded = load(store);
        if (loaded)
            loaded->touched = touched;
        return loaded;
    }
    Result<> followed;
    if (isReferenceStale)
        followed = readReference(store);
    return followed.and_then([&] { return refresh(store, touched); }).and_then([&] {
        return snapshot(store, touched);
    });
}

} // namespace carnet
