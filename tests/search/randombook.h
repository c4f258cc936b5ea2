#pragma once

#include "models/search/indexrow.h"
#include "models/search/indexschema.h"
#include "models/search/query.h"

#include <iterator>
#include <random>
#include <vector>

namespace carnet::test {

//! A schema with every kind of attribute.
[[nodiscard]] search::IndexSchema everyKindSchema();

//! Rows and queries for everyKindSchema() that hit and miss each other often. The same seed gives
//! the same ones.
class RandomBook final
{
public:
    explicit RandomBook(quint32 seed)
        : m_random(seed)
    {
    }

    //! Row \a number: its id depends on the number alone.
    [[nodiscard]] search::IndexRow row(quint32 number);
    [[nodiscard]] std::vector<search::IndexRow> rows(quint32 count);
    [[nodiscard]] search::Query query();

    [[nodiscard]] int pick(int below)
    {
        return static_cast<int>(m_random() % static_cast<quint32>(below));
    }

private:
    template<typename Choices>
    [[nodiscard]] auto oneOf(const Choices& choices)
    {
        return *std::next(choices.begin(), pick(static_cast<int>(choices.size())));
    }
    [[nodiscard]] bool oneIn(int times) { return pick(times) == 0; }

    void join(search::IndexRow& row);
    [[nodiscard]] search::IndexValue value(int attribute);
    [[nodiscard]] QStringList several();
    [[nodiscard]] CalendarDate date(bool withYear);
    [[nodiscard]] search::Condition condition(int attribute);
    [[nodiscard]] search::Condition dateCondition();
    [[nodiscard]] search::SortKey sortKey();

    std::mt19937 m_random;
};

} // namespace carnet::test
