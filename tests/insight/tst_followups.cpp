#include "models/insight/followups.h"
#include "tests/domain/property.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::insight;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_followups {

namespace {

const QDate kToday(2026, 12, 31);

Task due(const QString& name, QDate on)
{
    return aTask(idOf<CustomerId>(u"ada"_s), idOf<AssociateId>(u"ben"_s), name, on);
}

QStringList texts(const QList<Task>& tasks)
{
    QStringList found;
    for (const Task& task : tasks)
        found.append(task.text);
    return found;
}

class TestFollowUps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsByTheDay()
    {
        auto done = due(u"done"_s, kToday);
        done.status = TaskStatus::Done;

        const auto sorted = followUps({due(u"next year"_s, kToday.addDays(1)),
                                       due(u"now"_s, kToday),
                                       due(u"long ago"_s, kToday.addDays(-40)),
                                       done,
                                       due(u"yesterday"_s, kToday.addDays(-1))},
                                      kToday);

        QCOMPARE(texts(sorted.overdue), (QStringList{u"yesterday"_s, u"long ago"_s}));
        QCOMPARE(texts(sorted.today), QStringList{u"now"_s});
        QCOMPARE(texts(sorted.ahead), QStringList{u"next year"_s});
        QCOMPARE(texts(sorted.done), QStringList{u"done"_s});
        QVERIFY(!sorted.isNothingDue());
    }

    void showsOnlyTheFreshestOfManyOverdue()
    {
        QList<Task> tasks;
        for (int days = 1; days <= 300; ++days)
            tasks.append(due(QString::number(days), kToday.addDays(-days)));

        const auto capped = followUps(tasks, kToday, 3);

        QCOMPARE(texts(capped.overdue), (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        QCOMPARE(capped.moreOverdue, 297);
        QCOMPARE(followUps(tasks, kToday, 0).overdue.size(), 300);
    }

    void losesNone()
    {
        VERIFY_HOLDS("every task is somewhere, once", [] {
            QList<Task> tasks;
            const int count = *rc::gen::inRange(0, 30);
            for (int i = 0; i < count; ++i) {
                Task task = due(QString::number(i), kToday.addDays(*rc::gen::inRange(-20, 20)));
                task.status = *rc::gen::element(TaskStatus::Open, TaskStatus::Done);
                tasks.append(task);
            }
            const auto sorted = followUps(tasks, kToday, *rc::gen::inRange(0, 5));
            const auto shown = sorted.overdue.size() + sorted.today.size() + sorted.ahead.size()
                + sorted.done.size();
            RC_ASSERT(shown + sorted.moreOverdue == count);
        });
    }
};

} // namespace

CARNET_TEST(TestFollowUps)

} // namespace tst_followups

#include "tst_followups.moc"
