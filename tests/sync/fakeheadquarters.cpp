#include "tests/sync/fakeheadquarters.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

constexpr qint64 kTimeOutMs = 30'000;
constexpr qint64 kLookMs = 100;

class Chain final : public sync::Pending
{
public:
    sync::PendingPtr step;
};

} // namespace

FakeHeadquarters::FakeHeadquarters(VirtualTime& time)
    : m_time(time)
{
    greeting.epoch = 1;
    m_heads = {{1, 0}, {2, 0}};
}

template<typename T>
sync::PendingPtr FakeHeadquarters::answer(Call call,
                                          qint64 latency,
                                          std::function<T()> act,
                                          sync::Then<sync::Reply<T>> then)
{
    calls[call] += 1;
    const bool isLost = lose && *lose == total++;
    hasLost = hasLost || isLost;
    const sync::CallFailure silence{{ErrorCode::Network, u"no answer"_s}, 0};
    if (isDown)
        return m_time.after(latency, [then, silence] { then(tl::unexpected(silence)); });
    if (auto& scripted = failures[call]; !scripted.empty()) {
        const sync::CallFailure failure = scripted.front();
        scripted.pop_front();
        return m_time.after(latency, [then, failure] { then(tl::unexpected(failure)); });
    }
    if (isLost && loss == Loss::Request)
        return m_time.after(kTimeOutMs, [then, silence] { then(tl::unexpected(silence)); });
    // The effect happens even when the caller has given up.
    auto result = std::make_shared<std::optional<T>>();
    m_time.later(latency / 2, [this, act, result] {
        *result = act();
        if (deliversTwice)
            *result = act();
    });
    if (isLost)
        return m_time.after(kTimeOutMs, [then, silence] { then(tl::unexpected(silence)); });
    return m_time.after(latency, [then, result] { then(**result); });
}

sync::PendingPtr FakeHeadquarters::hello(sync::Then<sync::Reply<Hello>> then)
{
    helloTimes.append(m_time.steadyMs());
    const auto act = [this] {
        Hello hello = greeting;
        if (tellsScopes)
            hello.scopes = scopes();
        return hello;
    };
    return answer<Hello>(Call::Hello, latencyMs, act, std::move(then));
}

sync::PendingPtr FakeHeadquarters::subscription(sync::Then<sync::Reply<QList<Scope>>> then)
{
    return answer<QList<Scope>>(
        Call::Subscription, latencyMs, [this] { return scopes(); }, std::move(then));
}

sync::PendingPtr FakeHeadquarters::pull(const PullRequest& request,
                                        sync::Then<sync::Reply<PullAnswer>> then)
{
    pulls.append(request);
    return answer<PullAnswer>(
        Call::Pull, latencyMs, [this, request] { return pulled(request); }, std::move(then));
}

sync::PendingPtr FakeHeadquarters::snapshot(qint64 scope,
                                            sync::Then<sync::Reply<sync::SnapshotAnswer>> then)
{
    const auto act = [this, scope]() -> sync::SnapshotAnswer {
        if (snapshotsToMake-- > 0)
            return {{}, makingSeconds};
        m_fromStart.insert(scope);
        if (!m_snapshots.contains(scope))
            m_snapshots.insert(scope, made(scope));
        return {m_snapshots.value(scope).manifest, 0};
    };
    return answer<sync::SnapshotAnswer>(Call::Snapshot, latencyMs, act, std::move(then));
}

sync::PendingPtr FakeHeadquarters::snapshotPart(const QString& id,
                                                int n,
                                                sync::Then<sync::Reply<QByteArray>> then)
{
    const auto found = std::ranges::find_if(
        m_snapshots, [&id](const Snapshot& each) { return each.manifest.id == id; });
    if (found == m_snapshots.end() || partsToLose-- > 0) {
        calls[Call::SnapshotPart] += 1;
        m_snapshots.clear();
        const sync::CallFailure gone{{ErrorCode::NotFound, u"no such snapshot"_s}, 0};
        return m_time.after(latencyMs, [then, gone] { then(tl::unexpected(gone)); });
    }
    const auto act = [this, part = found->parts.value(n)] { return damaged(part); };
    return answer<QByteArray>(Call::SnapshotPart, latencyMs, act, std::move(then));
}

