#include "models/storage/auditbook.h"

#include "models/storage/compactjson.h"

#include <QJsonDocument>

#include <algorithm>
#include <variant>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! A condition that grows, with the values for its places.
class Conditions
{
public:
    using Value = std::variant<qint64, QString, QUuid>;

    Conditions& add(const QString& sql, std::initializer_list<Value> values = {})
    {
        m_sql += (m_sql.isEmpty() ? u"WHERE "_s : u" AND "_s) + sql;
        m_values.insert(m_values.end(), values);
        return *this;
    }
    Conditions& addIf(bool isWanted, const QString& sql, std::initializer_list<Value> values)
    {
        return isWanted ? add(sql, values) : *this;
    }
    void addOneOf(const QString& column, const QStringList& texts)
    {
        QStringList places;
        for (const QString& text : texts) {
            places.append(u"?"_s);
            m_values.emplace_back(text);
        }
        m_sql += u" AND "_s + column + u" IN ("_s + places.join(u", "_s) + u')';
    }

    //! Runs \a head with the condition and \a tail, whose only place is \a last.
    template<typename Map>
    [[nodiscard]] Result<QList<AuditEntry>> run(
        Statements& on, const QString& head, const QString& tail, qint64 last, Map map) const
    {
        auto query = on.own(head + m_sql + tail);
        if (!query)
            return tl::unexpected(query.error());
        int place = 0;
        for (const Value& value : m_values)
            std::visit([&](const auto& bound) { query->bind(place++, bound); }, value);
        query->bind(place, last);
        if (const auto ran = query->run(); !ran)
            return tl::unexpected(ran.error());
        QList<AuditEntry> entries;
        while (query->next())
            entries.append(map(std::as_const(*query)));
        if (const auto& read = query->outcome(); !read)
            return tl::unexpected(read.error());
        return entries;
    }

private:
    QString m_sql;
    std::vector<Value> m_values;
};

//! Who, where, when, and behind which entry; the same of both tables.
Conditions commonConditions(qint64 le, const AuditRequest& request, const QString& id)
{
    const AuditFilter& filter = request.filter;
    Conditions where;
    where.add(u"le = ?"_s, {le})
        .add(u"at_ms >= ? AND at_ms < ?"_s, {filter.fromMs, filter.untilMs});
    where.addIf(!filter.actor.isNull(), u"actor = ?"_s, {filter.actor.value});
    where.addIf(!filter.store.isNull(), u"store = ?"_s, {filter.store.value});
    if (filter.kind)
        where.addOneOf(u"type"_s, typesOf(*filter.kind));
    if (request.before) {
        const qint64 at = request.before->atMs;
        where.add(u"at_ms <= ?"_s, {at});
        where.add(u"(at_ms < ? OR "_s + id + u" < ?)"_s, {at, request.before->id});
    }
    return where;
}

QString newestFirst(const QString& id)
{
    return u" ORDER BY at_ms DESC, "_s + id + u" DESC LIMIT ?"_s;
}

AuditEntry entryOfOperation(const Query& row)
{
    int at = 0;
    const auto next = [&row, &at] { return row.value(at++); };
    AuditEntry entry;
    entry.id = next().toUuid();
    entry.atMs = next().toLongLong();
    entry.doneAtMs = next().toLongLong();
    entry.type = next().toString();
    entry.actor = {next().toUuid()};
    entry.store = {next().toUuid()};
    entry.terminal = {next().toUuid()};
    entry.row.kind = static_cast<EntityKind>(next().toInt());
    entry.row.id = next().toUuid();
    entry.customer = {next().toUuid()};
    entry.gesture = next().toUuid();
    entry.undoes = {next().toUuid()};
    Verdict verdict = Verdict::Applied;
    FieldCodec<Verdict>::read(next().toString(), verdict);
    entry.outcome = outcomeOf(verdict);
    FieldCodec<Refusal>::read(next().toString(), entry.refusal);
    const auto detail = QJsonDocument::fromJson(next().toByteArray()).object();
    entry.facts = detail.value("facts"_L1).toObject();
    const auto wish = QJsonDocument::fromJson(next().toByteArray()).object();
    FieldCodec<QStringList>::read(wish.value("fields"_L1), entry.fields);
    entry.book = ClientBookId::fromString(wish.value("book"_L1).toString());
    entry.isNew = wish.value("is_new"_L1).toBool();
    entry.switches = wish.value("switches"_L1).toObject();
    entry.subject = wish.value("name"_L1).toString();
    return entry;
}

