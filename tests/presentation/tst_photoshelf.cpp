#include "models/domain/features.h"
#include "tests/presentation/bookdesk.h"
#include "tests/support/testprogram.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_photoshelf {

namespace {

Photo pictureOf(const Customer& customer, Qt::GlobalColor color)
{
    QImage image(256, 256, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "JPG"))
        qFatal("no JPEG can be written here");
    Photo photo;
    photo.id = Photo::idFor(customer.id);
    photo.customer = customer.id;
    photo.image = QString::fromLatin1(bytes.toBase64());
    photo.takenAtMs = 1;
    return photo;
}

QImage shownBy(const QString& url)
{
    const QString head = u"data:image/jpeg;base64,"_s;
    return url.startsWith(head)
        ? QImage::fromData(QByteArray::fromBase64(url.mid(head.size()).toLatin1()))
        : QImage();
}

//! Nearly the colour: JPEG is not exact.
bool isRed(const QImage& image)
{
    return !image.isNull() && image.pixelColor(40, 40).red() > 200
        && image.pixelColor(40, 40).blue() < 60;
}

bool isBlue(const QImage& image)
{
    return !image.isNull() && image.pixelColor(40, 40).blue() > 200
        && image.pixelColor(40, 40).red() < 60;
}

//! Ada's book, in which Anna has a red picture.
struct Desk : BookDesk {
    Desk() { bench.headquartersPuts({toRow(pictureOf(bench.anna, Qt::red))}); }

    [[nodiscard]] QImage card(int row)
    {
        return shownBy(cell(*screen.clients(), row, "photo").toString());
    }
};

} // namespace

class TestPhotoShelf final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheCardASmallPicture();
    void readsOnlyWhatSomebodyLooksAt();
    void tellsTheCardAloneThatItsPictureIsThere();
    void showsAnotherPictureAtOnce();
    void takesARemovedPictureAway();
    void isClosedWhilePhotosAreOff();
    void showsLettersForWhatIsNoPicture();
};

// ClientBookCustomer
void TestPhotoShelf::givesTheCardASmallPicture()
{
    Desk desk;

    QVERIFY(desk.card(0).isNull()); // not on this thread
    QTRY_VERIFY(isRed(desk.card(0)));

    QCOMPARE(desk.card(0).size(), QSize(96, 96));
    desk.bench.settle();
    QVERIFY(desk.card(1).isNull()); // Bruno has none
}

void TestPhotoShelf::readsOnlyWhatSomebodyLooksAt()
{
    QSet<CustomerId> came;
    Desk desk;
    desk.bench.headquartersPuts({toRow(pictureOf(desk.bench.bruno, Qt::blue))});
    PhotoShelf& shelf = desk.bench.till().photos();
    connect(&shelf, &PhotoShelf::changed, this, [&came](const auto& who) { came.unite(who); });
    (void)desk.names(); // the rest of the cards

    (void)shelf.of(desk.bench.anna.id);
    QTRY_VERIFY(!came.isEmpty());
    desk.bench.settle();

    QCOMPARE(came, QSet<CustomerId>{desk.bench.anna.id});
}

void TestPhotoShelf::tellsTheCardAloneThatItsPictureIsThere()
{
    Desk desk;
    (void)desk.card(1);
    (void)desk.card(0);
    QSignalSpy told(desk.screen.clients(), &QAbstractItemModel::dataChanged);

    QTRY_VERIFY(!told.isEmpty());

    QCOMPARE(told.count(), 1);
    QCOMPARE(told.constFirst().at(0).toModelIndex().row(), 0);
    QCOMPARE(told.constFirst().at(1).toModelIndex().row(), 0);
}

void TestPhotoShelf::showsAnotherPictureAtOnce()
{
    Desk desk;
    QTRY_VERIFY(isRed(desk.card(0)));
    const Photo blue = pictureOf(desk.bench.anna, Qt::blue);

    desk.bench.till().perform(
        this,
        {draft::putPhoto(desk.bench.till().gesture(),
                         blue,
                         desk.bench.stored<Photo>(Photo::idFor(desk.bench.anna.id)))},
        [](const Result<Outcome>& outcome) { QVERIFY(must(outcome).judgement.isDone()); });
    desk.bench.settle();

    QVERIFY(!desk.card(0).isNull()); // the old one, until the new one is here
    QTRY_VERIFY(isBlue(desk.card(0)));
}

void TestPhotoShelf::takesARemovedPictureAway()
{
    Desk desk;
    QTRY_VERIFY(isRed(desk.card(0)));
    const auto there = desk.bench.stored<Photo>(Photo::idFor(desk.bench.anna.id));

    desk.bench.elsewhere({draft::removePhoto(desk.bench.by(desk.bench.ada()), *there)});
    desk.bench.synchronise();

    QTRY_VERIFY(desk.card(0).isNull());
}

void TestPhotoShelf::isClosedWhilePhotosAreOff()
{
    Desk desk;
    QTRY_VERIFY(isRed(desk.card(0)));
    const QString key = settingOf(Feature::Photos);

    desk.bench.headquartersPuts({toRow(Setting{Setting::idFor(key), 0, key, u"off"_s})});

    QVERIFY(desk.card(0).isNull());
}

void TestPhotoShelf::showsLettersForWhatIsNoPicture()
{
    Desk desk;
    Photo broken = pictureOf(desk.bench.bruno, Qt::red);
    broken.image = QString::fromLatin1(QByteArray("no picture").toBase64());
    desk.bench.headquartersPuts({toRow(broken)});

    (void)desk.card(1);
    QTRY_VERIFY(isRed(desk.card(0))); // was asked for later

    QVERIFY(desk.card(1).isNull());
}

CARNET_TEST(TestPhotoShelf)

} // namespace carnet::test::tst_photoshelf

#include "tst_photoshelf.moc"
