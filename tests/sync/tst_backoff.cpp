#include "app/sync/backoff.h"
#include "app/sync/tuning.h"
#include "tests/support/fakes.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::sync;

namespace tst_backoff {

class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doublesItsCeilingFromASecondToFiveMinutes();
    void usesTheWholeRangeBelowTheCeiling();
    void startsAgainAfterASuccess();
    void waitsAtLeastAsLongAsHeadquartersWishes();
};

namespace {

//! The longest of many pauses after \a failures failures in a row.
qint64 longestPause(test::SeededRandom& random, int failures)
{
    qint64 longest = 0;
    for (int i = 0; i < 400; ++i) {
        Backoff backoff(random);
        for (int failure = 0; failure < failures; ++failure)
            (void)backoff.nextPauseMs();
        longest = std::max(longest, backoff.nextPauseMs());
    }
    return longest;
}

} // namespace

void TestBackoff::doublesItsCeilingFromASecondToFiveMinutes()
{
    test::SeededRandom random(7);

    for (int failures = 0; failures < 70; ++failures) {
        const qint64 ceiling =
            failures > 8 ? tuning::kLongestPauseMs : tuning::kFirstPauseMs << failures;
        const qint64 longest = longestPause(random, failures);

        QVERIFY(longest <= ceiling);
        QVERIFY(longest > ceiling * 9 / 10);
    }
}

void TestBackoff::usesTheWholeRangeBelowTheCeiling()
{
    test::SeededRandom random(7);
    QList<int> tenths(10);

    for (int i = 0; i < 1000; ++i) {
        Backoff backoff(random);
        tenths[std::min<qsizetype>(backoff.nextPauseMs() * 10 / tuning::kFirstPauseMs, 9)] += 1;
    }

    for (const int count : std::as_const(tenths))
        QVERIFY2(count > 60 && count < 140, "pauses bunch up: a fleet would come back as one");
}

void TestBackoff::startsAgainAfterASuccess()
{
    test::SeededRandom random(7);
    Backoff backoff(random);
    for (int i = 0; i < 20; ++i)
        (void)backoff.nextPauseMs();
    QCOMPARE(backoff.failures(), 20);

    backoff.reset();

    QCOMPARE(backoff.failures(), 0);
    QVERIFY(backoff.nextPauseMs() <= tuning::kFirstPauseMs);
}

void TestBackoff::waitsAtLeastAsLongAsHeadquartersWishes()
{
    test::SeededRandom random(7);
    Backoff backoff(random);

    for (int i = 0; i < 100; ++i)
        QVERIFY(backoff.nextPauseMs(90'000) >= 90'000);
}

CARNET_TEST(TestBackoff)

} // namespace tst_backoff

#include "tst_backoff.moc"
