#include "app/sync/wireknown.h"

#include "app/sync/wirerows.h"

using namespace Qt::StringLiterals;

namespace carnet::sync {

QJsonObject toJson(const KnownRequest& request)
{
    QJsonObject json{{"associate"_L1, request.associate.toString()},
                     {"customer"_L1, request.customer.toString()},
                     {"wish"_L1, request.wish.toString(QUuid::WithoutBraces)},
                     {"at_ms"_L1, request.atMs}};
    if (request.after)
        json.insert("after"_L1, keyToJson(*request.after));
    return json;
}

Result<KnownRequest> knownRequestFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    KnownRequest request;
    request.associate = {reader.uuid("associate"_L1)};
    request.customer = {reader.uuid("customer"_L1)};
    request.wish = reader.uuid("wish"_L1);
    request.atMs = reader.integer("at_ms"_L1);
    if (reader.has("after"_L1)) {
        const QJsonArray key = reader.array("after"_L1, 2);
        const auto kind = entityKindFromName(key.at(0).toString());
        RowKey after{kind.value_or(EntityKind::Customer), {}};
        if (!kind || !readUuid(key.at(1), after.id))
            reader.fail(u"after"_s);
        request.after = after;
    }
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return request;
}

QJsonObject toJson(const KnownPage& page)
{
    QJsonArray rows;
    for (const Row& row : page.rows)
        rows.append(rowToJson(row));
    return {{"more"_L1, page.hasMore}, {"rows"_L1, rows}};
}

Result<KnownPage> knownPageFromJson(const QJsonObject& json)
{
    JsonReader reader(json);
    KnownPage page;
    page.hasMore = reader.boolean("more"_L1);
    if (!reader.has("rows"_L1))
        reader.fail("rows"_L1);
    page.rows = readRows(reader, "rows"_L1, kMostKnown);
    if (!reader.isGood())
        return tl::unexpected(reader.error());
    return page;
}

} // namespace carnet::sync
