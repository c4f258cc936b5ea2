#include "models/search/queryrun.h"

#include "models/search/clause.h"
#include "models/search/facetcounter.h"
#include "models/search/ranking.h"

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
    {
        for (const int facet : facetsOf(snapshot, query))
            m_counters.emplace_back(snapshot, query, facet);
        m_matches.chunks.reserve(snapshot.chunks.size());
    }

    [[nodiscard]] QueryResult result()
    {
        for (const auto& chunk : m_snapshot.chunks)
            m_counters.empty() ? filter(*chunk) : filterAndCount(*chunk);

        QueryResult result{.matches = static_cast<int>(m_matches.count),
                           .rows = orderedRows(),
                           .facets = {},
                           .owners = {},
                           .withoutOwner = 0};
        for (const FacetCounter& counter : m_counters) {
            if (counter.attribute() == kOwnerFacet) {
                result.owners = counter.owners();
                result.withoutOwner = counter.missing();
            } else {
                result.facets.push_back(counter.facet());
            }
        }
        return result;
    }

private:
    void found(const ChunkBits& rows)
    {
        m_matches.count += static_cast<std::size_t>(rows.count());
        m_matches.chunks.push_back(rows);
    }

    void filter(const Chunk& chunk)
    {
        ChunkBits rows = chunk.live;
        for (const Clause& clause : m_clauses)
            clause.keep(chunk, rows);
        found(rows);
    }

    // A facet with a clause of its own counts the rows that all other clauses let through.
    void filterAndCount(const Chunk& chunk)
    {
        m_passing.clear();
        ChunkBits rows = chunk.live;
        for (const Clause& clause : m_clauses)
            rows &= m_passing.emplace_back(clause.matches(chunk));
        found(rows);

        CountedRows counted(rows, chunk);
        for (FacetCounter& counter : m_counters) {
            if (!hasClause(counter.attribute())) {
                counter.add(chunk, counted);
                continue;
            }
            ChunkBits others = chunk.live;
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
            : m_matches.count;
        std::vector<RowPosition> rows = Ranking(m_snapshot, m_query).first(m_matches, end);
        rows.erase(rows.begin(),
                   rows.begin() + static_cast<std::ptrdiff_t>(std::min(offset, rows.size())));
        return rows;
    }

    const Snapshot& m_snapshot;
    const Query& m_query;
    std::vector<Clause> m_clauses;
    std::vector<FacetCounter> m_counters;
    std::vector<ChunkBits> m_passing; // by clause, of the chunk at hand
    Matches m_matches;
};

} // namespace

QueryResult answer(const Snapshot& snapshot, const Query& query)
{
    return QueryRun(snapshot, query).result();
}

} // namespace carnet::search
