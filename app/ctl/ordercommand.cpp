#include "app/ctl/ordercommand.h"

#include "app/ctl/enrolment.h"
#include "app/ctl/progress.h"
#include "app/identity/houseauthority.h"
#include "app/sync/wire.h"
#include "models/domain/protocol.h"
#include "models/domain/uuid7.h"
#include "models/storage/auditledger.h"
#include "models/storage/enrolments.h"
#include "models/storage/registerblock.h"
#include "models/storage/terminalorders.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString timeOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

Result<TerminalOrder> signedOrder(OrderKind kind,
                                  const RegisterId& terminal,
                                  const QByteArray& enrolment,
                                  const identity::DeviceAuthority& authority,
                                  const Console& console)
{
    const qint64 now = console.clock.nowMs();
    TerminalOrder order{uuid7(now, console.random), kind, terminal, enrolment, now, {}};
    const auto key = authority.orderKey();
    if (!key)
        return tl::unexpected(key.error());
    const auto signature = key->sign(order.form());
    if (!signature)
        return tl::unexpected(signature.error());
    order.signature = *signature;
    return order;
}

//! How a terminal stands, in a few words.
struct Standing {
    QHash<RegisterId, TerminalProof> proofs;
    QHash<RegisterId, KeptOrder> orders; //!< the last of each
    QHash<RegisterId, ChainReport> chains; //!< the latest of each

    [[nodiscard]] static Result<Standing> read(HeadquartersStore& store)
    {
        Standing standing;
        const auto proofs = store.enrolments().all();
        if (!proofs)
            return tl::unexpected(proofs.error());
        standing.proofs = *proofs;
        const auto orders = store.orders().all();
        if (!orders)
            return tl::unexpected(orders.error());
        for (const KeptOrder& order : *orders)
            standing.orders.insert(order.order.terminal, order);
        const auto chains = store.ledger().reports();
        if (!chains)
            return tl::unexpected(chains.error());
        for (const ChainReport& chain : *chains)
            standing.chains.insert(chain.terminal, chain);
        return standing;
    }
    [[nodiscard]] QString enrolment(const RegisterId& till) const
    {
        if (proofs.contains(till))
            return proofs.value(till).keyHash.isEmpty() ? u"enrolled with a token"_s
                                                        : u"enrolled with a certificate"_s;
        const auto order = orders.constFind(till);
        if (order == orders.cend())
            return u"not enrolled"_s;
        const QString kind = order->order.kind == OrderKind::Retire ? u"retired"_s : u"stolen"_s;
        return order->wipedAtMs > 0 ? kind + u", wiped "_s + timeOf(order->wipedAtMs)
                                    : kind + u", has not said that it is wiped"_s;
    }
    [[nodiscard]] QString log(const RegisterId& till) const
    {
        const auto chain = chains.constFind(till);
        if (chain == chains.cend())
            return u"no chained log"_s;
        if (chain->broken != ChainBreak::None)
            return u"LOG BROKEN (%1) after %2 entries"_s.arg(
                FieldCodec<ChainBreak>::write(chain->broken).toString(), grouped(chain->entries));
        return u"log whole, %1 entries, last told %2"_s.arg(grouped(chain->entries),
                                                            timeOf(chain->toldAtMs));
    }
};

Result<> acceptPush(HeadquartersStore& store, const QuarantinedPush& push)
{
    const auto request = sync::pushRequestFromJson(QJsonDocument::fromJson(push.body).object());
    if (!request)
        return tl::unexpected(request.error());
    return store.push(push.terminal, *request).and_then([&](const PushAnswer& answer) -> Result<> {
        if (answer.gap)
            return failure(ErrorCode::Conflict,
                           u"changes before it were never sent; accept an earlier push first, or "
                           "discard this one"_s);
        return store.orders().letGo(push.id);
    });
}

void show(const QuarantinedPush& push, const Console& console)
{
    const QJsonObject body = QJsonDocument::fromJson(push.body).object();
    console.say(
        u"%1  %2  terminal %3, %4 changes"_s.arg(push.id.toString(QUuid::WithoutBraces),
                                                 timeOf(push.atMs),
                                                 push.terminal.toString(),
                                                 grouped(body.value("ops"_L1).toArray().size())));
}

} // namespace

