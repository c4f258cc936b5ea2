#pragma once

#include "models/domain/rules.h"

#include <optional>

namespace carnet::rules {

//! What speaks against a definition: by itself, among the others, by its type, and by what
//! customers have.
[[nodiscard]] std::optional<Flaw> flawOfDefinition(const Row& row, const Facts& facts);

//! What speaks against a group: its attributes, and the defaults it gives them (AT-10).
[[nodiscard]] std::optional<Flaw> flawOfGroup(const Row& row, const Facts& facts);

//! What speaks against a type (AT-11): by itself, or because an attribute that has it could not
//! follow. `more` names that one under `attribute`.
[[nodiscard]] std::optional<Flaw> flawOfAttributeType(const Row& row, const Facts& facts);

//! The attributes that have a type which is to be removed, under `attributes`.
[[nodiscard]] std::optional<Flaw> flawOfTypeInUse(const Row& type, const Facts& facts);

//! An operation that makes an attribute point at a type, with the values of that type: those it
//! came with may be of a type that has changed since. Others stay as they are.
[[nodiscard]] Operation withValuesOfType(Operation operation, const Facts& facts);

//! What becomes of the attributes that have \a type once it is as it is to be.
[[nodiscard]] QList<Change> followersOf(const Row& type, const Facts& facts);

} // namespace carnet::rules
