#include "models/storage/terminalsecrets.h"

using namespace Qt::StringLiterals;

namespace carnet {

Result<> TerminalSecrets::put(const RegisterId& terminal, const QByteArray& hash) const
{
    const auto written = execute(
        m_context.sql(),
        u"INSERT INTO terminals (le, terminal, secret_hash, enrolled_at_ms, revoked_at_ms)"
        u" VALUES (?, ?, ?, ?, 0) ON CONFLICT (le, terminal) DO UPDATE"
        u" SET secret_hash = excluded.secret_hash, enrolled_at_ms = excluded.enrolled_at_ms,"
        u" revoked_at_ms = 0"_s,
        m_context.le,
        terminal,
        hash,
        m_context.clock.nowMs());
    if (!written)
        return tl::unexpected(written.error());
    return dropKey(terminal);
}

Result<> TerminalSecrets::putKey(const RegisterId& terminal, const QByteArray& hash) const
{
    if (auto put = this->put(terminal, QByteArray("")); !put)
        return put;
    return execute(m_context.sql(),
                   u"INSERT INTO terminal_keys (le, terminal, key_hash) VALUES (?, ?, ?)"_s,
                   m_context.le,
                   terminal,
                   hash)
        .map([](int /*changed*/) {});
}

Result<> TerminalSecrets::dropKey(const RegisterId& terminal) const
{
    return execute(m_context.sql(),
                   u"DELETE FROM terminal_keys WHERE le = ? AND terminal = ?"_s,
                   m_context.le,
                   terminal)
        .map([](int /*changed*/) {});
}

Result<bool> TerminalSecrets::revoke(const RegisterId& terminal) const
{
    const auto dropped = dropKey(terminal).and_then([&] {
        return execute(m_context.sql(),
                       u"DELETE FROM enrolment_codes WHERE le = ? AND terminal = ?"_s,
                       m_context.le,
                       terminal);
    });
    if (!dropped)
        return tl::unexpected(dropped.error());
    const auto written = execute(m_context.sql(),
                                 u"UPDATE terminals SET revoked_at_ms = ?"
                                 u" WHERE le = ? AND terminal = ? AND revoked_at_ms = 0"_s,
                                 m_context.clock.nowMs(),
                                 m_context.le,
                                 terminal);
    return written.map([](int changed) { return changed > 0; });
}

Result<QByteArray> TerminalSecrets::hashOf(const RegisterId& terminal) const
{
    const auto hash = queryOne(
        m_context.sql(),
        u"SELECT secret_hash FROM terminals WHERE le = ? AND terminal = ? AND revoked_at_ms = 0"_s,
        [](const Query& row) { return row.value(0).toByteArray(); },
        m_context.le,
        terminal);
    if (!hash)
        return tl::unexpected(hash.error());
    if (!*hash)
        return failure(ErrorCode::NotFound, u"this terminal is not enrolled"_s);
    return **hash;
}

} // namespace carnet
