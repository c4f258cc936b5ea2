#pragma once

#include "models/domain/audit.h"
#include "models/domain/booksettlement.h"
#include "models/domain/clock.h"
#include "models/domain/customerfile.h"
#include "models/domain/protocol.h"
#include "models/domain/snapshot.h"
#include "models/storage/database.h"
#include "models/storage/headquartersbackup.h"
#include "models/storage/storereader.h"

#include <memory>

namespace carnet {

struct HeadquartersStatus {
    int schemaVersion = 0;
    qint64 epoch = 0;
    QMap<QString, qint64> counts; //!< by kind in the plural: `customers`, `purchase_lines`, ...
    struct ScopeState {
        QString kind;
        QString key;
        qint64 number = 0;
        qint64 head = 0;
        qint64 live = 0;
    };
    QList<ScopeState> scopes;
};

//! What one write transaction changed.
struct Commit {
    QList<ScopeHead> heads; //!< of the scopes that moved
    QList<CustomerId> customers; //!< who was changed, or something of theirs
    bool isReferenceNew = false; //!< what headquarters sets up for everybody has changed
    bool isLetThrough = false; //!< tills may read what was held back from them
    bool areManyTouched = false; //!< more customers than are named
    bool areTerminalsNew = false; //!< who may call has changed
};

//! What others have written since somebody looked last.
struct News {
    qint64 seen = 0; //!< the count of writes to go on from
    Commit commit; //!< all of theirs in one
    bool isGap = false; //!< what was written is not known any more: look at everything
};

//! What a look at all of headquarters' data came to.
struct Verification {
    qint64 scopes = 0;
    qint64 rows = 0;
    qint64 entries = 0; //!< of feeds, that tell of rows
    qint64 findingCount = 0; //!< what does not fit; 0 is well
    QStringList findings; //!< the first of it, with ids, without names
};

class AuditLedger;
struct BroughtAlong;
struct LeftTask;
class Enrolments;
class HeadquartersCore;
class HeadquartersJobs;
class HeadquartersStore;
class NewRow;
class PageCache;
class TerminalOrders;
class TerminalStates;

//! The one write path (`sync.md` 3.4): rows, versions, scopes, feed and heads in one transaction.
//! Destroyed without commit, nothing of it happened.
class WriteTransaction
{
public:
    enum class Put {
        Added,
        Updated,
        Unchanged,
    };

    virtual ~WriteTransaction() = default;
    Q_DISABLE_COPY_MOVE(WriteTransaction)

    //! The row as it stands in here. Putting it right after reads it no second time.
    [[nodiscard]] virtual Result<std::optional<Row>> find(const RowKey& key) = 0;
    [[nodiscard]] virtual Result<bool> contains(const RowKey& key) = 0;
    //! Writes the whole row (fields left out are at their default); counts its version.
    [[nodiscard]] virtual Result<Put> put(Row row) = 0;
    //! Writes one that find() or contains() has not found, and fills in what headquarters alone
    //! knows of it; Invalid, at the commit at the latest, when it is there all the same.
    [[nodiscard]] virtual Result<> add(NewRow& row) = 0;
    [[nodiscard]] virtual Result<> remove(const RowKey& key,
                                          FeedEvent event = FeedEvent::Deleted) = 0;
    //! The next number of a sequence, e.g. `customer`; gapless because it is part of this.
    [[nodiscard]] virtual Result<QString> nextNumber(const QString& sequenceKey) = 0;
    [[nodiscard]] virtual Result<> commit() = 0;

protected:
    WriteTransaction() = default;
};

//! The retailer's truth. Belongs to one thread.
class HeadquartersStore final : public StoreReader
{
public:
    //! Makes an empty headquarters in \a folder (which may exist, but without a store in it). Its
    //! data is in a file there, or in the PostgreSQL database of the URL \a database (see
    //! `postgresplace.h`), which the folder remembers. Conflict where there is one already.
    [[nodiscard]] static Result<> create(const QString& folder,
                                         const LegalEntity& legalEntity,
                                         const Clock& clock,
                                         Random& random,
                                         const QString& database = {});
    //! Makes \a folder that of a further node of the headquarters in the PostgreSQL database of the
    //! URL \a database. NotFound when there is none in it, Conflict when one is in the folder.
    [[nodiscard]] static Result<> join(const QString& folder, const QString& database);
    //! Makes a headquarters of a backup in \a folder, as create() does; its tills send again what
    //! it has not heard. Fails as `HeadquartersBackup::put()`; Newer when a later version wrote it.
    [[nodiscard]] static Result<BackupSummary> restore(const QString& folder,
                                                       const HeadquartersBackup::Read& read,
                                                       const Clock& clock,
                                                       const QString& database = {});
    //! \a exclusive takes the folder's lock: one carnet-hq or one import at a time. Beside such a
    //! one, in the same program, more may be opened that it has found to be sound.
    [[nodiscard]] static Result<std::unique_ptr<HeadquartersStore>> open(
        const QString& folder,
        const Clock& clock,
        Random& random,
        bool exclusive = true,
        Soundness soundness = Soundness::Unknown);

