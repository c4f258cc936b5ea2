#include "models/search/queryrun.h"

#include "models/search/clause.h"
#include "models/search/facetcounter.h"
#include "models/search/ranking.h"
#include "models/search/textmatches.h"

#include <algorithm>

namespace carnet::search {

namespace {

std::vector<int> facetsOf(const Snapshot& snapshot, const Query& query)
{
    std::vector<int> facets = query.facets.value_or(std::vector<int>{});
    const auto& attributes = snapshot.basis->schema.attributes;
    for (std::size_t i = 0; i < attributes.size() && !query.facets; ++i) {
        if (attributes[i].refinable)
            facets.push_back(static_cast<int>(i));
    }
    if (query.countOwners)
        facets.push_back(kOwnerFacet);
    if (!query.lastContactBefore.empty())
        facets.push_back(kLastContactFacet);
    return facets;
}

//! One run of a query over the chunks.
class QueryRun final
{
public:
    QueryRun(const Snapshot& snapshot, const Query& query)
        : m_snapshot(snapshot)
        , m_query(query)
        , m_clauses(clausesOf(snapshot, query))
        , m_text(snapshot, query, m_clauses)
        , m_matches(m_text.ranks())
    {
        for (const int facet : facetsOf(snapshot, query))
            m_counters.emplace_back(snapshot, query, facet);
    }

    [[nodiscard]] QueryResult result()
    {
        for (std::size_t chunk = 0; chunk < m_snapshot.chunks.size(); ++chunk)
            m_counters.empty() ? filter(chunk) : filterAndCount(chunk);

        QueryResult result;
        result.matches = static_cast<int>(m_count);
        result.rows = orderedRows();
        for (const FacetCounter& counter : m_counters) {
            if (counter.attribute() == kOwnerFacet) {
                result.owners = counter.owners();
                result.withoutOwner = counter.missing();
            } else if (counter.attribute() == kLastContactFacet) {
                result.lastContact = counter.lastContact();
            } else {
                result.facets.push_back(counter.facet());
            }
        }
        return result;
    }

private:
    void found(const ChunkBits& rows, std::size_t chunk)
    {
        m_count += static_cast<std::size_t>(rows.count());
        for (std::size_t rank = 0; rank < m_matches.size(); ++rank) {
            const ChunkBits& ranked =
                m_matches[rank].chunks.emplace_back(m_text.ofRank(rows, chunk, rank));
            m_matches[rank].count += static_cast<std::size_t>(ranked.count());
        }
    }

    void filter(std::size_t at)
    {
        const Chunk& chunk = *m_snapshot.chunks[at];
        ChunkBits rows = m_text.allowed(m_snapshot, at);
        for (const Clause& clause : m_clauses)
            clause.keep(chunk, rows);
        found(rows, at);
    }

    // A facet with a clause of its own counts the rows that all other clauses let through.
    void filterAndCount(std::size_t at)
    {
        const Chunk& chunk = *m_snapshot.chunks[at];
        m_passing.clear();
        const ChunkBits allowed = m_text.allowed(m_snapshot, at);
        ChunkBits rows = allowed;
        for (const Clause& clause : m_clauses)
            rows &= m_passing.emplace_back(clause.matches(chunk));
        found(rows, at);

        CountedRows counted(rows, chunk);
        for (FacetCounter& counter : m_counters) {
            if (!hasClause(counter.attribute())) {
                counter.add(chunk, counted);
                continue;
            }
            ChunkBits others = allowed;
            for (std::size_t i = 0; i < m_clauses.size(); ++i) {
                if (m_clauses[i].facet() != counter.attribute())
                    others &= m_passing[i];
            }
            CountedRows countedOthers(others, chunk);
            counter.add(chunk, countedOthers);
        }
    }

    [[nodiscard]] bool hasClause(int facet) const
    {
        return std::ranges::any_of(m_clauses,
                                   [facet](const Clause& c) { return c.facet() == facet; });
    }

    [[nodiscard]] std::vector<RowPosition> orderedRows() const
    {
        const auto offset = static_cast<std::size_t>(std::max(0, m_query.offset));
        const std::size_t end = m_query.limit
            ? offset + static_cast<std::size_t>(std::max(0, *m_query.limit))
            : m_count;
        const Ranking ranking(m_snapshot, m_query);
        std::vector<RowPosition> rows;
        for (const Matches& matches : m_matches) {
            const auto next = ranking.first(matches, end - rows.size());
            rows.insert(rows.end(), next.begin(), next.end());
        }
        rows.erase(rows.begin(),
                   rows.begin() + static_cast<std::ptrdiff_t>(std::min(offset, rows.size())));
        return rows;
    }

    const Snapshot& m_snapshot;
    const Query& m_query;
    std::vector<Clause> m_clauses;
    TextMatches m_text;
    std::vector<FacetCounter> m_counters;
    std::vector<ChunkBits> m_passing; // by clause, of the chunk at hand
    std::vector<Matches> m_matches; // by the rank the text gives
    std::size_t m_count = 0;
};

} // namespace

QueryResult answer(const Snapshot& snapshot, const Query& query)
{
    return QueryRun(snapshot, query).result();
}

} // namespace carnet::search
