#include "models/storage/ledgerwalk.h"

#include "models/storage/eachrow.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kOwn = QString();
const auto kForgottenType = FieldCodec<AuditEventType>::write(AuditEventType::Forgotten).toString();

QString whatIsWrong(const KeptEntry& entry, const QByteArray& salt, const Query& row)
{
    const CustomerId customer{row.value(8).toUuid()};
    const QByteArray facts = row.value(9).utf8().toByteArray();
    const bool isErased = salt.isEmpty() && customer.isNull() && facts == "{}";
    if (!isErased && commitmentTo(salt, customer, facts) != entry.commitment)
        return u"whom it is about was changed"_s;
    return {};
}

} // namespace

void LedgerWalk::blame(Chain& chain, qint64 place, const QString& what)
{
    if (chain.finding.firstBad > 0)
        return;
    chain.finding.firstBad = std::max<qint64>(place, 1);
    chain.finding.what = what;
}

void LedgerWalk::blameSeal(const AuditSeal& seal, const QString& what)
{
    if (m_found.firstBadSeal > 0)
        return;
    m_found.firstBadSeal = std::max<qint64>(seal.n, 1);
    m_found.whatSeal = what;
}

Result<> LedgerWalk::readChains()
{
    const auto all = queryAll(
        m_context.sql(),
        u"SELECT chain, terminal, base_n, base_hash, head_n, head_hash, broken FROM audit_chains"
        u" WHERE le = ?"_s,
        [](const Query& row) {
            Chain chain;
            chain.finding.chain = row.value(0).toString();
            chain.finding.terminal = {row.value(1).toUuid()};
            chain.at = {row.value(2).toLongLong(), row.value(3).toByteArray()};
            chain.told = {row.value(4).toLongLong(), row.value(5).toByteArray()};
            FieldCodec<ChainBreak>::read(row.value(6).toString(), chain.finding.broken);
            return chain;
        },
        m_context.le);
    if (!all)
        return tl::unexpected(all.error());
    for (const Chain& chain : *all)
        m_chains.insert(chain.finding.chain, chain);
    m_isBegun = m_chains.contains(kOwn) || !m_seals.isEmpty();
    if (!m_chains.contains(kOwn)) {
        Chain own;
        own.at = own.told = headquartersChainStart(m_context.le);
        m_chains.insert(kOwn, own);
    }
    for (Chain& chain : m_chains) {
        const bool isOwn = chain.finding.chain.isEmpty();
        const ChainHead start = isOwn ? headquartersChainStart(m_context.le)
                                      : chainStart(QUuid::fromString(chain.finding.chain));
        if (chain.at.n == 0 && chain.at != start)
            blame(chain, 1, u"its beginning was changed"_s);
    }
    m_base = m_chains[kOwn].at;
    return {};
}

void LedgerWalk::takeLink(Chain& chain, const KeptEntry& entry)
{
    if (entry.n != chain.at.n + 1)
        blame(chain, entry.n, u"entries before it are missing"_s);
    else if (extended(chain.at, toldForm(entry)).hash != entry.linkHash)
        blame(chain, entry.n, u"it was changed"_s);
    chain.at = {entry.n, entry.linkHash};
    ++chain.finding.entries;
}

void LedgerWalk::take(const Query& row)
{
    Chain& own = m_chains[kOwn];
    KeptEntry entry = keptEntryFrom(row);
    const qint64 place = row.value(10).toLongLong();
    const QByteArray hash = row.value(11).toByteArray();
    const QByteArray salt = row.value(12).toByteArray();
    entry.commitment = row.value(13).toByteArray();
    entry.chain = row.value(14).toString();
    entry.n = row.value(15).toLongLong();
    entry.linkHash = row.value(16).toByteArray();

    m_isBegun = true;
    compareSeals(place - 1);
    if (place != own.at.n + 1)
        blame(own, place, u"entries before it are missing"_s);
    else if (entry.id.isEmpty())
        blame(own, place, u"it was taken out"_s);
    else if (extended(own.at, keptForm(entry)).hash != hash)
        blame(own, place, u"it was changed"_s);
    else if (const QString what = whatIsWrong(entry, salt, row); !what.isEmpty())
        blame(own, place, what);
    own.at = {place, hash};
    ++own.finding.entries;
    if (entry.type == kForgottenType)
        m_forgotten = forgottenIn(row.value(9).toJsonObject());
    if (entry.chain.isEmpty())
        return;
    if (m_chains.contains(entry.chain))
        takeLink(m_chains[entry.chain], entry);
    else
        blame(own, place, u"the chain in which it was told is not there"_s);
}

