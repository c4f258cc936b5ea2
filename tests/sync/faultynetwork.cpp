#include "tests/sync/faultynetwork.h"

#include "app/sync/backoff.h"
#include "tests/sync/messages.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr qint64 kTimeOutMs = 30'000;
constexpr qsizetype kMostBytes = 1 << 24;

sync::CallFailure silence()
{
    return {{ErrorCode::Network, u"no answer"_s}, 0};
}

//! What the service says for the store's errors.
FaultyNetwork::Answer refusal(const Error& error)
{
    const ErrorCode code = error.code == ErrorCode::Unauthorized ? ErrorCode::NotFound : error.code;
    return tl::unexpected(sync::CallFailure{{code, error.detail}, 0});
}

template<typename T>
FaultyNetwork::Answer answerOf(const Result<T>& result)
{
    if (!result)
        return refusal(result.error());
    return messages::jsonOf(*result);
}

class Exchange final : public sync::Pending
{
public:
    // Shared with nobody: messages under way look whether it is still there.
    std::shared_ptr<sync::Then<FaultyNetwork::Answer>> then;
};

template<typename T, typename Read>
sync::Then<FaultyNetwork::Answer> decoded(Read read, sync::Then<sync::Reply<T>> then)
{
    return [read, then = std::move(then)](const FaultyNetwork::Answer& answer) {
        if (!answer)
            return then(tl::unexpected(answer.error()));
        const Result<T> value = read(*answer);
        if (!value)
            qFatal("headquarters' own message is not read: %s", qPrintable(value.error().detail));
        then(*value);
    };
}

} // namespace

class FaultyNetwork::Line final : public sync::Headquarters
{
public:
    Line(FaultyNetwork& network, const RegisterId& terminal)
        : m_network(network)
        , m_terminal(terminal)
    {
    }

    sync::PendingPtr hello(sync::Then<sync::Reply<Hello>> then) override
    {
        return call("hello", {}, decoded<Hello>(sync::helloFromJson, std::move(then)));
    }
    sync::PendingPtr subscription(sync::Then<sync::Reply<QList<Scope>>> then) override
    {
        return call(
            "subscription", {}, decoded<QList<Scope>>(sync::subscriptionFromJson, std::move(then)));
    }
    sync::PendingPtr pull(const PullRequest& request,
                          sync::Then<sync::Reply<PullAnswer>> then) override
    {
        return call("pull",
                    sync::toJson(request),
                    decoded<PullAnswer>(sync::pullAnswerFromJson, std::move(then)));
    }
    sync::PendingPtr snapshot(qint64 scope,
                              sync::Then<sync::Reply<sync::SnapshotAnswer>> then) override
    {
        return call("snapshot",
                    {{"scope"_L1, scope}},
                    decoded<sync::SnapshotAnswer>(sync::snapshotAnswerFromJson, std::move(then)));
    }
    sync::PendingPtr snapshotPart(const QString& id,
                                  int n,
                                  sync::Then<sync::Reply<QByteArray>> then) override
    {
        const auto read = [](const QJsonObject& json) -> Result<QByteArray> {
            return QByteArray::fromBase64(json.value("bytes"_L1).toString().toLatin1());
        };
        return call(
            "part", {{"id"_L1, id}, {"n"_L1, n}}, decoded<QByteArray>(read, std::move(then)));
    }
    sync::PendingPtr push(const PushRequest& request,
                          sync::Then<sync::Reply<PushAnswer>> then) override
    {
        return call("push",
                    sync::toJson(request),
                    decoded<PushAnswer>(sync::pushAnswerFromJson, std::move(then)));
    }
    sync::PendingPtr wait(const sync::WaitRequest& request,
                          sync::Then<sync::Reply<sync::WaitAnswer>> then) override
    {
        return call("wait",
                    sync::toJson(request),
                    decoded<sync::WaitAnswer>(sync::waitAnswerFromJson, std::move(then)));
    }

private:
    sync::PendingPtr call(const QByteArray& name,
                          const QJsonObject& message,
                          sync::Then<Answer> then)
    {
        return m_network.exchange(m_terminal, name, message, std::move(then));
    }

    FaultyNetwork& m_network;
    RegisterId m_terminal;
};

FaultyNetwork::FaultyNetwork(VirtualTime& time, HeadquartersStore& store, Random& random)
    : m_time(time)
    , m_random(random)
{
    leadTo(store);
}

void FaultyNetwork::leadTo(HeadquartersStore& store, const QHash<OperationId, Verdict>& given)
{
    m_store = &store;
    m_pushes.begin(store, given);
    store.onCommitted([this](const Commit& commit) {
        if (commit.heads.isEmpty() && !commit.isLetThrough)
            return;
        if (!std::exchange(m_isLooking, true))
            m_time.later(1, [this] { look(); });
    });
}

