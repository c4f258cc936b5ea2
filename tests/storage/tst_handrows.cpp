#include "models/storage/entitytable.h"
#include "models/storage/handrows.h"
#include "tests/storage/diary.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <tuple>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_handrows {

class TestHandRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTaskFollowsItsCustomerAndComesBackWithUndo()
    {
        Diary diary;
        const auto& [ada, chief] = std::tie(diary.retail.ada, diary.retail.chief);
        diary.addTask(u"Call Ana"_s, diary.ana);
        diary.addTask(u"Call Bea"_s, diary.bea);

        const Operation given = diary.giveAna(chief);

        QCOMPARE(diary.tasksOf(ada), QStringList{u"Call Bea"_s});
        QCOMPARE(diary.tasksOf(chief), QStringList{u"Call Ana"_s});
        const auto stored = must(diary.till->all<Task>());
        for (const Task& task : stored)
            QCOMPARE(task.owner, ada.id); // history keeps who was to do it
        const auto by = diary.retail.by(ada.id, diary.retail.storeA.id);
        must(diary.till->apply({inverse(by, given, diary.retail.newId()).value()}));
        QCOMPARE(diary.tasksOf(ada), (QStringList{u"Call Ana"_s, u"Call Bea"_s}));
        QVERIFY(diary.tasksOf(chief).isEmpty());
    }

    void aTaskFollowsThroughSeveralHandsAndBack()
    {
        Diary diary;
        const Associate cleo = anAssociate(u"cleo"_s);
        diary.retail.put({toRow(cleo)});
        diary.synchronise();
        diary.addTask(u"Call Ana"_s, diary.ana);

        diary.giveAna(diary.retail.chief);
        diary.giveAna(cleo);
        QCOMPARE(diary.tasksOf(cleo), QStringList{u"Call Ana"_s});
        QVERIFY(diary.tasksOf(diary.retail.chief).isEmpty());
        QVERIFY(diary.tasksOf(diary.retail.ada).isEmpty());

        diary.giveAna(diary.retail.ada);
        QCOMPARE(diary.tasksOf(diary.retail.ada), QStringList{u"Call Ana"_s});
        QVERIFY(diary.tasksOf(cleo).isEmpty());
        diary.synchronise(); // headquarters knows the same hands
        QCOMPARE(diary.tasksOf(diary.retail.ada), QStringList{u"Call Ana"_s});
    }

    void aTaskStaysWithWhoeverWasGivenTheCustomerLast()
    {
        Diary diary;
        const auto& [ada, chief] = std::tie(diary.retail.ada, diary.retail.chief);
        diary.addTask(u"Call Ana"_s, diary.ana);
        diary.giveAna(chief);
        const auto places = must(diary.till->all<Membership>());
        const auto place = std::ranges::find(places, diary.ana.id, &Membership::customer);
        const auto by = diary.retail.by(chief.id, diary.retail.storeA.id);

        must(diary.till->apply({draft::removeFromBook(by, *place)}));

        QCOMPARE(diary.tasksOf(chief), QStringList{u"Call Ana"_s});
        QVERIFY(diary.tasksOf(ada).isEmpty());
    }

    void anotherTillKnowsWhoseATaskBecame()
    {
        Diary diary;
        diary.addTask(u"Call Ana"_s, diary.ana);
        diary.giveAna(diary.retail.chief);
        diary.synchronise();

        const auto other = diary.retail.till(2);
        Retail::synchronise(*other, *diary.retail.hq, diary.retail.tillA.id);

        QCOMPARE(must(other->day().tasksOf(diary.retail.chief.id, 0)).size(), 1);
        QVERIFY(must(other->day().tasksOf(diary.retail.ada.id, 0)).isEmpty());
    }

    void findsTasksThatCameByIndexes()
    {
        const auto database = must(Database::open(u":memory:"_s, Schema::Terminal));
        const auto select = terminalTable(EntityKind::Task).select();

        const auto plan = must(queryAll(database->statements(),
                                        u"EXPLAIN QUERY PLAN "_s + select + whereTasksMayHaveCome(),
                                        [](const Query& row) { return row.value(3).toString(); }));

        const QString text = plan.join(u'\n');
        for (const QString& step : {u"SEARCH tasks USING INDEX tasks_by_customer"_s,
                                    u"SEARCH v USING COVERING INDEX book_moves_by_customer"_s,
                                    u"SEARCH v USING COVERING INDEX book_moves_by_taker"_s})
            QVERIFY2(text.contains(step), qPrintable(text));
        QVERIFY2(!text.contains(u"SCAN tasks"_s) && !text.contains(u"SCAN v"_s), qPrintable(text));
    }
};

CARNET_TEST(TestHandRows)

} // namespace carnet::test::tst_handrows

#include "tst_handrows.moc"
