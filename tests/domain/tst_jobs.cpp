#include "models/domain/distributionjob.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_jobs {

namespace {

qint64 at(const QString& local, const QTimeZone& zone)
{
    QDateTime moment = QDateTime::fromString(local, u"yyyy-MM-dd HH:mm"_s);
    moment.setTimeZone(zone);
    return moment.toMSecsSinceEpoch();
}

QString localTime(qint64 ms, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)
        .toTimeZone(zone)
        .toString(u"yyyy-MM-dd HH:mm"_s);
}

DistributionJob dailyAt(int hour, int minute)
{
    DistributionJob job = DistributionJob::usual(1060);
    job.pace = JobPace::Daily;
    job.dailyAtMinute = hour * 60 + minute;
    return job;
}

//! Field and reason of what speaks against it.
QString flawOf(Boutique& boutique, const DistributionJob& job)
{
    const Judgement judgement =
        boutique.does(draft::putReference(boutique.by(boutique.hana), toRow(job), std::nullopt));
    return judgement.facts.value(u"field"_s).toString() + u' '
        + judgement.facts.value(u"reason"_s).toString();
}

} // namespace

//! What belongs to which distribution job, and when one runs.
class TestJobs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carryEveryKindOfRow();
    void knowTheirScopes();
    void runEveryDayByTheClockOfHeadquarters_data();
    void runEveryDayByTheClockOfHeadquarters();
    void runAfterAnInterval();
    void runByThemselvesOnlyWhenTheyAreToldTo();
    void carryEverythingAsOftenAsIsSet();
    void takeOnlyASchedule();
    void areSetUpOnlyByThoseWhoMay();
    void areAsUsualWhileNobodyHasSetThem();
};

void TestJobs::carryEveryKindOfRow()
{
    for (const EntityDescription& entity : allEntities()) {
        const auto job = jobOf(entity.kind);
        QCOMPARE(job.has_value(), entity.kind != EntityKind::DistributionJob);
        if (entity.ofCustomer)
            QCOMPARE(job, std::optional(Job::Customers));
    }
}

void TestJobs::knowTheirScopes()
{
    for (const Job job : kJobs) {
        for (const QString& kind : scopeKindsOf(job))
            QCOMPARE(jobOfScope(kind), std::optional(job));
        QCOMPARE(referenceScopeOf(job), u"rf%1"_s.arg(static_cast<int>(job)));
    }
    QVERIFY(!jobOfScope(u"tm"_s)); // verdicts and orders wait for nothing
    QVERIFY(!jobOfScope(referenceScopeOf(jobOf(EntityKind::DistributionJob))));
    QCOMPARE(jobOfScope(u"ab"_s), std::optional(Job::Customers));
    QCOMPARE(jobOfScope(u"st"_s), std::optional(Job::Staff));
}

void TestJobs::runEveryDayByTheClockOfHeadquarters_data()
{
    QTest::addColumn<QString>("since");
    QTest::addColumn<int>("hour");
    QTest::addColumn<QString>("next");

    QTest::newRow("later today") << u"2026-06-10 01:00"_s << 2 << u"2026-06-10 02:30"_s;
    QTest::newRow("tomorrow") << u"2026-06-10 02:30"_s << 2 << u"2026-06-11 02:30"_s;
    QTest::newRow("year's end") << u"2026-12-31 23:59"_s << 2 << u"2027-01-01 02:30"_s;
    // Clocks go from 2 to 3 in spring, from 3 back to 2 in autumn.
    QTest::newRow("skipped in spring") << u"2026-03-29 01:00"_s << 2 << u"2026-03-29 03:30"_s;
    QTest::newRow("after spring") << u"2026-03-29 01:00"_s << 4 << u"2026-03-29 04:30"_s;
    QTest::newRow("day after spring") << u"2026-03-29 12:00"_s << 2 << u"2026-03-30 02:30"_s;
    QTest::newRow("twice in autumn") << u"2026-10-25 01:00"_s << 2 << u"2026-10-25 02:30"_s;
    QTest::newRow("after autumn") << u"2026-10-25 01:00"_s << 4 << u"2026-10-25 04:30"_s;
}

void TestJobs::runEveryDayByTheClockOfHeadquarters()
{
    QFETCH(const QString, since);
    QFETCH(const int, hour);
    QFETCH(const QString, next);
    const QTimeZone berlin("Europe/Berlin");
    QVERIFY(berlin.isValid());

    const auto runs = dailyAt(hour, 30).nextRunMs(at(since, berlin), berlin);

    QVERIFY(runs);
    QCOMPARE(localTime(*runs, berlin), next);
    // Of a time that comes twice, the first: an hour later it is not due again.
    const auto after = dailyAt(hour, 30).nextRunMs(*runs, berlin);
    QVERIFY(*after - *runs > 22LL * 3'600'000);
}

