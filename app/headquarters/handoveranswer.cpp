#include "app/headquarters/handoveranswer.h"

#include "app/headquarters/authority.h"

namespace carnet {

namespace {

using sync::LeavingClient;
using sync::LeavingPlace;

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
    query.limit = sync::kMostPerformed;
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

Result<> addHandover(const HeadquartersStore& store, qint64 fromMs, QList<LeavingClient>& clients)
{
    QList<CustomerId> ids;
    for (const LeavingClient& client : std::as_const(clients))
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

Result<sync::HandoverAnswer> handoverOf(const sync::HandoverRequest& asked,
                                        const RegisterId& terminal,
                                        CustomerDirectory& directory,
                                        const HeadquartersStore& store)
{
    const auto associate = administratorAt(terminal, asked.associate, directory, store);
    if (!associate)
        return tl::unexpected(associate.error());
    const auto view = directory.look(store);
    if (!view)
        return tl::unexpected(view.error());
    sync::HandoverAnswer answer;
    if (!view->index) {
        answer.preparing = view->filled;
        return answer;
    }
    addClients(*view->index, asked.leaver, answer);
    addSizes(*view->index, answer);
    return addHandover(store, asked.fromMs, answer.clients).map([&answer] { return answer; });
}

} // namespace carnet
