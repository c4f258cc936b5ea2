#include "models/storage/outbox.h"

#include "models/domain/uuid7.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! How long headquarters may be set back and still get everything again (`sync.md` 4.8).
constexpr qint64 kKeptDoneMs = 14LL * 24 * 60 * 60 * 1000;

const auto kHlc = u"hlc"_s;
const auto kUnsettled = u"'pending', 'held', 'rejected', 'resend'"_s;
const auto kColumns = u"SELECT body, n, state, refusal, facts, id FROM operations "_s;

QString compact(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Operation operationFrom(const Query& row)
{
    Operation operation = operationFromJson(row.value(0).toJsonObject()).value_or(Operation());
    // Also of one that cannot be read, so that headquarters can refuse it by its name.
    operation.id = OperationId::fromString(row.value(5).toString());
    operation.n = row.value(1).toLongLong(); // given anew with every incarnation
    return operation;
}

QueuedOperation::State stateFrom(const QString& token)
{
    if (token == u"held"_s)
        return QueuedOperation::State::Held;
    if (token == u"rejected"_s)
        return QueuedOperation::State::Rejected;
    return token == u"pending"_s ? QueuedOperation::State::Pending : QueuedOperation::State::Done;
}

QString stateAfter(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Rejected:
        return u"rejected"_s;
    case Verdict::Held:
        return u"held"_s;
    case Verdict::Retry:
        return u"pending"_s;
    case Verdict::Applied:
    case Verdict::Merged:
    case Verdict::Noop:
    case Verdict::Duplicate:
        return u"done"_s;
    }
    return u"pending"_s;
}

Result<> done(const Result<int>& changed)
{
    if (!changed)
        return tl::unexpected(changed.error());
    return {};
}

} // namespace

Outbox::Outbox(TerminalContext& context)
    : m_context(context)
    , m_meta(context.sql(), u"meta"_s)
{
}

Result<Hlc> Outbox::hlc() const
{
    return m_meta.number(kHlc).map([](qint64 value) { return Hlc{static_cast<quint64>(value)}; });
}

Result<> Outbox::observe(Hlc seen) const
{
    const auto own = hlc();
    if (!own)
        return tl::unexpected(own.error());
    return m_meta.setNumber(kHlc, static_cast<qint64>(std::max(*own, seen).value));
}

Result<Stamp> Outbox::beginStamp() const
{
    const auto epoch = m_meta.number(u"epoch"_s);
    const auto n = nextN();
    const auto own = hlc();
    if (!epoch)
        return tl::unexpected(epoch.error());
    if (!n)
        return tl::unexpected(n.error());
    if (!own)
        return tl::unexpected(own.error());
    return Stamp{*epoch, *n, *own};
}

Result<> Outbox::keepStamp(const Stamp& stamp) const
{
    if (auto seen = observe(stamp.hlc); !seen)
        return seen;
    return setNextN(stamp.n);
}

Result<Operation> Outbox::stamped(const Operation& draft,
                                  const Stamp& stamp,
                                  qint64 baseVersion) const
{
    const qint64 now = m_context.clock.nowMs();
    Operation operation = draft;
    operation.id.value = uuid7(now, m_context.random);
    operation.baseEpoch = stamp.epoch;
    operation.baseVersion = baseVersion;
    operation.hlc = stamp.hlc.next(now);
    operation.n = stamp.n;
    const auto after = dependencies(draft);
    if (!after)
        return tl::unexpected(after.error());
    for (const OperationId& needed : *after) {
        if (!operation.after.contains(needed))
            operation.after.append(needed);
    }
    return operation;
}

Result<QList<OperationId>> Outbox::dependencies(const Operation& draft) const
{
    return queryAll(
        m_context.sql(),
        u"SELECT id FROM operations WHERE row_id IN (?, ?) AND state IN ('pending', 'held')"
        u" AND type IN ('customer.create', 'contact_point.add', 'activity.log', 'note.add')"
        u" ORDER BY n"_s,
        [](const Query& row) { return OperationId::fromString(row.value(0).toString()); },
        draft.key.id,
        draft.customer);
}

