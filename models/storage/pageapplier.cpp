#include "models/storage/pageapplier.h"

#include "models/storage/headquartersrows.h"
#include "models/storage/storagelog.h"

#include <algorithm>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

const auto kStrangers = u"unknown_kinds"_s;

//! Reference rows that rules look at whatever the operation is about.
bool isLookedAtByAll(EntityKind kind)
{
    return kind == EntityKind::Associate || kind == EntityKind::PermissionGroup
        || kind == EntityKind::ClientBook || kind == EntityKind::AttributeDefinition;
}

//! Any operation may have to do with it. Without its fields a row that leaves does not tell its
//! customer.
bool isEverybodys(const FeedEntry& entry)
{
    return entry.event != FeedEvent::Put || isLookedAtByAll(entry.row.key.kind);
}

//! The feed of a scope names each row once, so its order is free: neighbours in the indexes come
//! one after the other.
std::vector<const FeedEntry*> inOrderOfKeys(const ScopePage& page)
{
    std::vector<const FeedEntry*> entries;
    entries.reserve(static_cast<size_t>(page.entries.size()));
    for (const FeedEntry& entry : page.entries)
        entries.push_back(&entry);
    std::ranges::stable_sort(entries, [](const FeedEntry* a, const FeedEntry* b) {
        const RowKey& left = a->row.key;
        const RowKey& right = b->row.key;
        return std::tie(left.kind, left.id) < std::tie(right.kind, right.id);
    });
    return entries;
}

} // namespace

PageApplier::PageApplier(TerminalContext& context, const View& view, const Outbox& outbox)
    : m_view(view)
    , m_outbox(outbox)
    , m_scopes(context)
    , m_arrivals(context)
    , m_meta(context.sql(), u"meta"_s)
{
}

Result<Subjects> PageApplier::concerned(const ScopePage& page, const FollowedScope& scope) const
{
    const auto known = m_outbox.pending();
    if (!known)
        return tl::unexpected(known.error());
    const PendingOperations& pending = **known;
    if (pending.isEmpty())
        return Subjects(QSet<QUuid>());
    // A pass that ends may sweep any row, also ones that operations are about.
    if (!scope.isComplete)
        return Subjects();
    QSet<QUuid> about;
    for (const FeedEntry& entry : page.entries) {
        if (!isKnown(entry.row.key.kind))
            continue;
        if (isEverybodys(entry))
            return Subjects();
        const QUuid customer = customerOf(entry.row);
        if (pending.areAbout(entry.row.key.id) || pending.areAbout(customer))
            about.insert(customer);
    }
    return about.isEmpty() ? Subjects(about) : m_view.narrowed(about);
}

Result<> PageApplier::apply(const ScopePage& page, qint64 epoch, ViewChanges& changes) const
{
    auto found = m_scopes.find(page.scope);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorCode::Invalid,
                       u"a page of scope %1, which is not followed"_s.arg(page.scope));
    FollowedScope scope = **found;
    if (page.from != scope.seq)
        return {}; // late or twice: the cursor has moved on
    if (page.resync) {
        scope.restart();
        return m_scopes.save(scope);
    }
    const auto about = concerned(page, scope);
    if (!about)
        return tl::unexpected(about.error());
    if (auto unwound = m_view.unwind(*about, changes); !unwound)
        return unwound;
    const auto isWhole = takeAll(page, epoch, scope, changes);
    if (!isWhole)
        return tl::unexpected(isWhole.error());
    if (auto moved = *isWhole ? moveOn(page, scope, changes) : restartAll(); !moved)
        return moved;
    if (auto noted = noteArrival(page, scope); !noted)
        return noted;
    return m_view.replay(*about, changes);
}

Result<> PageApplier::moveOn(const ScopePage& page,
                             FollowedScope& scope,
                             ViewChanges& changes) const
{
    scope.seq = page.to;
    scope.head = page.head;
    if (page.place && page.place->endsPart)
        scope.begun = {page.place->snapshot, page.place->part + 1};
    if (scope.seq > 0)
        scope.begun = {};
    if (auto finished = finish(page, scope, changes); !finished)
        return finished;
    return m_scopes.save(scope);
}

