#include "models/storage/outboxhistory.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

// An operation that was refused and dropped is `done` with the refusal still in its place.
const auto kRecent =
    u"SELECT g.gesture, MIN(g.n), COUNT(*),"
    u" SUM(g.state IN ('pending', 'resend')), SUM(g.state = 'held'), SUM(g.state = 'rejected'),"
    u" SUM(g.state = 'done' AND g.refusal <> ''),"
    u" EXISTS (SELECT 1 FROM operations d JOIN operations u ON u.undoes = d.id"
    u" WHERE d.gesture = g.gesture AND (u.refusal = '' OR u.state = 'held')),"
    u" COALESCE(MIN(CASE WHEN g.state = 'rejected' THEN g.n END), 0), "
    u" COUNT(DISTINCT NULLIF(g.customer, '')),"
    u" SUM(g.state = 'held' AND g.refusal = 'unknown')"
    u" FROM operations g GROUP BY g.gesture ORDER BY MAX(g.n) DESC LIMIT ?"_s;

//! A gesture and where its first and its first refused operation stand.
struct Place {
    PastGesture gesture;
    qint64 first = 0;
    qint64 refused = 0;
};

Place placeFrom(const Query& row)
{
    Place place;
    place.gesture.id = row.value(0).toUuid();
    place.first = row.value(1).toLongLong();
    place.gesture.operations = row.value(2).toInt();
    place.gesture.pending = row.value(3).toInt();
    place.gesture.held = row.value(4).toInt();
    place.gesture.rejected = row.value(5).toInt();
    place.gesture.dropped = row.value(6).toInt();
    place.gesture.isTakenBack = row.value(7).toInt() != 0;
    place.refused = row.value(8).toLongLong();
    place.gesture.customers = row.value(9).toInt();
    place.gesture.waitsForUpdate = row.value(10).toInt() > 0;
    return place;
}

} // namespace

Result<QList<PastGesture>> OutboxHistory::recent(int limit) const
{
    auto places = queryAll(m_context.sql(), kRecent, placeFrom, limit);
    if (!places)
        return tl::unexpected(places.error());
    QList<PastGesture> gestures;
    for (Place& place : *places) {
        const auto first = queryOne(
            m_context.sql(),
            u"SELECT body FROM operations WHERE n = ?"_s,
            [](const Query& row) { return operationFromJson(row.value(0).toJsonObject()); },
            place.first);
        if (!first)
            return tl::unexpected(first.error());
        if (!*first || !**first)
            continue; // written by a later version that came and went
        place.gesture.first = ***first;
        if (place.refused > 0) {
            const auto refused = queryOne(
                m_context.sql(),
                u"SELECT id, refusal, facts FROM operations WHERE n = ?"_s,
                [&gesture = place.gesture](const Query& row) {
                    gesture.refused = OperationId::fromString(row.value(0).toString());
                    FieldCodec<Refusal>::read(row.value(1).toString(), gesture.refusal);
                    gesture.facts = row.value(2).toJsonObject();
                    return true;
                },
                place.refused);
            if (!refused)
                return tl::unexpected(refused.error());
        }
        gestures.append(std::move(place.gesture));
    }
    return gestures;
}

Result<QList<Operation>> OutboxHistory::where(const QString& condition, const QUuid& gesture) const
{
    return queryAll(
        m_context.sql(),
        u"SELECT body FROM operations WHERE gesture = ? AND "_s + condition + u" ORDER BY n"_s,
        [](const Query& row) {
            return operationFromJson(row.value(0).toJsonObject()).value_or(Operation());
        },
        gesture);
}

Result<QList<Operation>> OutboxHistory::operationsOf(const QUuid& gesture) const
{
    return where(u"(refusal = '' OR state = 'held')"_s, gesture);
}

Result<QList<Operation>> OutboxHistory::refusedOf(const QUuid& gesture) const
{
    return where(u"state = 'rejected'"_s, gesture);
}

} // namespace carnet
