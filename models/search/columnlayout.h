#pragma once

#include "models/search/indexschema.h"

#include <vector>

namespace carnet::search {

//! How a column stores its values.
enum class ColumnKind {
    Code, //!< one code of a dictionary
    Codes, //!< any number of them
    Number, //!< also instants
    Flag, //!< 0 or 1
    Day, //!< day of a leap year, 1 to 366
    Year,
};

// Columns every index has, in front of those of the attributes.
inline constexpr int kOwnerColumn = 0;
inline constexpr int kBookColumn = 1;
inline constexpr int kLastContactColumn = 2;
inline constexpr int kAddedColumn = 3;

//! Which column holds which attribute; a date takes two, its day and behind it its year.
class ColumnLayout final
{
public:
    explicit ColumnLayout(const IndexSchema& schema)
    {
        for (std::size_t i = 0; i < schema.attributes.size(); ++i)
            append(static_cast<int>(i), schema.attributes[i]);
    }

    struct Column {
        ColumnKind kind = ColumnKind::Number;
        int attribute = -1; //!< -1 for the columns every index has
    };

    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }
    [[nodiscard]] int columnOf(int attribute) const
    {
        return m_first[static_cast<std::size_t>(attribute)];
    }
    [[nodiscard]] ColumnKind kindOf(int column) const
    {
        return m_columns[static_cast<std::size_t>(column)].kind;
    }

private:
    void append(int position, const IndexAttribute& attribute)
    {
        m_first.push_back(static_cast<int>(m_columns.size()));
        switch (attribute.type) {
        case ValueType::Text:
        case ValueType::List:
            m_columns.push_back(
                {attribute.multiple ? ColumnKind::Codes : ColumnKind::Code, position});
            return;
        case ValueType::Integer:
        case ValueType::Decimal:
        case ValueType::Currency:
            m_columns.push_back({ColumnKind::Number, position});
            return;
        case ValueType::Boolean:
            m_columns.push_back({ColumnKind::Flag, position});
            return;
        case ValueType::Date:
            m_columns.push_back({ColumnKind::Day, position});
            m_columns.push_back({ColumnKind::Year, position});
            return;
        }
    }

    std::vector<Column> m_columns{{ColumnKind::Code, -1},
                                  {ColumnKind::Code, -1},
                                  {ColumnKind::Number, -1},
                                  {ColumnKind::Number, -1}};
    std::vector<int> m_first;
};

} // namespace carnet::search