AuditEntry entryOfEvent(const Query& row)
{
    AuditEntry entry;
    entry.id = row.value(0).toUuid();
    entry.atMs = row.value(1).toLongLong();
    entry.doneAtMs = row.value(2).toLongLong();
    entry.type = row.value(3).toString();
    FieldCodec<AuditOutcome>::read(row.value(4).toString(), entry.outcome);
    entry.actor = {row.value(5).toUuid()};
    entry.store = {row.value(6).toUuid()};
    entry.terminal = {row.value(7).toUuid()};
    entry.customer = {row.value(8).toUuid()};
    entry.facts = QJsonDocument::fromJson(row.value(9).toByteArray()).object();
    return entry;
}

//! As the tables order them: ids are text there.
bool isNewer(const AuditEntry& a, const AuditEntry& b)
{
    return a.atMs != b.atMs ? a.atMs > b.atMs : idText(a.id) > idText(b.id);
}

} // namespace

int firstBit(AuditOutcome outcome)
{
    switch (outcome) {
    case AuditOutcome::Any:
        return 1;
    case AuditOutcome::Done:
        return 2;
    case AuditOutcome::Refused:
        return 4;
    case AuditOutcome::Waiting:
        return 8;
    }
    return 1;
}

Result<QList<AuditEntry>> AuditBook::operations(const AuditRequest& request) const
{
    const AuditOutcome outcome = request.filter.outcome;
    Conditions where = commonConditions(m_context.le, request, u"operation"_s);
    where.add(u"type <> ''"_s);
    where.addIf(!request.gesture.isNull(), u"gesture = ?"_s, {request.gesture});
    if (!request.each && request.gesture.isNull()) {
        where.add(u"first_of > 0"_s);
        where.add(u"(first_of & ?) > 0"_s, {qint64(firstBit(outcome))});
    } else if (outcome == AuditOutcome::Done) {
        where.add(u"verdict IN ('applied', 'merged', 'noop')"_s);
    } else if (outcome != AuditOutcome::Any) {
        where.add(u"verdict = ?"_s, {outcome == AuditOutcome::Refused ? u"rejected"_s : u"held"_s});
    }
    return where.run(m_context.sql(),
                     u"SELECT operation, at_ms, done_at_ms, type, actor, store, terminal, row_kind,"
                     u" row_id, customer, gesture, undoes, verdict, refusal, detail, wish"
                     u" FROM op_results "_s,
                     newestFirst(u"operation"_s),
                     request.limit + 1,
                     entryOfOperation);
}

Result<QList<AuditEntry>> AuditBook::events(const AuditRequest& request) const
{
    if (!request.gesture.isNull())
        return QList<AuditEntry>();
    const AuditOutcome outcome = request.filter.outcome;
    Conditions where = commonConditions(m_context.le, request, u"id"_s);
    where.add(u"type <> ?"_s, // housekeeping, for whoever recomputes the chain
              {FieldCodec<AuditEventType>::write(AuditEventType::Forgotten).toString()});
    where.addIf(outcome != AuditOutcome::Any,
                u"outcome = ?"_s,
                {FieldCodec<AuditOutcome>::write(outcome).toString()});
    return where.run(m_context.sql(),
                     u"SELECT id, at_ms, done_at_ms, type, outcome, actor, store, terminal,"
                     u" customer, facts FROM audit_events "_s,
                     newestFirst(u"id"_s),
                     request.limit + 1,
                     entryOfEvent);
}

