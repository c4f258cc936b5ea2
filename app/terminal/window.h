#pragma once

#include "app/terminal/picturedesk.h"
#include "app/terminal/printdesk.h"
#include "app/terminal/undokeys.h"
#include "models/presentation/shell.h"

#include <QCoreApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

namespace carnet {

//! The QML window over a shell.
class Window final : public QObject
{
    Q_OBJECT

public:
    explicit Window(Shell& shell, QObject* parent = nullptr);
    ~Window() override;
    Q_DISABLE_COPY_MOVE(Window)

    [[nodiscard]] bool isOpen() const { return !m_engine.rootObjects().isEmpty(); }
    //! How often QML complained; more than never is a bug.
    [[nodiscard]] int warnings() const { return m_warnings; }
    //! Null when it is not open.
    [[nodiscard]] QQuickWindow* quickWindow() const;

private:
    UndoKeys m_undoKeys{*QCoreApplication::instance()};
    SystemDialogs m_dialogs;
    PrintDesk m_printDesk;
    PictureDesk m_pictureDesk;
    QQmlApplicationEngine m_engine;
    int m_warnings = 0;
};

} // namespace carnet
