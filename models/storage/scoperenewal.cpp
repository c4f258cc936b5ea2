#include "models/storage/scoperenewal.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kSpan = u"SELECT h.head, (SELECT MIN(f.seq) FROM feed_entries f"
                   u" WHERE f.le = h.le AND f.scope = h.scope) FROM scope_heads h"
                   u" WHERE h.le = ? AND h.scope = ?"_s;
const auto kMoveUp = u"UPDATE feed_entries SET seq = seq + ? WHERE le = ? AND scope = ?"_s;
const auto kRaise =
    u"UPDATE scope_heads SET head = head + ?, floor_seq = ? WHERE le = ? AND scope = ?"_s;

struct Span {
    qint64 head = 0;
    qint64 first = 0; //!< number of the first entry; 0 without any
};

} // namespace

Result<> renewScope(const HeadquartersContext& context, qint64 scope)
{
    const auto span = queryOne(
        context.sql(),
        kSpan,
        [](const Query& row) {
            return Span{row.value(0).toLongLong(), row.value(1).toLongLong()};
        },
        context.le,
        scope);
    if (!span)
        return tl::unexpected(span.error());
    const Span old = span->value_or(Span{});
    if (old.head == 0)
        return {}; // nothing was ever in it
    // As little as it takes to leave all old numbers behind: they go over the wire as JSON numbers,
    // and the head of a scope that is renewed daily must not double each time.
    const qint64 by = old.first > 0 ? old.head - old.first + 1 : 1;
    const auto moved = execute(context.sql(), kMoveUp, by, context.le, scope);
    if (!moved)
        return tl::unexpected(moved.error());
    // Above the old head: a till that has read everything is below the floor, too. Entries begin
    // there, so that nobody who reads them page by page is sent back again.
    const auto raised = execute(context.sql(), kRaise, by, old.head + 1, context.le, scope);
    return raised ? Result<>() : tl::unexpected(raised.error());
}

} // namespace carnet
