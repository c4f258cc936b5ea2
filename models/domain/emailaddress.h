#pragma once

#include <QStringView>

namespace carnet {

//! True for what a mail server would take as `local@domain` (RFC 5321 without quoted local parts,
//! with letters of all scripts as RFC 6531 allows).
[[nodiscard]] bool looksLikeEmailAddress(QStringView text);

} // namespace carnet
