#include "models/storage/entitytable.h"

#include "models/storage/compactjson.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QJsonValue parsed(const QByteArray& text)
{
    const auto document = QJsonDocument::fromJson(text);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

//! False when the value is of another type than the field.
bool bindValue(Query& query, int place, FieldType type, const QJsonValue& json)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Uuid:
        query.bind(place, json.toString());
        return json.isString();
    case FieldType::Integer:
        query.bind(place, json.toInteger());
        return json.isDouble();
    case FieldType::Boolean:
        query.bind(place, json.toBool());
        return json.isBool();
    case FieldType::Json:
        query.bindText(place, compactJson(json));
        return json.isArray() || json.isObject();
    }
    return false;
}

QByteArray columnText(const QJsonValue& json)
{
    if (json.isString())
        return json.toString().toUtf8();
    if (json.isArray() || json.isObject())
        return compactJson(json);
    return QByteArray::number(json.isBool() ? qint64(json.toBool()) : json.toInteger());
}

QJsonValue valueOf(FieldType type, const Cell& cell)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Uuid:
        return cell.toString();
    case FieldType::Integer:
        return cell.toLongLong();
    case FieldType::Boolean:
        return cell.toLongLong() != 0;
    case FieldType::Json:
        return parsed(cell.utf8().toByteArray());
    }
    return {};
}

//! As valueOf() is written.
void appendColumn(QByteArray& image, FieldType type, QByteArrayView text)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Uuid:
        return appendJsonText(image, text);
    case FieldType::Boolean:
        image.append(text == "0" ? "false" : "true");
        return;
    case FieldType::Integer:
    case FieldType::Json: // compact already
        image.append(text);
        return;
    }
}

QString marksFor(qsizetype count)
{
    return QStringList(count, u"?"_s).join(", "_L1);
}

} // namespace

int bucketOf(const QUuid& customer)
{
    // The last bytes are random in versions 4 and 7 and a hash in version 5.
    return ((customer.data4[6] << 8) | customer.data4[7]) & 1023;
}

QString EntityTable::tableName(EntityKind kind)
{
    const QString name = describe(kind).name;
    return name.endsWith(u'y') ? name.chopped(1) + u"ies"_s : name + u's';
}

const EntityTable& EntityTable::of(EntityKind kind, Schema schema)
{
    static const auto tables = [] {
        std::map<std::pair<Schema, EntityKind>, EntityTable> all;
        for (const EntityDescription& entity : allEntities()) {
            for (const Schema side : {Schema::Terminal, Schema::Headquarters}) {
                all.emplace(std::pair(side, entity.kind), EntityTable(entity, side));
            }
        }
        return all;
    }();
    return tables.at({schema, kind});
}

EntityTable::EntityTable(const EntityDescription& description, Schema schema)
    : m_kind(description.kind)
    , m_name(tableName(description.kind))
{
    for (const FieldDescription& field : description.fields) {
        const QJsonValue none = description.defaults.value(field.name);
        m_fields.append({field.name,
                         '"' + QByteArray(field.name.data(), field.name.size()) + "\":",
                         field.type,
                         none,
                         columnText(none),
                         static_cast<int>(m_fields.size())});
    }
    m_byName.resize(m_fields.size());
    std::iota(m_byName.begin(), m_byName.end(), 0);
    std::ranges::sort(m_byName, {}, [this](int at) { return m_fields.at(at).name; });
    if (schema == Schema::Headquarters)
        writeHeadquartersSql(description);
    else
        writeTerminalSql();
}

void EntityTable::writeHeadquartersSql(const EntityDescription& description)
{
    const bool isCustomer = m_kind == EntityKind::Customer;
    m_keyedByBucket = isCustomer;
    m_columns = {u"le"_s};
    if (description.ofCustomer)
        m_columns += u"bk"_s;
    m_columns += {u"id"_s, u"ver"_s};
    for (const Field& field : std::as_const(m_fields))
        m_columns += field.name;
    m_columns += u"extra"_s;
    if (isCustomer || m_kind == EntityKind::Verifier)
        m_trailing = {u"scopes"_s};
    m_columns += m_trailing;

    const QString condition =
        isCustomer ? u"le = ? AND bk = ? AND id = ?"_s : u"le = ? AND id = ?"_s;
    const QString order = isCustomer ? u"bk, id"_s
        : description.ofCustomer     ? u"bk, customer, id"_s
                                     : u"id"_s;
    writeSql(condition,
             u"WHERE le = ? ORDER BY "_s + order,
             isCustomer ? u"WHERE le = ? AND bk = ? AND id = ?"_s
                        : u"WHERE le = ? AND bk = ? AND customer = ?"_s);
}

void EntityTable::writeTerminalSql()
{
    m_trailing = {u"epoch"_s};
    m_columns = {u"id"_s, u"epoch"_s, u"ver"_s};
    for (const Field& field : std::as_const(m_fields))
        m_columns += field.name;
    m_columns += u"extra"_s;
    writeSql(u"id = ?"_s,
             u"ORDER BY id"_s,
             m_kind == EntityKind::Customer ? u"WHERE id = ?"_s : u"WHERE customer = ?"_s);
}

