#include "models/presentation/photoshelf.h"

#include "models/presentation/till.h"

#include <QBuffer>
#include <QImage>
#include <QLoggingCategory>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace carnet {

namespace {

Q_LOGGING_CATEGORY(lcPhotos, "carnet.photos")

constexpr int kShelfSide = 96; // a card's monogram is 48, on a screen of twice the density
constexpr int kShelfQuality = 80;
constexpr qsizetype kMostBytes = 16L * 1024 * 1024; // some two thousand pictures
constexpr qsizetype kEntryBytes = 100; // of a customer without a picture
constexpr qsizetype kAtOnce = 24; // a screen of cards
constexpr qsizetype kMostWanted = 240; // what somebody scrolled past long ago is not read

//! As a card needs it; empty where it is no picture.
QString small(const QString& image)
{
    const auto whole = QImage::fromData(QByteArray::fromBase64(image.toLatin1()));
    if (whole.isNull())
        return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    whole.scaled(kShelfSide, kShelfSide, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation)
        .save(&buffer, "JPG", kShelfQuality);
    return u"data:image/jpeg;base64,"_s + QString::fromLatin1(bytes.toBase64());
}

Result<QHash<CustomerId, QString>> imagesOf(const TerminalStore& store,
                                            const QList<CustomerId>& customers)
{
    QHash<CustomerId, QString> images;
    for (const CustomerId& customer : customers) {
        const auto row = store.find({Photo::kKind, Photo::idFor(customer).value});
        if (!row)
            return tl::unexpected(row.error());
        const auto photo = *row ? fromRow<Photo>(**row) : Result<Photo>(Photo());
        images.insert(customer, photo ? photo->image : QString());
    }
    return images;
}

} // namespace

PhotoShelf::PhotoShelf(Till& till)
    : m_till(till)
    , m_known(kMostBytes)
{
    // A screen asks for all its cards before anything is read.
    m_soon.setInterval(0);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PhotoShelf::readNext);
}

QString PhotoShelf::of(const CustomerId& customer)
{
    if (!m_till.reference().has(Feature::Photos))
        return {};
    if (const QString* known = m_known.object(customer))
        return *known;
    want(customer);
    return {};
}

void PhotoShelf::want(const CustomerId& customer)
{
    if (m_wanted.contains(customer) || m_reading.contains(customer))
        return;
    m_wanted.append(customer);
    if (m_wanted.size() > kMostWanted)
        m_wanted.removeFirst();
    if (!m_isBusy)
        m_soon.start();
}

void PhotoShelf::readNext()
{
    if (m_isBusy || m_wanted.isEmpty())
        return;
    m_isBusy = true;
    const auto count = std::min(kAtOnce, m_wanted.size());
    const QList<CustomerId> next = m_wanted.last(count);
    m_wanted.resize(m_wanted.size() - count);
    m_reading = QSet<CustomerId>(next.cbegin(), next.cend());
    m_till.read(
        this,
        [next](TerminalStore& store) { return imagesOf(store, next); },
        [this](const Result<Images>& images) {
            if (images)
                return shrink(*images);
            // Cards show letters, as they do for whoever has no picture.
            qCWarning(lcPhotos, "read: %s", qUtf8Printable(images.error().detail));
            readOn();
        });
}

void PhotoShelf::shrink(const Images& images)
{
    const auto shrunk = QtConcurrent::run([images] {
        Images pictures = images;
        for (QString& picture : pictures)
            picture = picture.isEmpty() ? QString() : small(picture);
        return pictures;
    });
    whenReady(this, shrunk, [this](const Images& pictures) { take(pictures); });
}

void PhotoShelf::take(const Images& pictures)
{
    QSet<CustomerId> others;
    for (const CustomerId& customer : std::as_const(m_reading)) {
        const QString picture = pictures.value(customer);
        const QString* const before = m_known.object(customer);
        if (picture != (before ? *before : QString()))
            others.insert(customer);
        const qsizetype bytes = kEntryBytes + picture.size() * qsizetype(sizeof(QChar));
        m_known.insert(customer, new QString(picture), bytes);
    }
    readOn();
    if (!others.isEmpty())
        Q_EMIT changed(others);
}

void PhotoShelf::readOn()
{
    m_isBusy = false;
    m_reading.clear();
    if (!m_wanted.isEmpty())
        m_soon.start();
}

void PhotoShelf::follow(const QList<Change>& changes)
{
    for (const Change& change : changes) {
        const CustomerId customer{change.key.id};
        if (change.key.kind != Photo::kKind)
            continue;
        // What is on its way may be the old one. The old one stays until the new one is here.
        const bool isLookedAt = m_reading.remove(customer) || m_known.contains(customer);
        if (isLookedAt)
            want(customer);
    }
}

} // namespace carnet
