#include "app/terminal/printdesk.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

#include <memory>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr double kSideMm = 18;
constexpr double kTopMm = 16;
constexpr double kBelowMm = 12;
constexpr int kFootPt = 8;

} // namespace

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
    onto.setPageMargins({kSideMm, kTopMm, kSideMm, kBelowMm}, QPageLayout::Millimeter);
    QPainter painter(&onto);
    const QFont footFont(u"Inter"_s, kFootPt);
    const QFontMetricsF foot(footFont, &onto);
    // Below the text there is an empty line and the foot of the page.
    const QSizeF body(onto.width(), onto.height() - 2.5 * foot.height());

    QTextDocument document;
    document.setMetaInformation(QTextDocument::DocumentTitle, title);
    document.documentLayout()->setPaintDevice(&onto);
    document.setDocumentMargin(0);
    document.setHtml(html);
    document.setPageSize(body);

    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            onto.newPage();
        const QRectF part({0, page * body.height()}, body);
        painter.save();
        painter.translate(-part.topLeft());
        document.drawContents(&painter, part);
        painter.restore();

        const QRectF line(0, onto.height() - foot.height(), onto.width(), foot.height());
        painter.setFont(footFont);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
        painter.drawText(
            line, Qt::AlignRight | Qt::AlignVCenter, tr("Page %1 of %2").arg(page + 1).arg(pages));
    }
}

} // namespace carnet
