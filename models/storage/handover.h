#pragma once

#include "models/domain/id.h"
#include "models/storage/query.h"

#include <QHash>
#include <QSet>

namespace carnet {

//! Something planned with a customer.
struct PlannedActivity {
    ActivityTypeId type;
    qint64 atMs = 0;

    friend bool operator==(const PlannedActivity&, const PlannedActivity&) = default;
};

//! What a customer brings along when she is given into another book.
struct HandoverClient {
    CustomerId id;
    QString language; //!< BCP 47
    StoreId store; //!< of the latest purchase; null without one
    qint64 spendMinor = 0; //!< of all purchases
    QList<PlannedActivity> planned; //!< soonest first
    QHash<ClientBookId, int> followUps; //!< open ones, by the book with which they go; see Hands
    QSet<AssociateId> knownBy; //!< who did something with her

    friend bool operator==(const HandoverClient&, const HandoverClient&) = default;
};

//! The same for each of \a customers who is at the till, in their order; what was planned before
//! \a fromMs counts no more.
[[nodiscard]] Result<QList<HandoverClient>> readHandover(Statements& sql,
                                                         const QList<CustomerId>& customers,
                                                         qint64 fromMs);

} // namespace carnet