Result<> Outbox::insert(const Operation& operation) const
{
    if (m_context.pending)
        m_context.pending->add(operation);
    return done(execute(
        m_context.sql(),
        u"INSERT INTO operations (id, n, state, type, row_id, customer, gesture, undoes, body,"
        u" refusal, facts, settled_at_ms)"
        u" VALUES (?, ?, 'pending', ?, ?, ?, ?, ?, ?, '', '{}', 0)"_s,
        operation.id,
        operation.n,
        FieldCodec<OperationType>::write(operation.type).toString(),
        operation.key.id,
        operation.customer,
        operation.group.isNull() ? operation.id.value : operation.group,
        operation.undoes,
        compact(toJson(operation))));
}

Result<> Outbox::addAgain(Operation operation) const
{
    const auto n = nextN();
    if (!n)
        return tl::unexpected(n.error());
    operation.n = *n;
    if (auto inserted = insert(operation); !inserted)
        return inserted;
    if (auto seen = observe(operation.hlc); !seen)
        return seen;
    return setNextN(operation.n + 1);
}

Result<bool> Outbox::knows(const OperationId& operation) const
{
    const auto found =
        queryOne(m_context.sql(), u"SELECT 1 FROM operations WHERE id = ?"_s, integerOf, operation);
    if (!found)
        return tl::unexpected(found.error());
    return found->has_value();
}

Result<QList<Operation>> Outbox::inStates(const QString& states) const
{
    return queryAll(m_context.sql(),
                    kColumns + u"WHERE state IN ("_s + states + u") ORDER BY n"_s,
                    operationFrom);
}

Result<QList<Operation>> Outbox::unruled() const
{
    return inStates(u"'pending', 'held'"_s);
}

Result<QList<Operation>> Outbox::unsettled() const
{
    return inStates(kUnsettled);
}

Result<bool> Outbox::hasUnsettled() const
{
    return queryOne(m_context.sql(),
                    u"SELECT 1 FROM operations WHERE state IN ("_s + kUnsettled + u") LIMIT 1"_s,
                    integerOf)
        .map([](const std::optional<qint64>& found) { return found.has_value(); });
}

Result<QList<Operation>> Outbox::unruledAbout(const QSet<QUuid>& subjects) const
{
    const auto known = pending();
    if (!known)
        return tl::unexpected(known.error());
    QList<Operation> found;
    for (const OperationId& id : (*known)->about(subjects)) {
        auto operation = queryOne(m_context.sql(), kColumns + u"WHERE id = ?"_s, operationFrom, id);
        if (!operation)
            return tl::unexpected(operation.error());
        if (*operation)
            found.append(**std::move(operation));
    }
    std::ranges::sort(found, {}, &Operation::n);
    return found;
}

Result<const PendingOperations*> Outbox::pending() const
{
    if (!m_context.pending) {
        const auto all = unruled();
        if (!all)
            return tl::unexpected(all.error());
        m_context.pending.emplace();
        for (const Operation& operation : *all)
            m_context.pending->add(operation);
    }
    return &*m_context.pending;
}

Result<OutboxCounts> Outbox::counts() const
{
    using Counted = std::pair<QString, int>;
    const auto all = queryAll(m_context.sql(),
                              u"SELECT state, COUNT(*) FROM operations WHERE state <> 'done'"
                              u" GROUP BY state ORDER BY state"_s,
                              [](const Query& row) {
                                  return Counted{row.value(0).toString(), row.value(1).toInt()};
                              });
    if (!all)
        return tl::unexpected(all.error());
    OutboxCounts counts;
    for (const auto& [state, count] : *all) {
        if (state == u"held"_s)
            counts.held = count;
        else if (state == u"rejected"_s)
            counts.rejected = count;
        else
            counts.pending += count; // `resend` as well: it has to travel
    }
    if (counts.pending == 0)
        return counts;
    const auto gestures = queryOne(m_context.sql(),
                                   u"SELECT COUNT(DISTINCT gesture) FROM operations"
                                   u" WHERE state IN ('pending', 'resend')"_s,
                                   integerOf);
    if (!gestures)
        return tl::unexpected(gestures.error());
    counts.pendingGestures = static_cast<int>(gestures->value_or(0));
    return counts;
}

