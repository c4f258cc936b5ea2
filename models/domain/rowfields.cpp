#include "models/domain/rowfields.h"

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr QLatin1StringView kAttributes("attributes");
constexpr QLatin1StringView kAttributePrefix("attributes.");

QJsonValue orNull(const QJsonValue& value)
{
    return value.isUndefined() ? QJsonValue() : value;
}

void writeAttribute(Row& row, const QString& key, const QJsonValue& value)
{
    QJsonObject attributes = row.fields.value(kAttributes).toObject();
    if (value.isNull() || value.isUndefined())
        attributes.remove(key);
    else
        attributes.insert(key, value);
    setValue(row, kAttributes, attributes);
}

} // namespace

QString attributeField(const QString& key)
{
    return kAttributePrefix + key;
}

std::optional<QString> attributeKey(const QString& field)
{
    if (!field.startsWith(kAttributePrefix))
        return std::nullopt;
    return field.sliced(kAttributePrefix.size());
}

QJsonValue valueOf(const Row& row, const QString& field)
{
    if (const auto key = attributeKey(field))
        return orNull(row.fields.value(kAttributes).toObject().value(*key));
    const QJsonValue value = row.fields.value(field);
    return value.isUndefined() ? orNull(describe(row.key.kind).defaults.value(field)) : value;
}

void setValue(Row& row, const QString& field, const QJsonValue& value)
{
    if (const auto key = attributeKey(field))
        return writeAttribute(row, *key, value);
    const bool isDefault = value == describe(row.key.kind).defaults.value(field);
    if (isDefault || value.isNull() || value.isUndefined())
        row.fields.remove(field);
    else
        row.fields.insert(field, value);
}

QJsonObject valuesOf(const Row& row, const QJsonObject& fields)
{
    QJsonObject values;
    for (const QString& field : fields.keys())
        values.insert(field, valueOf(row, field));
    return values;
}

} // namespace carnet
