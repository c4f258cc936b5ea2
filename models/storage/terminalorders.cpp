#include "models/storage/terminalorders.h"

#include "models/domain/uuid7.h"
#include "models/storage/headquarterscore.h"
#include "models/storage/terminalsecrets.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kOrders = u"SELECT id, terminal, enrolment, kind, at_ms, signature, wiped_at_ms"
                     u" FROM terminal_orders WHERE le = ? "_s;

KeptOrder orderFrom(const Query& row)
{
    KeptOrder kept;
    kept.order.id = row.value(0).toUuid();
    kept.order.terminal = {row.value(1).toUuid()};
    kept.order.enrolment = row.value(2).toByteArray();
    FieldCodec<OrderKind>::read(row.value(3).toString(), kept.order.kind);
    kept.order.atMs = row.value(4).toLongLong();
    kept.order.signature = row.value(5).toByteArray();
    kept.wipedAtMs = row.value(6).toLongLong();
    return kept;
}

AuditEventType eventOf(OrderKind kind)
{
    return kind == OrderKind::Retire ? AuditEventType::Retired : AuditEventType::Stolen;
}

} // namespace

Result<std::optional<QByteArray>> TerminalOrders::enrolmentOf(const RegisterId& terminal) const
{
    const auto proofs = m_core.enrolments.all();
    if (!proofs)
        return tl::unexpected(proofs.error());
    const TerminalProof proof = proofs->value(terminal);
    if (proofs->contains(terminal))
        return std::optional(proof.keyHash.isEmpty() ? proof.secretHash : proof.keyHash);
    return queryOne(
        m_core.context.sql(),
        u"SELECT enrolment FROM terminal_orders WHERE le = ? AND terminal = ?"
        u" ORDER BY at_ms DESC, id DESC LIMIT 1"_s,
        [](const Query& row) { return row.value(0).toByteArray(); },
        m_core.context.le,
        terminal);
}

Result<> TerminalOrders::give(const TerminalOrder& order) const
{
    const auto transaction = Transaction::begin(m_core.context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto revoked = TerminalSecrets(m_core.context).revoke(order.terminal); !revoked)
        return tl::unexpected(revoked.error());
    const auto kept = execute(m_core.context.sql(),
                              u"INSERT INTO terminal_orders (le, id, terminal, enrolment, kind,"
                              u" at_ms, signature, wiped_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, 0)"_s,
                              m_core.context.le,
                              order.id,
                              order.terminal,
                              order.enrolment,
                              FieldCodec<OrderKind>::write(order.kind).toString(),
                              order.atMs,
                              order.signature);
    if (!kept)
        return tl::unexpected(kept.error());
    return m_core.endChange(**transaction, eventOf(order.kind), order.terminal);
}

Result<QList<KeptOrder>> TerminalOrders::all() const
{
    return queryAll(
        m_core.context.sql(), kOrders + u"ORDER BY at_ms, id"_s, orderFrom, m_core.context.le);
}

Result<bool> TerminalOrders::noteWiped(const QUuid& order, const QByteArray& signature) const
{
    const auto found = queryOne(m_core.context.sql(),
                                kOrders + u"AND id = ? LIMIT 1"_s,
                                orderFrom,
                                m_core.context.le,
                                order);
    if (!found)
        return tl::unexpected(found.error());
    // The signature is shown to that terminal alone.
    if (!*found || (*found)->order.signature != signature)
        return false;
    if ((*found)->wipedAtMs > 0)
        return true;
    return m_core.changeTerminals(AuditEventType::Wiped, (*found)->order.terminal, [&] {
        return execute(m_core.context.sql(),
                       u"UPDATE terminal_orders SET wiped_at_ms = ? WHERE le = ? AND id = ?"_s,
                       m_core.context.clock.nowMs(),
                       m_core.context.le,
                       order)
            .map([](int changed) { return changed > 0; });
    });
}

Result<> TerminalOrders::quarantine(const RegisterId& terminal, const QByteArray& body) const
{
    const auto transaction = Transaction::begin(m_core.context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto count = queryOne(m_core.context.sql(),
                                u"SELECT COUNT(*) FROM quarantined_pushes WHERE le = ?"
                                u" AND terminal = ?"_s,
                                integerOf,
                                m_core.context.le,
                                terminal);
    if (!count)
        return tl::unexpected(count.error());
    if (count->value_or(0) >= kMostQuarantined)
        return {};
    const qint64 now = m_core.context.clock.nowMs();
    const auto kept = execute(m_core.context.sql(),
                              u"INSERT INTO quarantined_pushes (le, id, terminal, at_ms, body_hash,"
                              u" body) VALUES (?, ?, ?, ?, ?, ?)"
                              u" ON CONFLICT (le, terminal, body_hash) DO NOTHING"_s,
                              m_core.context.le,
                              uuid7(now, m_core.context.random),
                              terminal,
                              now,
                              QCryptographicHash::hash(body, QCryptographicHash::Sha256),
                              QString::fromUtf8(body));
    if (!kept)
        return tl::unexpected(kept.error());
    return (*transaction)->commit();
}

Result<QList<QuarantinedPush>> TerminalOrders::quarantined() const
{
    return queryAll(
        m_core.context.sql(),
        u"SELECT id, terminal, at_ms, body FROM quarantined_pushes WHERE le = ?"
        u" ORDER BY at_ms, id"_s,
        [](const Query& row) {
            return QuarantinedPush{row.value(0).toUuid(),
                                   {row.value(1).toUuid()},
                                   row.value(2).toLongLong(),
                                   row.value(3).utf8().toByteArray()};
        },
        m_core.context.le);
}

Result<> TerminalOrders::letGo(const QUuid& push) const
{
    const auto gone = execute(m_core.context.sql(),
                              u"DELETE FROM quarantined_pushes WHERE le = ? AND id = ?"_s,
                              m_core.context.le,
                              push);
    if (!gone)
        return tl::unexpected(gone.error());
    return *gone > 0 ? Result<>() : failure(ErrorCode::NotFound, u"there is no such push"_s);
}

} // namespace carnet
