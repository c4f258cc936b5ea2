#pragma once

#include "models/domain/audit.h"
#include "models/storage/auditchains.h"
#include "models/storage/headquartersrows.h"

namespace carnet {

//! Reads and keeps the log of who did what: verdicts on operations, and events beside them.
class AuditBook final
{
public:
    AuditBook(const HeadquartersContext& context, const HeadquartersRows& rows)
        : m_context(context)
        , m_rows(rows)
        , m_chains(context)
    {
    }

    [[nodiscard]] Result<AuditPage> page(const AuditRequest& request) const;
    //! Once, however often it is told.
    [[nodiscard]] Result<> record(const AuditEvent& event) const;
    //! What came of what a terminal told.
    struct Taken {
        QList<QUuid> events; //!< that it need not tell again
        QUuid brokenChain; //!< which it does not go on with
    };
    //! What a terminal tells of itself.
    [[nodiscard]] Result<Taken> recordAll(QList<AuditEvent> events,
                                          const RegisterId& terminal) const;
    //! Forgets up to \a most entries that headquarters heard of before \a beforeMs, except what
    //! still waits and verdicts that their terminal has not taken; answers how many. Of what stands
    //! beside operations, only from the beginning of the chain on.
    [[nodiscard]] Result<int> forget(qint64 beforeMs, int most) const;

private:
    [[nodiscard]] Result<QList<AuditEntry>> operations(const AuditRequest& request) const;
    [[nodiscard]] Result<QList<AuditEntry>> events(const AuditRequest& request) const;
    [[nodiscard]] Result<bool> isKept(const QUuid& event) const;
    [[nodiscard]] Result<> keep(const AuditEvent& event, bool isLinked) const;
    [[nodiscard]] Result<> take(const AuditEvent& event, Taken& taken) const;
    [[nodiscard]] Result<int> forgetEvents(qint64 beforeMs, int most) const;
    [[nodiscard]] Result<> complete(AuditEntry& entry, const AuditRequest& request) const;
    [[nodiscard]] Result<> count(AuditEntry& entry, AuditOutcome outcome) const;
    [[nodiscard]] Result<> tellOwner(AuditEntry& entry) const;
    [[nodiscard]] Result<QString> subjectOf(const AuditEntry& entry) const;
    [[nodiscard]] Result<QString> nameOf(const RowKey& key) const;

    const HeadquartersContext& m_context;
    const HeadquartersRows& m_rows;
    AuditChains m_chains;
};

//! Which bit of `first_of` stands for the first operation of an outcome.
[[nodiscard]] int firstBit(AuditOutcome outcome);

} // namespace carnet
