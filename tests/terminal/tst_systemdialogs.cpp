#include "app/terminal/systemdialogs.h"

#include <QDialog>
#include <QRasterWindow>
#include <QTest>

namespace carnet {

namespace {

//! Counts presses.
class PressedWindow final : public QRasterWindow
{
public:
    int presses = 0;

protected:
    void mousePressEvent(QMouseEvent* /*event*/) override { ++presses; }
};

QPointer<QDialog> opened(SystemDialogs& dialogs)
{
    auto* dialog = new QDialog;
    dialogs.open(dialog);
    return dialog;
}

} // namespace

class TestSystemDialogs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingElseCanBeUsedMeanwhile();
    void closesWithWhoeverOpenedIt();
    void showsOneAtATime();
};

void TestSystemDialogs::nothingElseCanBeUsedMeanwhile()
{
    PressedWindow window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    SystemDialogs dialogs;
    dialogs.standOver(&window);

    const auto dialog = opened(dialogs);
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->windowHandle()->transientParent(), &window);
    QTest::mouseClick(&window, Qt::LeftButton);
    QCOMPARE(window.presses, 0);

    dialog->accept();
    QTRY_VERIFY(dialog.isNull());
    QTest::mouseClick(&window, Qt::LeftButton);
    QCOMPARE(window.presses, 1);
}

void TestSystemDialogs::closesWithWhoeverOpenedIt()
{
    SystemDialogs dialogs;
    const auto dialog = opened(dialogs);
    bool isAnswered = false;
    connect(dialog, &QDialog::accepted, this, [&] { isAnswered = true; });

    dialogs.close();
    dialogs.close(); // nothing is open any more

    QTRY_VERIFY(dialog.isNull());
    QVERIFY(!isAnswered);
}

void TestSystemDialogs::showsOneAtATime()
{
    SystemDialogs dialogs;
    const auto first = opened(dialogs);
    const auto second = opened(dialogs);

    QTRY_VERIFY(first.isNull());
    QVERIFY(second->isVisible());
    dialogs.close();
    QTRY_VERIFY(second.isNull());
}

} // namespace carnet

QTEST_MAIN(carnet::TestSystemDialogs)
#include "tst_systemdialogs.moc"
