#pragma once

#include "models/domain/snapshot.h"
#include "models/storage/terminalcontext.h"

namespace carnet {

//! How far a till has read one scope.
struct FollowedScope {
    qint64 number = 0;
    QString kind;
    qint64 seq = 0;
    qint64 head = 0;
    Digest digest; //!< of what this pass has told
    qint64 pass = 1; //!< how often the scope was read from the start
    bool isComplete = false; //!< this pass has reached the head once
    qint64 mismatchHead = -1; //!< where digests differed last
    SnapshotProgress begun = {}; //!< while this pass has not left 0

    //! Reads everything again; what is not told again is swept away at the head.
    void restart()
    {
        ++pass;
        seq = 0;
        digest = {};
        isComplete = false;
        begun = {};
    }
};

//! The scopes a till follows, and which of them hold which row.
class FollowedScopes final
{
public:
    explicit FollowedScopes(const TerminalContext& context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<QList<FollowedScope>> all() const; //!< in the order to fetch them
    [[nodiscard]] Result<std::optional<FollowedScope>> find(qint64 number) const;
    [[nodiscard]] Result<> save(const FollowedScope& scope) const;
    [[nodiscard]] Result<> forget(qint64 number) const;

    //! The feed tells that the row is live in the scope.
    [[nodiscard]] Result<> enter(FollowedScope& scope, const RowKey& key, qint64 version) const;
    //! The feed tells that it is not; false when no followed scope holds the row any more.
    [[nodiscard]] Result<bool> leave(FollowedScope& scope, const RowKey& key) const;
    //! What earlier passes told and this one has not.
    [[nodiscard]] Result<QList<RowKey>> stale(const FollowedScope& scope) const;
    //! Rows of headquarters that came with a verdict, and that no scope has told of: an earlier
    //! pass of \a scope is said to have told of them.
    [[nodiscard]] Result<> adoptStrays(const FollowedScope& scope) const;
    [[nodiscard]] Result<QList<FollowedScope>> holding(EntityKind kind) const;
    //! Everything the scope holds.
    [[nodiscard]] Result<QList<RowKey>> rowsIn(qint64 number) const;

private:
    const TerminalContext& m_context;
};

} // namespace carnet
