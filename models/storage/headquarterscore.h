#pragma once

#include "models/domain/audit.h"
#include "models/storage/auditledger.h"
#include "models/storage/enrolments.h"
#include "models/storage/headquarterscontext.h"
#include "models/storage/headquartersjobs.h"
#include "models/storage/headquartersrows.h"
#include "models/storage/namedvalues.h"
#include "models/storage/storagefolder.h"
#include "models/storage/terminalorders.h"
#include "models/storage/terminalstates.h"
#include "models/storage/transaction.h"

namespace carnet {

//! The parts of headquarters' store, wired; how they come about, and how they are found again.
class HeadquartersCore
{
public:
    HeadquartersCore(std::unique_ptr<FolderLock> folderLock,
                     std::unique_ptr<Database> opened,
                     qint64 le,
                     const Clock& clock,
                     Random& random);

    [[nodiscard]] static Result<> create(const QString& folder,
                                         const LegalEntity& legalEntity,
                                         const Clock& clock,
                                         Random& random,
                                         const QString& database);
    [[nodiscard]] static Result<BackupSummary> restore(const QString& folder,
                                                       const HeadquartersBackup::Read& read,
                                                       const Clock& clock,
                                                       const QString& database);
    [[nodiscard]] static Result<> join(const QString& folder, const QString& database);
    [[nodiscard]] static Result<std::unique_ptr<HeadquartersCore>> open(const QString& folder,
                                                                        const Clock& clock,
                                                                        Random& random,
                                                                        bool exclusive,
                                                                        Soundness soundness);

    [[nodiscard]] Result<qint64> epoch() const;
    //! Changes in one transaction who may call, with its entry in the log, and tells every node.
    //! \a change says whether there was anything to change.
    [[nodiscard]] Result<bool> changeTerminals(AuditEventType type,
                                               const RegisterId& terminal,
                                               const std::function<Result<bool>()>& change);

    //! The end of such a change: its entry in the log, the note for other nodes, and the commit.
    [[nodiscard]] Result<> endChange(Transaction& transaction,
                                     AuditEventType type,
                                     const RegisterId& terminal);

    std::unique_ptr<FolderLock> lock;
    HeadquartersContext context;
    HeadquartersRows rows;
    HeadquartersJobs jobs;
    Enrolments enrolments;
    AuditLedger ledger;
    TerminalOrders orders;
    TerminalStates terminalStates;
    NamedValues meta;
    NamedValues memories;

private:
    //! What a new headquarters begins with.
    [[nodiscard]] Result<> fill(const LegalEntity& entity);
    //! Brings a store that an earlier version wrote up to date.
    [[nodiscard]] Result<> renew();
    [[nodiscard]] Result<> beginChain() const;
};

} // namespace carnet
