#include "models/storage/entityreader.h"

#include "models/domain/customer.h"

#include <QJsonDocument>

#include <limits>
#include <type_traits>

namespace carnet {

namespace {

template<typename T>
struct IsId : std::false_type {
};

template<typename Tag>
struct IsId<Id<Tag>> : std::true_type {
};

//! False when the text is none of the tokens.
template<typename E>
bool readToken(QByteArrayView text, E& value)
{
    for (const auto& [token, candidate] : tokens(E{})) {
        if (text == QByteArrayView(token)) {
            value = candidate;
            return true;
        }
    }
    return false;
}

template<typename T>
bool readJson(QByteArrayView text, T& value)
{
    // Most are empty, and then the value is what it is already.
    if (text == "[]" || text == "{}")
        return true;
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size()));
    return FieldCodec<T>::read(
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), value);
}

template<typename T>
bool readCell(const Cell& cell, T& value)
{
    if constexpr (std::is_same_v<T, QString>) {
        value = cell.toString();
        return true;
    } else if constexpr (std::is_same_v<T, bool>) {
        value = cell.toLongLong() != 0;
        return true;
    } else if constexpr (std::is_integral_v<T>) {
        const qint64 number = cell.toLongLong();
        value = static_cast<T>(number);
        return number == value;
    } else if constexpr (IsId<T>::value) {
        const QByteArrayView text = cell.utf8();
        value = {};
        if (!text.isEmpty())
            value.value = cell.toUuid();
        return text.isEmpty() || !value.isNull();
    } else if constexpr (std::is_enum_v<T>) {
        return readToken(cell.utf8(), value);
    } else {
        static_assert(FieldCodec<T>::kType == FieldType::Json);
        return readJson(cell.utf8(), value);
    }
}

//! Takes what came before the file had a column for it; the name of a wrong value, if any.
template<Entity E>
QLatin1StringView readExtra(const Cell& cell, E& entity)
{
    QLatin1StringView wrong;
    if (cell.utf8().isEmpty())
        return wrong;
    const QJsonObject extra = cell.toJsonObject();
    E::eachMember([&](const auto& member) {
        using T = std::decay_t<decltype(entity.*member.pointer)>;
        const QJsonValue json = extra.value(member.name);
        if (!json.isUndefined() && !FieldCodec<T>::read(json, entity.*member.pointer))
            wrong = member.name;
    });
    return wrong;
}

} // namespace

template<Entity E>
Result<E> EntityReader<E>::read(const Query& row)
{
    constexpr int kFirstField = 2; // behind id and ver
    E entity{};
    entity.id.value = row.value(0).toUuid();
    entity.version = row.value(1).toLongLong();
    QLatin1StringView wrong;
    int column = kFirstField;
    E::eachMember([&](const auto& member) {
        if (!readCell(row.value(column++), entity.*member.pointer))
            wrong = member.name;
    });
    if (wrong.isEmpty())
        wrong = readExtra(row.value(column), entity); // behind the fields
    if (!wrong.isEmpty())
        return failure(ErrorCode::Invalid, QStringLiteral("wrong value in field ") + wrong);
    return entity;
}

template struct EntityReader<Customer>;
template struct EntityReader<ContactPoint>;
template struct EntityReader<Membership>;

} // namespace carnet
