#include "tests/storage/chain.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_jobruns {

using test::Chain;
using test::kMinuteMs;
using test::must;
using test::number;

//! What runs when, and where each till stands with it.
class TestJobRuns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"differs from|counts on a row"_s)); }

    void runsOneWishOnce();
    void runsEveryJob();
    void movesASessionOnStepByStep();
    void leavesATillThatIsAwayAlone();
    void cancelsWhatALaterRunBringsAsWell();
    void suspendsATillThatFails();
    void triesAgainWhenSomebodySaysSo();
    void entersWishesInTheLog();
    void isolatesAJobThatCannotBeRead();
    void failsToMakeAnythingForATillOfNoStore();
    void runsWhenItsTimeHasComeAndOnce();
    void countsAnIntervalFromTheLastRun();
    void keepsAHundredRuns();
    void notesWhenATillSent();
};

void TestJobRuns::runsOneWishOnce()
{
    Chain chain;
    const QUuid wish = chain.retail.newId();

    QVERIFY(must(chain.jobs().run({number(Job::Staff), wish, chain.retail.chief.id})));
    QVERIFY(!must(chain.jobs().run({number(Job::Staff), wish, chain.retail.chief.id})));

    const JobReport report = must(chain.jobs().report(QTimeZone::utc(), number(Job::Staff)));
    QCOMPARE(report.runs.size(), 1);
    QCOMPARE(report.runs.first().startedBy, chain.retail.chief.id);
    QCOMPARE(report.tills, 2);
    QCOMPARE(report.runs.first().tills.value(SessionState::Available), 2);
    QCOMPARE(chain.jobs().run({4711, chain.retail.newId(), {}}).error().code, ErrorCode::NotFound);
}

void TestJobRuns::runsEveryJob()
{
    Chain chain;
    for (const Job job : kJobs)
        chain.set(job, JobPace::Manual);
    chain.rename(u"Adele"_s);

    QVERIFY(must(chain.jobs().run({kEverything, chain.retail.newId(), {}})));
    chain.synchronise();

    QCOMPARE(chain.nameAt(*chain.tillA), u"Adele"_s);
    const JobReport report = must(chain.jobs().report(QTimeZone::utc(), 0));
    QCOMPARE(report.jobs.size(), std::ssize(kJobs) + 1);
    for (const JobOverview& job : report.jobs)
        QVERIFY(job.lastRun);
}

void TestJobRuns::movesASessionOnStepByStep()
{
    Chain chain;
    chain.set(Job::Staff, JobPace::Manual);
    chain.synchronise();
    chain.rename(u"Adele"_s);
    chain.retail.ben.name = u"Benno"_s;
    chain.retail.put({toRow(chain.retail.ben)});
    QVERIFY(chain.run(Job::Staff));
    QCOMPARE(chain.state(Job::Staff), SessionState::Available);
    const qint64 epoch = must(chain.retail.hq->epoch());
    const auto take = [&](int rows) {
        const PullAnswer answer = must(chain.pull(rows));
        for (const ScopePage& page : answer.pages)
            (void)must(chain.tillA->applyPages({page}, epoch));
        return answer.confirm;
    };

    QVERIFY(!take(1));
    QCOMPARE(chain.state(Job::Staff), SessionState::Requested);
    QVERIFY(take(1)); // it is the last page, and one more pull is to tell that it is applied
    QCOMPARE(chain.state(Job::Staff), SessionState::Downloaded);
    QVERIFY(!take(1));
    QCOMPARE(chain.state(Job::Staff), SessionState::Applied);
    QCOMPARE(chain.standing(Job::Staff, chain.retail.tillA.id).tries, 1);
    QCOMPARE(chain.standing(Job::Staff, chain.retail.tillB.id).state, SessionState::Available);
}

void TestJobRuns::leavesATillThatIsAwayAlone()
{
    Chain chain;
    QVERIFY(chain.run(Job::Staff));
    chain.retail.clock.advance(100LL * 24 * 60 * kMinuteMs);

    QCOMPARE(chain.state(Job::Staff), SessionState::Available);
    chain.synchroniseA();
    QCOMPARE(chain.state(Job::Staff), SessionState::Applied);
}

void TestJobRuns::cancelsWhatALaterRunBringsAsWell()
{
    Chain chain;
    QVERIFY(chain.run(Job::Staff));
    chain.synchroniseA();
    QVERIFY(chain.run(Job::Staff));

    const JobReport report = must(chain.jobs().report(QTimeZone::utc(), number(Job::Staff)));

    QCOMPARE(report.runs.size(), 2);
    QCOMPARE(report.runs.first().tills.value(SessionState::Available), 2);
    QCOMPARE(report.runs.last().tills.value(SessionState::Applied), 1);
    QCOMPARE(report.runs.last().tills.value(SessionState::Canceled), 1);
}

