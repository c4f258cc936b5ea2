#pragma once

#include "app/headquarters/route.h"

#include <QList>

namespace carnet {

//! `/openapi.json`: what can be asked of headquarters, as docs/openapi.json says it.
[[nodiscard]] QList<http::Route> descriptionRoutes();

} // namespace carnet
