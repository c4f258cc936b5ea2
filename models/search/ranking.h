#pragma once

#include "models/search/query.h"
#include "models/search/snapshot.h"

#include <optional>
#include <span>
#include <vector>

namespace carnet::search {

//! The rows a query found, one set of bits for each chunk.
struct Matches {
    std::vector<ChunkBits> chunks;
    std::size_t count = 0;

    [[nodiscard]] bool test(RowPosition position) const
    {
        return chunks[chunkOf(position)].test(rowOf(position));
    }
    void set(RowPosition position)
    {
        chunks[chunkOf(position)].set(rowOf(position));
        ++count;
    }
};

//! Puts found rows in order, no more of them than asked for.
class Ranking final
{
public:
    Ranking(const Snapshot& snapshot, const Query& query);

    //! The first \a wanted rows.
    [[nodiscard]] std::vector<RowPosition> first(const Matches& matches, std::size_t wanted) const;

private:
    //! Rows with a smaller order come first; kLast for those without a value.
    struct Key {
        SortBy by = SortBy::Name;
        int column = 0;
        bool descending = false;
        std::vector<quint32> places = {}; // of each code in the order of texts; none = as coded
    };

    [[nodiscard]] quint64 orderOf(const Key& key, const Chunk& chunk, int row) const;
    //! The first of several.
    [[nodiscard]] static quint64 orderOf(const Key& key, std::span<const quint32> codes);
    [[nodiscard]] std::vector<quint32> placesOf(int attribute) const;
    [[nodiscard]] quint64 orderOf(const Key& key, RowPosition position) const;
    //! When a row of a chunk with rows in several books came into the one at hand.
    [[nodiscard]] qint64 addedAt(const Chunk& chunk, int row, qint64 first) const;
    //! Calls \a visit(position, order) for each match.
    template<typename Visit>
    void forEachOrder(const Key& key, const Matches& matches, Visit visit) const;
    [[nodiscard]] quint64 nthOrder(const Key& key, const Matches& matches, std::size_t n) const;

    // All take the keys from one on, and hand out the first `wanted` rows.
    [[nodiscard]] std::vector<RowPosition> byKeys(const Matches& matches,
                                                  std::size_t from,
                                                  std::size_t wanted) const;
    [[nodiscard]] std::vector<RowPosition> byKeys(std::vector<RowPosition> rows,
                                                  std::size_t from,
                                                  std::size_t wanted) const;
    [[nodiscard]] std::vector<RowPosition> byName(const Matches& matches, std::size_t wanted) const;
    void sortByName(std::vector<RowPosition>& rows, std::size_t wanted) const;
    //! \a byName is in name order, which equal rows keep.
    [[nodiscard]] std::vector<RowPosition> fullySorted(std::vector<RowPosition> byName,
                                                       std::size_t from) const;
    //! Rows of one order stay as they are.
    void sortByKey(std::vector<RowPosition>& rows, const Key& key) const;
    //! So few that sorting them by name beats a walk through all names.
    [[nodiscard]] bool areFew(std::size_t rows) const;

    const Snapshot& m_snapshot;
    std::vector<Key> m_keys; // up to the first name, behind which nothing is equal
    bool m_nameDescending = false;
    std::vector<int> m_daysAhead;
    std::optional<qint64> m_book; // whose additions count: the one the list is of
};

} // namespace carnet::search
