#pragma once

#include "models/storage/followedscopes.h"
#include "models/storage/jobarrivals.h"
#include "models/storage/namedvalues.h"
#include "models/storage/view.h"

namespace carnet {

//! Takes pages of the feed into the images; the caller owns the transaction.
class PageApplier final
{
public:
    PageApplier(TerminalContext& context, const View& view, const Outbox& outbox);

    [[nodiscard]] Result<> apply(const ScopePage& page, qint64 epoch, ViewChanges& changes) const;
    [[nodiscard]] Result<> follow(const QList<Scope>& scopes, ViewChanges& changes) const;
    //! Every scope is read from the start; nothing is dropped before it has been.
    [[nodiscard]] Result<> restartAll() const;
    //! Reads scopes again that hold rows of kinds which an earlier version of this program did not
    //! know and only counted.
    [[nodiscard]] Result<> adoptStrangers() const;

private:
    //! Whose operations have to be judged again with the page; an empty set = nobody's.
    [[nodiscard]] Result<Subjects> concerned(const ScopePage& page,
                                             const FollowedScope& scope) const;
    //! False when a row that should have come with another scope is not here.
    [[nodiscard]] Result<bool> takeAll(const ScopePage& page,
                                       qint64 epoch,
                                       FollowedScope& scope,
                                       ViewChanges& changes) const;
    [[nodiscard]] Result<bool> isWhereItShouldBe(const FeedEntry& entry) const;
    struct Reading {
        qint64 epoch = 0;
        bool isRepair = false; //!< puts right what is here, whatever its version says
    };
    [[nodiscard]] Result<> take(const FeedEntry& entry,
                                const Reading& reading,
                                FollowedScope& scope,
                                ViewChanges& changes) const;
    [[nodiscard]] Result<> moveOn(const ScopePage& page,
                                  FollowedScope& scope,
                                  ViewChanges& changes) const;
    [[nodiscard]] Result<> finish(const ScopePage& page,
                                  FollowedScope& scope,
                                  ViewChanges& changes) const;
    [[nodiscard]] Result<> sweep(FollowedScope& scope, ViewChanges& changes) const;
    [[nodiscard]] Result<> let(FollowedScope& scope, const RowKey& key, ViewChanges& changes) const;
    //! Kinds whose rows are counted without their images.
    [[nodiscard]] Result<QSet<EntityKind>> strangers() const;
    [[nodiscard]] Result<> setStrangers(const QSet<EntityKind>& kinds) const;
    //! For the history of what jobs brought.
    [[nodiscard]] Result<> noteArrival(const ScopePage& page, const FollowedScope& scope) const;
    [[nodiscard]] Result<> noteStrangers(const ScopePage& page) const;
    [[nodiscard]] Result<> drop(FollowedScope scope, ViewChanges& changes) const;

    const View& m_view;
    const Outbox& m_outbox;
    FollowedScopes m_scopes;
    JobArrivals m_arrivals;
    NamedValues m_meta;
};

} // namespace carnet
