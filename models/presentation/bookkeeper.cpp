#include "models/presentation/bookkeeper.h"

#include "models/presentation/dossier.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Beyond this many customers to be read anew, reading everything is quicker.
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
        || change.key.kind == EntityKind::Setting || change.key.kind == EntityKind::Store;
}

//! The book a change of a membership leaves the customer in; nothing for every other change.
std::optional<Membership> placeAfter(const Change& change)
{
    if (!change.after || change.key.kind != EntityKind::Membership)
        return std::nullopt;
    const auto read = fromRow<Membership>(*change.after);
    return read ? std::optional(*read) : std::nullopt;
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
    const auto contacts = store.day().lastContacts();
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
        const std::optional<Membership> place = placeAfter(change);
        const bool isMove = change.key.kind == EntityKind::Membership
            && place.has_value() == change.after.has_value();
        if (isMove)
            touched.moved.insert(customer, place);
        else
            touched.reread.insert(customer);
    }
    for (const CustomerId& id : std::as_const(touched.reread))
        touched.moved.remove(id);
    return touched;
}

// Thousands change hands in one gesture: all but their place is in the index already.
Result<> BookKeeper::refresh(const TerminalStore& store, const Touched& touched)
{
    search::IndexChanges changes;
    QSet<CustomerId> reread = touched.reread;
    for (auto move = touched.moved.cbegin(); move != touched.moved.cend(); ++move) {
        if (const auto position = m_index->find(move.key())) {
            search::IndexRow row = m_index->rowAt(*position);
            placeIn(row, move.value(), *m_reference);
            changes.upserts.push_back(std::move(row));
        } else {
            reread.insert(move.key());
        }
    }
    for (const CustomerId& id : reread) {
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
    auto waiting = store.waitingCustomers();
    if (!waiting)
        return tl::unexpected(waiting.error());
    Snapshot snapshot{
        m_reference, m_index, *counts, *std::move(waiting), std::move(touched), m_isReferenceNew};
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

    const Touched touched = touchedBy(changes);
    const bool isReferenceStale = std::ranges::any_of(
        changes, [](const Change& change) { return isReference(change.key.kind); });
    if (std::ranges::any_of(changes, changesTheSchema) || touched.reread.size() > kReloadAbove) {
        auto loaded = load(store);
        if (loaded)
            loaded->touched = touched.all;
        return loaded;
    }
    Result<> followed;
    if (isReferenceStale)
        followed = readReference(store);
    return followed.and_then([&] { return refresh(store, touched); }).and_then([&] {
        return snapshot(store, touched.all);
    });
}

} // namespace carnet
