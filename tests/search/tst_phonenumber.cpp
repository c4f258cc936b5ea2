#include "models/search/phonenumber.h"
#include "tests/search/finding.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::search;

namespace tst_phonenumber {
using test::finds;

//! Phone numbers, as they are written and as they are looked for.
class TestPhoneNumber final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPhones_data();
    void findsPhones();
    void partOfANumberFindsNobody();
    void findsANumberHoweverItIsDialled_data();
    void findsANumberHoweverItIsDialled();
    void readsPhoneNumbers_data();
    void readsPhoneNumbers();
};

void TestPhoneNumber::findsPhones_data()
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

void TestPhoneNumber::findsPhones()
{
    QFETCH(QString, phone);
    QFETCH(QString, typed);
    QFETCH(bool, found);

    QCOMPARE(finds({.phones = {u"+33 1 99 00 45 18"_s, phone}}, typed), found);
}

void TestPhoneNumber::partOfANumberFindsNobody()
{
    const IndexRow row{.displayName = u"Ada Lovelace"_s, .phones = {u"+44 20 555 01"_s}};

    QVERIFY(finds(row, u"ada 020"_s));
    QVERIFY(!finds(row, u"020 777"_s));
}

void TestPhoneNumber::findsANumberHoweverItIsDialled_data()
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

void TestPhoneNumber::findsANumberHoweverItIsDialled()
{
    QFETCH(QString, region);
    QFETCH(QString, phone);
    QFETCH(QString, typed);
    const auto index = BookIndex::build(
        {.phoneRegion = region}, std::vector{IndexRow{.phones = {u"+1 415 555 0100"_s, phone}}});

    QCOMPARE(index->answer({.text = typed}).matches, 1);
}

void TestPhoneNumber::readsPhoneNumbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("international");
    QTest::addColumn<QString>("national");

    QTest::newRow("international") << u"+47 22 33 44 55"_s << u"4722334455"_s << u"22334455"_s;
    QTest::newRow("home region") << u"(030) 12 34 56"_s << u"4930123456"_s << u"30123456"_s;
    QTest::newRow("three digits") << u"+886 2 5550 0167"_s << u"886255500167"_s << u"255500167"_s;
    QTest::newRow("unreadable") << u"ext. 7"_s << QString() << u"7"_s;
}

void TestPhoneNumber::readsPhoneNumbers()
{
    QFETCH(QString, number);

    const PhoneDigits digits = phoneDigits(number, u"DE"_s);

    QTEST(digits.international, "international");
    QTEST(digits.national, "national");
}

CARNET_TEST(TestPhoneNumber)

} // namespace tst_phonenumber

#include "tst_phonenumber.moc"