Result<bool> PageApplier::takeAll(const ScopePage& page,
                                  qint64 epoch,
                                  FollowedScope& scope,
                                  ViewChanges& changes) const
{
    // A part of a snapshot may be older than what has come from another scope meanwhile.
    const bool isRepair = scope.pass > 1 && !scope.isComplete && !page.place;
    for (const FeedEntry* const next : inOrderOfKeys(page)) {
        const FeedEntry& entry = *next;
        auto isThere = isWhereItShouldBe(entry);
        if (!isThere)
            return isThere;
        if (!*isThere) {
            qCWarning(lcStorage,
                      "scope %lld counts on a row that is not here: all are read again",
                      static_cast<long long>(scope.number));
            return false;
        }
        if (const auto taken = take(entry, {epoch, isRepair}, scope, changes); !taken)
            return tl::unexpected(taken.error());
    }
    return noteStrangers(page).map([] { return true; });
}

Result<bool> PageApplier::isWhereItShouldBe(const FeedEntry& entry) const
{
    // Rows of kinds that only a later version knows are counted, never kept.
    if (entry.event != FeedEvent::Known || !isKnown(entry.row.key.kind))
        return true;
    return m_view.holds(entry.row.key);
}

Result<> PageApplier::take(const FeedEntry& entry,
                           const Reading& reading,
                           FollowedScope& scope,
                           ViewChanges& changes) const
{
    if (entry.event != FeedEvent::Put && entry.event != FeedEvent::Known)
        return let(scope, entry.row.key, changes);
    if (auto entered = m_scopes.enter(scope, entry.row.key, entry.row.version);
        !entered || entry.event == FeedEvent::Known)
        return entered;
    if (!isKnown(entry.row.key.kind))
        return {}; // counted, so that digests agree; its image is for a later version
    return m_view.putImage({entry.row, reading.epoch}, reading.isRepair, changes);
}

Result<> PageApplier::let(FollowedScope& scope, const RowKey& key, ViewChanges& changes) const
{
    const auto isElsewhere = m_scopes.leave(scope, key);
    if (!isElsewhere)
        return tl::unexpected(isElsewhere.error());
    return *isElsewhere || !isKnown(key.kind) ? Result<>() : m_view.dropImage(key, changes);
}

Result<> PageApplier::noteArrival(const ScopePage& page, const FollowedScope& scope) const
{
    const auto job = jobOfScope(scope.kind);
    if (!job || page.entries.isEmpty())
        return {};
    return m_arrivals.note(*job, page.entries.size(), !page.more);
}

Result<> PageApplier::noteStrangers(const ScopePage& page) const
{
    QSet<EntityKind> kinds;
    for (const FeedEntry& entry : page.entries) {
        if (!isKnown(entry.row.key.kind))
            kinds.insert(entry.row.key.kind);
    }
    if (kinds.isEmpty())
        return {};
    const auto noted = strangers();
    if (!noted)
        return tl::unexpected(noted.error());
    return *noted + kinds == *noted ? Result<>() : setStrangers(*noted + kinds);
}

Result<QSet<EntityKind>> PageApplier::strangers() const
{
    return m_meta.value(kStrangers).map([](const QString& text) {
        QSet<EntityKind> kinds;
        for (const QString& number : text.split(u' ', Qt::SkipEmptyParts))
            kinds.insert(static_cast<EntityKind>(number.toInt()));
        return kinds;
    });
}

Result<> PageApplier::setStrangers(const QSet<EntityKind>& kinds) const
{
    QStringList numbers;
    for (const EntityKind kind : kinds)
        numbers.append(QString::number(static_cast<int>(kind)));
    numbers.sort();
    return m_meta.set(kStrangers, numbers.join(u' '));
}

