#pragma once

#include "models/search/chunkbits.h"
#include "models/search/packedcolumn.h"

#include <span>
#include <vector>

namespace carnet::search {

//! A row's place in a book beside the one its columns hold, as codes of the dictionaries.
struct FurtherPlace {
    int row = 0;
    qint64 owner = kMissing;
    qint64 book = kMissing;
    qint64 addedAtMs = kMissing;

    friend bool operator==(const FurtherPlace&, const FurtherPlace&) = default;
};

//! The few rows of a chunk that are in several books. The columns stay what they are for
//! everybody: one owner, one book.
class FurtherPlaces final
{
public:
    //! \a places are in the order of their rows.
    explicit FurtherPlaces(std::vector<FurtherPlace> places)
        : m_places(std::move(places))
    {
    }

    [[nodiscard]] std::span<const FurtherPlace> all() const { return m_places; }
    [[nodiscard]] std::span<const FurtherPlace> at(int row) const;
    //! The rows with an owner or, of that column, a book in one of \a ranges.
    [[nodiscard]] ChunkBits inRanges(int column, std::span<const ValueRange> ranges) const;
    //! When the row came into the book; kMissing where it is not.
    [[nodiscard]] qint64 addedTo(qint64 book, int row) const;

    friend bool operator==(const FurtherPlaces&, const FurtherPlaces&) = default;

private:
    std::vector<FurtherPlace> m_places;
};

} // namespace carnet::search
