#pragma once

#include "models/storage/terminalidentity.h"
#include "models/storage/terminalstore.h"
#include "models/storage/tillwipe.h"

#include <QString>

namespace carnet {

//! What becomes of a till's folder once headquarters has ordered it out of service and nothing is
//! open in it any more.
class Departure final
{
public:
    Departure(QString folder, const Clock& clock, Random& random)
        : m_folder(std::move(folder))
        , m_clock(clock)
        , m_random(random)
    {
    }

    //! Wipes the folder. False, and nothing is touched, while a till that is to be retired holds
    //! something that headquarters does not have: somebody has worked on while it was sent.
    [[nodiscard]] Result<bool> depart(const TerminalOrder& order,
                                      const TerminalIdentity& identity) const;

private:
    [[nodiscard]] Result<bool> hasUnsent() const;

    QString m_folder;
    const Clock& m_clock;
    Random& m_random;
};

} // namespace carnet
