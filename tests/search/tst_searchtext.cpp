#include "models/search/bookindex.h"
#include "models/search/folding.h"
#include "models/search/phonenumber.h"
#include "models/search/sounds.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::search;

namespace {

BookIndexPointer oneCustomer(const IndexRow& row)
{
    return BookIndex::build({.phoneRegion = u"DE"_s}, std::vector{row});
}

bool finds(const IndexRow& row, const QString& typed)
{
    return oneCustomer(row)->answer({.text = typed}).matches == 1;
}

//! The names that a text finds among \a names, in order.
QStringList found(const QStringList& names, const QString& typed)
{
    std::vector<IndexRow> rows;
    for (const QString& name : names)
        rows.push_back(
            {.id = {QUuid(static_cast<uint>(rows.size()), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)},
             .displayName = name});
    const auto index = BookIndex::build({.phoneRegion = u"FR"_s}, rows);
    QStringList result;
    for (const RowPosition position : index->answer({.text = typed}).rows)
        result.append(index->rowAt(position).displayName);
    return result;
}

} // namespace

class TestSearchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNames_data();
    void findsNames();
    void findsPhones_data();
    void findsPhones();
    void findsEmailsAndAccountNumbersByTheirBeginning();
    void findsCardsAndFormerNumbersByTheirBeginning();
    void findsWordsOfAddressesAndAttributes_data();
    void findsWordsOfAddressesAndAttributes();
    void otherTextsComeBelowNames();
    void followsATextThatChanges();
    void findsAFirstNameThatTheDisplayNameHides();
    void findsANameByTheWayItIsRead();
    void whoMeetsEveryWordShutsOutTheOthers();
    void namesThatMeetMoreWordsComeFirst();
    void partOfANumberFindsNobody();
    void umlautsFindEachOther_data();
    void umlautsFindEachOther();
    void soundsComeBelowTheLetters();
    void findsSounds_data();
    void findsSounds();
    void findsOtherScriptsEitherWay_data();
    void findsOtherScriptsEitherWay();
    void findsANumberHoweverItIsDialled_data();
    void findsANumberHoweverItIsDialled();
    void readsSounds_data();
    void readsSounds();
    void anythingMatchesAnEmptySearch();
    void findsLongTerms();
    void readsPhoneNumbers_data();
    void readsPhoneNumbers();
};

void TestSearchText::findsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");

    QTest::newRow("beginning") << u"Isabella Moretti"_s << u"isa"_s << true;
    QTest::newRow("last name first") << u"Isabella Moretti"_s << u"mor isa"_s << true;
    QTest::newRow("inside a word") << u"Isabella Moretti"_s << u"bella"_s << false;
    QTest::newRow("accent not typed") << u"Étienne Delacroix"_s << u"etienne"_s << true;
    QTest::newRow("accent typed") << u"Etienne Delacroix"_s << u"ÉTIE"_s << true;
    QTest::newRow("accent in two characters") << u"E\u0301tienne"_s << u"étienne"_s << true;
    QTest::newRow("umlaut as a letter") << u"Müller"_s << u"muller"_s << true;
    QTest::newRow("umlaut spelled out") << u"Müller"_s << u"mueller"_s << true;
    QTest::newRow("no umlaut in the name") << u"Mueller"_s << u"mueller"_s << true;
    QTest::newRow("stroke") << u"Łukasz Øster"_s << u"lukasz oster"_s << true;
    QTest::newRow("oe") << u"Øster"_s << u"oest"_s << true;
    QTest::newRow("aa") << u"Åberg"_s << u"aaberg"_s << true;
    QTest::newRow("sharp s") << u"Weiß"_s << u"weiss"_s << true;
    QTest::newRow("thorn") << u"Þórdís"_s << u"thordis"_s << true;
    QTest::newRow("Vietnamese") << u"Nguyễn"_s << u"nguyen"_s << true;
    QTest::newRow("apostrophe left out") << u"O’Neill"_s << u"oneill"_s << true;
    QTest::newRow("another apostrophe") << u"O’Neill"_s << u"o'neill"_s << true;
    QTest::newRow("behind the apostrophe") << u"O’Neill"_s << u"neill"_s << true;
    QTest::newRow("hyphen") << u"Delacroix-Morel"_s << u"morel"_s << true;
    QTest::newRow("hyphen typed") << u"Delacroix-Morel"_s << u"delacroix-mor"_s << true;
    QTest::newRow("Cyrillic as written") << u"Ольга Иванова"_s << u"ольга"_s << true;
    QTest::newRow("Cyrillic in Latin letters") << u"Ольга Иванова"_s << u"ivanova"_s << true;
    QTest::newRow("Greek in Latin letters") << u"Παπαδοπούλου"_s << u"papado"_s << true;
    QTest::newRow("Chinese as written") << u"陈伟"_s << u"陈"_s << true;
    QTest::newRow("Chinese in Latin letters") << u"陈伟"_s << u"chen"_s << true;
    QTest::newRow("Hangul") << u"박혜진"_s << u"박혜"_s << true;
    QTest::newRow("Arabic with vowel signs") << u"مُحَمَّد"_s << u"محمد"_s << true;
    QTest::newRow("full width") << u"Ａｎｎａ"_s << u"anna"_s << true;
    QTest::newRow("capital dotted i") << u"İpek"_s << u"ipek"_s << true;
}

