#pragma once

#include "models/domain/describe.h"

namespace carnet {

//! The field by which operations name an attribute of a customer: `attributes.<key>`.
[[nodiscard]] QString attributeField(const QString& key);
//! The key in such a field, none in every other.
[[nodiscard]] std::optional<QString> attributeKey(const QString& field);

//! A field as it stands: the default where the row leaves it out, null for an attribute without
//! value or a field the kind does not have.
[[nodiscard]] QJsonValue valueOf(const Row& row, const QString& field);
//! Writes a field; null and the default leave it out, as rows do.
void setValue(Row& row, const QString& field, const QJsonValue& value);

//! The same values under the names that \a fields has.
[[nodiscard]] QJsonObject valuesOf(const Row& row, const QJsonObject& fields);

} // namespace carnet
