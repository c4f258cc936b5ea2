#pragma once

#include "app/sync/headquarters.h"
#include "models/storage/headquartersstore.h"
#include "tests/sync/pushwatch.h"
#include "tests/sync/virtualtime.h"

#include <QCryptographicHash>
#include <QHash>

namespace carnet::test {

//! How bad the network is, in parts per thousand.
struct Weather {
    int drop = 0; //!< of requests and of answers
    int cut = 0; //!< answers that end too early
    int twice = 0; //!< requests that arrive a second time, later
    int spoil = 0; //!< parts of snapshots with a wrong byte
    qint64 mostDelayMs = 20;
};

//! What a till has asked and was told, but for calls that only wait.
struct Traffic {
    int requests = 0;
    int pushes = 0; //!< of those
    int rows = 0; //!< that pulls brought
    qint64 bytes = 0; //!< both ways, without what HTTP adds

    friend Traffic operator-(const Traffic& later, const Traffic& earlier)
    {
        return {later.requests - earlier.requests,
                later.pushes - earlier.pushes,
                later.rows - earlier.rows,
                later.bytes - earlier.bytes};
    }
};

//! The real headquarters' store behind a network in memory. Messages travel as bytes.
class FaultyNetwork final
{
public:
    using Answer = sync::Reply<QJsonObject>;
    using Deliver = std::function<void(const Answer&)>;

    FaultyNetwork(VirtualTime& time, HeadquartersStore& store, Random& random);
    ~FaultyNetwork();
    Q_DISABLE_COPY_MOVE(FaultyNetwork)

    //! Leads to a headquarters that has given these verdicts until now.
    void leadTo(HeadquartersStore& store, const QHash<OperationId, Verdict>& given = {});

    //! A till's end of it.
    [[nodiscard]] std::unique_ptr<sync::Headquarters> lineOf(const RegisterId& terminal);
    //! Of all that went over it: equal for equal runs.
    [[nodiscard]] QByteArray history() const { return m_history.result(); }
    [[nodiscard]] const PushWatch& pushes() const { return m_pushes; }
    [[nodiscard]] const QHash<OperationId, Verdict>& verdicts() const
    {
        return m_pushes.verdicts();
    }
    [[nodiscard]] Traffic trafficOf(const RegisterId& terminal) const
    {
        return m_traffic.value(terminal);
    }

    Weather weather;
    Hello limits;
    HeadquartersStore::SnapshotSize snapshotSize;
    qint64 snapshotsKeptMs = 0; //!< so old the snapshots get that are given away
    int partsRead = 0; //!< of snapshots, as far as headquarters knows

private:
    class Line;
    struct Waiting {
        RegisterId terminal;
        QList<ScopeHead> heads;
        qint64 untilMs = 0;
        Deliver deliver;
    };

    [[nodiscard]] sync::PendingPtr exchange(const RegisterId& terminal,
                                            const QByteArray& call,
                                            const QJsonObject& message,
                                            sync::Then<Answer> then);
    void arrive(const RegisterId& terminal,
                const QByteArray& call,
                const QByteArray& message,
                const Deliver& deliver);
    void send(const Answer& answer, const Deliver& deliver);
    [[nodiscard]] Answer answered(const RegisterId& terminal,
                                  const QByteArray& call,
                                  const QJsonObject& message);
    struct Snapshot {
        SnapshotManifest manifest;
        SnapshotTerms terms;
        qint64 madeAtMs = 0;
        QList<QByteArray> parts;
    };
    [[nodiscard]] Answer offered(const RegisterId& terminal, const QJsonObject& message);
    [[nodiscard]] Answer partOf(const RegisterId& terminal, const QJsonObject& message);
    [[nodiscard]] Snapshot made(qint64 scope);
    [[nodiscard]] Answer pushed(const RegisterId& terminal, const PushRequest& request);
    void count(const RegisterId& terminal, const QByteArray& call, const QByteArray& message);
    void count(const RegisterId& terminal, const Answer& answer);
    void hold(const RegisterId& terminal, const QJsonObject& message, const Deliver& deliver);
    void look();
    void note(const QByteArray& what);
    [[nodiscard]] bool happens(int perThousand);
    [[nodiscard]] qint64 delay();

    VirtualTime& m_time;
    HeadquartersStore* m_store = nullptr;
    Random& m_random;
    QCryptographicHash m_history{QCryptographicHash::Sha1};
    PushWatch m_pushes;
    QHash<RegisterId, Traffic> m_traffic;
    QHash<qint64, Snapshot> m_snapshots; // by scope
    QList<Waiting> m_waiting;
    bool m_isLooking = false;
};

} // namespace carnet::test