void TestJobRuns::suspendsATillThatFails()
{
    Chain chain;
    chain.set(Job::Staff, JobPace::Manual);
    chain.rename(u"Adele"_s);
    QVERIFY(chain.run(Job::Staff));

    for (int i = 0; i < kUsualTries; ++i) {
        (void)must(chain.pull()); // and never takes it
        QCOMPARE(chain.state(Job::Staff), SessionState::Downloaded);
    }
    (void)must(chain.pull());

    QCOMPARE(chain.state(Job::Staff), SessionState::ApplyFailed);
    QCOMPARE(chain.standing(Job::Staff, chain.retail.tillA.id).tries, kUsualTries);
    chain.synchronise();
    QCOMPARE(chain.nameAt(*chain.tillA), u"Ada"_s); // left alone
    QCOMPARE(chain.nameAt(*chain.tillB), u"Adele"_s);
    QVERIFY(chain.run(Job::Staff)); // the next run is a new chance
    chain.synchroniseA();
    QCOMPARE(chain.nameAt(*chain.tillA), u"Adele"_s);
}

void TestJobRuns::triesAgainWhenSomebodySaysSo()
{
    Chain chain;
    chain.set(Job::Staff, JobPace::Manual);
    chain.rename(u"Adele"_s);
    QVERIFY(chain.run(Job::Staff));
    for (int i = 0; i <= kUsualTries; ++i)
        (void)must(chain.pull());
    QCOMPARE(chain.state(Job::Staff), SessionState::ApplyFailed);

    QVERIFY(must(chain.jobs().retry({number(Job::Staff), chain.retail.tillA.id})));

    QCOMPARE(chain.state(Job::Staff), SessionState::Available);
    chain.synchroniseA();
    QCOMPARE(chain.nameAt(*chain.tillA), u"Adele"_s);
    chain.synchroniseA(); // shows that it has it
    QVERIFY(!must(chain.jobs().retry({number(Job::Staff), chain.retail.tillA.id})));
    QCOMPARE(chain.state(Job::Staff), SessionState::Applied);
}