    ~HeadquartersStore() override;
    Q_DISABLE_COPY_MOVE(HeadquartersStore)

    [[nodiscard]] Result<std::optional<Row>> find(const RowKey& key) const override;
    [[nodiscard]] Result<QHash<QString, FieldMark>> marks(const RowKey& key) const override;
    [[nodiscard]] Result<QList<AttributeDefinition>> attributeDefinitions() const override;
    [[nodiscard]] Result<QStringList> optionsInUse(const QString& key,
                                                   const QStringList& values) const override;
    [[nodiscard]] Result<FieldUse> fieldsInUse(const ActivityTypeId& type,
                                               const QStringList& keys) const override;
    [[nodiscard]] Result<bool> isUsedByCustomers(const RowKey& key) const override;
    [[nodiscard]] Result<qint64> nextNumber(const QString& sequence) const override;
    [[nodiscard]] Result<QList<Row>> ofCustomer(EntityKind kind,
                                                const CustomerId& customer) const override;
    [[nodiscard]] Result<QList<CustomerId>> customersWithCard(const QString& card) const override;
    [[nodiscard]] Result<qint64> customersInSeveralBooks() const override;
    [[nodiscard]] Result<> forEach(EntityKind kind,
                                   const std::function<void(const Row&)>& take) const override;

    //! None when there is no such customer.
    [[nodiscard]] Result<std::optional<CustomerParts>> customer(const CustomerId& id) const;
    //! Of one customer all that \a mayRead allows; none when there is no such customer.
    [[nodiscard]] Result<std::optional<CustomerFile>> customerFile(
        const TimelineRequest& request, const std::function<bool(const Note&)>& mayRead) const;
    //! Customers are read in this many parts of about the same size.
    static constexpr int kCustomerBuckets = 1024;
    //! All of one part, in no order.
    [[nodiscard]] Result<QList<CustomerParts>> customersIn(int bucket) const;

    //! The first \a most customers in several books.
    [[nodiscard]] Result<QList<SharedCustomer>> sharedCustomers(int most) const;

    //! What customers bring along into another book (`models/storage/headquartershandover.h`).
    [[nodiscard]] Result<QList<BroughtAlong>> handover(const QList<CustomerId>& customers,
                                                       qint64 fromMs) const;

    //! What stays with somebody who leaves; see HeadquartersHandover.
    [[nodiscard]] Result<QList<LeftTask>> leftBy(const AssociateId& leaver, int most) const;

    [[nodiscard]] Result<LegalEntity> legalEntity() const;
    [[nodiscard]] Result<qint64> epoch() const;
    [[nodiscard]] int schemaVersion() const;
    [[nodiscard]] Result<HeadquartersStatus> status() const;

    //! See HeadquartersVerifier.
    [[nodiscard]] Result<Verification> verify() const;
    //! All there is, as it is in this moment; see HeadquartersBackup.
    [[nodiscard]] Result<BackupSummary> backUp(const HeadquartersBackup::Write& write) const;

    [[nodiscard]] Result<std::unique_ptr<WriteTransaction>> begin();

