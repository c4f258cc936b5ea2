#include "app/terminal/printdesk.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

#include <memory>

namespace carnet {

void PrintDesk::print(const QString& title, const QString& html)
{
    const auto printer =
        std::make_shared<QPrinter>(QPrinter::HighResolution); // lives with the dialog
    printer->setDocName(title);
    auto* dialog = new QPrintDialog(printer.get());
    dialog->setWindowTitle(title);
    connect(
        dialog, &QDialog::accepted, this, [printer, title, html] { draw(title, html, *printer); });
    m_dialogs.open(dialog);
}

void PrintDesk::draw(const QString& title, const QString& html, QPagedPaintDevice& onto)
{
    QTextDocument document;
    document.setMetaInformation(QTextDocument::DocumentTitle, title);
    document.setHtml(html);
    document.print(&onto);
}

} // namespace carnet
