#include "tests/sync/invariants.h"
#include "tests/sync/peacetime.h"

#include <QHashSeed>
#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

//! Fleets in one thread, from seeds: a bad network, killed tills, wrong clocks, disks that fail,
//! headquarters set back to a backup, then peace.
class TestSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEveryInvariantForEverySeed_data();
    void holdsEveryInvariantForEverySeed();
    void hasReadSnapshotsInSome() const;
    void hasSetHeadquartersBackInSome() const;

private:
    int m_partsRead = 0;
    int m_timesSetBack = 0;
    int m_runs = 0;
};

namespace {

//! Real stores on real files cost a third of a second a run; CARNET_SIM_SEEDS=200 goes further,
//! CARNET_SIM_FROM=1000 begins further on, and CARNET_SIM_SAYS=1 tells what happens.
constexpr quint64 kSeeds = 16;
constexpr int kDisturbances = 30;
constexpr qint64 kMinute = 60'000;

struct Run {
    QStringList findings; //!< empty when nothing went wrong
    QByteArray history;
    int partsRead = 0; // of snapshots
    int timesSetBack = 0; // headquarters, to a backup
};

//! Safety: everything at random all the time. Liveness: peace, and ten minutes to get in step.
Run simulate(quint64 seed)
{
    World world(seed);
    Run run;
    for (int i = 0; i < kDisturbances; ++i) {
        world.time.run(sync::jitterMs(world.random, 12'000));
        world.disturb();
        run.findings += brokenAtAnyMoment(world);
    }
    world.clearUp();
    world.time.run(kMinute); // who pulled a cable puts it back
    const bool isInStep = world.time.runUntil([&] { return world.isInStep(); }, 10 * kMinute);
    if (!isInStep)
        run.findings.append(u"I29: not in step ten minutes after the last fault"_s);
    world.time.run(2 * kMinute);
    world.runAllJobs(); // what jobs held back until now is at every till after them
    // Some read everything again, and wait for snapshots that are never made before they pull.
    world.time.run(6 * kMinute);
    if (!world.isInStep())
        run.findings.append(u"I29: not in step after all jobs have run"_s);
    run.findings += brokenInvariants(world);
    if (run.findings.isEmpty())
        run.findings = brokenInPeace(world);
    run.history = world.network->history();
    run.partsRead = world.network->partsRead;
    run.timesSetBack = world.timesSetBack();
    return run;
}

} // namespace

void TestSimulation::holdsEveryInvariantForEverySeed_data()
{
    QTest::addColumn<quint64>("seed");
    bool isOne = false;
    const quint64 wanted = qEnvironmentVariable("CARNET_SIM_SEED").toULongLong(&isOne);
    bool isMany = false;
    const quint64 many = qEnvironmentVariable("CARNET_SIM_SEEDS").toULongLong(&isMany);
    const quint64 from = qEnvironmentVariable("CARNET_SIM_FROM").toULongLong();
    const quint64 first = isOne ? wanted : from + 1;
    const quint64 last = isOne ? wanted : from + (isMany ? many : kSeeds);
    for (quint64 seed = first; seed <= last; ++seed)
        QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
}

void TestSimulation::holdsEveryInvariantForEverySeed()
{
    QFETCH(const quint64, seed);
    const QString repeat = u"repeat with: CARNET_SIM_SEED=%1 ctest -R tst_simulation"_s.arg(seed);

    const Run first = simulate(seed);
    const Run second = simulate(seed);

    m_partsRead += first.partsRead;
    m_timesSetBack += first.timesSetBack;
    ++m_runs;
    QVERIFY2(first.findings.isEmpty(),
             qPrintable(first.findings.mid(0, 8).join(u'\n') + u'\n' + repeat));
    QVERIFY2(first.history == second.history,
             qPrintable(u"two runs of one seed differ; "_s + repeat));
}

void TestSimulation::hasReadSnapshotsInSome() const
{
    if (m_runs < static_cast<int>(kSeeds))
        QSKIP("there were too few runs to tell");
    QVERIFY(m_partsRead > m_runs);
}

void TestSimulation::hasSetHeadquartersBackInSome() const
{
    if (m_runs < static_cast<int>(kSeeds))
        QSKIP("there were too few runs to tell");
    QVERIFY(m_timesSetBack > 1);
}

int main(int argc, char** argv)
{
    // Nothing that is looked up by hash may change the order of events from run to run.
    QHashSeed::setDeterministicGlobalSeed();
    QCoreApplication application(argc, argv);
    TestSimulation test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_simulation.moc"
