#include "models/presentation/format.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_format {

class TestFormat final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesMoneyInTheCurrencysDigits_data();
    void writesMoneyInTheCurrencysDigits();
    void showsAnOccasionAsNearOnlyWithinTwoWeeks_data();
    void showsAnOccasionAsNearOnlyWithinTwoWeeks();
    void beginsTheWeekAsTheStoresCountryDoes_data();
    void beginsTheWeekAsTheStoresCountryDoes();
    void takesTheLettersOfAMonogram_data();
    void takesTheLettersOfAMonogram();
    void makesAMonogramOfANameInOnePiece();
    void writesTheMomentWithItsWeekday();
    void namesAnAttributeInTheTillsLanguage();
    void saysHowNearADayIs();
    void keepsTheStoresTimeWhereverTheTillIs_data();
    void keepsTheStoresTimeWhereverTheTillIs();
    void readsBackTheTimesItWritesAcrossChangesOfTheClock();
    void takesATimeThatIsLeftOutInSpringForTheHourAfter();
    void beginsTheDayWhereThereIsNoMidnight();

private:
    Format m_english{QLocale(QLocale::English, QLocale::UnitedKingdom)};
};

void TestFormat::writesMoneyInTheCurrencysDigits_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<bool>("round");
    QTest::addColumn<QString>("text");

    QTest::newRow("cents") << qint64{1'306'050} << u"EUR"_s << false << u"€13,060.50"_s;
    QTest::newRow("rounded") << qint64{1'306'050} << u"EUR"_s << true << u"€13,061"_s;
    QTest::newRow("no minor unit") << qint64{42'000} << u"JPY"_s << false << u"¥42,000"_s;
    QTest::newRow("owed") << qint64{-500} << u"EUR"_s << false << u"−€5.00"_s;
    QTest::newRow("no sign of its own") << qint64{100} << u"CHF"_s << false << u"CHF 1.00"_s;
}

void TestFormat::writesMoneyInTheCurrencysDigits()
{
    QFETCH(qint64, minor);
    QFETCH(QString, currency);
    QFETCH(bool, round);

    QTEST(m_english.money({minor, currency}, round), "text");
}

void TestFormat::showsAnOccasionAsNearOnlyWithinTwoWeeks_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("text");

    QTest::newRow("today") << QDate(2026, 3, 21) << u"21 March, today"_s;
    QTest::newRow("tomorrow") << QDate(2026, 3, 20) << u"21 March, tomorrow"_s;
    QTest::newRow("in nine days") << QDate(2026, 3, 12) << u"21 March, in 9 days"_s;
    QTest::newRow("in fourteen") << QDate(2026, 3, 7) << u"21 March, in 14 days"_s;
    QTest::newRow("in fifteen") << QDate(2026, 3, 6) << u"21 March 2015"_s;
    QTest::newRow("just gone") << QDate(2026, 3, 22) << u"21 March 2015"_s;
}

void TestFormat::showsAnOccasionAsNearOnlyWithinTwoWeeks()
{
    QFETCH(QDate, today);
    const CalendarDate anniversary{2015, 3, 21};

    QTEST(m_english.occasion(anniversary, today, LeapDayPolicy::OnTheTwentyEighth), "text");
}

void TestFormat::beginsTheWeekAsTheStoresCountryDoes_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("day");

    QTest::newRow("English in Berlin") << u"en"_s << QByteArray("Europe/Berlin") << 1;
    QTest::newRow("English in New York") << u"en"_s << QByteArray("America/New_York") << 7;
    QTest::newRow("German in New York") << u"de"_s << QByteArray("America/New_York") << 7;
    QTest::newRow("English in Cairo") << u"en"_s << QByteArray("Africa/Cairo") << 6;
    QTest::newRow("German nowhere") << u"de"_s << QByteArray("UTC") << 1;
}

void TestFormat::beginsTheWeekAsTheStoresCountryDoes()
{
    QFETCH(QString, language);
    QFETCH(QByteArray, zone);
    QFETCH(int, day);

    QCOMPARE(static_cast<int>(Format(QLocale(language), QTimeZone(zone)).firstDayOfWeek()), day);
}

void TestFormat::takesTheLettersOfAMonogram_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("letters");

    QTest::newRow("Latin") << u"Isabella"_s << u"Moretti"_s << u"IM"_s;
    QTest::newRow("accents") << u"Þórdís"_s << u"Jónsdóttir"_s << u"ÞJ"_s;
    QTest::newRow("ideographs: the family name") << u"由紀"_s << u"田中"_s << u"田"_s;
    QTest::newRow("Hangul") << u"민준"_s << u"김"_s << u"김"_s;
    QTest::newRow("one name") << QString() << u"Madonna"_s << u"M"_s;
    QTest::newRow("outside the basic plane") << u"𐐷"_s << u"b"_s << u"𐐏B"_s;
}

void TestFormat::takesTheLettersOfAMonogram()
{
    QFETCH(QString, first);
    QFETCH(QString, last);

    QTEST(initialsOf(first, last), "letters");
}

