#include "app/ctl/dateform.h"
#include "app/ctl/namecase.h"
#include "app/ctl/numberform.h"
#include "models/domain/emailaddress.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;

namespace tst_forms {

//! How dates, numbers, names and addresses are written in files.
class TestForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDates_data();
    void readsDates();
    void keepsTheTimeOfDay();
    void leavesTheCalendarToTheCaller();
    void refusesPatterns_data();
    void refusesPatterns();
    void readsNumbers_data();
    void readsNumbers();
    void repairsCapitals_data();
    void repairsCapitals();
    void knowsEmailAddresses_data();
    void knowsEmailAddresses();
};

void TestForms::readsDates_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // empty: not of this form
    QTest::newRow("month first") << u"M/d/yyyy"_s << u"5/14/1965"_s << u"1965-05-14"_s;
    QTest::newRow("month first, padded") << u"M/d/yyyy"_s << u"04/08/1966"_s << u"1966-04-08"_s;
    QTest::newRow("padding demanded") << u"MM/dd/yyyy"_s << u"5/14/1965"_s << QString();
    QTest::newRow("day first") << u"d.M.yyyy"_s << u"1.12.2001"_s << u"2001-12-01"_s;
    QTest::newRow("without a year") << u"dd.MM."_s << u"29.02."_s << u"--02-29"_s;
    QTest::newRow("run together") << u"yyyyMMdd"_s << u"20210131"_s << u"2021-01-31"_s;
    QTest::newRow("leap day") << u"yyyy-MM-dd"_s << u"1968-02-29"_s << u"1968-02-29"_s;
    QTest::newRow("two digits, old") << u"dd.MM.yy"_s << u"24.12.68"_s << u"1968-12-24"_s;
    QTest::newRow("two digits, new") << u"dd.MM.yy"_s << u"24.12.08"_s << u"2008-12-24"_s;
    QTest::newRow("month's name") << u"d MMM yyyy"_s << u"3 Sep 1999"_s << u"1999-09-03"_s;
    QTest::newRow("month's long name") << u"d MMMM yyyy"_s << u"3 march 1999"_s << u"1999-03-03"_s;
    QTest::newRow("text behind") << u"yyyy-MM-dd"_s << u"1968-02-29 "_s << QString();
    QTest::newRow("text missing") << u"yyyy-MM-dd"_s << u"1968-02"_s << QString();
    QTest::newRow("letters") << u"yyyy-MM-dd"_s << u"196x-02-01"_s << QString();
}

void TestForms::readsDates()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto form = DateForm::fromPattern(pattern);
    QVERIFY(form.has_value());

    const auto moment = form->parse(text);

    QCOMPARE(moment ? moment->date.toString() : QString(), expected);
}

void TestForms::keepsTheTimeOfDay()
{
    const auto form = DateForm::fromPattern(u"yyyy-MM-ddTHH:mm:ss"_s);
    QVERIFY(form.has_value());

    QCOMPARE(form->parse(u"2024-05-01T14:03:09")->millisecondOfDay, 50'589'000);
    QVERIFY(!form->parse(u"2024-05-01T24:03:09"));
}

void TestForms::leavesTheCalendarToTheCaller()
{
    const auto form = DateForm::fromPattern(u"M/d/yyyy"_s);
    QVERIFY(form.has_value());

    const auto moment = form->parse(u"2/30/1980");

    QVERIFY(moment.has_value());
    QVERIFY(!moment->date.isValid());
}

void TestForms::refusesPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("no day") << u"MM/yyyy"_s;
    QTest::newRow("no month") << u"dd yyyy"_s;
    QTest::newRow("three-digit year") << u"dd.MM.yyy"_s;
    QTest::newRow("nothing") << QString();
}

void TestForms::refusesPatterns()
{
    QFETCH(QString, pattern);

    QVERIFY(!DateForm::fromPattern(pattern).has_value());
}

