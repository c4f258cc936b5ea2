#pragma once

#include "models/presentation/till.h"

namespace carnet {

//! Everybody whose book shows in the store's (CB-6): associates who share an employee address book
//! with the store, by name, also those who are blocked but left a book behind.
[[nodiscard]] QList<Associate> storeColleagues(const Till& till);
//! Those of them who may be given clients.
[[nodiscard]] QList<Associate> storeTakers(const Till& till);
//! The same of all stores.
[[nodiscard]] QList<Associate> everyTaker(const Till& till);
[[nodiscard]] bool mayTakeClients(const Associate& associate);

//! The stores in which somebody may sign in.
[[nodiscard]] QSet<StoreId> storesOf(const Associate& who, const ReferenceData& reference);
[[nodiscard]] QList<CustomerId> clientsOf(const AssociateId& owner, const Till& till);
//! How many clients each associate has.
[[nodiscard]] QHash<AssociateId, int> bookSizes(const Till& till);

} // namespace carnet
