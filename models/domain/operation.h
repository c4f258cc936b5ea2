#pragma once

#include "models/domain/customer.h"
#include "models/domain/describe.h"
#include "models/domain/hlc.h"
#include "models/domain/photo.h"
#include "models/domain/rights.h"
#include "models/domain/savedfilter.h"
#include "models/domain/task.h"

#include <optional>

namespace carnet {

struct ActivityType;
struct HandedChange;
struct ListTask;

//! Everything a person can do to the data. The tokens are on the wire.
enum class OperationType {
    CreateCustomer, //!< key = new customer; set = its fields
    PatchCustomer, //!< set/was by field; an attribute is the field `attributes.<key>`
    RemoveCustomer, //!< takes back a creation
    AddContactPoint,
    PatchContactPoint,
    RemoveContactPoint,
    AddToBook, //!< key = membership; set = {book}
    RemoveFromBook, //!< was = {book}
    ReassignBook, //!< set = {book, associate, reason}, was = {book}
    LogActivity,
    VoidActivity, //!< key = the new activity that voids; set = {voids}
    AddNote,
    PatchNote,
    RemoveNote,
    ResolveConflict, //!< key = conflict; set = {pick: "kept" | "other" | "reopen", picked}
    PutReference, //!< headquarters: creates or replaces a row of its own kinds
    RemoveReference,
    AddTask,
    PatchTask, //!< done = patch of the status
    RemoveTask,
    PutSavedFilter, //!< set = the whole filter, was = as seen; empty when it is new
    RemoveSavedFilter,
    PutPhoto, //!< key = photo; set = the whole photo, was = as seen; empty when it is the first
    RemovePhoto,
    AddHandedChange,
    PatchHandedChange, //!< done, declined or open again
    RemoveHandedChange,
    PutListTask, //!< set = the whole row, was = as seen; empty when nobody had touched it
    RemoveListTask, //!< takes back that somebody touched it first
};

constexpr auto tokens(OperationType /*of*/)
{
    using T = OperationType;
    return std::array{std::pair{"customer.create", T::CreateCustomer},
                      std::pair{"customer.patch", T::PatchCustomer},
                      std::pair{"customer.remove", T::RemoveCustomer},
                      std::pair{"contact_point.add", T::AddContactPoint},
                      std::pair{"contact_point.patch", T::PatchContactPoint},
                      std::pair{"contact_point.remove", T::RemoveContactPoint},
                      std::pair{"book.add", T::AddToBook},
                      std::pair{"book.remove", T::RemoveFromBook},
                      std::pair{"book.reassign", T::ReassignBook},
                      std::pair{"activity.log", T::LogActivity},
                      std::pair{"activity.void", T::VoidActivity},
                      std::pair{"note.add", T::AddNote},
                      std::pair{"note.patch", T::PatchNote},
                      std::pair{"note.remove", T::RemoveNote},
                      std::pair{"conflict.resolve", T::ResolveConflict},
                      std::pair{"reference.put", T::PutReference},
                      std::pair{"reference.remove", T::RemoveReference},
                      std::pair{"task.add", T::AddTask},
                      std::pair{"task.patch", T::PatchTask},
                      std::pair{"task.remove", T::RemoveTask},
                      std::pair{"saved_filter.put", T::PutSavedFilter},
                      std::pair{"saved_filter.remove", T::RemoveSavedFilter},
                      std::pair{"photo.put", T::PutPhoto},
                      std::pair{"photo.remove", T::RemovePhoto},
                      std::pair{"handed_change.add", T::AddHandedChange},
                      std::pair{"handed_change.patch", T::PatchHandedChange},
                      std::pair{"handed_change.remove", T::RemoveHandedChange},
                      std::pair{"list_task.put", T::PutListTask},
                      std::pair{"list_task.remove", T::RemoveListTask}};
}

//! The right an operation of a type needs.
[[nodiscard]] Right rightFor(OperationType type);

//! One wish of one person, exactly as it is stored in the outbox and sent.
struct Operation {
    OperationId id;
    qint64 n = 0; //!< position in the terminal's stream, gapless from 1; given by the outbox
    OperationType type = OperationType::PatchCustomer;
    int typeVersion = 1;
    AssociateId actor;
    StoreId store; //!< where it was done
    Hlc hlc;
    qint64 atMs = 0; //!< wall clock of the terminal when it was done
    RowKey key;
    CustomerId customer; //!< whom it is about; null for reference data
    qint64 baseEpoch = 0;
    qint64 baseVersion = 0; //!< of the row as the person saw it
    QList<OperationId> after; //!< operations this one depends on
    QUuid group; //!< operations of one gesture share it; undone together
    QJsonObject set; //!< fields as wanted
    //! The same fields as the person saw them; of rows that an edit may have to revive (contact
    //! points, notes, tasks) and of removed ones, all fields.
    QJsonObject was;
    OperationId undoes; //!< the one this takes back; what somebody changed since then stays

