#include "models/presentation/moveend.h"

namespace carnet {

MoveEnd endMove(const Result<Outcome>& outcome,
                const AskedMove& asked,
                const ReferenceData& reference,
                UndoToast& toast,
                QHash<CustomerId, QString>& problems)
{
    if (!outcome) {
        toast.warn(explain(outcome.error()));
        return MoveEnd::Stays;
    }
    if (outcome->refused.isEmpty()) {
        toast.offer(asked.said, outcome->operations);
        return MoveEnd::Done;
    }
    if (!asked.isSheetOpen) {
        toast.warn(explain(outcome, reference));
        return MoveEnd::Told;
    }
    for (const RefusedDraft& refused : outcome->refused)
        problems.insert(asked.customers.at(refused.draft),
                        explain(refused.refusal, refused.facts, reference));
    return MoveEnd::Stays;
}

} // namespace carnet
