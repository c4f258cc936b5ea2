#pragma once

#include "app/sync/syncmachine.h"
#include "models/domain/uuid7.h"
#include "tests/support/fakes.h"
#include "tests/sync/directstore.h"
#include "tests/sync/faultynetwork.h"

#include <QTemporaryDir>

namespace carnet::test {

//! A till's wall clock, which somebody set wrong.
class SkewedClock final : public Clock
{
public:
    SkewedClock(const VirtualTime& time, qint64 skewMs)
        : m_time(time)
        , m_skewMs(skewMs)
    {
    }

    [[nodiscard]] qint64 nowMs() const override { return m_time.nowMs() + m_skewMs; }
    [[nodiscard]] qint64 steadyMs() const override { return m_time.steadyMs(); }

private:
    const VirtualTime& m_time;
    qint64 m_skewMs;
};

//! A small retailer in one thread: real stores, real machines, three tills in two stores, and a
//! network that gets as bad as the seed wants.
class World
{
public:
    explicit World(quint64 seed);
    ~World();
    Q_DISABLE_COPY_MOVE(World)

    //! Somebody at some till does something, or some till is killed and starts again.
    void disturb();
    //! What happens, for whoever repeats a seed with CARNET_SIM_SAYS=1.
    void say(const QString& what) const;
    //! The network becomes good.
    void clearUp() const;
    //! All distribution jobs.
    void runAllJobs();
    //! From now on headquarters' changes reach the tills at once, and nothing is carried again.
    void letEverythingThrough() const;
    [[nodiscard]] bool isInStep() const;
    [[nodiscard]] int timesSetBack() const { return m_houses; }

    QTemporaryDir folder; // first: goes last
    VirtualTime time;
    SeededRandom random;
    std::unique_ptr<HeadquartersStore> headquarters;
    std::unique_ptr<FaultyNetwork> network;

    struct Till final : sync::SyncObserver {
        Till(World& around, Register register_, Associate who, qint64 skewMs);

        void statusChanged(const sync::SyncStatus& /*status*/) override { }
        void changed(const QList<Change>& changes) override;
        void caughtUp() override { }

        void open();
        void close();
        //! Somebody copies its disk, to put it back some day.
        void copyDisk();
        //! What headquarters never heard of since then is lost with the disk that was there.
        void putDiskBack();
        //! Half of its database is gone; what was saved is in the log beside it.
        void damageDatabase();
        [[nodiscard]] std::vector<Row> rows(EntityKind kind) const;
        [[nodiscard]] QString dump() const;

        World& world;
        Register row;
        Associate associate;
        SkewedClock clock;
        SeededRandom random;
        std::unique_ptr<TerminalStore> store;
        std::unique_ptr<DirectStore> direct;
        std::unique_ptr<sync::Headquarters> line;
        std::unique_ptr<sync::SyncMachine> machine;
        QHash<RowKey, Row> told; //!< the view as the changes tell it
        QSet<OperationId> copied; //!< saved when the disk was copied
        QSet<OperationId> onlyAtHeadquarters; //!< since the disk was put back, or damaged
        QHash<OperationId, Operation> confirmed; //!< what persons were told is saved
        //! Of that, what no disk holds any more through no fault of the program: a disk was put
        //! back, and headquarters never heard of it or was set back, too.
        QSet<OperationId> lost;
    };
    std::vector<std::unique_ptr<Till>> tills;
    //! What a till that starts now would hold: live rows of its scopes, by pulling from 0.
    [[nodiscard]] QHash<RowKey, Row> truthFor(const Till& till, bool& digestsFit) const;
    //! Headquarters leaves her all usual rights but one.
    void takeRight(Associate& associate, Right right) const;
    //! Headquarters renames so many that \a till follows, or all of them; says how many.
    [[nodiscard]] int renameCustomers(const Till& till, int count);

private:
    void seedRows();
    void act(Till& till);
    //! Headquarters changes something, or when its changes reach the tills.
    void direct();
    //! Something breaks at headquarters or at a till for which there is a backup or a log.
    void strike(Till& till);
    void backUp();
    void setBack();
    void changeRights(Associate& associate);
    void setSchedule(int job);
    void putAtHeadquarters(const QList<Row>& rows) const;
    void changeReference();
    void runWhatIsDue();
    [[nodiscard]] QList<Operation> drafts(const Till& till);
    [[nodiscard]] QList<Operation> draftsOn(const Till& till, const Row& row);
    [[nodiscard]] QList<Operation> contactDrafts(const Till& till,
                                                 const Gesture& by,
                                                 const Customer& of);
    [[nodiscard]] QList<Operation> noteDrafts(const Till& till,
                                              const Gesture& by,
                                              const Customer& of);
    [[nodiscard]] QList<Operation> bookDrafts(const Till& till,
                                              const Gesture& by,
                                              const Customer& of);
    [[nodiscard]] qint64 below(qint64 end);
    //! Low ones more often, so that the tills meet at the same customers.
    [[nodiscard]] qint64 popular(qint64 end);
    [[nodiscard]] QUuid newId() { return uuid7(time.nowMs(), random); }
    [[nodiscard]] QString word();

    QList<AddressBook> m_books;
    ActivityType m_visit;
    int m_killings = 0; // per thousand disturbances
    int m_directions = 0; // the same, of headquarters
    int m_strikes = 0; // the same, of what only a backup cures
    QList<QByteArray> m_backup; // of headquarters, line by line; empty until there is one
    QHash<OperationId, Verdict> m_verdicts; // given until then
    int m_houses = 0; // how often headquarters was made anew
};

} // namespace carnet::test
