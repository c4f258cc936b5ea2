#include "models/storage/sessionlog.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! A till that is cut off for months goes on; what nobody asked for in that time is the first to
//! go.
constexpr int kMostKept = 10'000;

AuditEvent eventFrom(const Query& row)
{
    AuditEvent event;
    event.id = row.value(0).toUuid();
    FieldCodec<AuditEventType>::read(row.value(1).toString(), event.type);
    event.actor = {row.value(2).toUuid()};
    event.atMs = row.value(3).toLongLong();
    event.customer = {row.value(4).toUuid()};
    return event;
}

} // namespace

Result<> SessionLog::note(const AuditEvent& event) const
{
    const auto written = execute(m_context.sql(),
                                 u"INSERT INTO session_events (id, type, actor, at_ms, customer)"
                                 u" VALUES (?, ?, ?, ?, ?)"_s,
                                 event.id,
                                 FieldCodec<AuditEventType>::write(event.type).toString(),
                                 event.actor,
                                 event.atMs,
                                 event.customer);
    if (!written)
        return tl::unexpected(written.error());
    const auto cut = execute(m_context.sql(),
                             u"DELETE FROM session_events"
                             u" WHERE n <= (SELECT MAX(n) FROM session_events) - ?"_s,
                             kMostKept);
    if (!cut)
        return tl::unexpected(cut.error());
    return {};
}

Result<QList<AuditEvent>> SessionLog::waiting(int most) const
{
    return queryAll(m_context.sql(),
                    u"SELECT id, type, actor, at_ms, customer FROM session_events"
                    u" ORDER BY n LIMIT ?"_s,
                    eventFrom,
                    most);
}

Result<> SessionLog::forget(const QList<QUuid>& events) const
{
    for (const QUuid& event : events) {
        const auto forgotten =
            execute(m_context.sql(), u"DELETE FROM session_events WHERE id = ?"_s, event);
        if (!forgotten)
            return tl::unexpected(forgotten.error());
    }
    return {};
}

} // namespace carnet
