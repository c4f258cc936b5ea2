#include "models/search/sounds.h"
#include "tests/search/finding.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::search;

namespace tst_sounds {
using test::finds;
using test::found;

//! Names that sound alike, or are written in other letters.
class TestSounds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void umlautsFindEachOther_data();
    void umlautsFindEachOther();
    void soundsComeBelowTheLetters();
    void findsSounds_data();
    void findsSounds();
    void findsOtherScriptsEitherWay_data();
    void findsOtherScriptsEitherWay();
    void readsSounds_data();
    void readsSounds();
};

void TestSounds::umlautsFindEachOther_data()
{
    QTest::addColumn<QString>("typed");

    for (const QString& typed : {u"Mueller"_s, u"Muller"_s, u"Müller"_s})
        QTest::newRow(qPrintable(typed)) << typed;
}

void TestSounds::umlautsFindEachOther()
{
    QFETCH(QString, typed);
    const QStringList names{u"Mueller"_s, u"Muller"_s, u"Müller"_s};

    QStringList result = found(names, typed);
    result.sort();

    QCOMPARE(result, names);
}

void TestSounds::soundsComeBelowTheLetters()
{
    QCOMPARE(
        found({u"Anna Maier"_s, u"Berta Meyerbeer"_s, u"Carl Mayer"_s, u"Zoe Meyer"_s}, u"meyer"_s),
        (QStringList{u"Berta Meyerbeer"_s, u"Zoe Meyer"_s, u"Anna Maier"_s, u"Carl Mayer"_s}));
}

void TestSounds::findsSounds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isFound");

    QTest::newRow("German") << u"Schmidt"_s << u"Schmitt"_s << true;
    QTest::newRow("German ph") << u"Philipp"_s << u"Filip"_s << true;
    QTest::newRow("German v") << u"Vogt"_s << u"Fogt"_s << true;
    QTest::newRow("English ph") << u"Stephen"_s << u"Steven"_s << true;
    QTest::newRow("English kn") << u"Knight"_s << u"Night"_s << true;
    QTest::newRow("English c") << u"Catherine"_s << u"Katherine"_s << true;
    QTest::newRow("French eau") << u"Moreau"_s << u"Morot"_s << true;
    QTest::newRow("French ault") << u"Thibault"_s << u"Thibaud"_s << true;
    QTest::newRow("French gu") << u"Guérin"_s << u"Guerrin"_s << true;
    QTest::newRow("another name") << u"Schmidt"_s << u"Schneider"_s << false;
    QTest::newRow("too short to tell") << u"Li"_s << u"Lo"_s << false;
    QTest::newRow("not by its beginning") << u"Maierhofer"_s << u"Meyer"_s << false;
}

void TestSounds::findsSounds()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(bool, isFound);

    QCOMPARE(finds({.displayName = name}, typed), isFound);
}

void TestSounds::findsOtherScriptsEitherWay_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");

    QTest::newRow("Cyrillic by letter") << u"Юлия Чайковская"_s << u"caik"_s;
    QTest::newRow("Cyrillic as in passports") << u"Юлия Чайковская"_s << u"yuliya chay"_s;
    QTest::newRow("Cyrillic by sound") << u"Пётр Чайковский"_s << u"tchaikovsky"_s;
    QTest::newRow("Latin in Cyrillic") << u"Olga Ivanova"_s << u"ольга ив"_s;
    QTest::newRow("Greek as spoken") << u"Γιώργος"_s << u"giorg"_s;
    QTest::newRow("Latin in Greek") << u"Giorgos"_s << u"Γιώργος"_s;
    QTest::newRow("katakana in hiragana") << u"タナカ"_s << u"たなか"_s;
    QTest::newRow("hiragana in Latin letters") << u"さくら"_s << u"saku"_s;
    QTest::newRow("Latin in kana") << u"Sakura Tanaka"_s << u"タナカ"_s;
    QTest::newRow("Arabic in Latin letters") << u"محمد يوسف"_s << u"mohammed youssef"_s;
    QTest::newRow("Arabic feminine") << u"فاطمة"_s << u"Fatima"_s;
}

void TestSounds::findsOtherScriptsEitherWay()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);

    QVERIFY(finds({.displayName = name}, typed));
}

void TestSounds::readsSounds_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QStringList>("sounds");

    QTest::newRow("published example") << u"breschnew"_s << QStringList{u"k17863"_s, u"lbrxnf"_s};
    QTest::newRow("one letter once") << u"mueller"_s << QStringList{u"k657"_s, u"lmlr"_s};
    QTest::newRow("c in front") << u"christian"_s << QStringList{u"k47826"_s, u"lkrstn"_s};
    QTest::newRow("t before z") << u"heitz"_s << QStringList{u"k08"_s, u"lats"_s};
    QTest::newRow("x") << u"max"_s << QStringList{u"k648"_s, u"lmks"_s};
    QTest::newRow("too short") << u"li"_s << QStringList();
    QTest::newRow("says too little") << u"lee"_s << QStringList();
    QTest::newRow("not Latin") << u"анна"_s << QStringList();
}

void TestSounds::readsSounds()
{
    QFETCH(QString, word);
    QTEST(soundsOf(word), "sounds");
}

CARNET_TEST(TestSounds)

} // namespace tst_sounds

#include "tst_sounds.moc"
