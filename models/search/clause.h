#pragma once

#include "models/search/query.h"
#include "models/search/snapshot.h"

#include <variant>
#include <vector>

namespace carnet::search {

//! The value of one column lies in one of the ranges, or is missing if that is wanted.
struct RangeTest {
    int column = 0;
    std::vector<ValueRange> ranges;
    bool missing = false;
};

//! The row holds one of the codes, or none at all if that is wanted.
struct CodesTest {
    int column = 0;
    CodeSet codes;
    bool missing = false;
};

//! The whole date, year * kDaysOfYearSlot + day, lies in the range.
struct DateTest {
    int dayColumn = 0;
    ValueRange range;
};

//! The row is in several books.
struct FurtherTest {
};

inline constexpr qint64 kDaysOfYearSlot = 512;

// What a clause belongs to, so that a facet can leave its own out. Without a facet it says what the
// list is of: books, scope and what it lies within.
inline constexpr int kNoFacet = -1;
inline constexpr int kOwnerFacet = -2;
inline constexpr int kLastContactFacet = -3;

//! One filter, ready to run: a row passes if it passes one of the tests.
class Clause final
{
public:
    using Test = std::variant<RangeTest, CodesTest, DateTest, FurtherTest>;

    //! \a anyOf is not empty.
    Clause(int facet, std::vector<Test> anyOf)
        : m_facet(facet)
        , m_anyOf(std::move(anyOf))
    {
    }

    [[nodiscard]] int facet() const { return m_facet; }
    [[nodiscard]] ChunkBits matches(const Chunk& chunk) const;
    //! Drops from \a candidates those that do not pass; looks only at them when they are few.
    void keep(const Chunk& chunk, ChunkBits& candidates) const;

private:
    int m_facet;
    std::vector<Test> m_anyOf;
};

//! How many days from \a today each day of a leap year comes round.
[[nodiscard]] std::vector<int> daysAhead(QDate today, LeapDayPolicy policy);

//! The days of a leap year that come round within \a days from today.
[[nodiscard]] std::vector<ValueRange> daysWithin(const std::vector<int>& ahead, int days);

//! The clauses of a query without its text, the cheapest and most selective first.
[[nodiscard]] std::vector<Clause> clausesOf(const Snapshot& snapshot, const Query& query);

} // namespace carnet::search
