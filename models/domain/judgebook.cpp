#include "models/domain/rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::rules {

namespace {

const QStringList& membershipFields()
{
    static const QStringList fields{u"book"_s, u"added_at_ms"_s, u"added_by"_s};
    return fields;
}

//! The membership an operation wants. Taking back a removal brings back when and by whom she was
//! added; otherwise it is now and the actor.
tl::expected<Membership, Flaw> wantedMembership(const Operation& operation, QJsonObject set)
{
    set.remove(u"associate"_s);
    set.remove(u"reason"_s);
    auto fields = checkFields(EntityKind::Membership, set, membershipFields());
    if (!fields)
        return tl::unexpected(fields.error());
    auto wanted = fromRow<Membership>({operation.key, 0, *fields});
    if (!wanted || wanted->book.isNull())
        return tl::unexpected(Flaw{u"book"_s, u"required"_s, {}});
    wanted->customer = operation.customer;
    if (wanted->addedAtMs == 0)
        wanted->addedAtMs = operation.atMs;
    if (wanted->addedBy.isNull())
        wanted->addedBy = operation.actor;
    return *wanted;
}

ClientBookId seenBook(const Operation& operation)
{
    return ClientBookId::fromString(operation.was.value(u"book"_s).toString());
}

//! An associate's book is opened when the first customer is put into it.
void openBook(const Facts& facts, const AssociateId& owner, QList<Change>& changes)
{
    if (facts.wantedBook)
        return;
    const ClientBook book{ClientBook::idFor(owner), 0, {}, owner};
    changes.append(creation(toRow(book)));
}

//! Whose book the operation wants to put her into.
tl::expected<AssociateId, Flaw> wantedOwner(const Operation& operation,
                                            const Facts& facts,
                                            const ClientBookId& book)
{
    const QString named = operation.set.value(u"associate"_s).toString();
    if (named.isEmpty() && facts.wantedBook)
        return facts.wantedBook->associate;
    const auto associate = AssociateId::fromString(named);
    const bool isKnown =
        facts.wantedBook || facts.related.contains({Associate::kKind, associate.value});
    if (associate.isNull() || !isKnown)
        return tl::unexpected(Flaw{u"associate"_s, u"unknown_associate"_s, {}});
    if (ClientBook::idFor(associate) != book)
        return tl::unexpected(Flaw{u"book"_s, u"wrong_book"_s, {}});
    const auto row = facts.related.constFind({Associate::kKind, associate.value});
    const bool isBlocked = row != facts.related.cend() && row->fields.value(u"blocked"_s).toBool();
    // Taking a leaver's split back gives her to somebody who may be blocked by then; and whoever
    // has her already does not get her.
    if (isBlocked && operation.undoes.isNull() && !placeIn(facts, book))
        return tl::unexpected(Flaw{u"associate"_s, u"blocked"_s, {}});
    return associate;
}

//! What the move that the operation takes back left behind, if that is still what it was.
std::optional<Row> undoneMove(const Operation& operation,
                              const Facts& facts,
                              const AssociateId& from,
                              const AssociateId& to)
{
    const auto undone =
        facts.related.constFind({BookMove::kKind, BookMove::idFor(operation.undoes).value});
    if (undone == facts.related.cend())
        return std::nullopt;
    const auto move = fromRow<BookMove>(*undone);
    const bool isIt =
        move && move->customer == operation.customer && move->from == to && move->to == from;
    return isIt ? std::optional(*undone) : std::nullopt;
}

//! What the history keeps of a change of hands. One that takes another back wipes its trace: she
//! is where she was, and the log of operations has both.
tl::expected<Change, Flaw> moveOf(const Operation& operation,
                                  const Facts& facts,
                                  const AssociateId& from,
                                  const AssociateId& to)
{
    if (const auto undone = undoneMove(operation, facts, from, to))
        return removal(*undone);
    BookMove move;
    move.id = BookMove::idFor(operation.id);
    move.customer = operation.customer;
    move.from = from;
    move.to = to;
    move.movedBy = operation.actor;
    move.movedAtMs = operation.atMs;
    const QJsonValue reason = operation.set.value(u"reason"_s);
    if (!reason.isUndefined() && !FieldCodec<MoveReason>::read(reason, move.reason))
        return tl::unexpected(Flaw{u"reason"_s, u"wrong_type"_s, {}});
    return creation(toRow(move));
}

//! The id of a new place: the customer's where that is free, so that the only one always has it.
MembershipId freeId(const Facts& facts, const Membership& wanted)
{
    const auto only = Membership::idFor(wanted.customer);
    const bool isTaken = std::ranges::any_of(
        facts.places, [&only](const OwnedPlace& place) { return place.membership.id == only; });
    return isTaken ? Membership::idFor(wanted.customer, wanted.book) : only;
}

void mark(const Operation& operation, const Membership& written, Judgement& judgement)
{
    judgement.marks = {{u"book"_s, markOf(operation)}};
    judgement.marksRow = RowKey{Membership::kKind, written.id.value};
}

//! Gives \a before the book that is wanted; the id of a further place changes with its book.
void changeHands(const Operation& operation,
                 const Facts& facts,
                 const Membership& before,
                 Membership wanted,
                 Judgement& judgement)
{
    const bool isFirst = before.id == Membership::idFor(before.customer);
    wanted.id = isFirst ? before.id : freeId(facts, wanted);
    if (isFirst) {
        judgement.changes.append(update(toRow(before), toRow(wanted)));
    } else {
        judgement.changes.append(removal(toRow(before)));
        judgement.changes.append(creation(toRow(wanted)));
    }
    mark(operation, wanted, judgement);
}

//! Whether the move that is taken back gave her to somebody who had her already, or who has put
//! her into the book anew since: such a place is not the move's to take away.
bool stands(const OwnedPlace& place, const Row& undone)
{
    const auto move = fromRow<BookMove>(undone);
    return move
        && (place.membership.addedAtMs != move->movedAtMs
            || place.membership.addedBy != move->movedBy);
}

//! She comes back to the giver, and the taker keeps her.
Judgement giveBack(const Operation& operation,
                   const Facts& facts,
                   Membership wanted,
                   const Row& undone)
{
    if (!facts.allowsSeveralBooks)
        return refuse(Refusal::BookTaken, ownerFacts(facts));
    Judgement judgement;
    wanted.id = freeId(facts, wanted);
    judgement.changes = {creation(toRow(wanted)), removal(undone)};
    mark(operation, wanted, judgement);
    return judgement;
}

//! Into whose book somebody may put a customer: her own, and a manager who may reassign into that
//! of a colleague.
tl::expected<AssociateId, Judgement> ownerToAddTo(const Operation& operation,
                                                  const Facts& facts,
                                                  const ClientBookId& book)
{
    if (book == ClientBook::idFor(operation.actor))
        return operation.actor;
    if (!isManager(*facts.actor) || !facts.actor->may(Right::ReassignBook))
        return tl::unexpected(notAllowed(Right::AddToBook));
    const auto owner = wantedOwner(operation, facts, book);
    return owner ? tl::expected<AssociateId, Judgement>(*owner)
                 : tl::unexpected(invalid(owner.error()));
}

//! What a manager put into a colleague's book is hers to take out again.
bool hasPutThere(const Operation& operation, const Facts& facts, const Membership& membership)
{
    return membership.addedBy == operation.actor && isManager(*facts.actor);
}

} // namespace

