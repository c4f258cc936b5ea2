#include "models/presentation/splitscreen.h"
#include "tests/presentation/everycolleague.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_splitleft {

namespace {

//! What somebody has to do, as the till knows it.
QStringList tasksOf(TillBench& bench, const Associate& who)
{
    QStringList texts;
    for (const Task& task : must(bench.ask([id = who.id](TerminalStore& store) {
             return store.day().tasksOf(id, std::numeric_limits<qint64>::max());
         })))
        texts.append(task.text);
    return texts;
}

} // namespace

//! What somebody who leaves was to do, and no client of the book takes along.
class TestSplitLeft final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesOnWhatNoClientTakesAlong();
    void givesOnWhatIsToBeDoneForClientsOfColleagues();
    void givesOnFollowUpsWhereTheBookIsEmpty();
};

// Emil is in no book, and what Ada was to do for him has never been given on.
void TestSplitLeft::givesOnWhatNoClientTakesAlong()
{
    TillBench bench;
    Task task = aTask(bench.emil.id, bench.ada().id, u"Find his receipt"_s);
    task.createdBy = task.owner;
    bench.headquartersPuts({toRow(task)});
    UndoToast toast{bench.till()};
    SplitScreen screen{bench.till(), toast};
    bench.signIn(bench.retail.chief);
    screen.begin(bench.ada().id.toString());
    bench.settle();
    chooseEveryColleague(screen);
    // The chief gets two of the three clients.
    const int chief =
        rowWith(*screen.colleagues(), "associateId", bench.retail.chief.id.toString());
    const QString totals = cell(*screen.colleagues(), chief, "detail").toString();
    QVERIFY2(totals.endsWith(u", 1 follow-ups"_s), qPrintable(totals));
    QCOMPARE(screen.leftText(), u"1 follow-ups of clients who are not in the book are given on."_s);

    screen.confirm();
    bench.settle();
    QCOMPARE(tasksOf(bench, bench.retail.chief), QStringList{u"Find his receipt"_s});
    QVERIFY(tasksOf(bench, bench.ada()).isEmpty());
    Associate ada = bench.ada();
    ada.blocked = true;
    bench.headquartersPuts({toRow(ada)});
    toast.undo();
    bench.settle();

    QCOMPARE(tasksOf(bench, bench.ada()), QStringList{u"Find his receipt"_s});
    QVERIFY(tasksOf(bench, bench.retail.chief).isEmpty());
    bench.synchronise();
    QCOMPARE(bench.outbox(), OutboxCounts{});
}

void TestSplitLeft::givesOnWhatIsToBeDoneForClientsOfColleagues()
{
    TillBench bench;
    Task task = aTask(bench.dora.id, bench.ada().id, u"Call her"_s); // who is Cleo's
    task.createdBy = task.owner;
    bench.headquartersPuts({toRow(task)});
    UndoToast toast{bench.till()};
    SplitScreen screen{bench.till(), toast};
    bench.signIn(bench.retail.chief);
    screen.begin(bench.ada().id.toString());
    bench.settle();
    chooseEveryColleague(screen);

    screen.confirm();
    bench.settle();

    QCOMPARE(tasksOf(bench, bench.cleo), QStringList{u"Call her"_s});
}

void TestSplitLeft::givesOnFollowUpsWhereTheBookIsEmpty()
{
    TillBench bench;
    Task task = aTask(bench.emil.id, bench.cleo.id, u"Find his receipt"_s);
    task.createdBy = task.owner;
    bench.headquartersPuts({toRow(task)});
    bench.retail.remove({Membership::kKind, Membership::idFor(bench.dora.id).value});
    bench.synchronise();
    UndoToast toast{bench.till()};
    SplitScreen screen{bench.till(), toast};
    bench.signIn(bench.retail.chief);
    screen.begin(bench.cleo.id.toString());
    bench.settle();
    chooseEveryColleague(screen);
    QCOMPARE(screen.confirmText(), u"Give on 1 follow-ups"_s);
    QVERIFY(screen.canConfirm());

    screen.confirm();
    bench.settle();

    QCOMPARE(toast.text(), u"1 follow-ups of Cleo Hart given on"_s);
    // Ada has three clients, the chief none.
    QCOMPARE(tasksOf(bench, bench.retail.chief), QStringList{u"Find his receipt"_s});
}

CARNET_TEST(TestSplitLeft)

} // namespace carnet::test::tst_splitleft

#include "tst_splitleft.moc"
