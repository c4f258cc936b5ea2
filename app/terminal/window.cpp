#include "app/terminal/window.h"

#include <QCoreApplication>
#include <QQmlIncubationController>
#include <QQuickStyle>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

//! Nobody waits longer than this for a window that ends; usually it is a frame's work or none.
constexpr int kMostLeftToMakeMs = 1'000;

} // namespace

Window::Window(Shell& shell, QObject* parent)
    : QObject(parent)
    , m_printDesk(m_dialogs)
    , m_pictureDesk(m_dialogs, *shell.customer()->photo())
{
    QQuickStyle::setStyle(u"Basic"_s);
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    connect(&m_engine, &QQmlEngine::warnings, this, [this](const QList<QQmlError>& found) {
        m_warnings += static_cast<int>(found.size());
    });
    connect(shell.today(), &TodayScreen::sheetReady, &m_printDesk, &PrintDesk::print);
    connect(&shell, &Shell::associateChanged, &m_dialogs, [this, &shell] {
        if (shell.place() == Shell::Place::SigningIn)
            m_dialogs.close();
    });
    connect(shell.cover(), &TillCover::moved, &m_dialogs, &SystemDialogs::close);
    shell.idleWatch()->watch(*QCoreApplication::instance());
    shell.keyboardWedge()->watch(*QCoreApplication::instance());
    m_engine.setInitialProperties({{u"shell"_s, QVariant::fromValue(&shell)}});
    m_engine.load(QUrl(u"qrc:/qt/qml/Carnet/shell/Main.qml"_s));
    m_dialogs.standOver(quickWindow());
}

Window::~Window()
{
    // Lists make rows that are not in sight yet a little in every frame. An engine that ends while
    // one is half made leaves it behind, and says so (Qt 6.4).
    if (QQmlIncubationController* const making = m_engine.incubationController())
        making->incubateFor(kMostLeftToMakeMs);
}

QQuickWindow* Window::quickWindow() const
{
    return isOpen() ? qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst()) : nullptr;
}

} // namespace carnet
