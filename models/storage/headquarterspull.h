#pragma once

#include "models/storage/headquartersrows.h"
#include "models/storage/jobgate.h"

namespace carnet {

//! What a terminal may see, and what of it now.
struct PullRights {
    const QList<Scope>& followed;
    const JobGate& gate;
};

//! Pages of the feed for the cursors asked for, read in one unchanging view, bounded in rows and
//! bytes over all scopes together. Scopes that a job holds back are left out. Images as text have
//! the version that stands in the feed.
[[nodiscard]] Result<PullAnswer> pullPages(const HeadquartersContext& context,
                                           const HeadquartersRows& rows,
                                           const PullRights& may,
                                           const PullRequest& request,
                                           Images images);

//! Puts the row that an entry tells of into it.
[[nodiscard]] Result<> readImage(const HeadquartersRows& rows, FeedEntry& entry, Images images);

//! About how much an entry is on the wire, in bytes.
[[nodiscard]] qint64 sizeOf(const FeedEntry& entry);

} // namespace carnet
