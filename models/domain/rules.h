#pragma once

#include "models/domain/features.h"
#include "models/domain/fieldmerge.h"

namespace carnet::rules {

//! What is wrong with one field of an operation. The reason is a word for programs; the detail is
//! English and never holds what a person typed.
struct Flaw {
    QString field;
    QString reason;
    QString detail;
    QJsonObject more = {}; //!< what the sentence for people needs beside that
};

//! Canonical values of an operation's fields, or the first flaw.
using CheckedFields = tl::expected<QJsonObject, Flaw>;

[[nodiscard]] Judgement refuse(Refusal refusal, const QJsonObject& facts = {});
[[nodiscard]] Judgement invalid(const Flaw& flaw);
[[nodiscard]] Judgement notAllowed(Right right);
//! The right may be there, but headquarters has switched off what it is for.
[[nodiscard]] Judgement switchedOff(Feature feature, Right right);
//! As far as the facts know the parameter that switches it.
[[nodiscard]] bool isSwitchedOn(Feature feature, const Facts& facts);
//! The right is there, but only for what is one's own.
[[nodiscard]] Judgement notYours(Right right, const AssociateId& owner);
[[nodiscard]] Judgement noop();
[[nodiscard]] Judgement applied(QList<Change> changes);

//! May act on what others wrote.
[[nodiscard]] bool isManager(const Associate& actor);
[[nodiscard]] FieldMark markOf(const Operation& operation);
//! Marks on every field that \a row holds, for a row the operation makes.
[[nodiscard]] QHash<QString, FieldMark> marksOf(const Operation& operation, const Row& row);

//! A field as the person saw it: the default where the operation does not say.
[[nodiscard]] QJsonValue seenValue(const Operation& operation, const QString& field);
//! The row has not changed since the person saw it.
[[nodiscard]] bool sawCurrent(const Operation& operation, const Row& row);
//! The place is in the actor's own book.
[[nodiscard]] bool isOwnPlace(const Operation& operation, const OwnedPlace& place);
//! The customer is in the actor's own book, whoever else has her.
[[nodiscard]] bool isInOwnBook(const Operation& operation, const Facts& facts);
//! The customer's place in \a book; null where she has none.
[[nodiscard]] const OwnedPlace* placeIn(const Facts& facts, const ClientBookId& book);
//! Whose book a customer is in, as facts of a refusal.
[[nodiscard]] QJsonObject ownerFacts(const AssociateId& owner);
//! The same of the one who has had her longest.
[[nodiscard]] QJsonObject ownerFacts(const Facts& facts);

//! Nothing but that the operation makes \a row.
[[nodiscard]] Judgement created(const Operation& operation, const Row& row);
[[nodiscard]] Change update(const Row& before, const Row& after);
[[nodiscard]] Change creation(const Row& after);
[[nodiscard]] Change removal(const Row& before);

//! The values of \a fields in the form their kind writes; null is the default. Names that are not
//! in \a allowed are flawed as `read_only` or `unknown_field`.
[[nodiscard]] CheckedFields checkFields(EntityKind kind,
                                        const QJsonObject& fields,
                                        const QStringList& allowed);
//! The same for all fields of a kind, as a row.
[[nodiscard]] tl::expected<Row, Flaw> checkRow(const RowKey& key, const QJsonObject& fields);

//! True where \a row still holds, for each field in \a names, what \a seen says.
[[nodiscard]] bool isAsSeen(const Row& row, const QJsonObject& seen, const QStringList& names);

//! The merge of an operation's checked fields into its row: the changed row first, then a conflict
//! row for each value that does not stand. The verdict is Applied, Merged or Noop.
[[nodiscard]] Judgement mergeFields(const Operation& operation,
                                    const Facts& facts,
                                    const QJsonObject& set);

// Of rows that an operation holds whole (`set` and `was` are all fields):
//! The first field both the actor and somebody unseen have changed, differently.
[[nodiscard]] std::optional<QString> clash(const Operation& operation,
                                           const Row& current,
                                           const Row& wanted);
//! The first field that somebody has changed and the actor has not seen.
[[nodiscard]] std::optional<QString> changedUnseen(const Operation& operation, const Row& current);
//! What the actor changed, on top of the row as it is now.
[[nodiscard]] Row rebased(const Operation& operation, const Row& current, const Row& wanted);

//! What an activity or a note is about: one line, and no long one.
[[nodiscard]] std::optional<Flaw> flawOfTitle(const QString& title);

//! The row a conflict about \a field of this operation is kept in.
[[nodiscard]] RowKey conflictKey(const OperationId& operation, const QString& field);
[[nodiscard]] Row conflictOf(const Operation& operation,
                             const QString& field,
                             const FieldEdit& edit,
                             FieldOutcome outcome);

//! Where the second of two notes written at the same time lives.
[[nodiscard]] RowKey noteCopyKey(const OperationId& operation);

// One function per operation type; actor, right and kind have been checked by then.
[[nodiscard]] Judgement createCustomer(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement patchCustomer(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement removeCustomer(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement addContactPoint(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement patchContactPoint(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement removeContactPoint(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement addToBook(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement removeFromBook(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement reassignBook(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement logActivity(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement voidActivity(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement addNote(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement patchNote(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement removeNote(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement resolveConflict(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement putReference(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement removeReference(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement addTask(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement patchTask(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement removeTask(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement putSavedFilter(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement removeSavedFilter(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement putPhoto(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement removePhoto(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement addHandedChange(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement patchHandedChange(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement removeHandedChange(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement putListTask(const Operation& operation, const Facts& facts);
[[nodiscard]] Judgement removeListTask(const Operation& operation, const Facts& facts);

} // namespace carnet::rules
