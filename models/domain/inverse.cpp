#include "models/domain/operation.h"
#include "models/domain/uuid7.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QJsonObject over(QJsonObject base, const QJsonObject& top)
{
    for (const QString& field : top.keys())
        base.insert(field, top.value(field));
    return base;
}

//! The values \a from has under the names of \a fields; null where it has none.
QJsonObject pickedFrom(const QJsonObject& from, const QJsonObject& fields)
{
    QJsonObject picked;
    for (const QString& field : fields.keys()) {
        const QJsonValue value = from.value(field);
        picked.insert(field, value.isUndefined() ? QJsonValue() : value);
    }
    return picked;
}

QJsonObject without(QJsonObject fields, const QStringList& names)
{
    for (const QString& name : names)
        fields.remove(name);
    return fields;
}

//! A customer taken back in: headquarters gives the number, without which she has no card;
//! her first points become primary.
QJsonObject recreated(const QJsonObject& seen)
{
    return without(
        seen, {u"account_number"_s, u"primary_phone"_s, u"primary_email"_s, u"loyalty_card"_s});
}

OperationType opposite(OperationType type)
{
    using T = OperationType;
    static const QHash<T, T> pairs{{T::CreateCustomer, T::RemoveCustomer},
                                   {T::RemoveCustomer, T::CreateCustomer},
                                   {T::AddContactPoint, T::RemoveContactPoint},
                                   {T::RemoveContactPoint, T::AddContactPoint},
                                   {T::AddNote, T::RemoveNote},
                                   {T::RemoveNote, T::AddNote},
                                   {T::AddTask, T::RemoveTask},
                                   {T::RemoveTask, T::AddTask},
                                   {T::AddToBook, T::RemoveFromBook},
                                   {T::RemoveFromBook, T::AddToBook},
                                   {T::PutReference, T::RemoveReference},
                                   {T::RemoveReference, T::PutReference},
                                   {T::PutSavedFilter, T::RemoveSavedFilter},
                                   {T::RemoveSavedFilter, T::PutSavedFilter},
                                   {T::PutListTask, T::RemoveListTask},
                                   {T::RemoveListTask, T::PutListTask},
                                   {T::PutPhoto, T::RemovePhoto},
                                   {T::RemovePhoto, T::PutPhoto},
                                   {T::AddHandedChange, T::RemoveHandedChange},
                                   {T::RemoveHandedChange, T::AddHandedChange}};
    return pairs.value(type, type);
}

void takeBackEdit(const Operation& done, Operation& undo)
{
    undo.type = done.type;
    undo.set = pickedFrom(done.was, done.set);
    undo.was = over(done.was, done.set);
}

void takeBackBook(const Operation& done, Operation& undo)
{
    undo.type = opposite(done.type);
    undo.set = without(done.was, {u"customer"_s});
    undo.was = {{u"book"_s, done.set.value(u"book"_s)}};
}

void takeBackChoice(const Operation& done, Operation& undo)
{
    const QJsonValue pick = done.set.value(u"pick"_s);
    undo.type = OperationType::ResolveConflict;
    undo.was = done.was;
    if (pick == u"reopen"_s)
        undo.set = {{u"pick"_s, done.set.value(u"picked"_s)}};
    else
        undo.set = {{u"pick"_s, u"reopen"_s}, {u"picked"_s, pick}};
}

void takeBackPut(const Operation& done, Operation& undo)
{
    const bool wasNew = done.was.isEmpty();
    undo.type = wasNew ? opposite(done.type) : done.type;
    undo.set = done.was;
    undo.was = done.set;
}

void takeBackAddition(const Operation& done, Operation& undo)
{
    undo.type = opposite(done.type);
    undo.was = done.set;
}

void takeBackRemoval(const Operation& done, Operation& undo)
{
    undo.type = opposite(done.type);
    undo.set = done.type == OperationType::RemoveCustomer ? recreated(done.was) : done.was;
}

void takeBackActivity(const Operation& done, const QUuid& newId, Operation& undo)
{
    undo.type = OperationType::VoidActivity;
    undo.key.id = newId;
    undo.set = {{u"voids"_s, done.key.id.toString(QUuid::WithoutBraces)}};
    undo.was = done.set;
    // As the rules fill them in.
    if (AssociateId::fromString(undo.was.value(u"author"_s).toString()).isNull())
        undo.was.insert(u"author"_s, FieldCodec<AssociateId>::write(done.actor));
    if (StoreId::fromString(undo.was.value(u"store"_s).toString()).isNull())
        undo.was.insert(u"store"_s, FieldCodec<StoreId>::write(done.store));
}

//! History is only added to: the void stays, and the same activity is logged anew beside it. Its
//! id follows from the void's, so that it comes back once, whoever brings it back how often.
bool takeBackVoid(const Operation& done, Operation& undo)
{
    if (done.was.isEmpty())
        return false; // of a version that did not keep what was voided
    undo.type = OperationType::LogActivity;
    undo.key.id = derivedUuid(done.key.id, u"again"_s);
    undo.set = done.was; // as old as it was, so that it is in the same hands
    undo.was = done.set;
    return true;
}

//! A PIN that took another's place: nobody has seen that one, so nobody can give it back.
bool isUnseenPin(const Operation& done)
{
    const bool isPin = done.key.kind == EntityKind::Verifier && done.set.contains(u"hash"_s);
    return isPin && !done.was.isEmpty() && !done.was.contains(u"hash"_s);
}

//! False when nothing can take it back.
bool takeBack(const Operation& done, const QUuid& newId, Operation& undo)
{
    using T = OperationType;
    switch (done.type) {
    case T::CreateCustomer:
    case T::AddContactPoint:
    case T::AddToBook:
    case T::AddNote:
    case T::AddTask:
    case T::AddHandedChange:
        takeBackAddition(done, undo);
        return true;
    case T::PatchCustomer:
    case T::PatchContactPoint:
    case T::PatchNote:
    case T::PatchTask:
    case T::PatchHandedChange:
        takeBackEdit(done, undo);
        return true;
    case T::RemoveCustomer:
    case T::RemoveContactPoint:
    case T::RemoveNote:
    case T::RemoveReference:
    case T::RemoveSavedFilter:
    case T::RemovePhoto:
    case T::RemoveTask:
    case T::RemoveHandedChange:
    case T::RemoveListTask:
        takeBackRemoval(done, undo);
        return true;
    case T::RemoveFromBook:
    case T::ReassignBook:
        takeBackBook(done, undo);
        return true;
    case T::ResolveConflict:
        takeBackChoice(done, undo);
        return true;
    case T::PutReference:
    case T::PutSavedFilter:
    case T::PutPhoto:
    case T::PutListTask:
        takeBackPut(done, undo);
        return true;
    case T::LogActivity:
        takeBackActivity(done, newId, undo);
        return true;
    case T::VoidActivity:
        return takeBackVoid(done, undo);
    }
    return false;
}

} // namespace

std::optional<Operation> inverse(const Gesture& by, const Operation& done, const QUuid& newId)
{
    Operation undo;
    undo.actor = by.actor;
    undo.store = by.store;
    undo.atMs = by.atMs;
    undo.group = by.group;
    undo.key = done.key;
    undo.customer = done.customer;
    undo.undoes = done.id;
    if (!done.id.isNull())
        undo.after = {done.id};
    if (isUnseenPin(done) || !takeBack(done, newId, undo))
        return std::nullopt;
    return undo;
}

} // namespace carnet
