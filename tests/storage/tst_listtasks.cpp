#include "models/domain/listwork.h"
#include "tests/storage/retail.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_listtasks {

namespace {

const QDate kToday{2026, 11, 18};

//! A list of headquarters, started for the stores in Rome, which has two tills, and in Bergen, and
//! for Ada herself.
struct House {
    Retail retail;
    Register second{{retail.newId()}, 0, retail.storeA.id, u"2"_s};
    TaskList list;
    StartedList started;
    std::unique_ptr<TerminalStore> rome;
    std::unique_ptr<TerminalStore> romeToo;
    std::unique_ptr<TerminalStore> bergen;

    House()
    {
        list.id.value = retail.newId();
        list.name = u"Winter windows"_s;
        list.tasks = toJson(QList<TaskStep>{{u"task_1"_s, u"Change the windows"_s, -1}});
        started.id.value = retail.newId();
        started.list = list.id;
        started.name = u"Advent"_s;
        started.stores = {retail.storeA.id, retail.storeB.id};
        started.associates = {retail.ada.id};
        started.startsOn = kToday;
        started.targetOn = kToday.addDays(11);
        retail.put({toRow(second), toRow(list), toRow(started)});
        rome = retail.till(1);
        bergen = retail.till(2);
        romeToo = retail.till(3);
        synchronise();
    }

    void synchronise() const
    {
        for (int round = 0; round < 2; ++round) {
            Retail::synchronise(*rome, *retail.hq, retail.tillA.id);
            Retail::synchronise(*bergen, *retail.hq, retail.tillB.id);
            Retail::synchronise(*romeToo, *retail.hq, second.id);
        }
    }
    [[nodiscard]] ListTask ofRome() const
    {
        return listTask(started, u"task_1"_s, kToday, retail.storeA.id, {});
    }
    [[nodiscard]] ListTask ofAda() const
    {
        return listTask(started, u"task_1"_s, kToday, {}, retail.ada.id);
    }
    Judgement says(TerminalStore& till, ListTask task, TaskStatus status)
    {
        retail.clock.advance(1'000);
        const Gesture adas = retail.by(retail.ada.id, retail.storeA.id);
        task.status = status;
        return must(till.apply({draft::putListTask(adas, task, {})})).judgement;
    }
    [[nodiscard]] static QList<ListTask> at(const TerminalStore& till)
    {
        return must(till.all<ListTask>());
    }
};

} // namespace

class TestListTasks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAndStartsGoToEveryTill()
    {
        House house;

        for (const TerminalStore* till :
             {house.rome.get(), house.bergen.get(), house.romeToo.get()}) {
            QCOMPARE(must(till->all<TaskList>()), must(house.retail.hq->all<TaskList>()));
            QCOMPARE(must(till->all<StartedList>()).size(), 1);
            QVERIFY(House::at(*till).isEmpty());
        }
    }

    void whatIsDoneIsKnownAtTheTillsOfTheStoreAlone()
    {
        House house;

        QVERIFY(house.says(*house.rome, house.ofRome(), TaskStatus::Done).isDone());
        house.synchronise();

        QCOMPARE(House::at(*house.rome).size(), 1);
        QCOMPARE(House::at(*house.romeToo), House::at(*house.rome));
        QCOMPARE(House::at(*house.romeToo).constFirst().doneBy, house.retail.ada.id);
        QVERIFY(House::at(*house.bergen).isEmpty());
        const auto anew = house.retail.till(4);
        Retail::synchronise(*anew, *house.retail.hq, house.second.id);
        QCOMPARE(House::at(*anew), House::at(*house.rome));
    }

    void whatIsSomebodysOwnGoesWhereverTheyWork()
    {
        House house;

        QVERIFY(house.says(*house.rome, house.ofAda(), TaskStatus::InProgress).isDone());
        house.synchronise();

        QCOMPARE(House::at(*house.bergen).size(), 1);
        QCOMPARE(House::at(*house.bergen).constFirst().startedBy, house.retail.ada.id);
    }

    void endsAsOneWhereTwoTillsSaySoAtOnce()
    {
        House house;
        (void)house.says(*house.rome, house.ofRome(), TaskStatus::Done);
        (void)house.says(*house.romeToo, house.ofRome(), TaskStatus::InProgress);

        house.synchronise();

        QCOMPARE(must(house.retail.hq->all<ListTask>()).size(), 1);
        QCOMPARE(must(house.retail.hq->all<ListTask>()).constFirst().status, TaskStatus::Done);
        QCOMPARE(House::at(*house.rome), House::at(*house.romeToo));
        QCOMPARE(must(house.rome->outboxCounts()), OutboxCounts());
        QCOMPARE(must(house.romeToo->outboxCounts()), OutboxCounts());
    }

    void whatIsTakenBackIsGoneEverywhere()
    {
        House house;
        (void)house.says(*house.rome, house.ofRome(), TaskStatus::Done);
        house.synchronise();
        const Gesture adas = house.retail.by(house.retail.ada.id, house.retail.storeA.id);
        ListTask done = House::at(*house.rome).constFirst();
        const Operation put = draft::putListTask(adas, done, {});

        must(house.rome->apply({*inverse(adas, put, {})}));
        house.synchronise();

        QVERIFY(House::at(*house.rome).isEmpty());
        QVERIFY(House::at(*house.romeToo).isEmpty());
        QVERIFY(must(house.retail.hq->all<ListTask>()).isEmpty());
    }
};

CARNET_TEST(TestListTasks)

} // namespace carnet::test::tst_listtasks

#include "tst_listtasks.moc"
