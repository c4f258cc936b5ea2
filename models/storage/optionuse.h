#pragma once

#include "models/storage/query.h"

namespace carnet {

//! Those of \a values that a customer has under \a key. \a attributes is a query, bound and not yet
//! run, whose first column is what customers have; it is read no further than needed.
[[nodiscard]] Result<QStringList> optionsInUse(Query& attributes,
                                               const QString& key,
                                               const QStringList& values);

//! Finds in the attributes of customers, as they are written, what may have a value under \a key.
[[nodiscard]] QString patternOf(const QString& key);

} // namespace carnet