void LedgerWalk::compareEnds()
{
    // What was forgotten is in the chain itself, so nobody else can take away how it began.
    if (m_base.n > 0 && m_forgotten != m_base)
        blame(m_chains[kOwn], m_base.n, u"entries were taken out that were not forgotten"_s);
    for (Chain& chain : m_chains) {
        if (chain.at != chain.told)
            blame(chain, chain.at.n + 1, u"the last entries are missing or were changed"_s);
        chain.finding.head = chain.told;
        m_found.chains.append(chain.finding);
    }
}

void LedgerWalk::compareSeal(const AuditSeal& seal, const AuditSeal* before)
{
    const QByteArray previous = before != nullptr ? before->hash(m_context.le) : QByteArray();
    if (seal.n != (before != nullptr ? before->n + 1 : 1) || seal.previous != previous)
        blameSeal(seal, u"seals before it are missing or were changed"_s);
    if (m_isSigned && !m_isSigned(seal.form(m_context.le), seal.signature))
        blameSeal(seal, u"it is not signed by this headquarters"_s);
    if (seal.place < m_base.n)
        return; // what it was about is forgotten
    ++m_found.sealsCompared;
    ChainHeads heads;
    for (auto it = m_chains.cbegin(); it != m_chains.cend(); ++it) {
        if (it->at.n > 0)
            heads.insert(it.key(), it->at);
    }
    if (seal.place != heads.value(kOwn).n || seal.chains != heads.size()
        || seal.root != rootOf(heads))
        blameSeal(seal, u"the log was another one when it was sealed"_s);
}

void LedgerWalk::compareSeals(qint64 through)
{
    for (; m_nextSeal < m_seals.size() && m_seals.at(m_nextSeal).place <= through; ++m_nextSeal) {
        compareSeal(m_seals.at(m_nextSeal), m_nextSeal > 0 ? &m_seals.at(m_nextSeal - 1) : nullptr);
    }
}

Result<qint64> LedgerWalk::countUnchained() const
{
    return queryOne(m_context.sql(),
                    u"SELECT COUNT(*) FROM audit_events e WHERE e.le = ? AND NOT EXISTS (SELECT 1"
                    u" FROM audit_links l WHERE l.le = e.le AND l.event = e.id)"_s,
                    integerOf,
                    m_context.le)
        .map([](const std::optional<qint64>& count) { return count.value_or(0); });
}

Result<LedgerFinding> LedgerWalk::run()
{
    if (const auto read = readChains(); !read)
        return tl::unexpected(read.error());
    const auto walked = forEachRow(
        m_context.sql(),
        u"SELECT COALESCE(e.id, ''), COALESCE(e.at_ms, 0), COALESCE(e.done_at_ms, 0),"
        u" COALESCE(e.type, ''), COALESCE(e.outcome, ''), COALESCE(e.actor, ''),"
        u" COALESCE(e.store, ''), COALESCE(e.terminal, ''), COALESCE(e.customer, ''),"
        u" COALESCE(e.facts, ''), l.place, l.hash, l.salt, l.commitment, l.chain, l.n, l.link_hash"
        u" FROM audit_links l LEFT JOIN audit_events e ON e.le = l.le AND e.id = l.event"
        u" WHERE l.le = %1 ORDER BY l.place"_s.arg(m_context.le),
        [this](const Query& row) -> Result<> {
            take(row);
            return {};
        });
    if (!walked)
        return tl::unexpected(walked.error());
    compareSeals(std::numeric_limits<qint64>::max());
    compareEnds();
    const auto unchained = countUnchained();
    if (!unchained)
        return tl::unexpected(unchained.error());
    // An earlier version has written all of them, and nobody anything since the update.
    m_found.unchained = m_isBegun ? *unchained : 0;
    m_found.seals = m_seals.size();
    return std::move(m_found);
}

} // namespace carnet
