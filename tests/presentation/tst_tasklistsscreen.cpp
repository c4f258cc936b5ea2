#include "tests/presentation/consolebench.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_tasklistsscreen {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"task_lists"_s)
    {
    }

    [[nodiscard]] TaskListsScreen& lists() { return *screen.taskLists(); }
    [[nodiscard]] TaskListForm& form() { return *lists().form(); }
    [[nodiscard]] StepSetup& steps() { return *form().steps(); }
    [[nodiscard]] StartForm& start() { return *lists().startForm(); }

    void addWindows()
    {
        form().beginNew();
        form().setName(u"Winter windows"_s);
        form().setDescription(u"Before Advent"_s);
        steps().add();
        steps().setName(u"Order the figures"_s);
        steps().setOffset(u"-14"_s);
        steps().setAssignee(1);
        steps().add();
        steps().setName(u"Change the windows"_s);
        form().save();
        bench.settle();
    }
};

} // namespace

//! Task lists as headquarters sets them up and starts them.
class TestTaskListsScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // TK-1
    void addsAListThatEveryTillHas()
    {
        Console console;

        console.addWindows();
        console.bench.synchronise();

        QCOMPARE(console.toast.text(), u"“Winter windows” added"_s);
        QCOMPARE(column(*console.lists().lists(), "name"), QVariantList{u"Winter windows"_s});
        QCOMPARE(column(*console.lists().lists(), "countText"), QVariantList{u"2 tasks"_s});
        const auto there = must(console.bench.otherTill().all<TaskList>());
        QCOMPARE(there.size(), 1);
        const QList<TaskStep> steps = stepsOf(there.constFirst());
        QCOMPARE(steps.at(0).offsetDays, -14);
        QCOMPARE(steps.at(0).assignee, TaskAssignee::Managers);
        QVERIFY(steps.at(0).key != steps.at(1).key);
        console.toast.undo();
        console.bench.settle();
        QCOMPARE(console.lists().count(), 0);
    }

    void saysWhatIsWrongAtItsTask()
    {
        Console console;
        console.form().beginNew();
        console.form().setName(u"Winter windows"_s);
        QCOMPARE(console.form().flawText(), u"A list needs at least one task."_s);
        QCOMPARE(console.steps().flawText(), QString()); // it may come yet
        console.form().save();
        QCOMPARE(console.steps().flawText(), u"A list needs at least one task."_s);

        console.steps().add();
        console.steps().setName(u"Change the windows"_s);
        QVERIFY(console.form().canSave());
        console.steps().setUrl(u"http://house.example/windows"_s);

        QCOMPARE(console.steps().flawPart(), QString()); // she is still typing
        console.form().leaveField();
        QCOMPARE(console.steps().flawPart(), u"url"_s);
        QCOMPARE(console.form().shownText(), console.form().flawText());
        QCOMPARE(console.form().flawText(),
                 u"The address of a page begins with https:// and goes on with a name."_s);
        QVERIFY(!console.form().canSave());
        console.steps().setUrl(u"https://house.example/windows"_s);
        QVERIFY(console.form().canSave());
        console.steps().setOffset(u"soon"_s);
        console.form().leaveField();
        QCOMPARE(console.steps().flawPart(), u"offset_days"_s);
        console.steps().setOffset(u"−3"_s); // with a real minus sign
        QVERIFY(console.form().canSave());
        QCOMPARE(column(*console.steps().items(), "aboutText"),
                 QVariantList{u"3 days before, Everybody in the store"_s});
    }

    void movesAndRemovesTasks()
    {
        Console console;
        console.addWindows();
        console.lists().edit(0);

        console.steps().toggle(1);
        console.steps().move(1, -1);
        QCOMPARE(console.steps().row(), 0);
        QCOMPARE(column(*console.steps().items(), "name"),
                 (QVariantList{u"Change the windows"_s, u"Order the figures"_s}));
        console.steps().remove(1);
        console.form().save();
        console.bench.settle();

        QCOMPARE(column(*console.lists().lists(), "countText"), QVariantList{u"1 tasks"_s});
    }

    void aTaskLeadsOnlyWhereItMay()
    {
        // TK-8
        const QStringList names = StepSetup::operations();

        QCOMPARE(names.constFirst(), u"Nowhere"_s);
        QVERIFY(names.contains(u"Search clients and notes"_s));
        QVERIFY(!names.contains(u"Sign out"_s));
        QVERIFY(!names.contains(u"Edit a client"_s));
    }

    // TK-2
    void startsAListForAStore()
    {
        Console console;
        console.addWindows();

        console.lists().start(0);
        QCOMPARE(console.start().listName(), u"Winter windows"_s);
        QVERIFY(!console.start().canSave());
        console.start().setName(u"Advent"_s);
        QCOMPARE(console.start().flawText(), u"Choose a store or an associate to start it for."_s);
        console.start().toggleStore(console.bench.retail.storeA.id.toString());
        QCOMPARE(console.start().flawText(), u"The target date is missing."_s);
        console.start().setTargetOn(u"2026-11-29"_s);
        console.start().save();
        console.bench.synchronise();

        QCOMPARE(console.toast.text(), u"“Advent” started"_s);
        QCOMPARE(column(*console.lists().starts(), "name"), QVariantList{u"Advent"_s});
        const auto there = must(console.bench.otherTill().all<StartedList>());
        QCOMPARE(there.size(), 1);
        QCOMPARE(there.constFirst().startsOn, console.bench.till().today());
    }

    // TK-3
    void startsAListAgainAndAgain()
    {
        Console console;
        console.addWindows();
        console.lists().start(0);
        console.start().toggleAssociate(console.bench.cleo.id.toString());
        console.start().setRhythm(static_cast<int>(ListRepeat::Weekly));
        QVERIFY(console.start().canSave());
        console.start().setTargetOffset(u"3"_s);
        console.start().save();
        console.bench.settle();

        const auto made =
            console.bench.ask([](TerminalStore& store) { return store.all<StartedList>(); });
        QCOMPARE(must(made).constFirst().targetOffsetDays, 3);
        console.lists().editStart(0);
        console.start().setEndsOn(u"2020-01-01"_s);
        QCOMPARE(console.start().flawText(), u"It ends before it has begun."_s);
        console.start().setEndsOn({});
        console.start().remove();
        console.bench.settle();

        QCOMPARE(console.lists().startCount(), 0);
        console.toast.undo();
        console.bench.settle();
        QCOMPARE(console.lists().startCount(), 1);
    }

    void keepsAListThatWasStarted()
    {
        Console console;
        console.addWindows();
        console.lists().start(0);
        console.start().toggleStore(console.bench.retail.storeA.id.toString());
        console.start().setTargetOn(u"2026-11-29"_s);
        console.start().save();
        console.bench.settle();
        console.lists().edit(0);

        console.form().remove();
        console.bench.settle();

        QCOMPARE(console.form().flawText(),
                 u"It cannot be removed: it was started as “Winter windows”. End that first."_s);
        QCOMPARE(console.lists().count(), 1);
    }
};

CARNET_TEST(TestTaskListsScreen)

} // namespace carnet::test::tst_tasklistsscreen

#include "tst_tasklistsscreen.moc"
