#include "models/domain/rules.h"

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
    // Taking a leaver's split back gives her to somebody who may be blocked by then.
    if (isBlocked && operation.undoes.isNull())
        return tl::unexpected(Flaw{u"associate"_s, u"blocked"_s, {}});
    return associate;
}

//! What the history keeps of a change of hands. One that takes another back wipes its trace: she
//! is where she was, and the log of operations has both.
tl::expected<Change, Flaw> moveOf(const Operation& operation,
                                  const Facts& facts,
                                  const AssociateId& owner)
{
    const AssociateId before = facts.currentBook ? facts.currentBook->associate : AssociateId();
    const auto undone =
        facts.related.constFind({BookMove::kKind, BookMove::idFor(operation.undoes).value});
    if (undone != facts.related.cend()) {
        const auto move = fromRow<BookMove>(*undone);
        if (move && move->customer == operation.customer && move->from == owner
            && move->to == before)
            return removal(*undone);
    }
    BookMove move;
    move.id = BookMove::idFor(operation.id);
    move.customer = operation.customer;
    move.from = before;
    move.to = owner;
    move.movedBy = operation.actor;
    move.movedAtMs = operation.atMs;
    const QJsonValue reason = operation.set.value(u"reason"_s);
    if (!reason.isUndefined() && !FieldCodec<MoveReason>::read(reason, move.reason))
        return tl::unexpected(Flaw{u"reason"_s, u"wrong_type"_s, {}});
    return creation(toRow(move));
}

QHash<QString, FieldMark> bookMark(const Operation& operation)
{
    return {{u"book"_s, markOf(operation)}};
}

} // namespace

Judgement addToBook(const Operation& operation, const Facts& facts)
{
    if (!facts.customer)
        return refuse(Refusal::Gone);
    const auto wanted = wantedMembership(operation, operation.set);
    if (!wanted)
        return invalid(wanted.error());
    if (wanted->book != ClientBook::idFor(operation.actor))
        return notAllowed(Right::AddToBook);
    if (facts.membership) {
        return isInOwnBook(operation, facts) ? noop()
                                             : refuse(Refusal::BookTaken, ownerFacts(facts));
    }
    Judgement judgement;
    openBook(facts, operation.actor, judgement.changes);
    judgement.changes.append(creation(toRow(*wanted)));
    judgement.marks = bookMark(operation);
    return judgement;
}

Judgement removeFromBook(const Operation& operation, const Facts& facts)
{
    if (!facts.membership)
        return noop();
    if (facts.membership->book != seenBook(operation))
        return refuse(Refusal::Stale, ownerFacts(facts));
    if (!isInOwnBook(operation, facts)) {
        const AssociateId owner = facts.currentBook ? facts.currentBook->associate : AssociateId();
        return notYours(Right::RemoveFromBook, owner);
    }
    return applied({removal(toRow(*facts.membership))});
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
    if (facts.membership && facts.membership->book == wanted->book)
        return noop();
    if (!facts.membership || facts.membership->book != seenBook(operation))
        return refuse(Refusal::Stale, ownerFacts(facts));
    const auto move = moveOf(operation, facts, *owner);
    if (!move)
        return invalid(move.error());
    Judgement judgement;
    openBook(facts, *owner, judgement.changes);
    const Row before = toRow(*facts.membership);
    judgement.changes.append(update(before, toRow(*wanted)));
    judgement.changes.append(*move);
    judgement.marks = bookMark(operation);
    return judgement;
}

} // namespace carnet::rules
