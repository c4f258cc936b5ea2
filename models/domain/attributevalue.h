#pragma once

#include "models/domain/calendardate.h"
#include "models/domain/decimal.h"
#include "models/domain/entities.h"

#include <variant>

namespace carnet {

//! A typed attribute value. In `Customer::attributes` it is written as: text a string, integer a
//! number, decimal a string (`38.5`), currency a number of minor units, boolean true or false,
//! date a string (`1984-02-29`, `--02-29`), list an array of option values.
using AttributeValue =
    std::variant<std::monostate, QString, qint64, Decimal, Money, bool, CalendarDate, QStringList>;

//! Reads a stored value as its definition says; `std::monostate` when there is none.
[[nodiscard]] Result<AttributeValue> attributeValue(const AttributeDefinition& definition,
                                                    const QJsonValue& json);
[[nodiscard]] QJsonValue toJson(const AttributeValue& value);

//! Checks type, bounds, list membership and number of values. The error's detail names the reason
//! in words for people who set attributes up; undefined and null mean "no value".
[[nodiscard]] Result<> checkAttributeValue(const AttributeDefinition& definition,
                                           const QJsonValue& json);

//! Reads what a person or a file wrote in canonical form (see above, lists separated by `|` as
//! AT-8 says) into the JSON form, checked. Amounts are written in the major unit (`38.50`), as are
//! bounds, thresholds and defaults of currency attributes. Empty text = no value (null).
[[nodiscard]] Result<QJsonValue> attributeFromText(const AttributeDefinition& definition,
                                                   const QString& text);

//! Checks a definition by itself: bounds in order, default inside, thresholds ascending, options
//! unique, multiple only on lists (AT-2, AT-6).
[[nodiscard]] Result<> checkDefinition(const AttributeDefinition& definition);

} // namespace carnet