void TestSearchText::findsNames()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(bool, found);

    QCOMPARE(finds({.displayName = name}, typed), found);
}

void TestSearchText::findsPhones_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");

    QTest::newRow("as written") << u"+49 30 123456"_s << u"+49 30 123456"_s << true;
    QTest::newRow("brackets and dashes") << u"+49 30 123456"_s << u"(030) 12-34"_s << true;
    QTest::newRow("beginning") << u"+49 30 123456"_s << u"030 12"_s << true;
    QTest::newRow("without the zero") << u"+49 30 123456"_s << u"3012"_s << true;
    QTest::newRow("00 for plus") << u"+49 30 123456"_s << u"0049 30"_s << true;
    QTest::newRow("optional zero typed") << u"+49 30 123456"_s << u"+49 (0)30"_s << true;
    QTest::newRow("optional zero stored") << u"+49 (0)30 123456"_s << u"+49 30"_s << true;
    QTest::newRow("the middle") << u"+49 30 123456"_s << u"1234"_s << false;
    QTest::newRow("another country") << u"+49 30 123456"_s << u"+47 30"_s << false;
    QTest::newRow("national stored") << u"030 123456"_s << u"+49 30 12"_s << true;
    QTest::newRow("slash stored") << u"030/123456"_s << u"030123"_s << true;
    QTest::newRow("three-digit country") << u"+971 4 555 0142"_s << u"4555"_s << true;
    QTest::newRow("one-digit country") << u"+1 (415) 555-0100"_s << u"415 555"_s << true;
    QTest::newRow("Italian zero") << u"+39 06 698 1234"_s << u"06 698"_s << true;
    QTest::newRow("Arabic digits typed") << u"+971 4 555 0142"_s << u"+٩٧١٤"_s << true;
    QTest::newRow("not a number") << u"call the shop"_s << u"030"_s << false;
}

void TestSearchText::findsPhones()
{
    QFETCH(QString, phone);
    QFETCH(QString, typed);
    QFETCH(bool, found);

    QCOMPARE(finds({.phones = {u"+33 1 99 00 45 18"_s, phone}}, typed), found);
}

void TestSearchText::findsEmailsAndAccountNumbersByTheirBeginning()
{
    const IndexRow row{.displayName = u"Ada"_s,
                       .accountNumber = u"AW-00011000"_s,
                       .emails = {u"First@example.org"_s, u"second.one@example.org"_s}};

    QVERIFY(finds(row, u"first@EX"_s));
    QVERIFY(finds(row, u"second.o"_s));
    QVERIFY(finds(row, u"ada second"_s));
    QVERIFY(!finds(row, u"example"_s));
    QVERIFY(finds(row, u"aw-000"_s));
    QVERIFY(!finds(row, u"00011000"_s));
}

void TestSearchText::findsCardsAndFormerNumbersByTheirBeginning()
{
    const IndexRow row{.displayName = u"Ada"_s,
                       .accountNumber = u"C100001"_s,
                       .otherNumbers = {u"M-4711"_s, u"P-7K2QX4B"_s}};

    QVERIFY(finds(row, u"m-47"_s));
    QVERIFY(finds(row, u"p-7k2qx4b"_s));
    QVERIFY(finds(row, u"ada P-7"_s));
    QVERIFY(finds(row, u"c1000"_s));
    QVERIFY(!finds(row, u"m-48"_s));
}

