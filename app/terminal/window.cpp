#include "app/terminal/window.h"

#include <QCoreApplication>
#include <QQuickStyle>

using namespace Qt::StringLiterals;

namespace carnet {

Window::Window(Shell& shell, QObject* parent)
    : QObject(parent)
{
    QQuickStyle::setStyle(u"Basic"_s);
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    connect(&m_engine, &QQmlEngine::warnings, this, [this](const QList<QQmlError>& found) {
        m_warnings += static_cast<int>(found.size());
    });
    connect(shell.today(), &TodayScreen::sheetReady, &m_printDesk, &PrintDesk::print);
    shell.idleWatch()->watch(*QCoreApplication::instance());
    m_engine.setInitialProperties({{u"shell"_s, QVariant::fromValue(&shell)}});
    m_engine.load(QUrl(u"qrc:/qt/qml/Carnet/shell/Main.qml"_s));
}

QQuickWindow* Window::quickWindow() const
{
    return isOpen() ? qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst()) : nullptr;
}

} // namespace carnet
