#include "models/presentation/auditwords.h"

#include "models/domain/auditchain.h"
#include "models/presentation/describeoperation.h"
#include "models/presentation/featurewords.h"
#include "models/presentation/jobwords.h"
#include "models/presentation/rightwords.h"
#include "models/presentation/till.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

struct AuditWords {
    Q_DECLARE_TR_FUNCTIONS(Audit)
};

//! As much of the operation as the log keeps: enough for words.
Operation operationOf(const AuditEntry& entry, OperationType type)
{
    Operation operation;
    operation.type = type;
    operation.actor = entry.actor;
    operation.key = entry.row;
    operation.customer = entry.customer;
    for (const QString& field : entry.fields)
        operation.set.insert(field, QJsonValue());
    if (!entry.book.isNull())
        operation.set.insert(u"book"_s, entry.book.toString());
    for (const QString& field : entry.switches.keys()) {
        const QJsonValue wanted = entry.switches.value(field);
        operation.set.insert(field, wanted);
        if (wanted.isBool())
            operation.was.insert(field, !wanted.toBool());
    }
    if (entry.customer.isNull()) { // of the set-up; the name it has now, or had when it went
        const QString field = subjectField(entry.row.kind);
        operation.set.insert(field, entry.subject);
        if (!entry.isNew)
            operation.was.insert(field, entry.subject);
    }
    return operation;
}

//! Whose the book is that she was to be in, as headquarters tells beside it.
QString bookOwner(const AuditEntry& entry, const ReferenceData& reference)
{
    const auto told = AssociateId::fromString(entry.facts.value("associate"_L1).toString());
    const bool isTold = entry.refusal == Refusal::None && !told.isNull();
    return reference.associateName(isTold ? told : reference.ownerOf(entry.book));
}

QString bookWords(const AuditEntry& entry,
                  OperationType type,
                  const QString& who,
                  const ReferenceData& reference)
{
    const QString owner = bookOwner(entry, reference);
    if (type == OperationType::AddToBook)
        return owner.isEmpty() ? AuditWords::tr("%1 added to a client book").arg(who)
                               : AuditWords::tr("%1 added to the book of %2").arg(who, owner);
    return owner.isEmpty() ? AuditWords::tr("%1 reassigned").arg(who)
                           : AuditWords::tr("%1 moved to the book of %2").arg(who, owner);
}

QString operationWords(const AuditEntry& entry,
                       OperationType type,
                       const ReferenceData& reference,
                       const Format& format)
{
    const QString who = entry.subject.isEmpty() ? AuditWords::tr("a client") : entry.subject;
    if (entry.count > 1 && (entry.customers != 1 || !isOfClients(type)))
        return describeMany(
            operationOf(entry, type), {entry.count, entry.customers}, who, reference, format);
    if (type == OperationType::AddToBook || type == OperationType::ReassignBook)
        return bookWords(entry, type, who, reference);
    if (type == OperationType::RemoveFromBook)
        return AuditWords::tr("%1 taken out of a client book").arg(who);
    return describeOperation(operationOf(entry, type), who, reference, format);
}

//! The other terminal that an event is about.
QString tillWords(const AuditEntry& entry, const ReferenceData& reference)
{
    const auto id = RegisterId::fromString(entry.facts.value("till"_L1).toString());
    const Register till = reference.registerById.value(id);
    if (till.number.isEmpty())
        return AuditWords::tr("a till that is gone");
    const QString store = reference.storeById.value(till.store).name;
    return store.isEmpty() ? AuditWords::tr("till %1").arg(till.number)
                           : AuditWords::tr("till %1 of %2").arg(till.number, store);
}

QString brokenChainWords(const AuditEntry& entry)
{
    ChainBreak why = ChainBreak::None;
    FieldCodec<ChainBreak>::read(entry.facts.value("why"_L1), why);
    return why == ChainBreak::Missing
        ? AuditWords::tr("Entries of this till’s log are missing")
        : AuditWords::tr("This till’s log is another one than headquarters has heard");
}

QString eventWords(AuditEventType type, const AuditEntry& entry, const ReferenceData& reference)
{
    const QString job = jobNumberText(entry.facts.value("job"_L1).toInt());
    switch (type) {
    case AuditEventType::SignedIn:
        return AuditWords::tr("Signed in");
    case AuditEventType::WrongPin:
        return AuditWords::tr("Wrong PIN");
    case AuditEventType::WrongCredential:
        return AuditWords::tr("Wrong barcode or card");
    case AuditEventType::Blocked:
        return AuditWords::tr("Sign-in refused after too many wrong PINs");
    case AuditEventType::SignedOut:
        return AuditWords::tr("Signed out");
    case AuditEventType::Locked:
        return AuditWords::tr("Till locked");
    case AuditEventType::Enrolled:
        return AuditWords::tr("Till enrolled");
    case AuditEventType::Revoked:
        return AuditWords::tr("Enrolment of the till taken back");
    case AuditEventType::Exported:
        return AuditWords::tr("What is known of %1 written into a file")
            .arg(entry.subject.isEmpty() ? AuditWords::tr("a client") : entry.subject);
    case AuditEventType::JobRun:
        return entry.facts.value("job"_L1).toInt() == kEverything
            ? AuditWords::tr("All jobs run by hand")
            : AuditWords::tr("Job %1 run by hand").arg(job);
    case AuditEventType::JobRetried:
        return AuditWords::tr("Job %1 tried again at %2").arg(job, tillWords(entry, reference));
    case AuditEventType::Retired:
        return AuditWords::tr("Till taken out of service");
    case AuditEventType::Stolen:
        return AuditWords::tr("Till reported stolen");
    case AuditEventType::Wiped:
        return AuditWords::tr("Till has deleted its data");
    case AuditEventType::OrderIgnored:
        return AuditWords::tr("Till refused an order to delete its data that was not for it");
    case AuditEventType::ChainBroken:
        return brokenChainWords(entry);
    case AuditEventType::Forgotten:
        return AuditWords::tr("Old entries of the log forgotten");
    }
    return {};
}

