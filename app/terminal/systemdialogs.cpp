#include "app/terminal/systemdialogs.h"

#include <QDialog>

namespace carnet {

void SystemDialogs::open(QDialog* dialog)
{
    close();
    m_open = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::ApplicationModal);
    dialog->winId(); // makes the window that can be put over another
    dialog->windowHandle()->setTransientParent(m_window);
    dialog->show();
}

void SystemDialogs::close()
{
    if (QDialog* const dialog = m_open)
        dialog->reject();
}

} // namespace carnet
