#include "models/domain/calendardate.h"
#include "tests/domain/property.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace carnet;
using namespace Qt::StringLiterals;

namespace tst_calendardate {

namespace {

constexpr auto kBefore = LeapDayPolicy::OnTheTwentyEighth;
constexpr auto kAfter = LeapDayPolicy::OnTheFirstOfMarch;

CalendarDate anyDate()
{
    const QDate day = QDate(1900, 1, 1).addDays(*rc::gen::inRange(0, 60'000).as("days since 1900"));
    CalendarDate date{day.year(), day.month(), day.day()};
    if (*rc::gen::arbitrary<bool>().as("without year"))
        date.year.reset();
    return date;
}

LeapDayPolicy anyPolicy()
{
    return *rc::gen::element(kBefore, kAfter);
}

class TestCalendarDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothForms()
    {
        const auto known = CalendarDate::fromString(u"1984-02-29"_s);
        const auto yearless = CalendarDate::fromString(u"--02-29"_s);

        VERIFY_OK(known);
        VERIFY_OK(yearless);
        QCOMPARE(*known, (CalendarDate{1984, 2, 29}));
        QCOMPARE(*yearless, (CalendarDate{std::nullopt, 2, 29}));
    }

    void refusesDaysThatDoNotExist_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("29 February of a common year") << u"1985-02-29"_s;
        QTest::newRow("31 April") << u"--04-31"_s;
        QTest::newRow("month 13") << u"1984-13-01"_s;
        QTest::newRow("day 0") << u"1984-01-00"_s;
        QTest::newRow("year 0") << u"0000-01-01"_s;
        QTest::newRow("one digit") << u"1984-2-29"_s;
        QTest::newRow("time behind") << u"1984-02-29T00:00:00"_s;
        QTest::newRow("nothing") << QString();
    }
    void refusesDaysThatDoNotExist()
    {
        QFETCH(QString, text);

        QVERIFY(!CalendarDate::fromString(text));
    }

    void keepsTheLeapDayAsThePolicySays()
    {
        const CalendarDate birthday{1984, 2, 29};

        QCOMPARE(birthday.inYear(2024, kBefore), QDate(2024, 2, 29));
        QCOMPARE(birthday.inYear(2023, kBefore), QDate(2023, 2, 28));
        QCOMPARE(birthday.inYear(2023, kAfter), QDate(2023, 3, 1));
    }

    void celebratesTodayAndNotAgainTomorrow()
    {
        const CalendarDate birthday{std::nullopt, 11, 22};

        QCOMPARE(birthday.nextOnOrAfter({2026, 11, 22}, kBefore), QDate(2026, 11, 22));
        QCOMPARE(birthday.nextOnOrAfter({2026, 11, 23}, kBefore), QDate(2027, 11, 22));
    }

    void isReadBackAsItWasWritten()
    {
        VERIFY_HOLDS("text round trip", [] {
            const CalendarDate date = anyDate();
            RC_ASSERT(CalendarDate::fromString(date.toString()).value() == date);
        });
    }

    void comesExactlyOnceAYear()
    {
        VERIFY_HOLDS("one celebration in every year", [] {
            const CalendarDate date = anyDate();
            const auto policy = anyPolicy();
            const int year = *rc::gen::inRange(1904, 2100);
            const QDate first = date.nextOnOrAfter(QDate(year, 1, 1), policy);
            const QDate second = date.nextOnOrAfter(first.addDays(1), policy);
            RC_ASSERT(first.year() == year);
            RC_ASSERT(second.year() == year + 1);
        });
    }

    void neverMovesADayThatExists()
    {
        VERIFY_HOLDS("month and day stay", [] {
            const CalendarDate date = anyDate();
            const int year = *rc::gen::inRange(1904, 2100);
            RC_PRE(QDate::isValid(year, date.month, date.day));
            RC_ASSERT(date.inYear(year, anyPolicy()) == QDate(year, date.month, date.day));
        });
    }
};

} // namespace

CARNET_TEST(TestCalendarDate)

} // namespace tst_calendardate

#include "tst_calendardate.moc"
