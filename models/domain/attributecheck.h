#pragma once

#include "models/domain/attributevalue.h"

#include <compare>

namespace carnet {

//! Has bounds: a number, an amount or a date.
[[nodiscard]] bool isMeasurable(ValueType type);
//! Unordered where values are of different types, of a type without order, or of unknown years.
[[nodiscard]] std::partial_ordering compare(const AttributeValue& a, const AttributeValue& b);
//! A bound by itself, without asking whether it lies within the bounds.
[[nodiscard]] Result<AttributeValue> boundOf(AttributeDefinition definition, const QString& text);
//! The values of a list, in their order.
[[nodiscard]] QStringList optionValues(const QJsonArray& options);

} // namespace carnet
