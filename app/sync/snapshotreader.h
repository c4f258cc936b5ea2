#pragma once

#include "app/sync/supervisor.h"

#include <QHash>

#include <optional>

namespace carnet::sync {

//! Reads a scope from the start by the parts of its snapshot instead of by pulling. Whatever goes
//! wrong here, the scope is pulled from where its cursor is: the worst that can happen is that it
//! takes longer.
class SnapshotReader final
{
public:
    //! What comes next of the scope; empty when it is not the time. A failure is one that other
    //! calls would meet as well.
    using Then = std::function<void(const Reply<QList<ScopePage>>&)>;

    explicit SnapshotReader(const Surroundings& surroundings);

    //! \a begun are the snapshots of which parts are in the store.
    void start(const Hello& hello, const QHash<qint64, SnapshotProgress>& begun);
    void stop();

    //! Whether so much is to be read from the start that a snapshot may pay, as far as is known
    //! here; what is not worthwhile is pulled.
    [[nodiscard]] bool isWorthwhile(const Cursor& cursor, qint64 head) const;
    //! The next part. One at a time; \a then is called unless stop() is.
    void read(qint64 scope, Then then);
    //! Other scopes have news: a snapshot that is being made can wait.
    void giveWay();
    //! Leaves the scope to pulling for a while.
    void pause(qint64 scope, qint64 ms);

private:
    void askForManifest();
    void manifestCame(const Reply<SnapshotAnswer>& reply);
    [[nodiscard]] bool isUseful(const SnapshotManifest& manifest) const;
    void take(const SnapshotManifest& manifest);
    void waitFor(qint64 ms);
    void fetch();
    void partCame(const Reply<QByteArray>& reply);
    void stumble(const QString& reason);
    void failed(const CallFailure& failure);
    void giveUp(const QString& reason);
    void finish(const Reply<QList<ScopePage>>& pages);

    Surroundings m_with;
    PendingPtr m_step; // the call or the alarm under way
    Hello m_hello;
    qint64 m_scope = 0;
    Then m_then;
    SnapshotManifest m_manifest; // without parts when there is none
    int m_next = 0; // part
    QHash<qint64, SnapshotProgress> m_begun; // by scope, like the next; also of what was handed on
    QHash<qint64, qint64> m_pausedUntilMs; // by the steady clock
    QHash<qint64, int> m_stumbles; // over parts that were not right
    QHash<qint64, int> m_cuts; // since a part arrived
    std::optional<qint64> m_patientUntilMs; // by the steady clock; while nothing is made yet
    bool m_isWaiting = false;
};

} // namespace carnet::sync
