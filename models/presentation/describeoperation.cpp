#include "models/presentation/describeoperation.h"

#include "models/domain/attributevalue.h"
#include "models/domain/handedchange.h"
#include "models/domain/rowfields.h"
#include "models/presentation/clientchoices.h"
#include "models/presentation/setupwords.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct OperationWords {
    Q_DECLARE_TR_FUNCTIONS(Operation)
};

//! The sentence with a place for the customer; the new owner may be unknown here.
//! Whose book \a fields speak of. Whoever reads it need not be whoever did it, so it is never
//! "yours".
QString ownerIn(const QJsonObject& fields, const ReferenceData& reference)
{
    const auto book = ClientBookId::fromString(fields.value("book"_L1).toString());
    return reference.associateName(reference.ownerOf(book));
}

//! \a who added to, removed from or moved to a book.
QString bookWords(const Operation& operation, const QString& who, const ReferenceData& reference)
{
    const bool isRemoval = operation.type == OperationType::RemoveFromBook;
    QString owner = ownerIn(isRemoval ? operation.was : operation.set, reference);
    if (owner.isEmpty() && operation.type == OperationType::AddToBook)
        owner = reference.associateName(operation.actor); // whose first client it is
    if (operation.type == OperationType::AddToBook)
        return owner.isEmpty() ? OperationWords::tr("%1 added to a client book").arg(who)
                               : OperationWords::tr("%1 added to the book of %2").arg(who, owner);
    if (isRemoval)
        return owner.isEmpty()
            ? OperationWords::tr("%1 removed from a client book").arg(who)
            : OperationWords::tr("%1 removed from the book of %2").arg(who, owner);
    return owner.isEmpty() ? OperationWords::tr("%1 reassigned").arg(who)
                           : OperationWords::tr("%1 moved to the book of %2").arg(who, owner);
}

QString fieldNames(const Operation& operation, const ReferenceData& reference, const Format& format)
{
    QStringList names;
    for (const QString& field : operation.set.keys()) {
        names.append(fieldName(field, reference, format));
    }
    names.removeDuplicates();
    return names.join(u", "_s);
}

//! A note's words stay out of lists that everybody at the till sees.
bool isForFewEyes(const Operation& operation)
{
    if (operation.key.kind != EntityKind::Note)
        return false;
    const auto isFew = [](const QJsonObject& fields) {
        const QString visibility = fields.value("visibility"_L1).toString(u"company"_s);
        return visibility != u"company"_s || fields.value("sensitive"_L1).toBool();
    };
    return isFew(operation.set) || isFew(operation.was);
}

//! With a place for the customer.
QString contactWords(OperationType type)
{
    if (type == OperationType::AddContactPoint)
        return OperationWords::tr("Contact of %1 added");
    return type == OperationType::PatchContactPoint ? OperationWords::tr("Contact of %1 changed")
                                                    : OperationWords::tr("Contact of %1 removed");
}

//! With a place for the customer.
QString noteWords(OperationType type)
{
    if (type == OperationType::AddNote)
        return OperationWords::tr("Note on %1");
    return type == OperationType::PatchNote ? OperationWords::tr("Note on %1 changed")
                                            : OperationWords::tr("Note on %1 removed");
}

//! With a place for the customer.
QString followUpWords(const Operation& operation)
{
    const OperationType type = operation.type;
    const bool isOfOccasion = operation.set.contains("occasion"_L1);
    if (type == OperationType::AddTask && isOfOccasion && operation.set.contains("status"_L1))
        return OperationWords::tr("Occasion of %1 done");
    if (type == OperationType::AddTask)
        return OperationWords::tr("Follow-up for %1");
    return type == OperationType::PatchTask ? OperationWords::tr("Follow-up for %1 changed")
                                            : OperationWords::tr("Follow-up for %1 removed");
}

QString segmentWords(const Operation& operation)
{
    return operation.type == OperationType::PutSavedFilter
        ? OperationWords::tr("Segment “%1” saved").arg(operation.set.value("name"_L1).toString())
        : OperationWords::tr("Segment “%1” deleted").arg(operation.was.value("name"_L1).toString());
}

