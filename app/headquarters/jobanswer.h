#pragma once

#include "app/headquarters/customerdirectory.h"
#include "app/sync/wire.h"
#include "models/storage/headquartersstore.h"

#include <QTimeZone>

namespace carnet {

//! Does what is wished for, once, and tells how the jobs stand then. Unauthorized for whoever may
//! not set up Carnet at this terminal. On the store's thread.
[[nodiscard]] Result<JobReport> answerAboutJobs(const sync::JobsRequest& asked,
                                                const RegisterId& terminal,
                                                const QTimeZone& zone,
                                                CustomerDirectory& directory,
                                                HeadquartersStore& store);

} // namespace carnet
