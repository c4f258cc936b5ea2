#include "models/storage/sessionlog.h"

#include "models/domain/uuid7.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! A till that is cut off for months goes on; what nobody asked for in that time is the first to
//! go.
constexpr int kMostKept = 10'000;

const auto kChain = u"audit_chain"_s;
const auto kPlace = u"audit_n"_s;
const auto kHash = u"audit_hash"_s;

QByteArray bytesFrom(const QString& hex)
{
    return QByteArray::fromHex(hex.toLatin1());
}

QString hexOf(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

AuditEvent eventFrom(const Query& row)
{
    AuditEvent event;
    event.id = row.value(0).toUuid();
    FieldCodec<AuditEventType>::read(row.value(1).toString(), event.type);
    event.actor = {row.value(2).toUuid()};
    event.atMs = row.value(3).toLongLong();
    event.customer = {row.value(4).toUuid()};
    event.link = {row.value(5).toUuid(),
                  row.value(6).toLongLong(),
                  bytesFrom(row.value(7).toString()),
                  bytesFrom(row.value(8).toString())};
    return event;
}

} // namespace

Result<SessionLog::Place> SessionLog::place() const
{
    const auto chain = m_meta.value(kChain);
    if (!chain)
        return tl::unexpected(chain.error());
    const auto n = m_meta.number(kPlace);
    if (!n)
        return tl::unexpected(n.error());
    return m_meta.value(kHash).map([&](const QString& hash) {
        return Place{QUuid::fromString(*chain), {*n, bytesFrom(hash)}};
    });
}

Result<> SessionLog::setPlace(const Place& place) const
{
    return m_meta.set(kChain, idText(place.chain))
        .and_then([&] { return m_meta.setNumber(kPlace, place.head.n); })
        .and_then([&] { return m_meta.set(kHash, hexOf(place.head.hash)); });
}

Result<> SessionLog::beginChain(const QUuid& broken) const
{
    const auto present = place();
    if (!present)
        return tl::unexpected(present.error());
    if (!broken.isNull() && present->chain != broken)
        return {};
    const QUuid fresh = uuid7(m_context.clock.nowMs(), m_context.random);
    return setPlace({fresh, chainStart(fresh)});
}

Result<> SessionLog::note(const AuditEvent& happened) const
{
    auto present = place();
    if (present && present->chain.isNull()) {
        if (auto begun = beginChain(); !begun)
            return begun;
        present = place();
    }
    if (!present)
        return tl::unexpected(present.error());
    AuditEvent event = happened;
    event.link = {present->chain, present->head.n + 1, newSalt(m_context.random), {}};
    const ChainHead head = extended(present->head, toldForm(event));
    event.link.hash = head.hash;
    if (auto moved = setPlace({present->chain, head}); !moved)
        return moved;
    const auto written =
        execute(m_context.sql(),
                u"INSERT INTO session_events (id, type, actor, at_ms, customer,"
                u" chain, chain_n, salt, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                event.id,
                FieldCodec<AuditEventType>::write(event.type).toString(),
                event.actor,
                event.atMs,
                event.customer,
                event.link.chain,
                event.link.n,
                hexOf(event.link.salt),
                hexOf(event.link.hash));
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
    auto events = queryAll(m_context.sql(),
                           u"SELECT id, type, actor, at_ms, customer, chain, chain_n, salt, hash"
                           u" FROM session_events ORDER BY n LIMIT ?"_s,
                           eventFrom,
                           most);
    if (!events || events->isEmpty())
        return events;
    const QUuid chain = events->constFirst().link.chain;
    const auto other = std::ranges::find_if(
        *events, [&chain](const AuditEvent& event) { return event.link.chain != chain; });
    events->erase(other, events->end());
    return events;
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
