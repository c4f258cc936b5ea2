#include "tests/storage/chain.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::tst_fulldatasets {

using test::Chain;
using test::must;
using test::number;

namespace {

//! The staff of two stores, sent out by hand; every so many runs all of it again.
struct Staff {
    Chain chain;

    explicit Staff(int fullEvery, JobPace pace = JobPace::Manual)
    {
        DistributionJob schedule = DistributionJob::usual(number(Job::Staff));
        schedule.pace = pace;
        schedule.fullEvery = fullEvery;
        chain.retail.put({toRow(schedule)});
        chain.synchronise();
    }

    //! How many rows a run brings to the till of the first store.
    qint64 rowsOfARun()
    {
        const qint64 before = rows();
        chain.retail.clock.advance(60'000);
        if (!chain.run(Job::Staff))
            qFatal("the job does not run");
        chain.synchronise();
        return rows() - before;
    }
    [[nodiscard]] qint64 rows() const
    {
        qint64 sum = 0;
        for (const JobArrival& arrival : must(chain.tillA->jobArrivals(1'000))) {
            if (arrival.job == Job::Staff)
                sum += arrival.rows;
        }
        return sum;
    }
    [[nodiscard]] qint64 highestHead() const
    {
        const auto heads = must(chain.retail.hq->heads(chain.retail.tillA.id));
        return std::ranges::max(heads, {}, &ScopeHead::head).head;
    }
    [[nodiscard]] bool areBothInStep() const
    {
        return chain.isInStep(*chain.tillA, chain.retail.tillA.id)
            && chain.isInStep(*chain.tillB, chain.retail.tillB.id);
    }
};

} // namespace

//! Runs that carry everything again (JB-4).
class TestFullDataSets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"differs from|counts on a row"_s)); }

    void comeNeverByThemselves();
    void comeEverySoManyRuns();
    void comeAlsoWhenNothingIsHeldBack();
    void bringBackWhatATillHasLost();
    void endPageByPage();
    void showInTheSessions();
    void areReadByATillThatWasAway();
    void keepNumbersSmall();
    void leaveOtherJobsAlone();
};

void TestFullDataSets::comeNeverByThemselves()
{
    Staff staff(0);

    for (int run = 0; run < 5; ++run)
        QCOMPARE(staff.rowsOfARun(), 0);
}

void TestFullDataSets::comeEverySoManyRuns()
{
    Staff staff(3);

    QCOMPARE(staff.rowsOfARun(), 0);
    QCOMPARE(staff.rowsOfARun(), 0);
    const qint64 all = staff.rowsOfARun();
    QVERIFY(all >= 3); // associates and address books at least
    QVERIFY(staff.areBothInStep());
    QCOMPARE(staff.rowsOfARun(), 0);
    QCOMPARE(staff.rowsOfARun(), 0);
    QCOMPARE(staff.rowsOfARun(), all);
    QVERIFY(staff.areBothInStep());
}

void TestFullDataSets::comeAlsoWhenNothingIsHeldBack()
{
    Staff staff(1, JobPace::Continuous);

    QVERIFY(staff.rowsOfARun() > 0);

    staff.chain.rename(u"Adele"_s);
    staff.chain.synchronise();
    QCOMPARE(staff.chain.nameAt(*staff.chain.tillA), u"Adele"_s);
    QVERIFY(staff.areBothInStep());
}

void TestFullDataSets::bringBackWhatATillHasLost()
{
    Staff staff(2);
    const RowKey ada{Associate::kKind, staff.chain.retail.ada.id.value};
    {
        const auto file = must(Database::open(staff.chain.tillA->databasePath(), Schema::Terminal));
        (void)must(execute(file->statements(), u"DELETE FROM associates WHERE id = ?"_s, ada.id));
    }
    (void)staff.rowsOfARun();
    QVERIFY(!must(staff.chain.tillA->find(ada))); // its checksum counts it still

    (void)staff.rowsOfARun();

    QVERIFY(must(staff.chain.tillA->find(ada)));
}

void TestFullDataSets::endPageByPage()
{
    Staff staff(1);
    const Chain& chain = staff.chain;
    QVERIFY(staff.chain.run(Job::Staff));
    const qint64 epoch = must(chain.retail.hq->epoch());

    int pulls = 0;
    for (; !chain.isInStep(*chain.tillA, chain.retail.tillA.id); ++pulls) {
        QVERIFY2(pulls < 500, "a till is sent back again and again");
        for (const ScopePage& page : must(chain.pull(1)).pages)
            (void)must(chain.tillA->applyPages({page}, epoch));
    }

    QVERIFY(pulls > 3);
    QCOMPARE(chain.nameAt(*chain.tillA), u"Ada"_s);
}

void TestFullDataSets::showInTheSessions()
{
    Staff staff(1);
    QVERIFY(staff.chain.run(Job::Staff));
    QCOMPARE(staff.chain.state(Job::Staff), SessionState::Available);

    staff.chain.synchroniseA();
    staff.chain.synchroniseA(); // shows that it has it

    QCOMPARE(staff.chain.state(Job::Staff), SessionState::Applied);
    QCOMPARE(staff.chain.standing(Job::Staff, staff.chain.retail.tillB.id).state,
             SessionState::Available);
}

void TestFullDataSets::areReadByATillThatWasAway()
{
    Staff staff(2);
    staff.chain.rename(u"Adele"_s);
    for (int run = 0; run < 5; ++run)
        QVERIFY(staff.chain.run(Job::Staff));
    staff.chain.rename(u"Adina"_s); // held back until the next run; a reading from 0 has it

    staff.chain.synchronise();

    QCOMPARE(staff.chain.nameAt(*staff.chain.tillA), u"Adina"_s);
    QVERIFY(staff.areBothInStep());
}

void TestFullDataSets::keepNumbersSmall()
{
    Staff staff(1);
    const qint64 before = staff.highestHead();
    constexpr int kRuns = 40;

    for (int run = 0; run < kRuns; ++run)
        QVERIFY(staff.chain.run(Job::Staff));

    QVERIFY2(staff.highestHead() <= before * (kRuns + 1),
             qPrintable(QString::number(staff.highestHead())));
    staff.chain.synchronise();
    QVERIFY(staff.areBothInStep());
}

void TestFullDataSets::leaveOtherJobsAlone()
{
    Staff staff(1);
    const auto cursorsOfOthers = [&] {
        QList<Cursor> others;
        const auto scopes = must(staff.chain.retail.hq->subscription(staff.chain.retail.tillA.id));
        for (const Cursor& cursor : must(staff.chain.tillA->cursors())) {
            const auto scope = std::ranges::find(scopes, cursor.scope, &Scope::number);
            if (scope != scopes.end() && jobOfScope(scope->kind) != Job::Staff)
                others.append(cursor);
        }
        return others;
    };
    const QList<Cursor> before = cursorsOfOthers();

    QVERIFY(staff.rowsOfARun() > 0);

    QCOMPARE(cursorsOfOthers(), before);
}

CARNET_TEST(TestFullDataSets)

} // namespace carnet::tst_fulldatasets

#include "tst_fulldatasets.moc"