//! What stands in no one row: how many of a gesture there are, and whom or what it is about.
Result<> AuditBook::complete(AuditEntry& entry, const AuditRequest& request) const
{
    if (!entry.gesture.isNull() && !request.each && request.gesture.isNull()) {
        if (auto counted = count(entry, request.filter.outcome); !counted)
            return counted;
    }
    auto subject = subjectOf(entry);
    if (!subject)
        return tl::unexpected(subject.error());
    if (!subject->isEmpty())
        entry.subject = *std::move(subject);
    return tellOwner(entry);
}

Result<AuditPage> AuditBook::page(const AuditRequest& request) const
{
    auto operations = this->operations(request);
    if (!operations)
        return tl::unexpected(operations.error());
    const auto events = this->events(request);
    if (!events)
        return tl::unexpected(events.error());
    AuditPage page{*std::move(operations) + *events, false};
    std::ranges::sort(page.entries, isNewer);
    page.hasMore = page.entries.size() > request.limit;
    if (page.hasMore)
        page.entries.resize(request.limit);
    for (AuditEntry& entry : page.entries) {
        if (const auto done = complete(entry, request); !done)
            return tl::unexpected(done.error());
    }
    return page;
}

Result<> AuditBook::count(AuditEntry& entry, AuditOutcome outcome) const
{
    struct Verdicts {
        int all = 0;
        int refused = 0;
        int held = 0;
        int customers = 0;
    };
    const QString counted = outcome == AuditOutcome::Refused ? u"verdict = 'rejected'"_s
        : outcome == AuditOutcome::Waiting                   ? u"verdict = 'held'"_s
        : outcome == AuditOutcome::Done ? u"verdict NOT IN ('rejected', 'held')"_s
                                        : u"1 = 1"_s;
    const auto verdicts = queryOne(
        m_context.sql(),
        u"SELECT COUNT(*), SUM(CASE WHEN verdict = 'rejected' THEN 1 ELSE 0 END),"
        u" SUM(CASE WHEN verdict = 'held' THEN 1 ELSE 0 END),"
        u" COUNT(DISTINCT CASE WHEN customer <> '' AND "_s
            + counted + u" THEN customer END) FROM op_results WHERE le = ? AND gesture = ?"_s,
        [](const Query& row) {
            return Verdicts{row.value(0).toInt(),
                            row.value(1).toInt(),
                            row.value(2).toInt(),
                            row.value(3).toInt()};
        },
        m_context.le,
        entry.gesture);
    if (!verdicts)
        return tl::unexpected(verdicts.error());
    const Verdicts found = verdicts->value_or(Verdicts{1, 0, 0, 0});
    entry.refused = found.refused;
    entry.customers = found.customers;
    entry.count = outcome == AuditOutcome::Refused ? found.refused
        : outcome == AuditOutcome::Waiting         ? found.held
        : outcome == AuditOutcome::Done            ? found.all - found.refused - found.held
                                                   : found.all;
    return {};
}

//! Whose the book is, which terminals of other stores do not know: beside the facts of a refusal,
//! which name whom they are about by the same word.
Result<> AuditBook::tellOwner(AuditEntry& entry) const
{
    if (entry.book.isNull() || entry.refusal != Refusal::None)
        return {};
    const auto row = m_rows.find({EntityKind::ClientBook, entry.book.value});
    if (!row)
        return tl::unexpected(row.error());
    if (*row)
        entry.facts.insert("associate"_L1, (*row)->fields.value("associate"_L1));
    return {};
}

Result<QString> AuditBook::nameOf(const RowKey& key) const
{
    const auto row = m_rows.find(key);
    if (!row)
        return tl::unexpected(row.error());
    return *row ? (*row)->fields.value(subjectField(key.kind)).toString() : QString();
}

Result<QString> AuditBook::subjectOf(const AuditEntry& entry) const
{
    if (!entry.customer.isNull()) {
        const auto row = m_rows.find({EntityKind::Customer, entry.customer.value});
        if (!row)
            return tl::unexpected(row.error());
        return *row ? fromRow<Customer>(**row).value_or(Customer()).displayName() : QString();
    }
    const bool isAboutARow = !entry.row.id.isNull() && isKnown(entry.row.kind);
    return isAboutARow ? nameOf(entry.row) : Result<QString>(QString());
}

} // namespace carnet
