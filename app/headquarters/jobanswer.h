#pragma once

#include "app/headquarters/customerdirectory.h"
#include "app/sync/wire.h"
#include "models/storage/headquartersstore.h"

#include <QTimeZone>

namespace carnet {

//! How the jobs stand. Unauthorized for whoever may not set up Carnet at this terminal. On the
//! desk's thread.
[[nodiscard]] Result<JobReport> reportOfJobs(const sync::JobsRequest& asked,
                                             const RegisterId& terminal,
                                             const QTimeZone& zone,
                                             CustomerDirectory& directory,
                                             HeadquartersStore& store);

//! Whether something is to be done before that.
[[nodiscard]] bool isWish(const sync::JobsRequest& asked);
//! Does it, once; of somebody who may. On the thread that writes.
[[nodiscard]] Result<> grantWish(const sync::JobsRequest& asked,
                                 const RegisterId& terminal,
                                 HeadquartersStore& store);

} // namespace carnet
