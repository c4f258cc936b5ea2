#include "models/storage/scopesplit.h"

#include "models/domain/jobs.h"
#include "models/storage/namedvalues.h"
#include "models/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kReference = u"rf"_s;
const auto kStore = u"st"_s;
const auto kMark = u"scopes_by_job"_s; //!< 0 as the migration leaves it, 1 when it is done

} // namespace

Result<> ScopeSplit::run()
{
    const NamedValues meta(m_context.sql(), u"meta"_s);
    const auto isDone = meta.number(kMark);
    if (!isDone)
        return tl::unexpected(isDone.error());
    if (*isDone != 0)
        return {};
    const auto transaction = Transaction::begin(m_context.sql());
    if (!transaction)
        return tl::unexpected(transaction.error());
    Result<> done = makeScopes();
    const auto places = done ? crowded() : tl::unexpected(done.error());
    for (const Place& place : places.value_or(QList<Place>())) {
        if (done)
            done = split(place);
    }
    if (!places)
        done = tl::unexpected(places.error());
    if (done)
        done = meta.setNumber(kMark, 1);
    if (done)
        done = (*transaction)->commit();
    if (!done)
        m_context.forget();
    return done;
}

Result<> ScopeSplit::makeScopes()
{
    if (const auto made = m_context.scopes.ensure(kReference, {}); !made)
        return tl::unexpected(made.error());
    for (const Job job : kJobs) {
        if (const auto made = m_context.scopes.ensure(referenceScopeOf(job), {}); !made)
            return tl::unexpected(made.error());
    }
    return {};
}

//! Scopes that held what is in several now.
Result<QList<ScopeSplit::Place>> ScopeSplit::crowded() const
{
    return queryAll(
        m_context.sql(),
        u"SELECT scope, kind, subject FROM scopes WHERE le = ? AND kind IN (?, ?) ORDER BY scope"_s,
        [](const Query& row) {
            return Place{row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toUuid()};
        },
        m_context.le,
        kReference,
        kStore);
}

Result<qint64> ScopeSplit::targetOf(EntityKind kind, const Place& from)
{
    if (from.kind == kReference)
        return m_context.scopes.ensure(referenceScopeOf(jobOf(kind)), {});
    return kind == EntityKind::Note ? m_context.scopes.ensure(kNoteScope, from.subject)
                                    : Result<qint64>(from.scope);
}

Result<QMap<qint64, QList<FeedMove>>> ScopeSplit::sorted(const Place& from)
{
    const auto entries = queryAll(
        m_context.sql(),
        u"SELECT kind, row_id, ver FROM feed_entries WHERE le = ? AND scope = ? AND event = ?"
        u" ORDER BY seq"_s,
        [](const Query& row) {
            FeedMove move;
            move.key = {static_cast<EntityKind>(row.value(0).toInt()), row.value(1).toUuid()};
            move.version = row.value(2).toLongLong();
            move.difference.add(move.key, move.version);
            move.live = 1;
            return move;
        },
        m_context.le,
        from.scope,
        static_cast<int>(FeedEvent::Put));
    if (!entries)
        return tl::unexpected(entries.error());
    QMap<qint64, QList<FeedMove>> byScope;
    for (const FeedMove& entry : *entries) {
        const auto target = targetOf(entry.key.kind, from);
        if (!target)
            return tl::unexpected(target.error());
        byScope[*target].append(entry);
    }
    return byScope;
}

Result<> ScopeSplit::split(const Place& from)
{
    if (from.kind == kStore) {
        if (const auto made = m_context.scopes.ensure(kNoteScope, from.subject); !made)
            return tl::unexpected(made.error());
    }
    auto byScope = sorted(from);
    if (!byScope)
        return tl::unexpected(byScope.error());
    const bool isCrowded = byScope->size() > (byScope->contains(from.scope) ? 1 : 0);
    if (!isCrowded)
        return {};
    if (auto emptied = empty(from.scope); !emptied)
        return emptied;
    for (auto it = byScope->cbegin(); it != byScope->cend(); ++it) {
        if (const auto written = m_feed.write(it.key(), it.value()); !written)
            return tl::unexpected(written.error());
    }
    return {};
}

Result<> ScopeSplit::empty(qint64 scope) const
{
    const auto gone = execute(m_context.sql(),
                              u"DELETE FROM feed_entries WHERE le = ? AND scope = ?"_s,
                              m_context.le,
                              scope);
    if (!gone)
        return tl::unexpected(gone.error());
    // What stays gets numbers above the floor, or a till that reads them would be sent back again.
    const auto raised = execute(m_context.sql(),
                                u"UPDATE scope_heads SET head = head + 1, floor_seq = head + 1,"
                                u" digest_lo = 0, digest_hi = 0, n_live = 0"
                                u" WHERE le = ? AND scope = ?"_s,
                                m_context.le,
                                scope);
    if (!raised)
        return tl::unexpected(raised.error());
    return {};
}

} // namespace carnet
