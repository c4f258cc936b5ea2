#include "models/domain/fielddefinition.h"
#include "models/presentation/duefollowups.h"
#include "tests/presentation/day.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_todayappointments {

//! What became of appointments, and whose work it is.
class TestTodayAppointments final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAppointmentNobodyTickedIsAskedAboutFirst()
    {
        Day day;
        const qint64 morning = day.bench.till().format().startOf(day.today()) + 9 * 3'600'000LL;
        day.log(day.bench.bruno, morning - 14 * kDayMs, u"Measuring"_s, true);
        day.log(day.bench.carla, morning - 15 * kDayMs, u"Long ago"_s, true);
        day.log(day.bench.anna, morning - kDayMs, u"Fitting"_s, true);
        day.log(day.bench.dora, day.now() + 60'000, u"Soon"_s, true);

        day.show();

        QCOMPARE(day.agenda("name"),
                 (QVariantList{u"Anna Berg"_s, u"Bruno Conti"_s, u"Dora Eide"_s}));
        QCOMPARE(day.agenda("missedText"),
                 (QVariantList{
                     u"Yesterday, not ticked off"_s, u"14 days ago, not ticked off"_s, QString()}));
        QCOMPARE(day.agenda("timeText").constFirst(), QVariant(u"09:00"_s));
        QCOMPARE(day.agenda("isNext"), (QVariantList{false, false, true}));
        QVERIFY(!day.screen->isNothingDue());
        QVERIFY(!day.screen->isDayOver());
    }

    void anAppointmentIsDoneAndTakenBack()
    {
        Day day;
        const auto plan = day.log(day.bench.anna, day.now() - kDayMs, u"Fitting"_s, true);
        day.show();

        day.screen->completeAppointment(day.firstAppointment());
        day.bench.settle();

        QVERIFY(day.agenda("name").isEmpty());
        QCOMPARE(day.toast.text(), u"Appointment took place"_s);
        const auto all =
            must(day.bench.ask([](TerminalStore& store) { return store.all<Activity>(); }));
        const auto done = std::ranges::find(all, plan.id, &Activity::fulfils);
        QVERIFY(done != all.end());
        QCOMPARE(done->atMs, plan.atMs);
        QVERIFY(!done->planned);
        day.toast.undo();
        day.bench.settle();
        QCOMPARE(day.agenda("name"), QVariantList{u"Anna Berg"_s});
        day.bench.synchronise();
        QCOMPARE(day.bench.outbox(), OutboxCounts());
    }

    void whatCameOfAnAppointmentIsAskedForWhereItsTypeWantsToKnow()
    {
        Day day;
        ActivityType type = day.bench.appointment;
        FieldDefinition reached{u"reached"_s, FieldKind::Boolean, u"Reached"_s};
        reached.required = true;
        type.fields = toJson({reached});
        day.bench.headquartersPuts({toRow(type)});
        const auto plan = day.log(day.bench.anna, day.now() - kDayMs, u"Call her"_s, true);
        day.show();
        DoneForm& form = *day.screen->doneForm();
        QSignalSpy begun(&form, &DoneForm::begun);

        day.screen->completeAppointment(day.firstAppointment());
        day.bench.settle();
        QCOMPARE(begun.count(), 1);
        QCOMPARE(day.agenda("name"), QVariantList{u"Anna Berg"_s}); // not ticked off yet
        form.save();
        day.bench.settle();
        QVERIFY(form.fields()->flawText().startsWith(u"“Reached” is missing"_s));
        QCOMPARE(form.fields()->set(u"reached"_s, u"true"_s), QString());
        form.save();
        day.bench.settle();

        QVERIFY(day.agenda("name").isEmpty());
        const auto all =
            must(day.bench.ask([](TerminalStore& store) { return store.all<Activity>(); }));
        const auto done = std::ranges::find(all, plan.id, &Activity::fulfils);
        QVERIFY(done != all.end());
        QCOMPARE(done->fieldValues, (QJsonObject{{u"reached"_s, true}}));
    }

    void anAppointmentIsPutOffToTheSameTimeOfAnotherDay()
    {
        Day day;
        const qint64 yesterday = day.now() - kDayMs;
        day.log(day.bench.anna, yesterday, u"Fitting"_s, true);
        day.show();

        day.screen->putOffAppointment(day.firstAppointment(), u"tomorrow"_s);
        day.bench.settle();

        QVERIFY(day.agenda("name").isEmpty());
        QCOMPARE(column(*day.screen->next(), "what"), QVariantList{u"Fitting, Anna Berg"_s});
        const QString time = day.bench.till().format().time(yesterday);
        QCOMPARE(day.toast.text(), u"Put off: 19 November, %1"_s.arg(time));
        day.toast.undo();
        day.bench.settle();
        QCOMPARE(day.agenda("name"), QVariantList{u"Anna Berg"_s});

        day.screen->putOffAppointment(day.firstAppointment(), u"2026-11-17"_s);
        day.bench.settle();
        QCOMPARE(day.toast.text(), u"Choose a day that is still to come."_s);
        QCOMPARE(day.agenda("name"), QVariantList{u"Anna Berg"_s});
        day.bench.synchronise();
        QCOMPARE(day.bench.outbox(), OutboxCounts());
    }

    void onlySomeOfThoseNobodyTickedAreShownUntilAskedFor()
    {
        Day day;
        for (int days = 1; days <= 9; ++days)
            day.log(day.bench.anna, day.now() - days * kDayMs, QString::number(days), true);
        day.show();
        QCOMPARE(day.agenda("detail").size(), kMostMissed);
        QCOMPARE(day.agenda("detail").constFirst(), QVariant(u"1"_s)); // the freshest
        QCOMPARE(day.screen->moreMissedText(), u"2 more not ticked off"_s);

        day.screen->showAllMissed();

        QCOMPARE(day.agenda("detail").size(), 9);
        QVERIFY(day.screen->moreMissedText().isEmpty());
    }

    void workFollowsAClientWhoIsGivenAway()
    {
        Day day;
        DueFollowUps due(day.bench.till());
        due.setShown(true);
        day.addTask(u"Send the guide"_s, -1, day.bench.anna);
        day.log(day.bench.anna, day.now() + 60'000, u"Fitting"_s, true);
        day.show();
        QCOMPARE(due.overdue(), 1);

        day.give(day.bench.anna, day.bench.cleo);

        QVERIFY(day.tasks("what").isEmpty());
        QVERIFY(day.agenda("name").isEmpty());
        QCOMPARE(due.overdue(), 0);
        day.toast.undo();
        day.bench.settle();
        QCOMPARE(day.tasks("what"), QVariantList{u"Send the guide"_s});
        QCOMPARE(day.agenda("name"), QVariantList{u"Anna Berg"_s});
        QCOMPARE(due.overdue(), 1);
    }

    void whoeverGetsAClientDoesTheWorkOfALeaver()
    {
        Day day;
        day.addTask(u"Send the guide"_s, -1, day.bench.anna);
        day.log(day.bench.anna, day.now() + 60'000, u"Fitting"_s, true);
        day.give(day.bench.anna, day.bench.cleo);
        day.bench.synchronise();
        Associate ada = day.bench.ada();
        ada.blocked = true;
        day.bench.headquartersPuts({toRow(ada)});
        day.bench.signIn(day.bench.cleo);
        day.show();
        QCOMPARE(day.tasks("what"), QVariantList{u"Send the guide"_s});
        QCOMPARE(day.agenda("name"), QVariantList{u"Anna Berg"_s});

        const QString task = day.tasks("taskId").value(0).toString();
        day.screen->followUps()->putOff(task, u"tomorrow"_s);
        day.bench.settle();
        QCOMPARE(day.tasks("dueText"), QVariantList{u"Tomorrow"_s});
        day.screen->followUps()->setDone(task, true);
        day.bench.settle();
        QVERIFY(day.tasks("isDone").isEmpty());
        day.screen->board()->setShowsDone(true);
        QCOMPARE(day.tasks("isDone"), QVariantList{true});
        day.screen->putOffAppointment(day.firstAppointment(), u"week"_s);
        day.bench.settle();

        QVERIFY(day.agenda("name").isEmpty());
        day.bench.synchronise(); // headquarters has nothing against it
        QCOMPARE(day.bench.outbox(), OutboxCounts());
    }

    // TK-5
    void aManagerGivesAFollowUpToAColleague()
    {
        Day day;
        day.addTask(u"Send the guide"_s, 0, day.bench.anna);
        day.show();
        FollowUpList& list = *day.screen->followUps();
        QVERIFY(list.canGive());
        QVERIFY(column(*list.takers(), "text").contains(u"Cleo Hart"_s));

        list.give(day.tasks("taskId").value(0).toString(), day.bench.cleo.id.toString());
        day.bench.settle();
        QVERIFY(day.tasks("what").isEmpty());
        QCOMPARE(day.toast.text(), u"Given to Cleo Hart"_s);
        day.bench.signIn(day.bench.cleo);
        day.show();

        QCOMPARE(day.tasks("what"), QVariantList{u"Send the guide"_s});
        QVERIFY(!list.canGive()); // an associate gives none away
    }
};

CARNET_TEST(TestTodayAppointments)

} // namespace carnet::test::tst_todayappointments

#include "tst_todayappointments.moc"
