#pragma once

#include "models/search/indexschema.h"
#include "models/search/queryresult.h"
#include "models/search/snapshot.h"

#include <QDate>

namespace carnet::search {

//! Everybody's facet of an attribute as \a as has it, whose options and thresholds may be others
//! than those of the index; all its counts are zero where the index has no such column.
[[nodiscard]] Facet facetAs(const Snapshot& snapshot, const IndexAttribute& as, QDate today);

} // namespace carnet::search
