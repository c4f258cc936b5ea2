#include "app/terminal/outofservice.h"
#include "tests/support/must.h"
#include "tests/support/windowdriver.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

//! A till that was wiped, and whose headquarters nobody reaches.
TillWipe wiped(const QString& folder, OrderKind kind)
{
    auto wipe = must(TillWipe::begin(folder,
                                     {{QUuid::createUuid(),
                                       kind,
                                       {QUuid::createUuid()},
                                       QByteArray(32, 'e'),
                                       1'700'000'000'000,
                                       QByteArray(64, 's')},
                                      u"http://127.0.0.1:9"_s,
                                      {}}));
    must(wipe.run());
    return wipe;
}

} // namespace

class TestOutOfService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatItWasTakenOut_data();
    void saysThatItWasTakenOut();
    void saysWhatStandsInTheWay();
};

void TestOutOfService::saysThatItWasTakenOut_data()
{
    QTest::addColumn<OrderKind>("kind");
    QTest::addColumn<QString>("said");

    QTest::newRow("retired") << OrderKind::Retire << u"Headquarters has everything"_s;
    QTest::newRow("stolen") << OrderKind::Stolen << u"reported stolen"_s;
}

void TestOutOfService::saysThatItWasTakenOut()
{
    QFETCH(OrderKind, kind);
    QFETCH(QString, said);
    const QTemporaryDir place;

    const OutOfService window(wiped(place.path(), kind), {});

    QVERIFY(window.quickWindow());
    const WindowDriver driver(*window.quickWindow());
    QVERIFY(driver.await(u"This till was taken out of service"_s, true));
    QVERIFY(driver.await(said, true));
}

void TestOutOfService::saysWhatStandsInTheWay()
{
    const QTemporaryDir place;

    const OutOfService window(wiped(place.path(), OrderKind::Stolen), u"disk I/O error"_s);

    const WindowDriver driver(*window.quickWindow());
    QVERIFY(driver.await(u"does not let go of all of it"_s, true));
    QVERIFY(driver.await(u"disk I/O error"_s, true));
}

} // namespace carnet::test

QTEST_MAIN(carnet::test::TestOutOfService)
#include "tst_outofservice.moc"
