#pragma once

#include "models/search/indexrow.h"
#include "models/search/indexschema.h"
#include "models/search/query.h"

#include <variant>

namespace carnet::test {

// Whose filter is left out while it is counted, where that is no attribute.
constexpr int kNoFacet = -1;
constexpr int kOwners = -2;
constexpr int kLastContact = -3;

[[nodiscard]] inline const search::IndexValue& valueOf(const search::IndexRow& row, int attribute)
{
    static const search::IndexValue none;
    const auto at = static_cast<std::size_t>(attribute);
    return at < row.values.size() ? row.values[at] : none;
}

[[nodiscard]] inline QStringList textsOf(const search::IndexValue& value)
{
    if (const auto* text = std::get_if<QString>(&value))
        return {*text};
    const auto* texts = std::get_if<QStringList>(&value);
    return texts != nullptr ? *texts : QStringList{};
}

[[nodiscard]] inline bool hasValue(const search::IndexValue& value)
{
    const auto* texts = std::get_if<QStringList>(&value);
    return !std::holds_alternative<std::monostate>(value)
        && (texts == nullptr || !texts->isEmpty());
}

[[nodiscard]] inline int daysUntil(const CalendarDate& date,
                                   const search::Query& query,
                                   const search::IndexSchema& schema)
{
    return static_cast<int>(query.today.daysTo(date.nextOnOrAfter(query.today, schema.leapDay)));
}

} // namespace carnet::test