//! The list's words are the list's; what was done is said.
QString listTaskWords(const Operation& operation, const ReferenceData& reference)
{
    const auto task = fromRow<ListTask>(
        {operation.key,
         0,
         operation.type == OperationType::RemoveListTask ? operation.was : operation.set});
    const StartedListId id = task ? task->started : StartedListId();
    const auto started = std::ranges::find(reference.startedLists, id, &StartedList::id);
    const QString list = started == reference.startedLists.cend() ? QString() : started->name;
    if (list.isEmpty())
        return OperationWords::tr("Task of a list");
    if (operation.type == OperationType::RemoveListTask)
        return OperationWords::tr("Task of “%1” as it was").arg(list);
    return task->status == TaskStatus::Done ? OperationWords::tr("Task of “%1” done").arg(list)
                                            : OperationWords::tr("Task of “%1”").arg(list);
}

QString handedWords(const Operation& operation)
{
    if (operation.type == OperationType::AddHandedChange)
        return OperationWords::tr("Change handed to a manager");
    if (operation.type == OperationType::RemoveHandedChange)
        return OperationWords::tr("Change taken back from the managers");
    HandedStatus status{};
    FieldCodec<HandedStatus>::read(operation.set.value("status"_L1), status);
    switch (status) {
    case HandedStatus::Open:
        break;
    case HandedStatus::Done:
        return OperationWords::tr("Change made for a colleague");
    case HandedStatus::Declined:
        return OperationWords::tr("Change of a colleague declined");
    }
    return OperationWords::tr("Change of a colleague opened again");
}

QString photoWords(OperationType type)
{
    return type == OperationType::PutPhoto ? OperationWords::tr("Photo of %1")
                                           : OperationWords::tr("Photo of %1 removed");
}

} // namespace

QString customerName(const CustomerId& customer, const Snapshot& snapshot)
{
    if (snapshot.index) {
        if (const auto at = snapshot.index->find(customer))
            return snapshot.index->rowAt(*at).displayName;
    }
    return OperationWords::tr("a client");
}

QString nameIn(const Operation& operation)
{
    if (operation.type != OperationType::CreateCustomer
        && operation.type != OperationType::RemoveCustomer)
        return {};
    const bool isNew = operation.type == OperationType::CreateCustomer;
    const auto customer =
        fromRow<Customer>({operation.key, 0, isNew ? operation.set : operation.was});
    return customer ? customer->displayName() : QString();
}

QString fieldName(const QString& field, const ReferenceData& reference, const Format& format)
{
    if (const auto key = attributeKey(field)) {
        const AttributeDefinition* definition = reference.anyAttribute(*key);
        return definition ? format.name(*definition) : *key;
    }
    static const QHash<QString, const char*> names{
        {u"type"_s, QT_TRANSLATE_NOOP("Operation", "Kind")},
        {u"title"_s, QT_TRANSLATE_NOOP("Operation", "Title")},
        {u"value"_s, QT_TRANSLATE_NOOP("Operation", "Contact")},
        {u"purpose"_s, QT_TRANSLATE_NOOP("Operation", "Purpose")},
        {u"consent"_s, QT_TRANSLATE_NOOP("Operation", "Consent")},
        {u"extension"_s, QT_TRANSLATE_NOOP("Operation", "Extension")},
        {u"description"_s, QT_TRANSLATE_NOOP("Operation", "Description")},
        {u"is_private"_s, QT_TRANSLATE_NOOP("Operation", "Private")},
        {u"text"_s, QT_TRANSLATE_NOOP("Operation", "Text")},
        {u"pinned"_s, QT_TRANSLATE_NOOP("Operation", "Pin")},
        {u"language"_s, QT_TRANSLATE_NOOP("Operation", "Language")},
        {u"postal_code"_s, QT_TRANSLATE_NOOP("Operation", "Address")},
        {u"city"_s, QT_TRANSLATE_NOOP("Operation", "Address")},
        {u"country"_s, QT_TRANSLATE_NOOP("Operation", "Address")},
        {u"name_reading"_s, QT_TRANSLATE_NOOP("Operation", "Reading of the name")},
        {u"loyalty_card"_s, QT_TRANSLATE_NOOP("Operation", "Loyalty card")},
        {u"affiliations"_s, QT_TRANSLATE_NOOP("Operation", "Affiliations")},
        {u"address_books"_s, QT_TRANSLATE_NOOP("Operation", "Stores")},
        {u"customer_group"_s, QT_TRANSLATE_NOOP("Operation", "Client group")},
        {u"currency"_s, QT_TRANSLATE_NOOP("Operation", "Currency")},
        {u"receipt_option"_s, QT_TRANSLATE_NOOP("Operation", "Receipts")},
        {u"receipt_email"_s, QT_TRANSLATE_NOOP("Operation", "Receipts")},
        {u"no_personalisation"_s, QT_TRANSLATE_NOOP("Operation", "Privacy")},
        {u"no_web_tracking"_s, QT_TRANSLATE_NOOP("Operation", "Privacy")},
        {u"primary_phone"_s, QT_TRANSLATE_NOOP("Operation", "Main phone")},
        {u"primary_email"_s, QT_TRANSLATE_NOOP("Operation", "Main e-mail")},
        {u"visibility"_s, QT_TRANSLATE_NOOP("Operation", "Who reads it")},
        {u"sensitive"_s, QT_TRANSLATE_NOOP("Operation", "Sensitive")},
        {u"external"_s, QT_TRANSLATE_NOOP("Operation", "For the client")},
        {u"store"_s, QT_TRANSLATE_NOOP("Operation", "Who reads it")},
        {u"due_on"_s, QT_TRANSLATE_NOOP("Operation", "Day")},
        {u"owner"_s, QT_TRANSLATE_NOOP("Operation", "Who does it")},
        {u"status"_s, QT_TRANSLATE_NOOP("Operation", "How far")}};
    const auto name = names.constFind(field);
    return OperationWords::tr(name == names.cend() ? "Name" : *name);
}

