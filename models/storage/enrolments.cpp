#include "models/storage/enrolments.h"

#include "models/storage/headquarterscore.h"
#include "models/storage/terminalsecrets.h"
#include "models/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace carnet {

struct Enrolments::Kept {
    QByteArray hash;
    RegisterId terminal;
    qint64 expiresAtMs = 0;
    int wrongTries = 0;
    QByteArray keyHash; //!< of who used it

    [[nodiscard]] CodeVerdict judge(const EnrolmentCode& shown,
                                    const QByteArray& by,
                                    qint64 nowMs) const
    {
        if (wrongTries >= EnrolmentCode::kMostTries)
            return CodeVerdict::Locked;
        if (shown.hash() != hash)
            return CodeVerdict::Wrong;
        if (nowMs >= expiresAtMs)
            return CodeVerdict::Expired;
        return keyHash.isEmpty() || keyHash == by ? CodeVerdict::Good : CodeVerdict::Used;
    }
};

Result<QHash<RegisterId, TerminalProof>> Enrolments::all() const
{
    const auto rows = queryAll(
        m_core.context.sql(),
        u"SELECT t.terminal, t.secret_hash, k.key_hash FROM terminals t"
        u" LEFT JOIN terminal_keys k ON k.le = t.le AND k.terminal = t.terminal"
        u" WHERE t.le = ? AND t.revoked_at_ms = 0"_s,
        [](const Query& row) {
            return std::pair(RegisterId{row.value(0).toUuid()},
                             TerminalProof{row.value(1).toByteArray(), row.value(2).toByteArray()});
        },
        m_core.context.le);
    return rows.map([](const auto& found) {
        QHash<RegisterId, TerminalProof> proofs;
        for (const auto& [terminal, proof] : found)
            proofs.insert(terminal, proof);
        return proofs;
    });
}

Result<QString> Enrolments::mark() const
{
    return queryOne(
               m_core.context.sql(),
               u"SELECT COUNT(*), COALESCE(SUM(enrolled_at_ms), 0),"
               u" COALESCE(SUM(revoked_at_ms), 0), (SELECT COUNT(*) FROM terminal_orders o"
               u" WHERE o.le = ?1) FROM terminals WHERE le = ?1"_s,
               [](const Query& row) {
                   return u"%1 %2 %3 %4"_s.arg(row.value(0).toLongLong())
                       .arg(row.value(1).toLongLong())
                       .arg(row.value(2).toLongLong())
                       .arg(row.value(3).toLongLong());
               },
               m_core.context.le)
        .map([](const std::optional<QString>& mark) { return mark.value_or(QString()); });
}

Result<> Enrolments::giveOut(const EnrolmentCode& code, const RegisterId& terminal) const
{
    const auto transaction = Transaction::begin(m_core.context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    // Of others, too, once nobody asks about them any more.
    const auto cleared = execute(
        m_core.context.sql(),
        u"DELETE FROM enrolment_codes WHERE le = ? AND (terminal = ? OR expires_at_ms < ?)"_s,
        m_core.context.le,
        terminal,
        m_core.context.clock.nowMs() - EnrolmentCode::kLifeMs);
    if (!cleared)
        return tl::unexpected(cleared.error());
    const auto added = execute(
        m_core.context.sql(),
        u"INSERT INTO enrolment_codes (le, name, code_hash, terminal, expires_at_ms, wrong_tries,"
        u" used_at_ms, key_hash) VALUES (?, ?, ?, ?, ?, 0, 0, ?)"_s,
        m_core.context.le,
        code.name,
        code.hash(),
        terminal,
        m_core.context.clock.nowMs() + EnrolmentCode::kLifeMs,
        QByteArray(""));
    if (!added)
        return tl::unexpected(added.error());
    return (*transaction)->commit();
}

Result<std::optional<Enrolments::Kept>> Enrolments::find(const QString& name) const
{
    return queryOne(
        m_core.context.sql(),
        u"SELECT code_hash, terminal, expires_at_ms, wrong_tries, key_hash FROM enrolment_codes"
        u" WHERE le = ? AND name = ?"_s,
        [](const Query& row) {
            return Kept{row.value(0).toByteArray(),
                        RegisterId{row.value(1).toUuid()},
                        row.value(2).toLongLong(),
                        row.value(3).toInt(),
                        row.value(4).toByteArray()};
        },
        m_core.context.le,
        name);
}

Result<> Enrolments::countWrongTry(const QString& name) const
{
    return execute(m_core.context.sql(),
                   u"UPDATE enrolment_codes SET wrong_tries = wrong_tries + 1"
                   u" WHERE le = ? AND name = ?"_s,
                   m_core.context.le,
                   name)
        .map([](int /*changed*/) {});
}

Result<> Enrolments::use(const QString& name,
                         const RegisterId& terminal,
                         const QByteArray& keyHash) const
{
    const auto used = execute(m_core.context.sql(),
                              u"UPDATE enrolment_codes SET used_at_ms = ?, key_hash = ?"
                              u" WHERE le = ? AND name = ?"_s,
                              m_core.context.clock.nowMs(),
                              keyHash,
                              m_core.context.le,
                              name);
    if (!used)
        return tl::unexpected(used.error());
    return TerminalSecrets(m_core.context).putKey(terminal, keyHash);
}

//! What was lost is only the answer, unless the enrolment was taken back since.
Result<Redemption> Enrolments::redeemAgain(const RegisterId& terminal,
                                           const QByteArray& keyHash) const
{
    const auto proofs = all();
    if (!proofs)
        return tl::unexpected(proofs.error());
    if (proofs->value(terminal).keyHash != keyHash)
        return Redemption{CodeVerdict::Used, {}};
    return Redemption{CodeVerdict::Good, terminal};
}

Result<Redemption> Enrolments::redeem(const EnrolmentCode& shown,
                                      const QByteArray& keyHash,
                                      const RegisterId& expected) const
{
    // From here to the commit nobody else writes, so no try goes uncounted.
    const auto transaction = Transaction::begin(m_core.context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto kept = find(shown.name);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept)
        return Redemption{};
    const Kept& code = **kept;
    const CodeVerdict verdict = code.judge(shown, keyHash, m_core.context.clock.nowMs());
    if (verdict == CodeVerdict::Wrong) {
        return countWrongTry(shown.name).and_then([&] { return (*transaction)->commit(); }).map([] {
            return Redemption{};
        });
    }
    if (verdict != CodeVerdict::Good)
        return Redemption{verdict, {}};
    if (!expected.isNull() && expected != code.terminal)
        return failure(ErrorCode::Conflict, u"the code is for another till"_s);
    if (!code.keyHash.isEmpty())
        return redeemAgain(code.terminal, keyHash);
    const auto used = use(shown.name, code.terminal, keyHash).and_then([&] {
        return m_core.endChange(**transaction, AuditEventType::Enrolled, code.terminal);
    });
    if (!used)
        return tl::unexpected(used.error());
    return Redemption{CodeVerdict::Good, code.terminal};
}

} // namespace carnet
