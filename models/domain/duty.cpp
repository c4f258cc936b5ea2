#include "models/domain/duty.h"

#include <algorithm>
#include <tuple>

namespace carnet {

namespace {

//! Whether the duty was still to be done when she changed hands.
bool takesAlong(const BookMove& move, const Duty& duty)
{
    return move.movedAtMs >= duty.sinceMs
        && (duty.doneAtMs == 0 || move.movedAtMs <= duty.doneAtMs);
}

} // namespace

Duty Duty::of(const Task& task)
{
    return {task.owner, task.createdAtMs, task.doneAtMs};
}

Duty Duty::of(const Activity& plan)
{
    return {plan.author, plan.loggedAtMs, 0};
}

QSet<ClientBookId> Hands::booksOf(const Duty& duty) const
{
    QList<BookMove> inOrder = moves;
    std::ranges::sort(inOrder, [](const BookMove& a, const BookMove& b) {
        return std::tuple(a.movedAtMs, a.id) < std::tuple(b.movedAtMs, b.id);
    });
    const ClientBookId own = ClientBook::idFor(duty.owner);
    std::optional<ClientBookId> last;
    if (books.contains(own))
        last = own;
    AssociateId holder = duty.owner;
    bool isGivenAway = false;
    for (const BookMove& move : std::as_const(inOrder)) {
        if (move.from != holder || !takesAlong(move, duty))
            continue;
        isGivenAway = true;
        holder = move.to;
        if (const ClientBookId book = ClientBook::idFor(holder); books.contains(book))
            last = book;
    }
    if (last || !isGivenAway)
        return {isGivenAway ? *last : own};
    return books.isEmpty() ? QSet<ClientBookId>{ClientBook::idFor(holder)} : books;
}

bool Hands::giveTo(const AssociateId& who, const Duty& duty) const
{
    if (moves.isEmpty())
        return duty.owner == who;
    return booksOf(duty).contains(ClientBook::idFor(who));
}

bool Hands::leaveWith(const AssociateId& leaver, const Duty& duty) const
{
    return !books.contains(ClientBook::idFor(leaver)) && giveTo(leaver, duty);
}

} // namespace carnet
