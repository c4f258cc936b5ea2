#include "models/storage/verdictbook.h"

#include "models/domain/features.h"
#include "models/storage/auditbook.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString detailOf(const KeptVerdict& kept)
{
    QJsonArray rows;
    for (const RowKey& key : kept.rows)
        rows.append(QJsonArray{static_cast<int>(key.kind), idText(key.id)});
    const QJsonObject detail{{u"facts"_s, kept.verdict.facts}, {u"rows"_s, rows}};
    return QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact));
}

//! What was to be changed; a row of the set-up comes whole, without what is at its default.
QStringList wantedFields(const Operation& sent)
{
    QStringList fields = sent.set.keys();
    if (sent.type != OperationType::PutReference || sent.was.isEmpty())
        return fields;
    for (const QString& field : sent.was.keys()) {
        if (!sent.set.contains(field))
            fields.append(field);
    }
    fields.removeIf(
        [&sent](const QString& field) { return sent.set.value(field) == sent.was.value(field); });
    return fields;
}

//! Of the changes to a row of the set-up, what is on or off: without it words could say no more
//! than that something has changed.
QJsonObject switchesOf(const Operation& sent)
{
    if (sent.type != OperationType::PutReference)
        return {};
    QJsonObject switches;
    if (isFeatureSetting(sent.set.value(u"key"_s).toString()))
        switches.insert(u"value"_s, sent.set.value(u"value"_s));
    if (sent.was.isEmpty() || !isKnown(sent.key.kind))
        return switches;
    const EntityDescription& kind = describe(sent.key.kind);
    for (const QString& field : wantedFields(sent)) {
        const FieldDescription* const described = kind.field(field);
        if (described != nullptr && described->type == FieldType::Boolean)
            switches.insert(field, sent.set.value(field).toBool(kind.defaults[field].toBool()));
    }
    return switches;
}

//! What a thing of the set-up is called; nothing of a person, whom the log knows by id alone.
QString nameOf(const Operation& sent)
{
    if (!sent.customer.isNull() || !isKnown(sent.key.kind))
        return {};
    const QString field = subjectField(sent.key.kind);
    const FieldDescription* const described = describe(sent.key.kind).field(field);
    if (described == nullptr || described->privacy == Privacy::Personal)
        return {};
    const QJsonValue wanted = sent.set.value(field);
    return (wanted.isUndefined() ? sent.was.value(field) : wanted).toString();
}

//! What of a wish the log keeps: which fields, which book, what a thing is called, but no values
//! that tell of a person.
QString wishOf(const Operation& sent)
{
    QJsonObject wish;
    if (!sent.set.isEmpty())
        wish.insert(u"fields"_s, QJsonArray::fromStringList(wantedFields(sent)));
    if (const QJsonValue book = sent.set.value(u"book"_s); book.isString())
        wish.insert(u"book"_s, book);
    if (sent.was.isEmpty())
        wish.insert(u"is_new"_s, true);
    if (const QString name = nameOf(sent); !name.isEmpty())
        wish.insert(u"name"_s, name);
    if (const QJsonObject switches = switchesOf(sent); !switches.isEmpty())
        wish.insert(u"switches"_s, switches);
    return QString::fromUtf8(QJsonDocument(wish).toJson(QJsonDocument::Compact));
}

KeptVerdict verdictFrom(const Query& row)
{
    KeptVerdict kept;
    kept.verdict.id = OperationId::fromString(row.value(0).toString());
    kept.verdict.n = row.value(1).toLongLong();
    FieldCodec<Verdict>::read(row.value(2).toString(), kept.verdict.verdict);
    FieldCodec<Refusal>::read(row.value(3).toString(), kept.verdict.refusal);
    const auto detail = QJsonDocument::fromJson(row.value(4).toByteArray()).object();
    kept.verdict.facts = detail.value(u"facts"_s).toObject();
    for (const QJsonValue entry : detail.value(u"rows"_s).toArray()) {
        const QJsonArray key = entry.toArray();
        kept.rows.append(
            {static_cast<EntityKind>(key.at(0).toInt()), QUuid::fromString(key.at(1).toString())});
    }
    kept.incarnation = row.value(5).toUuid();
    kept.bodyHash = row.value(6).toByteArray();
    return kept;
}

} // namespace

Result<TerminalStream> VerdictBook::stream(const RegisterId& terminal,
                                           const QUuid& incarnation) const
{
    const auto found = queryOne(
        m_context.sql(),
        u"SELECT last_n, acked_n FROM terminal_streams"
        u" WHERE le = ? AND terminal = ? AND incarnation = ?"_s
            + m_context.sql().dialect().lockRow,
        [](const Query& row) {
            return TerminalStream{row.value(0).toLongLong(), row.value(1).toLongLong()};
        },
        m_context.le,
        terminal,
        incarnation);
    if (!found)
        return tl::unexpected(found.error());
    return found->value_or(TerminalStream());
}