Result<QList<QueuedOperation>> Outbox::queue(int limit) const
{
    return queryAll(
        m_context.sql(),
        kColumns
            + u"ORDER BY CASE state WHEN 'pending' THEN 0 WHEN 'held' THEN 1"
              u" WHEN 'rejected' THEN 2 ELSE 3 END, settled_at_ms DESC, n DESC LIMIT ?"_s,
        [](const Query& row) {
            QueuedOperation queued;
            queued.operation = operationFrom(row);
            queued.state = stateFrom(row.value(2).toString());
            FieldCodec<Refusal>::read(row.value(3).toString(), queued.refusal);
            queued.facts = row.value(4).toJsonObject();
            return queued;
        },
        limit);
}

Result<PushRequest> Outbox::nextPush(int maxOperations, qint64 maxBytes) const
{
    PushRequest request;
    const auto own = incarnation();
    if (!own)
        return tl::unexpected(own.error());
    request.incarnation = *own;
    const auto query = start(m_context.sql(),
                             kColumns
                                 + u"WHERE state IN ('pending', 'resend')"
                                   u" ORDER BY n LIMIT ?"_s,
                             maxOperations);
    if (!query)
        return tl::unexpected(query.error());
    qint64 bytes = 0;
    while ((*query)->next()) {
        bytes += (*query)->value(0).toString().toUtf8().size();
        if (bytes > maxBytes && !request.operations.isEmpty())
            break;
        request.operations.append(operationFrom(**query));
    }
    (*query)->finish();
    if (!request.operations.isEmpty()) {
        request.ackedThrough = request.operations.first().n - 1;
        return request;
    }
    const auto next = nextN();
    if (!next)
        return tl::unexpected(next.error());
    request.ackedThrough = *next - 1;
    return request;
}

Result<> Outbox::settle(const OperationVerdict& verdict) const
{
    const QString state = stateAfter(verdict.verdict);
    const bool isRuledOn = state != u"pending"_s && state != u"held"_s;
    if (m_context.pending && isRuledOn)
        m_context.pending->remove(verdict.id);
    else if (m_context.pending && !m_context.pending->contains(verdict.id))
        m_context.pending.reset(); // it was sent again, and waits as one of them now
    return done(execute(m_context.sql(),
                        u"UPDATE operations SET state = ?, refusal = ?, facts = ?,"
                        u" settled_at_ms = ? WHERE id = ?"_s,
                        state,
                        FieldCodec<Refusal>::write(verdict.refusal).toString(),
                        compact(verdict.facts),
                        m_context.clock.nowMs(),
                        verdict.id));
}

Result<> Outbox::dropRefused(const QUuid& gesture) const
{
    return done(
        execute(m_context.sql(),
                u"UPDATE operations SET state = 'done' WHERE gesture = ? AND state = 'rejected'"_s,
                gesture));
}

Result<> Outbox::takeUpRefused(const QUuid& gesture) const
{
    return done(execute(m_context.sql(),
                        u"UPDATE operations SET state = 'rejected'"
                        u" WHERE gesture = ? AND state = 'done' AND refusal <> ''"_s,
                        gesture));
}

Result<> Outbox::forgetOld() const
{
    return done(execute(m_context.sql(),
                        u"DELETE FROM operations WHERE state = 'done' AND settled_at_ms < ?"_s,
                        m_context.clock.nowMs() - kKeptDoneMs));
}

} // namespace carnet
