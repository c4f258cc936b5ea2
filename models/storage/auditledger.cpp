#include "models/storage/auditledger.h"

#include "models/storage/headquarterscore.h"
#include "models/storage/ledgerwalk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kSeals = u"SELECT n, at_ms, place, chains, root, previous, signature FROM audit_seals"
                    u" WHERE le = ? "_s;

AuditSeal sealFrom(const Query& row)
{
    return {row.value(0).toLongLong(),
            row.value(1).toLongLong(),
            row.value(2).toLongLong(),
            row.value(3).toLongLong(),
            row.value(4).toByteArray(),
            row.value(5).toByteArray(),
            row.value(6).toByteArray()};
}

} // namespace

bool LedgerFinding::isGood() const
{
    return unchained == 0 && firstBadSeal == 0
        && std::ranges::all_of(chains, [](const ChainFinding& one) { return one.firstBad == 0; });
}

qint64 AuditLedger::legalEntity() const
{
    return m_core.context.le;
}

Result<QList<ChainReport>> AuditLedger::reports() const
{
    return chainReports(m_core.context);
}

Result<int> AuditLedger::brokenChains() const
{
    return reports().map([](const QList<ChainReport>& all) {
        QHash<RegisterId, bool> isBroken;
        for (const ChainReport& one : all)
            isBroken.insert(one.terminal, one.broken != ChainBreak::None);
        return static_cast<int>(std::ranges::count(isBroken, true));
    });
}

Result<QList<AuditSeal>> AuditLedger::seals() const
{
    return queryAll(m_core.context.sql(), kSeals + u"ORDER BY n"_s, sealFrom, m_core.context.le);
}

Result<std::optional<AuditSeal>> AuditLedger::lastSeal() const
{
    return queryOne(
        m_core.context.sql(), kSeals + u"ORDER BY n DESC LIMIT 1"_s, sealFrom, m_core.context.le);
}

Result<ChainHeads> AuditLedger::heads() const
{
    const auto all = queryAll(
        m_core.context.sql(),
        u"SELECT chain, head_n, head_hash FROM audit_chains WHERE le = ? AND head_n > 0"_s,
        [](const Query& row) {
            return std::pair(row.value(0).toString(),
                             ChainHead{row.value(1).toLongLong(), row.value(2).toByteArray()});
        },
        m_core.context.le);
    return all.map([](const auto& found) {
        ChainHeads heads;
        for (const auto& [chain, head] : found)
            heads.insert(chain, head);
        return heads;
    });
}

Result<std::optional<AuditSeal>> AuditLedger::seal(const Sign& sign, qint64 leastMs) const
{
    // Nobody writes from here to the commit: the heads belong together, and no node seals twice.
    const auto transaction = Transaction::begin(m_core.context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto last = lastSeal();
    if (!last)
        return tl::unexpected(last.error());
    const auto all = heads();
    if (!all)
        return tl::unexpected(all.error());
    const AuditSeal before = last->value_or(AuditSeal());
    const qint64 now = m_core.context.clock.nowMs();
    const qint64 place = all->value(QString()).n;
    if (place == before.place || (*last && now >= before.atMs && now - before.atMs < leastMs))
        return std::optional<AuditSeal>();
    AuditSeal seal{before.n + 1, now, place, all->size(), rootOf(*all), {}, {}};
    if (*last)
        seal.previous = before.hash(m_core.context.le);
    const auto signature = sign(seal.form(m_core.context.le));
    if (!signature)
        return tl::unexpected(signature.error());
    seal.signature = *signature;
    const auto kept =
        execute(m_core.context.sql(),
                u"INSERT INTO audit_seals (le, n, at_ms, place, chains, root, previous, signature)"
                u" VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                m_core.context.le,
                seal.n,
                seal.atMs,
                seal.place,
                seal.chains,
                seal.root,
                *last ? seal.previous : QByteArray(""),
                seal.signature);
    if (!kept)
        return tl::unexpected(kept.error());
    return (*transaction)->commit().map([&seal] { return std::optional(seal); });
}

Result<LedgerFinding> AuditLedger::verify(const IsSigned& isSigned) const
{
    const auto view = Transaction::beginReading(m_core.context.sql());
    if (!view)
        return tl::unexpected(view.error());
    const auto all = seals();
    if (!all)
        return tl::unexpected(all.error());
    auto found = LedgerWalk(m_core.context, *all, isSigned).run();
    if (const auto done = (*view)->commit(); !done)
        return tl::unexpected(done.error());
    return found;
}

} // namespace carnet