Result<> VerdictBook::setStream(const RegisterId& terminal,
                                const QUuid& incarnation,
                                const TerminalStream& stream) const
{
    const auto written =
        execute(m_context.sql(),
                u"INSERT INTO terminal_streams (le, terminal, incarnation, last_n, acked_n)"
                u" VALUES (?, ?, ?, ?, ?) ON CONFLICT (le, terminal, incarnation) DO UPDATE"
                u" SET last_n = excluded.last_n, acked_n = excluded.acked_n"_s,
                m_context.le,
                terminal,
                incarnation,
                stream.lastN,
                stream.ackedThrough);
    if (!written)
        return tl::unexpected(written.error());
    const auto noted =
        execute(m_context.sql(),
                u"INSERT INTO terminal_pushes (le, terminal, at_ms) VALUES (?, ?, ?)"
                u" ON CONFLICT (le, terminal) DO UPDATE SET at_ms = excluded.at_ms"_s,
                m_context.le,
                terminal,
                m_context.clock.nowMs());
    if (!noted)
        return tl::unexpected(noted.error());
    return {};
}

Result<std::optional<KeptVerdict>> VerdictBook::find(const OperationId& operation) const
{
    return queryOne(m_context.sql(),
                    u"SELECT operation, n, verdict, refusal, detail, incarnation, body_hash"
                    u" FROM op_results WHERE le = ? AND operation = ?"_s,
                    verdictFrom,
                    m_context.le,
                    operation);
}

//! Of what the verdict is the first among those of its gesture, see `first_of`.
Result<int> VerdictBook::firstOf(const QUuid& gesture, const KeptVerdict& kept) const
{
    const auto others = queryAll(m_context.sql(),
                                 u"SELECT first_of FROM op_results WHERE le = ? AND gesture = ?"
                                 u" AND first_of > 0 AND operation <> ?"_s,
                                 integerOf,
                                 m_context.le,
                                 gesture,
                                 kept.verdict.id);
    if (!others)
        return tl::unexpected(others.error());
    int taken = 0;
    for (const qint64 bits : *others)
        taken |= static_cast<int>(bits);
    const int all = firstBit(AuditOutcome::Any) | firstBit(outcomeOf(kept.verdict.verdict));
    return all & ~taken;
}

Result<> VerdictBook::keep(const RegisterId& terminal,
                           const KeptVerdict& kept,
                           const Operation& sent) const
{
    const QUuid gesture = sent.group.isNull() ? sent.id.value : sent.group;
    const auto first = firstOf(gesture, kept);
    if (!first)
        return tl::unexpected(first.error());
    const auto written = execute(
        m_context.sql(),
        u"INSERT INTO op_results (le, operation, terminal, incarnation, n, body_hash, verdict,"
        u" refusal, detail, at_ms, actor, store, done_at_ms, type, row_kind, row_id, customer,"
        u" gesture, undoes, wish, first_of)"
        u" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        u" ON CONFLICT (le, operation) DO UPDATE SET terminal = excluded.terminal,"
        u" incarnation = excluded.incarnation, n = excluded.n, body_hash = excluded.body_hash,"
        u" verdict = excluded.verdict, refusal = excluded.refusal, detail = excluded.detail,"
        u" at_ms = excluded.at_ms, actor = excluded.actor, store = excluded.store,"
        u" done_at_ms = excluded.done_at_ms, type = excluded.type, row_kind = excluded.row_kind,"
        u" row_id = excluded.row_id, customer = excluded.customer, gesture = excluded.gesture,"
        u" undoes = excluded.undoes, wish = excluded.wish, first_of = excluded.first_of"_s,
        m_context.le,
        kept.verdict.id,
        terminal,
        kept.incarnation,
        kept.verdict.n,
        kept.bodyHash,
        FieldCodec<Verdict>::write(kept.verdict.verdict).toString(),
        FieldCodec<Refusal>::write(kept.verdict.refusal).toString(),
        detailOf(kept),
        m_context.clock.nowMs(),
        sent.actor,
        sent.store,
        sent.atMs,
        FieldCodec<OperationType>::write(sent.type).toString(),
        static_cast<int>(sent.key.kind),
        sent.key.id,
        sent.customer,
        gesture,
        sent.undoes,
        wishOf(sent),
        *first);
    if (!written)
        return tl::unexpected(written.error());
    return {};
}

} // namespace carnet
