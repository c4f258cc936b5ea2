#pragma once

#include "models/search/query.h"
#include "models/search/queryresult.h"
#include "models/search/snapshot.h"

#include <array>
#include <optional>

namespace carnet::search {

//! The rows to count in one chunk, listed once for all facets that count the same rows.
class CountedRows final
{
public:
    CountedRows(const ChunkBits& rows, const Chunk& chunk);

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool isWhole() const { return m_count == m_chunk.liveCount; }
    [[nodiscard]] bool holds(int row) const { return m_rows.test(row); }
    //! The shorter of the two lists, or the rows themselves if only those will do.
    [[nodiscard]] RowSample sample(bool mayBeInverted);

private:
    using List = std::array<quint16, kChunkRows>;

    const ChunkBits& m_rows;
    const Chunk& m_chunk;
    int m_count;
    std::optional<List> m_listed;
    std::optional<List> m_leftOut;
};

//! Counts one facet, chunk by chunk.
class FacetCounter final
{
public:
    //! \a attribute is a position in the schema, kOwnerFacet or kLastContactFacet.
    //! What an attribute is counted as is otherwise as the index was made for; \a as outlives this.
    FacetCounter(const Snapshot& snapshot,
                 const Query& query,
                 int attribute,
                 const IndexAttribute* as = nullptr);

    [[nodiscard]] int attribute() const { return m_attribute; }
    void add(const Chunk& chunk, CountedRows& rows);

    [[nodiscard]] Facet facet() const;
    [[nodiscard]] std::vector<OwnerCount> owners() const;
    [[nodiscard]] LastContactCounts lastContact() const;
    [[nodiscard]] int missing() const { return m_counted - m_present; }

private:
    [[nodiscard]] bool isFreeText() const;
    void prepareValues(quint32 codes);
    void prepareBins();
    void addFurther(const FurtherPlaces& places, const CountedRows& rows);
    [[nodiscard]] std::vector<FacetValue> values() const;
    [[nodiscard]] std::vector<FacetBin> bins() const;
    [[nodiscard]] std::vector<FacetWindow> windows() const;

    const Snapshot& m_snapshot;
    const Query& m_query;
    int m_attribute;
    const IndexAttribute* m_as; // none of owners and last contacts
    int m_column;
    ColumnKind m_kind;
    std::vector<int> m_counts; // by code, day, flag or bin
    std::vector<int> m_held; // by code: how often the whole book holds it
    std::vector<qint64> m_edges; // first values of all bins but the first
    ValueRange m_bounds; // of a histogram
    int m_counted = 0;
    int m_present = 0;
    int m_further = 0; // counted with owners, of rows that were counted with another one
};

} // namespace carnet::search
