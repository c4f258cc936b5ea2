#include "models/domain/fielddefinition.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

ValueType typeOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text:
        return ValueType::Text;
    case FieldKind::Number:
        return ValueType::Decimal;
    case FieldKind::Boolean:
        return ValueType::Boolean;
    case FieldKind::Date:
        return ValueType::Date;
    case FieldKind::List:
        break;
    }
    return ValueType::List;
}

//! What is not there keeps its default; false when it is of another type.
template<typename T>
bool read(const QJsonObject& from, const QString& name, T& value)
{
    const QJsonValue json = from.value(name);
    return json.isUndefined() || FieldCodec<T>::read(json, value);
}

template<typename T>
void write(QJsonObject& to, const QString& name, const T& value)
{
    if (value != T{})
        to.insert(name, FieldCodec<T>::write(value));
}

} // namespace

AttributeDefinition FieldDefinition::asAttribute() const
{
    AttributeDefinition attribute;
    attribute.key = key;
    attribute.type = typeOf(kind);
    attribute.name = name;
    attribute.translations = translations;
    attribute.options = options;
    attribute.multiple = multiple;
    attribute.mandatory = required;
    attribute.yearOptional = false; // what happens with a client happens in a year
    return attribute;
}

std::optional<FieldDefinition> FieldDefinition::fromJson(const QJsonValue& json)
{
    const QJsonObject from = json.toObject();
    FieldDefinition field;
    const bool isRead = json.isObject() && read(from, u"key"_s, field.key)
        && FieldCodec<FieldKind>::read(from.value(u"kind"_s), field.kind)
        && read(from, u"name"_s, field.name) && read(from, u"translations"_s, field.translations)
        && read(from, u"options"_s, field.options) && read(from, u"multiple"_s, field.multiple)
        && read(from, u"required"_s, field.required);
    return isRead ? std::optional(std::move(field)) : std::nullopt;
}

QJsonObject FieldDefinition::toJson() const
{
    QJsonObject json{{u"kind"_s, FieldCodec<FieldKind>::write(kind)}};
    write(json, u"key"_s, key);
    write(json, u"name"_s, name);
    write(json, u"translations"_s, translations);
    write(json, u"options"_s, options);
    write(json, u"multiple"_s, multiple);
    write(json, u"required"_s, required);
    return json;
}

QList<FieldDefinition> fieldsOf(const ActivityType& type)
{
    QList<FieldDefinition> fields;
    for (const auto& entry : type.fields) {
        if (auto field = FieldDefinition::fromJson(entry))
            fields.append(*std::move(field));
    }
    return fields;
}

QJsonArray toJson(const QList<FieldDefinition>& fields)
{
    QJsonArray json;
    for (const FieldDefinition& field : fields)
        json.append(field.toJson());
    return json;
}

} // namespace carnet
