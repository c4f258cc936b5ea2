// One customer of any store: the question and the answer.
#include "app/sync/wire.h"
#include "app/sync/wirerows.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace carnet::sync {

namespace {

constexpr qint64 kMostCounted = std::numeric_limits<int>::max(); // of what an answer leaves out

template<Entity E>
void addRows(QJsonArray& array, const QList<E>& entities)
{
    for (const E& entity : entities)
        array.append(rowToJson(toRow(entity)));
}

QJsonObject fileToJson(const CustomerFile& file)
{
    QJsonArray rows{rowToJson(toRow(file.parts.customer))};
    addRows(rows, file.parts.contactPoints);
    addRows(rows, file.parts.memberships);
    addRows(rows, file.notes);
    addRows(rows, file.purchases);
    addRows(rows, file.moves);
    QJsonArray activities;
    addRows(activities, file.timeline.activities);
    QJsonArray about;
    addRows(about, file.timeline.aboutOthers);
    QJsonArray counts;
    for (auto it = file.timeline.counts.cbegin(); it != file.timeline.counts.cend(); ++it)
        counts.append(QJsonArray{it.key().toString(), it.value()});
    QJsonObject json{{"rows"_L1, rows},
                     {"activities"_L1, activities},
                     {"about"_L1, about},
                     {"more"_L1, file.timeline.hasMore},
                     {"counts"_L1, counts},
                     {"older"_L1, file.olderRows}};
    if (file.parts.lastContactMs)
        json.insert("last_contact_ms"_L1, *file.parts.lastContactMs);
    return json;
}

//! Takes the row when it is an E; one that a later version wrote otherwise is passed over.
template<Entity E>
bool takeAs(const Row& row, QList<E>& into)
{
    if (row.key.kind != E::kKind)
        return false;
    if (auto entity = fromRow<E>(row))
        into.append(*std::move(entity));
    return true;
}

void takeRow(const Row& row, CustomerFile& file)
{
    if (row.key.kind == EntityKind::Customer)
        file.parts.customer = fromRow<Customer>(row).value_or(Customer());
    (void)(takeAs(row, file.parts.contactPoints) || takeAs(row, file.parts.memberships)
           || takeAs(row, file.notes) || takeAs(row, file.purchases) || takeAs(row, file.moves));
}

QList<Activity> readActivities(JsonReader& reader, QLatin1StringView name)
{
    QList<Activity> activities;
    for (const Row& row : readRows(reader, name, WireBounds::kEntries))
        takeAs(row, activities);
    return activities;
}

void readCounts(JsonReader& reader, TimelinePage& page)
{
    const QJsonArray counts = reader.array("counts"_L1, WireBounds::kEntries);
    for (const QJsonValue entry : counts) {
        const QJsonArray pair = entry.toArray();
        ActivityTypeId type;
        qint64 count = 0;
        const bool isRead = readUuid(pair.at(0), type.value) && readInteger(pair.at(1), count);
        if (!isRead || count > kMostCounted)
            return reader.fail(u"counts"_s);
        page.counts.insert(type, static_cast<int>(count));
    }
}

} // namespace

QJsonObject toJson(const CustomerRequest& request)
{
    const TimelineRequest& timeline = request.timeline;
    QJsonObject json{{"associate"_L1, request.associate.toString()},
                     {"customer"_L1, timeline.customer.toString()},
                     {"limit"_L1, timeline.limit}};
    if (!timeline.onlyType.isNull())
        json.insert("type"_L1, timeline.onlyType.toString());
    if (timeline.fromMs > 0)
        json.insert("from_ms"_L1, timeline.fromMs);
    if (timeline.untilMs < JsonReader::kMost)
        json.insert("until_ms"_L1, timeline.untilMs);
    if (timeline.before)
        json.insert("before"_L1, QJsonArray{timeline.before->atMs, timeline.before->id.toString()});
    return json;
}

Result<CustomerRequest> customerRequestFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    CustomerRequest request;
    TimelineRequest& timeline = request.timeline;
    request.associate = {reader.uuid("associate"_L1)};
    timeline.customer = {reader.uuid("customer"_L1)};
    timeline.limit = static_cast<int>(reader.integer("limit"_L1, kMostTimeline));
    if (reader.has("type"_L1))
        timeline.onlyType = {reader.uuid("type"_L1)};
    timeline.fromMs = reader.integerOr("from_ms"_L1, 0);
    timeline.untilMs = reader.integerOr("until_ms"_L1, JsonReader::kMost);
    if (reader.has("before"_L1)) {
        const QJsonArray place = reader.array("before"_L1, 2);
        TimelinePlace before;
        if (!readInteger(place.at(0), before.atMs) || !readUuid(place.at(1), before.id.value))
            reader.fail(u"before"_s);
        timeline.before = before;
    }
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return request;
}

QJsonObject toJson(const CustomerAnswer& answer)
{
    return answer.file ? fileToJson(*answer.file) : QJsonObject{{"gone"_L1, true}};
}

Result<CustomerAnswer> customerAnswerFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    if (reader.boolean("gone"_L1))
        return CustomerAnswer{};
    for (const QLatin1StringView name : {"activities"_L1, "about"_L1}) {
        if (!reader.has(name))
            reader.fail(name);
    }
    CustomerFile file;
    for (const Row& row : readRows(reader, "rows"_L1, WireBounds::kEntries))
        takeRow(row, file);
    file.timeline.activities = readActivities(reader, "activities"_L1);
    file.timeline.aboutOthers = readActivities(reader, "about"_L1);
    file.timeline.hasMore = reader.boolean("more"_L1);
    readCounts(reader, file.timeline);
    file.olderRows = static_cast<int>(reader.integer("older"_L1, kMostCounted));
    if (reader.has("last_contact_ms"_L1))
        file.parts.lastContactMs = reader.integer("last_contact_ms"_L1);
    if (file.parts.customer.id.isNull())
        reader.fail(u"rows"_s);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return CustomerAnswer{std::move(file)};
}

} // namespace carnet::sync
