#pragma once

#include "models/domain/customer.h"
#include "models/domain/fielddefinition.h"
#include "models/domain/rules.h"

namespace carnet {

//! The name by which a refusal speaks of a value of an activity: `field_values.<key>`.
[[nodiscard]] QString fieldValueName(const QString& key);
//! The key in such a name, none in every other.
[[nodiscard]] std::optional<QString> fieldValueKey(const QString& name);

//! The type asks for something that \a activity does not say yet.
[[nodiscard]] bool hasOpenFields(const ActivityType& type, const Activity& activity);

namespace rules {

//! What speaks against the values of \a activity by the fields of its type, null where there is
//! none any more; required ones may be missing unless it \a mustBeWhole.
[[nodiscard]] std::optional<Flaw> flawOfFieldValues(const Activity& activity,
                                                    const ActivityType* type,
                                                    bool mustBeWhole);

} // namespace rules

} // namespace carnet
