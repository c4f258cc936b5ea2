#include "models/domain/handedchange.h"

#include "models/domain/rules.h"

namespace carnet {

bool canBeHanded(OperationType type, Refusal refusal)
{
    switch (type) {
    case OperationType::AddToBook:
        return refusal == Refusal::BookTaken || refusal == Refusal::NotAllowed;
    case OperationType::RemoveFromBook: // from one's own book only
    case OperationType::PutReference: // headquarters' to decide
    case OperationType::RemoveReference:
    case OperationType::PutSavedFilter:
    case OperationType::RemoveSavedFilter:
    case OperationType::AddHandedChange:
    case OperationType::PatchHandedChange:
    case OperationType::RemoveHandedChange:
    case OperationType::PutListTask:
    case OperationType::RemoveListTask:
        return false;
    default:
        return refusal == Refusal::NotAllowed || refusal == Refusal::Stale;
    }
}

bool mayDecide(const Associate& associate)
{
    return rules::isManager(associate);
}

HandedChange handedChange(const Gesture& by,
                          const QUuid& gesture,
                          const QList<Operation>& refused,
                          Refusal refusal,
                          const QJsonObject& facts)
{
    HandedChange handed;
    handed.id = {gesture};
    handed.store = by.store;
    handed.author = by.actor;
    for (const Operation& operation : refused)
        handed.changes.append(toJson(operation));
    handed.refusal = refusal;
    handed.facts = facts;
    handed.createdAtMs = by.atMs;
    return handed;
}

Result<QList<Operation>> operationsIn(const HandedChange& handed)
{
    QList<Operation> operations;
    for (const QJsonValue json : handed.changes) {
        auto operation = operationFromJson(json.toObject());
        if (!operation)
            return tl::unexpected(operation.error());
        operations.append(*std::move(operation));
    }
    return operations;
}

} // namespace carnet
