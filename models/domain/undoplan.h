#pragma once

#include "models/domain/judgement.h"

#include <functional>

namespace carnet {

//! A part of a gesture that undo leaves as it is, because something happened to it since.
struct UndoObstacle {
    enum class Reason {
        Changed, //!< somebody gave `field` another value; of a whole row, changed it
        Moved, //!< she is in another book by now
        Gone, //!< what was changed is no longer there
        NotAllowed, //!< the person may not do the opposite
        InUse, //!< a part of the set-up that others need by now, as `facts` say
    };
    Reason reason = Reason::Changed;
    CustomerId customer;
    QString field; //!< as in `Operation::set`; empty = all of the row
    AssociateId by; //!< who did it, or who has her now; null where this side does not know
    QJsonObject facts = {}; //!< of the refusal, where something is in use

    friend bool operator==(const UndoObstacle&, const UndoObstacle&) = default;
};

//! What taking back a gesture comes to now: what can be done, and what would undo somebody else's
//! work and is therefore left.
struct UndoPlan {
    QList<Operation> drafts; //!< in the order in which they have to be applied
    QList<UndoObstacle> obstacles;
};

//! Plans to take back \a done, the operations of one gesture in their order. \a newId is asked for
//! ids of rows that taking back makes. What cannot be taken back by nature (a PIN that took
//! another's place) is left out. Fails only when \a rows does.
[[nodiscard]] Result<UndoPlan> planUndo(const Gesture& by,
                                        const QList<Operation>& done,
                                        const RowReader& rows,
                                        const std::function<QUuid()>& newId);

} // namespace carnet
