#pragma once

#include "app/sync/syncstore.h"

#include <functional>

namespace carnet::sync {

//! The computer that the till runs on.
struct Host {
    QString version; //!< of the program
    std::function<qint64()> freeBytes; //!< on the disk of the store; none where nobody can tell
};

//! What the machine and its parts work with. All of it outlives them.
struct Surroundings {
    Headquarters& headquarters;
    SyncStore& store;
    Alarms& alarms;
    const Clock& clock;
    Random& random;
    Host host = {};
};

//! To whom Pusher, Puller and Waiter report.
class Supervisor
{
public:
    Supervisor() = default;
    virtual ~Supervisor() = default;
    Q_DISABLE_COPY_MOVE(Supervisor)

    //! The view has changed.
    virtual void changed(const QList<Change>& changes) = 0;
    virtual void counted(const OutboxCounts& counts) = 0;
    //! Work is getting done: forget earlier failures.
    virtual void progressed() = 0;
    //! Nothing is left to pull.
    virtual void caughtUp() = 0;
    //! Some head has moved.
    virtual void hinted(const QList<ScopeHead>& heads) = 0;
    //! The hints are cut off; whether headquarters is, a pull will show.
    virtual void hintsLost() = 0;
    //! Nothing is left to push.
    virtual void emptied() { }
    //! This part cannot go on by itself: connect again from the start.
    virtual void lost(const CallFailure& failure) = 0;
    //! How the till is, for headquarters.
    [[nodiscard]] virtual TillReport report() const = 0;
    //! A part pauses, the others go on.
    virtual void troubled(const Error& error) = 0;
};

} // namespace carnet::sync
