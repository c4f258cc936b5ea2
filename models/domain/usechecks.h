#pragma once

#include "models/domain/rules.h"

#include <optional>

namespace carnet::rules {

//! Whether the rules ask if anything uses a row that \a operation is to change or remove: it may
//! mean to look through all customers.
[[nodiscard]] bool isUseAsked(const Operation& operation, const Row& row);

//! Whose use counts: what belongs to an associate is needed as long as she is.
[[nodiscard]] RowKey userOf(const Row& row);

//! What speaks against another type of an attribute: filters, or values of customers (AT-7).
[[nodiscard]] std::optional<Flaw> flawOfTypeChange(const Row& row, const Facts& facts);

//! Who still needs an attribute that is to be removed: a group, or customers who have a value.
[[nodiscard]] std::optional<Flaw> flawOfAttributeInUse(const Row& attribute, const Facts& facts);

//! The parameter that says client books show this group (CP-1), or the pages of clients (AT-13).
[[nodiscard]] std::optional<Flaw> flawOfGroupInUse(const Row& group, const Facts& facts);

//! Activities of a type that is to be removed.
[[nodiscard]] std::optional<Flaw> flawOfLoggedType(const Row& type, const Facts& facts);

} // namespace carnet::rules
