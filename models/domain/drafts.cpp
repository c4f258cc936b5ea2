#include "models/domain/entities.h"
#include "models/domain/handedchange.h"
#include "models/domain/rowfields.h"
#include "models/domain/tasklist.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace carnet::draft {

namespace {

Operation begin(const Gesture& by,
                OperationType type,
                const RowKey& key,
                const CustomerId& customer)
{
    Operation operation;
    operation.type = type;
    operation.actor = by.actor;
    operation.store = by.store;
    operation.atMs = by.atMs;
    operation.group = by.group;
    operation.key = key;
    operation.customer = customer;
    return operation;
}

//! An operation on a row the person saw; `was` is the whole row, so that a rule can revive it.
template<Entity E>
Operation about(const Gesture& by, OperationType type, const E& seen, const CustomerId& customer)
{
    Operation operation = begin(by, type, {E::kKind, seen.id.value}, customer);
    operation.baseVersion = seen.version;
    operation.was = allFields(seen);
    return operation;
}

template<Entity E>
Operation adding(const Gesture& by, OperationType type, const E& added, const CustomerId& customer)
{
    Operation operation = begin(by, type, {E::kKind, added.id.value}, customer);
    operation.set = toRow(added).fields;
    return operation;
}

} // namespace

Operation createCustomer(const Gesture& by, const Customer& customer)
{
    Customer fresh = customer;
    fresh.accountNumber.clear();
    fresh.primaryPhone = {};
    fresh.primaryEmail = {};
    if (fresh.createdBy.isNull())
        fresh.createdBy = by.actor;
    if (fresh.createdAtMs == 0)
        fresh.createdAtMs = by.atMs;
    return adding(by, OperationType::CreateCustomer, fresh, customer.id);
}

Operation patchCustomer(const Gesture& by, const Customer& seen, QJsonObject set)
{
    Operation operation =
        begin(by, OperationType::PatchCustomer, {Customer::kKind, seen.id.value}, seen.id);
    operation.baseVersion = seen.version;
    operation.was = valuesOf(toRow(seen), set);
    operation.set = std::move(set);
    return operation;
}

Operation removeCustomer(const Gesture& by, const Customer& seen)
{
    return about(by, OperationType::RemoveCustomer, seen, seen.id);
}

Operation addContactPoint(const Gesture& by, const ContactPoint& point)
{
    return adding(by, OperationType::AddContactPoint, point, point.customer);
}

Operation patchContactPoint(const Gesture& by, const ContactPoint& seen, QJsonObject set)
{
    Operation operation = about(by, OperationType::PatchContactPoint, seen, seen.customer);
    operation.set = std::move(set);
    return operation;
}

Operation removeContactPoint(const Gesture& by, const ContactPoint& seen)
{
    return about(by, OperationType::RemoveContactPoint, seen, seen.customer);
}

Operation addToBook(const Gesture& by, const CustomerId& customer)
{
    return addToBook(by, customer, by.actor);
}

Operation addToBook(const Gesture& by, const CustomerId& customer, const AssociateId& owner)
{
    const RowKey key{Membership::kKind, Membership::idFor(customer).value};
    Operation operation = begin(by, OperationType::AddToBook, key, customer);
    operation.set.insert(u"book"_s, ClientBook::idFor(owner).toString());
    if (owner != by.actor)
        operation.set.insert(u"associate"_s, owner.toString());
    return operation;
}

Operation removeFromBook(const Gesture& by, const Membership& seen)
{
    return about(by, OperationType::RemoveFromBook, seen, seen.customer);
}

Operation reassign(const Gesture& by,
                   const Membership& seen,
                   const AssociateId& to,
                   MoveReason reason)
{
    Operation operation = about(by, OperationType::ReassignBook, seen, seen.customer);
    operation.set = {{u"book"_s, ClientBook::idFor(to).toString()},
                     {u"associate"_s, to.toString()}};
    if (reason != MoveReason::None)
        operation.set.insert(u"reason"_s, FieldCodec<MoveReason>::write(reason));
    return operation;
}

Operation logActivity(const Gesture& by, const Activity& activity, const ActivityType* type)
{
    Operation operation = adding(by, OperationType::LogActivity, activity, activity.customer);
    // A headquarters of the time before fields gives types none, and takes no word of them.
    if (type && !type->fields.isEmpty())
        operation.set.insert(u"field_values"_s, activity.fieldValues);
    return operation;
}

Operation voidActivity(const Gesture& by, const Activity& seen, const ActivityId& voidId)
{
    Operation operation =
        begin(by, OperationType::VoidActivity, {Activity::kKind, voidId.value}, seen.customer);
    operation.set.insert(u"voids"_s, seen.id.toString());
    operation.was = allFields(seen); // so that it can be logged anew
    return operation;
}

Operation addNote(const Gesture& by, const Note& note)
{
    return adding(by, OperationType::AddNote, note, note.customer);
}

