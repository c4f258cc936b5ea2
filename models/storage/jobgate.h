#pragma once

#include "models/domain/distributionjob.h"
#include "models/domain/protocol.h"
#include "models/storage/headquarterscontext.h"

#include <QHash>

namespace carnet {

//! What jobs hold back from one till. A feed has no old versions to give, so nothing is held back
//! inside it: a till may read a scope up to its head, or is told nothing of it at all.
class JobGate final
{
public:
    //! \a followed are the scopes of the terminal with their heads as they are.
    [[nodiscard]] static Result<JobGate> of(HeadquartersContext& context,
                                            const QList<DistributionJob>& schedules,
                                            const RegisterId& terminal,
                                            const QList<Scope>& followed);

    //! Whether the till may read on from the cursor. One that starts, starts again or is behind
    //! what was let through reads to the end.
    [[nodiscard]] bool lets(const Cursor& cursor) const;
    //! The scope as the till may know it: at a head that it may reach.
    [[nodiscard]] Scope seen(Scope scope) const;

private:
    JobGate() = default;

    struct Held {
        qint64 free = 0; //!< up to where it may read
        bool hasStarted = false; //!< at 0 because there was nothing, not because it is new
    };
    QHash<qint64, Held> m_held; //!< scopes that are held back
};

} // namespace carnet
