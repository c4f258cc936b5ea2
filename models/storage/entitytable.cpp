#include "models/storage/entitytable.h"

#include "models/domain/customer.h"
#include "models/domain/entities.h"

#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

// What every field of a kind holds when nobody set it; descriptions do not tell.
template<Entity E>
void addDefaults(std::map<EntityKind, QJsonObject>& all)
{
    const E fresh{};
    QJsonObject defaults;
    std::apply(
        [&](const auto&... members) {
            const auto add = [&](const auto& m) {
                using T = std::decay_t<decltype(fresh.*m.pointer)>;
                defaults.insert(m.name, FieldCodec<T>::write(fresh.*m.pointer));
            };
            (add(members), ...);
        },
        E::members());
    all.emplace(E::kKind, defaults);
}

template<Entity... Es>
std::map<EntityKind, QJsonObject> defaultsOfAll()
{
    std::map<EntityKind, QJsonObject> all;
    (addDefaults<Es>(all), ...);
    return all;
}

QString compact(const QJsonValue& json)
{
    const auto document =
        json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QJsonValue parsed(const QString& text)
{
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QVariant columnOf(FieldType type, const QJsonValue& json)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Uuid:
        return json.isString() ? toSql(json.toString()) : QVariant();
    case FieldType::Integer:
        return json.isDouble() ? QVariant(json.toInteger()) : QVariant();
    case FieldType::Boolean:
        return json.isBool() ? QVariant(static_cast<qint64>(json.toBool())) : QVariant();
    case FieldType::Json:
        return json.isArray() || json.isObject() ? QVariant(compact(json)) : QVariant();
    }
    return {};
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
        const auto defaults = defaultsOfAll<LegalEntity,
                                            Store,
                                            Register,
                                            AddressBook,
                                            Associate,
                                            AttributeDefinition,
                                            ActivityType,
                                            Setting,
                                            Product,
                                            NumberSequence,
                                            Verifier,
                                            ClientBook,
                                            Customer,
                                            ContactPoint,
                                            Membership,
                                            Purchase,
                                            Activity,
                                            Note,
                                            Conflict>();
        std::map<std::pair<Schema, EntityKind>, EntityTable> all;
        for (const EntityDescription& entity : allEntities()) {
            for (const Schema side : {Schema::Terminal, Schema::Headquarters}) {
                all.emplace(std::pair(side, entity.kind),
                            EntityTable(entity, defaults.at(entity.kind), side));
            }
        }
        return all;
    }();
    return tables.at({schema, kind});
}

EntityTable::EntityTable(const EntityDescription& description,
                         const QJsonObject& defaults,
                         Schema schema)
    : m_kind(description.kind)
    , m_name(tableName(description.kind))
{
    for (const FieldDescription& field : description.fields) {
        const QJsonValue none = defaults.value(field.name);
        m_fields.append({field.name,
                         field.type,
                         none,
                         columnOf(field.type, none),
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
    m_keyedByBucket = isCustomer || m_kind == EntityKind::Membership;
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

    const QString idColumn = m_kind == EntityKind::Membership ? u"customer = ?"_s : u"id = ?"_s;
    const QString condition =
        m_keyedByBucket ? u"le = ? AND bk = ? AND "_s + idColumn : u"le = ? AND id = ?"_s;
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
    const QString select = u"SELECT "_s + selected.join(", "_L1) + u" FROM "_s + m_name + u' ';
    m_selectOne = select + u"WHERE "_s + keyCondition;
    m_selectAll = select + all;
    m_selectOfCustomer = select + ofCustomer;
    m_insert = u"INSERT INTO "_s + m_name + u" ("_s + m_columns.join(", "_L1) + u") VALUES ("_s
        + marksFor(m_columns.size()) + u") ON CONFLICT DO NOTHING"_s;
    const QString epoch = m_trailing.contains(u"epoch"_s) ? u"epoch = ?, "_s : QString();
    m_update = u"UPDATE "_s + m_name + u" SET "_s + epoch + u"ver = ?, "_s + settings.join(", "_L1)
        + u", extra = ? WHERE "_s + keyCondition;
    m_remove = u"DELETE FROM "_s + m_name + u" WHERE "_s + keyCondition;
}

QVariant EntityTable::column(const Field& field, const QJsonValue& json)
{
    return json.isUndefined() || json.isNull() ? field.defaultColumn : columnOf(field.type, json);
}

Result<QVariantList> EntityTable::fieldValues(const Row& row) const
{
    QVariantList values;
    values.reserve(m_fields.size() + 1);
    qsizetype known = 0;
    for (const Field& field : m_fields) {
        const QJsonValue json = row.fields.value(field.name);
        known += json.isUndefined() ? 0 : 1;
        const QVariant value = column(field, json);
        if (!value.isValid())
            return failure(ErrorCode::Invalid,
                           u"wrong type in field "_s + m_name + u'.' + field.name);
        values.append(value);
    }
    QJsonObject extra;
    if (known != row.fields.size()) {
        extra = row.fields;
        for (const Field& field : m_fields)
            extra.remove(field.name);
    }
    values.append(extra.isEmpty() ? toSql(QString()) : QVariant(compact(extra)));
    return values;
}

QJsonValue EntityTable::json(const Field& field, const QVariant& column)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Uuid:
        return column.toString();
    case FieldType::Integer:
        return column.toLongLong();
    case FieldType::Boolean:
        return column.toLongLong() != 0;
    case FieldType::Json:
        return parsed(column.toString());
    }
    return {};
}

Row EntityTable::rowFrom(const QSqlQuery& query) const
{
    constexpr int kFirstField = 2;
    Row row{
        {m_kind, QUuid::fromString(query.value(0).toString())}, query.value(1).toLongLong(), {}};
    for (const int at : m_byName) {
        const Field& field = m_fields.at(at);
        const QVariant value = query.value(at + kFirstField);
        if (value != field.defaultColumn)
            row.fields.insert(field.name, json(field, value));
    }
    const QString extra = query.value(columnBehindRow() - 1).toString();
    if (!extra.isEmpty()) {
        const QJsonObject unknown = parsed(extra).toObject();
        for (auto it = unknown.begin(); it != unknown.end(); ++it)
            row.fields.insert(it.key(), it.value());
    }
    return row;
}

QJsonObject EntityTable::withoutDefaults(const QJsonObject& fields) const
{
    QJsonObject kept = fields;
    for (const Field& field : m_fields) {
        const auto found = kept.find(field.name);
        if (found != kept.end() && (found.value().isNull() || found.value() == field.defaultValue))
            kept.erase(found);
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
        for (const QJsonValue& entry : value.toArray())
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
