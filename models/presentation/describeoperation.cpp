#include "models/presentation/describeoperation.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Operation", text);
}

QString customerName(const Operation& operation, const Snapshot& snapshot)
{
    if (snapshot.index) {
        if (const auto at = snapshot.index->find(operation.customer))
            return snapshot.index->rowAt(*at).displayName;
    }
    return tr("a client");
}

QString fieldNames(const Operation& operation, const Snapshot& snapshot, const Format& format)
{
    QStringList names;
    for (const QString& field : operation.set.keys()) {
        const QString key = field.section(u'.', 1);
        const AttributeDefinition* definition = snapshot.reference->attribute(key);
        names.append(definition ? format.name(*definition) : tr("Name"));
    }
    names.removeDuplicates();
    return names.join(u", "_s);
}

} // namespace

QString describeOperation(const Operation& operation,
                          const Snapshot& snapshot,
                          const Format& format)
{
    const QString who = customerName(operation, snapshot);
    switch (operation.type) {
    case OperationType::CreateCustomer:
        return tr("New client %1").arg(who);
    case OperationType::PatchCustomer:
        return tr("%1 of %2 changed").arg(fieldNames(operation, snapshot, format), who);
    case OperationType::RemoveCustomer:
        return tr("Client taken back");
    case OperationType::AddContactPoint:
        return tr("Contact of %1 added").arg(who);
    case OperationType::PatchContactPoint:
        return tr("Contact of %1 changed").arg(who);
    case OperationType::RemoveContactPoint:
        return tr("Contact of %1 removed").arg(who);
    case OperationType::AddToBook:
        return tr("%1 added to your book").arg(who);
    case OperationType::RemoveFromBook:
        return tr("%1 removed from your book").arg(who);
    case OperationType::ReassignBook:
        return tr("%1 reassigned").arg(who);
    case OperationType::LogActivity:
        return tr("Activity with %1").arg(who);
    case OperationType::VoidActivity:
        return tr("Activity with %1 taken back").arg(who);
    case OperationType::AddNote:
        return tr("Note on %1").arg(who);
    case OperationType::PatchNote:
        return tr("Note on %1 changed").arg(who);
    case OperationType::RemoveNote:
        return tr("Note on %1 removed").arg(who);
    case OperationType::ResolveConflict:
        return tr("Value of %1 chosen").arg(who);
    case OperationType::PutReference:
    case OperationType::RemoveReference:
        return tr("Set-up changed");
    }
    return {};
}

} // namespace carnet
