#pragma once

#include "models/domain/judgement.h"
#include "models/storage/query.h"

namespace carnet {

// What customers have chosen and activities note, where the set-up would let it go. \a le is the
// legal entity; tills have one only and do not say it. Each looks through everybody there is: for
// gestures that are rare.

//! Those of \a values that a customer has under \a key.
[[nodiscard]] Result<QStringList> optionsInUse(Statements& sql,
                                               const QString& key,
                                               const QStringList& values,
                                               std::optional<qint64> le = std::nullopt);

//! Those of \a keys that an activity of the type has a value of.
[[nodiscard]] Result<FieldUse> fieldsInUse(Statements& sql,
                                           const ActivityTypeId& type,
                                           const QStringList& keys,
                                           std::optional<qint64> le = std::nullopt);

} // namespace carnet
