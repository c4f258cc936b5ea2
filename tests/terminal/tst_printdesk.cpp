#include "app/terminal/printdesk.h"

#include <QApplication>
#include <QDialog>
#include <QPdfWriter>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QByteArray pdfOf(const QString& folder, const QString& html)
{
    const QString path = folder + u"/day.pdf"_s;
    {
        QPdfWriter writer(path);
        PrintDesk::draw(u"Thursday, 12 March"_s, html, writer);
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype pagesOf(const QByteArray& pdf)
{
    return pdf.count("/Type /Page\n") + pdf.count("/Type /Page ");
}

} // namespace

class TestPrintDesk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsADayOnPaper();
    void asksBeforeItPrints();
};

void TestPrintDesk::putsADayOnPaper()
{
    const QTemporaryDir folder;

    const QByteArray one = pdfOf(folder.path(), u"<h2>Thursday</h2>"_s);
    const QByteArray many = pdfOf(folder.path(), u"<p>a line</p>"_s.repeated(200));

    QVERIFY(one.startsWith("%PDF"));
    QCOMPARE(pagesOf(one), 1);
    QVERIFY(pagesOf(many) > 1);
}

void TestPrintDesk::asksBeforeItPrints()
{
    SystemDialogs dialogs;
    PrintDesk desk(dialogs);

    desk.print(u"Thursday"_s, u"<h2>Thursday</h2>"_s);

    QPointer<QDialog> dialog;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* shown = qobject_cast<QDialog*>(widget); shown && shown->isVisible())
            dialog = shown;
    }
    QVERIFY(!dialog.isNull());
    QCOMPARE(dialog->windowTitle(), u"Thursday"_s);
    dialog->reject();
    QTRY_VERIFY(dialog.isNull());
}

} // namespace carnet

QTEST_MAIN(carnet::TestPrintDesk)
#include "tst_printdesk.moc"
