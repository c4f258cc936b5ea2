#pragma once

#include "models/search/clause.h"
#include "models/search/searchtext.h"

#include <span>

namespace carnet::search {

//! The rows that the text of a query allows, rank by rank. Those that meet all its words shut out
//! the others; where nobody in the query's scope does, some of the words will do.
class TextMatches final
{
public:
    TextMatches(const Snapshot& snapshot, const Query& query, std::span<const Clause> clauses);

    //! At least one, also without a text.
    [[nodiscard]] std::size_t ranks() const { return m_ranks; }
    //! Those of the live rows of a chunk that the text allows.
    [[nodiscard]] ChunkBits allowed(const Snapshot& snapshot, std::size_t chunk) const;
    //! Those of \a rows, which are allowed, that have a rank.
    [[nodiscard]] ChunkBits ofRank(const ChunkBits& rows,
                                   std::size_t chunk,
                                   std::size_t rank) const;

private:
    std::vector<RankedRows> m_chunks; // none without a text
    std::size_t m_ranks = 1;
};

} // namespace carnet::search
