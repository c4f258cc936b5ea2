#pragma once

#include "app/sync/headquarters.h"
#include "tests/sync/virtualtime.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <optional>

namespace carnet::test {

enum class Call {
    Hello,
    Subscription,
    Pull,
    Push,
    Wait,
    Snapshot,
    SnapshotPart,
};

//! A headquarters in memory that applies every operation it gets, keeps what it saw, and can be
//! told which call to lose, on the way there or on the way back.
class FakeHeadquarters final : public sync::Headquarters
{
public:
    enum class Loss {
        Request, //!< it never arrives
        Answer, //!< it has its effect, but nobody hears
    };

    explicit FakeHeadquarters(VirtualTime& time);

    [[nodiscard]] sync::PendingPtr hello(sync::Then<sync::Reply<Hello>> then) override;
    [[nodiscard]] sync::PendingPtr subscription(
        sync::Then<sync::Reply<QList<Scope>>> then) override;
    [[nodiscard]] sync::PendingPtr pull(const PullRequest& request,
                                        sync::Then<sync::Reply<PullAnswer>> then) override;
    [[nodiscard]] sync::PendingPtr snapshot(
        qint64 scope, sync::Then<sync::Reply<sync::SnapshotAnswer>> then) override;
    [[nodiscard]] sync::PendingPtr snapshotPart(const QString& id,
                                                int n,
                                                sync::Then<sync::Reply<QByteArray>> then) override;
    [[nodiscard]] sync::PendingPtr push(const PushRequest& request,
                                        sync::Then<sync::Reply<PushAnswer>> then) override;
    [[nodiscard]] sync::PendingPtr wait(const sync::WaitRequest& request,
                                        sync::Then<sync::Reply<sync::WaitAnswer>> then) override;

    //! Somebody else writes a row in \a scope.
    void put(qint64 scope, const RowKey& key);
    //! Exits below \a floor are forgotten: who has not read so far must start from 0.
    void raiseFloor(qint64 floor);
    //! The next that is asked for is made anew.
    void forgetSnapshots() { m_snapshots.clear(); }
    //! Goes back to an empty outbox stream, as after a restore from backup.
    void forgetOperations();
    [[nodiscard]] QHash<RowKey, qint64> rows() const;
    [[nodiscard]] int count(Call call) const { return calls.value(call); }

    // The script
    Hello greeting;
    int pageRows = 2;
    qint64 latencyMs = 20;
    qint64 pushLatencyMs = 20;
    bool tellsScopes = false; //!< with its greeting; false: it is older than that
    bool answersWaits = true; //!< else they time out
    bool waitsReturnAtOnce = false;
    bool isDown = false; //!< every call fails at once
    std::optional<int> lose; //!< which call, counted from 0
    Loss loss = Loss::Request;
    bool hasLost = false;
    int nonsensePulls = 0; //!< so many pulls are answered from a cursor nobody sent
    bool awaitsWhatIsApplied = false; //!< what comes is the last page of a run, once
    bool deliversTwice = false;
    QHash<Call, std::deque<sync::CallFailure>> failures; //!< to answer with, first first
    QUuid unwantedIncarnation; //!< asked to renew
    bool takesEvents = true; //!< false: it is older than that
    bool alwaysWantsIncarnation = false;
    QHash<OperationId, Verdict> verdicts; //!< other than applied, once each
    int partPages = 2; //!< of a snapshot's parts
    int snapshotsToMake = 0; //!< so often it says that one is being made
    int makingSeconds = 2;
    int partsToSpoil = 0; //!< so many arrive with a wrong byte
    int partsToCut = 0; //!< so many arrive without their end
    int partsToLose = 0; //!< so many are asked for in vain: the snapshot is another one by now

    // What it saw
    QHash<Call, int> calls;
    QList<PushRequest> pushes;
    QList<PullRequest> pulls;
    QList<sync::WaitRequest> waits;
    qint64 rowsPulled = 0;
    QList<qint64> helloTimes;
    QHash<OperationId, int> effects; //!< how often each operation had one
    int total = 0;

private:
    template<typename T>
    sync::PendingPtr answer(Call call,
                            qint64 latency,
                            std::function<T()> act,
                            sync::Then<sync::Reply<T>> then);
    [[nodiscard]] PullAnswer pulled(const PullRequest& request);
    [[nodiscard]] ScopePage page(const Cursor& cursor, qsizetype most);
    struct Snapshot {
        SnapshotManifest manifest;
        QList<QByteArray> parts;
    };
    [[nodiscard]] Snapshot made(qint64 scope);
    [[nodiscard]] QByteArray damaged(QByteArray part);
    [[nodiscard]] PushAnswer pushed(const PushRequest& request);
    [[nodiscard]] OperationVerdict judged(const Operation& operation);
    [[nodiscard]] QList<Scope> scopes() const;
    [[nodiscard]] QList<ScopeHead> heads() const;

    VirtualTime& m_time;
    std::map<qint64, std::map<qint64, Row>> m_feeds; // by scope, by sequence
    std::map<qint64, qint64> m_heads;
    qint64 m_floor = 0;
    QSet<qint64> m_fromStart; // scopes read from 0 under this floor
    QHash<QUuid, qint64> m_lastN; // by incarnation
    QHash<qint64, Snapshot> m_snapshots; // by scope
};

inline size_t qHash(Call call, size_t seed = 0)
{
    return ::qHash(static_cast<int>(call), seed);
}

} // namespace carnet::test
