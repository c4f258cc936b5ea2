#include "models/storage/optionuse.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QJsonObject valuesIn(const Query& row)
{
    return QJsonDocument::fromJson(row.value(0).toByteArray()).object();
}

//! Finds in the attributes of customers, as they are written, what may have a value under \a key.
QString patternOf(const QString& key)
{
    return u"%\""_s + key + u"\"%"_s; // `_` is any letter to LIKE, which finds more, never less
}

//! A query of its own, with \a value in its only place before that of the legal entity.
template<typename Value>
Result<Query> begun(Statements& sql,
                    const QString& select,
                    const Value& value,
                    std::optional<qint64> le)
{
    auto query = sql.own(le ? select + u" AND le = ?"_s : select);
    if (!query)
        return query;
    query->bind(0, value);
    if (le)
        query->bind(1, *le);
    if (const auto ran = query->run(); !ran)
        return tl::unexpected(ran.error());
    return query;
}

void note(const QJsonValue& value, QStringList& chosen)
{
    for (const QJsonValue one : value.toArray()) {
        if (!chosen.contains(one.toString()))
            chosen.append(one.toString());
    }
}

} // namespace

Result<QStringList> optionsInUse(Statements& sql,
                                 const QString& key,
                                 const QStringList& values,
                                 std::optional<qint64> le)
{
    auto query = begun(
        sql, u"SELECT attributes FROM customers WHERE attributes LIKE ?"_s, patternOf(key), le);
    if (!query)
        return tl::unexpected(query.error());
    QStringList used;
    while (used.size() < values.size() && query->next()) {
        QStringList chosen;
        note(valuesIn(*query).value(key), chosen);
        chosen.removeIf(
            [&](const QString& one) { return !values.contains(one) || used.contains(one); });
        used += chosen;
    }
    if (const auto read = query->outcome(); !read)
        return tl::unexpected(read.error());
    // In the order of the list, so that everybody hears of the same one first.
    std::ranges::sort(used, {}, [&values](const QString& one) { return values.indexOf(one); });
    return used;
}

Result<FieldUse> fieldsInUse(Statements& sql,
                             const ActivityTypeId& type,
                             const QStringList& keys,
                             std::optional<qint64> le)
{
    auto query = begun(sql,
                       u"SELECT field_values FROM activities"
                       u" WHERE field_values <> '{}' AND type = ?"_s,
                       type,
                       le);
    if (!query)
        return tl::unexpected(query.error());
    FieldUse used;
    while (query->next()) {
        const QJsonObject values = valuesIn(*query);
        for (const QString& key : keys) {
            if (values.contains(key))
                note(values.value(key), used[key]);
        }
    }
    if (const auto read = query->outcome(); !read)
        return tl::unexpected(read.error());
    return used;
}

} // namespace carnet