FaultyNetwork::~FaultyNetwork() = default;

std::unique_ptr<sync::Headquarters> FaultyNetwork::lineOf(const RegisterId& terminal)
{
    return std::make_unique<Line>(*this, terminal);
}

sync::PendingPtr FaultyNetwork::exchange(const RegisterId& terminal,
                                         const QByteArray& call,
                                         const QJsonObject& message,
                                         sync::Then<Answer> then)
{
    auto exchange = std::make_unique<Exchange>();
    exchange->then = std::make_shared<sync::Then<Answer>>(std::move(then));
    const auto weak = std::weak_ptr(exchange->then);
    const Deliver deliver = [weak](const Answer& answer) {
        // Taken out of the exchange first: what it does may destroy it.
        if (const auto wanted = weak.lock(); wanted && *wanted)
            std::exchange(*wanted, nullptr)(answer);
    };
    const QByteArray bytes = sync::toBytes(message);
    note(terminal.toString().toLatin1() + call + bytes);
    const qint64 patience = call == "wait" ? 2 * kTimeOutMs : kTimeOutMs;
    m_time.later(patience, [deliver] { deliver(tl::unexpected(silence())); });
    if (happens(weather.drop))
        return exchange;
    m_time.later(delay(), [this, terminal, call, bytes, deliver] {
        arrive(terminal, call, bytes, deliver);
    });
    if (happens(weather.twice)) {
        m_time.later(delay() + delay(), [this, terminal, call, bytes] {
            arrive(terminal, call, bytes, [](const Answer&) {});
        });
    }
    return exchange;
}

void FaultyNetwork::arrive(const RegisterId& terminal,
                           const QByteArray& call,
                           const QByteArray& message,
                           const Deliver& deliver)
{
    const auto json = sync::fromBytes(message, kMostBytes);
    if (!json)
        qFatal("a till's own message is not read: %s", qPrintable(json.error().detail));
    if (call == "wait")
        return hold(terminal, *json, deliver);
    const Answer answer = answered(terminal, call, *json);
    count(terminal, call, message);
    count(terminal, answer);
    send(answer, deliver);
}

void FaultyNetwork::send(const Answer& answer, const Deliver& deliver)
{
    if (!answer) {
        note(answer.error().error.detail.toUtf8());
        m_time.later(delay(), [answer, deliver] { deliver(answer); });
        return;
    }
    const QByteArray bytes = sync::toBytes(*answer);
    note(bytes);
    if (happens(weather.drop))
        return;
    qsizetype length = bytes.size();
    if (happens(weather.cut))
        length = sync::jitterMs(m_random, bytes.size() - 1);
    m_time.later(delay(), [arrived = bytes.left(length), deliver] {
        const auto json = sync::fromBytes(arrived, kMostBytes);
        deliver(json ? Answer(*json) : Answer(tl::unexpected(silence())));
    });
}

FaultyNetwork::Answer FaultyNetwork::answered(const RegisterId& terminal,
                                              const QByteArray& call,
                                              const QJsonObject& message)
{
    if (call == "hello") {
        Hello hello = limits;
        hello.epoch = m_store->epoch().value_or(0);
        hello.nowMs = m_time.nowMs();
        hello.hlc = Hlc::at(m_time.nowMs());
        if (const auto scopes = m_store->subscription(terminal))
            hello.scopes = *scopes;
        return sync::toJson(hello);
    }
    if (call == "subscription")
        return answerOf(m_store->subscription(terminal));
    if (call == "pull") {
        const auto request = sync::pullRequestFromJson(message);
        return request ? answerOf(m_store->pull(terminal, *request, Images::AsText))
                       : refusal(request.error());
    }
    if (call == "snapshot")
        return offered(terminal, message);
    if (call == "part")
        return partOf(terminal, message);
    const auto request = sync::pushRequestFromJson(message);
    return request ? pushed(terminal, *request) : refusal(request.error());
}

//! As the service does it, whose shelf and files the simulation has not.
FaultyNetwork::Answer FaultyNetwork::offered(const RegisterId& terminal, const QJsonObject& message)
{
    const qint64 scope = message.value("scope"_L1).toInteger();
    const auto terms =
        m_store->snapshotTerms(terminal, scope, HeadquartersStore::SnapshotReading::Begins);
    if (!terms)
        return refusal(terms.error());
    if (!terms->isLetIn)
        return refusal({ErrorCode::NotFound, u"held back"_s});
    const auto kept = m_snapshots.constFind(scope);
    const bool isGood = kept != m_snapshots.cend() && kept->manifest.seq >= terms->floor
        && m_time.steadyMs() - kept->madeAtMs <= snapshotsKeptMs;
    if (isGood)
        return sync::toJson(sync::SnapshotAnswer{kept->manifest, 0});
    m_snapshots.insert(scope, made(scope));
    return sync::toJson(sync::SnapshotAnswer{{}, 1});
}

