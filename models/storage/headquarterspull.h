#pragma once

#include "models/storage/headquartersrows.h"

namespace carnet {

//! Pages of the feed for the cursors asked for, read in one unchanging view, bounded in rows and
//! bytes over all scopes together. \a followed is what the terminal may see.
[[nodiscard]] Result<PullAnswer> pullPages(const HeadquartersContext& context,
                                           const HeadquartersRows& rows,
                                           const QList<Scope>& followed,
                                           const PullRequest& request);

} // namespace carnet
