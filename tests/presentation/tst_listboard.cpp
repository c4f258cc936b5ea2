#include "models/presentation/duefollowups.h"
#include "tests/presentation/day.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_listboard {

namespace {

//! A day of the shop, for which headquarters has started a list: two tasks, of which the first is
//! the managers' and overdue.
struct ListDay : Day {
    TaskList list;
    StartedList started;

    ListDay()
    {
        list.id.value = bench.retail.newId();
        list.name = u"Winter windows"_s;
        TaskStep order{u"task_1"_s, u"Order the figures"_s, -14, u"From the catalogue"_s};
        order.assignee = TaskAssignee::Managers;
        order.contact = u"Visual team"_s;
        order.url = u"https://house.example/windows"_s;
        order.operation = 622;
        const TaskStep change{u"task_2"_s, u"Change the windows"_s, -10};
        list.tasks = toJson(QList<TaskStep>{order, change});
        started.id.value = bench.retail.newId();
        started.list = list.id;
        started.name = u"Advent"_s;
        started.stores = {bench.retail.storeA.id};
        started.startsOn = today().addDays(-1);
        started.targetOn = today().addDays(12);
        bench.headquartersPuts({toRow(list), toRow(started)});
        show();
    }

    [[nodiscard]] FollowUpBoard& board() { return *screen->board(); }
    [[nodiscard]] FollowUpList& followUps() { return *screen->followUps(); }
    [[nodiscard]] QString first() const { return tasks("taskId").value(0).toString(); }
};

} // namespace

//! Lists of headquarters among what a day has to be done (TK-4, TK-5).
class TestListBoard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standAmongOnesOwnAndOnTheirOwnTab()
    {
        ListDay day;
        day.addTask(u"Call her"_s, 0, day.bench.anna);

        QCOMPARE(day.board().scopes(),
                 (QStringList{u"Mine 3"_s, u"Overdue 1"_s, u"Store 3"_s, u"Lists 2"_s}));
        QCOMPARE(day.tasks("what"),
                 (QVariantList{u"Order the figures"_s, u"Call her"_s, u"Change the windows"_s}));
        QCOMPARE(day.tasks("isOverdue"), (QVariantList{true, false, false}));
        QCOMPARE(day.screen->followUpText(), u"0 of 2 done"_s);

        day.board().choose(3);

        QCOMPARE(day.board().scope(), static_cast<int>(FollowUpBoard::Lists));
        QCOMPARE(day.tasks("what"),
                 (QVariantList{u"Order the figures"_s, u"Change the windows"_s}));
        QCOMPARE(day.tasks("clientName"), (QVariantList{u"Advent"_s, u"Advent"_s}));
        QCOMPARE(day.tasks("ownerText"),
                 (QVariantList{u"For managers"_s, u"For everybody in the store"_s}));
        QCOMPARE(day.tasks("isOfList"), (QVariantList{true, true}));
    }

    void anAssociateHasWhatIsEverybodysAndChangesOnlyThat()
    {
        ListDay day;
        day.bench.signIn(day.bench.cleo);
        day.bench.settle();
        FollowUpBoard& board = day.board();
        QCOMPARE(board.scopes(), (QStringList{u"Mine 1"_s, u"Overdue 0"_s, u"Lists 2"_s}));
        QCOMPARE(day.tasks("what"), QVariantList{u"Change the windows"_s});

        board.choose(2);

        QCOMPARE(day.tasks("mayChange"), (QVariantList{false, true}));
        QCOMPARE(day.tasks("mayGive"), (QVariantList{false, false}));
        day.followUps().setStarted(day.tasks("taskId").value(1).toString(), true);
        day.bench.settle();
        QCOMPARE(day.toast.text(), u"Follow-up in progress"_s);
        QCOMPARE(day.tasks("isStarted"), (QVariantList{false, true}));
    }

    void isDoneAtOneTillAndAtAllAndTakenBack()
    {
        ListDay day;
        day.board().setScope(FollowUpBoard::Lists);

        day.followUps().setDone(day.first(), true);
        day.bench.settle();
        day.bench.synchronise();

        QCOMPARE(day.tasks("what"), QVariantList{u"Change the windows"_s});
        QCOMPARE(day.board().doneText(), u"Show 1 done of late"_s);
        const auto there = must(day.bench.otherTill().all<ListTask>());
        QCOMPARE(there.size(), 1);
        QCOMPARE(there.constFirst().doneBy, day.bench.ada().id);
        QCOMPARE(day.bench.outbox(), OutboxCounts());
        day.toast.undo();
        day.bench.settle();
        QCOMPARE(day.tasks("what").size(), 2);
        day.bench.synchronise();
        QVERIFY(must(day.bench.otherTill().all<ListTask>()).isEmpty());
    }

    void aManagerGivesAndMovesOne()
    {
        ListDay day;
        day.board().setScope(FollowUpBoard::Lists);
        const QString change = day.tasks("taskId").value(1).toString();

        day.followUps().give(change, day.bench.cleo.id.toString());
        day.bench.settle();
        QCOMPARE(day.tasks("ownerText").value(1), QVariant(u"For Cleo Hart"_s));
        day.followUps().putOff(change, u"2026-11-23"_s);
        day.bench.settle();

        QCOMPARE(day.tasks("dueText").value(1), QVariant(u"In 5 days"_s));
        QCOMPARE(day.board().scopes().constFirst(), u"Mine 1"_s);
        day.followUps().remove(change); // those of a list stay as long as the list
        day.bench.settle();
        QCOMPARE(day.tasks("what").size(), 2);
    }

    void saysHowWhomToAskAndWhereItLeads()
    {
        ListDay day;
        ListTaskCard& card = *day.followUps().card();
        const QSignalSpy begun(&card, &ListTaskCard::begun);

        day.followUps().openListTask(day.first());

        QCOMPARE(begun.size(), 1);
        QCOMPARE(card.name(), u"Order the figures"_s);
        QCOMPARE(card.listName(), u"Advent"_s);
        QCOMPARE(card.instructions(), u"From the catalogue"_s);
        QCOMPARE(card.contact(), u"Visual team"_s);
        QCOMPARE(card.url(), u"https://house.example/windows"_s);
        QCOMPARE(card.operation(), 622);
        QCOMPARE(card.operationText(), u"Search clients and notes"_s);
    }

    void isCountedOnTheButtonOfTheDay()
    {
        ListDay day;
        DueFollowUps due(day.bench.till());

        due.setShown(true);
        day.bench.settle();

        QCOMPARE(due.overdue(), 1);
    }

    void comesAgainInItsRhythm()
    {
        ListDay day;
        day.started.repeats = ListRepeat::Daily;
        day.started.targetOffsetDays = 14;
        day.bench.headquartersPuts({toRow(day.started)});
        day.board().setScope(FollowUpBoard::Lists);
        QCOMPARE(day.tasks("what").size(), 4); // of yesterday and today

        day.bench.retail.clock.advance(kDayMs);
        day.screen->setShown(true);
        day.bench.settle();

        QCOMPARE(day.tasks("what").size(), 6);
    }

    void goesWithItsStart()
    {
        ListDay day;
        day.board().setScope(FollowUpBoard::Lists);

        day.bench.retail.remove({StartedList::kKind, day.started.id.value});
        day.bench.synchronise();

        QVERIFY(day.tasks("what").isEmpty());
        QCOMPARE(day.board().scope(), static_cast<int>(FollowUpBoard::Mine));
    }
};

CARNET_TEST(TestListBoard)

} // namespace carnet::test::tst_listboard

#include "tst_listboard.moc"
