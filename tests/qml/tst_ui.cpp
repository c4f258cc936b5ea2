#include "app/terminal/undokeys.h"

#include <QApplication>
#include <QQmlEngine>
#include <QtQuickTest>

using namespace Qt::StringLiterals;

//! Lets the tests find the modules that are linked into this program.
class Setup final : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath(u"qrc:/qt/qml"_s);
        engine->addImportPath(QStringLiteral(QUICK_TEST_SOURCE_DIR "/doubles"));
    }
};

int main(int argc, char** argv)
{
    QApplication app(argc, argv); // charts need widgets
    const carnet::UndoKeys undoKeys(app); // as in the window of the till
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "tst_ui", QUICK_TEST_SOURCE_DIR, &setup);
}

#include "tst_ui.moc"
