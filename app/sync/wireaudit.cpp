#include "app/sync/wireaudit.h"

#include "app/sync/wirerows.h"

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

constexpr qsizetype kLongestType = 64;
constexpr qsizetype kLongestSubject = 1'000;
constexpr qsizetype kMostFields = 1'000;
constexpr int kMostCount = 1'000'000'000;

void insertId(QJsonObject& json, QLatin1StringView name, const QUuid& id)
{
    if (!id.isNull())
        json.insert(name, id.toString(QUuid::WithoutBraces));
}

QUuid readId(JsonReader& reader, QLatin1StringView name)
{
    return reader.has(name) ? reader.uuid(name) : QUuid();
}

template<typename E>
void readToken(JsonReader& reader, const QJsonObject& json, QLatin1StringView name, E& value)
{
    if (reader.has(name) && !FieldCodec<E>::read(json.value(name), value))
        reader.fail(name);
}

QJsonObject entryToJson(const AuditEntry& entry)
{
    QJsonObject json{{"id"_L1, entry.id.toString(QUuid::WithoutBraces)},
                     {"at_ms"_L1, entry.atMs},
                     {"done_at_ms"_L1, entry.doneAtMs},
                     {"type"_L1, entry.type},
                     {"outcome"_L1, FieldCodec<AuditOutcome>::write(entry.outcome)},
                     {"count"_L1, entry.count},
                     {"refused"_L1, entry.refused},
                     {"customers"_L1, entry.customers},
                     {"subject"_L1, entry.subject}};
    insertId(json, "actor"_L1, entry.actor.value);
    insertId(json, "store"_L1, entry.store.value);
    insertId(json, "terminal"_L1, entry.terminal.value);
    insertId(json, "customer"_L1, entry.customer.value);
    insertId(json, "gesture"_L1, entry.gesture);
    insertId(json, "undoes"_L1, entry.undoes.value);
    insertId(json, "book"_L1, entry.book.value);
    if (entry.isNew)
        json.insert("is_new"_L1, true);
    if (!entry.row.id.isNull() && isKnown(entry.row.kind))
        json.insert("row"_L1, keyToJson(entry.row));
    if (entry.refusal != Refusal::None)
        json.insert("code"_L1, FieldCodec<Refusal>::write(entry.refusal));
    if (!entry.facts.isEmpty())
        json.insert("facts"_L1, entry.facts);
    if (!entry.fields.isEmpty())
        json.insert("fields"_L1, QJsonArray::fromStringList(entry.fields));
    if (!entry.switches.isEmpty())
        json.insert("switches"_L1, entry.switches);
    return json;
}

Result<AuditEntry> entryFromJson(const QJsonObject& json, const QString& place)
{
    JsonReader reader(json, place);
    AuditEntry entry;
    entry.id = reader.uuid("id"_L1);
    entry.atMs = reader.integer("at_ms"_L1);
    entry.doneAtMs = reader.integer("done_at_ms"_L1);
    entry.type = reader.text("type"_L1, kLongestType);
    entry.actor = {readId(reader, "actor"_L1)};
    entry.store = {readId(reader, "store"_L1)};
    entry.terminal = {readId(reader, "terminal"_L1)};
    entry.customer = {readId(reader, "customer"_L1)};
    entry.gesture = readId(reader, "gesture"_L1);
    entry.undoes = {readId(reader, "undoes"_L1)};
    entry.book = {readId(reader, "book"_L1)};
    entry.isNew = reader.boolean("is_new"_L1);
    readToken(reader, json, "outcome"_L1, entry.outcome);
    // A reason of a later version is still a refusal; it is shown without its particulars.
    if (reader.has("code"_L1) && !FieldCodec<Refusal>::read(json.value("code"_L1), entry.refusal))
        entry.refusal = Refusal::Unknown;
    entry.facts = reader.object("facts"_L1);
    for (const QJsonValue field : reader.arrayOrEmpty("fields"_L1, kMostFields))
        entry.fields.append(field.toString());
    entry.switches = reader.object("switches"_L1);
    const QJsonArray row = reader.arrayOrEmpty("row"_L1, 2);
    if (const auto kind = entityKindFromName(row.at(0).toString())) {
        entry.row.kind = *kind;
        if (!readUuid(row.at(1), entry.row.id))
            reader.fail(u"row"_s);
    }
    entry.count = static_cast<int>(reader.integer("count"_L1, kMostCount));
    entry.refused = static_cast<int>(reader.integer("refused"_L1, kMostCount));
    entry.customers = static_cast<int>(reader.integerOr("customers"_L1, 0, kMostCount));
    entry.subject = reader.text("subject"_L1, kLongestSubject);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return entry;
}

} // namespace