void EntityTable::writeSql(const QString& keyCondition,
                           const QString& all,
                           const QString& ofCustomer)
{
    QStringList fields;
    QStringList settings;
    for (const Field& field : std::as_const(m_fields)) {
        fields += field.name;
        settings += field.name + u" = ?"_s;
    }
    const QStringList selected =
        QStringList{u"id"_s, u"ver"_s} + fields + QStringList{u"extra"_s} + m_trailing;
    m_select = u"SELECT "_s + selected.join(", "_L1) + u" FROM "_s + m_name + u' ';
    m_contains = u"SELECT 1 FROM "_s + m_name + u" WHERE "_s + keyCondition;
    m_containsAsNew = m_contains + u" AND (epoch > ? OR (epoch = ? AND ver >= ?))"_s;
    m_selectOne = m_select + u"WHERE "_s + keyCondition;
    m_selectAll = m_select + all;
    m_selectOfCustomer = m_select + ofCustomer;
    m_insert = u"INSERT INTO "_s + m_name + u" ("_s + m_columns.join(", "_L1) + u") VALUES ("_s
        + marksFor(m_columns.size()) + u") ON CONFLICT DO NOTHING"_s;
    const QString epoch = m_trailing.contains(u"epoch"_s) ? u"epoch = ?, "_s : QString();
    m_update = u"UPDATE "_s + m_name + u" SET "_s + epoch + u"ver = ?, "_s + settings.join(", "_L1)
        + u", extra = ? WHERE "_s + keyCondition;
    m_remove = u"DELETE FROM "_s + m_name + u" WHERE "_s + keyCondition;
}

void EntityTable::bindDefault(Query& query, int place, const Field& field)
{
    if (field.type == FieldType::Integer || field.type == FieldType::Boolean)
        query.bind(place, field.defaultColumn.toLongLong());
    else
        query.bindText(place, field.defaultColumn);
}

Result<int> EntityTable::bindFields(Query& query, int place, const Row& row) const
{
    qsizetype known = 0;
    // Both are in the order of names: one walk finds what a search for each field would.
    auto member = row.fields.constBegin();
    const auto nameOf = [&] { return member == row.fields.constEnd() ? QString() : member.key(); };
    QString name = nameOf();
    for (const int at : m_byName) {
        const Field& field = m_fields.at(at);
        for (; !name.isNull() && name < field.name; name = nameOf())
            ++member;
        if (name != field.name) {
            bindDefault(query, place + at, field);
            continue;
        }
        ++known;
        const QJsonValue json = member.value();
        if (json.isNull())
            bindDefault(query, place + at, field);
        else if (!bindValue(query, place + at, field.type, json))
            return failure(ErrorCode::Invalid,
                           u"wrong type in field "_s + m_name + u'.' + field.name);
    }
    place += static_cast<int>(m_fields.size());
    QByteArray unknown;
    if (known != row.fields.size()) {
        QJsonObject extra = row.fields;
        for (const Field& field : m_fields)
            extra.remove(field.name);
        unknown = compactJson(extra);
    }
    query.bindText(place++, unknown);
    return place;
}

Row EntityTable::rowFrom(const Query& query) const
{
    constexpr int kFirstField = 2;
    Row row{{m_kind, query.value(0).toUuid()}, query.value(1).toLongLong(), {}};
    for (const int at : m_byName) {
        const Field& field = m_fields.at(at);
        const Cell cell = query.value(at + kFirstField);
        if (cell.utf8() != QByteArrayView(field.defaultColumn))
            row.fields.insert(field.name, valueOf(field.type, cell));
    }
    const QByteArrayView extra = query.value(columnBehindRow() - 1).utf8();
    if (!extra.isEmpty()) {
        const QJsonObject unknown = parsed(extra.toByteArray()).toObject();
        for (auto it = unknown.begin(); it != unknown.end(); ++it)
            row.fields.insert(it.key(), it.value());
    }
    return row;
}

QByteArray EntityTable::imageFrom(const Query& query) const
{
    constexpr int kFirstField = 2;
    constexpr qsizetype kUsualSize = 512;
    if (!query.value(columnBehindRow() - 1).utf8().isEmpty())
        return compactJson(rowFrom(query).fields); // of a later version, and to be sorted in
    QByteArray image;
    image.reserve(kUsualSize);
    char separator = '{';
    for (const int at : m_byName) {
        const Field& field = m_fields.at(at);
        const QByteArrayView text = query.value(at + kFirstField).utf8();
        if (text == QByteArrayView(field.defaultColumn))
            continue;
        image.append(std::exchange(separator, ',')).append(field.label);
        appendColumn(image, field.type, text);
    }
    image.append(separator == '{' ? "{}" : "}");
    return image;
}

QJsonObject EntityTable::withoutDefaults(const QJsonObject& fields) const
{
    QJsonObject kept = fields;
    for (const Field& field : m_fields) {
        const auto found = fields.constFind(field.name); // without detaching: most stay
        if (found != fields.constEnd()
            && (found.value().isNull() || found.value() == field.defaultValue))
            kept.remove(field.name);
    }
    return kept;
}

qint64 wireSize(const QJsonValue& value)
{
    constexpr qint64 kScalar = 8;
    constexpr qint64 kAround = 4; // quotes, colon, comma
    if (value.isString())
        return value.toString().size() + kAround;
    if (value.isArray()) {
        qint64 size = kAround;
        for (const QJsonValue entry : value.toArray())
            size += wireSize(entry);
        return size;
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        qint64 size = kAround;
        for (auto it = object.begin(); it != object.end(); ++it)
            size += it.key().size() + kAround + wireSize(it.value());
        return size;
    }
    return kScalar;
}

} // namespace carnet
