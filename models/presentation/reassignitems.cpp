#include "models/presentation/reassignitems.h"

#include "models/presentation/colleagues.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct ReassignWords {
    Q_DECLARE_TR_FUNCTIONS(Reassign)
};

QString plannedText(const HandoverClient& client, const QString& taker, const Till& till)
{
    if (client.planned.size() > 1)
        return ReassignWords::tr(
            "%Ln planned activities go along", nullptr, static_cast<int>(client.planned.size()));
    const PlannedActivity& planned = client.planned.constFirst();
    const ActivityType* type = till.reference().activityType(planned.type);
    const QDate day = till.format().dayOf(planned.atMs);
    const QString what = type ? till.format().name(*type) : ReassignWords::tr("Activity");
    const QString when = till.format().dayAndMonth(day);
    return taker.isEmpty() ? ReassignWords::tr("%1 on %2 goes along").arg(what, when)
                           : ReassignWords::tr("%1 on %2 moves to %3").arg(what, when, taker);
}

} // namespace

const std::array<ItemRole<GiverItem>, 5>& GiverItem::roles()
{
    using I = GiverItem;
    static const std::array<ItemRole<I>, 5> all{
        {{"associateId", [](const I& i) -> QVariant { return i.associateId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"initials", [](const I& i) -> QVariant { return i.initials; }},
         {"tint", [](const I& i) -> QVariant { return i.tint; }},
         {"changeText", [](const I& i) -> QVariant { return i.changeText; }}}};
    return all;
}

const std::array<ItemRole<TakerItem>, 8>& TakerItem::roles()
{
    using I = TakerItem;
    static const std::array<ItemRole<I>, 8> all{
        {{"associateId", [](const I& i) -> QVariant { return i.associateId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"initials", [](const I& i) -> QVariant { return i.initials; }},
         {"tint", [](const I& i) -> QVariant { return i.tint; }},
         {"detail", [](const I& i) -> QVariant { return i.detail; }},
         {"loadText", [](const I& i) -> QVariant { return i.loadText; }},
         {"load", [](const I& i) -> QVariant { return i.load; }},
         {"isChosen", [](const I& i) -> QVariant { return i.isChosen; }}}};
    return all;
}

const std::array<ItemRole<MovingItem>, 8>& MovingItem::roles()
{
    using I = MovingItem;
    static const std::array<ItemRole<I>, 8> all{
        {{"customerId", [](const I& i) -> QVariant { return i.customerId; }},
         {"name", [](const I& i) -> QVariant { return i.name; }},
         {"initials", [](const I& i) -> QVariant { return i.initials; }},
         {"tint", [](const I& i) -> QVariant { return i.tint; }},
         {"detail", [](const I& i) -> QVariant { return i.detail; }},
         {"takerId", [](const I& i) -> QVariant { return i.takerId; }},
         {"takerName", [](const I& i) -> QVariant { return i.takerName; }},
         {"isProblem", [](const I& i) -> QVariant { return i.isProblem; }}}};
    return all;
}

const std::array<ItemRole<OptionItem>, 3>& OptionItem::roles()
{
    using I = OptionItem;
    static const std::array<ItemRole<I>, 3> all{
        {{"value", [](const I& i) -> QVariant { return i.value; }},
         {"text", [](const I& i) -> QVariant { return i.text; }},
         {"isChosen", [](const I& i) -> QVariant { return i.isChosen; }}}};
    return all;
}

void MovingClient::leave(const AssociateId& giver)
{
    const auto place = std::ranges::find(places, giver, &search::BookPlace::owner);
    if (place == places.end())
        return;
    seen.book = place->book;
    seen.addedAtMs = place->addedAtMs.value_or(0);
    owner = place->owner;
}

bool MovingClient::isWith(const AssociateId& associate) const
{
    return std::ranges::find(places, associate, &search::BookPlace::owner) != places.end();
}

MovingClient movingClient(const CustomerId& id,
                          const QString& name,
                          const std::vector<search::BookPlace>& places)
{
    MovingClient client;
    client.id = id;
    client.seen.id = Membership::idFor(id);
    client.seen.customer = id;
    client.name = name;
    client.initials = initialsOf(name);
    client.places = places;
    if (!places.empty()) {
        client.seen.book = places.front().book; // also one that nobody is known to own
        client.seen.addedAtMs = places.front().addedAtMs.value_or(0);
        client.owner = places.front().owner;
    }
    return client;
}

QList<MovingClient> movingClients(const Till& till, const QList<CustomerId>& ids)
{
    QList<MovingClient> clients;
    const search::BookIndex& index = *till.snapshot().index;
    for (const CustomerId& id : ids) {
        const auto position = index.find(id);
        if (!position)
            continue;
        const search::IndexRow row = index.rowAt(*position);
        if (row.book.isNull())
            continue;
        MovingClient client = movingClient(id, row.displayName, row.places());
        client.initials = initialsOf(row.firstName, row.lastName);
        client.lastContactMs = row.lastContactMs;
        clients.append(client);
    }
    std::ranges::sort(clients, isBeforeByName);
    return clients;
}

bool isBeforeByName(const MovingClient& a, const MovingClient& b)
{
    const int order = QString::localeAwareCompare(a.name, b.name);
    return order != 0 ? order < 0 : a.id < b.id;
}

QList<CustomerId> idsOf(const QList<MovingClient>& clients)
{
    QList<CustomerId> ids;
    for (const MovingClient& client : clients)
        ids.append(client.id);
    return ids;
}

void addHandover(QList<MovingClient>& clients, const QList<HandoverClient>& read)
{
    QHash<CustomerId, HandoverClient> byId;
    for (const HandoverClient& client : read)
        byId.insert(client.id, client);
    for (MovingClient& client : clients)
        client.brings = byId.value(client.id);
}

QString changeText(int before, int after, const Format& format)
{
    return before == after ? format.count(before)
                           : format.count(before) + u" → "_s + format.count(after);
}

QString spentText(const Spent& spent, const Till& till)
{
    QStringList amounts;
    for (auto one = spent.cbegin(); one != spent.cend(); ++one) {
        const QString currency = one.key().isEmpty() ? till.store().currency : one.key();
        if (one.value() != 0 || spent.size() == 1)
            amounts.append(till.format().money({one.value(), currency}, true));
    }
    return listed(amounts);
}

QString plannedText(const MovingClient& client, const QString& taker, const Till& till)
{
    QStringList parts;
    if (!client.brings.planned.isEmpty())
        parts.append(plannedText(client.brings, taker, till));
    if (client.followUps() > 0)
        parts.append(ReassignWords::tr("%Ln follow-ups go along", nullptr, client.followUps()));
    return parts.join(u"; "_s);
}

QString reasonText(MoveReason reason)
{
    switch (reason) {
    case MoveReason::None:
        return ReassignWords::tr("No reason given");
    case MoveReason::Leaving:
        return ReassignWords::tr("Advisor is leaving");
    case MoveReason::Moved:
        return ReassignWords::tr("Moved to another store");
    case MoveReason::Asked:
        return ReassignWords::tr("Asked by the client");
    case MoveReason::Balance:
        return ReassignWords::tr("Balance of the books");
    }
    return {};
}

QList<MoveReason> offeredReasons()
{
    return {MoveReason::None,
            MoveReason::Leaving,
            MoveReason::Moved,
            MoveReason::Asked,
            MoveReason::Balance};
}

} // namespace carnet
