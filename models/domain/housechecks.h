#pragma once

#include "models/domain/rules.h"

#include <optional>

namespace carnet::rules {

//! What speaks against an address book as it is to be (AB-1).
[[nodiscard]] std::optional<Flaw> flawOfAddressBook(const Row& row, const Facts& facts);

//! What speaks against a store (ST-1, ST-2): its number and name, its money, its time, and the
//! address books it has.
[[nodiscard]] std::optional<Flaw> flawOfStore(const Row& row, const Facts& facts);

//! What speaks against a till: its store, where it stays, a number of its own there, and its
//! layout.
[[nodiscard]] std::optional<Flaw> flawOfTill(const Row& row, const Facts& facts);

//! What still stands on a row that is to be removed.
[[nodiscard]] std::optional<Flaw> flawOfRemoval(const Row& row, const Facts& facts);

//! What speaks against a list of address books: each is there, once, and for \a use.
[[nodiscard]] std::optional<Flaw> flawOfBooks(const Row& row,
                                              const QString& field,
                                              AddressBookUse use,
                                              const Facts& facts);

//! A name has to be there, and no other row of its kind has it; to people “Paris” and “paris” are
//! the same.
[[nodiscard]] std::optional<Flaw> flawOfName(const Row& row, const Facts& facts);

//! What speaks against the key and the place in the order of a thing that has both: the key never
//! changes, and neither belongs to another one of its kind.
[[nodiscard]] std::optional<Flaw> flawInOrder(const Row& row, const Facts& facts);

//! A text that has to be there.
[[nodiscard]] std::optional<Flaw> required(const Row& row, const QString& field);

} // namespace carnet::rules
