#pragma once

#include "models/storage/ballast.h"
#include "models/storage/dayrows.h"
#include "models/storage/outbox.h"
#include "models/storage/outboxlog.h"
#include "models/storage/pageapplier.h"
#include "models/storage/partsreader.h"
#include "models/storage/storagefolder.h"
#include "models/storage/transaction.h"

namespace carnet {

//! The parts of a till's store, wired, and the work that needs several of them.
class TillCore
{
public:
    struct Parts {
        std::unique_ptr<FolderLock> lock;
        std::unique_ptr<Database> database;
        std::unique_ptr<OutboxLog> log;
        Ballast ballast;
    };

    //! \a reader is the store itself: rules read in the transaction that writes.
    TillCore(Parts opened, const Clock& clock, Random& random, const RowReader& reader);

    //! One transaction around \a work; nothing of it remains when it fails.
    template<typename Work>
    [[nodiscard]] Result<QList<Change>> write(Work work)
    {
        auto transaction = Transaction::begin(context.sql());
        if (!transaction)
            return tl::unexpected(transaction.error());
        ViewChanges changes;
        Result<> done = work(changes);
        if (done)
            done = (*transaction)->commit();
        if (!done) {
            context.forget();
            return tl::unexpected(done.error());
        }
        return changes.taken();
    }

    //! Brings back operations that only the outbox log knows.
    [[nodiscard]] Result<> recover();
    [[nodiscard]] Result<int> addFromLog() const;
    [[nodiscard]] Result<Outcome> apply(const QList<Operation>& drafts);
    [[nodiscard]] Result<> takeVerdicts(const PushAnswer& answer, ViewChanges& changes) const;
    //! Whose operations have to be judged again with these verdicts.
    [[nodiscard]] Result<Subjects> concerned(const PushAnswer& answer) const;
    [[nodiscard]] Result<> takeVerdict(const OperationVerdict& verdict,
                                       qint64 epoch,
                                       ViewChanges& changes) const;
    //! Judges one draft of a gesture on the view; keeps it when it is done.
    [[nodiscard]] Result<> applyOne(const Operation& draft,
                                    Stamp& stamp,
                                    Outcome& outcome,
                                    ViewChanges& changes) const;
    //! Rows that left the view are in no page of the database any more; empties its write-ahead
    //! log, which still holds them, as soon as \a isLast of what comes at once.
    void sweepJournal(const QList<Change>& changes, bool isLast);
    //! Lets the log forget what is settled.
    void compactLog();
    //! Puts back what is to be sent again.
    void refillLog() const;

    std::unique_ptr<FolderLock> lock;
    std::unique_ptr<OutboxLog> log;
    Ballast ballast;
    TerminalContext context;
    TerminalRows rows;
    DayRows day;
    PartsReader parts;
    Outbox outbox;
    View view;
    PageApplier pages;
    NamedValues meta;
    NamedValues memories;
    bool isUnswept = false; //!< rows that left are in the write-ahead log
    static constexpr qint64 kLogSize = 1024LL * 1024;
    qint64 longestLog = kLogSize; //!< beyond this the log is written anew with what is still needed
    bool isTrusted = false; //!< nothing speaks against leaving a note that the file is sound
};

} // namespace carnet
