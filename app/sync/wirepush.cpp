#include "app/sync/jsonreader.h"
#include "app/sync/wire.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

QJsonArray keyToJson(const RowKey& key)
{
    return {describe(key.kind).name, key.id.toString(QUuid::WithoutBraces)};
}

QJsonArray rowToJson(const Row& row)
{
    QJsonArray array = keyToJson(row.key);
    array.append(row.version);
    array.append(row.fields);
    return array;
}

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

template<typename Take>
void readKeys(JsonReader& reader, QLatin1StringView name, const Take& take)
{
    const QJsonArray array = reader.arrayOrEmpty(name, WireBounds::kImages);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonArray entry = array.at(i).toArray();
        const QString kindName = entry.at(0).toString();
        const auto kind = entityKindFromName(kindName);
        if (!kind && !kindName.isEmpty())
            continue; // of a later version
        RowKey key{kind.value_or(EntityKind::Customer), {}};
        if (kindName.isEmpty() || !readUuid(entry.at(1), key.id) || !take(key, entry))
            reader.fail(u"%1[%2]"_s.arg(name).arg(i));
    }
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
    readKeys(reader, "rows"_L1, [&verdict](const RowKey& key, const QJsonArray& entry) {
        Row row{key, 0, entry.at(3).toObject()};
        const bool isGood = readInteger(entry.at(2), row.version) && entry.at(3).isObject();
        verdict.images.append(std::move(row));
        return isGood;
    });
    readKeys(reader, "gone"_L1, [&verdict](const RowKey& key, const QJsonArray&) {
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
    return {{"incarnation"_L1, request.incarnation.toString(QUuid::WithoutBraces)},
            {"acked_through"_L1, request.ackedThrough},
            {"ops"_L1, operationsToJson(request.operations)}};
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
