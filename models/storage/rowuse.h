#pragma once

#include "models/domain/describe.h"
#include "models/storage/query.h"

namespace carnet {

//! Whether a customer of this store, or what lives with one, names a row of headquarters; of an
//! associate, whether she has clients or has done anything. \a le is the legal entity; tills have
//! one only and do not say it. Finds the first at once, but looks
//! through everybody where there is none: for gestures that are rare.
[[nodiscard]] Result<bool> isUsedByCustomers(Statements& sql,
                                             const RowKey& key,
                                             std::optional<qint64> le = std::nullopt);

//! Who has a loyalty card, however it is written; at most a hundred, found by index.
[[nodiscard]] Result<QList<CustomerId>> customersWithCard(Statements& sql,
                                                          const QString& card,
                                                          std::optional<qint64> le = std::nullopt);
//! The statement it runs, for a look at its plan.
[[nodiscard]] QString selectByCard(bool isAtHeadquarters);

//! How many customers are in more than one book; looks through all places.
[[nodiscard]] Result<qint64> customersInSeveralBooks(Statements& sql,
                                                     std::optional<qint64> le = std::nullopt);

} // namespace carnet
