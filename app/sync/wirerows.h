#pragma once

#include "app/sync/jsonreader.h"
#include "models/domain/describe.h"

namespace carnet::sync {

//! `[kind, id]`
[[nodiscard]] QJsonArray keyToJson(const RowKey& key);
//! `[kind, id, ver, fields]`
[[nodiscard]] QJsonArray rowToJson(const Row& row);

//! The entries of an array that begin with a key, as far as their kind is known here; \a take
//! answers whether the rest of an entry is good.
template<typename Take>
void readKeys(JsonReader& reader, QLatin1StringView name, qsizetype most, const Take& take)
{
    using namespace Qt::StringLiterals;
    const QJsonArray array = reader.arrayOrEmpty(name, most);
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

[[nodiscard]] QList<Row> readRows(JsonReader& reader, QLatin1StringView name, qsizetype most);

} // namespace carnet::sync
