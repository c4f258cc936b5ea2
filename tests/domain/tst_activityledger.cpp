#include "models/domain/activityledger.h"
#include "tests/domain/property.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_activityledger {

namespace {

//! An activity named by its text.
Activity entry(const QString& name)
{
    return anActivity(idOf<CustomerId>(u"ada"_s), idOf<AssociateId>(u"ben"_s), name);
}

Activity planned(const QString& name)
{
    Activity activity = entry(name);
    activity.planned = true;
    return activity;
}

Activity pointing(const QString& name, ActivityId Activity::*how, const Activity& at)
{
    Activity activity = entry(name);
    activity.*how = at.id;
    return activity;
}

using Entry = ActivityLedger::Entry;

class TestActivityLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNothingPointsAtStands()
    {
        const auto visit = entry(u"visit"_s);

        QCOMPARE(ActivityLedger({visit}).of(visit), Entry{});
    }

    void aCorrectionCountsUntilItIsTakenBack()
    {
        const auto visit = entry(u"visit"_s);
        const auto better = pointing(u"better"_s, &Activity::corrects, visit);
        const auto back = pointing(u"back"_s, &Activity::voids, better);

        QCOMPARE(ActivityLedger({visit, better}).of(visit),
                 (Entry{Standing::Corrected, better.id}));
        QCOMPARE(ActivityLedger({visit, better, back}).of(visit), Entry{});
        QCOMPARE(ActivityLedger({visit, better, back}).of(better),
                 (Entry{Standing::TakenBack, back.id}));
    }

    void aPlanIsFulfilledUntilThatIsTakenBack()
    {
        const auto plan = planned(u"plan"_s);
        const auto came = pointing(u"came"_s, &Activity::fulfils, plan);
        const auto back = pointing(u"back"_s, &Activity::voids, came);

        QCOMPARE(ActivityLedger({plan, came}).of(plan), (Entry{Standing::Fulfilled, came.id}));
        QCOMPARE(ActivityLedger({plan, came, back}).of(plan), Entry{});
    }

    void aCorrectedOutcomeStillFulfilsThePlan()
    {
        const auto plan = planned(u"plan"_s);
        const auto came = pointing(u"came"_s, &Activity::fulfils, plan);
        auto better = pointing(u"better"_s, &Activity::corrects, came);
        better.fulfils = plan.id;

        QCOMPARE(ActivityLedger({plan, came, better}).of(plan).standing, Standing::Fulfilled);
        QCOMPARE(ActivityLedger({plan, came, better}).of(came).standing, Standing::Corrected);
    }

    void aRingOfCorrectionsEnds()
    {
        auto first = entry(u"first"_s);
        const auto second = pointing(u"second"_s, &Activity::corrects, first);
        first.corrects = second.id;
        const auto back = pointing(u"back"_s, &Activity::voids, first);
        const auto again = pointing(u"again"_s, &Activity::voids, second);

        QCOMPARE(ActivityLedger({first, second, back, again}).of(first).standing,
                 Standing::TakenBack);
    }

    void theOrderOfArrivalDoesNotMatter()
    {
        VERIFY_HOLDS("every till reads the same", [] {
            QList<Activity> all{entry(u"0"_s), planned(u"1"_s)};
            for (int i = 2; i < 8; ++i) {
                const auto how =
                    *rc::gen::element(&Activity::voids, &Activity::corrects, &Activity::fulfils);
                const auto at = *rc::gen::inRange(0, i);
                all.append(pointing(QString::number(i), how, all.at(at)));
            }
            auto other = all;
            std::ranges::reverse(other);
            std::swap(other[0], other[*rc::gen::inRange(0, 7)]);
            for (const Activity& activity : all)
                RC_ASSERT(ActivityLedger(all).of(activity) == ActivityLedger(other).of(activity));
        });
    }
};

} // namespace

CARNET_TEST(TestActivityLedger)

} // namespace tst_activityledger

#include "tst_activityledger.moc"
