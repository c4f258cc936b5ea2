#pragma once

#include <QObject>
#include <QPointer>
#include <QWindow>

class QDialog;

namespace carnet {

//! Shows dialogs of the system over the window. Nothing else can be used meanwhile, so what a
//! dialog was opened for is still there when it is answered.
class SystemDialogs final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! The window that dialogs stand over from here on.
    void standOver(QWindow* window) { m_window = window; }
    //! Owns the dialog, and deletes it when it closes. One that is still open closes unanswered.
    void open(QDialog* dialog);
    //! Closes what is open unanswered: whoever opened it has gone.
    void close();

private:
    QPointer<QWindow> m_window;
    QPointer<QDialog> m_open;
};

} // namespace carnet
