#pragma once

#include "app/sync/syncstore.h"

//! What each wish of the machine means to the store. Run on the store's thread by whoever carries
//! the wishes there.
namespace carnet::sync::storework {

[[nodiscard]] Result<Memory> recall(const TerminalStore& store);
[[nodiscard]] Result<> greet(TerminalStore& store, const Hello& hello);
[[nodiscard]] Result<Following> follow(TerminalStore& store, const QList<Scope>& scopes);
[[nodiscard]] Result<Batch> nextPush(const TerminalStore& store,
                                     int maxOperations,
                                     qint64 maxBytes);
[[nodiscard]] Result<Settled> settle(TerminalStore& store, const PushAnswer& answer);
[[nodiscard]] Result<> noteSynced(TerminalStore& store, qint64 nowMs);

} // namespace carnet::sync::storework
