#pragma once

#include "models/domain/judgement.h"

namespace carnet {

//! One field of one row: as it is, as the person saw it and as the person wants it.
struct FieldEdit {
    QJsonValue current;
    QJsonValue was;
    QJsonValue set;
    FieldMark mark; //!< who wrote `current`
    FieldMark incoming; //!< who wants `set`
    bool sawCurrent = false; //!< the row has not changed since the person saw it
};

enum class FieldOutcome {
    Unchanged, //!< already so
    Clean, //!< nobody else touched it
    Incoming, //!< both did: the wish stands, the current value is kept aside
    Current, //!< both did: the current value stands, the wish is kept aside
};

//! The later of two values of one field written without knowing of each other; equal readings go
//! by operation id, so that every machine decides alike.
[[nodiscard]] FieldOutcome mergeField(const FieldEdit& edit);

//! Consent: a withdrawal always stands; only somebody who has seen it may grant again.
[[nodiscard]] FieldOutcome mergeConsent(const FieldEdit& edit);

//! A list without order or repetition: what \a wanted adds to and takes from \a was, done to \a
//! current. Two who change it at once both get what they did.
[[nodiscard]] QJsonArray mergeList(const QJsonArray& current,
                                   const QJsonArray& was,
                                   const QJsonArray& wanted);

} // namespace carnet
