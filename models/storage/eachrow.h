#pragma once

#include "models/storage/query.h"

#include <functional>

namespace carnet {

//! Calls \a take for every row that \a select finds, without having them all in memory; within a
//! transaction. Stops at the first failure. Other statements may run in between.
[[nodiscard]] Result<> forEachRow(Statements& sql,
                                  const QString& select,
                                  const std::function<Result<>(Query&)>& take);

} // namespace carnet
