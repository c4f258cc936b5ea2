#pragma once

#include "app/terminal/systemdialogs.h"

#include <QString>

class QPagedPaintDevice;

namespace carnet {

//! Puts pages on paper, or into a PDF, as the person chooses in the system's dialog.
class PrintDesk final : public QObject
{
    Q_OBJECT

public:
    //! The dialogs outlive the desk.
    explicit PrintDesk(SystemDialogs& dialogs)
        : m_dialogs(dialogs)
    {
    }

    //! Asks how, then prints.
    void print(const QString& title, const QString& html);
    //! Draws the pages; the device knows their size.
    static void draw(const QString& title, const QString& html, QPagedPaintDevice& onto);

private:
    SystemDialogs& m_dialogs;
};

} // namespace carnet
