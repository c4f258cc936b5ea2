#include "models/domain/fielddefinition.h"

#include "models/domain/jsonmembers.h"

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
    const bool isRead = json.isObject() && readMember(from, u"key"_s, field.key)
        && FieldCodec<FieldKind>::read(from.value(u"kind"_s), field.kind)
        && readMember(from, u"name"_s, field.name)
        && readMember(from, u"translations"_s, field.translations)
        && readMember(from, u"options"_s, field.options)
        && readMember(from, u"multiple"_s, field.multiple)
        && readMember(from, u"required"_s, field.required);
    return isRead ? std::optional(std::move(field)) : std::nullopt;
}

QJsonObject FieldDefinition::toJson() const
{
    QJsonObject json{{u"kind"_s, FieldCodec<FieldKind>::write(kind)}};
    writeMember(json, u"key"_s, key);
    writeMember(json, u"name"_s, name);
    writeMember(json, u"translations"_s, translations);
    writeMember(json, u"options"_s, options);
    writeMember(json, u"multiple"_s, multiple);
    writeMember(json, u"required"_s, required);
    return json;
}

QList<FieldDefinition> fieldsOf(const ActivityType& type)
{
    return listFromJson<FieldDefinition>(type.fields);
}

QJsonArray toJson(const QList<FieldDefinition>& fields)
{
    return listToJson(fields);
}

} // namespace carnet
