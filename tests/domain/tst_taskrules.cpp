#include "models/domain/taskrights.h"
#include "tests/domain/taskboutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_taskrules {

namespace {

using Spoil = std::function<void(Task&)>;

class TestTaskRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsOnceAndSaysWhoAndWhen()
    {
        WithTask boutique;

        const auto again = boutique.does(draft::addTask(boutique.by(boutique.ben), boutique.seen));

        QCOMPARE(again.verdict, Verdict::Noop);
        QCOMPARE(boutique.rows.all<Task>().size(), 1);
        QCOMPARE(boutique.seen.createdBy, boutique.ben.id);
        QVERIFY(boutique.seen.createdAtMs > 0);
        QCOMPARE(boutique.seen.status, TaskStatus::Open);
    }

    void refusesFlawedTasks_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<QString>("field");
        QTest::newRow("no words") << Spoil([](Task& t) { t.text = u"  "_s; }) << u"text"_s;
        QTest::newRow("a novel") << Spoil([](Task& t) { t.text = QString(2'001, u'x'); })
                                 << u"text"_s;
        QTest::newRow("no day") << Spoil([](Task& t) { t.dueOn = {}; }) << u"due_on"_s;
        QTest::newRow("in another's name") << Spoil([](Task& t) {
            t.createdBy = idOf<AssociateId>(u"cleo"_s);
            t.owner = t.createdBy;
        }) << u"created_by"_s;
        QTest::newRow("for a stranger")
            << Spoil([](Task& t) { t.owner = idOf<AssociateId>(u"nobody"_s); }) << u"owner"_s;
        QTest::newRow("for a colleague")
            << Spoil([](Task& t) { t.owner = idOf<AssociateId>(u"cleo"_s); }) << u"owner"_s;
    }
    void refusesFlawedTasks()
    {
        QFETCH(Spoil, spoil);
        QFETCH(QString, field);
        Boutique boutique;
        Task task = aTask(boutique.ada.id, boutique.ben.id, u"Call her"_s);
        spoil(task);

        const auto judgement = boutique.does(draft::addTask(boutique.by(boutique.ben), task));

        QCOMPARE(judgement.refusal, Refusal::Invalid);
        QCOMPARE(judgement.facts.value(u"field"_s).toString(), field);
    }

    void refusesADayThatIsNone()
    {
        WithTask boutique;

        QCOMPARE(boutique.patches(boutique.ben, {{u"due_on"_s, u"2026-02-30"_s}}).refusal,
                 Refusal::Invalid);
        QCOMPARE(boutique.patches(boutique.ben, {{u"due_on"_s, QJsonValue()}}).refusal,
                 Refusal::Invalid);
        QCOMPARE(boutique.patches(boutique.ben, {{u"done_at_ms"_s, 1}}).refusal, Refusal::Invalid);
    }

    void addsOnlyForCustomersThatExist()
    {
        Boutique boutique;
        const auto task = aTask(idOf<CustomerId>(u"x"_s), boutique.ben.id, u"Call her"_s);

        QCOMPARE(boutique.does(draft::addTask(boutique.by(boutique.ben), task)).refusal,
                 Refusal::Gone);
    }

    void everybodyGivesTasksToTheOwnerOfTheBook()
    {
        WithTask boutique;
        const auto task = aTask(boutique.ada.id, boutique.cleo.id, u"Her repair is ready"_s);
        QCOMPARE(boutique.does(draft::addTask(boutique.by(boutique.ben), task)).refusal,
                 Refusal::Invalid);

        boutique.putIntoBookOf(boutique.cleo);

        QCOMPARE(boutique.does(draft::addTask(boutique.by(boutique.ben), task)).verdict,
                 Verdict::Applied);
    }

    void managersGiveTasksToAllWhoWorkHere()
    {
        WithTask boutique;
        QCOMPARE(
            boutique.patches(boutique.mara, {{u"owner"_s, boutique.cleo.id.toString()}}).verdict,
            Verdict::Applied);
        QCOMPARE(boutique.task().owner, boutique.cleo.id);

        boutique.ben.blocked = true;
        boutique.rows.put(boutique.ben);

        QCOMPARE(
            boutique.patches(boutique.mara, {{u"owner"_s, boutique.ben.id.toString()}}).refusal,
            Refusal::Invalid);
    }

    void onlyThoseConcernedChangeATask()
    {
        WithTask boutique;
        QCOMPARE(boutique.patches(boutique.cleo, done()).refusal, Refusal::NotAllowed);
        QCOMPARE(
            boutique.does(draft::removeTask(boutique.by(boutique.cleo), boutique.seen)).refusal,
            Refusal::NotAllowed);

        boutique.putIntoBookOf(boutique.cleo);

        QCOMPARE(boutique.patches(boutique.cleo, done()).verdict, Verdict::Applied);
    }

    void theOwnerOfTheBookDoesWhatALeaverLeft()
    {
        WithTask boutique;
        boutique.putIntoBookOf(boutique.cleo);
        boutique.ben.blocked = true;
        boutique.rows.put(boutique.ben);

        QCOMPARE(boutique.patches(boutique.cleo, {{u"due_on"_s, u"2026-12-01"_s}}).verdict,
                 Verdict::Applied);
        QCOMPARE(boutique.patches(boutique.cleo, {{u"text"_s, u"Send both guides"_s}}).verdict,
                 Verdict::Applied);
        QCOMPARE(boutique.patches(boutique.cleo, done()).verdict, Verdict::Applied);
        QCOMPARE(boutique.task().doneBy, boutique.cleo.id);
        QCOMPARE(boutique.task().owner, boutique.ben.id);
        const auto removal =
            boutique.sent(draft::removeTask(boutique.by(boutique.cleo), boutique.task()));
        QCOMPARE(boutique.rows.apply(removal).verdict, Verdict::Applied);
        QCOMPARE(boutique.does(*inverse(boutique.by(boutique.cleo), removal, {})).verdict,
                 Verdict::Applied);
        QCOMPARE(boutique.task().owner, boutique.ben.id);
    }

    void whoMayNotLogMayNotPlanEither()
    {
        WithTask boutique;
        boutique.ben.rights.removeAll(Right::LogActivity);
        boutique.rows.put(boutique.ben);

        QCOMPARE(boutique.patches(boutique.ben, done()).refusal, Refusal::NotAllowed);
    }

    void aTickSaysWhoAndWhenAndIsTakenBackWhole()
    {
        WithTask boutique;
        const auto tick =
            boutique.sent(draft::patchTask(boutique.by(boutique.mara), boutique.seen, done()));
        boutique.rows.apply(tick);
        QCOMPARE(boutique.task().doneBy, boutique.mara.id);
        QCOMPARE(boutique.task().doneAtMs, tick.atMs);

        boutique.does(*inverse(boutique.by(boutique.ben), tick, {}));

        QCOMPARE(boutique.task().status, TaskStatus::Open);
        QCOMPARE(boutique.task().doneBy, AssociateId());
        QCOMPARE(boutique.task().doneAtMs, 0);
    }

    // TK-6
    void whoBeginsSaysSoAndTakesItBackWhole()
    {
        WithTask boutique;
        const auto begun =
            boutique.sent(draft::patchTask(boutique.by(boutique.ben), boutique.seen, inProgress()));
        QCOMPARE(boutique.rows.apply(begun).verdict, Verdict::Applied);
        QCOMPARE(boutique.task().status, TaskStatus::InProgress);
        QCOMPARE(boutique.task().startedBy, boutique.ben.id);
        QCOMPARE(boutique.task().startedAtMs, begun.atMs);
        QCOMPARE(boutique.task().doneBy, AssociateId());

        boutique.does(*inverse(boutique.by(boutique.ben), begun, {}));

        QCOMPARE(boutique.task().status, TaskStatus::Open);
        QCOMPARE(boutique.task().startedBy, AssociateId());
        QCOMPARE(boutique.task().startedAtMs, 0);
    }

    void aTickTakenBackLeavesItWithWhoeverBegan()
    {
        WithTask boutique;
        const auto begun =
            boutique.sent(draft::patchTask(boutique.by(boutique.ben), boutique.seen, inProgress()));
        boutique.rows.apply(begun);
        const auto tick =
            boutique.sent(draft::patchTask(boutique.by(boutique.mara), boutique.task(), done()));
        boutique.rows.apply(tick);
        QCOMPARE(boutique.task().doneBy, boutique.mara.id);
        QCOMPARE(boutique.task().startedBy, AssociateId());

        boutique.does(*inverse(boutique.by(boutique.mara), tick, {}));

        QCOMPARE(boutique.task().status, TaskStatus::InProgress);
        QCOMPARE(boutique.task().startedBy, boutique.ben.id);
        QCOMPARE(boutique.task().startedAtMs, begun.atMs);
        QCOMPARE(boutique.task().doneAtMs, 0);
    }

    // TK-5: what screens offer is what the rule allows.
    void whoMayGiveATaskToWhom()
    {
        const Boutique boutique;
        const AssociateId ben = boutique.ben.id;
        const AssociateId cleo = boutique.cleo.id;

        QVERIFY(mayGiveTask(boutique.ben, ben, {}));
        QVERIFY(!mayGiveTask(boutique.ben, cleo, {}));
        QVERIFY(mayGiveTask(boutique.ben, cleo, {cleo}));
        QVERIFY(mayGiveTask(boutique.ben, cleo, {ben}));
        QVERIFY(mayGiveTask(boutique.mara, cleo, {}));
        QVERIFY(!maySeeAllTasks(boutique.ben));
        QVERIFY(maySeeAllTasks(boutique.mara));
    }

    void theAuthorGetsBackWhatAManagerGaveAway()
    {
        WithTask boutique;
        boutique.patches(boutique.mara, {{u"owner"_s, boutique.cleo.id.toString()}});
        const auto removal =
            boutique.sent(draft::removeTask(boutique.by(boutique.ben), boutique.task()));
        QCOMPARE(boutique.rows.apply(removal).verdict, Verdict::Applied);

        QCOMPARE(boutique.does(*inverse(boutique.by(boutique.ben), removal, {})).verdict,
                 Verdict::Applied);

        QCOMPARE(boutique.task().owner, boutique.cleo.id);
    }
};

} // namespace

CARNET_TEST(TestTaskRules)

} // namespace tst_taskrules

#include "tst_taskrules.moc"
