#pragma once

#include "models/domain/audit.h"
#include "models/domain/referencedata.h"
#include "models/presentation/format.h"

namespace carnet {

//! `12 clients reassigned`, `Signed in`: an entry of the log in plain words.
[[nodiscard]] QString describe(const AuditEntry& entry,
                               const ReferenceData& reference,
                               const Format& format);
//! Why it was refused, or how much of a gesture was; empty when all of it was done.
[[nodiscard]] QString outcomeText(const AuditEntry& entry, const ReferenceData& reference);
//! `Ada Berg, Paris, rue Saint-Honoré, register 2`: who it was, and where.
[[nodiscard]] QString whoAndWhere(const AuditEntry& entry, const ReferenceData& reference);
[[nodiscard]] QString iconOf(const AuditEntry& entry);

[[nodiscard]] QString auditKindText(AuditKind kind);
[[nodiscard]] QString auditOutcomeText(AuditOutcome outcome);

} // namespace carnet