Judgement addToBook(const Operation& operation, const Facts& facts)
{
    if (!facts.customer)
        return refuse(Refusal::Gone);
    auto wanted = wantedMembership(operation, operation.set);
    if (!wanted)
        return invalid(wanted.error());
    const auto owner = ownerToAddTo(operation, facts, wanted->book);
    if (!owner)
        return owner.error();
    const bool isOwn = *owner == operation.actor;
    if (placeIn(facts, wanted->book) || (isOwn && isInOwnBook(operation, facts)))
        return noop();
    if (!facts.places.isEmpty() && !facts.allowsSeveralBooks)
        return refuse(Refusal::BookTaken, ownerFacts(facts));
    Judgement judgement;
    openBook(facts, *owner, judgement.changes);
    wanted->id = freeId(facts, *wanted);
    judgement.changes.append(creation(toRow(*wanted)));
    mark(operation, *wanted, judgement);
    return judgement;
}

Judgement removeFromBook(const Operation& operation, const Facts& facts)
{
    const OwnedPlace* const place = placeIn(facts, seenBook(operation));
    if (!place) {
        // In one book only, she was taken over by somebody; in several, that is no news.
        return facts.places.isEmpty() || facts.allowsSeveralBooks
            ? noop()
            : refuse(Refusal::Stale, ownerFacts(facts));
    }
    if (!isOwnPlace(operation, *place) && !hasPutThere(operation, facts, place->membership))
        return notYours(Right::RemoveFromBook, place->owner());
    return applied({removal(toRow(place->membership))});
}

Judgement reassignBook(const Operation& operation, const Facts& facts)
{
    if (!facts.customer)
        return refuse(Refusal::Gone);
    const auto wanted = wantedMembership(operation, operation.set);
    if (!wanted)
        return invalid(wanted.error());
    const auto owner = wantedOwner(operation, facts, wanted->book);
    if (!owner)
        return invalid(owner.error());
    const OwnedPlace* const giver = placeIn(facts, seenBook(operation));
    const OwnedPlace* const taker = placeIn(facts, wanted->book);
    if (taker && (!giver || giver == taker))
        return noop();
    if (!giver)
        return refuse(Refusal::Stale, ownerFacts(facts));
    const auto undone = undoneMove(operation, facts, giver->owner(), *owner);
    if (undone && !taker && stands(*giver, *undone))
        return giveBack(operation, facts, *wanted, *undone);
    const auto move = moveOf(operation, facts, giver->owner(), *owner);
    if (!move)
        return invalid(move.error());
    Judgement judgement;
    openBook(facts, *owner, judgement.changes);
    if (taker) // has her already: the giver's place goes
        judgement.changes.append(removal(toRow(giver->membership)));
    else
        changeHands(operation, facts, giver->membership, *wanted, judgement);
    judgement.changes.append(*move);
    return judgement;
}

} // namespace carnet::rules
