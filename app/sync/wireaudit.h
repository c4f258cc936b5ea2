#pragma once

#include "models/domain/audit.h"

#include <QJsonObject>

namespace carnet::sync {

//! So many entries of the log go into one answer; so many when they are asked for one by one.
constexpr int kMostAudit = 200;
constexpr int kMostAuditEach = 1'000;

//! A question about the log.
struct AuditQuestion {
    AssociateId associate; //!< who asks
    AuditRequest request;

    friend bool operator==(const AuditQuestion&, const AuditQuestion&) = default;
};

//! `{associate, actor, store, kind, outcome, from_ms, until_ms, gesture, each, before: [at_ms, id],
//! limit}`; what bounds nothing is left out.
[[nodiscard]] QJsonObject toJson(const AuditQuestion& question);
[[nodiscard]] Result<AuditQuestion> auditQuestionFromJson(const QJsonObject& json);
//! `{more, entries: [{id, at_ms, done_at_ms, type, actor, store, terminal, row: [kind, id],
//! customer, gesture, undoes, outcome, code, facts, fields, book, is_new, count, refused,
//! subject}]}`; ids that are null and members at their default are left out.
[[nodiscard]] QJsonObject toJson(const AuditPage& page);
[[nodiscard]] Result<AuditPage> auditPageFromJson(const QJsonObject& json);

} // namespace carnet::sync
