#include "models/search/furtherplaces.h"

#include "models/search/columnlayout.h"

#include <algorithm>

namespace carnet::search {

std::span<const FurtherPlace> FurtherPlaces::at(int row) const
{
    // Not equal_range: clang 14 cannot make its subrange with this standard library.
    const auto begin = std::ranges::lower_bound(m_places, row, {}, &FurtherPlace::row);
    const auto end = std::ranges::upper_bound(begin, m_places.end(), row, {}, &FurtherPlace::row);
    return {begin, end};
}

ChunkBits FurtherPlaces::inRanges(int column, std::span<const ValueRange> ranges) const
{
    ChunkBits found;
    const auto which = column == kOwnerColumn ? &FurtherPlace::owner : &FurtherPlace::book;
    for (const FurtherPlace& place : m_places) {
        const qint64 code = place.*which;
        const bool isIn = std::ranges::any_of(ranges, [code](const ValueRange& range) {
            return code >= range.first && code <= range.last;
        });
        if (isIn)
            found.set(place.row);
    }
    return found;
}

qint64 FurtherPlaces::addedTo(qint64 book, int row) const
{
    for (const FurtherPlace& place : at(row)) {
        if (place.book == book)
            return place.addedAtMs;
    }
    return kMissing;
}

} // namespace carnet::search
