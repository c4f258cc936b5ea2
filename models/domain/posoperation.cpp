#include "models/domain/posoperation.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct Entry {
    int number;
    const char* name;
    const char* iconName;
};

//! Book writes wait for a client at hand in the reference product, so its welcome screen has none.
//! Here each begins by asking for the client: 714 in the sheet that adds, 715 and 716 by choosing
//! in the book. Nothing of that kind stands before 623, which changes the client whose page is
//! open. 1400 is a place of its own here, so it may have a button as well.
constexpr std::array kEntries{
    Entry{pos::kOwnBook, QT_TRANSLATE_NOOP("PosOperation", "My client book"), "client-book"},
    Entry{pos::kStoreBooks, QT_TRANSLATE_NOOP("PosOperation", "Store client book"), "store-book"},
    Entry{pos::kAddToBook, QT_TRANSLATE_NOOP("PosOperation", "Add to my book"), "add-client"},
    Entry{pos::kRemoveFromBook,
          QT_TRANSLATE_NOOP("PosOperation", "Remove from my book"),
          "remove-client"},
    Entry{pos::kReassign, QT_TRANSLATE_NOOP("PosOperation", "Reassign clients"), "reassign"},
    Entry{pos::kFindCustomer, QT_TRANSLATE_NOOP("PosOperation", "Find a client"), "search"},
    Entry{pos::kSearch, QT_TRANSLATE_NOOP("PosOperation", "Search clients and notes"), "search"},
    Entry{pos::kNewCustomer, QT_TRANSLATE_NOOP("PosOperation", "New client"), "plus"},
    Entry{pos::kEditCustomer, QT_TRANSLATE_NOOP("PosOperation", "Edit a client"), "edit"},
    Entry{pos::kTasks, QT_TRANSLATE_NOOP("PosOperation", "Today"), "today"},
    Entry{pos::kTillState, QT_TRANSLATE_NOOP("PosOperation", "State of the till"), "sync"},
    Entry{pos::kLock, QT_TRANSLATE_NOOP("PosOperation", "Lock the till"), "lock"},
    Entry{pos::kSignOut, QT_TRANSLATE_NOOP("PosOperation", "Sign out"), "sign-out"},
    Entry{pos::kSignIn, QT_TRANSLATE_NOOP("PosOperation", "Sign in"), "user"}};

//! What leads into a list of clients needs the right to see it as well. To look for a client is
//! everybody's.
QList<Right> rightsFor(int number)
{
    switch (number) {
    case pos::kStoreBooks:
        return {Right::ViewStoreBooks};
    case pos::kReassign:
        return {Right::ViewStoreBooks, Right::ReassignBook};
    case pos::kOwnBook:
        return {Right::ViewOwnBook};
    case pos::kAddToBook:
        return {Right::ViewOwnBook, Right::AddToBook};
    case pos::kRemoveFromBook:
        return {Right::ViewOwnBook, Right::RemoveFromBook};
    case pos::kNewCustomer:
        return {Right::ViewOwnBook, Right::CreateCustomer};
    case pos::kEditCustomer:
        return {Right::EditCustomer};
    default:
        return {};
    }
}

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

std::optional<Feature> featureFor(int number)
{
    if (number == pos::kTasks)
        return Feature::FollowUps;
    const bool isOfBooks = number >= pos::kOwnBook && number <= pos::kReassign;
    return isOfBooks ? std::optional(Feature::Clienteling) : std::nullopt;
}

//! What needs no client at hand and does not end the work of whoever follows the link.
bool isOnTasks(int number)
{
    constexpr std::array kNot{
        pos::kSignIn, pos::kEditCustomer, pos::kLock, pos::kSignOut, pos::kTasks};
    return std::ranges::find(kNot, number) == kNot.end();
}

QList<PosOperation> allOperations()
{
    QList<PosOperation> all;
    for (const Entry& entry : kEntries) {
        PosOperation operation;
        operation.number = entry.number;
        operation.name = QLatin1StringView(entry.name);
        operation.iconName = QLatin1StringView(entry.iconName);
        operation.rights = rightsFor(entry.number);
        operation.isOnButtons = entry.number != pos::kSignIn; // who sees one is in already
        operation.isOnWelcome = operation.isOnButtons && entry.number != pos::kEditCustomer;
        operation.isOnTasks = isOnTasks(entry.number);
        operation.counter = counterOf(entry.number);
        operation.feature = featureFor(entry.number);
        all.append(operation);
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