QString describeOperation(const Operation& operation,
                          const Snapshot& snapshot,
                          const Format& format)
{
    return describeOperation(
        operation, customerName(operation.customer, snapshot), *snapshot.reference, format);
}

QString describeOperation(const Operation& operation,
                          const QString& who,
                          const ReferenceData& reference,
                          const Format& format)
{
    switch (operation.type) {
    case OperationType::CreateCustomer:
        return OperationWords::tr("New client %1").arg(who);
    case OperationType::PatchCustomer:
        return OperationWords::tr("%1 of %2 changed")
            .arg(fieldNames(operation, reference, format), who);
    case OperationType::RemoveCustomer:
        return OperationWords::tr("New client %1 taken back").arg(who);
    case OperationType::AddContactPoint:
    case OperationType::PatchContactPoint:
    case OperationType::RemoveContactPoint:
        return contactWords(operation.type).arg(who);
    case OperationType::AddToBook:
    case OperationType::RemoveFromBook:
    case OperationType::ReassignBook:
        return bookWords(operation, who, reference);
    case OperationType::LogActivity:
        return OperationWords::tr("Activity with %1").arg(who);
    case OperationType::VoidActivity:
        return OperationWords::tr("Activity with %1 taken back").arg(who);
    case OperationType::AddNote:
    case OperationType::PatchNote:
    case OperationType::RemoveNote:
        return noteWords(operation.type).arg(who);
    case OperationType::ResolveConflict:
        return OperationWords::tr("Value of %1 chosen").arg(who);
    case OperationType::AddTask:
    case OperationType::PatchTask:
    case OperationType::RemoveTask:
        return followUpWords(operation).arg(who);
    case OperationType::PutListTask:
    case OperationType::RemoveListTask:
        return listTaskWords(operation, reference);
    case OperationType::PutPhoto:
    case OperationType::RemovePhoto:
        return photoWords(operation.type).arg(who);
    case OperationType::PutReference:
    case OperationType::RemoveReference:
        return describeSetup(operation, reference);
    case OperationType::PutSavedFilter:
    case OperationType::RemoveSavedFilter:
        return segmentWords(operation);
    case OperationType::AddHandedChange:
    case OperationType::PatchHandedChange:
    case OperationType::RemoveHandedChange:
        return handedWords(operation);
    }
    return {};
}

namespace {

//! Empty where there is no word for many of its kind.
QString ofManyClients(OperationType type, int n)
{
    switch (type) {
    case OperationType::AddToBook:
        return OperationWords::tr("%Ln clients added to a book", nullptr, n);
    case OperationType::RemoveFromBook:
        return OperationWords::tr("%Ln clients removed from a book", nullptr, n);
    case OperationType::ReassignBook:
        return OperationWords::tr("%Ln clients reassigned", nullptr, n);
    default:
        return {};
    }
}

} // namespace

bool isOfClients(OperationType type)
{
    return !ofManyClients(type, 2).isEmpty();
}

QString describeMany(const Operation& first,
                     const GestureSize& size,
                     const QString& who,
                     const ReferenceData& reference,
                     const Format& format)
{
    // One that does not say of how many clients it is has one operation for each.
    const int clients = size.customers > 0 ? size.customers : size.operations;
    QString words = ofManyClients(first.type, clients);
    if (!words.isEmpty())
        return words;
    return OperationWords::tr("%1, and more (%Ln changes)", nullptr, size.operations)
        .arg(describeOperation(first, who, reference, format));
}

