#include "models/storage/terminalstates.h"

#include "models/storage/headquarterscontext.h"
#include "models/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace carnet {

Result<QList<TerminalState>> TerminalStates::all() const
{
    return queryAll(
               m_context.sql(),
               u"SELECT t.terminal, COALESCE(s.seen_at_ms, 0), COALESCE(s.certified_until_ms, 0),"
               u" COALESCE(s.version, ''), COALESCE(s.pending, 0), COALESCE(s.held, 0),"
               u" COALESCE(s.rejected, 0), COALESCE(s.behind, 0), COALESCE(s.synced_at_ms, 0),"
               u" COALESCE(s.free_bytes, 0),"
               // Until somebody has looked after the till and enrolled it anew.
               u" CASE WHEN EXISTS (SELECT 1 FROM audit_chains c WHERE c.le = t.le"
               u" AND c.terminal = t.terminal AND c.told_at_ms >= t.enrolled_at_ms"
               u" AND c.broken <> '') THEN 1 ELSE 0 END,"
               u" (SELECT COUNT(*) FROM quarantined_pushes q WHERE q.le = t.le"
               u" AND q.terminal = t.terminal),"
               u" CASE WHEN t.revoked_at_ms <> 0 THEN 1 ELSE 0 END,"
               u" CASE WHEN t.revoked_at_ms <> 0 AND EXISTS (SELECT 1 FROM terminal_orders o"
               u" WHERE o.le = t.le AND o.terminal = t.terminal AND o.wiped_at_ms = 0)"
               u" THEN 1 ELSE 0 END"
               u" FROM terminals t LEFT JOIN terminal_states s"
               u" ON s.le = t.le AND s.terminal = t.terminal WHERE t.le = ? ORDER BY t.terminal"_s,
               [](const Query& row) {
                   return TerminalState{RegisterId{row.value(0).toUuid()},
                                        row.value(1).toLongLong(),
                                        row.value(2).toLongLong(),
                                        {row.value(3).toString(),
                                         row.value(4).toInt(),
                                         row.value(5).toInt(),
                                         row.value(6).toInt(),
                                         row.value(7).toLongLong(),
                                         row.value(8).toLongLong(),
                                         row.value(9).toLongLong()},
                                        row.value(10).toInt() != 0,
                                        row.value(11).toInt(),
                                        row.value(12).toInt() != 0,
                                        row.value(13).toInt() != 0};
               },
               m_context.le)
        .map([](QList<TerminalState> all) {
            all.removeIf([](const TerminalState& state) {
                return state.isOut && !state.awaitsWipe && state.quarantined == 0;
            });
            return all;
        });
}

Result<> TerminalStates::keep(const QList<TerminalState>& states) const
{
    const auto transaction = Transaction::begin(m_context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    for (const TerminalState& state : states) {
        const TillReport& report = state.report;
        const auto kept = execute(
            m_context.sql(),
            u"INSERT INTO terminal_states (le, terminal, seen_at_ms, certified_until_ms, version,"
            u" pending, held, rejected, behind, synced_at_ms, free_bytes)"
            u" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            u" ON CONFLICT (le, terminal) DO UPDATE SET seen_at_ms = excluded.seen_at_ms,"
            u" certified_until_ms = excluded.certified_until_ms, version = excluded.version,"
            u" pending = excluded.pending, held = excluded.held, rejected = excluded.rejected,"
            u" behind = excluded.behind, synced_at_ms = excluded.synced_at_ms,"
            u" free_bytes = excluded.free_bytes"
            u" WHERE terminal_states.seen_at_ms < excluded.seen_at_ms"_s,
            m_context.le,
            state.terminal,
            state.seenAtMs,
            state.certifiedUntilMs,
            report.version,
            report.pending,
            report.held,
            report.rejected,
            report.behind,
            report.syncedAtMs,
            report.freeBytes);
        if (!kept)
            return tl::unexpected(kept.error());
    }
    return (*transaction)->commit();
}

} // namespace carnet
