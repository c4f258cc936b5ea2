#include "app/headquarters/handoveranswer.h"

#include "app/headquarters/authority.h"

#include <algorithm>
#include <span>

namespace carnet {

namespace {

using sync::LeavingClient;

LeavingClient clientOf(const search::IndexRow& row)
{
    LeavingClient client;
    client.brings.client.id = row.id;
    client.name = row.displayName;
    client.lastContactMs = row.lastContactMs;
    for (const search::BookPlace& place : row.places())
        client.places.append({place.book, place.owner, place.addedAtMs.value_or(0)});
    return client;
}

//! Who is in the book, without what she brings along.
void addClients(const search::BookIndex& index,
                const AssociateId& leaver,
                sync::HandoverAnswer& answer)
{
    search::Query query;
    query.owners = {leaver};
    query.limit = sync::kMostPerformed - 2 * static_cast<int>(answer.left.size());
    const search::QueryResult result = index.answer(query);
    answer.total = result.matches;
    for (const search::RowPosition position : result.rows)
        answer.clients.append(clientOf(index.rowAt(position)));
}

void addSizes(const search::BookIndex& index, sync::HandoverAnswer& answer)
{
    search::Query query;
    query.limit = 0;
    query.countOwners = true;
    for (const search::OwnerCount& owner : index.answer(query).owners)
        answer.sizes.insert(owner.owner, owner.count);
}

Result<> addHandover(const HeadquartersStore& store,
                     qint64 fromMs,
                     std::span<LeavingClient> clients)
{
    QList<CustomerId> ids;
    for (const LeavingClient& client : clients)
        ids.append(client.brings.client.id);
    const auto read = store.handover(ids, fromMs);
    if (!read)
        return tl::unexpected(read.error());
    QHash<CustomerId, BroughtAlong> byId;
    for (const BroughtAlong& brought : *read)
        byId.insert(brought.client.id, brought);
    for (LeavingClient& client : clients) {
        if (const auto found = byId.constFind(client.brings.client.id); found != byId.cend())
            client.brings = *found;
    }
    return {};
}

} // namespace

Result<bool> HandoverReading::begin(CustomerDirectory& directory, const HeadquartersStore& store)
{
    const auto associate = administratorAt(m_terminal, m_asked.associate, directory, store);
    if (!associate)
        return tl::unexpected(associate.error());
    const auto view = directory.look(store);
    if (!view)
        return tl::unexpected(view.error());
    if (!view->index) {
        m_answer.preparing = view->filled;
        return true;
    }
    auto left = store.leftBy(m_asked.leaver, sync::kMostLeft);
    if (!left)
        return tl::unexpected(left.error());
    m_answer.left = left->first(std::min<qsizetype>(left->size(), sync::kMostLeft));
    addClients(*view->index, m_asked.leaver, m_answer);
    addSizes(*view->index, m_answer);
    m_hasBegun = true;
    return m_answer.clients.isEmpty();
}

Result<bool> HandoverReading::readOn(CustomerDirectory& directory, const HeadquartersStore& store)
{
    if (!m_hasBegun)
        return begin(directory, store);
    QList<LeavingClient>& clients = m_answer.clients;
    const qsizetype number = std::min(m_clientsAtOnce, clients.size() - m_next);
    const std::span<LeavingClient> these(&clients[m_next], static_cast<size_t>(number));
    if (const auto added = addHandover(store, m_asked.fromMs, these); !added)
        return tl::unexpected(added.error());
    m_next += number;
    return m_next == clients.size();
}

} // namespace carnet