std::optional<AuditEventType> eventTypeOf(const QString& token)
{
    AuditEventType type = AuditEventType::SignedIn;
    return FieldCodec<AuditEventType>::read(token, type) ? std::optional(type) : std::nullopt;
}

std::optional<OperationType> operationTypeOf(const QString& token)
{
    OperationType type = OperationType::PatchCustomer;
    return FieldCodec<OperationType>::read(token, type) ? std::optional(type) : std::nullopt;
}

//! explain() speaks to the person at the till; whoever reads the log is somebody else.
QString reasonText(const AuditEntry& entry, const ReferenceData& reference)
{
    if (entry.refusal != Refusal::NotAllowed)
        return explain(entry.refusal, entry.facts, reference);
    const auto owner = AssociateId::fromString(entry.facts.value("associate"_L1).toString());
    if (!owner.isNull())
        return AuditWords::tr("It belongs to %1.").arg(reference.associateName(owner));
    const QString feature = featureName(entry.facts.value("feature"_L1).toString());
    if (!feature.isEmpty())
        return AuditWords::tr("“%1” is switched off.").arg(feature);
    const QString right = rightName(static_cast<Right>(entry.facts.value("right"_L1).toInt()));
    return right.isEmpty() ? AuditWords::tr("Not allowed at this till.")
                           : AuditWords::tr("The right “%1” was missing.").arg(right);
}

} // namespace

QString describe(const AuditEntry& entry, const ReferenceData& reference, const Format& format)
{
    if (const auto event = eventTypeOf(entry.type))
        return eventWords(*event, entry, reference);
    const auto type = operationTypeOf(entry.type);
    if (!type)
        return AuditWords::tr("A change that this till does not know");
    const QString words = operationWords(entry, *type, reference, format);
    return entry.undoes.isNull() ? words : AuditWords::tr("Taken back: %1").arg(words);
}

QString outcomeText(const AuditEntry& entry, const ReferenceData& reference)
{
    if (entry.count > 1)
        return entry.refused > 0 ? AuditWords::tr("%Ln of them refused", nullptr, entry.refused)
                                 : QString();
    return entry.refusal == Refusal::None ? QString() : reasonText(entry, reference);
}

QString whoAndWhere(const AuditEntry& entry, const ReferenceData& reference)
{
    QStringList words{reference.associateName(entry.actor)};
    if (words.constFirst().isEmpty())
        words[0] = entry.actor.isNull() ? AuditWords::tr("Headquarters")
                                        : AuditWords::tr("Somebody who is gone");
    const Register till = reference.registerById.value(entry.terminal);
    const Store store = reference.storeById.value(entry.store.isNull() ? till.store : entry.store);
    if (!store.name.isEmpty())
        words.append(store.name);
    if (!till.number.isEmpty())
        words.append(AuditWords::tr("till %1").arg(till.number));
    return words.join(u", "_s);
}

QString iconOf(const AuditEntry& entry)
{
    if (entry.type.startsWith(u"session."_s))
        return entry.outcome == AuditOutcome::Refused ? u"lock"_s : u"account"_s;
    if (entry.type.startsWith(u"terminal."_s))
        return u"store-book"_s;
    if (entry.type.startsWith(u"client."_s))
        return u"export"_s;
    if (entry.type.startsWith(u"job."_s))
        return u"job"_s;
    if (entry.type.startsWith(u"book."_s))
        return u"reassign"_s;
    if (entry.type.startsWith(u"note."_s))
        return u"note"_s;
    if (entry.type.startsWith(u"activity."_s) || entry.type.startsWith(u"task."_s))
        return u"history"_s;
    if (entry.type.startsWith(u"reference."_s))
        return u"settings"_s;
    return u"edit"_s;
}

QString auditKindText(AuditKind kind)
{
    switch (kind) {
    case AuditKind::Clients:
        return AuditWords::tr("Client data");
    case AuditKind::Books:
        return AuditWords::tr("Client books");
    case AuditKind::History:
        return AuditWords::tr("Activities, notes, follow-ups");
    case AuditKind::SetUp:
        return AuditWords::tr("Set-up and segments");
    case AuditKind::Sessions:
        return AuditWords::tr("Sign-ins");
    case AuditKind::Terminals:
        return AuditWords::tr("Tills and jobs");
    }
    return {};
}

QString auditOutcomeText(AuditOutcome outcome)
{
    switch (outcome) {
    case AuditOutcome::Any:
        return AuditWords::tr("Any outcome");
    case AuditOutcome::Done:
        return AuditWords::tr("Done");
    case AuditOutcome::Refused:
        return AuditWords::tr("Refused");
    case AuditOutcome::Waiting:
        return AuditWords::tr("Waiting");
    }
    return {};
}

} // namespace carnet
