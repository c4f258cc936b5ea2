#pragma once

#include "models/domain/result.h"
#include "models/domain/snapshot.h"

#include <QJsonObject>

namespace carnet::sync {

//! What headquarters says when it is asked for a scope's snapshot.
struct SnapshotAnswer {
    std::optional<SnapshotManifest> manifest; //!< none: it is being made
    int retrySeconds = 0; //!< when to ask again for one that is being made

    friend bool operator==(const SnapshotAnswer&, const SnapshotAnswer&) = default;
};

//! `{id, epoch, scope, seq, schema, parts: [{n, sha256, bytes, rows}]}` or `{retry_s}`
[[nodiscard]] QJsonObject toJson(const SnapshotAnswer& answer);
[[nodiscard]] Result<SnapshotAnswer> snapshotAnswerFromJson(const QJsonObject& json);

struct PackedPart {
    SnapshotPart about;
    QByteArray bytes; //!< zstd of the answer to a pull
};

//! Pages as HeadquartersStore::readSnapshot() gives them.
[[nodiscard]] Result<PackedPart> packedPart(const PullAnswer& pages);

[[nodiscard]] QByteArray hashOfPart(const QByteArray& bytes);

//! What the parts make, and when: the same for equal content.
[[nodiscard]] QString idOf(const SnapshotManifest& manifest);

//! The pages of part \a n, ready to be applied; Invalid when \a bytes are not those that the
//! manifest names, or are no such part.
[[nodiscard]] Result<QList<ScopePage>> pagesOfPart(const SnapshotManifest& manifest,
                                                   int n,
                                                   const QByteArray& bytes);

} // namespace carnet::sync
