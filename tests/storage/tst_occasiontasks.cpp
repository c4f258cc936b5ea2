#include "models/domain/occasiontask.h"
#include "tests/storage/retail.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_occasiontasks {

namespace {

const QDate kToday{2026, 11, 18};

//! Two tills of Ada's shop, and Anna in her book.
struct Shop {
    Retail retail;
    Customer anna = retail.customer(u"Anna"_s, {retail.customersA.id});
    Register second{{retail.newId()}, 0, retail.storeA.id, u"2"_s};
    std::unique_ptr<TerminalStore> here;
    std::unique_ptr<TerminalStore> there;

    Shop()
    {
        retail.put({toRow(anna), toRow(second)});
        here = retail.till(1);
        there = retail.till(2);
        synchronise();
        must(here->apply({draft::addToBook(adas(), anna.id)}));
        synchronise();
    }

    [[nodiscard]] Gesture adas() const { return retail.by(retail.ada.id, retail.storeA.id); }
    void synchronise() const
    {
        for (int round = 0; round < 2; ++round) {
            Retail::synchronise(*here, *retail.hq, retail.tillA.id);
            Retail::synchronise(*there, *retail.hq, second.id);
        }
    }
    [[nodiscard]] Task birthday(TaskStatus status) const
    {
        Task task = occasionTask({anna.id, u"birthday"_s, kToday.addDays(3), 0}, retail.ada.id);
        task.text = u"Birthday"_s;
        task.dueOn = kToday.addDays(3);
        task.status = status;
        return task;
    }
    void says(TerminalStore& till, TaskStatus status)
    {
        retail.clock.advance(1'000);
        must(till.apply({draft::addTask(adas(), birthday(status))}));
    }
    [[nodiscard]] static QList<Task> at(const TerminalStore& till)
    {
        return must(till.day().occasionTasks(kToday));
    }
};

} // namespace

class TestOccasionTasks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areKnownAtEveryTillAndAfterANewBeginning()
    {
        Shop shop;

        shop.says(*shop.here, TaskStatus::Done);
        shop.synchronise();
        const auto anew = shop.retail.till(3);
        Retail::synchronise(*anew, *shop.retail.hq, shop.retail.tillA.id);

        for (const TerminalStore* till : {shop.here.get(), shop.there.get(), anew.get()}) {
            QCOMPARE(Shop::at(*till).size(), 1);
            const Task task = Shop::at(*till).constFirst();
            QCOMPARE(task.occasion, u"birthday"_s);
            QCOMPARE(task.occasionOn, kToday.addDays(3));
            QCOMPARE(task.doneBy, shop.retail.ada.id);
        }
    }

    void endAsOneWhereTwoTillsSaySoAtOnce_data()
    {
        QTest::addColumn<TaskStatus>("here");
        QTest::addColumn<TaskStatus>("there");
        QTest::newRow("done twice") << TaskStatus::Done << TaskStatus::Done;
        QTest::newRow("done, then put off") << TaskStatus::Done << TaskStatus::Open;
        QTest::newRow("put off, then done") << TaskStatus::Open << TaskStatus::Done;
    }
    void endAsOneWhereTwoTillsSaySoAtOnce()
    {
        QFETCH(TaskStatus, here);
        QFETCH(TaskStatus, there);
        Shop shop;
        shop.says(*shop.here, here);
        shop.says(*shop.there, there);

        shop.synchronise();

        QCOMPARE(must(shop.retail.hq->all<Task>()).size(), 1);
        QCOMPARE(must(shop.retail.hq->all<Task>()).constFirst().status, TaskStatus::Done);
        QCOMPARE(Shop::at(*shop.here), Shop::at(*shop.there));
        QCOMPARE(must(shop.here->outboxCounts()), OutboxCounts());
        QCOMPARE(must(shop.there->outboxCounts()), OutboxCounts());
    }

    void findsThoseOfLateAndThoseStillToBeDone()
    {
        Shop shop;
        const auto say = [&shop](TaskStatus status, QDate on) {
            Task task = occasionTask({shop.anna.id, u"birthday"_s, on, 0}, shop.retail.ada.id);
            task.text = u"Birthday"_s;
            task.dueOn = on;
            task.status = status;
            must(shop.here->apply({draft::addTask(shop.adas(), task)}));
        };
        say(TaskStatus::Done, kToday);
        say(TaskStatus::Done, kToday.addYears(-1));
        say(TaskStatus::Open, kToday.addYears(-2));
        Task other;
        other.id.value = shop.retail.newId();
        other.customer = shop.anna.id;
        other.text = u"Call her"_s;
        other.dueOn = kToday;
        must(shop.here->apply({draft::addTask(shop.adas(), other)}));

        const QList<Task> found = Shop::at(*shop.here);

        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).occasionOn, kToday);
        QCOMPARE(found.at(1).occasionOn, kToday.addYears(-2));
    }
};

CARNET_TEST(TestOccasionTasks)

} // namespace carnet::test::tst_occasiontasks

#include "tst_occasiontasks.moc"
