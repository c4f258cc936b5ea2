#pragma once

#include "models/domain/features.h"
#include "models/domain/rights.h"

#include <QLatin1StringView>
#include <QString>

namespace carnet {

//! The numbers are those of the trade; they are on disk and on the wire.
namespace pos {
inline constexpr int kFindCustomer = 602;
inline constexpr int kNewCustomer = 612;
inline constexpr int kSearch = 622;
inline constexpr int kEditCustomer = 623;
inline constexpr int kSignIn = 700;
inline constexpr int kSignOut = 701;
inline constexpr int kLock = 703;
inline constexpr int kOwnBook = 712;
inline constexpr int kStoreBooks = 713;
inline constexpr int kAddToBook = 714;
inline constexpr int kRemoveFromBook = 715;
inline constexpr int kReassign = 716;
inline constexpr int kTillState = 917;
inline constexpr int kTasks = 1400;
} // namespace pos

//! What a button may count while it waits to be pressed (OP-4).
enum class PosCounter {
    None,
    OwnClients,
    DueFollowUps,
    RefusedChanges,
};

//! Something a person can start at a till, as the trade numbers it (OP-1).
struct PosOperation {
    int number = 0;
    QLatin1StringView name; //!< in English; PosOperation is the context of its translation
    QLatin1StringView iconName;
    QList<Right> rights; //!< all of them; none = everybody who is signed in
    bool isOnButtons = false; //!< may be put on a button at all (OP-2)
    bool isOnWelcome = false; //!< needs no client at hand, so the welcome screen may have it
    bool isOnTasks = false; //!< a task of a list may lead to it (TK-8)
    PosCounter counter = PosCounter::None;
    std::optional<Feature> feature = {}; //!< without which there is nothing to start
};

//! Those that Carnet has, in the order in which they are offered.
[[nodiscard]] const QList<PosOperation>& posOperations();
//! Null for a number that this version does not know.
[[nodiscard]] const PosOperation* posOperation(int number);

} // namespace carnet
