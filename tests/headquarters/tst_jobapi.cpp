#include "models/domain/distributionjob.h"
#include "models/storage/headquartersjobs.h"
#include "tests/headquarters/tillbyhand.h"
#include "tests/headquarters/twostores.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_jobapi {

namespace {

constexpr int kGlobal = 1110;

Operation putsBy(const AssociateId& who, const Row& row, qint64 n)
{
    Operation operation = draft::putReference({who, {}, 1'795'000'000'000, {}}, row, std::nullopt);
    operation.id = {QUuid::createUuid()};
    operation.n = n;
    operation.hlc = Hlc::at(operation.atMs);
    return operation;
}

DistributionJob scheduled(JobPace pace)
{
    DistributionJob job = DistributionJob::usual(kGlobal);
    job.pace = pace;
    job.everyMinutes = 5;
    return job;
}

Setting brand(const QString& name)
{
    const QString key = QString::fromLatin1(kBrandNameSetting);
    return {Setting::idFor(key), 0, key, name};
}

JobReport reportIn(const RawAnswer& answer)
{
    return must(sync::jobReportFromJson(TillByHand::json(answer)));
}

QByteArray waitFor(const QList<ScopeHead>& heads, int seconds)
{
    return sync::toBytes(sync::toJson(sync::WaitRequest{heads, seconds}));
}

} // namespace

//! Distribution jobs as a till's console sees them, with the real service.
class TestJobApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowJobsStand();
    void runsAWishOnce();
    void answersOnlyWhoMaySetUp();
    void refusesAJobThatIsNone();
    void leavesAWaitAloneUntilTheJobRuns();
    void wakesAWaitWhenNothingIsHeldBackAnyMore();
    void runsOnceAtItsStartWhatWasDueBefore();
};

void TestJobApi::tellsHowJobsStand()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);

    const RawAnswer answer =
        till.post("jobs", sync::toJson(sync::JobsRequest{stores.cleo, 0, {}, {}}));

    QCOMPARE(answer.status, 200);
    const JobReport report = reportIn(answer);
    QCOMPARE(report.jobs.size(), std::ssize(kJobs) + 1);
    QCOMPARE(report.tills, 3);
    QVERIFY(!report.zone.isEmpty());
}

void TestJobApi::runsAWishOnce()
{
    const TwoStores stores;
    const QUuid wish = QUuid::createUuid();
    const sync::JobsRequest asked{stores.cleo, kGlobal, wish, {}};
    {
        const CarnetHqProcess hq(stores.folder());
        TillByHand till(hq, stores.retailer(), 0);
        QCOMPARE(reportIn(till.post("jobs", sync::toJson(asked))).runs.size(), 1);
        QCOMPARE(reportIn(till.post("jobs", sync::toJson(asked))).runs.size(), 1);
    }
    const CarnetHqProcess again(
        stores.folder()); // the answer was lost, and headquarters started anew
    TillByHand till(again, stores.retailer(), 0);

    const JobReport report = reportIn(till.post("jobs", sync::toJson(asked)));

    QCOMPARE(report.runs.size(), 1);
    QCOMPARE(report.runs.first().startedBy, stores.cleo);
    QCOMPARE(report.standings.size(), 3);
}

void TestJobApi::answersOnlyWhoMaySetUp()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);

    const sync::JobsRequest asked{stores.ada, kGlobal, QUuid::createUuid(), {}};
    QCOMPARE(till.post("jobs", sync::toJson(asked)).status, 403);

    const sync::JobsRequest looking{stores.cleo, kGlobal, {}, {}};
    QVERIFY(reportIn(till.post("jobs", sync::toJson(looking))).runs.isEmpty());
}

void TestJobApi::refusesAJobThatIsNone()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);

    const sync::JobsRequest asked{stores.cleo, 4711, QUuid::createUuid(), {}};

    QCOMPARE(till.post("jobs", sync::toJson(asked)).status, 404);
}

void TestJobApi::leavesAWaitAloneUntilTheJobRuns()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    TillByHand waiting(hq, stores.retailer(), 1);
    VERIFY_OK(till.push({putsBy(stores.cleo, toRow(scheduled(JobPace::Manual)), 1)}));
    const QList<ScopeHead> before = waiting.heads();

    // A whole second of changes that are held back: it sleeps through all of them.
    QElapsedTimer clock;
    clock.start();
    waiting.sendBytes("wait", waitFor(before, 1));
    VERIFY_OK(till.push({putsBy(stores.cleo, toRow(brand(u"Aurelie"_s)), 2)}));
    const auto nothing = sync::waitAnswerFromJson(TillByHand::json(waiting.answer()));
    VERIFY_OK(nothing);
    QCOMPARE(nothing->heads, before);
    QVERIFY(clock.elapsed() >= 900);

    waiting.sendBytes("wait", waitFor(before, 55));
    const sync::JobsRequest wish{stores.cleo, kGlobal, QUuid::createUuid(), {}};
    QCOMPARE(till.post("jobs", sync::toJson(wish)).status, 200);
    const auto news = sync::waitAnswerFromJson(TillByHand::json(waiting.answer()));
    VERIFY_OK(news);
    QVERIFY(news->heads != before);
}

void TestJobApi::wakesAWaitWhenNothingIsHeldBackAnyMore()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    TillByHand waiting(hq, stores.retailer(), 1);
    VERIFY_OK(till.push({putsBy(stores.cleo, toRow(scheduled(JobPace::Manual)), 1)}));
    VERIFY_OK(till.push({putsBy(stores.cleo, toRow(brand(u"Aurelie"_s)), 2)}));
    const QList<ScopeHead> before = waiting.heads();
    waiting.sendBytes("wait", waitFor(before, 55));

    Operation freed = putsBy(stores.cleo, toRow(scheduled(JobPace::Continuous)), 3);
    freed.was = toRow(scheduled(JobPace::Manual)).fields;
    VERIFY_OK(till.push({freed}));
    auto heads = must(sync::waitAnswerFromJson(TillByHand::json(waiting.answer()))).heads;

    // The schedule's own row has moved, and with it what was held back.
    int moved = 0;
    for (qsizetype i = 0; i < heads.size(); ++i)
        moved += heads.at(i).head > before.at(i).head ? 1 : 0;
    QCOMPARE(moved, 2);
}

void TestJobApi::runsOnceAtItsStartWhatWasDueBefore()
{
    const TwoStores stores;
    {
        const FixedClock past;
        SeededRandom random(3);
        const auto store = must(HeadquartersStore::open(stores.folder(), past, random));
        const auto writer = must(store->begin());
        (void)must(writer->put(toRow(scheduled(JobPace::Interval))));
        must(writer->commit());
    }

    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    const sync::JobsRequest asked{stores.cleo, kGlobal, {}, {}};
    JobReport report;
    QTRY_VERIFY(!(report = reportIn(till.post("jobs", sync::toJson(asked)))).runs.isEmpty());

    QCOMPARE(report.runs.size(), 1); // for all the days in between
    QVERIFY(report.runs.first().startedBy.isNull());
}

CARNET_TEST(TestJobApi)

} // namespace tst_jobapi

#include "tst_jobapi.moc"