FaultyNetwork::Snapshot FaultyNetwork::made(qint64 scope)
{
    Snapshot snapshot;
    snapshot.madeAtMs = m_time.steadyMs();
    const auto terms =
        m_store->readSnapshot(scope, snapshotSize, [&](const PullAnswer& pages) -> Result<> {
            const auto part = sync::packedPart(pages);
            if (!part)
                return tl::unexpected(part.error());
            snapshot.manifest.parts.append(part->about);
            snapshot.parts.append(part->bytes);
            return {};
        });
    if (!terms)
        qFatal("a snapshot cannot be made: %s", qPrintable(terms.error().detail));
    snapshot.manifest.epoch = terms->epoch;
    snapshot.manifest.scope = scope;
    snapshot.manifest.seq = terms->head;
    snapshot.manifest.id = sync::idOf(snapshot.manifest);
    return snapshot;
}

FaultyNetwork::Answer FaultyNetwork::partOf(const RegisterId& terminal, const QJsonObject& message)
{
    const QString id = message.value("id"_L1).toString();
    const auto kept = std::ranges::find_if(
        m_snapshots, [&id](const Snapshot& each) { return each.manifest.id == id; });
    if (kept == m_snapshots.end())
        return refusal({ErrorCode::NotFound, u"no such snapshot"_s});
    const auto terms = m_store->snapshotTerms(
        terminal, kept->manifest.scope, HeadquartersStore::SnapshotReading::GoesOn);
    if (!terms)
        return refusal(terms.error());
    QByteArray bytes = kept->parts.at(message.value("n"_L1).toInteger());
    if (happens(weather.spoil))
        bytes[bytes.size() / 2] = static_cast<char>(bytes.at(bytes.size() / 2) ^ 1);
    ++partsRead;
    return QJsonObject{{"bytes"_L1, QString::fromLatin1(bytes.toBase64())}};
}

FaultyNetwork::Answer FaultyNetwork::pushed(const RegisterId& terminal, const PushRequest& request)
{
    const auto answer = m_store->push(terminal, request);
    if (!answer)
        return refusal(answer.error());
    m_pushes.saw(request, *answer, *m_store);
    return sync::toJson(*answer);
}

void FaultyNetwork::count(const RegisterId& terminal,
                          const QByteArray& call,
                          const QByteArray& message)
{
    Traffic& traffic = m_traffic[terminal];
    ++traffic.requests;
    traffic.pushes += call == "push" ? 1 : 0;
    traffic.bytes += message.size();
}

void FaultyNetwork::count(const RegisterId& terminal, const Answer& answer)
{
    if (!answer)
        return;
    Traffic& traffic = m_traffic[terminal];
    traffic.bytes += sync::toBytes(*answer).size();
    if (const auto pull = sync::pullAnswerFromJson(*answer)) {
        for (const ScopePage& page : pull->pages)
            traffic.rows += static_cast<int>(page.entries.size());
    }
}

void FaultyNetwork::hold(const RegisterId& terminal,
                         const QJsonObject& message,
                         const Deliver& deliver)
{
    constexpr qint64 kSecond = 1'000;
    const auto request = sync::waitRequestFromJson(message);
    if (!request)
        return send(refusal(request.error()), deliver);
    const qint64 patience = request->timeoutSeconds * kSecond;
    m_waiting.append({terminal, request->heads, m_time.steadyMs() + patience, deliver});
    m_time.later(patience, [this] { look(); });
    look();
}

void FaultyNetwork::look()
{
    m_isLooking = false;
    for (const Waiting& waiting : std::exchange(m_waiting, {})) {
        const auto heads = m_store->heads(waiting.terminal);
        if (!heads)
            send(refusal(heads.error()), waiting.deliver);
        else if (*heads != waiting.heads)
            send(sync::toJson(sync::WaitAnswer{*heads}), waiting.deliver);
        else if (m_time.steadyMs() >= waiting.untilMs)
            send(sync::toJson(sync::WaitAnswer{}), waiting.deliver);
        else
            m_waiting.append(waiting);
    }
}

void FaultyNetwork::note(const QByteArray& what)
{
    m_history.addData(QByteArray::number(m_time.steadyMs()));
    m_history.addData(what);
}

bool FaultyNetwork::happens(int perThousand)
{
    constexpr qint64 kThousand = 1'000;
    return sync::jitterMs(m_random, kThousand - 1) < perThousand;
}

qint64 FaultyNetwork::delay()
{
    return 1 + sync::jitterMs(m_random, weather.mostDelayMs);
}

} // namespace carnet::test
