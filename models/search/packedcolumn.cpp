#include "models/search/packedcolumn.h"

#include "models/search/rangescan.h"

#include <algorithm>

namespace carnet::search {

namespace {

constexpr std::size_t kCountedDistances = 4096;
// Each scan of a chunk in one or two bytes costs less than looking every row up in a table, until
// there are this many ranges.
constexpr std::size_t kScannedRanges = 6;
constexpr qint64 kBound = qint64{1} << 60; // keeps every difference of two values in 64 bits

template<typename Values>
constexpr bool kHoldsRows = !std::is_same_v<std::decay_t<Values>, std::monostate>;

qint64 bounded(qint64 value)
{
    return value == kMissing ? kMissing : std::clamp(value, -kBound, kBound);
}

template<typename T>
void addListed(const std::vector<T>& values, std::span<const ValueRange> ranges, ChunkBits& found)
{
    std::vector<quint8> wanted(static_cast<std::size_t>(std::numeric_limits<T>::max()) + 1);
    for (const auto& [first, last] : ranges)
        std::fill(wanted.begin() + first, wanted.begin() + last + 1, quint8{1});
    for (std::size_t row = 0; row < values.size(); ++row) {
        found.words[row / kWordBits] |= static_cast<quint64>(wanted[values[row]])
            << (row % kWordBits);
    }
}

template<typename T>
void addIn(const std::vector<T>& values, std::span<const ValueRange> ranges, ChunkBits& found)
{
    if constexpr (sizeof(T) <= 2) {
        if (ranges.size() > kScannedRanges)
            return addListed(values, ranges, found);
    }
    for (const auto& [first, last] : ranges)
        addInRange(values.data(), static_cast<T>(first), static_cast<T>(last), found);
}

//! Looks at the candidates one by one, but without a branch that nobody could foresee.
template<typename T>
void keepListed(const std::vector<T>& values,
                std::span<const ValueRange> ranges,
                ChunkBits& candidates)
{
    const T* at = values.data();
    for (quint64& word : candidates.words) {
        quint64 kept = 0;
        for (quint64 left = word; left != 0; left &= left - 1) {
            const int bit = std::countr_zero(left);
            quint64 hit = 0;
            for (const auto& [first, last] : ranges)
                hit |= static_cast<quint64>(static_cast<T>(at[bit] - static_cast<T>(first))
                                            <= static_cast<T>(last - first));
            kept |= hit << bit;
        }
        word = kept;
        at += kWordBits;
    }
}

//! Counts in two tallies, because neighbouring rows often hold the same value, and adding to a
//! number that was written a moment ago makes the processor wait.
template<typename T>
void tally(const std::vector<T>& values,
           std::span<const quint16> rows,
           std::span<quint16> even,
           std::span<quint16> odd)
{
    std::size_t i = 0;
    for (; i + 1 < rows.size(); i += 2) {
        ++even[values[rows[i]]];
        ++odd[values[rows[i + 1]]];
    }
    if (i < rows.size())
        ++even[values[rows[i]]];
}

template<typename T>
std::vector<T> packedAs(std::span<const qint64> values, qint64 least)
{
    std::vector<T> packed(kChunkRows);
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (values[row] != kMissing)
            packed[row] = static_cast<T>(bounded(values[row]) - least + 1);
    }
    return packed;
}

} // namespace

PackedColumn::PackedColumn(std::span<const qint64> values)
{
    pack(values);
    count();
}

void PackedColumn::pack(std::span<const qint64> values)
{
    bool any = false;
    for (const qint64 raw : values) {
        const qint64 value = bounded(raw);
        if (value == kMissing)
            continue;
        m_least = any ? std::min(m_least, value) : value;
        m_greatest = any ? std::max(m_greatest, value) : value;
        any = true;
    }
    if (!any)
        return;

    const auto longest = static_cast<quint64>(m_greatest - m_least) + 1;
    if (longest <= std::numeric_limits<quint8>::max())
        m_values = packedAs<quint8>(values, m_least);
    else if (longest <= std::numeric_limits<quint16>::max())
        m_values = packedAs<quint16>(values, m_least);
    else if (longest <= std::numeric_limits<quint32>::max())
        m_values = packedAs<quint32>(values, m_least);
    else
        m_values = packedAs<quint64>(values, m_least);
}

