#include "app/sync/wire.h"
#include "app/sync/wirerows.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

QJsonObject verdictToJson(const OperationVerdict& verdict)
{
    QJsonObject json{{"id"_L1, verdict.id.toString()},
                     {"n"_L1, verdict.n},
                     {"verdict"_L1, FieldCodec<Verdict>::write(verdict.verdict)}};
    if (verdict.refusal != Refusal::None)
        json.insert("code"_L1, FieldCodec<Refusal>::write(verdict.refusal));
    if (!verdict.facts.isEmpty())
        json.insert("facts"_L1, verdict.facts);
    QJsonArray rows;
    for (const Row& row : verdict.images)
        rows.append(rowToJson(row));
    if (!rows.isEmpty())
        json.insert("rows"_L1, rows);
    QJsonArray gone;
    for (const RowKey& key : verdict.gone)
        gone.append(keyToJson(key));
    if (!gone.isEmpty())
        json.insert("gone"_L1, gone);
    return json;
}

Result<OperationVerdict> verdictFromJson(const QJsonObject& json, const QString& place)
{
    JsonReader reader(json, place);
    OperationVerdict verdict;
    verdict.id = {reader.uuid("id"_L1)};
    verdict.n = reader.integer("n"_L1);
    verdict.facts = reader.object("facts"_L1);
    if (!FieldCodec<Verdict>::read(json.value("verdict"_L1), verdict.verdict))
        reader.fail(u"verdict"_s);
    // A reason of a later version is still a refusal; it is shown without its particulars.
    if (reader.has("code"_L1) && !FieldCodec<Refusal>::read(json.value("code"_L1), verdict.refusal))
        verdict.refusal = Refusal::Unknown;
    verdict.images = readRows(reader, "rows"_L1, WireBounds::kImages);
    readKeys(
        reader, "gone"_L1, WireBounds::kImages, [&verdict](const RowKey& key, const QJsonArray&) {
            verdict.gone.append(key);
            return true;
        });
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return verdict;
}

//! Takes an operation that cannot be read for what it says of its place; false when it does not
//! even say that.
bool takeUnread(const QJsonObject& json, ErrorCode why, PushRequest& request)
{
    JsonReader reader(json);
    Operation operation;
    operation.id = {reader.uuid("id"_L1)};
    operation.n = reader.integer("n"_L1);
    if (!reader.isGood())
        return false;
    const Refusal refusal = why == ErrorCode::Newer ? Refusal::Unknown : Refusal::Invalid;
    request.unread.insert(operation.id, {refusal, bodyHash(json)});
    request.operations.append(operation);
    return true;
}

//! `[[id, type, actor, at_ms, customer]]`; what is about no client ends with the time.
QJsonArray eventsToJson(const QList<AuditEvent>& events)
{
    QJsonArray array;
    for (const AuditEvent& event : events) {
        QJsonArray entry{event.id.toString(QUuid::WithoutBraces),
                         FieldCodec<AuditEventType>::write(event.type),
                         event.actor.isNull() ? QString() : event.actor.toString(),
                         event.atMs};
        if (!event.customer.isNull())
            entry.append(event.customer.toString());
        array.append(entry);
    }
    return array;
}

//! `{id, links: [[n, salt, hash]]}`, a link for each event, all of one chain; none where they are
//! in none.
QJsonObject chainToJson(const QList<AuditEvent>& events)
{
    if (events.isEmpty() || events.constFirst().link.chain.isNull())
        return {};
    QJsonArray links;
    for (const AuditEvent& event : events) {
        links.append(QJsonArray{event.link.n,
                                QString::fromLatin1(event.link.salt.toHex()),
                                QString::fromLatin1(event.link.hash.toHex())});
    }
    return {{"id"_L1, events.constFirst().link.chain.toString(QUuid::WithoutBraces)},
            {"links"_L1, links}};
}

//! Of each event in its order; empty where they are in no chain.
QList<AuditLink> readLinks(JsonReader& reader, qsizetype events)
{
    if (events == 0 || !reader.has("chain"_L1))
        return {};
    JsonReader chain(reader.object("chain"_L1), u"chain"_s);
    QList<AuditLink> links;
    const QUuid id = chain.uuid("id"_L1);
    for (const QJsonValue json : chain.array("links"_L1, WireBounds::kOperations)) {
        const QJsonArray entry = json.toArray();
        AuditLink link{id,
                       0,
                       QByteArray::fromHex(entry.at(1).toString().toLatin1()),
                       QByteArray::fromHex(entry.at(2).toString().toLatin1())};
        if (!readInteger(entry.at(0), link.n) || link.salt.size() > WireBounds::kSaltBytes)
            chain.fail(u"links"_s);
        links.append(link);
    }
    if (!chain.isGood() || links.size() != events)
        reader.fail(u"chain"_s);
    return links;
}

QList<AuditEvent> readEvents(JsonReader& reader)
{
    QList<AuditEvent> events;
    const QJsonArray sent = reader.arrayOrEmpty("events"_L1, WireBounds::kOperations);
    const QList<AuditLink> links = readLinks(reader, sent.size());
    for (qsizetype i = 0; i < sent.size() && reader.isGood(); ++i) {
        const QJsonArray entry = sent.at(i).toArray();
        AuditEvent event;
        event.link = links.value(i);
        const bool isNobody = entry.at(2).toString().isEmpty(); // the till itself
        if (!readUuid(entry.at(0), event.id)
            || (!isNobody && !readUuid(entry.at(2), event.actor.value))
            || !readInteger(entry.at(3), event.atMs)
            || (entry.size() > 4 && !readUuid(entry.at(4), event.customer.value)))
            reader.fail(u"events"_s);
        // One of a later version waits for one of us, and behind it what is in its chain.
        if (FieldCodec<AuditEventType>::read(entry.at(1), event.type))
            events.append(event);
        else if (!links.isEmpty())
            break;
    }
    return events;
}

