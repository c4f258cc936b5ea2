#pragma once

#include <QString>

namespace carnet {

//! SQL that is true of the done activities `a` that stand: neither voided nor corrected by one that
//! is not voided itself. \a narrowed, where `@` is the activity's name, says which others are
//! looked at and ends with AND.
[[nodiscard]] QString isContact(const QString& narrowed);

//! SQL for when customers were in contact last, UTC ms: by such an activity, or by a purchase.
//! \a whose is a condition on rows of both, where `@` is the row's name; none = everybody.
[[nodiscard]] QString latestContacts(const QString& whose);

} // namespace carnet
