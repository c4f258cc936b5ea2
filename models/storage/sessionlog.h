#pragma once

#include "models/domain/auditchain.h"
#include "models/storage/namedvalues.h"
#include "models/storage/terminalcontext.h"

namespace carnet {

//! What a till has to tell headquarters' log about sessions and exports, in the order in which it
//! happened.
class SessionLog final
{
public:
    explicit SessionLog(TerminalContext& context)
        : m_context(context)
        , m_meta(context.sql(), QStringLiteral("meta"))
    {
    }

    //! Puts it into the chain; within a transaction.
    [[nodiscard]] Result<> note(const AuditEvent& happened) const;
    //! The oldest that headquarters does not have, as far as they are of one chain.
    [[nodiscard]] Result<QList<AuditEvent>> waiting(int most) const;
    //! Headquarters has them.
    [[nodiscard]] Result<> forget(const QList<QUuid>& events) const;
    //! What is noted from now on is in a new chain. Only if the present one is \a broken, unless
    //! that is null.
    [[nodiscard]] Result<> beginChain(const QUuid& broken = {}) const;

private:
    struct Place {
        QUuid chain;
        ChainHead head;
    };
    [[nodiscard]] Result<Place> place() const;
    [[nodiscard]] Result<> setPlace(const Place& place) const;

    TerminalContext& m_context;
    NamedValues m_meta;
};

} // namespace carnet
