#pragma once

#include <QObject>
#include <QString>

class QPagedPaintDevice;

namespace carnet {

//! Puts pages on paper, or into a PDF, as the person chooses in the system's dialog.
class PrintDesk final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Asks how, then prints; the window stays usable meanwhile.
    void print(const QString& title, const QString& html);
    //! Draws the pages; the device knows their size.
    static void draw(const QString& title, const QString& html, QPagedPaintDevice& onto);
};

} // namespace carnet
