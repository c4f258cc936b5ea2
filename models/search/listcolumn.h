#pragma once

#include "models/search/chunkbits.h"

#include <span>
#include <utility>
#include <vector>

namespace carnet::search {

//! A set of dictionary codes.
class CodeSet final
{
public:
    void insert(quint32 code);
    [[nodiscard]] bool contains(quint32 code) const
    {
        const std::size_t word = code / kWordBits;
        return word < m_words.size() && ((m_words[word] >> (code % kWordBits)) & 1U) != 0;
    }

private:
    std::vector<quint64> m_words;
};

struct ListEdit {
    int row = 0;
    std::vector<quint32> codes;
};

//! One chunk of rows with any number of codes each.
class ListColumn final
{
public:
    //! Takes at most kChunkRows rows; the rest of the chunk has no codes.
    explicit ListColumn(std::span<const std::vector<quint32>> rows);

    [[nodiscard]] std::span<const quint32> at(int row) const
    {
        const auto i = static_cast<std::size_t>(row);
        return std::span(m_codes).subspan(m_starts[i], m_starts[i + 1] - m_starts[i]);
    }

    //! The rows with at least one of \a codes, and those without any code if \a missing.
    [[nodiscard]] ChunkBits withAny(const CodeSet& codes, bool missing) const;
    //! Adds to \a byCode how often each code stands in \a rows.
    void addCounts(std::span<const quint16> rows, std::span<int> byCode) const;
    //! The same for the whole chunk.
    void addAllCounts(std::span<int> byCode) const;

    [[nodiscard]] ListColumn with(std::span<const ListEdit> edits) const;

private:
    std::vector<quint32> m_starts; // of each row in m_codes, and the end
    std::vector<quint32> m_codes;
    std::vector<std::pair<quint32, int>> m_counts; // how often each code occurs
};

} // namespace carnet::search