Result<ExitCode> orderOut(OrderKind kind, const CommandLine& line, const Console& console)
{
    const QString& folder = line.words[1];
    const auto store = openBeside(folder, console);
    if (!store)
        return tl::unexpected(store.error());
    const auto place =
        findNamed(**store, {line.options.value(u"store"_s), line.options.value(u"register"_s)});
    if (!place)
        return tl::unexpected(place.error());
    const RegisterId till = place->till.id;
    const auto enrolment = (*store)->orders().enrolmentOf(till);
    if (!enrolment)
        return tl::unexpected(enrolment.error());
    if (!*enrolment)
        return failure(ErrorCode::NotFound, u"no till is enrolled for this register"_s);
    const auto authority = identity::authorityOf(folder, **store, console.clock.nowMs());
    if (!authority)
        return tl::unexpected(authority.error());
    const auto order = signedOrder(kind, till, **enrolment, *authority, console);
    if (!order)
        return tl::unexpected(order.error());
    const auto given =
        (*store)->orders().give(*order).and_then([&] { return setBlocked(**store, till, true); });
    if (!given)
        return tl::unexpected(given.error());
    const QString where = u"store %1 (%2), register %3"_s.arg(
        place->store.number, place->store.name, place->till.number);
    console.say(kind == OrderKind::Retire
                    ? u"Terminal %1 is retired: %2. It sends what it still has, then deletes "
                      "everything; `carnetctl terminal list` says when it has."_s.arg(
                          till.toString(), where)
                    : u"Terminal %1 is reported stolen: %2. It deletes everything as soon as it "
                      "reaches headquarters; what it sends waits for a manager."_s.arg(
                          till.toString(), where));
    return ExitCode::Done;
}

Result<ExitCode> listTerminals(const CommandLine& line, const Console& console)
{
    const auto store = openBeside(line.words[1], console);
    if (!store)
        return tl::unexpected(store.error());
    const auto standing = Standing::read(**store);
    if (!standing)
        return tl::unexpected(standing.error());
    auto stores = (*store)->all<Store>();
    if (!stores)
        return tl::unexpected(stores.error());
    auto tills = (*store)->all<Register>();
    if (!tills)
        return tl::unexpected(tills.error());
    std::ranges::sort(*stores, {}, &Store::number);
    std::ranges::sort(*tills, {}, &Register::number);
    for (const Store& place : *stores) {
        for (const Register& till : *tills) {
            if (till.store == place.id)
                console.say(u"%1 %2  %3; %4"_s.arg(place.number,
                                                   till.number,
                                                   standing->enrolment(till.id),
                                                   standing->log(till.id)));
        }
    }
    return ExitCode::Done;
}

Result<ExitCode> judgeQuarantine(const CommandLine& line, const Console& console)
{
    const auto store = openBeside(line.words[1], console);
    if (!store)
        return tl::unexpected(store.error());
    TerminalOrders& orders = (*store)->orders();
    const auto all = orders.quarantined();
    if (!all)
        return tl::unexpected(all.error());
    const bool isAccepting = line.options.isSet(u"accept"_s);
    if (!isAccepting && !line.options.isSet(u"discard"_s)) {
        for (const QuarantinedPush& push : *all)
            show(push, console);
        return ExitCode::Done;
    }
    const QUuid id =
        QUuid::fromString(line.options.value(isAccepting ? u"accept"_s : u"discard"_s));
    const auto found = std::ranges::find(*all, id, &QuarantinedPush::id);
    if (found == all->cend())
        return failure(ErrorCode::NotFound, u"no such push waits; nothing was changed"_s);
    const auto done = isAccepting ? acceptPush(**store, *found) : orders.letGo(id);
    if (!done)
        return tl::unexpected(done.error());
    console.say(isAccepting ? u"Its changes were judged as if the till had sent them in time."_s
                            : u"It is gone; nothing of it happened."_s);
    return ExitCode::Done;
}

} // namespace carnet
