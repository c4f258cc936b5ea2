#pragma once

#include "models/domain/audit.h"

namespace carnet {

//! What a feed entry says about its row. Numbers are on the wire.
enum class FeedEvent : int {
    Put = 1,
    Left = 2, //!< the row exists, but no longer in this scope
    Deleted = 3,
    Erased = 4, //!< privacy erasure: nothing of it may stay
    Known = 5, //!< as Put, but the row has come with another scope of the terminal
};

struct FeedEntry {
    qint64 seq = 0;
    FeedEvent event = FeedEvent::Put;
    Row row; //!< fields only with Put, and only of kinds that are known here
    QByteArray image = {}; //!< the fields as JSON text, in place of those of the row
};

//! Order independent checksum over (kind, id, version) of the live rows of a scope: two sums
//! modulo 2^64 over the halves of SHA-256.
struct Digest {
    quint64 low = 0;
    quint64 high = 0;

    void add(const RowKey& key, qint64 version);
    void remove(const RowKey& key, qint64 version);

    friend bool operator==(const Digest&, const Digest&) = default;
};

//! What a terminal follows: the unit of replication, authorization and checksum.
struct Scope {
    qint64 number = 0;
    QString kind; //!< `tm`, `sn`, `st`, `rf`, `rf1040` and the like, `as`, `ab`
    qint64 head = 0; //!< as far as the terminal may know
    qint64 floor = 0;
    bool isHeld = false; //!< a job holds it back: its head moves when the job runs. Not on the wire
};

struct Cursor {
    qint64 scope = 0;
    qint64 seq = 0;

    friend bool operator==(const Cursor&, const Cursor&) = default;
};

//! How far a scope has come; all that a hint says.
struct ScopeHead {
    qint64 scope = 0;
    qint64 head = 0;

    friend bool operator==(const ScopeHead&, const ScopeHead&) = default;
};

//! Where a page of a snapshot belongs; see SnapshotManifest.
struct SnapshotPlace {
    QString snapshot;
    int part = 0;
    bool endsPart = false;

    friend bool operator==(const SnapshotPlace&, const SnapshotPlace&) = default;
};

struct ScopePage {
    qint64 scope = 0;
    qint64 from = 0; //!< the cursor this page continues
    qint64 to = 0; //!< the cursor after it
    qint64 head = 0;
    bool more = false;
    bool resync = false; //!< the cursor was below the floor: start this scope again from 0
    std::optional<Digest> digest; //!< of the scope at `head`, when caught up
    QList<FeedEntry> entries;
    //! It is of a snapshot, not of a pull: all such pages begin at 0, and only the last one of all
    //! moves the cursor.
    std::optional<SnapshotPlace> place = {};
};

struct PullRequest {
    qint64 epoch = 0;
    QList<Cursor> cursors;
    int maxRows = 2000;
    qint64 maxBytes = 1024LL * 1024;
    bool takesKnown = false; //!< rows that came with another scope need not come again
};

struct PullAnswer {
    qint64 epoch = 0;
    QList<ScopePage> pages;
    //! A run of a job has given all it brings: when it is applied, one more pull tells so at once.
    bool confirm = false;
};

//! How entries carry their rows: to be looked at, or only to be handed on, which is less work.
enum class Images {
    AsFields,
    AsText,
};

//! Why an operation that was sent cannot be read here.
struct UnreadOperation {
    Refusal refusal = Refusal::Invalid; //!< or Unknown: a later version may read it
    QByteArray bodyHash;

    friend bool operator==(const UnreadOperation&, const UnreadOperation&) = default;
};

struct PushRequest {
    QUuid incarnation; //!< of the terminal's outbox; new after a restore
    qint64 ackedThrough = 0; //!< verdicts up to here may be forgotten
    QList<Operation> operations; //!< of those in `unread` only `id` and `n` mean something
    QHash<OperationId, UnreadOperation> unread = {};
    QList<AuditEvent> events = {}; //!< of sessions and exports; the sender is their terminal
};

struct OperationVerdict {
    OperationId id;
    qint64 n = 0;
    Verdict verdict = Verdict::Applied;
    Refusal refusal = Refusal::None;
    QJsonObject facts;
    QList<Row> images; //!< rows as headquarters has them now; the terminal's new truth
    QList<RowKey> gone; //!< rows headquarters has no more
};

struct PushAnswer {
    qint64 epoch = 0;
    qint64 lastN = 0; //!< of this terminal and incarnation
    bool gap = false; //!< operations before the first one sent are missing: resend from lastN + 1
    bool needsIncarnation = false; //!< an n was used twice: cloned or restored terminal
    Hlc hlc;
    QList<OperationVerdict> verdicts;
    QList<QUuid> eventsTaken = {}; //!< these need not be sent again
    QUuid brokenChain = {}; //!< the terminal's chain of events does not go on; it begins another
};

//! Wishes about rows that the terminal does not hold, to be judged and done at once. Their `n`
//! means nothing; sent twice, they come out as done already.
struct PerformRequest {
    QList<Operation> operations;
    bool partly = false; //!< those that are refused do not keep the others from being done
};

struct PerformAnswer {
    bool isDone = false; //!< false: one was refused, and nothing has changed
    QList<OperationVerdict> verdicts; //!< in the order of the operations
};

struct Hello {
    int protocol = 1;
    qint64 epoch = 0;
    Hlc hlc;
    qint64 nowMs = 0;
    int pageRows = 2000;
    qint64 pageBytes = 1024LL * 1024;
    int pushOperations = 500;
    qint64 pushBytes = 256LL * 1024;
    int paceSeconds = 0;
    //! From this many rows on a scope is worth being read by its snapshot; 0 = there are none.
    qint64 snapshotRows = 0;
    QByteArray orderKey = {}; //!< public Ed25519 key, 32 bytes; see TerminalOrder. Empty = none
    //! What the terminal follows, so that it need not ask; none of who may read nothing any more,
    //! and of a headquarters that does not say.
    std::optional<QList<Scope>> scopes = {};
};

} // namespace carnet
