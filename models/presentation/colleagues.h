#pragma once

#include "models/presentation/till.h"

namespace carnet {

//! Everybody whose book shows in the store's (CB-6): associates who share an employee address book
//! with the store, by name, also those who are blocked but left a book behind.
[[nodiscard]] QList<Associate> storeColleagues(const Till& till);
//! Those of them who may be given clients.
[[nodiscard]] QList<Associate> storeTakers(const Till& till);
//! Of those who may, whoever takes clients while nobody has chosen: those who sell, and a manager
//! or headquarters staff only where there is nobody else.
[[nodiscard]] QSet<AssociateId> usualTakers(const QList<Associate>& takers);
//! Those of all stores who may.
[[nodiscard]] QList<Associate> everyTaker(const Till& till);
[[nodiscard]] bool mayTakeClients(const Associate& associate);

//! The stores in which somebody may sign in.
[[nodiscard]] QSet<StoreId> storesOf(const Associate& who, const ReferenceData& reference);
[[nodiscard]] QList<CustomerId> clientsOf(const AssociateId& owner, const Till& till);
//! A name that can stand in a sentence, also of somebody the till does not know.
[[nodiscard]] QString ownerName(const AssociateId& owner, const ReferenceData& reference);
//! “Ada”, “Ada and Ben”, “Ada, Ben and Cleo”.
[[nodiscard]] QString listed(const QStringList& names);
//! Everybody whose books a client is in; empty when she is in none.
[[nodiscard]] QString ownersText(const search::IndexRow& row, const ReferenceData& reference);
//! How many clients each associate has.
[[nodiscard]] QHash<AssociateId, int> bookSizes(const Till& till);

} // namespace carnet
