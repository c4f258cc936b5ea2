#pragma once

#include "models/domain/snapshot.h"
#include "models/storage/headquartersstore.h"

#include <atomic>

namespace carnet {

//! A snapshot on the disk of this node.
struct KeptSnapshot {
    SnapshotManifest manifest;
    qint64 erasures = 0; //!< see SnapshotTerms
    qint64 madeAtMs = 0;
};

//! Writes the parts of a scope's snapshot into \a folder, each in a file named by its hash, for its
//! owner's eyes only. Storage when the disk is full, among others, Cancelled when it \a isOver:
//! what was written is gone again.
[[nodiscard]] Result<KeptSnapshot> buildSnapshot(const HeadquartersStore& store,
                                                 qint64 scope,
                                                 const QString& folder,
                                                 const std::atomic<bool>& isOver,
                                                 const HeadquartersStore::SnapshotSize& size = {});

[[nodiscard]] QString partPath(const QString& folder, const SnapshotPart& part);

} // namespace carnet