    // Terminals
    //! `models/storage/enrolments.h`
    [[nodiscard]] Enrolments& enrolments();
    //! `models/storage/terminalorders.h`
    [[nodiscard]] TerminalOrders& orders();
    //! SHA-256 of the secret; the secret itself is never stored.
    [[nodiscard]] Result<> enrol(const RegisterId& terminal, const QByteArray& secretHash);
    //! Neither its secret nor its certificate opens anything any more; false when none did before.
    [[nodiscard]] Result<bool> revoke(const RegisterId& terminal);
    //! NotFound when the terminal is unknown or revoked; empty when it has a certificate.
    [[nodiscard]] Result<QByteArray> terminalSecretHash(const RegisterId& terminal) const;
    //! With heads as far as distribution jobs let the terminal read.
    [[nodiscard]] Result<QList<Scope>> subscription(const RegisterId& terminal) const;
    [[nodiscard]] Result<QList<ScopeHead>> heads(const RegisterId& terminal) const;
    //! Unauthorized when a cursor names a scope the terminal does not follow.
    [[nodiscard]] Result<PullAnswer> pull(const RegisterId& terminal,
                                          const PullRequest& request,
                                          Images images = Images::AsFields) const;
    //! Of a scope that the terminal follows, else Unauthorized. One that begins is let in as by a
    //! pull from 0, and may read to the end.
    enum class SnapshotReading {
        Begins,
        GoesOn,
    };
    [[nodiscard]] Result<SnapshotTerms> snapshotTerms(const RegisterId& terminal,
                                                      qint64 scope,
                                                      SnapshotReading reading) const;
    //! The same of scopes, whoever asks; those that are there no more are left out.
    [[nodiscard]] Result<QHash<qint64, SnapshotTerms>> snapshotTerms(
        const QList<qint64>& scopes) const;
    //! How much is given to \a take at once, as pages of a pull.
    struct SnapshotSize {
        int pageRows = 2000;
        qint64 partBytes = 8LL * 1024 * 1024; //!< about; before they are packed
    };
    //! All live rows of a scope in one unchanging view, in the order of their ids, as a pull tells
    //! them. Every page goes from 0 to the head, the last one has no more behind it. The terms are
    //! those of that view. An error of \a take ends it.
    [[nodiscard]] Result<SnapshotTerms> readSnapshot(
        qint64 scope,
        const SnapshotSize& size,
        const std::function<Result<>(const PullAnswer&)>& take) const;
    //! Judges and applies; every operation gets its own verdict, kept with its id. One transaction,
    //! halved on failure until a poison operation stands alone.
    [[nodiscard]] Result<PushAnswer> push(const RegisterId& terminal, const PushRequest& request);
    //! The same of wishes about rows that the terminal does not hold; nothing is kept of them.
    [[nodiscard]] Result<PerformAnswer> perform(const RegisterId& terminal,
                                                const PerformRequest& request);
    //! Whether headquarters hears an associate there (see `terminalscopes.h`).
    [[nodiscard]] Result<bool> mayActAt(const RegisterId& terminal, const AssociateId& actor) const;
    //! Called after each commit that changed something; on the store's thread.
    void onCommitted(std::function<void(const Commit&)> listener);
    //! Whether what failed with \a error may go well at once, because the connection is made anew.
    [[nodiscard]] bool isWorthAskingAgain(const Error& error) const;
    //! What this store and all others on its database wrote behind \a seen; with nothing seen yet,
    //! where to begin. Always empty on SQLite, which one program has to itself.
    [[nodiscard]] Result<News> news(std::optional<qint64> seen) const;

    // The log of who did what
    [[nodiscard]] Result<AuditPage> audit(const AuditRequest& request) const;
    //! Something that is no operation; told again, it is kept once.
    [[nodiscard]] Result<> record(const AuditEvent& event);
    //! Forgets at most \a most entries that are older than the retailer keeps; answers how many.
    [[nodiscard]] Result<int> forgetOldAudit(int most);
    //! The same of handed changes that were closed so long ago that nobody asks about them; they go
    //! from the tills with the feed.
    [[nodiscard]] Result<int> forgetClosedHanded(int most);

    //! What proves that nobody has changed it: `models/storage/auditledger.h`.
    [[nodiscard]] AuditLedger& ledger();

    //! `models/storage/headquartersjobs.h`
    [[nodiscard]] HeadquartersJobs& jobs();
    [[nodiscard]] TerminalStates& terminalStates();
    //! From now on pages for terminals are read once for all stores that share \a pages.
    void sharePages(std::shared_ptr<PageCache> pages);

    // Headquarters' own small memory (failed PIN tries ...), not in the feed
    [[nodiscard]] Result<QString> memory(const QString& name) const;
    [[nodiscard]] Result<> remember(const QString& name, const QString& value);
    //! The same unless something is remembered already, by another node perhaps; what it is then.
    [[nodiscard]] Result<QString> rememberFirst(const QString& name, const QString& value);

private:
    explicit HeadquartersStore(std::unique_ptr<HeadquartersCore> made);
    std::unique_ptr<HeadquartersCore> d;
};

} // namespace carnet
