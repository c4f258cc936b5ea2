#pragma once

#include "app/headquarters/customerdirectory.h"
#include "app/sync/wireknown.h"

namespace carnet {

//! A page of everything that headquarters has of one customer, for whoever may set up Carnet, but
//! the notes that they may not read; with the first page it is in the log. On the store's thread.
//! Unauthorized for others, NotFound when there is no such customer.
[[nodiscard]] Result<KnownPage> everythingOf(const sync::KnownRequest& asked,
                                             const RegisterId& terminal,
                                             CustomerDirectory& directory,
                                             HeadquartersStore& store);

} // namespace carnet
