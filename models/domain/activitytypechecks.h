#pragma once

#include "models/domain/rules.h"

#include <optional>

namespace carnet::rules {

//! What speaks against a kind of activity as it is to be: its name, its place, its usual length,
//! and its fields by themselves and by what activities note in them. A flaw of a field names its
//! place, from 0: `fields.2.options`.
[[nodiscard]] std::optional<Flaw> flawOfActivityType(const Row& row, const Facts& facts);

//! The keys of fields of \a before of which activities must have no value, or not every one, that
//! \a wanted may be put in its place: whether they have means to look through all activities.
[[nodiscard]] QStringList fieldsAtStake(const Row& before, const Row& wanted);

} // namespace carnet::rules
