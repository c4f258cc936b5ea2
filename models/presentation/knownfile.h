#pragma once

#include "models/domain/customer.h"
#include "models/domain/referencedata.h"
#include "models/presentation/format.h"

namespace carnet {

//! What somebody is given who asks what is known of them (PV-4).
struct KnownFile {
    QByteArray table; //!< CSV: kind, field, value, when (UTC)
    QByteArray photo; //!< JPEG; empty where there is none
};

//! Every field of \a rows that says something, by the entity descriptions; rows of a kind by time.
[[nodiscard]] KnownFile knownFile(QList<Row> rows,
                                  const ReferenceData& reference,
                                  const Format& format);

//! Among the person's documents; named by her number, not by her name.
[[nodiscard]] QString knownPath(const Customer& customer, qint64 nowMs);

//! Writes the table to \a path and the photo beside it. Storage when either could not be written;
//! then neither is there.
[[nodiscard]] Result<> writeKnown(const KnownFile& file, const QString& path);
//! Takes both away again.
void removeKnown(const QString& path);

} // namespace carnet
