#include "models/storage/feedwriter.h"

#include "models/storage/uuidtext.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kAdvance = u"UPDATE scope_heads SET head = head + ?, n_live = n_live + ?"
                      u" WHERE le = ? AND scope = ? RETURNING head, digest_lo, digest_hi"_s;
const auto kSetDigest =
    u"UPDATE scope_heads SET digest_lo = ?, digest_hi = ? WHERE le = ? AND scope = ?"_s;
const auto kPlaceNew = u"INSERT INTO feed_entries (le, scope, kind, row_id, seq, event, ver, at_ms)"
                       u" VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s;
const auto kPlace = kPlaceNew
    + u" ON CONFLICT (le, scope, kind, row_id) DO UPDATE SET seq = excluded.seq,"
      u" event = excluded.event, ver = excluded.ver, at_ms = excluded.at_ms"_s;

} // namespace

Result<qint64> FeedWriter::write(qint64 scope, const QList<FeedMove>& moves) const
{
    auto head = advance(scope, moves);
    if (!head)
        return tl::unexpected(head.error());
    if (const auto placed = place(scope, head->head - moves.size(), moves); !placed)
        return tl::unexpected(placed.error());
    for (const FeedMove& move : moves) {
        head->digest.low += move.difference.low;
        head->digest.high += move.difference.high;
    }
    const auto digested = execute(m_context.sql(),
                                  kSetDigest,
                                  static_cast<qint64>(head->digest.low),
                                  static_cast<qint64>(head->digest.high),
                                  m_context.le,
                                  scope);
    if (!digested)
        return tl::unexpected(digested.error());
    return head->head;
}

Result<FeedWriter::Head> FeedWriter::advance(qint64 scope, const QList<FeedMove>& moves) const
{
    const int live =
        std::accumulate(moves.begin(), moves.end(), 0, [](int sum, const FeedMove& move) {
            return sum + move.live;
        });
    const auto head = queryOne(
        m_context.sql(),
        kAdvance,
        [](const Query& row) {
            return Head{row.value(0).toLongLong(),
                        {static_cast<quint64>(row.value(1).toLongLong()),
                         static_cast<quint64>(row.value(2).toLongLong())}};
        },
        moves.size(),
        live,
        m_context.le,
        scope);
    if (!head)
        return tl::unexpected(head.error());
    if (!*head)
        return failure(ErrorCode::Storage, u"scope %1 has no head"_s.arg(scope));
    return **head;
}

Result<> FeedWriter::place(qint64 scope, qint64 seq, const QList<FeedMove>& moves) const
{
    const auto moved = m_context.sql().prepared(kPlace);
    const auto added = m_context.sql().prepared(kPlaceNew);
    if (!moved || !added)
        return tl::unexpected(moved ? added.error() : moved.error());
    for (Query* const entry : {*moved, *added}) { // what all entries have in common stays bound
        entry->bind(0, m_context.le);
        entry->bind(1, scope);
        entry->bind(7, m_context.clock.nowMs());
    }
    for (const FeedMove& move : moves) {
        Query& entry = move.isNew ? **added : **moved;
        entry.bind(2, static_cast<int>(move.key.kind));
        const auto id = uuidText(move.key.id);
        entry.bindUncopied(3, QByteArrayView(id.data(), id.size()));
        entry.bind(4, ++seq);
        entry.bind(5, static_cast<int>(move.event));
        entry.bind(6, move.version);
        auto placed = move.isNew ? entry.runLater() : entry.run();
        entry.finish();
        if (!placed)
            return placed;
    }
    return {};
}

} // namespace carnet
