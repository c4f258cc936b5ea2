#include "models/search/listcolumn.h"

#include <algorithm>

namespace carnet::search {

void CodeSet::insert(quint32 code)
{
    const std::size_t word = code / kWordBits;
    if (word >= m_words.size())
        m_words.resize(word + 1);
    m_words[word] |= quint64{1} << (code % kWordBits);
}

ListColumn::ListColumn(std::span<const std::vector<quint32>> rows)
    : m_starts(kChunkRows + 1)
{
    for (std::size_t row = 0; row < kChunkRows; ++row) {
        if (row < rows.size())
            m_codes.insert(m_codes.end(), rows[row].begin(), rows[row].end());
        m_starts[row + 1] = static_cast<quint32>(m_codes.size());
    }
    std::vector<quint32> sorted = m_codes;
    std::ranges::sort(sorted);
    for (const quint32 code : sorted) {
        if (m_counts.empty() || m_counts.back().first != code)
            m_counts.emplace_back(code, 0);
        ++m_counts.back().second;
    }
}

ChunkBits ListColumn::withAny(const CodeSet& codes, bool missing) const
{
    ChunkBits found;
    for (int row = 0; row < kChunkRows; ++row) {
        const auto held = at(row);
        const bool hit = held.empty()
            ? missing
            : std::ranges::any_of(held, [&](quint32 code) { return codes.contains(code); });
        if (hit)
            found.set(row);
    }
    return found;
}

void ListColumn::addCounts(std::span<const quint16> rows, std::span<int> byCode) const
{
    for (const quint16 row : rows) {
        for (const quint32 code : at(row))
            ++byCode[code];
    }
}

void ListColumn::addAllCounts(std::span<int> byCode) const
{
    for (const auto& [code, count] : m_counts)
        byCode[code] += count;
}

ListColumn ListColumn::with(std::span<const ListEdit> edits) const
{
    std::vector<std::vector<quint32>> rows(kChunkRows);
    for (int row = 0; row < kChunkRows; ++row) {
        const auto held = at(row);
        rows[static_cast<std::size_t>(row)].assign(held.begin(), held.end());
    }
    for (const ListEdit& edit : edits)
        rows[static_cast<std::size_t>(edit.row)] = edit.codes;
    return ListColumn(rows);
}

} // namespace carnet::search
