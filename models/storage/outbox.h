#pragma once

#include "models/storage/namedvalues.h"
#include "models/storage/terminalcontext.h"
#include "models/storage/terminalstore.h"

namespace carnet {

//! The next free place in the stream and the clock, read once for all operations of a gesture.
struct Stamp {
    qint64 epoch = 0;
    qint64 n = 1;
    Hlc hlc;

    //! \a operation has its place now.
    void take(const Operation& operation)
    {
        n = operation.n + 1;
        hlc = operation.hlc;
    }
};

//! The table of operations: what waits, what headquarters said, what is kept for a replay.
class Outbox final
{
public:
    explicit Outbox(TerminalContext& context);

    [[nodiscard]] Result<Stamp> beginStamp() const;
    //! Gives \a draft its id, place and clock reading, and the operations it depends on.
    [[nodiscard]] Result<Operation> stamped(const Operation& draft,
                                            const Stamp& stamp,
                                            qint64 baseVersion) const;
    [[nodiscard]] Result<> insert(const Operation& operation) const;
    //! Where the next gesture goes on.
    [[nodiscard]] Result<> keepStamp(const Stamp& stamp) const;
    //! One that only the log knows: keeps its id, gets the next place.
    [[nodiscard]] Result<> addAgain(Operation operation) const;
    [[nodiscard]] Result<bool> knows(const OperationId& operation) const;

    //! What the view shows although headquarters has not settled it.
    [[nodiscard]] Result<QList<Operation>> unruled() const;
    //! Everything that is not done: what the log must hold.
    [[nodiscard]] Result<QList<Operation>> unsettled() const;
    //! Those of them that are about \a subjects.
    [[nodiscard]] Result<QList<Operation>> unruledAbout(const QSet<QUuid>& subjects) const;
    //! What those operations are about; good until the next one is taken in or settled.
    [[nodiscard]] Result<const PendingOperations*> pending() const;
    //! Whether something is not done.
    [[nodiscard]] Result<bool> hasUnsettled() const;
    [[nodiscard]] Result<OutboxCounts> counts() const;
    [[nodiscard]] Result<QList<QueuedOperation>> queue(int limit) const;

    [[nodiscard]] Result<PushRequest> nextPush(int maxOperations, qint64 maxBytes) const;
    [[nodiscard]] Result<> settle(const OperationVerdict& verdict) const;
    //! A person gives up what was refused of a gesture.
    [[nodiscard]] Result<> dropRefused(const QUuid& gesture) const;
    //! Takes that back.
    [[nodiscard]] Result<> takeUpRefused(const QUuid& gesture) const;
    //! Forgets done operations after the time in which a restored headquarters may need them.
    [[nodiscard]] Result<> forgetOld() const;

    [[nodiscard]] Result<QUuid> incarnation() const;
    [[nodiscard]] Result<> renewIncarnation() const;
    //! Sends again what headquarters does not know: everything behind \a lastN.
    [[nodiscard]] Result<> sendAgain(qint64 lastN) const;
    //! Sends everything again that is kept, in a new stream: headquarters was set back.
    [[nodiscard]] Result<> sendAllAgain() const;
    [[nodiscard]] Result<bool> isResending() const;
    //! Sends again what headquarters did not know: it may have been updated since.
    [[nodiscard]] Result<> sendUnknownAgain() const;
    [[nodiscard]] Result<> observe(Hlc seen) const;

private:
    [[nodiscard]] Result<QList<OperationId>> dependencies(const Operation& draft) const;
    [[nodiscard]] Result<QList<Operation>> inStates(const QString& states) const;
    [[nodiscard]] Result<Hlc> hlc() const;
    [[nodiscard]] Result<qint64> nextN() const;
    [[nodiscard]] Result<> setNextN(qint64 n) const;

    TerminalContext& m_context;
    NamedValues m_meta;
};

} // namespace carnet
