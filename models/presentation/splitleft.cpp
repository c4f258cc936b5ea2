// What somebody who leaves was to do for clients of no book, or of another's: no client takes it
// along, so it is given on with the book. The sheet itself is in splitscreen.cpp.
#include "models/domain/plan.h"
#include "models/domain/taskrights.h"
#include "models/presentation/splitscreen.h"

#include <algorithm>
#include <functional>

namespace carnet {

QList<AssociateId> SplitScreen::ownersOf(const LeftTask& left) const
{
    QList<AssociateId> owners;
    for (const ClientBookId& book : left.books)
        owners.append(m_till.reference().ownerOf(book));
    std::ranges::sort(owners, std::less()); // a set is in no order
    return owners;
}

void SplitScreen::takeLeft(const QList<LeftTask>& left)
{
    m_left = left;
    const Associate& me = m_till.associate();
    const bool mayChangeAny =
        me.may(Right::LogActivity) && m_till.reference().has(Feature::FollowUps);
    m_left.removeIf([&](const LeftTask& one) {
        return !mayChangeAny || !mayChangeTask(me, one.task, ownersOf(one));
    });
}

AssociateId SplitScreen::takerOf(const LeftTask& left) const
{
    const QList<AssociateId> owners = ownersOf(left);
    const auto takesPart = [this](const AssociateId& owner) {
        return m_chosen.contains(owner)
            && std::ranges::find(m_offered, owner, &Associate::id) != m_offered.end();
    };
    const auto owner = std::ranges::find_if(owners, takesPart);
    const AssociateId taker =
        owner != owners.end() ? *owner : takerOfRest(m_given, splitColleagues());
    return mayGiveTask(m_till.associate(), taker, owners) ? taker : AssociateId();
}

QHash<TaskId, AssociateId> SplitScreen::leftGiven() const
{
    QHash<TaskId, AssociateId> given;
    for (const LeftTask& left : m_left) {
        const AssociateId taker = takerOf(left);
        if (!taker.isNull() && !m_problems.contains(left.task.customer))
            given.insert(left.task.id, taker);
    }
    return given;
}

QList<Operation> SplitScreen::leftDrafts(const Gesture& gesture) const
{
    QList<Operation> drafts;
    const QHash<TaskId, AssociateId> given = leftGiven();
    for (const LeftTask& left : m_left) {
        const AssociateId taker = given.value(left.task.id);
        if (taker.isNull())
            continue;
        const Task anew = givenTo(taker, left.task, gesture, {m_till.newId()});
        drafts.append(draft::removeTask(gesture, left.task));
        drafts.append(draft::addTask(gesture, anew));
    }
    return drafts;
}

QString SplitScreen::leftText() const
{
    return m_left.isEmpty() ? QString()
                            : tr("%Ln follow-ups of clients who are not in the book are given on.",
                                 nullptr,
                                 leftCount());
}

QString SplitScreen::doneText() const
{
    const QString said = m_moving.isEmpty()
        ? tr("%Ln follow-ups of %1 given on", nullptr, static_cast<int>(leftGiven().size()))
        : tr("The book of %1 was split: %Ln clients moved", nullptr, willMove());
    return said.arg(leaverName());
}

} // namespace carnet
