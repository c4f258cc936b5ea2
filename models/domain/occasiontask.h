#pragma once

#include "models/domain/task.h"

#include <QList>

namespace carnet {

//! The occasion of those who have not been here for longer than usual. No attribute has such a key.
inline constexpr QLatin1StringView kLongUnseen("long-unseen");

//! What Carnet brings to the attention of those who have a customer: a date that comes round, or
//! that she is long unseen.
struct OccasionOf {
    CustomerId customer;
    QString occasion; //!< as in a task
    QDate on; //!< likewise
    int daysUntilAgain = 0; //!< after what was done about it; 0 = it is another occasion next time
};

//! What \a by is to do, or has done, about an occasion. Its id follows from those, so that two
//! tills that say so without knowing of each other make one row.
[[nodiscard]] Task occasionTask(const OccasionOf& about, const AssociateId& by);

//! Whether both are about one occasion of one customer.
[[nodiscard]] bool isSameOccasion(const Task& a, const Task& b);

//! Whether the task is about what is brought up, or was about it some other time.
[[nodiscard]] bool isAbout(const Task& task, const OccasionOf& about);

//! Whether a task takes an occasion off the list of \a who, who has the customer: because it was
//! done, by whomever, or because it is still to be done and hers. \a isInHands: a customer brought
//! the task along.
[[nodiscard]] bool settles(
    const Task& task, const OccasionOf& about, const AssociateId& who, bool isInHands, QDate today);

} // namespace carnet