QJsonArray operationsToJson(const QList<Operation>& operations)
{
    QJsonArray array;
    for (const Operation& operation : operations)
        array.append(carnet::toJson(operation));
    return array;
}

QJsonArray verdictsToJson(const QList<OperationVerdict>& verdicts)
{
    QJsonArray array;
    for (const OperationVerdict& verdict : verdicts)
        array.append(verdictToJson(verdict));
    return array;
}

//! Reads the member `verdicts`, and with it what the reader has found wrong before.
Result<QList<OperationVerdict>> readVerdicts(JsonReader& reader, qsizetype most)
{
    const QJsonArray array = reader.array("verdicts"_L1, most);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    QList<OperationVerdict> verdicts;
    verdicts.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto verdict = verdictFromJson(array.at(i).toObject(), u"verdicts[%1]"_s.arg(i));
        if (!verdict)
            return tl::unexpected(verdict.error());
        verdicts.append(*std::move(verdict));
    }
    return verdicts;
}

} // namespace

QJsonObject toJson(const PushRequest& request)
{
    QJsonObject json{{"incarnation"_L1, request.incarnation.toString(QUuid::WithoutBraces)},
                     {"acked_through"_L1, request.ackedThrough},
                     {"ops"_L1, operationsToJson(request.operations)}};
    if (!request.events.isEmpty())
        json.insert("events"_L1, eventsToJson(request.events));
    if (const QJsonObject chain = chainToJson(request.events); !chain.isEmpty())
        json.insert("chain"_L1, chain);
    return json;
}

Result<PushRequest> pushRequestFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    PushRequest request;
    request.incarnation = reader.uuid("incarnation"_L1);
    request.ackedThrough = reader.integer("acked_through"_L1);
    const QJsonArray operations = reader.array("ops"_L1, WireBounds::kOperations);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    request.operations.reserve(operations.size());
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const QJsonObject sent = operations.at(i).toObject();
        auto operation = operationFromJson(sent);
        if (operation)
            request.operations.append(*std::move(operation));
        else if (!takeUnread(sent, operation.error().code, request))
            return failure(ErrorCode::Invalid, u"ops[%1]: "_s.arg(i) + operation.error().detail);
    }
    request.events = readEvents(reader);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return request;
}

QJsonObject toJson(const PushAnswer& answer)
{
    QJsonObject json{{"epoch"_L1, answer.epoch},
                     {"last_n"_L1, answer.lastN},
                     {"hlc"_L1, answer.hlc.toString()},
                     {"verdicts"_L1, verdictsToJson(answer.verdicts)}};
    if (answer.gap)
        json.insert("gap"_L1, true);
    if (answer.needsIncarnation)
        json.insert("needs_incarnation"_L1, true);
    QJsonArray taken;
    for (const QUuid& event : answer.eventsTaken)
        taken.append(event.toString(QUuid::WithoutBraces));
    if (!taken.isEmpty())
        json.insert("events"_L1, taken);
    if (!answer.brokenChain.isNull())
        json.insert("broken_chain"_L1, answer.brokenChain.toString(QUuid::WithoutBraces));
    return json;
}

Result<PushAnswer> pushAnswerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    PushAnswer answer;
    answer.epoch = reader.integer("epoch"_L1);
    answer.lastN = reader.integer("last_n"_L1);
    answer.gap = reader.boolean("gap"_L1);
    answer.needsIncarnation = reader.boolean("needs_incarnation"_L1);
    answer.hlc = reader.hlc("hlc"_L1);
    for (const QJsonValue taken : reader.arrayOrEmpty("events"_L1, WireBounds::kOperations)) {
        QUuid event;
        if (!readUuid(taken, event))
            reader.fail(u"events"_s);
        answer.eventsTaken.append(event);
    }
    if (reader.has("broken_chain"_L1))
        answer.brokenChain = reader.uuid("broken_chain"_L1);
    auto verdicts = readVerdicts(reader, WireBounds::kOperations);
    if (!verdicts)
        return tl::unexpected(verdicts.error());
    answer.verdicts = *std::move(verdicts);
    return answer;
}

QJsonObject toJson(const PerformRequest& request)
{
    return {{"partly"_L1, request.partly}, {"ops"_L1, operationsToJson(request.operations)}};
}

Result<PerformRequest> performRequestFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    PerformRequest request;
    request.partly = reader.boolean("partly"_L1);
    const QJsonArray operations = reader.array("ops"_L1, kMostPerformed);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    request.operations.reserve(operations.size());
    for (qsizetype i = 0; i < operations.size(); ++i) {
        auto operation = operationFromJson(operations.at(i).toObject());
        if (!operation)
            return failure(operation.error().code,
                           u"ops[%1]: "_s.arg(i) + operation.error().detail);
        request.operations.append(*std::move(operation));
    }
    return request;
}

QJsonObject toJson(const PerformAnswer& answer)
{
    return {{"done"_L1, answer.isDone}, {"verdicts"_L1, verdictsToJson(answer.verdicts)}};
}

Result<PerformAnswer> performAnswerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    PerformAnswer answer;
    answer.isDone = reader.boolean("done"_L1);
    auto verdicts = readVerdicts(reader, kMostPerformed);
    if (!verdicts)
        return tl::unexpected(verdicts.error());
    answer.verdicts = *std::move(verdicts);
    return answer;
}

} // namespace carnet::sync
