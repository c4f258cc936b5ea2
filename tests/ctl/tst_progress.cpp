#include "app/ctl/progress.h"
#include "tests/support/fakes.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_progress {

namespace {

//! Long work whose lines are kept.
struct Work {
    FixedClock clock;
    QStringList lines;
    Progress progress{u"customers"_s, clock, [this](const QString& line) { lines.append(line); }};

    void at(qint64 elapsedMs, qint64 count, double fraction)
    {
        clock.advance(elapsedMs - progress.elapsedMs());
        progress.at(count, fraction);
    }
};

} // namespace

//! What the command line says during long work.
class TestProgress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysCountShareAndRate();
    void countsTheRateFromTheBeginning();
    void speaksTenTimesASecondAtMost();
    void speaksAtTheEndInAnyCase();
    void bearsAClockThatDoesNotMove();
    void groupsThousands_data();
    void groupsThousands();
    void dividesByTheTimeThatPassed_data();
    void dividesByTheTimeThatPassed();
};

void TestProgress::saysCountShareAndRate()
{
    Work work;

    work.at(2'000, 18'148, 0.253);

    QCOMPARE(work.lines, QStringList{u"customers: 18,148, 25 %, 9,074 a second"_s});
}

void TestProgress::countsTheRateFromTheBeginning()
{
    Work work;

    work.at(1'000, 5'000, 0.5);
    work.at(4'000, 6'000, 0.6);

    QCOMPARE(work.lines.last(), u"customers: 6,000, 60 %, 1,500 a second"_s);
}

void TestProgress::speaksTenTimesASecondAtMost()
{
    Work work;

    for (int ms = 1; ms <= 1'000; ++ms)
        work.at(ms, ms, ms / 2'000.0);

    QCOMPARE(work.lines.size(), 10);
    QCOMPARE(work.lines.first(), u"customers: 100, 5 %, 1,000 a second"_s);
}

void TestProgress::speaksAtTheEndInAnyCase()
{
    Work work;
    work.at(500, 10, 0.5);

    work.at(501, 20, 1);

    QCOMPARE(work.lines.size(), 2);
    QCOMPARE(work.lines.last(), u"customers: 20, 100 %, 39 a second"_s);
}

void TestProgress::bearsAClockThatDoesNotMove()
{
    Work work;

    work.at(0, 3, 1);

    QCOMPARE(work.lines, QStringList{u"customers: 3, 100 %, 3,000 a second"_s});
}

void TestProgress::groupsThousands_data()
{
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("text");

    QTest::newRow("none") << qint64{0} << u"0"_s;
    QTest::newRow("hundreds") << qint64{999} << u"999"_s;
    QTest::newRow("thousands") << qint64{18'148} << u"18,148"_s;
    QTest::newRow("millions") << qint64{1'000'000} << u"1,000,000"_s;
}

void TestProgress::groupsThousands()
{
    QFETCH(const qint64, number);
    QFETCH(const QString, text);

    QCOMPARE(grouped(number), text);
}

void TestProgress::dividesByTheTimeThatPassed_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<qint64>("rate");

    QTest::newRow("a second") << qint64{250} << qint64{1'000} << qint64{250};
    QTest::newRow("less") << qint64{250} << qint64{500} << qint64{500};
    QTest::newRow("more") << qint64{250} << qint64{4'000} << qint64{62};
    QTest::newRow("no time") << qint64{7} << qint64{0} << qint64{7'000};
    QTest::newRow("nothing") << qint64{0} << qint64{10} << qint64{0};
}

void TestProgress::dividesByTheTimeThatPassed()
{
    QFETCH(const qint64, count);
    QFETCH(const qint64, ms);
    QFETCH(const qint64, rate);

    QCOMPARE(ratePerSecond(count, ms), rate);
}

CARNET_TEST(TestProgress)

} // namespace carnet::test::tst_progress

#include "tst_progress.moc"
