#pragma once

#include "app/sync/headquarters.h"
#include "models/storage/headquartersstore.h"
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
    //! The verdict each operation was given by the headquarters that is there; `contradicted` if it
    //! ever changed.
    [[nodiscard]] const QHash<OperationId, Verdict>& verdicts() const { return m_verdicts; }
    [[nodiscard]] bool contradicted() const { return m_isContradicted; }
    //! Whether any headquarters so far has ruled on it.
    [[nodiscard]] bool hasEverRuledOn(const OperationId& operation) const
    {
        return m_everRuledOn.contains(operation);
    }
    //! What was done for somebody who had no right to it.
    [[nodiscard]] const QStringList& trespasses() const { return m_trespasses; }

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
    void watch(const PushRequest& request, const PushAnswer& answer);
    void hold(const RegisterId& terminal, const QJsonObject& message, const Deliver& deliver);
    void look();
    void note(const QByteArray& what);
    [[nodiscard]] bool happens(int perThousand);
    [[nodiscard]] qint64 delay();

    VirtualTime& m_time;
    HeadquartersStore* m_store = nullptr;
    Random& m_random;
    QCryptographicHash m_history{QCryptographicHash::Sha1};
    QHash<OperationId, Verdict> m_verdicts;
    QSet<OperationId> m_everRuledOn;
    bool m_isContradicted = false;
    QStringList m_trespasses;
    QHash<qint64, Snapshot> m_snapshots; // by scope
    QList<Waiting> m_waiting;
    bool m_isLooking = false;
};

} // namespace carnet::test
