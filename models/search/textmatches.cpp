#include "models/search/textmatches.h"

#include <algorithm>

namespace carnet::search {

namespace {

//! The rows that a list could hold before anybody filters it.
ChunkBits inScope(const Chunk& chunk, std::span<const Clause> clauses)
{
    ChunkBits rows = chunk.live;
    for (const Clause& clause : clauses) {
        if (clause.facet() == kNoFacet)
            clause.keep(chunk, rows);
    }
    return rows;
}

bool holdsAny(const RankedRows& ranked, const ChunkBits& rows)
{
    return std::ranges::any_of(ranked,
                               [&](ChunkBits found) { return (found &= rows).count() > 0; });
}

} // namespace

TextMatches::TextMatches(const Snapshot& snapshot,
                         const Query& query,
                         std::span<const Clause> clauses)
{
    const SearchText text(query.text, snapshot.basis->schema.phoneRegion, query.kind);
    if (text.isEmpty())
        return;
    bool isComplete = false;
    for (const auto& chunk : snapshot.chunks) {
        m_chunks.push_back(text.complete(*chunk->terms));
        isComplete = isComplete || holdsAny(m_chunks.back(), inScope(*chunk, clauses));
    }
    if (!isComplete && text.mayBePartial()) {
        m_chunks.clear();
        for (const auto& chunk : snapshot.chunks)
            m_chunks.push_back(text.partial(*chunk->terms));
    }
    m_ranks = m_chunks.empty() ? 1 : m_chunks.front().size();
}

ChunkBits TextMatches::allowed(const Snapshot& snapshot, std::size_t chunk) const
{
    if (m_chunks.empty())
        return snapshot.chunks[chunk]->live;
    ChunkBits rows;
    for (const ChunkBits& ranked : m_chunks[chunk])
        rows |= ranked;
    return rows &= snapshot.chunks[chunk]->live;
}

ChunkBits TextMatches::ofRank(const ChunkBits& rows, std::size_t chunk, std::size_t rank) const
{
    ChunkBits ranked = rows;
    if (!m_chunks.empty())
        ranked &= m_chunks[chunk][rank];
    return ranked;
}

} // namespace carnet::search
