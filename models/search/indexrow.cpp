#include "models/search/indexrow.h"

#include <algorithm>

namespace carnet::search {

std::vector<BookPlace> IndexRow::places() const
{
    std::vector<BookPlace> all;
    if (book.isNull())
        return all;
    all.push_back({book, owner, addedAtMs});
    all.insert(all.end(), further.begin(), further.end());
    return all;
}

void IndexRow::setPlaces(const std::vector<BookPlace>& places)
{
    const BookPlace first = places.empty() ? BookPlace{} : places.front();
    book = first.book;
    owner = first.owner;
    addedAtMs = first.addedAtMs;
    further.clear();
    if (places.size() > 1)
        further.assign(places.begin() + 1, places.end());
}

std::optional<BookPlace> IndexRow::placeIn(const ClientBookId& in) const
{
    if (!book.isNull() && book == in)
        return BookPlace{book, owner, addedAtMs};
    const auto found = std::ranges::find(further, in, &BookPlace::book);
    return found == further.end() ? std::nullopt : std::optional(*found);
}

bool IndexRow::isOwnedBy(const AssociateId& associate) const
{
    return (!owner.isNull() && owner == associate)
        || std::ranges::find(further, associate, &BookPlace::owner) != further.end();
}

} // namespace carnet::search
