#include "models/insight/occasions.h"
#include "tests/domain/property.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace carnet;
using namespace carnet::insight;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_occasions {

namespace {

constexpr int kFortnight = 14;
constexpr auto kFebruary = LeapDayPolicy::OnTheTwentyEighth;
constexpr auto kMarch = LeapDayPolicy::OnTheFirstOfMarch;

Celebration of(const QString& name, CalendarDate date, const QString& attribute = u"birthday"_s)
{
    return {idOf<CustomerId>(name), attribute, date};
}

QDate firstDay(const QList<Celebration>& celebrations, QDate today, LeapDayPolicy policy)
{
    const auto occasions = occasionsAhead(celebrations, today, kFortnight, policy);
    return occasions.isEmpty() ? QDate() : occasions.constFirst().on;
}

CalendarDate anyDate()
{
    const auto day = QDate(2000, 1, 1).addDays(*rc::gen::inRange(0, 366)); // 2000 has them all
    CalendarDate date{{}, day.month(), day.day()};
    if (*rc::gen::arbitrary<bool>())
        date.year = *rc::gen::inRange(1920, 2020);
    const bool isLeapDay = date.month == 2 && date.day == 29;
    if (date.year && isLeapDay)
        *date.year -= *date.year % 4; // nobody was born on that day in other years
    return date;
}

class TestOccasions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSoonestComesFirstAndThoseOfADayStayInOrder()
    {
        const QDate today(2026, 3, 12);
        const auto occasions = occasionsAhead({of(u"Étienne"_s, {2016, 3, 14}, u"anniversary"_s),
                                               of(u"Rania"_s, {2014, 3, 14}, u"anniversary"_s),
                                               of(u"Priya"_s, {1986, 3, 13}),
                                               of(u"Leyla"_s, {{}, 3, 26}),
                                               of(u"Later"_s, {{}, 3, 27})},
                                              today,
                                              kFortnight,
                                              kFebruary);

        const QList<Occasion> expected{
            {idOf<CustomerId>(u"Priya"_s), u"birthday"_s, {2026, 3, 13}, 40},
            {idOf<CustomerId>(u"Étienne"_s), u"anniversary"_s, {2026, 3, 14}, 10},
            {idOf<CustomerId>(u"Rania"_s), u"anniversary"_s, {2026, 3, 14}, 12},
            {idOf<CustomerId>(u"Leyla"_s), u"birthday"_s, {2026, 3, 26}, {}}};
        QCOMPARE(occasions, expected);
    }

    void theYearEndIsNoBorder()
    {
        QCOMPARE(firstDay({of(u"a"_s, {1990, 1, 3})}, {2026, 12, 28}, kFebruary),
                 QDate(2027, 1, 3));
        const auto occasions =
            occasionsAhead({of(u"a"_s, {1990, 1, 3})}, {2026, 12, 28}, kFortnight, kFebruary);
        QCOMPARE(occasions.constFirst().years, 37);
    }

    // B5
    void aLeapDayIsKeptEveryYearOnTheDayTheRetailerChose()
    {
        const QList<Celebration> leap{of(u"a"_s, {1984, 2, 29})};

        QCOMPARE(firstDay(leap, {2026, 2, 20}, kFebruary), QDate(2026, 2, 28));
        QCOMPARE(firstDay(leap, {2026, 2, 20}, kMarch), QDate(2026, 3, 1));
        QCOMPARE(firstDay(leap, {2028, 2, 20}, kFebruary), QDate(2028, 2, 29));
        QCOMPARE(firstDay(leap, {2028, 2, 20}, kMarch), QDate(2028, 2, 29));
    }

    // B6
    void todayCountsAndTomorrowItIsGone()
    {
        const QList<Celebration> today{of(u"a"_s, {1990, 3, 12})};

        QCOMPARE(firstDay(today, {2026, 3, 12}, kFebruary), QDate(2026, 3, 12));
        QCOMPARE(firstDay(today, {2026, 3, 13}, kFebruary), QDate());
    }

    void everyOccasionComesOnceAndWithinTheWindow()
    {
        VERIFY_HOLDS("exactly those within the window", [] {
            const QDate today = QDate(2023, 1, 1).addDays(*rc::gen::inRange(0, 3 * 366));
            const int days = *rc::gen::inRange(0, 60);
            const auto policy = *rc::gen::element(kFebruary, kMarch);
            QList<Celebration> all;
            const int count = *rc::gen::inRange(0, 20);
            for (int i = 0; i < count; ++i)
                all.append(of(QString::number(i), anyDate()));

            const auto occasions = occasionsAhead(all, today, days, policy);

            QSet<CustomerId> found;
            for (const Occasion& occasion : occasions) {
                RC_ASSERT(!found.contains(occasion.customer));
                found.insert(occasion.customer);
                RC_ASSERT(occasion.on >= today && today.daysTo(occasion.on) <= days);
            }
            for (const Celebration& celebration : all) {
                bool isDue = false;
                for (int ahead = 0; ahead <= days; ++ahead) {
                    const QDate day = today.addDays(ahead);
                    isDue = isDue || celebration.date.inYear(day.year(), policy) == day;
                }
                RC_ASSERT(found.contains(celebration.customer) == isDue);
            }
        });
    }

    // B4: walked day by day, each occasion has exactly one day a year on which it is today.
    void everyOccasionHasItsDayEveryYear()
    {
        VERIFY_HOLDS("once a year, never twice", [] {
            const QList<Celebration> one{of(u"a"_s, anyDate())};
            const auto policy = *rc::gen::element(kFebruary, kMarch);
            for (const int year : {2026, 2027, 2028}) {
                int kept = 0;
                for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1))
                    kept += static_cast<int>(occasionsAhead(one, day, 0, policy).size());
                RC_ASSERT(kept == 1);
            }
        });
    }
};

} // namespace

CARNET_TEST(TestOccasions)

} // namespace tst_occasions

#include "tst_occasions.moc"
