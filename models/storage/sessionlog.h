#pragma once

#include "models/domain/audit.h"
#include "models/storage/terminalcontext.h"

namespace carnet {

//! What a till has to tell headquarters' log about sessions and exports, in the order in which it
//! happened.
class SessionLog final
{
public:
    explicit SessionLog(TerminalContext& context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<> note(const AuditEvent& event) const;
    //! The oldest that headquarters does not have.
    [[nodiscard]] Result<QList<AuditEvent>> waiting(int most) const;
    //! Headquarters has them.
    [[nodiscard]] Result<> forget(const QList<QUuid>& events) const;

private:
    TerminalContext& m_context;
};

} // namespace carnet
