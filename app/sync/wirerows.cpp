#include "app/sync/wirerows.h"

namespace carnet::sync {

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

QList<Row> readRows(JsonReader& reader, QLatin1StringView name, qsizetype most)
{
    QList<Row> rows;
    readKeys(reader, name, most, [&rows](const RowKey& key, const QJsonArray& entry) {
        Row row{key, 0, entry.at(3).toObject()};
        const bool isGood = readInteger(entry.at(2), row.version) && entry.at(3).isObject();
        rows.append(std::move(row));
        return isGood;
    });
    return rows;
}

} // namespace carnet::sync
