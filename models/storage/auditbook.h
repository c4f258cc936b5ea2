#pragma once

#include "models/domain/audit.h"
#include "models/storage/headquartersrows.h"

namespace carnet {

//! Reads and keeps the log of who did what: verdicts on operations, and events beside them.
class AuditBook final
{
public:
    AuditBook(const HeadquartersContext& context, const HeadquartersRows& rows)
        : m_context(context)
        , m_rows(rows)
    {
    }

    [[nodiscard]] Result<AuditPage> page(const AuditRequest& request) const;
    //! Once, however often it is told.
    [[nodiscard]] Result<> record(const AuditEvent& event) const;
    //! What a terminal tells of itself; answers the ids of what it need not tell again.
    [[nodiscard]] Result<QList<QUuid>> recordAll(QList<AuditEvent> events,
                                                 const RegisterId& terminal) const;
    //! Forgets up to \a most entries that headquarters heard of before \a beforeMs, except what
    //! still waits and verdicts that their terminal has not taken; answers how many.
    [[nodiscard]] Result<int> forget(qint64 beforeMs, int most) const;

private:
    [[nodiscard]] Result<QList<AuditEntry>> operations(const AuditRequest& request) const;
    [[nodiscard]] Result<QList<AuditEntry>> events(const AuditRequest& request) const;
    [[nodiscard]] Result<> count(AuditEntry& entry, AuditOutcome outcome) const;
    [[nodiscard]] Result<> tellOwner(AuditEntry& entry) const;
    [[nodiscard]] Result<QString> subjectOf(const AuditEntry& entry) const;
    [[nodiscard]] Result<QString> nameOf(const RowKey& key) const;

    const HeadquartersContext& m_context;
    const HeadquartersRows& m_rows;
};

//! Which bit of `first_of` stands for the first operation of an outcome.
[[nodiscard]] int firstBit(AuditOutcome outcome);

} // namespace carnet
