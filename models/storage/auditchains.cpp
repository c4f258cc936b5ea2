#include "models/storage/auditchains.h"

#include "models/storage/compactjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

AuditChains::State stateFrom(const Query& row)
{
    AuditChains::State state{{row.value(0).toUuid()},
                             {row.value(1).toLongLong(), row.value(2).toByteArray()},
                             {row.value(3).toLongLong(), row.value(4).toByteArray()},
                             ChainBreak::None};
    FieldCodec<ChainBreak>::read(row.value(5).toString(), state.broken);
    return state;
}

QString wordOf(ChainBreak why)
{
    return FieldCodec<ChainBreak>::write(why).toString();
}

Result<> done(const Result<int>& outcome)
{
    return outcome ? Result<>() : tl::unexpected(outcome.error());
}

} // namespace

Result<std::optional<AuditChains::State>> AuditChains::find(const QUuid& chain) const
{
    return queryOne(
        m_context.sql(),
        u"SELECT terminal, base_n, base_hash, head_n, head_hash, broken FROM audit_chains"
        u" WHERE le = ? AND chain = ?"_s,
        stateFrom,
        m_context.le,
        idText(chain));
}

Result<> AuditChains::put(const QUuid& chain, const State& state) const
{
    return done(execute(m_context.sql(),
                        u"INSERT INTO audit_chains (le, chain, terminal, base_n, base_hash, head_n,"
                        u" head_hash, told_at_ms, broken) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                        m_context.le,
                        idText(chain),
                        state.terminal,
                        state.base.n,
                        state.base.hash,
                        state.head.n,
                        state.head.hash,
                        m_context.clock.nowMs(),
                        wordOf(state.broken)));
}

Result<> AuditChains::moveHead(const QString& chain, const ChainHead& head) const
{
    return done(execute(m_context.sql(),
                        u"UPDATE audit_chains SET head_n = ?, head_hash = ?, told_at_ms = ?"
                        u" WHERE le = ? AND chain = ?"_s,
                        head.n,
                        head.hash,
                        m_context.clock.nowMs(),
                        m_context.le,
                        chain));
}

Result<AuditChains::State> AuditChains::own() const
{
    auto found = find({});
    if (!found)
        return tl::unexpected(found.error());
    if (*found)
        return **found;
    const ChainHead start = headquartersChainStart(m_context.le);
    State fresh{{}, start, start, ChainBreak::None};
    return put({}, fresh).map([&fresh] { return fresh; });
}

Result<AuditChains::Judged> AuditChains::broken(const QUuid& chain, ChainBreak why) const
{
    return done(execute(m_context.sql(),
                        u"UPDATE audit_chains SET broken = ?, told_at_ms = ?"
                        u" WHERE le = ? AND chain = ?"_s,
                        wordOf(why),
                        m_context.clock.nowMs(),
                        m_context.le,
                        idText(chain)))
        .map([why] {
            return Judged{false, true, why};
        });
}

Result<AuditChains::Judged> AuditChains::judge(const AuditEvent& event) const
{
    const QUuid& chain = event.link.chain;
    if (chain.isNull())
        return Judged{};
    const auto found = find(chain);
    if (!found)
        return tl::unexpected(found.error());
    const ChainHead start = chainStart(chain);
    const State state = found->value_or(State{event.terminal, start, start, ChainBreak::None});
    if (!*found) {
        if (const auto begun = put(chain, state); !begun)
            return tl::unexpected(begun.error());
    }
    if (state.broken != ChainBreak::None || state.terminal != event.terminal)
        return Judged{false, true, ChainBreak::None};
    const ChainBreak why = judgeNext(state.head, event);
    return why == ChainBreak::None ? Result<Judged>(Judged{true, false, why}) : broken(chain, why);
}

Result<AuditChains::Judged> AuditChains::judgeAgain(const AuditEvent& event) const
{
    if (event.link.chain.isNull())
        return Judged{};
    const auto kept = queryOne(
        m_context.sql(),
        u"SELECT l.link_hash FROM audit_links l JOIN audit_chains c ON c.le = l.le"
        u" AND c.chain = l.chain WHERE l.le = ? AND l.event = ? AND l.chain = ?"
        u" AND c.broken = ''"_s,
        [](const Query& row) { return row.value(0).toByteArray(); },
        m_context.le,
        event.id,
        idText(event.link.chain));
    if (!kept)
        return tl::unexpected(kept.error());
    const bool isAsBefore = !*kept || **kept == event.link.hash;
    return isAsBefore ? Result<Judged>(Judged{}) : broken(event.link.chain, ChainBreak::Rewritten);
}

Result<> AuditChains::link(const AuditEvent& event, KeptEntry entry, bool isLinked) const
{
    const auto state = own();
    if (!state)
        return tl::unexpected(state.error());
    const QByteArray salt = event.link.salt.isEmpty() ? newSalt(m_context.random) : event.link.salt;
    entry.commitment = commitmentTo(salt, event.customer, compactJson(event.facts));
    if (isLinked) {
        entry.chain = idText(event.link.chain);
        entry.n = event.link.n;
        entry.linkHash = event.link.hash;
    }
    const ChainHead head = extended(state->head, keptForm(entry));
    const auto kept = execute(m_context.sql(),
                              u"INSERT INTO audit_links (le, place, event, hash, salt, commitment,"
                              u" chain, n, link_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                              m_context.le,
                              head.n,
                              entry.id,
                              head.hash,
                              salt,
                              entry.commitment,
                              entry.chain,
                              entry.n,
                              entry.linkHash);
    if (!kept)
        return tl::unexpected(kept.error());
    return moveHead(QString(), head).and_then([&] {
        return isLinked ? moveHead(entry.chain, {entry.n, entry.linkHash}) : Result<>();
    });
}

