#include "app/terminal/picturedesk.h"

#include <QDir>
#include <QFileDialog>
#include <QImageReader>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

QStringList picturePatterns()
{
    QStringList patterns;
    const auto formats = QImageReader::supportedImageFormats();
    for (const QByteArray& format : formats)
        patterns.append(u"*."_s + QString::fromLatin1(format));
    return patterns;
}

//! Where people keep pictures; where there is no such folder, where they keep everything.
QString pictureFolder()
{
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QFileInfo::exists(pictures) ? pictures : QDir::homePath();
}

} // namespace

PictureDesk::PictureDesk(SystemDialogs& dialogs, CustomerPhoto& photo)
    : m_dialogs(dialogs)
    , m_photo(photo)
{
    connect(&photo, &CustomerPhoto::fileWanted, this, &PictureDesk::choose);
}

void PictureDesk::choose()
{
    auto* dialog = new QFileDialog(nullptr,
                                   tr("Choose a picture"),
                                   pictureFolder(),
                                   tr("Pictures (%1)").arg(picturePatterns().join(u' ')));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_photo, [this](const QString& path) {
        m_photo.takeFile(QUrl::fromLocalFile(path));
    });
    m_dialogs.open(dialog);
}

} // namespace carnet
