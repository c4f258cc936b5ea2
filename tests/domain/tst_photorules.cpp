#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_photorules {

namespace {

QString picture(char of)
{
    return QString::fromLatin1((QByteArray("\xff\xd8\xff", 3) + of).toBase64());
}

class TestPhotoRules : public QObject
{
    Q_OBJECT

private:
    static Photo photo(const Boutique& boutique, char of)
    {
        Photo made;
        made.id = Photo::idFor(boutique.ada.id);
        made.customer = boutique.ada.id;
        made.image = picture(of);
        return made;
    }
    static std::optional<Photo> shown(const Boutique& boutique)
    {
        return boutique.rows.get<Photo>(boutique.ada.id.value);
    }

private Q_SLOTS:
    void takesReplacesAndRemovesAPicture()
    {
        Boutique boutique;
        const auto put = [&](char of) {
            return boutique.does(
                draft::putPhoto(boutique.by(boutique.ben), photo(boutique, of), shown(boutique)));
        };

        QCOMPARE(put('a').verdict, Verdict::Applied);
        QCOMPARE(shown(boutique)->takenBy, boutique.ben.id);
        QCOMPARE(put('b').verdict, Verdict::Applied);
        QCOMPARE(shown(boutique)->image, picture('b'));
        const auto removal = draft::removePhoto(boutique.by(boutique.ben), *shown(boutique));
        QCOMPARE(boutique.does(removal).verdict, Verdict::Applied);
        QCOMPARE(boutique.does(removal).verdict, Verdict::Noop);
        QVERIFY(!shown(boutique));
    }

    void refusesWhatIsNoPicture_data()
    {
        QTest::addColumn<QString>("image");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no base64") << u"\u00e4\u00f6"_s;
        QTest::newRow("text") << QString::fromLatin1(QByteArray("hello").toBase64());
        QTest::newRow("too large") << picture('a').repeated(20'000);
    }
    void refusesWhatIsNoPicture()
    {
        QFETCH(QString, image);
        Boutique boutique;
        Photo wrong = photo(boutique, 'a');
        wrong.image = image;

        QCOMPARE(boutique.does(draft::putPhoto(boutique.by(boutique.ben), wrong, {})).refusal,
                 Refusal::Invalid);
    }

    void aPictureIsOfItsCustomer()
    {
        Boutique boutique;
        Photo wrong = photo(boutique, 'a');
        wrong.id.value = uuidOf(u"another"_s);

        QCOMPARE(boutique.does(draft::putPhoto(boutique.by(boutique.ben), wrong, {})).refusal,
                 Refusal::Invalid);
    }

    void theLaterOfTwoStays()
    {
        Boutique boutique;
        const auto early =
            boutique.sent(draft::putPhoto(boutique.by(boutique.ben), photo(boutique, 'a'), {}));
        const auto late =
            boutique.sent(draft::putPhoto(boutique.by(boutique.cleo), photo(boutique, 'b'), {}));

        boutique.rows.apply(late);
        QCOMPARE(boutique.rows.apply(early).verdict, Verdict::Merged);

        QCOMPARE(shown(boutique)->image, picture('b'));
    }

    void undoBringsTheOldOneBackAndKeepsANewerOne()
    {
        Boutique boutique;
        boutique.does(draft::putPhoto(boutique.by(boutique.ben), photo(boutique, 'a'), {}));
        const auto replace = boutique.sent(
            draft::putPhoto(boutique.by(boutique.ben), photo(boutique, 'b'), shown(boutique)));
        boutique.rows.apply(replace);
        const auto undo = inverse(boutique.by(boutique.ben), replace, uuidOf(u"n"_s)).value();

        boutique.does(undo);
        QCOMPARE(shown(boutique)->image, picture('a'));
        boutique.does(
            draft::putPhoto(boutique.by(boutique.cleo), photo(boutique, 'c'), shown(boutique)));
        boutique.does(undo);
        QCOMPARE(shown(boutique)->image, picture('c'));
    }
};

} // namespace

CARNET_TEST(TestPhotoRules)

} // namespace tst_photorules

#include "tst_photorules.moc"
