#pragma once

#include "models/domain/describe.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <utility>

// What a column holds as a list of objects is written and read in one way.
namespace carnet {

//! What is not there keeps its default; false when it is of another type.
template<typename T>
[[nodiscard]] bool readMember(const QJsonObject& from, const QString& name, T& value)
{
    const QJsonValue json = from.value(name);
    return json.isUndefined() || FieldCodec<T>::read(json, value);
}

//! Leaves out what is at its default.
template<typename T>
void writeMember(QJsonObject& to, const QString& name, const T& value)
{
    if (value != T{})
        to.insert(name, FieldCodec<T>::write(value));
}

//! In their order; those that cannot be read are passed over.
template<typename T>
[[nodiscard]] QList<T> listFromJson(const QJsonArray& json)
{
    QList<T> list;
    for (const auto& entry : json) {
        if (auto one = T::fromJson(entry))
            list.append(*std::move(one));
    }
    return list;
}

template<typename T>
[[nodiscard]] QJsonArray listToJson(const QList<T>& list)
{
    QJsonArray json;
    for (const T& one : list)
        json.append(one.toJson());
    return json;
}

} // namespace carnet
