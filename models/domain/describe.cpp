#include "models/domain/describe.h"

#include "models/domain/attributetype.h"
#include "models/domain/customertemplate.h"
#include "models/domain/distributionjob.h"
#include "models/domain/entities.h"
#include "models/domain/handedchange.h"
#include "models/domain/photo.h"
#include "models/domain/savedfilter.h"
#include "models/domain/screenlayout.h"
#include "models/domain/staff.h"
#include "models/domain/task.h"
#include "models/domain/tasklist.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

template<Entity E>
const E& defaultOf()
{
    static const E made{};
    return made;
}

} // namespace

template<Entity E>
Row RowCodec<E>::write(const E& entity)
{
    Row row{{E::kKind, entity.id.value}, entity.version, {}};
    E::eachMember([&](const auto& member) {
        using T = std::decay_t<decltype(entity.*member.pointer)>;
        if (entity.*member.pointer != defaultOf<E>().*member.pointer)
            row.fields.insert(member.name, FieldCodec<T>::write(entity.*member.pointer));
    });
    return row;
}

template<Entity E>
Result<E> RowCodec<E>::read(const Row& row)
{
    E entity{};
    entity.id.value = row.key.id;
    entity.version = row.version;
    QLatin1StringView wrong;
    E::eachMember([&](const auto& member) {
        using T = std::decay_t<decltype(entity.*member.pointer)>;
        const QJsonValue json = row.fields.value(member.name);
        if (!json.isUndefined() && !FieldCodec<T>::read(json, entity.*member.pointer))
            wrong = member.name;
    });
    if (!wrong.isEmpty())
        return failure(ErrorCode::Invalid, u"wrong value in field "_s + wrong);
    return entity;
}

template<Entity E>
QJsonObject RowCodec<E>::allFields(const E& entity)
{
    QJsonObject fields;
    E::eachMember([&](const auto& member) {
        using T = std::decay_t<decltype(entity.*member.pointer)>;
        fields.insert(member.name, FieldCodec<T>::write(entity.*member.pointer));
    });
    return fields;
}

template struct RowCodec<LegalEntity>;
template struct RowCodec<Store>;
template struct RowCodec<Register>;
template struct RowCodec<AddressBook>;
template struct RowCodec<Associate>;
template struct RowCodec<AttributeDefinition>;
template struct RowCodec<ActivityType>;
template struct RowCodec<Setting>;
template struct RowCodec<Product>;
template struct RowCodec<Verifier>;
template struct RowCodec<Affiliation>;
template struct RowCodec<CustomerTemplate>;
template struct RowCodec<AttributeGroup>;
template struct RowCodec<Numbering>;
template struct RowCodec<PermissionGroup>;
template struct RowCodec<ScreenLayout>;
template struct RowCodec<DistributionJob>;
template struct RowCodec<AttributeType>;
template struct RowCodec<ClientBook>;
template struct RowCodec<Customer>;
template struct RowCodec<ContactPoint>;
template struct RowCodec<Membership>;
template struct RowCodec<Purchase>;
template struct RowCodec<Activity>;
template struct RowCodec<Note>;
template struct RowCodec<Conflict>;
template struct RowCodec<Photo>;
template struct RowCodec<BookMove>;
template struct RowCodec<Task>;
template struct RowCodec<SavedFilter>;
template struct RowCodec<HandedChange>;
template struct RowCodec<TaskList>;
template struct RowCodec<StartedList>;
template struct RowCodec<ListTask>;

namespace {

template<Entity E>
QList<FieldDescription> fieldsOf()
{
    QList<FieldDescription> fields;
    E::eachMember([&](const auto& member) {
        using T = std::decay_t<decltype(E{}.*member.pointer)>;
        fields.append({member.name, FieldCodec<T>::kType, member.privacy});
    });
    return fields;
}

template<Entity E>
Result<Row> canonicalRow(const Row& row)
{
    return fromRow<E>(row).map([](const E& entity) { return toRow(entity); });
}

template<Entity E>
EntityDescription description(const char* name, Authority authority, bool ofCustomer)
{
    return {E::kKind,
            QLatin1StringView(name),
            authority,
            ofCustomer,
            fieldsOf<E>(),
            allFields(E{}),
            &canonicalRow<E>};
}

QList<EntityDescription> describeAll()
{
    constexpr auto kHq = Authority::Headquarters;
    constexpr auto kBoth = Authority::Both;
    return {description<LegalEntity>("legal_entity", kHq, false),
            description<Store>("store", kHq, false),
            description<Register>("register", kHq, false),
            description<AddressBook>("address_book", kHq, false),
            description<Associate>("associate", kHq, false),
            description<AttributeDefinition>("attribute_definition", kHq, false),
            description<ActivityType>("activity_type", kHq, false),
            description<Setting>("setting", kHq, false),
            description<Product>("product", kHq, false),
            description<Verifier>("verifier", kHq, false),
            description<Affiliation>("affiliation", kHq, false),
            description<CustomerTemplate>("customer_template", kHq, false),
            description<AttributeGroup>("attribute_group", kHq, false),
            description<Numbering>("numbering", kHq, false),
            description<PermissionGroup>("permission_group", kHq, false),
            description<ScreenLayout>("screen_layout", kHq, false),
            description<DistributionJob>("distribution_job", kHq, false),
            description<AttributeType>("attribute_type", kHq, false),
            description<ClientBook>("client_book", kHq, false),
            description<Customer>("customer", kBoth, true),
            description<ContactPoint>("contact_point", kBoth, true),
            description<Membership>("membership", kBoth, true),
            description<Purchase>("purchase", kHq, true),
            description<Activity>("activity", kBoth, true),
            description<Note>("note", kBoth, true),
            description<Conflict>("conflict", kBoth, true),
            description<Photo>("photo", kBoth, true),
            description<BookMove>("book_move", kBoth, true),
            description<Task>("task", kBoth, true),
            description<SavedFilter>("saved_filter", kBoth, false),
            description<HandedChange>("handed_change", kBoth, false),
            description<TaskList>("task_list", kHq, false),
            description<StartedList>("started_list", kHq, false),
            description<ListTask>("list_task", kBoth, false)};
}

const EntityDescription* descriptionOf(EntityKind kind)
{
    // By position: this is asked for every row that is read or written.
    static const auto byKind = [] {
        std::array<const EntityDescription*, 256> table{};
        for (const EntityDescription& entity : allEntities())
            table.at(static_cast<quint8>(entity.kind)) = &entity;
        return table;
    }();
    return byKind.at(static_cast<quint8>(kind));
}

} // namespace

