#include "models/storage/outbox.h"

#include "models/domain/uuid7.h"

#include <algorithm>

// The stream side of the outbox: places, incarnations, and sending again.

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kNextN = u"next_n"_s;
const auto kIncarnation = u"incarnation"_s;

} // namespace

Result<qint64> Outbox::nextN() const
{
    return m_meta.number(kNextN).map([](qint64 n) { return std::max<qint64>(n, 1); });
}

Result<> Outbox::setNextN(qint64 n) const
{
    return m_meta.setNumber(kNextN, n);
}

Result<QUuid> Outbox::incarnation() const
{
    return m_meta.value(kIncarnation).map([](const QString& text) {
        return QUuid::fromString(text);
    });
}

Result<> Outbox::renewIncarnation() const
{
    m_context.pending.reset();
    // In the order of their making: places of older streams are gone.
    const auto waiting =
        queryAll(m_context.sql(),
                 u"SELECT id FROM operations WHERE state IN ('pending', 'resend') ORDER BY rowid"_s,
                 uuidOf);
    if (!waiting)
        return tl::unexpected(waiting.error());
    const auto freed = execute(m_context.sql(), u"UPDATE operations SET n = 0"_s);
    if (!freed)
        return tl::unexpected(freed.error());
    qint64 n = 0;
    for (const QUuid& operation : *waiting) {
        const auto placed =
            execute(m_context.sql(), u"UPDATE operations SET n = ? WHERE id = ?"_s, ++n, operation);
        if (!placed)
            return tl::unexpected(placed.error());
    }
    if (auto set = setNextN(n + 1); !set)
        return set;
    const QUuid fresh = uuid7(m_context.clock.nowMs(), m_context.random);
    return m_meta.set(kIncarnation, idText(fresh));
}

Result<> Outbox::sendUnknownAgain() const
{
    const auto unknown =
        queryAll(m_context.sql(),
                 u"SELECT id, n FROM operations WHERE state = 'held' AND refusal = 'unknown'"
                 u" ORDER BY rowid"_s,
                 [](const Query& row) {
                     return std::pair(row.value(0).toUuid(), row.value(1).toLongLong());
                 });
    if (!unknown)
        return tl::unexpected(unknown.error());
    for (const auto& [operation, place] : *unknown) {
        qint64 n = place;
        if (n == 0) { // of an older stream
            const auto next = nextN();
            if (!next)
                return tl::unexpected(next.error());
            n = *next;
            if (auto set = setNextN(n + 1); !set)
                return set;
        }
        const auto marked =
            execute(m_context.sql(),
                    u"UPDATE operations SET state = 'pending', n = ? WHERE id = ?"_s,
                    n,
                    operation);
        if (!marked)
            return tl::unexpected(marked.error());
    }
    return {};
}

Result<bool> Outbox::isResending() const
{
    const auto found = queryOne(
        m_context.sql(), u"SELECT 1 FROM operations WHERE state = 'resend' LIMIT 1"_s, integerOf);
    if (!found)
        return tl::unexpected(found.error());
    return found->has_value();
}

Result<> Outbox::sendAgain(qint64 lastN) const
{
    m_context.pending.reset();
    const auto marked = execute(m_context.sql(),
                                u"UPDATE operations SET state = CASE state"
                                u" WHEN 'held' THEN 'pending' ELSE 'resend' END"
                                u" WHERE n > ? AND state IN ('done', 'rejected', 'held')"_s,
                                lastN);
    if (!marked)
        return tl::unexpected(marked.error());
    const auto next = nextN();
    if (!next)
        return tl::unexpected(next.error());
    const auto kept = queryOne(
        m_context.sql(), u"SELECT COUNT(*) FROM operations WHERE n > ?"_s, integerOf, lastN);
    if (!kept)
        return tl::unexpected(kept.error());
    // Forgotten ones leave a hole that only a new stream can do without.
    return kept->value_or(0) == *next - 1 - lastN ? Result<>() : renewIncarnation();
}

Result<> Outbox::sendAllAgain() const
{
    const auto marked =
        execute(m_context.sql(),
                u"UPDATE operations SET state = CASE state WHEN 'held' THEN 'pending'"
                u" ELSE 'resend' END WHERE state IN ('done', 'held')"_s);
    if (!marked)
        return tl::unexpected(marked.error());
    return renewIncarnation();
}

} // namespace carnet
