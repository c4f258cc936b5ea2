#pragma once

#include "models/search/chunkbits.h"

#include <limits>
#include <span>
#include <variant>
#include <vector>

namespace carnet::search {

//! Stands for "no value" wherever numbers and codes are handled.
inline constexpr qint64 kMissing = std::numeric_limits<qint64>::min();

struct ValueRange {
    qint64 first = 0;
    qint64 last = 0; //!< included

    friend bool operator==(const ValueRange&, const ValueRange&) = default;
};

struct PackedEdit {
    int row = 0;
    qint64 value = kMissing;
};

//! Rows picked for counting: themselves, or, when that is shorter, the ones left out.
struct RowSample {
    std::span<const quint16> rows;
    bool inverted = false;
};

//! One chunk of whole numbers, kept as distances from the least in 1, 2, 4 or 8 bytes each.
class PackedColumn final
{
public:
    //! Takes at most kChunkRows values; the rest of the chunk has none.
    explicit PackedColumn(std::span<const qint64> values);

    [[nodiscard]] qint64 at(int row) const
    {
        const quint64 distance = distanceAt(row);
        return distance == 0 ? kMissing : m_least + static_cast<qint64>(distance) - 1;
    }

    [[nodiscard]] bool isEmpty() const { return m_values.index() == 0; }
    [[nodiscard]] int bytesPerRow() const { return isEmpty() ? 0 : 1 << (m_values.index() - 1); }
    [[nodiscard]] qint64 least() const { return m_least; } //!< of a column that is not empty
    [[nodiscard]] qint64 greatest() const { return m_greatest; }

    //! The rows whose value lies in one of \a ranges, and those without one if \a missing.
    [[nodiscard]] ChunkBits inRanges(std::span<const ValueRange> ranges, bool missing) const;
    //! The same for few \a candidates, whose other rows are dropped.
    void keepInRanges(std::span<const ValueRange> ranges,
                      bool missing,
                      ChunkBits& candidates) const;

    //! True when addCounts takes an inverted sample.
    [[nodiscard]] bool knowsCounts() const { return isEmpty() || !m_counts.empty(); }
    //! Adds to \a byValue how often each value (a code, so >= 0) stands in the sampled rows.
    void addCounts(const RowSample& sample, std::span<int> byValue) const;
    //! Adds how often each value stands in the whole chunk.
    void addAllCounts(std::span<int> byValue) const;
    //! Adds to \a bins[i] the sampled rows with i edges at or below their value. Not inverted.
    void addBins(std::span<const quint16> rows,
                 std::span<const qint64> edges,
                 std::span<int> bins) const;

    [[nodiscard]] PackedColumn with(std::span<const PackedEdit> edits) const;

private:
    [[nodiscard]] quint64 distanceAt(int row) const;
    [[nodiscard]] std::vector<ValueRange> distances(std::span<const ValueRange> ranges) const;
    void pack(std::span<const qint64> values);
    void count();

    qint64 m_least = 0;
    qint64 m_greatest = 0;
    // Distance + 1 of each row, 0 where there is no value; no vector at all when nobody has one.
    std::variant<std::monostate,
                 std::vector<quint8>,
                 std::vector<quint16>,
                 std::vector<quint32>,
                 std::vector<quint64>>
        m_values;
    std::vector<quint16> m_counts; // by stored distance, where those are few
};

inline quint64 PackedColumn::distanceAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    switch (m_values.index()) {
    case 1:
        return std::get<1>(m_values)[at];
    case 2:
        return std::get<2>(m_values)[at];
    case 3:
        return std::get<3>(m_values)[at];
    case 4:
        return std::get<4>(m_values)[at];
    default:
        return 0;
    }
}

} // namespace carnet::search