void TestSearchText::findsWordsOfAddressesAndAttributes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");

    QTest::newRow("street") << u"maximilian"_s << true;
    QTest::newRow("postal code") << u"8053"_s << true;
    QTest::newRow("city") << u"MÜNCHEN"_s << true;
    QTest::newRow("city without its umlaut") << u"munchen"_s << true;
    QTest::newRow("city with the e of its umlaut") << u"muenchen"_s << true;
    QTest::newRow("whole address") << u"Maximilianstr. 12, 80539 München"_s << true;
    QTest::newRow("hyphen") << u"saint-hon"_s << true;
    QTest::newRow("value of an attribute") << u"vetiver"_s << true;
    QTest::newRow("with the name") << u"ada münch"_s << true;
    QTest::newRow("middle of a word") << u"chen"_s << false;
    QTest::newRow("half of a hyphen") << u"saint-denis"_s << false;
}

void TestSearchText::findsWordsOfAddressesAndAttributes()
{
    const IndexRow row{.displayName = u"Ada Byron"_s,
                       .otherTexts = {u"Maximilianstr. 12 80539 München"_s,
                                      u"8 rue du Faubourg Saint-Honoré"_s,
                                      u"Cedar and Vetiver"_s}};
    QFETCH(QString, typed);
    QFETCH(bool, found);

    QCOMPARE(finds(row, typed), found);
}

void TestSearchText::otherTextsComeBelowNames()
{
    const auto row = [](ushort number, const QString& name, const QStringList& texts) {
        return IndexRow{.id = {QUuid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)},
                        .displayName = name,
                        .otherTexts = texts};
    };
    const auto index = BookIndex::build({},
                                        std::vector{row(1, u"Ada Stone"_s, {u"Meyerstreet"_s}),
                                                    row(2, u"Bea Maier"_s, {}),
                                                    row(3, u"Zoe Meyer"_s, {})});

    QStringList names;
    for (const RowPosition position : index->answer({.text = u"meyer"_s}).rows)
        names.append(index->rowAt(position).displayName);

    QCOMPARE(names, (QStringList{u"Zoe Meyer"_s, u"Bea Maier"_s, u"Ada Stone"_s}));
}

void TestSearchText::followsATextThatChanges()
{
    IndexRow row{.displayName = u"Ada"_s, .otherTexts = {u"Rome"_s}};
    const auto before = oneCustomer(row);

    row.otherTexts = {u"Oslo"_s};
    const auto after = before->with({.upserts = {row}});

    QCOMPARE(after->answer({.text = u"rome"_s}).matches, 0);
    QCOMPARE(after->answer({.text = u"oslo"_s}).matches, 1);
    QCOMPARE(after->rowAt(0).otherTexts, row.otherTexts);
}

void TestSearchText::findsAFirstNameThatTheDisplayNameHides()
{
    const IndexRow row{.displayName = u"Joanna Berg"_s, .firstName = u"Anna"_s};

    QVERIFY(finds(row, u"anna berg"_s));
}

void TestSearchText::findsANameByTheWayItIsRead()
{
    const IndexRow row{.displayName = u"田中 愛子"_s, .otherNames = {u"たなか あいこ"_s}};

    QVERIFY(finds(row, u"田中"_s));
    QVERIFY(finds(row, u"たな"_s));
    QVERIFY(finds(row, u"tanaka ai"_s));
    QVERIFY(finds(row, u"タナカ"_s));
}

void TestSearchText::whoMeetsEveryWordShutsOutTheOthers()
{
    const QStringList names{u"Ada Byron"_s, u"Ada Lovelace"_s, u"Grace Hopper"_s};

    QCOMPARE(found(names, u"ada love"_s), QStringList{u"Ada Lovelace"_s});
    QCOMPARE(found(names, u"love ada"_s), QStringList{u"Ada Lovelace"_s});
}

void TestSearchText::namesThatMeetMoreWordsComeFirst()
{
    const QStringList names{u"Ada Byron"_s, u"Ada Grace King"_s, u"Grace Hopper"_s, u"Zoe Zed"_s};

    QCOMPARE(found(names, u"grace ada nobody"_s),
             (QStringList{u"Ada Grace King"_s, u"Ada Byron"_s, u"Grace Hopper"_s}));
    QCOMPARE(found(names, u"nobody atall"_s), QStringList());
}

