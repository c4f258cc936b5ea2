#include "models/storage/headquartersjobs.h"
#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_jobsscreen {

namespace {

constexpr int kStaff = 1060;

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"jobs"_s)
    {
        must(bench.retail.hq->enrol(bench.retail.tillA.id, "hash"));
        must(bench.retail.hq->enrol(bench.retail.tillB.id, "hash"));
        jobs().refresh();
    }

    [[nodiscard]] JobsScreen& jobs() { return *screen.jobs(); }
    [[nodiscard]] JobForm& form() { return *jobs().form(); }
    [[nodiscard]] QVariant at(const QString& numberText, const char* role)
    {
        const auto& model = *jobs().jobs();
        return cell(model, rowWith(model, "numberText", numberText), role);
    }
    //! Of a till in the list of the job that is open.
    [[nodiscard]] QVariant of(const Register& till, const char* role)
    {
        const auto& model = *jobs().tills();
        const int row = rowWith(model, "terminalId", till.id.toString());
        return row < 0 ? QVariant() : cell(model, row, role);
    }
    //! Staff changes reach the tills only when somebody says so.
    void holdStaffBack()
    {
        jobs().open(kStaff);
        jobs().editSchedule();
        form().setPace(3);
        form().save();
        bench.synchronise();
        jobs().close();
    }
    void rename(const QString& name)
    {
        Associate ben = bench.ben();
        ben.name = name;
        bench.retail.put({toRow(ben)});
    }
    [[nodiscard]] QString benAt(Till& till) const
    {
        return till.reference().associateName(bench.ben().id);
    }
};

} // namespace

class TestJobsScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryJobInPlainWords();
    void saysWhatAScheduleMeans();
    void refusesWhatIsNoSchedule();
    void takesAScheduleBack();
    void bringsBackAScheduleThatWasDropped();
    void runsAJobAndShowsWhichTillsHaveIt();
    void letsATillTryAgain();
    void showsWhenTillsSent();
    void saysThatHeadquartersIsAway();
    void asksOnlyWhileSomebodyLooks();
    void saysBesideASectionThatItsChangesWait();
    void runsAllThatASectionWaitsFor();
};

void TestJobsScreen::listsEveryJobInPlainWords()
{
    Console console;
    const QAbstractItemModelTester tester(console.jobs().jobs());

    QCOMPARE(column(*console.jobs().jobs(), "numberText"),
             QVariantList({u"1010"_s,
                           u"1040"_s,
                           u"1060"_s,
                           u"1070"_s,
                           u"1090"_s,
                           u"1110"_s,
                           u"1150"_s,
                           u"9999"_s,
                           u"P-0001"_s}));
    for (const QVariant& words : column(*console.jobs().jobs(), "name"))
        QVERIFY(!words.toString().isEmpty());
    QCOMPARE(console.at(u"1060"_s, "schedule"), QVariant(u"Continuous"_s));
    QCOMPARE(console.at(u"1060"_s, "stateKind"), QVariant(u"live"_s));
    QCOMPARE(console.at(u"9999"_s, "schedule"), QVariant(u"Only by hand"_s));
    QTRY_COMPARE(console.jobs().tillsText(), u"2 tills"_s);
}

void TestJobsScreen::saysWhatAScheduleMeans()
{
    Console console;
    QTRY_COMPARE(console.jobs().tillsText(), u"2 tills"_s);
    console.jobs().open(kStaff);
    QCOMPARE(console.jobs().title(), u"1060 Staff"_s);

    console.jobs().editSchedule();
    QCOMPARE(console.form().pace(), 0);
    QVERIFY(console.form().meaning().contains(u"at once"_s));
    console.form().setPace(2);
    console.form().setTime(u"3:15"_s);
    QVERIFY2(console.form().meaning().contains(u"03:15"_s), qPrintable(console.form().meaning()));
    QVERIFY(console.form().meaning().contains(u"Europe/Berlin"_s));
    console.form().save();
    console.bench.synchronise();

    QCOMPARE(console.jobs().schedule(), u"Every day at 03:15"_s);
    QCOMPARE(console.at(u"1060"_s, "schedule"), QVariant(u"Every day at 03:15"_s));
    console.jobs().refresh();
    QTRY_VERIFY(console.jobs().nextText().contains(u"Runs next"_s));
    const auto rows = must(console.bench.retail.hq->all<DistributionJob>());
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().dailyAtMinute, 195);
}