const FieldDescription* EntityDescription::field(QStringView fieldName) const
{
    const auto found = std::ranges::find_if(
        fields, [fieldName](const auto& candidate) { return candidate.name == fieldName; });
    return found == fields.end() ? nullptr : &*found;
}

const QList<EntityDescription>& allEntities()
{
    static const QList<EntityDescription> all = describeAll();
    return all;
}

const EntityDescription& describe(EntityKind kind)
{
    const EntityDescription* found = descriptionOf(kind);
    Q_ASSERT(found != nullptr);
    return *found;
}

bool isKnown(EntityKind kind)
{
    return descriptionOf(kind) != nullptr;
}

std::optional<EntityKind> entityKindFromName(QStringView name)
{
    const auto& all = allEntities();
    const auto found =
        std::ranges::find_if(all, [name](const auto& candidate) { return candidate.name == name; });
    return found == all.end() ? std::nullopt : std::optional(found->kind);
}

bool FieldCodec<QString>::read(const QJsonValue& json, QString& value)
{
    value = json.toString();
    return json.isString();
}

bool FieldCodec<qint64>::read(const QJsonValue& json, qint64& value)
{
    value = json.toInteger();
    return json.isDouble() && (value != 0 || json.toDouble() == 0);
}

bool FieldCodec<int>::read(const QJsonValue& json, int& value)
{
    constexpr int kNone = std::numeric_limits<int>::min();
    const int number = json.toInt(kNone);
    value = number == kNone ? 0 : number;
    return number != kNone;
}

bool FieldCodec<bool>::read(const QJsonValue& json, bool& value)
{
    value = json.toBool();
    return json.isBool();
}

QJsonValue FieldCodec<QDate>::write(QDate value)
{
    return value.isNull() ? QString() : value.toString(Qt::ISODate);
}

bool FieldCodec<QDate>::read(const QJsonValue& json, QDate& value)
{
    const QString text = json.toString();
    value = QDate::fromString(text, Qt::ISODate);
    return json.isString() && (text.isEmpty() || value.isValid());
}

bool FieldCodec<QStringList>::read(const QJsonValue& json, QStringList& value)
{
    value.clear();
    const QJsonArray array = json.toArray();
    for (const auto& entry : array) {
        if (!entry.isString())
            return false;
        value.append(entry.toString());
    }
    return json.isArray();
}

bool FieldCodec<QJsonObject>::read(const QJsonValue& json, QJsonObject& value)
{
    value = json.toObject();
    return json.isObject();
}

bool FieldCodec<QJsonArray>::read(const QJsonValue& json, QJsonArray& value)
{
    value = json.toArray();
    return json.isArray();
}

QJsonValue FieldCodec<QUuid>::write(const QUuid& value)
{
    return value.isNull() ? QString() : value.toString(QUuid::WithoutBraces);
}

bool FieldCodec<QUuid>::read(const QJsonValue& json, QUuid& value)
{
    const QString text = json.toString();
    value = QUuid::fromString(text);
    return json.isString() && (text.isEmpty() || !value.isNull());
}

QJsonValue FieldCodec<QList<Right>>::write(const QList<Right>& rights)
{
    QJsonArray array;
    for (const Right right : rights)
        array.append(static_cast<int>(right));
    return array;
}

bool FieldCodec<QList<Right>>::read(const QJsonValue& json, QList<Right>& rights)
{
    rights.clear();
    const QJsonArray array = json.toArray();
    for (const auto& entry : array) {
        // Rights of a later version are kept as numbers: nobody loses them by passing through.
        if (entry.toInt() == 0)
            return false;
        rights.append(static_cast<Right>(entry.toInt()));
    }
    return json.isArray();
}

QJsonValue FieldCodec<std::optional<Role>>::write(const std::optional<Role>& role)
{
    return role ? FieldCodec<Role>::write(*role) : QJsonValue(QString());
}

bool FieldCodec<std::optional<Role>>::read(const QJsonValue& json, std::optional<Role>& role)
{
    Role named = Role::Associate;
    const bool isNamed = FieldCodec<Role>::read(json, named);
    role = isNamed ? std::optional(named) : std::nullopt;
    return isNamed || (json.isString() && json.toString().isEmpty());
}

} // namespace carnet
