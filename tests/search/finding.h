#pragma once

#include "models/search/bookindex.h"

namespace carnet::test {

[[nodiscard]] inline search::BookIndexPointer oneCustomer(const search::IndexRow& row)
{
    return search::BookIndex::build({.phoneRegion = QStringLiteral("DE")}, std::vector{row});
}

[[nodiscard]] inline bool finds(const search::IndexRow& row, const QString& typed)
{
    return oneCustomer(row)->answer({.text = typed}).matches == 1;
}

//! The names that a text finds among \a names, in order.
[[nodiscard]] inline QStringList found(const QStringList& names, const QString& typed)
{
    std::vector<search::IndexRow> rows;
    for (const QString& name : names)
        rows.push_back(
            {.id = {QUuid(static_cast<uint>(rows.size()), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)},
             .displayName = name});
    const auto index = search::BookIndex::build({.phoneRegion = QStringLiteral("FR")}, rows);
    QStringList result;
    for (const search::RowPosition position : index->answer({.text = typed}).rows)
        result.append(index->rowAt(position).displayName);
    return result;
}

} // namespace carnet::test