QString describeGesture(const PastGesture& gesture,
                        const Snapshot& snapshot,
                        const Format& format,
                        const QHash<CustomerId, QString>& gone)
{
    const CustomerId& customer = gesture.first.customer;
    const bool isThere = snapshot.index && snapshot.index->find(customer);
    const QString who = isThere || !gone.contains(customer) ? customerName(customer, snapshot)
                                                            : gone.value(customer);
    if (gesture.customers <= 1)
        return describeOperation(gesture.first, who, *snapshot.reference, format);
    return describeMany(
        gesture.first, {gesture.operations, gesture.customers}, who, *snapshot.reference, format);
}

namespace {

//! What the fields of an activity say.
QString noted(const Operation& operation, const ReferenceData& reference, const Format& format)
{
    const auto id = ActivityTypeId::fromString(operation.set.value(u"type"_s).toString());
    const ActivityType* const type = reference.activityType(id);
    return type ? format.fieldValues(*type, operation.set.value(u"field_values"_s).toObject())
                : QString();
}

QString beforeAndAfter(const QString& before, const QString& after)
{
    if (before.isEmpty() || after.isEmpty())
        return after.isEmpty() ? OperationWords::tr("Emptied") : after;
    return OperationWords::tr("%1 changed to %2").arg(before, after);
}

//! Of a follow-up that is put off, or was.
QString changedDay(const Operation& operation, const Format& format)
{
    const auto words = [&format](const QJsonObject& fields) {
        const auto day = QDate::fromString(fields.value("due_on"_L1).toString(), Qt::ISODate);
        return day.isValid() ? format.date(day) : QString();
    };
    return beforeAndAfter(words(operation.was), words(operation.set));
}

} // namespace

QString detailOf(const Operation& operation, const Snapshot& snapshot, const Format& format)
{
    if (isForFewEyes(operation))
        return OperationWords::tr("Not everybody reads it");
    if (operation.set.contains(u"text"_s))
        return operation.set.value(u"text"_s).toString().section(u'\n', 0, 0);
    if (operation.type == OperationType::LogActivity)
        return noted(operation, *snapshot.reference, format);
    if (operation.type == OperationType::PatchTask && operation.set.contains(u"due_on"_s))
        return changedDay(operation, format);
    if (operation.type != OperationType::PatchCustomer || operation.set.size() != 1)
        return {};
    const QString field = operation.set.keys().constFirst();
    const auto key = attributeKey(field);
    const AttributeDefinition* definition = key ? snapshot.reference->anyAttribute(*key) : nullptr;
    const auto words = [&](const QJsonValue& value) {
        if (!definition)
            return customerValueText(field, value, *snapshot.reference, format);
        const auto read = attributeValue(*definition, value);
        return read ? format.attribute(*definition, *read) : QString();
    };
    return beforeAndAfter(words(operation.was.value(field)), words(operation.set.value(field)));
}

QString iconOf(const Operation& operation, const Snapshot& snapshot)
{
    switch (operation.type) {
    case OperationType::CreateCustomer:
    case OperationType::AddToBook:
        return u"add-client"_s;
    case OperationType::RemoveCustomer:
    case OperationType::RemoveFromBook:
        return u"remove-client"_s;
    case OperationType::ReassignBook:
    case OperationType::AddHandedChange:
    case OperationType::PatchHandedChange:
    case OperationType::RemoveHandedChange:
        return u"reassign"_s;
    case OperationType::AddContactPoint:
    case OperationType::PatchContactPoint:
    case OperationType::RemoveContactPoint:
        return u"phone"_s;
    case OperationType::LogActivity: {
        const auto id = ActivityTypeId::fromString(operation.set.value(u"type"_s).toString());
        const ActivityType* type = snapshot.reference->activityType(id);
        return type && !type->icon.isEmpty() ? type->icon : u"visit"_s;
    }
    case OperationType::AddNote:
    case OperationType::PatchNote:
    case OperationType::RemoveNote:
        return u"note"_s;
    case OperationType::AddTask:
    case OperationType::PatchTask:
    case OperationType::RemoveTask:
    case OperationType::PutListTask:
    case OperationType::RemoveListTask:
        return u"next-action"_s;
    default:
        return u"edit"_s;
    }
}

} // namespace carnet
