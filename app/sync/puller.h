#pragma once

#include "app/sync/backoff.h"
#include "app/sync/snapshotreader.h"
#include "app/sync/supervisor.h"

#include <QHash>

#include <optional>

namespace carnet::sync {

//! Keeps the mirror in step: asks for pages from the cursors on, and asks for the next while the
//! store applies the last. A cursor is only as good as its page in the store; after any trouble
//! they are read from there again. Where much is to be read from the start, the parts of a
//! snapshot take the place of pages, after all other scopes have been read.
class Puller final
{
public:
    //! Of the catching up under way.
    struct Progress {
        qint64 received = 0; //!< rows
        qint64 expected = 0; //!< rows, as far as the heads tell
        qint64 elapsedMs = 0;
    };

    Puller(const Surroundings& surroundings, Supervisor& supervisor);

    [[nodiscard]] Progress progress() const;
    //! More than one page is on its way.
    [[nodiscard]] bool isCatchingUp() const { return m_isLong; }
    [[nodiscard]] QList<ScopeHead> heads() const;

    void start(const Hello& hello, const QList<Scope>& scopes, const Following& following);
    void stop();
    //! Heads have moved: pulls soon, spread over the fleet.
    void hint(const QList<ScopeHead>& heads);
    void pullNow();
    //! Compares the digests of all scopes with the next pull, also those known to fit.
    void compareAgain();

private:
    struct Position {
        qint64 cursor = 0; // as asked for; the store's may be behind
        qint64 head = 0;
        qint64 taken = 0; // rows of a snapshot, while the cursor does not move
        std::optional<Digest> compared; // the last one that went to the store
    };

    //! Headquarters has nothing that is not here, as far as the heads tell.
    [[nodiscard]] bool isInStep() const;
    void ask();
    //! The first scope that is read by its snapshot.
    [[nodiscard]] std::optional<qint64> bulkyScope() const;
    [[nodiscard]] bool isBulky(qint64 scope) const;
    void readSnapshot(qint64 scope);
    void answered(const Reply<PullAnswer>& reply);
    [[nodiscard]] static bool saysSomething(const ScopePage& page, const Position& position);
    [[nodiscard]] bool isPlausible(const PullAnswer& answer) const;
    void take(const PullAnswer& answer);
    //! True when some cursor has moved.
    bool takePages(const QList<ScopePage>& pages);
    [[nodiscard]] bool isBehindByPulling() const;
    [[nodiscard]] static qint64 rowsOf(const QList<ScopePage>& pages);
    [[nodiscard]] QList<ScopePage> takeWaiting();
    void applyWaiting();
    void applied(const Result<QList<Change>>& changes);
    void goOn();
    void check();
    void finish(const QList<Cursor>& cursors);
    [[nodiscard]] bool fallBack(const QList<Cursor>& cursors);
    void refused(const CallFailure& failure);
    void pullAfter(qint64 ms);
    [[nodiscard]] qint64 behind() const;

    Surroundings m_with;
    Supervisor& m_supervisor;
    SnapshotReader m_snapshots;
    Backoff m_backoff;
    Backoff m_repairs; // between readings of a scope that differs
    PendingPtr m_call; // to headquarters
    PendingPtr m_work; // of the store
    PendingPtr m_check; // of the store's cursors
    PendingPtr m_alarm; // the next pull
    Hello m_hello;
    QList<qint64> m_scopes; // in the order of the subscription: first of value first
    QHash<qint64, Position> m_positions;
    QList<ScopePage> m_pages; // waiting for the store
    qint64 m_applying = 0; // rows of the pages that the store has at hand
    qint64 m_received = 0; // rows of the pull under way or the last one
    qint64 m_startedMs = 0; // by the steady clock, like the next
    qint64 m_endedMs = 0;
    qint64 m_notBeforeMs = 0; // by the steady clock: headquarters' pace
    bool m_isPulling = false;
    bool m_isAsking = false;
    bool m_areOthersRead = false; // those that are pulled have nothing more
    bool m_isApplying = false;
    bool m_hasMore = false; // at headquarters, after the pages at hand
    bool m_isWanted = false; // hinted while pulling
    bool m_isToldAll = false; // by the heads that came when it started: there is nothing to ask for
    bool m_isLong = false;
    bool m_isAwaited = false; // headquarters waits to hear that it is applied
};

} // namespace carnet::sync
