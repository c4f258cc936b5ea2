#pragma once

#include "models/domain/judgement.h"

namespace carnet {

//! Something a person did at this till: one operation, or several with one group.
struct PastGesture {
    QUuid id; //!< the group, or the id of an operation without one
    Operation first; //!< stands for all of them
    int operations = 0;
    int customers = 0; //!< whom they are about
    int pending = 0; //!< of them, by state; the rest is done
    int held = 0;
    int rejected = 0;
    int dropped = 0; //!< refused, and given up by a person
    bool waitsForUpdate = false; //!< headquarters does not know this kind of change yet
    bool isTakenBack = false; //!< another one has taken this back
    OperationId refused; //!< the first one that was refused; null when none was
    Refusal refusal = Refusal::None;
    QJsonObject facts;

    //! It takes something back itself.
    [[nodiscard]] bool isUndo() const { return !first.undoes.isNull(); }
};

} // namespace carnet