    friend bool operator==(const Operation&, const Operation&) = default;
};

//! The latest version of every type that the rules here know.
inline constexpr int kNewestTypeVersion = 1;

[[nodiscard]] QJsonObject toJson(const Operation& operation);
//! Newer when its type or the type's version is not known here, whatever else is strange about it;
//! Invalid when it is broken.
[[nodiscard]] Result<Operation> operationFromJson(const QJsonObject& json);

//! SHA-256 of the canonical JSON: equal ids with different bodies betray a cloned terminal.
[[nodiscard]] QByteArray bodyHash(const Operation& operation);
//! The same of one that came as JSON and may not be readable.
[[nodiscard]] QByteArray bodyHash(QJsonObject json);

//! Whether its rules look at the rows of its own customer, at staff and at settings alone, and it
//! changes no other rows than hers: then no operation about somebody else decides what it does.
[[nodiscard]] bool staysApart(const Operation& operation);

//! Who acts, where and when; everything a new operation needs beside its subject.
struct Gesture {
    AssociateId actor;
    StoreId store;
    qint64 atMs = 0;
    QUuid group;
};

//! Drafts carry no id, n and hlc yet: the outbox gives them.
namespace draft {

[[nodiscard]] Operation createCustomer(const Gesture& by, const Customer& customer);
//! \a set by field name (`first_name`, `attributes.birthday`); old values are taken from \a seen.
[[nodiscard]] Operation patchCustomer(const Gesture& by, const Customer& seen, QJsonObject set);
[[nodiscard]] Operation removeCustomer(const Gesture& by, const Customer& seen);
[[nodiscard]] Operation addContactPoint(const Gesture& by, const ContactPoint& point);
[[nodiscard]] Operation patchContactPoint(const Gesture& by,
                                          const ContactPoint& seen,
                                          QJsonObject set);
[[nodiscard]] Operation removeContactPoint(const Gesture& by, const ContactPoint& seen);
//! Adds to the actor's own book.
[[nodiscard]] Operation addToBook(const Gesture& by, const CustomerId& customer);
//! Adds to somebody's book, which is a manager's to do where it is not the actor's own.
[[nodiscard]] Operation addToBook(const Gesture& by,
                                  const CustomerId& customer,
                                  const AssociateId& owner);
[[nodiscard]] Operation removeFromBook(const Gesture& by, const Membership& seen);
[[nodiscard]] Operation reassign(const Gesture& by,
                                 const Membership& seen,
                                 const AssociateId& to,
                                 MoveReason reason = MoveReason::None);
//! \a type is that of the activity, where what it asks for has been asked.
[[nodiscard]] Operation logActivity(const Gesture& by,
                                    const Activity& activity,
                                    const ActivityType* type = nullptr);
[[nodiscard]] Operation voidActivity(const Gesture& by,
                                     const Activity& seen,
                                     const ActivityId& voidId);
[[nodiscard]] Operation addNote(const Gesture& by, const Note& note);
[[nodiscard]] Operation patchNote(const Gesture& by, const Note& seen, QJsonObject set);
[[nodiscard]] Operation removeNote(const Gesture& by, const Note& seen);
[[nodiscard]] Operation resolveConflict(const Gesture& by, const Conflict& seen, bool pickOther);
[[nodiscard]] Operation putReference(const Gesture& by,
                                     const Row& row,
                                     const std::optional<Row>& seen);
[[nodiscard]] Operation removeReference(const Gesture& by, const Row& seen);
[[nodiscard]] Operation addTask(const Gesture& by, const Task& task);
[[nodiscard]] Operation patchTask(const Gesture& by, const Task& seen, QJsonObject set);
[[nodiscard]] Operation removeTask(const Gesture& by, const Task& seen);
[[nodiscard]] Operation putSavedFilter(const Gesture& by,
                                       const SavedFilter& filter,
                                       const std::optional<SavedFilter>& seen);
[[nodiscard]] Operation removeSavedFilter(const Gesture& by, const SavedFilter& seen);
[[nodiscard]] Operation putPhoto(const Gesture& by,
                                 const Photo& photo,
                                 const std::optional<Photo>& seen);
[[nodiscard]] Operation removePhoto(const Gesture& by, const Photo& seen);

[[nodiscard]] Operation addHandedChange(const Gesture& by, const HandedChange& handed);
[[nodiscard]] Operation patchHandedChange(const Gesture& by,
                                          const HandedChange& seen,
                                          QJsonObject set);
[[nodiscard]] Operation removeHandedChange(const Gesture& by, const HandedChange& seen);

[[nodiscard]] Operation putListTask(const Gesture& by,
                                    const ListTask& task,
                                    const std::optional<ListTask>& seen);

//! The same wish once more, after headquarters refused it: against \a now, the row as it is.
[[nodiscard]] Operation again(const Gesture& by,
                              const Operation& refused,
                              const std::optional<Row>& now);
//! What a manager does so that a refused wish of \a author comes true; \a now as above.
[[nodiscard]] Operation onBehalf(const Gesture& by,
                                 const Operation& refused,
                                 const std::optional<Row>& now);

} // namespace draft

//! The operation that takes \a done back, as a draft; none where nothing can (a voided activity).
//! \a newId is used where taking back makes a new row. A gesture of several operations is taken
//! back one by one, the last first. A customer who was removed comes back with a new number.
[[nodiscard]] std::optional<Operation> inverse(const Gesture& by,
                                               const Operation& done,
                                               const QUuid& newId);

} // namespace carnet