void PackedColumn::count()
{
    const auto distinct = static_cast<std::size_t>(m_greatest - m_least) + 2;
    m_counts.clear();
    if (isEmpty() || distinct > kCountedDistances)
        return;
    m_counts.resize(distinct);
    for (int row = 0; row < kChunkRows; ++row)
        ++m_counts[distanceAt(row)];
}

std::vector<ValueRange> PackedColumn::distances(std::span<const ValueRange> ranges) const
{
    std::vector<ValueRange> stored;
    for (const auto& [first, last] : ranges) {
        if (first > last || last < m_least || first > m_greatest)
            continue;
        stored.push_back(
            {std::max(first, m_least) - m_least + 1, std::min(last, m_greatest) - m_least + 1});
    }
    return stored;
}

ChunkBits PackedColumn::inRanges(std::span<const ValueRange> ranges, bool missing) const
{
    ChunkBits found;
    if (isEmpty()) {
        if (missing)
            found.words.fill(~quint64{0});
        return found;
    }
    std::vector<ValueRange> wanted = distances(ranges);
    if (missing)
        wanted.push_back({0, 0});
    std::visit(
        [&](const auto& values) {
            if constexpr (kHoldsRows<decltype(values)>)
                addIn(values, wanted, found);
        },
        m_values);
    return found;
}

void PackedColumn::keepInRanges(std::span<const ValueRange> ranges,
                                bool missing,
                                ChunkBits& candidates) const
{
    std::vector<ValueRange> wanted = isEmpty() ? std::vector<ValueRange>{} : distances(ranges);
    if (missing)
        wanted.push_back({0, 0});
    std::visit(
        [&](const auto& values) {
            if constexpr (kHoldsRows<decltype(values)>)
                keepListed(values, wanted, candidates);
            else if (!missing)
                candidates = {};
        },
        m_values);
}

void PackedColumn::addAllCounts(std::span<int> byValue) const
{
    if (m_counts.empty()) {
        for (int row = 0; row < kChunkRows && !isEmpty(); ++row) {
            if (const qint64 value = at(row); value != kMissing)
                ++byValue[static_cast<std::size_t>(value)];
        }
        return;
    }
    for (std::size_t distance = 1; distance < m_counts.size(); ++distance)
        byValue[static_cast<std::size_t>(m_least) + distance - 1] += m_counts[distance];
}

void PackedColumn::addCounts(const RowSample& sample, std::span<int> byValue) const
{
    if (isEmpty())
        return;
    if (m_counts.empty()) {
        Q_ASSERT(!sample.inverted);
        for (const quint16 row : sample.rows) {
            if (const qint64 value = at(row); value != kMissing)
                ++byValue[static_cast<std::size_t>(value)];
        }
        return;
    }
    std::vector<quint16> tallies(m_counts.size() * 2);
    const auto even = std::span(tallies).first(m_counts.size());
    const auto odd = std::span(tallies).subspan(m_counts.size());
    std::visit(
        [&](const auto& values) {
            if constexpr (kHoldsRows<decltype(values)>)
                tally(values, sample.rows, even, odd);
        },
        m_values);
    for (std::size_t distance = 1; distance < m_counts.size(); ++distance) {
        const int sampled = even[distance] + odd[distance];
        byValue[static_cast<std::size_t>(m_least) + distance - 1] +=
            sample.inverted ? m_counts[distance] - sampled : sampled;
    }
}

void PackedColumn::addBins(std::span<const quint16> rows,
                           std::span<const qint64> edges,
                           std::span<int> bins) const
{
    for (const quint16 row : rows) {
        const qint64 value = at(row);
        if (value == kMissing)
            continue;
        std::size_t bin = 0;
        for (const qint64 edge : edges)
            bin += value >= edge ? 1U : 0U;
        ++bins[bin];
    }
}

PackedColumn PackedColumn::with(std::span<const PackedEdit> edits) const
{
    std::vector<qint64> values(kChunkRows);
    for (int row = 0; row < kChunkRows; ++row)
        values[static_cast<std::size_t>(row)] = at(row);
    for (const PackedEdit& edit : edits)
        values[static_cast<std::size_t>(edit.row)] = edit.value;
    return PackedColumn(values);
}

} // namespace carnet::search
