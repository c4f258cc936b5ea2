#pragma once

#include "models/storage/headquartersrows.h"

namespace carnet {

//! What a terminal may follow: its own scope, its store's, the reference data and the store's
//! address books of both kinds, in the order in which they should be fetched. NotFound when there
//! is no such register.
[[nodiscard]] Result<QList<Scope>> followedScopes(const HeadquartersContext& context,
                                                  const HeadquartersRows& rows,
                                                  const RegisterId& terminal);

//! Whether headquarters hears an associate there: those of the terminal's store, and its own staff.
//! True for an actor nobody knows: the rules refuse that one.
[[nodiscard]] Result<bool> mayActAt(const HeadquartersRows& rows,
                                    const RegisterId& terminal,
                                    const AssociateId& actor);

} // namespace carnet
