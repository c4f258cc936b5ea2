#include "app/terminal/startfailure.h"
#include "tests/support/windowdriver.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test {

class TestStartFailure final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsSafeAndWhatToDo_data();
    void saysWhatIsSafeAndWhatToDo();
    void triesAgainByMouse();
    void triesAgainByKey();
};

void TestStartFailure::saysWhatIsSafeAndWhatToDo_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("said");

    QTest::newRow("newer") << ErrorCode::Newer << u"Update Carnet"_s;
    QTest::newRow("not enrolled") << ErrorCode::NotFound << u"not set up"_s;
    QTest::newRow("open twice") << ErrorCode::Busy << u"the other window"_s;
    QTest::newRow("disk") << ErrorCode::Storage << u"What was saved before is safe"_s;
}

void TestStartFailure::saysWhatIsSafeAndWhatToDo()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, said);

    const StartFailure failure({code, u"disk I/O error (SQLite 778)"_s});

    QVERIFY(failure.quickWindow());
    const WindowDriver driver(*failure.quickWindow());
    QVERIFY(driver.await(said, true));
    QVERIFY(driver.await(u"SQLite 778"_s, true));
}

void TestStartFailure::triesAgainByMouse()
{
    const StartFailure failure({ErrorCode::Storage, {}});
    QSignalSpy retried(&failure, &StartFailure::retried);
    const WindowDriver driver(*failure.quickWindow());

    QVERIFY(driver.click(u"Try again"_s));

    QCOMPARE(retried.size(), 1);
}

void TestStartFailure::triesAgainByKey()
{
    const StartFailure failure({ErrorCode::Storage, {}});
    QSignalSpy retried(&failure, &StartFailure::retried);
    const WindowDriver driver(*failure.quickWindow());
    QVERIFY(driver.await(u"Try again"_s));

    driver.press(Qt::Key_Tab);
    driver.press(Qt::Key_Space);

    QCOMPARE(retried.size(), 1);
}

} // namespace carnet::test

QTEST_MAIN(carnet::test::TestStartFailure)
#include "tst_startfailure.moc"
