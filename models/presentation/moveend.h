#pragma once

#include "models/presentation/undotoast.h"

#include <QHash>

namespace carnet {

//! How a sheet that moves clients goes on after the till has answered.
enum class MoveEnd {
    Stays, //!< somebody was not moved, or nobody: the sheet shows why
    Told, //!< the sheet was closed meanwhile, so the toast has said it
    Done,
};

//! A move that a sheet asked for: the customer of each draft, and what is said when it is done.
struct AskedMove {
    QList<CustomerId> customers;
    QString said;
    bool isSheetOpen = false;
};

//! Tells how \a asked came out; \a problems gets why customers were not moved.
[[nodiscard]] MoveEnd endMove(const Result<Outcome>& outcome,
                              const AskedMove& asked,
                              const ReferenceData& reference,
                              UndoToast& toast,
                              QHash<CustomerId, QString>& problems);

} // namespace carnet