Operation patchNote(const Gesture& by, const Note& seen, QJsonObject set)
{
    Operation operation = about(by, OperationType::PatchNote, seen, seen.customer);
    operation.set = std::move(set);
    return operation;
}

Operation removeNote(const Gesture& by, const Note& seen)
{
    return about(by, OperationType::RemoveNote, seen, seen.customer);
}

Operation resolveConflict(const Gesture& by, const Conflict& seen, bool pickOther)
{
    Operation operation = about(by, OperationType::ResolveConflict, seen, seen.customer);
    operation.set.insert(u"pick"_s, pickOther ? u"other"_s : u"kept"_s);
    return operation;
}

Operation putReference(const Gesture& by, const Row& row, const std::optional<Row>& seen)
{
    const auto customer = CustomerId::fromString(row.fields.value(u"customer"_s).toString());
    Operation operation = begin(by, OperationType::PutReference, row.key, customer);
    operation.set = row.fields;
    if (seen) {
        operation.baseVersion = seen->version;
        operation.was = seen->fields;
    }
    return operation;
}

Operation removeReference(const Gesture& by, const Row& seen)
{
    const auto customer = CustomerId::fromString(seen.fields.value(u"customer"_s).toString());
    Operation operation = begin(by, OperationType::RemoveReference, seen.key, customer);
    operation.baseVersion = seen.version;
    operation.was = seen.fields;
    return operation;
}

Operation again(const Gesture& by, const Operation& refused, const std::optional<Row>& now)
{
    Operation operation = begin(by, refused.type, refused.key, refused.customer);
    operation.set = refused.set;
    operation.undoes = refused.undoes;
    operation.was = refused.was;
    if (now) {
        operation.baseVersion = now->version;
        for (const QString& field : refused.was.keys())
            operation.was.insert(field, valueOf(*now, field));
    }
    return operation;
}

Operation onBehalf(const Gesture& by, const Operation& refused, const std::optional<Row>& now)
{
    if (refused.type == OperationType::AddToBook) {
        const auto place = now ? fromRow<Membership>(*now) : Result<Membership>(Membership());
        return place && now ? reassign(by, *place, refused.actor)
                            : addToBook(by, refused.customer, refused.actor);
    }
    Operation operation = again(by, refused, now);
    if (refused.type == OperationType::LogActivity)
        operation.set.remove(
            u"author"_s); // only those who did it log it; the manager answers for it
    return operation;
}

Operation addHandedChange(const Gesture& by, const HandedChange& handed)
{
    return adding(by, OperationType::AddHandedChange, handed, {});
}

Operation patchHandedChange(const Gesture& by, const HandedChange& seen, QJsonObject set)
{
    Operation operation = about(by, OperationType::PatchHandedChange, seen, {});
    operation.set = std::move(set);
    return operation;
}

Operation removeHandedChange(const Gesture& by, const HandedChange& seen)
{
    return about(by, OperationType::RemoveHandedChange, seen, {});
}

Operation addTask(const Gesture& by, const Task& task)
{
    return adding(by, OperationType::AddTask, task, task.customer);
}

Operation patchTask(const Gesture& by, const Task& seen, QJsonObject set)
{
    Operation operation = about(by, OperationType::PatchTask, seen, seen.customer);
    operation.set = std::move(set);
    return operation;
}

Operation removeTask(const Gesture& by, const Task& seen)
{
    return about(by, OperationType::RemoveTask, seen, seen.customer);
}

Operation putSavedFilter(const Gesture& by,
                         const SavedFilter& filter,
                         const std::optional<SavedFilter>& seen)
{
    Operation operation = adding(by, OperationType::PutSavedFilter, filter, {});
    if (seen) {
        operation.baseVersion = seen->version;
        operation.was = toRow(*seen).fields;
    }
    return operation;
}

Operation removeSavedFilter(const Gesture& by, const SavedFilter& seen)
{
    Operation operation =
        begin(by, OperationType::RemoveSavedFilter, {SavedFilter::kKind, seen.id.value}, {});
    operation.baseVersion = seen.version;
    operation.was = toRow(seen).fields;
    return operation;
}

Operation putListTask(const Gesture& by, const ListTask& task, const std::optional<ListTask>& seen)
{
    Operation operation = adding(by, OperationType::PutListTask, task, {});
    if (seen) {
        operation.baseVersion = seen->version;
        operation.was = toRow(*seen).fields;
    }
    return operation;
}

Operation putPhoto(const Gesture& by, const Photo& photo, const std::optional<Photo>& seen)
{
    Operation operation = adding(by, OperationType::PutPhoto, photo, photo.customer);
    if (seen) {
        operation.baseVersion = seen->version;
        operation.was = toRow(*seen).fields;
    }
    return operation;
}

Operation removePhoto(const Gesture& by, const Photo& seen)
{
    Operation operation =
        begin(by, OperationType::RemovePhoto, {Photo::kKind, seen.id.value}, seen.customer);
    operation.baseVersion = seen.version;
    operation.was = toRow(seen).fields;
    return operation;
}

} // namespace carnet::draft
