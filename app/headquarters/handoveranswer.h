#pragma once

#include "app/headquarters/customerdirectory.h"
#include "app/sync/wirehandover.h"

namespace carnet {

//! Everybody in the book of somebody who leaves, with what goes along and how full everybody's book
//! is, for whoever may set up Carnet; Unauthorized for others. On the store's thread.
[[nodiscard]] Result<sync::HandoverAnswer> handoverOf(const sync::HandoverRequest& asked,
                                                      const RegisterId& terminal,
                                                      CustomerDirectory& directory,
                                                      const HeadquartersStore& store);

} // namespace carnet