void TestJobsScreen::refusesWhatIsNoSchedule()
{
    Console console;
    console.jobs().open(kStaff);
    console.jobs().editSchedule();

    console.form().setPace(1);
    console.form().setMinutes(u"0"_s);
    QCOMPARE(console.form().flawField(), u"every_minutes"_s);
    QVERIFY(!console.form().flawText().isEmpty());
    QVERIFY(!console.form().canSave());
    console.form().setMinutes(u"15"_s);
    QVERIFY(console.form().canSave());
    console.form().setPace(2);
    console.form().setTime(u"25:00"_s);
    QCOMPARE(console.form().flawField(), u"daily_at_minute"_s);
    console.form().setPace(3);
    QVERIFY(console.form().canSave());
    console.form().setTries(u"many"_s);
    QCOMPARE(console.form().flawField(), u"tries"_s);
    console.form().setTries(u"3"_s);
    console.form().setFullEvery(u"seldom"_s);
    QCOMPARE(console.form().flawField(), u"full_every"_s);
    QVERIFY(!console.form().flawText().isEmpty());
    console.form().setFullEvery(u"7"_s);
    QVERIFY(console.form().canSave());
    QVERIFY(console.form().meaning().contains(u"carries everything again"_s));
    console.form().setFullEvery(u"0"_s);
    QVERIFY(!console.form().meaning().contains(u"carries everything again"_s));
    console.form().cancel();

    console.jobs().open(9999);
    console.jobs().editSchedule();
    QVERIFY(!console.form().paces().contains(u"Continuous"_s)); // it only runs the others
    QVERIFY(!console.form().carriesSomething());
}

void TestJobsScreen::takesAScheduleBack()
{
    Console console;
    console.holdStaffBack();
    QCOMPARE(console.at(u"1060"_s, "schedule"), QVariant(u"Only by hand"_s));

    QVERIFY(console.toast.canUndo());
    console.toast.undo();
    console.bench.settle();
    console.bench.synchronise();

    QCOMPARE(console.at(u"1060"_s, "schedule"), QVariant(u"Continuous"_s));
    for (const auto& schedule : must(console.bench.retail.hq->jobs().schedules())) {
        if (schedule.number == kStaff)
            QVERIFY(!schedule.holdsBack());
    }
}

void TestJobsScreen::bringsBackAScheduleThatWasDropped()
{
    Console console;
    console.jobs().open(kStaff);
    console.jobs().editSchedule();
    console.form().setPace(1);
    console.form().setMinutes(u"45"_s);

    console.form().cancel(); // a press beside the sheet
    QCOMPARE(console.toast.text(), u"What you typed is dropped"_s);
    console.screen.choose(u"stores"_s);
    console.toast.undo();
    console.bench.settle();

    QCOMPARE(console.screen.section(), u"jobs"_s);
    QVERIFY(console.form().isInterval());
    QCOMPARE(console.form().minutes(), u"45"_s);
    console.form().save();
    console.bench.synchronise();
    QCOMPARE(console.at(u"1060"_s, "schedule"), QVariant(u"Every 45 minutes"_s));
}

void TestJobsScreen::runsAJobAndShowsWhichTillsHaveIt()
{
    Console console;
    console.holdStaffBack();
    console.rename(u"Benno"_s);
    console.bench.synchronise();
    QCOMPARE(console.benAt(console.bench.till()), u"Ben"_s);
    console.jobs().open(kStaff);

    console.jobs().runNow();
    QTRY_COMPARE(console.jobs().runs()->rowCount(), 1);
    QCOMPARE(console.toast.text(), u"Job 1060 runs now"_s);
    QTRY_COMPARE(console.of(console.bench.retail.tillA, "stateKind"), QVariant(u"waiting"_s));

    console.bench.synchronise();
    QCOMPARE(console.benAt(console.bench.till()), u"Benno"_s);
    console.bench.synchronise(); // shows that the till has it
    console.jobs().refresh();
    QTRY_COMPARE(console.of(console.bench.retail.tillA, "stateKind"), QVariant(u"done"_s));
    QCOMPARE(console.of(console.bench.retail.tillB, "stateKind"), QVariant(u"waiting"_s));
    QCOMPARE(cell(*console.jobs().runs(), 0, "stateText"), QVariant(u"On 1 of 2 tills"_s));
    QCOMPARE(console.at(u"1060"_s, "stateKind"), QVariant(u"waiting"_s));
    QVERIFY(cell(*console.jobs().runs(), 0, "byText").toString().contains(u"Ada"_s));
}

