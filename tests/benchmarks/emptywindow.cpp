#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

#include <cstdio>

//! The least that a Qt Quick program does: opens an empty window, says so and waits to be ended.
//! The start of carnet is measured against it.
int main(int argc, char* argv[])
{
    const QGuiApplication app(argc, argv);
    QQmlApplicationEngine engine;
    engine.loadData("import QtQuick\n"
                    "Window { width: 1440; height: 900; visible: true }\n");
    auto* const window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
    if (window == nullptr)
        return 1;
    QObject::connect(
        window,
        &QQuickWindow::frameSwapped,
        window,
        [] {
            std::puts("window");
            std::fflush(stdout);
        },
        static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
    return QGuiApplication::exec();
}
