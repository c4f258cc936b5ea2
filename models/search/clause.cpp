#include "models/search/clause.h"

namespace carnet::search {

namespace {

// Below this many candidates a look at each is quicker than a scan of the chunk.
constexpr int kFewCandidates = 512;

ChunkBits matchesOf(const RangeTest& test, const Chunk& chunk)
{
    return chunk.packed(test.column).inRanges(test.ranges, test.missing);
}

ChunkBits matchesOf(const CodesTest& test, const Chunk& chunk)
{
    return chunk.list(test.column).withAny(test.codes, test.missing);
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

ChunkBits matchesOf(const TextTest& test, const Chunk& chunk)
{
    return test.text.matches(*chunk.terms);
}

} // namespace

ChunkBits Clause::matches(const Chunk& chunk) const
{
    ChunkBits found;
    for (const Test& test : m_anyOf)
        found |= std::visit([&](const auto& one) { return matchesOf(one, chunk); }, test);
    return found;
}

void Clause::keep(const Chunk& chunk, ChunkBits& candidates) const
{
    const auto* range = m_anyOf.size() == 1 ? std::get_if<RangeTest>(&m_anyOf.front()) : nullptr;
    if (range != nullptr && candidates.count() < kFewCandidates)
        chunk.packed(range->column).keepInRanges(range->ranges, range->missing, candidates);
    else
        candidates &= matches(chunk);
}

} // namespace carnet::search