void TestJobsScreen::letsATillTryAgain()
{
    Console console;
    console.holdStaffBack();
    console.rename(u"Benno"_s);
    console.jobs().open(kStaff);
    console.jobs().runNow();
    QTRY_COMPARE(console.jobs().runs()->rowCount(), 1);
    const Retail& retail = console.bench.retail;
    const auto other = must(TerminalStore::open(
        retail.tillFolder(9), retail.clock, console.bench.retail.random, {.ballastBytes = 4096}));
    Retail::synchronise(*other, *retail.hq, retail.tillB.id);
    console.rename(u"Bennet"_s);
    console.jobs().runNow();
    QTRY_COMPARE(console.jobs().runs()->rowCount(), 2);
    for (int i = 0; i <= kUsualTries; ++i) // asks, and never takes it
        (void)must(retail.hq->pull(
            retail.tillB.id,
            {must(retail.hq->epoch()), must(other->cursors()), 500, 256LL * 1024, true}));
    console.jobs().refresh();
    QTRY_COMPARE(console.of(retail.tillB, "stateKind"), QVariant(u"failed"_s));
    QCOMPARE(console.of(retail.tillB, "canRetry"), QVariant(true));
    QCOMPARE(console.at(u"1060"_s, "stateKind"), QVariant(u"failed"_s));

    console.jobs().retry(retail.tillB.id.toString());

    QTRY_COMPARE(console.of(retail.tillB, "stateKind"), QVariant(u"waiting"_s));
    QCOMPARE(console.of(retail.tillB, "canRetry"), QVariant(false));
}

void TestJobsScreen::showsWhenTillsSent()
{
    Console console;

    console.jobs().open(kUpload);

    QTRY_COMPARE(console.jobs().tills()->rowCount(), 2);
    QCOMPARE(console.jobs().title(), u"P-0001 Upload"_s);
    QVERIFY(console.jobs().isUpload());
    QCOMPARE(console.of(console.bench.retail.tillB, "stateText"),
             QVariant(u"Has sent nothing yet"_s));
    console.jobs().runNow(); // there is nothing to run
    QCOMPARE(console.jobs().runs()->rowCount(), 0);
}

void TestJobsScreen::saysThatHeadquartersIsAway()
{
    Console console;
    QTRY_COMPARE(console.jobs().tillsText(), u"2 tills"_s);
    console.bench.desk->isAway = true;

    console.jobs().refresh();
    QTRY_VERIFY(console.jobs().message().contains(u"cannot be reached"_s));
    console.jobs().open(kStaff);
    console.jobs().runNow();
    QTRY_VERIFY(console.toast.text().contains(u"cannot be reached"_s));

    console.bench.desk->isAway = false;
    console.jobs().refresh();
    QTRY_VERIFY(console.jobs().message().isEmpty());
    QCOMPARE(console.jobs().runs()->rowCount(), 0);
}

void TestJobsScreen::asksOnlyWhileSomebodyLooks()
{
    Console console;
    QTRY_COMPARE(console.jobs().tillsText(), u"2 tills"_s);
    console.screen.choose(u"stores"_s);
    console.bench.desk->isAway = true;

    console.jobs().refresh();
    QTest::qWait(20); // longer than an answer takes
    QVERIFY(console.jobs().message().isEmpty());

    console.screen.choose(u"jobs"_s);
    QTRY_VERIFY(!console.jobs().message().isEmpty());
}

void TestJobsScreen::saysBesideASectionThatItsChangesWait()
{
    Console console;
    console.screen.choose(u"associates"_s);
    QVERIFY(console.screen.jobNotice()->text().isEmpty());

    console.screen.choose(u"jobs"_s);
    console.holdStaffBack();
    QVERIFY(console.screen.jobNotice()->text().isEmpty()); // nothing is changed here that waits
    console.screen.choose(u"associates"_s);
    QVERIFY(console.screen.jobNotice()->text().contains(u"1060"_s));
    console.screen.choose(u"attributes"_s);
    QVERIFY(console.screen.jobNotice()->text().isEmpty());
}

void TestJobsScreen::runsAllThatASectionWaitsFor()
{
    Console console;
    for (const int number : {1110, 1150}) {
        DistributionJob manual = DistributionJob::usual(number);
        manual.pace = JobPace::Manual;
        console.bench.headquartersPuts({toRow(manual)});
    }
    console.screen.choose(u"groups"_s);
    QVERIFY(console.screen.jobNotice()->text().contains(u"1110"_s));
    QVERIFY(console.screen.jobNotice()->text().contains(u"1150"_s));

    console.screen.jobNotice()->runNow();

    QTRY_VERIFY(console.toast.text().contains(u"in a moment"_s));
    const JobReport report = must(console.bench.retail.hq->jobs().report(QTimeZone::utc(), 0));
    for (const JobOverview& job : report.jobs)
        QCOMPARE(job.lastRun.has_value(), job.number == 1110 || job.number == 1150);
}

CARNET_TEST(TestJobsScreen)

} // namespace carnet::test::tst_jobsscreen

#include "tst_jobsscreen.moc"
