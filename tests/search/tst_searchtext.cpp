#include "models/search/bookindex.h"
#include "models/search/folding.h"
#include "models/search/phonenumber.h"

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
    void findsAFirstNameThatTheDisplayNameHides();
    void everyWordHasToBeFound();
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

void TestSearchText::findsAFirstNameThatTheDisplayNameHides()
{
    const IndexRow row{.displayName = u"Joanna Berg"_s, .firstName = u"Anna"_s};

    QVERIFY(finds(row, u"anna berg"_s));
}

void TestSearchText::everyWordHasToBeFound()
{
    const IndexRow row{.displayName = u"Ada Lovelace"_s, .phones = {u"+44 20 555 01"_s}};

    QVERIFY(finds(row, u"ada 020"_s));
    QVERIFY(!finds(row, u"ada grace"_s));
    QVERIFY(!finds(row, u"020 777"_s));
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