QJsonObject toJson(const AuditQuestion& question)
{
    const AuditRequest& request = question.request;
    const AuditFilter& filter = request.filter;
    QJsonObject json{{"associate"_L1, question.associate.toString()}, {"limit"_L1, request.limit}};
    insertId(json, "actor"_L1, filter.actor.value);
    insertId(json, "store"_L1, filter.store.value);
    insertId(json, "gesture"_L1, request.gesture);
    if (filter.kind)
        json.insert("kind"_L1, FieldCodec<AuditKind>::write(*filter.kind));
    if (filter.outcome != AuditOutcome::Any)
        json.insert("outcome"_L1, FieldCodec<AuditOutcome>::write(filter.outcome));
    if (filter.fromMs > 0)
        json.insert("from_ms"_L1, filter.fromMs);
    if (filter.untilMs < JsonReader::kMost)
        json.insert("until_ms"_L1, filter.untilMs);
    if (request.each)
        json.insert("each"_L1, true);
    if (request.before) {
        const QString id = request.before->id.toString(QUuid::WithoutBraces);
        json.insert("before"_L1, QJsonArray{request.before->atMs, id});
    }
    return json;
}

Result<AuditQuestion> auditQuestionFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    AuditQuestion question;
    AuditRequest& request = question.request;
    AuditFilter& filter = request.filter;
    question.associate = {reader.uuid("associate"_L1)};
    filter.actor = {readId(reader, "actor"_L1)};
    filter.store = {readId(reader, "store"_L1)};
    request.gesture = readId(reader, "gesture"_L1);
    if (reader.has("kind"_L1)) {
        filter.kind.emplace();
        readToken(reader, json, "kind"_L1, *filter.kind);
    }
    readToken(reader, json, "outcome"_L1, filter.outcome);
    filter.fromMs = reader.integerOr("from_ms"_L1, 0);
    filter.untilMs = reader.integerOr("until_ms"_L1, JsonReader::kMost);
    request.each = reader.boolean("each"_L1);
    const bool isOneByOne = request.each || !request.gesture.isNull();
    const int most = isOneByOne ? kMostAuditEach : kMostAudit;
    request.limit = static_cast<int>(reader.integer("limit"_L1, most));
    if (reader.has("before"_L1)) {
        const QJsonArray place = reader.array("before"_L1, 2);
        AuditPlace before;
        if (!readInteger(place.at(0), before.atMs) || !readUuid(place.at(1), before.id))
            reader.fail(u"before"_s);
        request.before = before;
    }
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return question;
}

QJsonObject toJson(const AuditPage& page)
{
    QJsonArray entries;
    for (const AuditEntry& entry : page.entries)
        entries.append(entryToJson(entry));
    return {{"more"_L1, page.hasMore}, {"entries"_L1, entries}};
}

Result<AuditPage> auditPageFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    AuditPage page;
    page.hasMore = reader.boolean("more"_L1);
    const QJsonArray entries = reader.array("entries"_L1, kMostAuditEach);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        auto entry = entryFromJson(entries.at(i).toObject(), u"entries[%1]"_s.arg(i));
        if (!entry)
            return tl::unexpected(entry.error());
        page.entries.append(*std::move(entry));
    }
    return page;
}

} // namespace carnet::sync
