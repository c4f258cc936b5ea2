#include "tests/search/finding.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::search;

namespace tst_searchtext {
using test::finds;
using test::found;
using test::oneCustomer;

class TestSearchText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNames_data();
    void findsNames();
    void findsEmailsAndAccountNumbersByTheirBeginning();
    void findsCardsAndFormerNumbersByTheirBeginning();
    void findsWordsOfAddressesAndAttributes_data();
    void findsWordsOfAddressesAndAttributes();
    void findsStrictTextsAsTheyAsk_data();
    void findsStrictTextsAsTheyAsk();
    void otherTextsComeBelowNames();
    void followsATextThatChanges();
    void findsAFirstNameThatTheDisplayNameHides();
    void findsANameByTheWayItIsRead();
    void whoMeetsEveryWordShutsOutTheOthers();
    void namesThatMeetMoreWordsComeFirst();
    void looksAtOneKindAlone_data();
    void looksAtOneKindAlone();
    void anythingMatchesAnEmptySearch();
    void findsLongTerms();
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
    QTest::newRow("Chinese by a syllable of its own") << u"陈伟"_s << u"wei"_s << true;
    QTest::newRow("no name by a syllable of a Chinese one") << u"Müller"_s << u"鈴木"_s << false;
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

// AT-8
void TestSearchText::findsStrictTextsAsTheyAsk_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");

    QTest::newRow("whole") << u"cash mere"_s << true;
    QTest::newRow("whole, without its blank") << u"CASHMERE"_s << true;
    QTest::newRow("less than whole") << u"cash"_s << false;
    QTest::newRow("more than whole") << u"cash mere x"_s << false;
    QTest::newRow("as written") << u"AB-1"_s << true;
    QTest::newRow("as written, another word") << u"Été AB"_s << true;
    QTest::newRow("other capitals") << u"ab-1"_s << false;
    QTest::newRow("no accent") << u"Ete"_s << false;
    QTest::newRow("whole as written") << u"Nr. 7 X"_s << true;
    QTest::newRow("whole in other capitals") << u"nr. 7 x"_s << false;
    QTest::newRow("with the name") << u"kim AB-1"_s << true;
}

void TestSearchText::findsStrictTextsAsTheyAsk()
{
    const IndexRow row{.displayName = u"Kim Brook"_s,
                       .strictTexts = {{u"Cash mere"_s, {.complete = true}},
                                       {u"AB-12 Été"_s, {.exactLetters = true}},
                                       {u"Nr. 7 X"_s, {.complete = true, .exactLetters = true}}}};
    QFETCH(QString, typed);
    QFETCH(bool, found);

    QCOMPARE(finds(row, typed), found);
    QCOMPARE(oneCustomer(row)->rowAt(0).strictTexts, row.strictTexts);
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

// SE-9
void TestSearchText::looksAtOneKindAlone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kinds"); // that find her: of name, phone, e-mail and number

    QTest::newRow("name") << u"anna"_s << u"n"_s;
    QTest::newRow("name, by its sound") << u"meier"_s << u"n"_s;
    QTest::newRow("both names") << u"meyer anna"_s << u"n"_s;
    QTest::newRow("e-mail") << u"shop@"_s << u"e"_s;
    QTest::newRow("phone") << u"+49 30"_s << u"p"_s;
    QTest::newRow("phone in one word") << u"0301234"_s << u"p"_s;
    QTest::newRow("account") << u"c-77"_s << u"#"_s;
    QTest::newRow("card") << u"4711"_s << u"#"_s;
    QTest::newRow("address") << u"lindenweg"_s << QString();
    QTest::newRow("some of the words") << u"anna nobody"_s << u"n"_s;
}
void TestSearchText::looksAtOneKindAlone()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, kinds);
    const IndexRow row{.displayName = u"Anna Meyer"_s,
                       .accountNumber = u"C-77001"_s,
                       .otherNumbers = {u"4711"_s},
                       .phones = {u"+49 30 1234567"_s},
                       .emails = {u"shop@example.com"_s},
                       .otherTexts = {u"Lindenweg 5"_s}};
    const auto index = oneCustomer(row);
    QString found;

    for (const auto& [kind, letter] : {std::pair{SearchKind::Name, u'n'},
                                       std::pair{SearchKind::Phone, u'p'},
                                       std::pair{SearchKind::Email, u'e'},
                                       std::pair{SearchKind::Number, u'#'}}) {
        if (index->answer({.text = typed, .kind = kind}).matches == 1)
            found += letter;
    }

    QCOMPARE(found, kinds);
    QCOMPARE(index->answer({.text = typed}).matches, 1);
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

CARNET_TEST(TestSearchText)

} // namespace tst_searchtext

#include "tst_searchtext.moc"
