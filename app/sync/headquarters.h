#pragma once

#include "app/sync/pending.h"
#include "app/sync/snapshotparts.h"
#include "app/sync/wire.h"

#include <tl/expected.hpp>

namespace carnet::sync {

//! Why a call to headquarters did not give an answer. Unauthorized = the terminal's token is not
//! known; Newer = no version in common; NotFound = asked for what is not this terminal's; Network
//! = no answer, or one that makes no sense; Busy and Storage = headquarters' own trouble.
struct CallFailure {
    Error error;
    qint64 retryAfterMs = 0; //!< headquarters' wish; no call of any kind before that
    bool isMistrusted = false; //!< whoever answered cannot prove to be headquarters
    QString word{}; //!< headquarters' stable code for it; empty where it gave none
    QJsonObject order{}; //!< what it wants instead of an answer (`terminalorder.h`), unread
};

template<typename T>
using Reply = tl::expected<T, CallFailure>;

template<typename T>
using Then = std::function<void(const T&)>;

//! The calls of the protocol (`docs/sync-protocol.md`), without saying how they travel. Any number
//! may be under way; each is abandoned by destroying its Pending, which headquarters may or may
//! not notice.
class Headquarters
{
public:
    Headquarters() = default;
    virtual ~Headquarters() = default;
    Q_DISABLE_COPY_MOVE(Headquarters)

    [[nodiscard]] virtual PendingPtr hello(Then<Reply<Hello>> then) = 0;
    [[nodiscard]] virtual PendingPtr subscription(Then<Reply<QList<Scope>>> then) = 0;
    [[nodiscard]] virtual PendingPtr pull(const PullRequest& request,
                                          Then<Reply<PullAnswer>> then) = 0;
    //! The snapshot of a scope that the till reads from the start.
    [[nodiscard]] virtual PendingPtr snapshot(qint64 scope, Then<Reply<SnapshotAnswer>> then) = 0;
    //! The bytes of part \a n as they arrive, right or wrong.
    [[nodiscard]] virtual PendingPtr snapshotPart(const QString& id,
                                                  int n,
                                                  Then<Reply<QByteArray>> then) = 0;
    [[nodiscard]] virtual PendingPtr push(const PushRequest& request,
                                          Then<Reply<PushAnswer>> then) = 0;
    [[nodiscard]] virtual PendingPtr wait(const WaitRequest& request,
                                          Then<Reply<WaitAnswer>> then) = 0;
};

} // namespace carnet::sync
