#pragma once

#include "models/domain/calendardate.h"
#include "models/domain/id.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace carnet {

//! Everything that is kept, sent and judged as a row of its own. Numbers are on disk: append only.
enum class EntityKind : quint8 {
    LegalEntity = 1,
    Store = 2,
    Register = 3,
    AddressBook = 4,
    Associate = 5,
    AttributeDefinition = 6,
    ActivityType = 7,
    Setting = 8,
    Product = 9,
    // 10 was kept at headquarters only; tills of that time must not take it for what they know
    Verifier = 11,
    Affiliation = 12,
    CustomerTemplate = 13,
    AttributeGroup = 14,
    Numbering = 15,
    PermissionGroup = 16,
    ScreenLayout = 17,
    DistributionJob = 18,
    AttributeType = 19,
    ClientBook = 20,
    Customer = 21,
    ContactPoint = 22,
    Membership = 23,
    Purchase = 24,
    Activity = 25,
    Note = 26,
    Conflict = 27,
    Photo = 28,
    SavedFilter = 30,
    Task = 31,
    HandedChange = 32,
    TaskList = 33,
    StartedList = 34,
    ListTask = 35,
    BookMove = 45,
};

//! How a field is stored (SQL) and written (JSON).
enum class FieldType {
    Text,
    Integer, //!< also instants (UTC milliseconds) and money (minor units)
    Boolean,
    Uuid, //!< text without braces; empty when there is none
    Json, //!< an array or an object
};

//! Personal fields identify a person: export, erasure, logging and sealing go by this mark.
enum class Privacy {
    None,
    Personal,
};

struct FieldDescription {
    QLatin1StringView name;
    FieldType type = FieldType::Text;
    Privacy privacy = Privacy::None;
};

//! Who may write rows of a kind.
enum class Authority {
    Headquarters, //!< read-only at terminals
    Both,
};

struct RowKey {
    EntityKind kind = EntityKind::Customer;
    QUuid id;

    friend bool operator==(const RowKey&, const RowKey&) = default;
    friend size_t qHash(const RowKey& key, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(key.kind), key.id);
    }
};

//! One row as it is stored and sent: field names as in SQL. Fields at their default are left out.
struct Row {
    RowKey key;
    qint64 version = 0; //!< counts up at headquarters; 0 = not yet known there
    QJsonObject fields;

    friend bool operator==(const Row&, const Row&) = default;
};

//! One kind's table, fields and place: the single description that storage, wire, export and
//! erasure read.
struct EntityDescription {
    EntityKind kind = EntityKind::Customer;
    QLatin1StringView name; //!< on the wire, and the table's name
    Authority authority = Authority::Headquarters;
    bool ofCustomer = false; //!< lives with one customer (has a `customer` field, or is one)
    QList<FieldDescription> fields; //!< without `id`, which every row has
    QJsonObject defaults; //!< every field as it is written at its default
    //! The row as this kind writes it, without unknown fields; Invalid when a value is wrong.
    Result<Row> (*canonical)(const Row&) = nullptr;

    [[nodiscard]] const FieldDescription* field(QStringView fieldName) const;
};

//! Only of kinds that are known.
[[nodiscard]] const EntityDescription& describe(EntityKind kind);
//! False for the number of a kind that only a later version of this program has.
[[nodiscard]] bool isKnown(EntityKind kind);
[[nodiscard]] const QList<EntityDescription>& allEntities();
[[nodiscard]] std::optional<EntityKind> entityKindFromName(QStringView name);

template<typename Owner, typename T>
struct Member {
    QLatin1StringView name;
    T Owner::*pointer;
    Privacy privacy = Privacy::None;
};

template<typename Owner, typename T>
constexpr Member<Owner, T> member(const char* name, T Owner::*pointer)
{
    return {QLatin1StringView(name), pointer, Privacy::None};
}

template<typename Owner, typename T>
constexpr Member<Owner, T> personal(const char* name, T Owner::*pointer)
{
    return {QLatin1StringView(name), pointer, Privacy::Personal};
}

//! How one C++ type is written as JSON. Enums give `tokens(E)` found by argument-dependent lookup.
template<typename T>
struct FieldCodec;

template<>
struct FieldCodec<QString> {
    static constexpr FieldType kType = FieldType::Text;
    static QJsonValue write(const QString& value) { return value; }
    static bool read(const QJsonValue& json, QString& value);
};

template<>
struct FieldCodec<qint64> {
    static constexpr FieldType kType = FieldType::Integer;
    static QJsonValue write(qint64 value) { return value; }
    static bool read(const QJsonValue& json, qint64& value);
};

