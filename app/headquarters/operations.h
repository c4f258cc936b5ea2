#pragma once

#include "app/headquarters/metrics.h"
#include "app/headquarters/route.h"

#include <QList>

#include <functional>

namespace carnet::http {

//! `/health` (the process lives) and `/ready` (send it work) for whoever balances load, and
//! `/metrics`. \a isReady is asked from
//! any thread.
[[nodiscard]] QList<Route> operationsRoutes(const Metrics& metrics, std::function<bool()> isReady);

} // namespace carnet::http
