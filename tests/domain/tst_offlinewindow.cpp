#include "models/domain/offlinewindow.h"

#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_offlinewindow {

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kContact = 1'700'000'000'000;

OfflineClock after(qint64 hours)
{
    return OfflineClock::answeredAt(kContact).seenAt(kContact + hours * kHourMs);
}

} // namespace

//! For how long a till lets people in that does not reach headquarters.
class TestOfflineWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsPeopleInForAWhile();
    void letsPeopleInForEverWhereThatIsSet();
    void letsPeopleInWhereHeadquartersNeverWas();
    void winsNothingByAClockThatIsSetBack();
    void beginsAnewWhenHeadquartersAnswers();
    void readsWhatIsSet();
    void comesBackAsItWas();
};

void TestOfflineWindow::letsPeopleInForAWhile()
{
    const OfflineWindow usual;

    QVERIFY(after(71).letsIn(Role::Associate, usual));
    QVERIFY(!after(72).letsIn(Role::Associate, usual));
    QVERIFY(after(23).letsIn(Role::Manager, usual));
    QVERIFY(!after(24).letsIn(Role::Manager, usual));
    QVERIFY(!after(24).letsIn(Role::Headquarters, usual));
}

void TestOfflineWindow::letsPeopleInForEverWhereThatIsSet()
{
    QVERIFY(after(10'000).letsIn(Role::Associate, {0, 24}));
    QVERIFY(!after(10'000).letsIn(Role::Manager, {0, 24}));
    QVERIFY(after(10'000).letsIn(Role::Manager, {72, 0}));
}

void TestOfflineWindow::letsPeopleInWhereHeadquartersNeverWas()
{
    const OfflineClock never = OfflineClock().seenAt(kContact);

    QVERIFY(never.letsIn(Role::Manager, {}));
}

void TestOfflineWindow::winsNothingByAClockThatIsSetBack()
{
    const OfflineClock away = after(72).seenAt(kContact + kHourMs);

    QVERIFY(!away.letsIn(Role::Associate, {}));
}

void TestOfflineWindow::beginsAnewWhenHeadquartersAnswers()
{
    // Also when the clock here was wrong until then.
    QVERIFY(OfflineClock::answeredAt(kContact).letsIn(Role::Manager, {}));
    QVERIFY(!OfflineClock::answeredAt(kContact)
                 .seenAt(kContact + 24 * kHourMs)
                 .letsIn(Role::Manager, {}));
}

void TestOfflineWindow::readsWhatIsSet()
{
    QCOMPARE(OfflineWindow::from({}, {}), (OfflineWindow{72, 24}));
    QCOMPARE(OfflineWindow::from(u"8"_s, u"0"_s), (OfflineWindow{8, 0}));
    QCOMPARE(OfflineWindow::from(u"-1"_s, u"soon"_s), (OfflineWindow{72, 24}));
    QVERIFY(offlineHours(u"8784"_s).has_value());
    QVERIFY(!offlineHours(u"8785"_s).has_value());
    QVERIFY(!offlineHours({}).has_value());
}

void TestOfflineWindow::comesBackAsItWas()
{
    QCOMPARE(OfflineClock::fromString(after(5).toString()), after(5));
    QCOMPARE(OfflineClock::fromString(u"nonsense"_s), OfflineClock());
}

CARNET_TEST(TestOfflineWindow)

} // namespace carnet::test::tst_offlinewindow

#include "tst_offlinewindow.moc"
