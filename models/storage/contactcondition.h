#pragma once

#include <QString>

namespace carnet {

//! SQL that is true of the done activities `a` that stand: neither voided nor corrected by one that
//! is not voided itself. \a narrowed, where `@` is the activity's name, says which others are
//! looked at and ends with AND.
[[nodiscard]] QString isContact(const QString& narrowed);

} // namespace carnet
