#pragma once

#include <QByteArray>
#include <QStringList>

namespace carnet {

//! One line of a CSV file (RFC 4180), with its end, in UTF-8. A cell that a spreadsheet would take
//! for a formula begins with an apostrophe.
[[nodiscard]] QByteArray csvLine(const QStringList& cells);

//! An instant (UTC milliseconds) as a cell: ISO 8601, empty where there is none.
[[nodiscard]] QString csvInstant(qint64 atMs);

} // namespace carnet
