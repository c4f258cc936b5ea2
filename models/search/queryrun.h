#pragma once

#include "models/search/query.h"
#include "models/search/queryresult.h"
#include "models/search/snapshot.h"

namespace carnet::search {

//! Filters, counts and orders in one pass over the snapshot.
[[nodiscard]] QueryResult answer(const Snapshot& snapshot, const Query& query);

} // namespace carnet::search
