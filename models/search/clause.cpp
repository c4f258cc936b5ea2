#include "models/search/clause.h"

namespace carnet::search {

namespace {

//! Below this many candidates a look at each is quicker than a scan of the whole chunk, which takes
//! the longer the wider its values are, and the more so where no instruction compares several.
constexpr int fewCandidates(int bytesPerRow)
{
    return bytesPerRow == 8 ? 512 : 12 * bytesPerRow;
}

//! Whether the column alone does not tell.
bool standsFurther(const RangeTest& test, const Chunk& chunk)
{
    return chunk.further && (test.column == kOwnerColumn || test.column == kBookColumn);
}

ChunkBits matchesOf(const RangeTest& test, const Chunk& chunk)
{
    ChunkBits found = chunk.packed(test.column).inRanges(test.ranges, test.missing);
    if (standsFurther(test, chunk))
        found |= chunk.further->inRanges(test.column, test.ranges);
    return found;
}

ChunkBits matchesOf(const CodesTest& test, const Chunk& chunk)
{
    return chunk.list(test.column).withAny(test.codes, test.missing);
}

ChunkBits matchesOf(const FurtherTest& /*test*/, const Chunk& chunk)
{
    ChunkBits found;
    if (chunk.further) {
        for (const FurtherPlace& place : chunk.further->all())
            found.set(place.row);
    }
    return found;
}

ChunkBits matchesOf(const DateTest& test, const Chunk& chunk)
{
    const PackedColumn& days = chunk.packed(test.dayColumn);
    const PackedColumn& years = chunk.packed(test.dayColumn + 1);
    ChunkBits found;
    for (int row = 0; row < kChunkRows; ++row) {
        const qint64 year = years.at(row);
        if (year == kMissing)
            continue;
        const qint64 date = year * kDaysOfYearSlot + days.at(row);
        if (date >= test.range.first && date <= test.range.last)
            found.set(row);
    }
    return found;
}

} // namespace

ChunkBits Clause::matches(const Chunk& chunk) const
{
    const auto of = [&](const Test& test) {
        return std::visit([&](const auto& one) { return matchesOf(one, chunk); }, test);
    };
    ChunkBits found = of(m_anyOf.front());
    for (std::size_t i = 1; i < m_anyOf.size(); ++i)
        found |= of(m_anyOf[i]);
    return found;
}

void Clause::keep(const Chunk& chunk, ChunkBits& candidates) const
{
    const auto* range = m_anyOf.size() == 1 ? std::get_if<RangeTest>(&m_anyOf.front()) : nullptr;
    if (range != nullptr && !standsFurther(*range, chunk)) {
        const PackedColumn& column = chunk.packed(range->column);
        if (candidates.count() < fewCandidates(column.bytesPerRow()))
            return column.keepInRanges(range->ranges, range->missing, candidates);
    }
    candidates &= matches(chunk);
}

} // namespace carnet::search
