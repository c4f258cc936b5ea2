#include "models/presentation/customerphoto.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QImageReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

constexpr int kSide = 256; // the largest monogram is 88, on a screen of twice the density 176
constexpr int kQuality = 82;
constexpr int kMostMegabytes = 256; // of the decoded picture; cameras make 150

QString encoded(const QImage& image)
{
    const int side = std::min(image.width(), image.height());
    const QImage square =
        image.copy((image.width() - side) / 2, (image.height() - side) / 2, side, side)
            .scaled(kSide, kSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    square.save(&buffer, "JPG", kQuality);
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

CustomerPhoto::CustomerPhoto(Till& till, UndoToast& toast, QObject* parent)
    : QObject(parent)
    , m_till(till)
    , m_toast(toast)
{
    connect(&till, &Till::referenceChanged, this, &CustomerPhoto::changed);
}

QString CustomerPhoto::source() const
{
    return m_photo && isOffered() ? u"data:image/jpeg;base64,"_s + m_photo->image : QString();
}

void CustomerPhoto::show(const CustomerId& customer, const std::optional<Photo>& photo)
{
    m_customer = customer;
    if (m_photo == photo)
        return;
    m_photo = photo;
    Q_EMIT changed();
}

void CustomerPhoto::takeFile(const QUrl& file)
{
    QImageReader reader(file.toLocalFile());
    reader.setAutoTransform(true); // as the camera was held
    QImageReader::setAllocationLimit(kMostMegabytes);
    const QImage image = reader.read();
    if (image.isNull())
        return m_toast.say(tr("This file is no picture that can be read."));
    take(image);
}

void CustomerPhoto::takeFromClipboard()
{
    const QImage image = QGuiApplication::clipboard()->image();
    if (image.isNull())
        return m_toast.say(tr("There is no picture on the clipboard. Copy one first."));
    take(image);
}

void CustomerPhoto::take(const QImage& image)
{
    const Gesture gesture = m_till.gesture();
    Photo photo;
    photo.id = Photo::idFor(m_customer);
    photo.customer = m_customer;
    photo.image = encoded(image);
    photo.takenBy = gesture.actor;
    photo.takenAtMs = gesture.atMs;
    perform(draft::putPhoto(gesture, photo, m_photo),
            m_photo ? tr("Photo changed") : tr("Photo added"));
}

void CustomerPhoto::remove()
{
    if (m_photo)
        perform(draft::removePhoto(m_till.gesture(), *m_photo), tr("Photo removed"));
}

void CustomerPhoto::perform(const Operation& draft, const QString& said)
{
    m_till.perform(this, {draft}, [this, said](const Result<Outcome>& outcome) {
        m_toast.tell(said, outcome);
    });
}

} // namespace carnet
