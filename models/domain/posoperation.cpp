#include "models/domain/posoperation.h"

#include <QtGlobal>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

PosCounter counterOf(int number)
{
    switch (number) {
    case pos::kOwnBook:
        return PosCounter::OwnClients;
    case pos::kTasks:
        return PosCounter::DueFollowUps;
    case pos::kTillState:
        return PosCounter::RefusedChanges;
    default:
        return PosCounter::None;
    }
}

std::optional<Feature> featureOf(int number)
{
    if (number == pos::kTasks)
        return Feature::FollowUps;
    const bool isOfBooks = number >= pos::kOwnBook && number <= pos::kReassign;
    return isOfBooks ? std::optional(Feature::Clienteling) : std::nullopt;
}

//! Book writes wait for a client at hand in the reference product, so its welcome screen has none.
//! Here each begins by asking for the client: 714 in the sheet that adds, 715 and 716 by choosing
//! in the book. Nothing of that kind stands before 623, which changes the client whose page is
//! open. 1400 is a place of its own here, so it may have a button as well.
QList<PosOperation> allOperations()
{
    const auto on = [](int number, const char* name, const char* icon, const QList<Right>& rights) {
        return PosOperation{number, QLatin1StringView(name), QLatin1StringView(icon), rights};
    };
    QList<PosOperation> all{
        on(pos::kOwnBook,
           QT_TRANSLATE_NOOP("PosOperation", "My client book"),
           "client-book",
           {Right::ViewOwnBook}),
        on(pos::kStoreBooks,
           QT_TRANSLATE_NOOP("PosOperation", "Store client book"),
           "store-book",
           {Right::ViewStoreBooks}),
        on(pos::kAddToBook,
           QT_TRANSLATE_NOOP("PosOperation", "Add to my book"),
           "add-client",
           {Right::ViewOwnBook, Right::AddToBook}),
        on(pos::kRemoveFromBook,
           QT_TRANSLATE_NOOP("PosOperation", "Remove from my book"),
           "remove-client",
           {Right::ViewOwnBook, Right::RemoveFromBook}),
        on(pos::kReassign,
           QT_TRANSLATE_NOOP("PosOperation", "Reassign clients"),
           "reassign",
           {Right::ViewStoreBooks, Right::ReassignBook}),
        on(pos::kFindCustomer,
           QT_TRANSLATE_NOOP("PosOperation", "Find a client"),
           "search",
           {Right::ViewOwnBook}),
        on(pos::kSearch,
           QT_TRANSLATE_NOOP("PosOperation", "Search clients and notes"),
           "search",
           {Right::ViewOwnBook}),
        on(pos::kNewCustomer,
           QT_TRANSLATE_NOOP("PosOperation", "New client"),
           "plus",
           {Right::ViewOwnBook, Right::CreateCustomer}),
        on(pos::kEditCustomer,
           QT_TRANSLATE_NOOP("PosOperation", "Edit a client"),
           "edit",
           {Right::EditCustomer}),
        on(pos::kTasks, QT_TRANSLATE_NOOP("PosOperation", "Today"), "today", {}),
        on(pos::kTillState, QT_TRANSLATE_NOOP("PosOperation", "State of the till"), "sync", {}),
        on(pos::kLock, QT_TRANSLATE_NOOP("PosOperation", "Lock the register"), "lock", {}),
        on(pos::kSignOut, QT_TRANSLATE_NOOP("PosOperation", "Sign out"), "sign-out", {}),
        on(pos::kSignIn, QT_TRANSLATE_NOOP("PosOperation", "Sign in"), "user", {})};
    for (PosOperation& operation : all) {
        operation.isOnButtons = operation.number != pos::kSignIn; // who sees one is in already
        operation.isOnWelcome = operation.isOnButtons && operation.number != pos::kEditCustomer;
        operation.counter = counterOf(operation.number);
        operation.feature = featureOf(operation.number);
    }
    return all;
}

} // namespace

const QList<PosOperation>& posOperations()
{
    static const QList<PosOperation> all = allOperations();
    return all;
}

const PosOperation* posOperation(int number)
{
    const auto& all = posOperations();
    const auto found = std::ranges::find(all, number, &PosOperation::number);
    return found == all.cend() ? nullptr : &*found;
}

} // namespace carnet
