// Draws one QML file to a picture, to compare a screen with its design:
// picture FILE.qml OUT.png WIDTH HEIGHT [light|dark [MOMENT]]
// The view models are the doubles beside it.
#include <QApplication>
#include <QFileInfo>
#include <QImage>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    const QApplication app(argc, argv); // charts need widgets
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 5) {
        qCritical("picture FILE.qml OUT.png WIDTH HEIGHT [light|dark [MOMENT]]");
        return 1;
    }

    QQuickView view;
    view.engine()->addImportPath(u"qrc:/qt/qml"_s);
    view.engine()->addImportPath(QFileInfo(arguments.at(1)).absolutePath() + u"/../doubles"_s);
    view.engine()->addImportPath(QFileInfo(arguments.at(1)).absolutePath());
    view.setInitialProperties(
        {{u"dark"_s, arguments.value(5) == u"dark"_s}, {u"moment"_s, arguments.value(6)}});
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(arguments.at(3).toInt(), arguments.at(4).toInt());
    view.setSource(QUrl::fromLocalFile(QFileInfo(arguments.at(1)).absoluteFilePath()));
    if (view.status() != QQuickView::Ready)
        return 1;
    view.show();
    if (!QTest::qWaitForWindowExposed(&view))
        return 1;

    QTest::qWait(600); // opening animations and the appearance of skeletons
    return view.grabWindow().save(arguments.at(2)) ? 0 : 1;
}
