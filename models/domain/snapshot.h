#pragma once

#include "models/domain/protocol.h"

namespace carnet {

//! Some rows of a scope, packed once for every terminal that reads it.
struct SnapshotPart {
    QByteArray sha256; //!< of its bytes, in hexadecimal
    qint64 bytes = 0;
    qint64 rows = 0;

    friend bool operator==(const SnapshotPart&, const SnapshotPart&) = default;
};

//! All live rows of a scope as they were at one moment, in the order of their ids, in parts.
struct SnapshotManifest {
    QString id; //!< another one when anything in it is another
    qint64 epoch = 0;
    qint64 scope = 0;
    qint64 seq = 0; //!< the scope's head at that moment; pulling goes on from there
    int schema = 0; //!< of headquarters' database
    QList<SnapshotPart> parts; //!< numbered from 0

    friend bool operator==(const SnapshotManifest&, const SnapshotManifest&) = default;
};

//! What a snapshot of a scope must be like to be given away, and whether this terminal gets one.
struct SnapshotTerms {
    qint64 epoch = 0;
    qint64 head = 0;
    qint64 floor = 0;
    qint64 erasures = 0; //!< how often somebody was erased; one made at another count may hold them
    bool isLetIn = false; //!< no distribution job holds the scope back from one that starts

    friend bool operator==(const SnapshotTerms&, const SnapshotTerms&) = default;
};

//! How far a terminal has come with a snapshot.
struct SnapshotProgress {
    QString snapshot;
    int parts = 0; //!< that are in

    friend bool operator==(const SnapshotProgress&, const SnapshotProgress&) = default;
};

} // namespace carnet
