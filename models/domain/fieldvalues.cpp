#include "models/domain/fieldvalues.h"

#include "models/domain/attributevalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const QString& prefix()
{
    static const QString name = u"field_values."_s;
    return name;
}

rules::Flaw flawed(const Activity& activity,
                   const QString& key,
                   const QString& reason,
                   const QString& detail = {})
{
    return {fieldValueName(key), reason, detail, {{u"activity_type"_s, activity.type.toString()}}};
}

} // namespace

QString fieldValueName(const QString& key)
{
    return prefix() + key;
}

std::optional<QString> fieldValueKey(const QString& name)
{
    return name.startsWith(prefix()) ? std::optional(name.mid(prefix().size())) : std::nullopt;
}

bool hasOpenFields(const ActivityType& type, const Activity& activity)
{
    return std::ranges::any_of(fieldsOf(type), [&activity](const FieldDefinition& field) {
        return !activity.fieldValues.contains(field.key);
    });
}

namespace rules {

std::optional<Flaw> flawOfFieldValues(const Activity& activity,
                                      const ActivityType* type,
                                      bool mustBeWhole)
{
    const QList<FieldDefinition> fields = type ? fieldsOf(*type) : QList<FieldDefinition>();
    const QJsonObject& values = activity.fieldValues;
    for (auto value = values.constBegin(); value != values.constEnd(); ++value) {
        const auto field = std::ranges::find(fields, value.key(), &FieldDefinition::key);
        if (field == fields.cend())
            return flawed(activity, value.key(), u"unknown"_s);
        const AttributeDefinition attribute = field->asAttribute();
        const auto read = attributeValue(attribute, *value);
        if (read && std::holds_alternative<std::monostate>(*read))
            return flawed(activity, value.key(), u"value"_s, u"nothing is not written"_s);
        if (const auto checked = checkAttributeValue(attribute, *value); !checked)
            return flawed(activity, value.key(), u"value"_s, checked.error().detail);
    }
    const auto missing = std::ranges::find_if(fields, [&values](const FieldDefinition& field) {
        return field.required && !values.contains(field.key);
    });
    if (mustBeWhole && missing != fields.cend())
        return flawed(activity, missing->key, u"required"_s);
    return std::nullopt;
}

} // namespace rules

} // namespace carnet