void TestJobs::runAfterAnInterval()
{
    DistributionJob job = DistributionJob::usual(1060);
    job.pace = JobPace::Interval;
    job.everyMinutes = 15;

    QCOMPARE(job.nextRunMs(1'000, QTimeZone::utc()), std::optional<qint64>(901'000));
}

void TestJobs::runByThemselvesOnlyWhenTheyAreToldTo()
{
    DistributionJob job = DistributionJob::usual(1060);
    QVERIFY(!job.holdsBack());
    QVERIFY(!job.nextRunMs(0, QTimeZone::utc()));

    job.pace = JobPace::Manual;
    QVERIFY(job.holdsBack());
    QVERIFY(!job.nextRunMs(0, QTimeZone::utc()));
}

void TestJobs::carryEverythingAsOftenAsIsSet()
{
    DistributionJob job = DistributionJob::usual(1060);
    QVERIFY(!job.carriesEverything(1)); // never, as long as nobody says so

    job.fullEvery = 3;

    QList<qint64> full;
    for (qint64 run = 1; run <= 9; ++run) {
        if (job.carriesEverything(run))
            full.append(run);
    }
    QCOMPARE(full, (QList<qint64>{3, 6, 9}));
}

void TestJobs::takeOnlyASchedule()
{
    Boutique boutique;
    const auto with = [](auto change) {
        DistributionJob job = DistributionJob::usual(1110);
        change(job);
        return job;
    };

    QCOMPARE(flawOf(boutique, with([](auto& j) {
                        j.number = 4711;
                        j.id = DistributionJob::idFor(4711);
                    })),
             u"number unknown"_s);
    QCOMPARE(flawOf(boutique, with([](auto& j) { j.id = DistributionJob::idFor(1060); })),
             u"id value"_s);
    QCOMPARE(flawOf(boutique, with([](auto& j) { j.pace = JobPace::Interval; })),
             u"every_minutes out_of_range"_s);
    QCOMPARE(flawOf(boutique, with([](auto& j) { j.dailyAtMinute = 1440; })),
             u"daily_at_minute out_of_range"_s);
    QCOMPARE(flawOf(boutique, with([](auto& j) { j.tries = 0; })), u"tries out_of_range"_s);
    QCOMPARE(flawOf(boutique, with([](auto& j) { j.fullEvery = -1; })),
             u"full_every out_of_range"_s);
    QCOMPARE(flawOf(boutique, with([](auto& j) { j.fullEvery = 1'001; })),
             u"full_every out_of_range"_s);
    QCOMPARE(flawOf(boutique, with([](auto& j) {
                        j.pace = JobPace::Interval;
                        j.everyMinutes = 5;
                        j.fullEvery = 11;
                    })),
             u"full_every too_often"_s);
    // What is put stays, and the next one would clash with it.
    Boutique second;
    QCOMPARE(flawOf(second, with([](auto& j) { j.fullEvery = 7; })), u" "_s);
    Boutique third;
    QCOMPARE(flawOf(third, with([](auto& j) {
                        j.pace = JobPace::Interval;
                        j.everyMinutes = 5;
                        j.fullEvery = 12;
                    })),
             u" "_s);
    DistributionJob all = DistributionJob::usual(kEverything);
    all.pace = JobPace::Continuous;
    QCOMPARE(flawOf(boutique, all), u"pace not_for_everything"_s);
    all.pace = JobPace::Manual;
    all.fullEvery = 7;
    QCOMPARE(flawOf(boutique, all), u"full_every not_for_everything"_s);
    QCOMPARE(flawOf(boutique, with([](auto& j) { j.pace = JobPace::Manual; })), u" "_s);
}

void TestJobs::areSetUpOnlyByThoseWhoMay()
{
    Boutique boutique;
    DistributionJob job = DistributionJob::usual(1110);
    job.pace = JobPace::Manual;

    const Judgement judgement =
        boutique.does(draft::putReference(boutique.by(boutique.mara), toRow(job), std::nullopt));

    QCOMPARE(judgement.refusal, Refusal::NotAllowed);
}

void TestJobs::areAsUsualWhileNobodyHasSetThem()
{
    DistributionJob manual = DistributionJob::usual(1060);
    manual.pace = JobPace::Manual;

    const auto all = DistributionJob::all({manual});

    QCOMPARE(all.size(), std::ssize(kJobs) + 1);
    QVERIFY(std::ranges::is_sorted(all, {}, &DistributionJob::number));
    for (const DistributionJob& job : all) {
        const bool isHeld = job.number == 1060 || job.number == kEverything;
        QCOMPARE(job.holdsBack(), isHeld);
    }
}

CARNET_TEST(TestJobs)

} // namespace carnet::test::tst_jobs

#include "tst_jobs.moc"
