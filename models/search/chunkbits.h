#pragma once

#include <QtGlobal>

#include <array>
#include <bit>
#include <cstddef>

namespace carnet::search {

//! Where a row stands in a snapshot; stable while the row lives, meaningless in other indexes.
using RowPosition = quint32;

//! Rows a chunk holds. Large enough to scan at memory speed, small enough to copy on an edit.
inline constexpr int kChunkRows = 8192;
inline constexpr int kWordBits = 64;
inline constexpr int kChunkWords = kChunkRows / kWordBits;

[[nodiscard]] constexpr std::size_t chunkOf(RowPosition position)
{
    return position / kChunkRows;
}

[[nodiscard]] constexpr int rowOf(RowPosition position)
{
    return static_cast<int>(position % kChunkRows);
}

[[nodiscard]] constexpr RowPosition positionOf(std::size_t chunk, int row)
{
    return static_cast<RowPosition>(chunk * kChunkRows + static_cast<std::size_t>(row));
}

//! One bit for each row of a chunk.
struct ChunkBits {
    std::array<quint64, kChunkWords> words{};

    [[nodiscard]] bool test(int row) const
    {
        return ((words[static_cast<std::size_t>(row / kWordBits)] >> (row % kWordBits)) & 1U) != 0;
    }
    void set(int row)
    {
        words[static_cast<std::size_t>(row / kWordBits)] |= quint64{1} << (row % kWordBits);
    }
    void reset(int row)
    {
        words[static_cast<std::size_t>(row / kWordBits)] &= ~(quint64{1} << (row % kWordBits));
    }

    [[nodiscard]] int count() const;

    template<typename Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t i = 0; i < words.size(); ++i) {
            for (quint64 left = words[i]; left != 0; left &= left - 1)
                visit(static_cast<int>(i) * kWordBits + std::countr_zero(left));
        }
    }

    ChunkBits& operator&=(const ChunkBits& other)
    {
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i] &= other.words[i];
        return *this;
    }
    ChunkBits& operator|=(const ChunkBits& other)
    {
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i] |= other.words[i];
        return *this;
    }
    //! Keeps what \a other does not hold.
    ChunkBits& subtract(const ChunkBits& other)
    {
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i] &= ~other.words[i];
        return *this;
    }

    friend bool operator==(const ChunkBits&, const ChunkBits&) = default;
};

} // namespace carnet::search
