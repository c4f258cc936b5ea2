#pragma once

#include "models/domain/snapshot.h"
#include "models/storage/headquarterscontext.h"

namespace carnet {

struct SnapshotState {
    SnapshotTerms terms; //!< nothing about any terminal
    Digest digest; //!< of the scope
};

//! What decides whether a snapshot of the scope may be given away. NotFound when there is no such
//! scope.
[[nodiscard]] Result<SnapshotState> snapshotState(const HeadquartersContext& context, qint64 scope);

//! Somebody is erased: no snapshot that was made before is given away from this commit on,
//! whichever scopes she was in then. Belongs to the transaction that erases.
[[nodiscard]] Result<> countErasure(const HeadquartersContext& context);

} // namespace carnet
