#include "models/presentation/leaverbook.h"

#include "app/sync/desk.h"
#include "models/presentation/allstores.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace carnet {

namespace {

constexpr auto kPreviewPause = 300ms;

MovingClient movingFrom(const sync::LeavingClient& leaving, const AssociateId& leaver)
{
    std::vector<search::BookPlace> places;
    for (const sync::LeavingPlace& place : leaving.places) {
        const auto since = place.addedAtMs > 0 ? std::optional(place.addedAtMs) : std::nullopt;
        places.push_back({place.book, place.owner, since});
    }
    MovingClient client = movingClient(leaving.brings.client.id, leaving.name, places);
    client.leave(leaver);
    client.brings = leaving.brings.client;
    client.currency = leaving.brings.currency;
    client.lastContactMs = leaving.lastContactMs;
    return client;
}

} // namespace

LeaverBook::LeaverBook(Till& till, QObject* parent)
    : QObject(parent)
    , m_till(till)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kPreviewPause);
    connect(&m_again, &QTimer::timeout, this, &LeaverBook::send);
}

void LeaverBook::ask(const AssociateId& leaver, Then then)
{
    m_leaver = leaver;
    m_then = std::move(then);
    send();
}

void LeaverBook::drop()
{
    m_then = {};
    m_again.stop();
    m_asking.reset();
}

void LeaverBook::send()
{
    m_again.stop();
    if (!m_till.desk())
        return take(tl::unexpected(sync::CallFailure{{ErrorCode::Network, {}}, 0}));
    const qint64 today = m_till.format().startOf(m_till.today());
    m_asking = m_till.desk()->handover({m_till.associate().id, m_leaver, today},
                                       [this](const auto& reply) { take(reply); });
}

void LeaverBook::take(const sync::Reply<sync::HandoverAnswer>& reply)
{
    if (!m_then)
        return;
    if (!reply)
        return std::exchange(m_then, {})(tl::unexpected(reply.error().error));
    if (reply->preparing)
        return m_again.start();
    LeaverBookAnswer answer{{}, static_cast<int>(reply->total), reply->sizes, reply->left};
    for (const sync::LeavingClient& client : reply->clients)
        answer.clients.append(movingFrom(client, m_leaver));
    std::ranges::sort(answer.clients, isBeforeByName);
    std::exchange(m_then, {})(answer);
}

QString LeaverBook::explain(const Error& error)
{
    // Headquarters says no with 403, which a till takes for "not found".
    if (error.code == ErrorCode::Unauthorized || error.code == ErrorCode::NotFound)
        return tr("Headquarters does not show you this book. That takes the right to set up "
                  "Carnet, at a till of a store where you work. Nobody has been moved.");
    return AllStores::explain(error);
}

} // namespace carnet
