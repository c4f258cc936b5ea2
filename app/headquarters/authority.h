#pragma once

#include "app/headquarters/customerdirectory.h"

namespace carnet {

// Both on the store's thread, where the directory keeps what headquarters has set up.

//! Who asks, with the rights that count. Unauthorized when headquarters does not hear the associate
//! at this terminal.
[[nodiscard]] Result<Associate> whoAsks(const RegisterId& terminal,
                                        const AssociateId& id,
                                        CustomerDirectory& directory,
                                        const HeadquartersStore& store);
//! The same of who may set up Carnet; Unauthorized for others.
[[nodiscard]] Result<Associate> administratorAt(const RegisterId& terminal,
                                                const AssociateId& id,
                                                CustomerDirectory& directory,
                                                const HeadquartersStore& store);

} // namespace carnet