void TestSearchText::partOfANumberFindsNobody()
{
    const IndexRow row{.displayName = u"Ada Lovelace"_s, .phones = {u"+44 20 555 01"_s}};

    QVERIFY(finds(row, u"ada 020"_s));
    QVERIFY(!finds(row, u"020 777"_s));
}

void TestSearchText::umlautsFindEachOther_data()
{
    QTest::addColumn<QString>("typed");

    for (const QString& typed : {u"Mueller"_s, u"Muller"_s, u"Müller"_s})
        QTest::newRow(qPrintable(typed)) << typed;
}

void TestSearchText::umlautsFindEachOther()
{
    QFETCH(QString, typed);
    const QStringList names{u"Mueller"_s, u"Muller"_s, u"Müller"_s};

    QStringList result = found(names, typed);
    result.sort();

    QCOMPARE(result, names);
}

void TestSearchText::soundsComeBelowTheLetters()
{
    QCOMPARE(
        found({u"Anna Maier"_s, u"Berta Meyerbeer"_s, u"Carl Mayer"_s, u"Zoe Meyer"_s}, u"meyer"_s),
        (QStringList{u"Berta Meyerbeer"_s, u"Zoe Meyer"_s, u"Anna Maier"_s, u"Carl Mayer"_s}));
}

void TestSearchText::findsSounds_data()
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

void TestSearchText::findsSounds()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    QFETCH(bool, isFound);

    QCOMPARE(finds({.displayName = name}, typed), isFound);
}

void TestSearchText::findsOtherScriptsEitherWay_data()
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

void TestSearchText::findsOtherScriptsEitherWay()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);

    QVERIFY(finds({.displayName = name}, typed));
}

void TestSearchText::findsANumberHoweverItIsDialled_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("typed");

    for (const QString& typed :
         {u"06 28 23 04 55"_s, u"0628230455"_s, u"+33 6 28 23 04 55"_s, u"0033628230455"_s})
        QTest::newRow(qPrintable(typed)) << u"FR"_s << u"+33 6 28 23 04 55"_s << typed;
    QTest::newRow("from America") << u"US"_s << u"+33 6 28 23 04 55"_s << u"011 33 6 28 23 04"_s;
    QTest::newRow("Russian trunk") << u"RU"_s << u"+7 912 345-67-89"_s << u"8 912 345-67-89"_s;
}

void TestSearchText::findsANumberHoweverItIsDialled()
{
    QFETCH(QString, region);
    QFETCH(QString, phone);
    QFETCH(QString, typed);
    const auto index = BookIndex::build(
        {.phoneRegion = region}, std::vector{IndexRow{.phones = {u"+1 415 555 0100"_s, phone}}});

    QCOMPARE(index->answer({.text = typed}).matches, 1);
}

void TestSearchText::readsSounds_data()
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

void TestSearchText::readsSounds()
{
    QFETCH(QString, word);
    QTEST(soundsOf(word), "sounds");
}

void TestSearchText::anythingMatchesAnEmptySearch()
{
    QVERIFY(finds({}, QString()));
    QVERIFY(finds({}, u"  "_s));
    QVERIFY(finds({}, u"-"_s));
}

void TestSearchText::findsLongTerms()
{
    const QString name = u"Wolfeschlegelsteinhausenbergerdorff"_s.repeated(4);

    QVERIFY(finds({.displayName = name}, name));
    QVERIFY(finds({.displayName = name}, name.first(20)));
    QVERIFY(!finds({.displayName = name}, name.first(20) + u"q"_s));
}

void TestSearchText::readsPhoneNumbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("international");
    QTest::addColumn<QString>("national");

    QTest::newRow("international") << u"+47 22 33 44 55"_s << u"4722334455"_s << u"22334455"_s;
    QTest::newRow("home region") << u"(030) 12 34 56"_s << u"4930123456"_s << u"30123456"_s;
    QTest::newRow("three digits") << u"+886 2 5550 0167"_s << u"886255500167"_s << u"255500167"_s;
    QTest::newRow("unreadable") << u"ext. 7"_s << QString() << u"7"_s;
}

void TestSearchText::readsPhoneNumbers()
{
    QFETCH(QString, number);

    const PhoneDigits digits = phoneDigits(number, u"DE"_s);

    QTEST(digits.international, "international");
    QTEST(digits.national, "national");
}

QTEST_GUILESS_MAIN(TestSearchText)
#include "tst_searchtext.moc"
