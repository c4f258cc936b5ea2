#pragma once

#include "models/domain/likeness.h"
#include "models/search/bookindex.h"
#include "models/search/storescope.h"

namespace carnet::search {

//! A new client on her way, as somebody types her.
struct NewClient {
    QString firstName = {};
    QString lastName = {};
    QString phone = {};
    QString email = {};
    std::optional<CalendarDate> birthday = {};

    friend bool operator==(const NewClient&, const NewClient&) = default;
};

//! Somebody she may be.
struct Alike {
    RowPosition position = 0;
    Likeness why = Likeness::None;

    friend bool operator==(const Alike&, const Alike&) = default;
};

//! Who of \a scope may be \a typed, the surest first, at most \a limit of them. \a birthdays is the
//! column of birthdays, -1 where there is none. Asks the index like a search, and reads no more
//! than a few rows of what it finds, so that it can be asked at every letter.
[[nodiscard]] std::vector<Alike> alikeIn(const BookIndex& index,
                                         const StoreScope& scope,
                                         const NewClient& typed,
                                         int birthdays,
                                         std::size_t limit);

} // namespace carnet::search
