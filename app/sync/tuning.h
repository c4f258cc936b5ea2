#pragma once

#include <QtGlobal>

//! Limits and intervals of the till's side. Sizes of pages and batches are announced by
//! headquarters in `hello`.
namespace carnet::sync::tuning {

//! The first pause after a failure is at most this long: a hiccup should not be noticed.
constexpr qint64 kFirstPauseMs = 1'000;
//! No pause is longer: 30,000 tills that come back over five minutes are 100 connections a second.
constexpr qint64 kLongestPauseMs = 300'000;
//! Without a hint we ask this often: the longest time a lost hint can cost.
constexpr qint64 kPullEveryMs = 60'000;
//! A hint reaches every till of a scope at once; they pull spread over this time, or over the pace
//! headquarters asks for. Short, because people wait for each other's edits.
constexpr qint64 kHintSpreadMs = 40;
//! When the network comes back, it comes back for every till behind the same switch.
constexpr qint64 kNetworkUpSpreadMs = 500;
//! How long headquarters may hold a `wait`: below the minute after which proxies cut idle
//! connections.
constexpr int kWaitSeconds = 45;
//! A `wait` that ends sooner without news is a server or proxy in a loop, not an answer.
constexpr qint64 kShortestWaitMs = 1'000;
//! Pages that may wait for the store while it is busy, so that they keep coming; it then takes all
//! of them in one transaction. More would hold memory, and keep people's own changes waiting.
constexpr int kPagesAhead = 4;
//! About so many rows go into one transaction. More would keep people's own changes waiting.
constexpr qint64 kRowsAtOnce = 8'000;
//! How long large scopes are not read while headquarters makes their snapshots: one takes a minute
//! or two at most, and is read several times faster than it is pulled.
constexpr qint64 kSnapshotPatienceMs = 180'000;
//! So often a snapshot is asked for anew because a part of it was not right, or gone, and so often
//! in a row none arrives.
constexpr int kMostStumbles = 3;
//! After a snapshot that was of no use a scope is pulled for so long. Nothing depends on it but how
//! fast it goes.
constexpr qint64 kSnapshotPauseMs = 120'000;
//! A scope that was found to differ is pulled for so long: the snapshot may be what is wrong.
constexpr qint64 kRepairByPullMs = 3'600'000;
//! A call that moves no byte for so long is lost; mobile networks stall for 20 seconds and recover.
constexpr int kCallTimeoutMs = 30'000;
//! A `wait` may be this late before it counts as lost: the answer has to travel.
constexpr int kWaitGraceMs = 15'000;
//! An answer is at most this big after unpacking; headquarters announces pages of 1 MiB, and row
//! images of a batch may exceed it.
constexpr qsizetype kMostAnswerBytes = qsizetype(32) * 1024 * 1024;
//! The time of the last sync is written down this often: it is for people, and each write costs
//! an fsync.
constexpr qint64 kNoteSyncedEveryMs = 60'000;

//! A certificate is looked at this often: it has ten days to be renewed in.
constexpr qint64 kLookAtCertificateEveryMs = 3'600'000;
//! When headquarters could not renew it, it is asked again after this time: it may have expired,
//! and nothing else goes until it is renewed.
constexpr qint64 kAskForCertificateEveryMs = 300'000;

} // namespace carnet::sync::tuning