void TestFormat::makesAMonogramOfANameInOnePiece()
{
    QCOMPARE(initialsOf(u"Clara Steinfeld"_s), u"CS"_s);
    QCOMPARE(initialsOf(u"Anna Maria Leitner"_s), u"AL"_s);
    QCOMPARE(initialsOf(u"Administrator"_s), u"A"_s);
    QCOMPARE(initialsOf(QString()), QString());
}

void TestFormat::writesTheMomentWithItsWeekday()
{
    const QDateTime moment(QDate(2026, 3, 12), QTime(8, 52));

    QCOMPARE(m_english.weekdayAndMoment(moment.toMSecsSinceEpoch()),
             u"Thursday, 12 March, 08:52"_s);
}

void TestFormat::namesAnAttributeInTheTillsLanguage()
{
    AttributeDefinition birthday;
    birthday.name = u"Birthday"_s;
    birthday.translations = {{u"de"_s, QJsonObject{{u"name"_s, u"Geburtstag"_s}}}};

    QCOMPARE(m_english.name(birthday), u"Birthday"_s);
    QCOMPARE(Format(QLocale(QLocale::German)).name(birthday), u"Geburtstag"_s);
}

void TestFormat::saysHowNearADayIs()
{
    const QDate today(2026, 12, 31);

    QCOMPARE(m_english.nearDay(today, today), u"Today"_s);
    QCOMPARE(m_english.nearDay(today.addDays(1), today), u"Tomorrow"_s);
    QCOMPARE(m_english.nearDay(today.addDays(-1), today), u"Yesterday"_s);
    QCOMPARE(m_english.nearDay(today.addDays(40), today), u"9 Feb 2027"_s);
}

void TestFormat::keepsTheStoresTimeWhereverTheTillIs_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("local");

    // One instant, noon in Greenwich on the last day of 2026, in the outermost zones there are.
    QTest::newRow("UTC-12") << QByteArray("Etc/GMT+12") << QDate(2026, 12, 31)
                            << u"2026-12-31T00:00"_s;
    QTest::newRow("UTC+14") << QByteArray("Pacific/Kiritimati") << QDate(2027, 1, 1)
                            << u"2027-01-01T02:00"_s;
    QTest::newRow("Oslo") << QByteArray("Europe/Oslo") << QDate(2026, 12, 31)
                          << u"2026-12-31T13:00"_s;
}

void TestFormat::keepsTheStoresTimeWhereverTheTillIs()
{
    QFETCH(QByteArray, zone);
    const qint64 atMs = QDateTime(QDate(2026, 12, 31), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    const Format format{QLocale(QLocale::English), QTimeZone(zone)};

    QTEST(format.dayOf(atMs), "day");
    QTEST(format.localTimeOf(atMs), "local");
    QCOMPARE(format.instantOf(format.localTimeOf(atMs)), atMs);
}

// B7: what is written is what is read, on the days when clocks change as on others.
void TestFormat::readsBackTheTimesItWritesAcrossChangesOfTheClock()
{
    const Format format{QLocale(QLocale::English), QTimeZone("Europe/Oslo")};
    const qint64 quarterHour = qint64{15} * 60'000;
    for (const QDate day : {QDate(2026, 3, 29), QDate(2026, 10, 25), QDate(2026, 6, 1)}) {
        const qint64 from = QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
        for (qint64 atMs = from; atMs < from + quarterHour * 24 * 4; atMs += quarterHour) {
            const auto back = format.instantOf(format.localTimeOf(atMs));
            QVERIFY(back);
            QCOMPARE(format.localTimeOf(*back), format.localTimeOf(atMs));
            // Only in the hour that comes twice in autumn there are two answers.
            const bool isTwice = day.month() == 10 && format.timeOf(atMs).hour() == 2;
            QVERIFY(isTwice || *back == atMs);
        }
    }
}

void TestFormat::takesATimeThatIsLeftOutInSpringForTheHourAfter()
{
    const Format format{QLocale(QLocale::English), QTimeZone("Europe/Oslo")};

    const auto atMs = format.instantOf(u"2026-03-29T02:30"_s);

    QVERIFY(atMs);
    QCOMPARE(format.localTimeOf(*atMs), u"2026-03-29T03:30"_s);
    QVERIFY(!format.instantOf(u"2026-02-30T10:00"_s));
    QVERIFY(!format.instantOf({}));
}

void TestFormat::beginsTheDayWhereThereIsNoMidnight()
{
    // Clocks in Beirut went from midnight to one o'clock on 27 March 2022.
    const Format format(QLocale(QLocale::English), QTimeZone("Asia/Beirut"));
    const QDate day(2022, 3, 27);

    QCOMPARE(format.dayOf(format.startOf(day)), day);
    QCOMPARE(format.dayOf(format.startOf(day) - 1), day.addDays(-1));
}

CARNET_TEST(TestFormat)

} // namespace carnet::test::tst_format

#include "tst_format.moc"