void TestJobRuns::entersWishesInTheLog()
{
    Chain chain;
    const AssociateId chief = chain.retail.chief.id;
    const RegisterId desk = chain.retail.tillB.id;
    const RegisterId till = chain.retail.tillA.id;
    AuditRequest terminals;
    terminals.filter.kind = AuditKind::Terminals;
    terminals.filter.actor = chief;
    terminals.limit = 10;
    chain.set(Job::Staff, JobPace::Manual);
    chain.rename(u"Adele"_s);
    const RunRequest wish{number(Job::Staff), chain.retail.newId(), chief, desk};

    QVERIFY(must(chain.jobs().run(wish)));
    QVERIFY(!must(chain.jobs().run(wish))); // one wish, one entry
    QVERIFY(chain.run(Job::Staff)); // as its schedule does: nobody's deed
    QVERIFY(!must(chain.jobs().retry({number(Job::Staff), till, chief, desk}))); // has not failed
    for (int i = 0; i <= kUsualTries; ++i)
        (void)must(chain.pull());
    chain.retail.clock.advance(1'000);
    QVERIFY(must(chain.jobs().retry({number(Job::Staff), till, chief, desk})));

    const AuditPage page = must(chain.retail.hq->audit(terminals));
    QCOMPARE(page.entries.size(), 2);
    const AuditEntry& retried = page.entries.first();
    QCOMPARE(retried.type, u"job.retried"_s);
    QCOMPARE(retried.terminal, desk);
    QCOMPARE(retried.facts.value("job"_L1).toInt(), number(Job::Staff));
    QCOMPARE(RegisterId::fromString(retried.facts.value("till"_L1).toString()), till);
    const AuditEntry& ran = page.entries.last();
    QCOMPARE(ran.type, u"job.run"_s);
    QCOMPARE(ran.id, wish.id);
    QCOMPARE(ran.facts.value("job"_L1).toInt(), number(Job::Staff));
}

void TestJobRuns::isolatesAJobThatCannotBeRead()
{
    Chain chain;
    chain.set(Job::Products, JobPace::Manual);
    chain.synchronise();
    Product bag;
    bag.id.value = chain.retail.newId();
    bag.name = u"Bag"_s;
    chain.retail.put({toRow(bag)});
    {
        const auto file =
            must(Database::open(test::databaseOf(chain.retail.folder()), Schema::Headquarters));
        (void)must(execute(file->statements(), u"DELETE FROM products"_s)); // damage
    }
    QVERIFY(chain.run(Job::Products));
    chain.rename(u"Adele"_s);

    for (int i = 0; i < kUsualTries; ++i)
        QCOMPARE(chain.pull().error().code, ErrorCode::Storage);

    QCOMPARE(chain.state(Job::Products), SessionState::DownloadFailed);
    chain.synchroniseA(); // everything else goes on
    QCOMPARE(chain.nameAt(*chain.tillA), u"Adele"_s);
}

void TestJobRuns::failsToMakeAnythingForATillOfNoStore()
{
    Chain chain;
    const RegisterId nobody{chain.retail.newId()};
    must(chain.retail.hq->enrol(nobody, "hash"));

    QVERIFY(chain.run(Job::Staff));

    QCOMPARE(chain.standing(Job::Staff, nobody).state, SessionState::CreateFailed);
    QCOMPARE(chain.state(Job::Staff), SessionState::Available);
}

void TestJobRuns::runsWhenItsTimeHasComeAndOnce()
{
    Chain chain;
    DistributionJob nightly = DistributionJob::usual(number(Job::Staff));
    nightly.pace = JobPace::Daily;
    nightly.dailyAtMinute = 120;
    chain.retail.put({toRow(nightly)});
    const QTimeZone zone = QTimeZone::utc();
    QCOMPARE(must(chain.jobs().runDue(zone)), 0);

    chain.retail.clock.advance(5LL * 24 * 60 * kMinuteMs); // the service was down for five nights
    QCOMPARE(must(chain.jobs().runDue(zone)), 1);
    QCOMPARE(must(chain.jobs().runDue(zone)), 0);

    chain.retail.clock.advance(24LL * 60 * kMinuteMs);
    QCOMPARE(must(chain.jobs().runDue(zone)), 1);
}

void TestJobRuns::countsAnIntervalFromTheLastRun()
{
    Chain chain;
    chain.set(Job::Staff, JobPace::Interval, 30);
    const QTimeZone zone = QTimeZone::utc();

    chain.retail.clock.advance(29 * kMinuteMs);
    QCOMPARE(must(chain.jobs().runDue(zone)), 0);
    QVERIFY(chain.run(Job::Staff)); // by hand
    chain.retail.clock.advance(29 * kMinuteMs);
    QCOMPARE(must(chain.jobs().runDue(zone)), 0);
    chain.retail.clock.advance(kMinuteMs);
    QCOMPARE(must(chain.jobs().runDue(zone)), 1);
}

void TestJobRuns::keepsAHundredRuns()
{
    Chain chain;
    for (int i = 0; i < JobRuns::kKept + 5; ++i)
        QVERIFY(chain.run(Job::Staff));

    const auto file =
        must(Database::open(test::databaseOf(chain.retail.folder()), Schema::Headquarters));
    for (const auto& [table, each] : {std::pair{u"job_runs"_s, 1}, {u"job_sessions"_s, 2}}) {
        const auto count =
            must(queryOne(file->statements(), u"SELECT COUNT(*) FROM "_s + table, integerOf));
        QCOMPARE(count.value(), JobRuns::kKept * each);
    }
}

void TestJobRuns::notesWhenATillSent()
{
    Chain chain;
    QCOMPARE(must(chain.jobs().report(QTimeZone::utc(), kUpload)).lastPushMs, 0);
    Customer made = chain.retail.customer(u"Bea"_s, {chain.retail.customersA.id});
    made.createdBy = chain.retail.ada.id;
    const Gesture by = chain.retail.by(chain.retail.ada.id, chain.retail.storeA.id);
    (void)must(chain.tillA->apply({draft::createCustomer(by, made)}));

    chain.synchronise();

    const JobReport report = must(chain.jobs().report(QTimeZone::utc(), kUpload));
    QCOMPARE(report.lastPushMs, chain.retail.clock.nowMs());
    QCOMPARE(report.standings.size(), 2);
    QCOMPARE(report.standings.first().terminal, chain.retail.tillB.id); // longest silent
    QCOMPARE(report.standings.last().atMs, chain.retail.clock.nowMs());
}

CARNET_TEST(TestJobRuns)

} // namespace carnet::tst_jobruns

#include "tst_jobruns.moc"
