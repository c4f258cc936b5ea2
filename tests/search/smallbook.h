#pragma once

#include "models/search/bookindex.h"

namespace carnet::test {

[[nodiscard]] inline CustomerId numberedId(quint32 number)
{
    return {QUuid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)};
}

//! A book of one attribute, one row a value, named a, b, c ...
[[nodiscard]] inline search::BookIndexPointer bookOf(
    const search::IndexAttribute& attribute,
    const std::vector<search::IndexValue>& values,
    LeapDayPolicy policy = LeapDayPolicy::OnTheTwentyEighth)
{
    std::vector<search::IndexRow> rows;
    for (const search::IndexValue& value : values) {
        const auto number = static_cast<quint32>(rows.size());
        rows.push_back({.id = numberedId(number),
                        .displayName = QString(QChar(u'a' + static_cast<char16_t>(number))),
                        .values = {value}});
    }
    return search::BookIndex::build({.attributes = {attribute}, .leapDay = policy}, rows);
}

[[nodiscard]] inline QString namesOf(const search::BookIndex& index, const search::Query& query)
{
    QString names;
    for (const search::RowPosition position : index.answer(query).rows)
        names += index.rowAt(position).displayName;
    return names;
}

} // namespace carnet::test
