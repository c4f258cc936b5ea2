#pragma once

#include "models/domain/describe.h"
#include "models/storage/query.h"

namespace carnet {

//! Reads entities straight from the columns that EntityTable::select() names. The row in between,
//! which storage, wire and rules share, costs several times as much where thousands are read. Made
//! in entityreader.cpp, and only for the kinds that are read by the thousand.
template<Entity E>
struct EntityReader {
    //! As fromRow() of the row would: Invalid when a column has a wrong value, unknown fields are
    //! ignored.
    [[nodiscard]] static Result<E> read(const Query& row);
};

} // namespace carnet