Result<> AuditChains::erase(const CustomerId& customer) const
{
    const auto salted = execute(
        m_context.sql(),
        u"UPDATE audit_links SET salt = ? WHERE le = ? AND event IN (SELECT id FROM audit_events"
        u" WHERE le = ? AND customer = ?)"_s,
        QByteArray(""),
        m_context.le,
        m_context.le,
        customer);
    if (!salted)
        return tl::unexpected(salted.error());
    return done(execute(m_context.sql(),
                        u"UPDATE audit_events SET customer = '', facts = '{}'"
                        u" WHERE le = ? AND customer = ?"_s,
                        m_context.le,
                        customer));
}

Result<> AuditChains::beginOwn() const
{
    const auto found = find({});
    if (!found || *found)
        return found ? Result<>() : tl::unexpected(found.error());
    struct Before {
        AuditEvent event;
        KeptEntry entry;
    };
    const auto before = queryAll(
        m_context.sql(),
        u"SELECT id, at_ms, done_at_ms, type, outcome, actor, store, terminal, customer, facts"
        u" FROM audit_events WHERE le = ? ORDER BY at_ms, id"_s,
        [](const Query& row) {
            Before one;
            one.entry = keptEntryFrom(row);
            one.event.customer = {row.value(8).toUuid()};
            one.event.facts = row.value(9).toJsonObject();
            return one;
        },
        m_context.le);
    if (!before)
        return tl::unexpected(before.error());
    if (const auto begun = own(); !begun)
        return tl::unexpected(begun.error());
    for (const Before& one : *before) {
        if (auto linked = link(one.event, one.entry, false); !linked)
            return linked;
    }
    return {};
}

Result<ChainHead> AuditChains::forgettable(qint64 beforeMs, int most) const
{
    const auto state = own();
    if (!state)
        return tl::unexpected(state.error());
    // By the clock of headquarters the order is that of the places, but for clocks that were set.
    const auto kept =
        queryOne(m_context.sql(),
                 u"SELECT MIN(l.place) FROM audit_links l JOIN audit_events e ON e.le = l.le"
                 u" AND e.id = l.event WHERE l.le = ? AND l.place <= ? AND e.at_ms >= ?"_s,
                 integerOf,
                 m_context.le,
                 state->base.n + most,
                 beforeMs);
    if (!kept)
        return tl::unexpected(kept.error());
    const qint64 all = std::min(state->base.n + most, state->head.n);
    const qint64 through = kept->value_or(0) > 0 ? **kept - 1 : all;
    if (through <= state->base.n)
        return state->base;
    const auto hash = queryOne(
        m_context.sql(),
        u"SELECT hash FROM audit_links WHERE le = ? AND place = ?"_s,
        [](const Query& row) { return row.value(0).toByteArray(); },
        m_context.le,
        through);
    if (!hash)
        return tl::unexpected(hash.error());
    // Where a place is missing nothing may be forgotten: it would hide that.
    return *hash ? ChainHead{through, **hash} : state->base;
}

Result<> AuditChains::moveBases(const ChainHead& to) const
{
    const auto chains = queryAll(
        m_context.sql(),
        u"SELECT l.chain, l.n, l.link_hash FROM audit_links l WHERE l.le = ?1 AND l.place <= ?2"
        u" AND l.chain <> '' AND l.n = (SELECT MAX(m.n) FROM audit_links m WHERE m.le = ?1"
        u" AND m.chain = l.chain AND m.place <= ?2)"_s,
        [](const Query& row) {
            return std::pair(row.value(0).toString(),
                             ChainHead{row.value(1).toLongLong(), row.value(2).toByteArray()});
        },
        m_context.le,
        to.n);
    if (!chains)
        return tl::unexpected(chains.error());
    for (const auto& [chain, base] : *chains + QList{std::pair(QString(), to)}) {
        const auto moved = execute(m_context.sql(),
                                   u"UPDATE audit_chains SET base_n = ?, base_hash = ?"
                                   u" WHERE le = ? AND chain = ?"_s,
                                   base.n,
                                   base.hash,
                                   m_context.le,
                                   chain);
        if (!moved)
            return tl::unexpected(moved.error());
    }
    return {};
}

QJsonObject forgottenFacts(const ChainHead& base)
{
    return {{u"through"_s, base.n}, {u"hash"_s, QString::fromLatin1(base.hash.toHex())}};
}

ChainHead forgottenIn(const QJsonObject& facts)
{
    return {facts.value(u"through"_s).toInteger(),
            QByteArray::fromHex(facts.value(u"hash"_s).toString().toLatin1())};
}

KeptEntry keptEntryFrom(const Query& row)
{
    KeptEntry entry;
    entry.id = row.value(0).toString();
    entry.atMs = row.value(1).toLongLong();
    entry.doneAtMs = row.value(2).toLongLong();
    entry.type = row.value(3).toString();
    entry.outcome = row.value(4).toString();
    entry.actor = row.value(5).toString();
    entry.store = row.value(6).toString();
    entry.terminal = row.value(7).toString();
    return entry;
}

Result<QList<ChainReport>> chainReports(const HeadquartersContext& context)
{
    return queryAll(
        context.sql(),
        u"SELECT chain, terminal, head_n, told_at_ms, broken FROM audit_chains"
        u" WHERE le = ? AND terminal <> '' ORDER BY terminal, told_at_ms, chain"_s,
        [](const Query& row) {
            ChainReport report{row.value(0).toUuid(),
                               {row.value(1).toUuid()},
                               row.value(2).toLongLong(),
                               row.value(3).toLongLong(),
                               ChainBreak::None};
            FieldCodec<ChainBreak>::read(row.value(4).toString(), report.broken);
            return report;
        },
        context.le);
}

} // namespace carnet
