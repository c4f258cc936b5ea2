// A till's store as synchronisation sees it.

#include "models/storage/sessionlog.h"
#include "models/storage/terminalstore.h"
#include "models/storage/tillcore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kEpochName = u"epoch"_s;

} // namespace

Result<QUuid> TerminalStore::incarnation() const
{
    return d->outbox.incarnation();
}

Result<> TerminalStore::renewIncarnation()
{
    return d->write([this](ViewChanges&) { return d->outbox.renewIncarnation(); })
        .map([](const QList<Change>&) {});
}

Result<PushRequest> TerminalStore::nextPush(int maxOperations, qint64 maxBytes) const
{
    auto request = d->outbox.nextPush(maxOperations, maxBytes);
    if (!request)
        return request;
    constexpr int kMostEvents = 100;
    auto events = SessionLog(d->context).waiting(kMostEvents);
    if (!events)
        return tl::unexpected(events.error());
    request->events = *std::move(events);
    return request;
}

Result<QList<Change>> TerminalStore::settle(const PushAnswer& answer)
{
    auto changes = d->write([&](ViewChanges& noted) {
        return d->takeVerdicts(answer, noted).and_then([&] {
            const SessionLog sessions(d->context);
            return sessions.forget(answer.eventsTaken).and_then([&] {
                return answer.brokenChain.isNull() ? Result<>()
                                                   : sessions.beginChain(answer.brokenChain);
            });
        });
    });
    if (changes)
        d->compactLog();
    return changes;
}

Result<qint64> TerminalStore::epoch() const
{
    return d->meta.number(kEpochName);
}

Result<> TerminalStore::setEpoch(qint64 epoch)
{
    const auto written = d->write([this, epoch](ViewChanges&) -> Result<> {
        const auto known = d->meta.number(kEpochName);
        if (!known)
            return tl::unexpected(known.error());
        if (*known == epoch)
            return {};
        if (auto set = d->meta.setNumber(kEpochName, epoch); !set)
            return set;
        if (*known == 0)
            return {};
        // Headquarters was set back: it may have forgotten what it told us and what we told it.
        if (auto again = d->outbox.sendAllAgain(); !again)
            return again;
        // Of events it has forgotten some that this till has, too: no chain goes on from there.
        if (auto begun = SessionLog(d->context).beginChain(); !begun)
            return begun;
        return d->pages.restartAll();
    });
    if (!written)
        return tl::unexpected(written.error());
    // What was ruled on has left the log; nobody else may have it now.
    d->refillLog();
    return {};
}

Result<> TerminalStore::sendUnknownAgain()
{
    return d->write([this](ViewChanges&) { return d->outbox.sendUnknownAgain(); })
        .map([](const QList<Change>&) {});
}

Result<QList<Change>> TerminalStore::follow(const QList<Scope>& scopes)
{
    auto changes = d->write([&](ViewChanges& seen) { return d->pages.follow(scopes, seen); });
    if (changes)
        d->sweepJournal(*changes, true);
    return changes;
}

Result<QList<Cursor>> TerminalStore::cursors() const
{
    const auto followed = FollowedScopes(d->context).all();
    if (!followed)
        return tl::unexpected(followed.error());
    QList<Cursor> cursors;
    for (const FollowedScope& scope : *followed)
        cursors.append({scope.number, scope.seq});
    return cursors;
}

Result<QHash<qint64, SnapshotProgress>> TerminalStore::snapshotsBegun() const
{
    const auto followed = FollowedScopes(d->context).all();
    if (!followed)
        return tl::unexpected(followed.error());
    QHash<qint64, SnapshotProgress> begun;
    for (const FollowedScope& scope : *followed) {
        if (scope.begun.parts > 0)
            begun.insert(scope.number, scope.begun);
    }
    return begun;
}

Result<QList<Change>> TerminalStore::applyPages(const QList<ScopePage>& pages, qint64 epoch)
{
    if (const auto held = d->ballast.hold(); !held)
        return tl::unexpected(held.error());
    const auto current = this->epoch();
    if (!current)
        return tl::unexpected(current.error());
    if (*current != epoch)
        return failure(ErrorCode::Conflict, u"a page of another epoch"_s);
    const auto apply = [&] {
        return d->write([&](ViewChanges& changes) {
            Result<> applied;
            for (const ScopePage& page : pages)
                applied = applied.and_then([&] { return d->pages.apply(page, epoch, changes); });
            return applied;
        });
    };
    if (!std::ranges::all_of(pages, &ScopePage::more)) {
        auto changes = apply();
        if (changes)
            d->sweepJournal(*changes, true);
        return changes;
    }
    // Nobody was told that this is saved: a power cut takes pages and cursors, and both come again.
    const auto relaxed = execute(d->context.sql(), u"PRAGMA synchronous = NORMAL"_s);
    auto changes = apply();
    const auto restored = execute(d->context.sql(), u"PRAGMA synchronous = FULL"_s);
    if (changes)
        d->sweepJournal(*changes, false);
    if (!relaxed || !restored)
        return tl::unexpected(relaxed ? restored.error() : relaxed.error());
    return changes;
}

Result<> TerminalStore::observe(Hlc hlc)
{
    return d->outbox.observe(hlc);
}

Result<> TerminalStore::noteSession(const AuditEvent& event)
{
    return d->write([&](ViewChanges&) { return SessionLog(d->context).note(event); })
        .map([](const QList<Change>&) {});
}

} // namespace carnet
