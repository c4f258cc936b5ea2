#include "models/presentation/idlewatch.h"
#include "tests/presentation/tillbench.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

namespace carnet::test {

// What people do to a window needs an application that has some.
class TestIdleTouch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesMouseAndKeys();
};

void TestIdleTouch::noticesMouseAndKeys()
{
    constexpr qint64 kNearlyMs = 299'000;
    TillBench bench;
    IdleWatch watch(bench.till());
    QSignalSpy due(&watch, &IdleWatch::coverDue);
    bench.signIn(bench.ada());
    watch.watch(*QCoreApplication::instance());
    QWindow window;
    window.resize(200, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));

    bench.retail.clock.advance(kNearlyMs);
    QTest::mouseClick(&window, Qt::LeftButton, {}, {20, 20});
    bench.retail.clock.advance(kNearlyMs);
    QTest::keyClick(&window, Qt::Key_A);
    bench.retail.clock.advance(kNearlyMs);
    watch.look();
    QVERIFY(due.isEmpty());
    bench.retail.clock.advance(1'000);
    watch.look();

    QVERIFY(!due.isEmpty());
}

} // namespace carnet::test

QTEST_MAIN(carnet::test::TestIdleTouch)
#include "tst_idletouch.moc"
