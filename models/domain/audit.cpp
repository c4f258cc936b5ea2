#include "models/domain/audit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kFewestDays = 30; // less answers nobody's question
constexpr int kMostDays = 3'660;

AuditKind kindOf(OperationType type)
{
    using T = OperationType;
    switch (type) {
    case T::CreateCustomer:
    case T::PatchCustomer:
    case T::RemoveCustomer:
    case T::AddContactPoint:
    case T::PatchContactPoint:
    case T::RemoveContactPoint:
    case T::ResolveConflict:
    case T::PutPhoto:
    case T::RemovePhoto:
        return AuditKind::Clients;
    case T::AddToBook:
    case T::RemoveFromBook:
    case T::ReassignBook:
        return AuditKind::Books;
    case T::LogActivity:
    case T::VoidActivity:
    case T::AddNote:
    case T::PatchNote:
    case T::RemoveNote:
    case T::AddTask:
    case T::PatchTask:
    case T::RemoveTask:
    case T::PutListTask:
    case T::RemoveListTask:
    case T::AddHandedChange:
    case T::PatchHandedChange:
    case T::RemoveHandedChange:
        return AuditKind::History;
    case T::PutReference:
    case T::RemoveReference:
    case T::PutSavedFilter:
    case T::RemoveSavedFilter:
        return AuditKind::SetUp;
    }
    return AuditKind::Clients;
}

AuditKind kindOf(AuditEventType type)
{
    switch (type) {
    case AuditEventType::Enrolled:
    case AuditEventType::Revoked:
    case AuditEventType::JobRun:
    case AuditEventType::JobRetried:
    case AuditEventType::Retired:
    case AuditEventType::Stolen:
    case AuditEventType::Wiped:
    case AuditEventType::OrderIgnored:
    case AuditEventType::ChainBroken:
    case AuditEventType::Forgotten:
        return AuditKind::Terminals;
    case AuditEventType::Exported:
        return AuditKind::Clients;
    case AuditEventType::SignedIn:
    case AuditEventType::WrongPin:
    case AuditEventType::WrongCredential:
    case AuditEventType::Blocked:
    case AuditEventType::SignedOut:
    case AuditEventType::Locked:
        return AuditKind::Sessions;
    }
    return AuditKind::Sessions;
}

template<typename E>
void addTypes(AuditKind kind, QStringList& into)
{
    for (const auto& [token, type] : tokens(E{})) {
        if (kindOf(type) == kind)
            into.append(QLatin1StringView(token));
    }
}

} // namespace

AuditOutcome outcomeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Applied:
    case Verdict::Merged:
    case Verdict::Noop:
    case Verdict::Duplicate:
        return AuditOutcome::Done;
    case Verdict::Rejected:
        return AuditOutcome::Refused;
    case Verdict::Held:
    case Verdict::Retry:
        return AuditOutcome::Waiting;
    }
    return AuditOutcome::Done;
}

AuditOutcome outcomeOf(AuditEventType type)
{
    const bool isRefused = type == AuditEventType::WrongPin
        || type == AuditEventType::WrongCredential || type == AuditEventType::Blocked
        || type == AuditEventType::OrderIgnored;
    return isRefused ? AuditOutcome::Refused : AuditOutcome::Done;
}

bool isToldByTerminals(AuditEventType type)
{
    return kindOf(type) == AuditKind::Sessions || type == AuditEventType::Exported
        || type == AuditEventType::OrderIgnored;
}

QString subjectField(EntityKind kind)
{
    return kind == EntityKind::Register ? u"number"_s : u"name"_s;
}

QStringList typesOf(AuditKind kind)
{
    QStringList types;
    addTypes<OperationType>(kind, types);
    addTypes<AuditEventType>(kind, types);
    return types;
}

std::optional<int> auditDays(const QString& setting)
{
    if (setting.isEmpty())
        return kUsualAuditDays;
    bool isNumber = false;
    const int days = setting.toInt(&isNumber);
    if (!isNumber || days < kFewestDays || days > kMostDays)
        return std::nullopt;
    return days;
}

} // namespace carnet