template<>
struct FieldCodec<int> {
    static constexpr FieldType kType = FieldType::Integer;
    static QJsonValue write(int value) { return value; }
    static bool read(const QJsonValue& json, int& value);
};

template<>
struct FieldCodec<bool> {
    static constexpr FieldType kType = FieldType::Boolean;
    static QJsonValue write(bool value) { return value; }
    static bool read(const QJsonValue& json, bool& value);
};

//! A calendar day as ISO 8601; empty when there is none.
template<>
struct FieldCodec<QDate> {
    static constexpr FieldType kType = FieldType::Text;
    static QJsonValue write(QDate value);
    static bool read(const QJsonValue& json, QDate& value);
};

template<>
struct FieldCodec<QStringList> {
    static constexpr FieldType kType = FieldType::Json;
    static QJsonValue write(const QStringList& value) { return QJsonArray::fromStringList(value); }
    static bool read(const QJsonValue& json, QStringList& value);
};

template<>
struct FieldCodec<QJsonObject> {
    static constexpr FieldType kType = FieldType::Json;
    static QJsonValue write(const QJsonObject& value) { return value; }
    static bool read(const QJsonValue& json, QJsonObject& value);
};

template<>
struct FieldCodec<QJsonArray> {
    static constexpr FieldType kType = FieldType::Json;
    static QJsonValue write(const QJsonArray& value) { return value; }
    static bool read(const QJsonValue& json, QJsonArray& value);
};

template<>
struct FieldCodec<QUuid> {
    static constexpr FieldType kType = FieldType::Uuid;
    static QJsonValue write(const QUuid& value);
    static bool read(const QJsonValue& json, QUuid& value);
};

template<typename Tag>
struct FieldCodec<Id<Tag>> {
    static constexpr FieldType kType = FieldType::Uuid;
    static QJsonValue write(const Id<Tag>& id) { return FieldCodec<QUuid>::write(id.value); }
    static bool read(const QJsonValue& json, Id<Tag>& id)
    {
        return FieldCodec<QUuid>::read(json, id.value);
    }
};

template<typename Tag>
struct FieldCodec<QList<Id<Tag>>> {
    static constexpr FieldType kType = FieldType::Json;
    static QJsonValue write(const QList<Id<Tag>>& ids)
    {
        QJsonArray array;
        for (const auto& id : ids)
            array.append(id.toString());
        return array;
    }
    static bool read(const QJsonValue& json, QList<Id<Tag>>& ids)
    {
        if (!json.isArray())
            return false;
        ids.clear();
        const QJsonArray array = json.toArray();
        for (const auto& entry : array) {
            const auto id = Id<Tag>::fromString(entry.toString());
            if (id.isNull())
                return false;
            ids.append(id);
        }
        return true;
    }
};

template<typename E>
requires std::is_enum_v<E>
struct FieldCodec<E> {
    static constexpr FieldType kType = FieldType::Text;
    static QJsonValue write(E value)
    {
        for (const auto& [token, candidate] : tokens(E{})) {
            if (candidate == value)
                return QString(QLatin1StringView(token));
        }
        return {};
    }
    static bool read(const QJsonValue& json, E& value)
    {
        const QString text = json.toString();
        for (const auto& [token, candidate] : tokens(E{})) {
            if (text == QLatin1StringView(token)) {
                value = candidate;
                return true;
            }
        }
        return false;
    }
};

//! A value type that describes its fields once, for SQL, JSON and privacy: `eachMember(take)` calls
//! \a take with a Member for every field, in their order.
template<typename E>
concept Entity = requires(E entity)
{
    {
        E::kKind
        } -> std::convertible_to<EntityKind>;
    entity.id.value;
    entity.version;
};

//! Between a value and its row. Made in describe.cpp once for every kind, because walking through
//! the fields of all of them costs the compiler too much to do it wherever one is read.
template<Entity E>
struct RowCodec {
    static Row write(const E& entity);
    static Result<E> read(const Row& row);
    static QJsonObject allFields(const E& entity);
};

template<Entity E>
[[nodiscard]] Row toRow(const E& entity)
{
    return RowCodec<E>::write(entity);
}

//! Unknown fields are ignored, missing ones keep their default, wrong ones are Invalid.
template<Entity E>
[[nodiscard]] Result<E> fromRow(const Row& row)
{
    return RowCodec<E>::read(row);
}

//! Every field as it is written, also those at their default, which a row leaves out.
template<Entity E>
[[nodiscard]] QJsonObject allFields(const E& entity)
{
    return RowCodec<E>::allFields(entity);
}

} // namespace carnet