FakeHeadquarters::Snapshot FakeHeadquarters::made(qint64 scope)
{
    const qint64 head = m_heads.at(scope);
    Snapshot snapshot{{{}, greeting.epoch, scope, head, 1, {}}, {}};
    PullAnswer part{greeting.epoch, {}};
    const auto give = [&] {
        const sync::PackedPart packed = sync::packedPart(part).value();
        snapshot.manifest.parts.append(packed.about);
        snapshot.parts.append(packed.bytes);
        part.pages.clear();
    };
    for (const auto& [seq, row] : m_feeds[scope]) {
        if (part.pages.isEmpty() || part.pages.last().entries.size() == pageRows) {
            if (part.pages.size() == partPages)
                give();
            part.pages.append({scope, 0, head, head, true, false, {}, {}});
        }
        part.pages.last().entries.append({seq, FeedEvent::Put, row});
    }
    if (!part.pages.isEmpty()) {
        part.pages.last().more = false;
        give();
    }
    snapshot.manifest.id = sync::idOf(snapshot.manifest);
    return snapshot;
}

QByteArray FakeHeadquarters::damaged(QByteArray part)
{
    if (partsToSpoil-- > 0)
        part[part.size() / 2] = static_cast<char>(part.at(part.size() / 2) ^ 1);
    if (partsToCut-- > 0)
        part.chop(1);
    return part;
}

sync::PendingPtr FakeHeadquarters::push(const PushRequest& request,
                                        sync::Then<sync::Reply<PushAnswer>> then)
{
    pushes.append(request);
    return answer<PushAnswer>(
        Call::Push, pushLatencyMs, [this, request] { return pushed(request); }, std::move(then));
}

sync::PendingPtr FakeHeadquarters::wait(const sync::WaitRequest& request,
                                        sync::Then<sync::Reply<sync::WaitAnswer>> then)
{
    waits.append(request);
    auto chain = std::make_unique<Chain>();
    // Looks again and again instead of being told: simple, and time costs nothing here.
    const auto look = std::make_shared<std::function<void(qint64)>>();
    *look = [this, request, then, chain = chain.get(), weak = std::weak_ptr(look)](qint64 left) {
        if (left > 0 && !isDown && !waitsReturnAtOnce
            && (!answersWaits || heads() == request.heads)) {
            chain->step =
                m_time.after(kLookMs, [next = weak.lock(), left] { (*next)(left - kLookMs); });
            return;
        }
        chain->step = answer<sync::WaitAnswer>(
            Call::Wait, latencyMs, [this] { return sync::WaitAnswer{heads()}; }, then);
    };
    constexpr qint64 kSecond = 1'000;
    chain->step =
        m_time.after(latencyMs, [look, request] { (*look)(request.timeoutSeconds * kSecond); });
    return chain;
}

void FakeHeadquarters::put(qint64 scope, const RowKey& key)
{
    qint64 version = 1;
    auto& feed = m_feeds[scope];
    for (auto entry = feed.begin(); entry != feed.end(); ++entry) {
        if (entry->second.key == key) {
            version = entry->second.version + 1;
            feed.erase(entry);
            break;
        }
    }
    feed.emplace(++m_heads[scope], Row{key, version, {}});
}

void FakeHeadquarters::raiseFloor(qint64 floor)
{
    m_floor = floor;
    m_fromStart.clear();
}

void FakeHeadquarters::forgetOperations()
{
    effects.clear();
    m_lastN.clear();
    m_feeds.clear();
    for (auto& [scope, head] : m_heads)
        head = 0;
    greeting.epoch += 1;
}

