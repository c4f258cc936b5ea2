#include "models/insight/silences.h"
#include "tests/domain/property.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace carnet;
using namespace carnet::insight;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_silences {

namespace {

const QDate kToday(2026, 3, 12);

//! Was here so many days ago.
Contacts here(const QString& name, const QList<int>& daysAgo)
{
    Contacts contacts{idOf<CustomerId>(name), {}};
    for (const int days : daysAgo)
        contacts.days.append(kToday.addDays(-days));
    return contacts;
}

class TestSilences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowLongAndHowLongUsually()
    {
        const auto silences = longUnseen({here(u"Rania"_s, {94, 139, 184, 229})}, kToday);

        const QList<Silence> expected{{idOf<CustomerId>(u"Rania"_s), 94, 45}};
        QCOMPARE(silences, expected);
    }

    void oneLongGapDoesNotMakeAHabit()
    {
        const QDate day = kToday;
        QCOMPARE(usualInterval(
                     {day.addDays(-10), day.addDays(-20), day.addDays(-30), day.addDays(-400)}),
                 10);
        QCOMPARE(usualInterval({day, day, day.addDays(-7)}), std::nullopt);
        QCOMPARE(usualInterval({}), std::nullopt);
    }

    void aWeekBeyondTheHabitIsNotMissed()
    {
        QVERIFY(longUnseen({here(u"a"_s, {14, 21, 28, 35})}, kToday).isEmpty());
        QCOMPARE(longUnseen({here(u"a"_s, {15, 22, 29, 36})}, kToday).size(), 1);
    }

    void whoHasNoHabitIsMissedAfterHalfAYear()
    {
        QVERIFY(longUnseen({here(u"a"_s, {182})}, kToday).isEmpty());
        const QList<Silence> expected{{idOf<CustomerId>(u"a"_s), 183, std::nullopt}};
        QCOMPARE(longUnseen({here(u"a"_s, {183})}, kToday), expected);
    }

    void whoWasNeverHereIsNotMissed() { QVERIFY(longUnseen({here(u"a"_s, {})}, kToday).isEmpty()); }

    void theLongestBeyondTheirHabitComeFirst()
    {
        const auto silences = longUnseen({here(u"yearly"_s, {700, 1065, 1430}),
                                          here(u"weekly"_s, {30, 37, 44}),
                                          here(u"once"_s, {400})},
                                         kToday);

        QCOMPARE(silences.size(), 3);
        QCOMPARE(silences.at(0).customer, idOf<CustomerId>(u"weekly"_s));
        QCOMPARE(silences.at(1).customer, idOf<CustomerId>(u"once"_s));
        QCOMPARE(silences.at(2).customer, idOf<CustomerId>(u"yearly"_s));
    }

    void theOrderOfTheInputDoesNotMatter()
    {
        VERIFY_HOLDS("the same list from any order", [] {
            QList<Contacts> all;
            const int count = *rc::gen::inRange(0, 12);
            for (int i = 0; i < count; ++i) {
                const auto days = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 900));
                all.append(here(QString::number(i), QList<int>(days.begin(), days.end())));
            }
            auto other = all;
            std::ranges::reverse(other);
            for (Contacts& contacts : other)
                std::ranges::reverse(contacts.days);
            RC_ASSERT(longUnseen(all, kToday) == longUnseen(other, kToday));
        });
    }
};

} // namespace

CARNET_TEST(TestSilences)

} // namespace tst_silences

#include "tst_silences.moc"
