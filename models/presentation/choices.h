#pragma once

#include "models/domain/entities.h"

#include <optional>
#include <utility>

namespace carnet {

// How choices of a facet that say from where to where are written: `500..1000` begins at 500 and
// ends before 1000, in canonical text; `1980-01-01..1989-12-31` holds both days, and
// `--12-24..--01-06` those of every year, whatever the year of the date is. Either end may be left
// out: a range of every year then begins or ends with the year.

//! The two ends of such a choice; none for other choices.
[[nodiscard]] std::optional<std::pair<QString, QString>> rangeEnds(const QString& value);
//! A range of numbers, from the index's form.
[[nodiscard]] QString rangeChoice(const AttributeDefinition& definition,
                                  std::optional<qint64> from,
                                  std::optional<qint64> before);
[[nodiscard]] QString dayChoice(const QString& from, const QString& to);
//! The two days of a choice between days; both empty for other choices.
[[nodiscard]] std::pair<QString, QString> daysBetween(const QString& value);

//! Whether two ends make a range: days that exist, both with a year or neither, and not both
//! empty.
[[nodiscard]] bool areDays(const QString& from, const QString& to);

[[nodiscard]] bool isNumber(ValueType type);
//! Digits behind the point of an attribute's numbers in the index.
[[nodiscard]] int digitsOf(const AttributeDefinition& definition);
//! A number in the index's form.
[[nodiscard]] std::optional<qint64> scaled(std::optional<double> value, int digits);
[[nodiscard]] std::optional<qint64> scaled(const QString& number, int digits);

} // namespace carnet
