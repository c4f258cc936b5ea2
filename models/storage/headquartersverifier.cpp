#include "models/storage/headquartersverifier.h"

#include "models/domain/referencedata.h"
#include "models/storage/eachrow.h"
#include "models/storage/entitytable.h"
#include "models/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr qsizetype kMostTold = 100; // more say no more

void tell(Verification& into, const QString& finding)
{
    ++into.findingCount;
    if (into.findings.size() < kMostTold)
        into.findings.append(finding);
}

//! What the entries of a scope come to.
struct Tally {
    Digest digest;
    qint64 live = 0;
    qint64 highest = 0;
};

} // namespace

Result<Verification> HeadquartersVerifier::verify() const
{
    const auto view = Transaction::beginReading(m_context.sql());
    if (!view)
        return tl::unexpected(view.error());
    Verification found;
    if (const auto done = verifyScopes(found); !done)
        return tl::unexpected(done.error());
    for (const EntityDescription& entity : allEntities()) {
        if (const auto done = verifyEntries(entity.kind, found); !done)
            return tl::unexpected(done.error());
    }
    if (const auto done = verifyBooks(found); !done)
        return tl::unexpected(done.error());
    if (const auto done = (*view)->commit(); !done)
        return tl::unexpected(done.error());
    return found;
}

Result<> HeadquartersVerifier::verifyScopes(Verification& into) const
{
    QHash<qint64, Tally> tallies;
    const QString le = QString::number(m_context.le);
    auto read = forEachRow(
        m_context.sql(),
        u"SELECT scope, kind, row_id, seq, event, ver FROM feed_entries WHERE le = "_s + le,
        [&](Query& row) -> Result<> {
            Tally& tally = tallies[row.value(0).toLongLong()];
            tally.highest = std::max(tally.highest, row.value(3).toLongLong());
            if (row.value(4).toInt() != static_cast<int>(FeedEvent::Put))
                return {};
            ++tally.live;
            tally.digest.add({static_cast<EntityKind>(row.value(1).toInt()), row.value(2).toUuid()},
                             row.value(5).toLongLong());
            return {};
        });
    if (!read)
        return read;
    return forEachRow(
        m_context.sql(),
        u"SELECT scope, head, floor_seq, digest_lo, digest_hi, n_live FROM scope_heads"
        u" WHERE le = "_s
            + le,
        [&](Query& row) -> Result<> {
            const qint64 scope = row.value(0).toLongLong();
            const qint64 head = row.value(1).toLongLong();
            const Tally tally = tallies.value(scope);
            ++into.scopes;
            if (row.value(2).toLongLong() > head)
                tell(into, u"scope %1: its floor is above its head"_s.arg(scope));
            if (tally.highest > head)
                tell(into, u"scope %1: an entry stands above its head"_s.arg(scope));
            if (row.value(5).toLongLong() != tally.live)
                tell(into, u"scope %1: it counts other live rows than it has"_s.arg(scope));
            const Digest kept{static_cast<quint64>(row.value(3).toLongLong()),
                              static_cast<quint64>(row.value(4).toLongLong())};
            if (kept != tally.digest)
                tell(into, u"scope %1: its digest is not that of its entries"_s.arg(scope));
            return {};
        });
}

Result<> HeadquartersVerifier::verifyEntries(EntityKind kind, Verification& into) const
{
    QHash<QUuid, qint64> versions;
    const QString le = QString::number(m_context.le);
    auto read =
        forEachRow(m_context.sql(),
                   u"SELECT id, ver FROM %1 WHERE le = %2"_s.arg(EntityTable::tableName(kind), le),
                   [&](Query& row) -> Result<> {
                       versions.insert(row.value(0).toUuid(), row.value(1).toLongLong());
                       return {};
                   });
    if (!read)
        return read;
    into.rows += versions.size();
    const QString name = EntityTable::tableName(kind);
    return forEachRow(
        m_context.sql(),
        u"SELECT scope, row_id, ver FROM feed_entries WHERE le = %1 AND kind = %2 AND event = %3"_s
            .arg(le)
            .arg(static_cast<int>(kind))
            .arg(static_cast<int>(FeedEvent::Put)),
        [&](Query& row) -> Result<> {
            ++into.entries;
            const QUuid id = row.value(1).toUuid();
            const auto there = versions.constFind(id);
            const QString which = u"scope %1: %2 %3"_s.arg(
                row.value(0).toString(), name, id.toString(QUuid::WithoutBraces));
            if (there == versions.cend())
                tell(into, which + u" is told of and not there"_s);
            else if (*there != row.value(2).toLongLong())
                tell(into, which + u" is told of in another version"_s);
            return {};
        });
}

Result<> HeadquartersVerifier::verifyBooks(Verification& into) const
{
    const auto mode = queryOne(m_context.sql(),
                               u"SELECT value FROM settings WHERE le = ? AND id = ?"_s,
                               textOf,
                               m_context.le,
                               Setting::idFor(kBookModeSetting));
    if (!mode)
        return tl::unexpected(mode.error());
    if (mode->value_or(QString()) == kSeveralBooks)
        return {};
    return forEachRow(
        m_context.sql(),
        u"SELECT customer FROM memberships WHERE le = %1 GROUP BY customer"
        u" HAVING COUNT(*) > 1"_s.arg(m_context.le),
        [&](Query& row) -> Result<> {
            tell(into, u"customer %1 is in more than one book"_s.arg(row.value(0).toString()));
            return {};
        });
}

} // namespace carnet
