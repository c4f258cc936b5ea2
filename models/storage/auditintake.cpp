// What goes into the log, and what it forgets.

#include "models/storage/auditbook.h"

#include "models/domain/uuid7.h"
#include "models/storage/compactjson.h"
#include "models/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace carnet {

Result<bool> AuditBook::isKept(const QUuid& event) const
{
    return queryOne(m_context.sql(),
                    u"SELECT 1 FROM audit_events WHERE le = ? AND id = ?"_s,
                    integerOf,
                    m_context.le,
                    event)
        .map([](const std::optional<qint64>& found) { return found.has_value(); });
}

Result<> AuditBook::keep(const AuditEvent& event, bool isLinked) const
{
    // Whoever writes the first entry after an update may be carnetctl beside the service.
    if (auto begun = m_chains.beginOwn(); !begun)
        return begun;
    const auto row = m_rows.find({EntityKind::Register, event.terminal.value});
    if (!row)
        return tl::unexpected(row.error());
    StoreId store;
    if (*row)
        store = fromRow<Register>(**row).value_or(Register()).store;
    const KeptEntry entry{idText(event.id),
                          m_context.clock.nowMs(),
                          event.atMs,
                          FieldCodec<AuditEventType>::write(event.type).toString(),
                          FieldCodec<AuditOutcome>::write(outcomeOf(event.type)).toString(),
                          idText(event.actor.value),
                          idText(store.value),
                          idText(event.terminal.value)};
    const auto written = execute(m_context.sql(),
                                 u"INSERT INTO audit_events (le, id, at_ms, done_at_ms, type,"
                                 u" outcome, actor, store, terminal, customer, facts)"
                                 u" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                                 m_context.le,
                                 entry.id,
                                 entry.atMs,
                                 entry.doneAtMs,
                                 entry.type,
                                 entry.outcome,
                                 entry.actor,
                                 entry.store,
                                 entry.terminal,
                                 event.customer,
                                 QString::fromUtf8(compactJson(event.facts)));
    if (!written)
        return tl::unexpected(written.error());
    return m_chains.link(event, entry, isLinked);
}

Result<> AuditBook::record(const AuditEvent& event) const
{
    std::unique_ptr<Transaction> transaction; // unless this is part of a larger one
    if (m_context.sql().within() != Statements::Within::Writing) {
        auto begun = Transaction::begin(m_context.sql());
        if (!begun)
            return tl::unexpected(begun.error());
        transaction = *std::move(begun);
    }
    const auto known = isKept(event.id);
    if (!known)
        return tl::unexpected(known.error());
    if (!*known) {
        if (auto kept = keep(event, false); !kept)
            return kept;
    }
    return transaction ? transaction->commit() : Result<>();
}

Result<> AuditBook::take(const AuditEvent& event, Taken& taken) const
{
    const auto known = isKept(event.id);
    if (!known)
        return tl::unexpected(known.error());
    const auto judged = *known ? m_chains.judgeAgain(event) : m_chains.judge(event);
    if (!judged)
        return tl::unexpected(judged.error());
    if (judged->isBroken)
        taken.brokenChain = event.link.chain;
    if (!*known) {
        if (auto kept = keep(event, judged->isLinked); !kept)
            return kept;
    }
    if (judged->broke == ChainBreak::None)
        return {};
    const qint64 now = m_context.clock.nowMs();
    const QString why = FieldCodec<ChainBreak>::write(judged->broke).toString();
    return keep({uuid7(now, m_context.random),
                 AuditEventType::ChainBroken,
                 now,
                 {},
                 event.terminal,
                 {},
                 {{u"why"_s, why}, {u"n"_s, event.link.n}}},
                false);
}

Result<AuditBook::Taken> AuditBook::recordAll(QList<AuditEvent> events,
                                              const RegisterId& terminal) const
{
    const auto transaction = Transaction::begin(m_context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    Taken taken;
    for (AuditEvent& event : events) {
        event.terminal = terminal;
        taken.events.append(event.id);
        event.facts = {};
        if (!isToldByTerminals(event.type))
            continue; // of nothing else does a terminal know
        if (const auto recorded = take(event, taken); !recorded)
            return tl::unexpected(recorded.error());
    }
    if (const auto done = (*transaction)->commit(); !done)
        return tl::unexpected(done.error());
    return taken;
}

Result<int> AuditBook::forget(qint64 beforeMs, int most) const
{
    auto verdicts =
        execute(m_context.sql(),
                u"DELETE FROM op_results WHERE le = ?1 AND operation IN ("
                u"SELECT r.operation FROM op_results r WHERE r.le = ?1 AND r.at_ms < ?2"
                u" AND r.verdict <> 'held' AND (r.incarnation = '' OR EXISTS ("
                u"SELECT 1 FROM terminal_streams s WHERE s.le = r.le AND s.terminal = r.terminal"
                u" AND s.incarnation = r.incarnation AND s.acked_n >= r.n))"
                u" ORDER BY r.at_ms LIMIT ?3)"_s,
                m_context.le,
                beforeMs,
                most);
    if (!verdicts)
        return verdicts;
    auto events = forgetEvents(beforeMs, most);
    if (!events)
        return events;
    return *verdicts + *events;
}

Result<int> AuditBook::forgetEvents(qint64 beforeMs, int most) const
{
    const auto transaction = Transaction::begin(m_context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto begun = m_chains.beginOwn(); !begun)
        return tl::unexpected(begun.error());
    const auto before = m_chains.find({});
    if (!before)
        return tl::unexpected(before.error());
    const auto base = m_chains.forgettable(beforeMs, most);
    if (!base)
        return tl::unexpected(base.error());
    const qint64 first = *before ? (*before)->base.n : 0;
    if (base->n == first)
        return 0;
    if (const auto moved = m_chains.moveBases(*base); !moved)
        return tl::unexpected(moved.error());
    for (const auto& sql :
         {u"DELETE FROM audit_events WHERE le = ?1 AND id IN (SELECT event FROM audit_links"
          u" WHERE le = ?1 AND place <= ?2)"_s,
          u"DELETE FROM audit_links WHERE le = ?1 AND place <= ?2"_s}) {
        if (auto gone = execute(m_context.sql(), sql, m_context.le, base->n); !gone)
            return gone;
    }
    // The chain itself says how it began to begin later.
    const qint64 now = m_context.clock.nowMs();
    const auto kept = keep({uuid7(now, m_context.random),
                            AuditEventType::Forgotten,
                            now,
                            {},
                            {},
                            {},
                            forgottenFacts(*base)},
                           false);
    if (!kept)
        return tl::unexpected(kept.error());
    return (*transaction)->commit().map([&] { return static_cast<int>(base->n - first); });
}

} // namespace carnet
