#pragma once

#include "models/domain/duty.h"
#include "models/storage/query.h"

#include <QHash>

namespace carnet {

//! Ids as one value for `IN (SELECT value FROM json_each(?))`: the statement stays the same however
//! many are asked for.
[[nodiscard]] QString jsonOf(const QList<CustomerId>& customers);

//! Of tasks, those open or done since a time of customers in a book who changed hands, that are not
//! an associate's own: to be bound are the book, the associate and the time.
[[nodiscard]] QString whereTasksMayHaveCome();

//! In whose hands those of \a customers were and are who changed hands; of all others there is
//! nothing to tell.
[[nodiscard]] Result<QHash<CustomerId, Hands>> readHands(Statements& sql,
                                                         const QList<CustomerId>& customers);

} // namespace carnet
