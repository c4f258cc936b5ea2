#include "models/domain/activityledger.h"
#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_activityinverse {

namespace {

//! The activities that count.
QList<Activity> standing(const Boutique& boutique)
{
    QList<Activity> all = boutique.rows.all<Activity>();
    const ActivityLedger ledger(all);
    all.removeIf([&ledger](const Activity& activity) {
        return !activity.voids.isNull() || ledger.of(activity).standing != Standing::Stands;
    });
    return all;
}

//! As \a before, but the one that stands now.
Activity loggedAnew(Activity before, const Boutique& boutique)
{
    const Activity now = standing(boutique).value(0);
    before.id = now.id;
    before.version = now.version;
    return before;
}

//! History is only added to: what is taken back stays, and so does the void.
class TestActivityInverse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void voidsAnActivity()
    {
        Boutique boutique;
        const auto visit = anActivity(boutique.ada.id, boutique.ben.id, u"Tried a coat"_s);
        const auto done = boutique.sent(draft::logActivity(boutique.by(boutique.ben), visit));
        boutique.rows.apply(done);

        QCOMPARE(boutique.takesBack(boutique.ben, done).verdict, Verdict::Applied);

        QCOMPARE(boutique.rows.get<Activity>(uuidOf(u"taken back"_s))->voids, visit.id);
    }

    void logsAVoidedActivityAnew()
    {
        Boutique boutique;
        const auto visit = anActivity(boutique.ada.id, boutique.ben.id, u"Tried a coat"_s);
        boutique.does(draft::logActivity(boutique.by(boutique.ben), visit));
        const auto before = *boutique.rows.get<Activity>(visit.id.value);
        const auto done = boutique.sent(
            draft::voidActivity(boutique.by(boutique.ben), before, idOf<ActivityId>(u"void"_s)));
        boutique.rows.apply(done);

        QCOMPARE(boutique.takesBack(boutique.ben, done).verdict, Verdict::Applied);

        QCOMPARE(standing(boutique), QList<Activity>{loggedAnew(before, boutique)});
        QCOMPARE(boutique.rows.all<Activity>().size(), 3);
        // Whoever takes it back a second time gets no second one.
        QCOMPARE(boutique.takesBack(boutique.ben, done).verdict, Verdict::Noop);
    }

    void voidsWhatWasLoggedAnew()
    {
        Boutique boutique;
        const auto visit = anActivity(boutique.ada.id, boutique.ben.id, u"Tried a coat"_s);
        auto last = boutique.sent(draft::logActivity(boutique.by(boutique.ben), visit));
        boutique.rows.apply(last);

        for (int times = 1; times <= 4; ++times) {
            last = boutique.sent(
                *inverse(boutique.by(boutique.ben), last, uuidOf(QString::number(times))));
            QCOMPARE(boutique.rows.apply(last).verdict, Verdict::Applied);
            QCOMPARE(standing(boutique).size(), 1 - times % 2);
        }
        QCOMPARE(standing(boutique).constFirst().text, visit.text);
    }

    void bringsBackWhatAManagerVoidedUnderItsAuthor()
    {
        Boutique boutique;
        const auto visit = anActivity(boutique.ada.id, boutique.ben.id, u"Tried a coat"_s);
        boutique.does(draft::logActivity(boutique.by(boutique.ben), visit));
        const auto before = *boutique.rows.get<Activity>(visit.id.value);
        const auto done = boutique.sent(
            draft::voidActivity(boutique.by(boutique.mara), before, idOf<ActivityId>(u"void"_s)));
        boutique.rows.apply(done);
        auto forged = *inverse(boutique.by(boutique.mara), done, {});
        forged.set.insert(u"text"_s, u"Bought it"_s);

        // Nobody is given words that were not hers.
        QCOMPARE(boutique.does(forged).refusal, Refusal::Invalid);
        QCOMPARE(boutique.takesBack(boutique.mara, done).verdict, Verdict::Applied);

        QCOMPARE(standing(boutique).constFirst().author, boutique.ben.id);
    }

    // What came of a plan is filled in by the rules and is not in the operation.
    void bringsBackACorrectionThatAManagerTookBack()
    {
        Boutique boutique;
        auto plan = anActivity(boutique.ada.id, boutique.ben.id, u"Fitting"_s);
        plan.planned = true;
        boutique.does(draft::logActivity(boutique.by(boutique.ben), plan));
        auto came = anActivity(boutique.ada.id, boutique.ben.id, u"Fits"_s);
        came.fulfils = plan.id;
        boutique.does(draft::logActivity(boutique.by(boutique.ben), came));
        auto better = anActivity(boutique.ada.id, boutique.ben.id, u"Fits well"_s);
        better.corrects = came.id;
        const auto done = boutique.sent(draft::logActivity(boutique.by(boutique.ben), better));
        boutique.rows.apply(done);
        const auto undone =
            boutique.sent(*inverse(boutique.by(boutique.mara), done, uuidOf(u"taken back"_s)));
        QCOMPARE(boutique.rows.apply(undone).verdict, Verdict::Applied);

        QCOMPARE(boutique.takesBack(boutique.mara, undone).verdict, Verdict::Applied);

        QCOMPARE(standing(boutique).size(), 1);
        QCOMPARE(standing(boutique).constFirst().text, better.text);
        QCOMPARE(standing(boutique).constFirst().author, boutique.ben.id);
        QCOMPARE(standing(boutique).constFirst().fulfils, plan.id);
    }

    void cannotTakeAVoidOfAnOldVersionBack()
    {
        Boutique boutique;
        const auto visit = anActivity(boutique.ada.id, boutique.ben.id, u"Tried a coat"_s);
        auto done = boutique.sent(
            draft::voidActivity(boutique.by(boutique.ben), visit, idOf<ActivityId>(u"void"_s)));
        done.was = {};

        QVERIFY(!inverse(boutique.by(boutique.ben), done, uuidOf(u"x"_s)));
    }
};

} // namespace

CARNET_TEST(TestActivityInverse)

} // namespace tst_activityinverse

#include "tst_activityinverse.moc"
