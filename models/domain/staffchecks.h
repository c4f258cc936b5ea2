#pragma once

#include "models/domain/rules.h"

#include <optional>

namespace carnet::rules {

//! What speaks against an associate as she is to be: her number and name, where she works, and that
//! somebody keeps the right to set up.
[[nodiscard]] std::optional<Flaw> flawOfAssociate(const Row& row, const Facts& facts);

//! What speaks against a permission group: its name, the role it is usual for, and that somebody
//! keeps the right to set up.
[[nodiscard]] std::optional<Flaw> flawOfPermissionGroup(const Row& row, const Facts& facts);

//! Somebody whom a permission group gives rights, or who would be left without it.
[[nodiscard]] std::optional<Flaw> whoIsIn(const Row& group, const Facts& facts);

//! What speaks against what a PIN, a barcode and a card are checked with.
[[nodiscard]] std::optional<Flaw> flawOfVerifier(const Row& row, const Facts& facts);

//! Another PIN of one's own in the place of the one before and nothing else, which needs no right
//! (SF-5). That who
//! wishes it knows the one before is for the till to see: no rule can check a PIN.
[[nodiscard]] bool isOwnPin(const Operation& operation, const Facts& facts);

//! Gives somebody a barcode or a card, or takes them away, and nothing else (SF-3).
[[nodiscard]] bool isCredentialAssignment(const Operation& operation);
//! Of such an operation; see mayAssignCredentials().
[[nodiscard]] bool isAssignmentAllowed(const Operation& operation, const Facts& facts);

//! What speaks against a client book: the same person's has the same id everywhere, or two tills
//! could open two.
[[nodiscard]] std::optional<Flaw> flawOfBook(const Row& row, const Facts& facts);

//! What speaks against taking away an associate, or what belongs to her alone: whoever has clients
//! or has acted stays, and is blocked instead.
[[nodiscard]] std::optional<Flaw> flawOfStaffRemoval(const Row& row, const Facts& facts);

//! What belongs to an associate or to a store alone and goes with them.
[[nodiscard]] QList<RowKey> belongingsOf(const RowKey& owner);

} // namespace carnet::rules
