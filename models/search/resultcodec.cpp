#include "models/search/resultcodec.h"

#include "models/domain/describe.h"

using namespace Qt::StringLiterals;

namespace carnet::search {

namespace {

struct ValueWriter {
    QJsonValue operator()(std::monostate /*none*/) const { return {}; }
    QJsonValue operator()(bool value) const { return value; }
    QJsonValue operator()(qint64 value) const { return value; }
    QJsonValue operator()(const CalendarDate& value) const { return value.toString(); }
    QJsonValue operator()(const QString& value) const { return value; }
    QJsonValue operator()(const QStringList& value) const
    {
        return QJsonArray::fromStringList(value);
    }
};

QStringList texts(const QJsonValue& json)
{
    QStringList list;
    for (const QJsonValue item : json.toArray())
        list.append(item.toString());
    return list;
}

IndexValue textValue(const QJsonValue& json)
{
    return json.isArray() ? IndexValue(texts(json)) : IndexValue(json.toString());
}

IndexValue valueFrom(const QJsonValue& json, const IndexAttribute& attribute)
{
    if (json.isNull() || json.isUndefined())
        return {};
    switch (attribute.type) {
    case ValueType::Boolean:
        return json.toBool();
    case ValueType::Integer:
    case ValueType::Decimal:
    case ValueType::Currency:
        return json.toInteger();
    case ValueType::Date: {
        const auto date = CalendarDate::fromString(json.toString());
        return date ? IndexValue(*date) : IndexValue();
    }
    case ValueType::Text:
    case ValueType::List:
        break;
    }
    return textValue(json);
}

QJsonValue instant(const std::optional<qint64>& ms)
{
    return ms ? QJsonValue(*ms) : QJsonValue();
}

std::optional<qint64> instantFrom(const QJsonValue& json)
{
    return json.isDouble() ? std::optional(json.toInteger()) : std::nullopt;
}

QJsonObject facetToJson(const Facet& facet, const QString& key)
{
    QJsonArray values;
    for (const FacetValue& value : facet.values)
        values.append(QJsonArray{value.value, value.count});
    QJsonArray bins;
    for (const FacetBin& bin : facet.bins)
        bins.append(QJsonArray{bin.from, bin.to, bin.count});
    QJsonArray windows;
    for (const FacetWindow& window : facet.windows)
        windows.append(QJsonArray{window.days, window.count});
    return {{u"key"_s, key},
            {u"values"_s, values},
            {u"bins"_s, bins},
            {u"windows"_s, windows},
            {u"present"_s, facet.present},
            {u"missing"_s, facet.missing}};
}

Facet facetFromJson(const QJsonObject& json, int attribute)
{
    Facet facet;
    facet.attribute = attribute;
    for (const QJsonValue item : json.value("values"_L1).toArray())
        facet.values.push_back({item[0].toString(), item[1].toInt()});
    for (const QJsonValue item : json.value("bins"_L1).toArray())
        facet.bins.push_back({item[0].toInteger(), item[1].toInteger(), item[2].toInt()});
    for (const QJsonValue item : json.value("windows"_L1).toArray())
        facet.windows.push_back({item[0].toInt(), item[1].toInt()});
    facet.present = json.value("present"_L1).toInt();
    facet.missing = json.value("missing"_L1).toInt();
    return facet;
}

} // namespace

QJsonObject toJson(const IndexRow& row, const IndexSchema& schema)
{
    QJsonObject values;
    for (std::size_t at = 0; at < std::min(row.values.size(), schema.attributes.size()); ++at) {
        const QJsonValue value = std::visit(ValueWriter{}, row.values[at]);
        if (!value.isNull())
            values.insert(schema.attributes[at].key, value);
    }
    QJsonObject json{{u"id"_s, row.id.toString()},
                     {u"name"_s, row.displayName},
                     {u"first_name"_s, row.firstName},
                     {u"last_name"_s, row.lastName},
                     {u"other_names"_s, QJsonArray::fromStringList(row.otherNames)},
                     {u"number"_s, row.accountNumber},
                     {u"other_numbers"_s, QJsonArray::fromStringList(row.otherNumbers)},
                     {u"phones"_s, QJsonArray::fromStringList(row.phones)},
                     {u"emails"_s, QJsonArray::fromStringList(row.emails)},
                     {u"book"_s, row.book.isNull() ? QString() : row.book.toString()},
                     {u"owner"_s, row.owner.isNull() ? QString() : row.owner.toString()},
                     {u"last_contact_ms"_s, instant(row.lastContactMs)},
                     {u"added_at_ms"_s, instant(row.addedAtMs)},
                     {u"values"_s, values}};
    QJsonArray further;
    for (const BookPlace& place : row.further)
        further.append(
            QJsonArray{place.book.toString(), place.owner.toString(), instant(place.addedAtMs)});
    if (!further.isEmpty())
        json.insert(u"further"_s, further);
    return json;
}

Result<IndexRow> rowFromJson(const QJsonObject& json, const IndexSchema& schema)
{
    IndexRow row;
    row.id = CustomerId::fromString(json.value("id"_L1).toString());
    if (row.id.isNull())
        return failure(ErrorCode::Invalid, u"a row without its id"_s);
    row.displayName = json.value("name"_L1).toString();
    row.firstName = json.value("first_name"_L1).toString();
    row.lastName = json.value("last_name"_L1).toString();
    row.otherNames = texts(json.value("other_names"_L1));
    row.accountNumber = json.value("number"_L1).toString();
    row.otherNumbers = texts(json.value("other_numbers"_L1));
    row.phones = texts(json.value("phones"_L1));
    row.emails = texts(json.value("emails"_L1));
    row.book = ClientBookId::fromString(json.value("book"_L1).toString());
    row.owner = AssociateId::fromString(json.value("owner"_L1).toString());
    row.lastContactMs = instantFrom(json.value("last_contact_ms"_L1));
    row.addedAtMs = instantFrom(json.value("added_at_ms"_L1));
    for (const QJsonValue place : json.value("further"_L1).toArray())
        row.further.push_back({ClientBookId::fromString(place[0].toString()),
                               AssociateId::fromString(place[1].toString()),
                               instantFrom(place[2])});
    const QJsonObject values = json.value("values"_L1).toObject();
    row.values.reserve(schema.attributes.size());
    for (const IndexAttribute& attribute : schema.attributes)
        row.values.push_back(valueFrom(values.value(attribute.key), attribute));
    return row;
}

QJsonObject countsToJson(const QueryResult& result, const IndexSchema& schema)
{
    QJsonArray facets;
    for (const Facet& facet : result.facets)
        facets.append(
            facetToJson(facet, schema.attributes[static_cast<std::size_t>(facet.attribute)].key));
    QJsonArray owners;
    for (const OwnerCount& owner : result.owners)
        owners.append(QJsonArray{owner.owner.toString(), owner.count});
    QJsonArray before;
    for (const int count : result.lastContact.before)
        before.append(count);
    return {{u"matches"_s, result.matches},
            {u"facets"_s, facets},
            {u"owners"_s, owners},
            {u"without_owner"_s, result.withoutOwner},
            {u"last_contact"_s,
             QJsonObject{{u"before"_s, before}, {u"never"_s, result.lastContact.never}}}};
}

QueryResult countsFromJson(const QJsonObject& json, const IndexSchema& schema)
{
    QueryResult result;
    result.matches = json.value("matches"_L1).toInt();
    for (const QJsonValue item : json.value("facets"_L1).toArray()) {
        const QJsonObject facet = item.toObject();
        if (const int at = schema.positionOf(facet.value("key"_L1).toString()); at >= 0)
            result.facets.push_back(facetFromJson(facet, at));
    }
    for (const QJsonValue item : json.value("owners"_L1).toArray())
        result.owners.push_back({AssociateId::fromString(item[0].toString()), item[1].toInt()});
    result.withoutOwner = json.value("without_owner"_L1).toInt();
    const QJsonObject contact = json.value("last_contact"_L1).toObject();
    for (const QJsonValue count : contact.value("before"_L1).toArray())
        result.lastContact.before.push_back(count.toInt());
    result.lastContact.never = contact.value("never"_L1).toInt();
    return result;
}

} // namespace carnet::search