void TestForms::readsNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("decimal");
    QTest::addColumn<QString>("grouping");
    QTest::addColumn<QString>("expected"); // empty: refused
    QTest::newRow("plain") << u"42"_s << u"."_s << QString() << u"42"_s;
    QTest::newRow("income") << u"$90,000 "_s << u"."_s << u","_s << u"90000"_s;
    QTest::newRow("fraction") << u"1.234,50"_s << u","_s << u"."_s << u"1234.50"_s;
    QTest::newRow("blanks") << u"1 234 567,5 kr"_s << u","_s << u" "_s << u"1234567.5"_s;
    QTest::newRow("negative") << u"-12.5"_s << u"."_s << QString() << u"-12.5"_s;
    QTest::newRow("bookkeeper's negative") << u"(12.50)"_s << u"."_s << QString() << u"-12.50"_s;
    QTest::newRow("wrong grouping") << u"1,5"_s << u"."_s << u","_s << QString();
    QTest::newRow("short first group missing") << u",500"_s << u"."_s << u","_s << QString();
    QTest::newRow("words") << u"about 5"_s << u"."_s << QString() << QString();
    QTest::newRow("two points") << u"1.2.3"_s << u"."_s << QString() << QString();
    QTest::newRow("no digits behind the point") << u"5."_s << u"."_s << QString() << QString();
    QTest::newRow("too long") << u"1234567890123456789"_s << u"."_s << QString() << QString();
    QTest::newRow("nothing") << QString() << u"."_s << QString() << QString();
}

void TestForms::readsNumbers()
{
    QFETCH(QString, text);
    QFETCH(QString, decimal);
    QFETCH(QString, grouping);
    QFETCH(QString, expected);

    const auto number = parseNumber(text, {decimal, grouping, {u"$"_s, u"kr"_s}});

    QCOMPARE(number ? number->toString() : QString(), expected);
}

void TestForms::repairsCapitals_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("expected");
    QTest::newRow("accent") << u"JÉSUS"_s << u"Jésus"_s;
    QTest::newRow("hyphen") << u"JUHA-PEKKA"_s << u"Juha-Pekka"_s;
    QTest::newRow("two words") << u"CAROL ANN"_s << u"Carol Ann"_s;
    QTest::newRow("Scottish") << u"MCDONALD"_s << u"McDonald"_s;
    QTest::newRow("Irish") << u"O'BRIEN"_s << u"O'Brien"_s;
    QTest::newRow("Dutch particles") << u"VAN DER MEULEN"_s << u"van der Meulen"_s;
    QTest::newRow("Dutch ij") << u"IJSSEL"_s << u"IJssel"_s;
    QTest::newRow("particle alone is a name") << u"VAN"_s << u"Van"_s;
    QTest::newRow("numeral") << u"WHITCOMBE III"_s << u"Whitcombe III"_s;
    QTest::newRow("initials") << u"J.R."_s << u"J.R."_s;
    QTest::newRow("title") << u"MRS."_s << u"Mrs."_s;
    QTest::newRow("one letter") << u"K."_s << u"K."_s;
    QTest::newRow("own spelling stays") << u"deShawn MCQUEEN"_s << u"deShawn MCQUEEN"_s;
    QTest::newRow("Turkish") << u"İBRAHİM"_s << u"İbrahim"_s;
    QTest::newRow("Greek") << u"ΑΛΕΞΑΝΔΡΟΣ"_s << u"Αλεξανδρος"_s;
    QTest::newRow("Cyrillic") << u"ЕКАТЕРИНА"_s << u"Екатерина"_s;
    QTest::newRow("no case") << u"田中 由紀"_s << u"田中 由紀"_s;
}

void TestForms::repairsCapitals()
{
    QFETCH(QString, written);
    QFETCH(QString, expected);

    QCOMPARE(repairedNameCase(written), expected);
}

void TestForms::knowsEmailAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("usual") << u"jon24@adventure-works.com"_s << true;
    QTest::newRow("tag") << u"ada+shop@example.co.uk"_s << true;
    QTest::newRow("other scripts") << u"þórdís@dæmi.example"_s << true;
    QTest::newRow("no at") << u"ada.example.com"_s << false;
    QTest::newRow("two at") << u"ada@@example.com"_s << false;
    QTest::newRow("no domain") << u"ada@"_s << false;
    QTest::newRow("no local part") << u"@example.com"_s << false;
    QTest::newRow("host only") << u"ada@localhost"_s << false;
    QTest::newRow("blank") << u"ada lovelace@example.com"_s << false;
    QTest::newRow("double point") << u"ada..l@example.com"_s << false;
    QTest::newRow("point at the end") << u"ada@example.com."_s << false;
    QTest::newRow("hyphen first") << u"ada@-example.com"_s << false;
    QTest::newRow("numeric top") << u"ada@192.168.0.1"_s << false;
}

void TestForms::knowsEmailAddresses()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);

    QCOMPARE(looksLikeEmailAddress(text), expected);
}

CARNET_TEST(TestForms)

} // namespace tst_forms

#include "tst_forms.moc"