QHash<RowKey, qint64> FakeHeadquarters::rows() const
{
    QHash<RowKey, qint64> rows;
    for (const auto& [scope, feed] : m_feeds) {
        for (const auto& [seq, row] : feed)
            rows.insert(row.key, row.version);
    }
    return rows;
}

QList<Scope> FakeHeadquarters::scopes() const
{
    QList<Scope> scopes;
    for (const auto& [scope, head] : m_heads)
        scopes.append({scope, u"ab"_s, head, 0});
    return scopes;
}

QList<ScopeHead> FakeHeadquarters::heads() const
{
    QList<ScopeHead> heads;
    for (const auto& [scope, head] : m_heads)
        heads.append({scope, head});
    return heads;
}

PullAnswer FakeHeadquarters::pulled(const PullRequest& request)
{
    PullAnswer answer{greeting.epoch, {}};
    qsizetype left = pageRows;
    for (const Cursor& cursor : request.cursors) {
        answer.pages.append(page(cursor, left));
        left -= answer.pages.last().entries.size();
        rowsPulled += answer.pages.last().entries.size();
    }
    const bool isNew = std::ranges::any_of(
        answer.pages, [](const ScopePage& page) { return !page.entries.isEmpty(); });
    answer.confirm = isNew && std::exchange(awaitsWhatIsApplied, false);
    if (nonsensePulls-- > 0)
        answer.pages.last().from += 1;
    return answer;
}

ScopePage FakeHeadquarters::page(const Cursor& cursor, qsizetype most)
{
    if (cursor.seq == 0)
        m_fromStart.insert(cursor.scope);
    const qint64 head = m_heads.at(cursor.scope);
    ScopePage page{cursor.scope, cursor.seq, cursor.seq, head, false, false, {}, {}};
    page.resync =
        cursor.seq > head || (cursor.seq < m_floor && !m_fromStart.contains(cursor.scope));
    page.more = most <= 0 && head > cursor.seq;
    if (page.resync || most <= 0)
        return page;
    const auto feed = m_feeds.find(cursor.scope);
    if (feed == m_feeds.end())
        return page;
    for (auto entry = feed->second.upper_bound(cursor.seq); entry != feed->second.end(); ++entry) {
        if (page.entries.size() >= most) {
            page.more = true;
            break;
        }
        page.entries.append({entry->first, FeedEvent::Put, entry->second});
        page.to = entry->first;
    }
    return page;
}

PushAnswer FakeHeadquarters::pushed(const PushRequest& request)
{
    PushAnswer answer{greeting.epoch, m_lastN.value(request.incarnation), false, false, {}, {}};
    if (alwaysWantsIncarnation || request.incarnation == unwantedIncarnation) {
        answer.needsIncarnation = true;
        return answer;
    }
    qint64& lastN = m_lastN[request.incarnation];
    for (const Operation& operation : request.operations) {
        if (operation.n > lastN + 1) {
            answer.gap = true;
            break;
        }
        const OperationVerdict verdict = judged(operation);
        if (verdict.verdict == Verdict::Retry) {
            answer.verdicts.append(verdict);
            break;
        }
        lastN = std::max(lastN, operation.n);
        answer.verdicts.append(verdict);
    }
    answer.lastN = lastN;
    for (const AuditEvent& event : request.events) {
        if (takesEvents)
            answer.eventsTaken.append(event.id);
    }
    return answer;
}

OperationVerdict FakeHeadquarters::judged(const Operation& operation)
{
    OperationVerdict verdict{operation.id, operation.n, Verdict::Applied, {}, {}, {}, {}};
    if (const auto scripted = verdicts.find(operation.id); scripted != verdicts.end()) {
        verdict.verdict = *scripted;
        verdicts.erase(scripted);
        return verdict;
    }
    if (effects.contains(operation.id)) {
        verdict.verdict = Verdict::Duplicate;
        return verdict;
    }
    effects[operation.id] += 1;
    put(1, operation.key);
    return verdict;
}

} // namespace carnet::test
