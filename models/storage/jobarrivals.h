#pragma once

#include "models/domain/jobarrival.h"
#include "models/storage/terminalcontext.h"

namespace carnet {

//! The till's own history of what jobs brought, with the newest at the end; bounded.
class JobArrivals final
{
public:
    static constexpr int kKept = 200;
    //! Pages that come closer together than this are one arrival.
    static constexpr qint64 kPauseMs = 60'000;

    explicit JobArrivals(const TerminalContext& context)
        : m_context(context)
    {
    }

    //! Part of the transaction that takes the page.
    [[nodiscard]] Result<> note(Job job, qint64 rows, bool isWhole) const;
    //! The newest first.
    [[nodiscard]] Result<QList<JobArrival>> newest(int limit) const;

private:
    const TerminalContext& m_context;
};

} // namespace carnet
