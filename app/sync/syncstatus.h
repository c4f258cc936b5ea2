#pragma once

#include "models/domain/result.h"
#include "models/storage/terminalstore.h"

#include <QMetaType>

#include <optional>

namespace carnet::sync {

//! How the till stands with headquarters, for the screens.
struct SyncStatus {
    enum class State {
        Offline, //!< headquarters is not reached, or a person went offline; work goes on
        Connecting,
        CatchingUp,
        UpToDate,
        NeedsUpdate, //!< no protocol version in common; work goes on and is kept
        NotAuthorized, //!< headquarters does not know this till; unsent work is kept
        Mistrusted, //!< whoever answers cannot prove to be headquarters; unsent work is kept
    };

    State state = State::Offline;
    qint64 lastSyncedAtMs = 0; //!< UTC; 0 = never
    int pending = 0; //!< operations on their way
    int held = 0;
    int rejected = 0;
    qint64 rowsReceived = 0; //!< of the catching up under way or the last one
    qint64 rowsExpected = 0;
    qint64 rowsPerSecond = 0;
    std::optional<Error> error{}; //!< of the last failure, until something goes well

    friend bool operator==(const SyncStatus&, const SyncStatus&) = default;
};

//! Who follows the machine: the screens and the book index.
class SyncObserver
{
public:
    SyncObserver() = default;
    virtual ~SyncObserver() = default;
    Q_DISABLE_COPY_MOVE(SyncObserver)

    virtual void statusChanged(const SyncStatus& status) = 0;
    //! The view has changed: once per page and per batch of verdicts, never empty.
    virtual void changed(const QList<Change>& changes) = 0;
    //! Everything headquarters had is here.
    virtual void caughtUp() = 0;
    //! Headquarters has said hello.
    virtual void greeted(const Hello& /*hello*/) { }
    //! Headquarters lets this till in no more and shows an order instead, which nobody has judged.
    virtual void ordered(const QJsonObject& /*order*/) { }
    //! After leave(): headquarters has everything that was done here.
    virtual void left() { }
};

} // namespace carnet::sync

Q_DECLARE_METATYPE(carnet::sync::SyncStatus)
