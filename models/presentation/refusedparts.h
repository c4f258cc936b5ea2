#pragma once

#include "models/presentation/bookkeeper.h"
#include "models/storage/terminalstore.h"

#include <QVariantList>

namespace carnet {

//! An operation that headquarters refused and nobody has given up, and why.
struct RefusedPart {
    Operation operation;
    Refusal refusal = Refusal::None;
    QJsonObject facts;
};

//! By gesture, in the order in which they were done.
using RefusedParts = QHash<QUuid, QList<RefusedPart>>;

[[nodiscard]] Result<RefusedParts> readRefusedParts(const TerminalStore& store);

//! Several clients of whom something was refused, row by row: {customerId, name, reason}.
struct RefusedRows {
    QVariantList rows;
    int more = 0; //!< clients beyond those
};

//! None when \a parts are about one client only: what is said of the gesture says it all.
[[nodiscard]] RefusedRows refusedRows(const QList<RefusedPart>& parts, const Snapshot& snapshot);

} // namespace carnet
