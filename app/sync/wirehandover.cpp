#include "app/sync/wirehandover.h"

#include "app/sync/jsonreader.h"
#include "app/sync/wirerows.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

constexpr qsizetype kLongestName = 2'000;
constexpr qsizetype kLongestCode = 100; // of a language, a currency or an id
constexpr qsizetype kMostPlaces = 1'000;
constexpr qsizetype kMostPlanned = 1'000;
constexpr qint64 kMostFollowUps = 1'000'000;
constexpr qsizetype kMostOwners = 1'000'000;

QString textOf(const QUuid& id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

QJsonArray plannedToJson(const QList<PlannedActivity>& all)
{
    QJsonArray array;
    for (const PlannedActivity& planned : all.first(std::min(all.size(), kMostPlanned)))
        array.append(QJsonArray{planned.type.toString(), planned.atMs});
    return array;
}

QJsonArray followUpsToJson(const QHash<ClientBookId, int>& counts)
{
    QJsonArray array;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        array.append(QJsonArray{count.key().toString(), count.value()});
    return array;
}

QJsonArray placesToJson(const QList<LeavingPlace>& places)
{
    QJsonArray array;
    for (const LeavingPlace& place : places)
        array.append(QJsonArray{place.book.toString(), textOf(place.owner.value), place.addedAtMs});
    return array;
}

QJsonArray leftToJson(const LeftTask& left)
{
    QJsonArray books;
    for (const ClientBookId& book : left.books)
        books.append(book.toString());
    QJsonArray entry = rowToJson(toRow(left.task));
    entry.append(books);
    return entry;
}

//! One that a later version has written otherwise stays where it is.
void readLeft(JsonReader& reader, QList<LeftTask>& all)
{
    readKeys(reader, "left"_L1, kMostLeft, [&](const RowKey& key, const QJsonArray& entry) {
        qint64 version = 0;
        if (key.kind != Task::kKind || !readInteger(entry.at(2), version))
            return false;
        const auto task = fromRow<Task>({key, version, entry.at(3).toObject()});
        if (!task)
            return true;
        LeftTask left{*task, {}};
        for (const QJsonValue book : entry.at(4).toArray())
            left.books.insert(ClientBookId::fromString(book.toString()));
        all.append(left);
        return true;
    });
}

QJsonObject clientToJson(const LeavingClient& client)
{
    const HandoverClient& brings = client.brings.client;
    QJsonObject json{{"id"_L1, brings.id.toString()},
                     {"name"_L1, client.name},
                     {"language"_L1, brings.language},
                     {"store"_L1, textOf(brings.store.value)},
                     {"spend_minor"_L1, brings.spendMinor},
                     {"currency"_L1, client.brings.currency},
                     {"planned"_L1, plannedToJson(brings.planned)},
                     {"follow_ups"_L1, followUpsToJson(brings.followUps)},
                     {"places"_L1, placesToJson(client.places)}};
    if (client.lastContactMs)
        json.insert("last_contact_ms"_L1, *client.lastContactMs);
    return json;
}

void readPlanned(JsonReader& reader, QList<PlannedActivity>& planned)
{
    for (const QJsonValue json : reader.arrayOrEmpty("planned"_L1, kMostPlanned)) {
        PlannedActivity one;
        if (!readUuid(json[0], one.type.value) || !readInteger(json[1], one.atMs))
            reader.fail("planned"_L1);
        planned.append(one);
    }
}

void readFollowUps(JsonReader& reader, QHash<ClientBookId, int>& counts)
{
    for (const QJsonValue json : reader.arrayOrEmpty("follow_ups"_L1, kMostPlaces)) {
        ClientBookId book;
        qint64 count = 0;
        if (!readUuid(json[0], book.value) || !readInteger(json[1], count))
            reader.fail("follow_ups"_L1);
        counts.insert(book, static_cast<int>(std::min<qint64>(count, kMostFollowUps)));
    }
}

void readPlaces(JsonReader& reader, QList<LeavingPlace>& places)
{
    for (const QJsonValue json : reader.array("places"_L1, kMostPlaces)) {
        LeavingPlace place;
        place.owner = AssociateId::fromString(json[1].toString());
        if (!readUuid(json[0], place.book.value) || !readInteger(json[2], place.addedAtMs))
            reader.fail("places"_L1);
        places.append(place);
    }
}

Result<LeavingClient> clientFromJson(const QJsonObject& json, const QString& where)
{
    JsonReader reader(json, where);
    LeavingClient client;
    HandoverClient& brings = client.brings.client;
    brings.id = {reader.uuid("id"_L1)};
    client.name = reader.text("name"_L1, kLongestName);
    brings.language = reader.text("language"_L1, kLongestCode);
    brings.store = StoreId::fromString(reader.text("store"_L1, kLongestCode));
    brings.spendMinor = json.value("spend_minor"_L1).toInteger(); // what came back counts below 0
    client.brings.currency = reader.text("currency"_L1, kLongestCode);
    if (reader.has("last_contact_ms"_L1))
        client.lastContactMs = reader.integer("last_contact_ms"_L1);
    readPlanned(reader, brings.planned);
    readFollowUps(reader, brings.followUps);
    readPlaces(reader, client.places);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return client;
}

} // namespace

QJsonObject toJson(const HandoverRequest& request)
{
    return {{"associate"_L1, request.associate.toString()},
            {"leaver"_L1, request.leaver.toString()},
            {"from_ms"_L1, request.fromMs}};
}

Result<HandoverRequest> handoverRequestFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    HandoverRequest request;
    request.associate = {reader.uuid("associate"_L1)};
    request.leaver = {reader.uuid("leaver"_L1)};
    request.fromMs = reader.integer("from_ms"_L1);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return request;
}

QJsonObject toJson(const HandoverAnswer& answer)
{
    if (answer.preparing)
        return {{"preparing"_L1, *answer.preparing}};
    QJsonArray clients;
    for (const LeavingClient& client : answer.clients)
        clients.append(clientToJson(client));
    QJsonArray sizes;
    for (auto size = answer.sizes.cbegin(); size != answer.sizes.cend(); ++size)
        sizes.append(QJsonArray{size.key().toString(), size.value()});
    QJsonArray left;
    for (const LeftTask& one : answer.left)
        left.append(leftToJson(one));
    return {{"total"_L1, answer.total},
            {"clients"_L1, clients},
            {"sizes"_L1, sizes},
            {"left"_L1, left}};
}

Result<HandoverAnswer> handoverAnswerFromJson(const QJsonObject& json)
{
    HandoverAnswer answer;
    if (const QJsonValue part = json.value("preparing"_L1); part.isDouble()) {
        answer.preparing = part.toDouble();
        return answer;
    }
    JsonReader reader(json);
    answer.total = reader.integer("total"_L1);
    const QJsonArray clients = reader.array("clients"_L1, kMostPerformed);
    for (const QJsonValue size : reader.array("sizes"_L1, kMostOwners)) {
        AssociateId owner;
        qint64 count = 0;
        if (!readUuid(size[0], owner.value)
            || !readInteger(size[1], count, std::numeric_limits<int>::max()))
            reader.fail("sizes"_L1);
        answer.sizes.insert(owner, static_cast<int>(count));
    }
    readLeft(reader, answer.left);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    for (qsizetype i = 0; i < clients.size(); ++i) {
        auto client = clientFromJson(clients.at(i).toObject(), u"clients[%1]"_s.arg(i));
        if (!client)
            return tl::unexpected(client.error());
        answer.clients.append(*std::move(client));
    }
    return answer;
}

} // namespace carnet::sync
