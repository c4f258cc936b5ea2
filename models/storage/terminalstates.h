#pragma once

#include "models/domain/result.h"
#include "models/domain/tillreport.h"

namespace carnet {

struct HeadquartersContext;

//! How the tills were when they asked for news last; any node may have heard of it.
class TerminalStates final
{
public:
    explicit TerminalStates(HeadquartersContext& context)
        : m_context(context)
    {
    }

    //! Of every register that is enrolled, also of those that were never heard of; and of those out
    //! of service that have not said that they are wiped, or whose pushes wait for a manager.
    [[nodiscard]] Result<QList<TerminalState>> all() const;
    //! What another node has heard later stays.
    [[nodiscard]] Result<> keep(const QList<TerminalState>& states) const;

private:
    HeadquartersContext& m_context;
};

} // namespace carnet