Result<> PageApplier::adoptStrangers() const
{
    const auto noted = strangers();
    if (!noted)
        return tl::unexpected(noted.error());
    QSet<EntityKind> left = *noted;
    for (const EntityKind kind : *noted) {
        if (!isKnown(kind))
            continue;
        left.remove(kind);
        const auto scopes = m_scopes.holding(kind);
        if (!scopes)
            return tl::unexpected(scopes.error());
        for (FollowedScope scope : *scopes) {
            scope.restart();
            if (auto saved = m_scopes.save(scope); !saved)
                return saved;
        }
    }
    return left == *noted ? Result<>() : setStrangers(left);
}

Result<> PageApplier::finish(const ScopePage& page,
                             FollowedScope& scope,
                             ViewChanges& changes) const
{
    if (page.more || page.to < page.head)
        return {};
    if (!scope.isComplete) {
        if (auto swept = sweep(scope, changes); !swept)
            return swept;
    }
    if (!page.digest || *page.digest == scope.digest)
        return {};
    if (scope.mismatchHead == page.head) {
        qCCritical(lcStorage,
                   "scope %lld differs from headquarters even after a second reading",
                   static_cast<long long>(scope.number));
        return {};
    }
    qCWarning(lcStorage,
              "scope %lld differs from headquarters and is read again",
              static_cast<long long>(scope.number));
    scope.mismatchHead = page.head;
    scope.restart();
    return {};
}

Result<> PageApplier::sweep(FollowedScope& scope, ViewChanges& changes) const
{
    // What a headquarters that was set back has forgotten may exist only here: it stays until our
    // operations have been there again.
    const auto waits = m_outbox.isResending();
    if (!waits)
        return tl::unexpected(waits.error());
    scope.isComplete = !*waits;
    if (*waits || scope.pass == 1)
        return {};
    const auto stale = m_scopes.stale(scope);
    if (!stale)
        return tl::unexpected(stale.error());
    for (const RowKey& key : *stale) {
        if (auto gone = let(scope, key, changes); !gone)
            return gone;
    }
    return {};
}

Result<> PageApplier::follow(const QList<Scope>& scopes, ViewChanges& changes) const
{
    const auto known = m_scopes.all();
    if (!known)
        return tl::unexpected(known.error());
    for (const Scope& scope : scopes) {
        const bool isKnown = std::ranges::any_of(*known, [&scope](const FollowedScope& followed) {
            return followed.number == scope.number;
        });
        if (isKnown)
            continue;
        FollowedScope fresh;
        fresh.number = scope.number;
        fresh.kind = scope.kind;
        if (auto saved = m_scopes.save(fresh); !saved)
            return saved;
    }
    const auto isWanted = [&scopes](const FollowedScope& followed) {
        return std::ranges::find(scopes, followed.number, &Scope::number) != scopes.end();
    };
    if (std::ranges::all_of(*known, isWanted))
        return {};
    if (auto unwound = m_view.unwind({}, changes); !unwound)
        return unwound;
    for (const FollowedScope& followed : *known) {
        if (isWanted(followed))
            continue;
        if (auto dropped = drop(followed, changes); !dropped)
            return dropped;
    }
    return m_view.replay({}, changes);
}

Result<> PageApplier::drop(FollowedScope scope, ViewChanges& changes) const
{
    const auto rows = m_scopes.rowsIn(scope.number);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const RowKey& key : *rows) {
        if (auto gone = let(scope, key, changes); !gone)
            return gone;
    }
    return m_scopes.forget(scope.number);
}

Result<> PageApplier::restartAll() const
{
    const auto known = m_scopes.all();
    if (!known)
        return tl::unexpected(known.error());
    for (FollowedScope scope : *known) {
        scope.restart();
        if (auto saved = m_scopes.save(scope); !saved)
            return saved;
    }
    if (known->isEmpty())
        return {};
    // Of the scope that is read last: what others tell first stays on the screen.
    FollowedScope last = known->last();
    last.restart();
    return m_scopes.adoptStrays(last);
}

} // namespace carnet
