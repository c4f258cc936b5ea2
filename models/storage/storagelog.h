#pragma once

#include <QLoggingCategory>

namespace carnet {

//! What happens to files and rows: ids and counts, never what is in them.
Q_DECLARE_LOGGING_CATEGORY(lcStorage)

} // namespace carnet
