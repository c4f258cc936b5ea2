#include "tests/domain/windows.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_listwork {

namespace {

StartedList again(ListRepeat how, QDate from)
{
    StartedList started;
    started.id = idOf<StartedListId>(u"again"_s);
    started.repeats = how;
    started.startsOn = from;
    return started;
}

} // namespace

//! What there is to do of a list that was started, and how far it is.
class TestListWork final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsItsDaysFromTheTarget()
    {
        Windows house;

        const QList<ListWork> work = house.work({2026, 11, 18});

        QCOMPARE(work.size(), 3);
        QCOMPARE(work.at(0).dueOn, QDate(2026, 11, 15));
        QCOMPARE(work.at(1).dueOn, QDate(2026, 11, 29));
        QCOMPARE(work.at(2).dueOn, QDate(2026, 12, 1));
        QCOMPARE(work.at(0).listName, u"Advent"_s);
        QVERIFY(house.work({2026, 11, 17}).isEmpty()); // it has not begun
    }

    void eachStoreAndEachAssociateHasItsOwn()
    {
        Windows house;
        house.started.stores.append(idOf<StoreId>(u"rome"_s));
        house.started.associates = {house.ben.id, house.cleo.id};

        const QList<ListWork> here = house.work({2026, 11, 18}); // in Paris, of Ben
        const QList<ListWork> there =
            workOf({house.list}, {house.started}, {}, idOf<StoreId>(u"rome"_s), {}, {2026, 11, 18});

        QCOMPARE(here.size(), 6);
        QCOMPARE(there.size(), 3);
        QVERIFY(here.at(0).task.id != there.at(0).task.id);
        QVERIFY(here.at(3).task.store.isNull());
        QCOMPARE(here.at(3).task.associate, house.ben.id);
    }

    void isForThoseWhomTheListNames()
    {
        Windows house;
        const auto who = [&](const Associate& one, int place) {
            const ListWork work = house.one(place);
            return isFor(one, work.task, work.step);
        };

        QVERIFY(who(house.mara, 0) && !who(house.ben, 0)); // managers
        QVERIFY(who(house.mara, 1) && who(house.ben, 1)); // everybody
        QVERIFY(who(house.ben, 2) && !who(house.mara, 2)); // Ben
        ListWork given = house.one(1);
        given.task.owner = house.cleo.id;
        QVERIFY(isFor(house.cleo, given.task, given.step));
        QVERIFY(!isFor(house.ben, given.task, given.step));
        QVERIFY(mayChangeListTask(house.mara, given.task, given.step));
    }

    void beginsAnewByItsRhythm()
    {
        const StartedList daily = again(ListRepeat::Daily, {2026, 11, 16});
        QCOMPARE(runsUntil(daily, {2026, 11, 18}),
                 (QList<QDate>{{2026, 11, 16}, {2026, 11, 17}, {2026, 11, 18}}));
        const StartedList weekly = again(ListRepeat::Weekly, {2026, 11, 4});
        QCOMPARE(runsUntil(weekly, {2026, 11, 19}),
                 (QList<QDate>{{2026, 11, 4}, {2026, 11, 11}, {2026, 11, 18}}));
        StartedList monthly = again(ListRepeat::Monthly, {2026, 1, 31});
        QVERIFY(beginsOn(monthly, {2026, 2, 28}));
        QVERIFY(!beginsOn(monthly, {2026, 3, 28}));
        QVERIFY(beginsOn(monthly, {2026, 3, 31}));
        monthly.endsOn = {2026, 2, 1};
        QVERIFY(!beginsOn(monthly, {2026, 2, 28}));
        // However long ago: somebody may still be at it.
        QCOMPARE(runsUntil(monthly, {2026, 11, 18}), (QList<QDate>{{2026, 1, 31}}));
    }

    void showsNoBeginningsThatAreOvertaken()
    {
        const StartedList daily = again(ListRepeat::Daily, {2025, 1, 1});

        const QList<QDate> runs = runsUntil(daily, {2026, 11, 18});

        QCOMPARE(runs.size(), kRunDays);
        QCOMPARE(runs.constLast(), QDate(2026, 11, 18));
    }

    void aTargetFollowsTheDayItBegins()
    {
        StartedList weekly = again(ListRepeat::Weekly, {2026, 11, 4});
        weekly.targetOffsetDays = 3;

        QCOMPARE(targetOf(weekly, {2026, 11, 18}), QDate(2026, 11, 21));
    }

    void whoIsToDoItSaysHowFarItIs()
    {
        Windows house;
        house.start();

        QCOMPARE(house.says(house.ben, 1, TaskStatus::InProgress).verdict, Verdict::Applied);
        QCOMPARE(house.one(1).task.startedBy, house.ben.id);
        QCOMPARE(house.says(house.cleo, 1, TaskStatus::Done).verdict, Verdict::Applied);

        const ListWork done = house.one(1);
        QVERIFY(done.isTouched);
        QCOMPARE(done.task.status, TaskStatus::Done);
        QCOMPARE(done.task.doneBy, house.cleo.id);
        QVERIFY(done.task.startedBy.isNull());
    }

    void whoseItIsNotLeavesItAlone()
    {
        Windows house;
        house.start();

        QCOMPARE(house.says(house.ben, 0, TaskStatus::Done).refusal, Refusal::NotAllowed);
        QCOMPARE(house.says(house.cleo, 2, TaskStatus::Done).refusal, Refusal::NotAllowed);
        QCOMPARE(house.says(house.mara, 2, TaskStatus::Done).verdict, Verdict::Applied);
    }

    void onlyManagersGiveAndMove()
    {
        Windows house;
        house.start();
        ListTask given = house.one(1).task;
        given.owner = house.cleo.id;
        ListTask moved = house.one(1).task;
        moved.dueOn = {2026, 12, 3};

        QCOMPARE(house.rows.apply(house.putting(house.ben, house.one(1), given)).refusal,
                 Refusal::Invalid);
        QCOMPARE(house.rows.apply(house.putting(house.ben, house.one(1), moved)).refusal,
                 Refusal::Invalid);
        QCOMPARE(house.rows.apply(house.putting(house.mara, house.one(1), given)).verdict,
                 Verdict::Applied);
        moved = house.one(1).task;
        moved.dueOn = {2026, 12, 3};
        QCOMPARE(house.rows.apply(house.putting(house.mara, house.one(1), moved)).verdict,
                 Verdict::Applied);

        QCOMPARE(house.one(1).task.owner, house.cleo.id);
        QCOMPARE(house.one(1).dueOn, QDate(2026, 12, 3));
    }

    void ofTwoWhoSaySoAtOnceTheFurtherCounts()
    {
        Windows house;
        house.start();
        const ListWork seen = house.one(1);
        const Operation begins = house.saying(house.ben, seen, TaskStatus::InProgress);
        const Operation ends = house.saying(house.cleo, seen, TaskStatus::Done);
        Windows other;
        other.start();

        house.rows.apply(begins);
        house.rows.apply(ends);
        other.rows.apply(ends);
        QCOMPARE(other.rows.apply(begins).verdict, Verdict::Noop);

        QCOMPARE(house.one(1).task.status, TaskStatus::Done);
        QCOMPARE(house.one(1).task.doneBy, house.cleo.id);
        QCOMPARE(other.one(1).task.status, TaskStatus::Done);
        QCOMPARE(other.one(1).task.doneBy, house.cleo.id);
        QCOMPARE(other.one(1).task.doneAtMs, house.one(1).task.doneAtMs);
    }

    void isTakenBackStepByStep()
    {
        Windows house;
        house.start();
        const Operation begins = house.saying(house.ben, house.one(1), TaskStatus::InProgress);
        house.rows.apply(begins);
        const Operation ends = house.saying(house.cleo, house.one(1), TaskStatus::Done);
        house.rows.apply(ends);
        const auto back = [&house](const Associate& who, const Operation& done) {
            Gesture gesture = house.by(who);
            gesture.store = house.paris.id;
            return house.rows.apply(house.sent(*inverse(gesture, done, {})));
        };

        QCOMPARE(back(house.cleo, ends).verdict, Verdict::Applied);
        QCOMPARE(house.one(1).task.status, TaskStatus::InProgress);
        QCOMPARE(house.one(1).task.startedBy, house.ben.id); // who had begun, not who took it back
        QCOMPARE(back(house.ben, begins).verdict, Verdict::Applied);

        QVERIFY(!house.one(1).isTouched);
    }

    void refusesWhatIsOfNoList_data()
    {
        QTest::addColumn<std::function<void(ListTask&)>>("spoil");
        using Spoil = std::function<void(ListTask&)>;
        QTest::newRow("another task") << Spoil([](ListTask& t) { t.step = u"task_9"_s; });
        QTest::newRow("another day") << Spoil([](ListTask& t) { t.runOn = t.runOn.addDays(1); });
        QTest::newRow("another store")
            << Spoil([](ListTask& t) { t.store = idOf<StoreId>(u"rome"_s); });
        QTest::newRow("nobody's") << Spoil([](ListTask& t) { t.store = {}; });
        QTest::newRow("another id")
            << Spoil([](ListTask& t) { t.id = idOf<ListTaskId>(u"mine"_s); });
    }
    void refusesWhatIsOfNoList()
    {
        QFETCH(std::function<void(ListTask&)>, spoil);
        Windows house;
        house.start();
        ListTask wanted = house.one(1).task;
        wanted.status = TaskStatus::Done;
        spoil(wanted);

        const auto judgement = house.rows.apply(house.putting(house.ben, house.one(1), wanted));

        QCOMPARE(judgement.verdict, Verdict::Rejected);
        QVERIFY(house.rows.all<ListTask>().isEmpty());
    }

    void isGoneWithItsStart()
    {
        Windows house;
        house.start();
        const Operation late = house.saying(house.ben, house.one(1), TaskStatus::Done);
        house.removes(house.started);

        QCOMPARE(house.rows.apply(late).refusal, Refusal::Gone);
    }
};

CARNET_TEST(TestListWork)

} // namespace carnet::test::tst_listwork

#include "tst_listwork.moc"
