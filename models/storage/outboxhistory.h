#pragma once

#include "models/storage/pastgesture.h"
#include "models/storage/terminalcontext.h"

namespace carnet {

//! The table of operations as what people did, newest first: for the sync centre and for undo.
class OutboxHistory final
{
public:
    explicit OutboxHistory(TerminalContext& context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<QList<PastGesture>> recent(int limit) const;
    //! The operations of one gesture that came out or wait, in their order; what was refused did
    //! not happen.
    [[nodiscard]] Result<QList<Operation>> operationsOf(const QUuid& gesture) const;

    //! Those that headquarters refused and nobody has given up.
    [[nodiscard]] Result<QList<Operation>> refusedOf(const QUuid& gesture) const;

private:
    [[nodiscard]] Result<QList<Operation>> where(const QString& condition,
                                                 const QUuid& gesture) const;

    TerminalContext& m_context;
};

} // namespace carnet
