#include "models/domain/taskrights.h"
#include "tests/domain/boutique.h"
#include "tests/domain/property.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <functional>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_taskrules {

namespace {

using Spoil = std::function<void(Task&)>;

//! The boutique with a task that Ben has set himself; Ada is in nobody's book.
class WithTask : public Boutique
{
public:
    WithTask()
    {
        does(draft::addTask(by(ben), aTask(ada.id, ben.id, u"Send the care guide"_s)));
        seen = task();
    }

    [[nodiscard]] Task task() const { return rows.all<Task>().constFirst(); }
    void putIntoBookOf(const Associate& owner)
    {
        ClientBook book;
        book.id = ClientBook::idFor(owner.id);
        book.associate = owner.id;
        rows.put(book);
        rows.put(aMembership(ada.id, owner.id));
    }
    Judgement patches(const Associate& who, const QJsonObject& set)
    {
        return does(draft::patchTask(by(who), seen, set));
    }

    Task seen;
};

const QJsonObject& done()
{
    static const QJsonObject set{{u"status"_s, u"done"_s}};
    return set;
}

const QJsonObject& inProgress()
{
    static const QJsonObject set{{u"status"_s, u"in_progress"_s}};
    return set;
}

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

    void aTickFindsARemovedTaskGoneAndAnEditBringsItBack()
    {
        WithTask boutique;
        boutique.does(draft::removeTask(boutique.by(boutique.ben), boutique.seen));

        QCOMPARE(boutique.patches(boutique.ben, done()).verdict, Verdict::Noop);
        QVERIFY(boutique.rows.all<Task>().isEmpty());
        QCOMPARE(boutique.patches(boutique.ben, {{u"due_on"_s, u"2026-12-24"_s}}).verdict,
                 Verdict::Merged);

        QCOMPARE(boutique.task().dueOn, QDate(2026, 12, 24));
        QCOMPARE(boutique.task().text, boutique.seen.text);
    }

    void aRemovalSparesWhatWasChangedUnseen()
    {
        WithTask boutique;
        boutique.patches(boutique.mara, {{u"text"_s, u"Send the guide and a card"_s}});

        const auto removed =
            boutique.does(draft::removeTask(boutique.by(boutique.ben), boutique.seen));

        QCOMPARE(removed.verdict, Verdict::Merged);
        QCOMPARE(boutique.task().text, u"Send the guide and a card"_s);
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

    void twoDaysChosenAtOnceAreBothKept()
    {
        WithTask boutique;
        boutique.patches(boutique.ben, {{u"due_on"_s, u"2026-12-01"_s}});

        const auto second = boutique.patches(boutique.mara, {{u"due_on"_s, u"2026-12-05"_s}});

        QCOMPARE(second.verdict, Verdict::Merged);
        QCOMPARE(boutique.task().dueOn, QDate(2026, 12, 5));
        const auto conflicts = boutique.conflicts();
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.constFirst().other.value(u"value"_s).toString(), u"2026-12-01"_s);
        const auto pick =
            draft::resolveConflict(boutique.by(boutique.ben), conflicts.constFirst(), true);
        QCOMPARE(boutique.does(pick).verdict, Verdict::Applied);
        QCOMPARE(boutique.task().dueOn, QDate(2026, 12, 1));
    }

    void editsOfTwoPeopleGiveTheSameTaskInEitherOrder()
    {
        VERIFY_HOLDS("commutes", [] {
            WithTask boutique;
            const auto anEdit = [&boutique](const Associate& who) {
                const auto day = QDate(2026, 12, 1).addDays(*rc::gen::inRange(0, 3));
                QJsonObject set;
                if (*rc::gen::arbitrary<bool>())
                    set.insert(u"due_on"_s, day.toString(Qt::ISODate));
                if (*rc::gen::arbitrary<bool>())
                    set.insert(u"text"_s, *rc::gen::element(u"a"_s, u"b"_s));
                if (*rc::gen::arbitrary<bool>() || set.isEmpty())
                    set.insert(u"status"_s, *rc::gen::element(u"in_progress"_s, u"done"_s));
                return boutique.sent(draft::patchTask(boutique.by(who), boutique.seen, set));
            };
            const auto first = anEdit(boutique.ben);
            const auto second = anEdit(boutique.mara);
            WithTask other;

            boutique.rows.apply(first);
            boutique.rows.apply(second);
            other.rows.apply(second);
            other.rows.apply(first);

            RC_ASSERT(toRow(boutique.task()).fields == toRow(other.task()).fields);
            RC_ASSERT(boutique.rows.ask(second).changes.isEmpty());
        });
    }
};

} // namespace

CARNET_TEST(TestTaskRules)

} // namespace tst_taskrules

#include "tst_taskrules.moc"
