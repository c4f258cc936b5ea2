#include "tests/presentation/day.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_todayscreen {

class TestTodayScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void greetsByTheHourOfTheStore()
    {
        Day day;
        const QString first = day.bench.ada().name.section(u' ', 0, 0);
        const int hour = day.bench.till().format().timeOf(day.now()).hour();

        QCOMPARE(day.screen->greeting(),
                 (hour < 12       ? u"Good morning, "_s
                      : hour < 18 ? u"Good afternoon, "_s
                                  : u"Good evening, "_s)
                     + first);
        day.bench.retail.clock.advance((23 - hour) * 60LL * 60 * 1000);
        QCOMPARE(day.screen->greeting(), u"Good evening, "_s + first);
    }

    void saysThatNothingIsDueAndShowsTheNextThree()
    {
        Day day;
        day.addTask(u"Send the catalogue"_s, 20, day.bench.carla);
        day.log(day.bench.bruno, day.now() + 9 * kDayMs, u"Trunk show"_s, true);
        day.addTask(u"Ask about the ring"_s, 30, day.bench.anna);
        day.addTask(u"Much later"_s, 300, day.bench.anna);

        day.show();

        QVERIFY(day.screen->isLoaded());
        QVERIFY(day.screen->isNothingDue());
        QCOMPARE(column(*day.screen->next(), "what"),
                 (QVariantList{u"Trunk show, Bruno Conti"_s,
                               u"Send the catalogue, Carla Dupont"_s,
                               u"Ask about the ring, Anna Berg"_s}));
    }

    void showsOccasionsOfTheOwnBookWithTheirReason()
    {
        Day day;
        day.setBirthday(day.bench.bruno, day.today().addYears(-40).addDays(1));
        day.setBirthday(day.bench.dora, day.today()); // in Cleo's book

        day.show();

        QCOMPARE(day.occasions("name"), QVariantList{u"Bruno Conti"_s});
        QCOMPARE(day.occasions("whenText"), QVariantList{u"Tomorrow"_s});
        QCOMPARE(day.occasions("whatText"), QVariantList{u"Birthday, turns 40"_s});
    }

    void bringsThoseLongUnseenToAttention()
    {
        Day day;
        for (const int daysAgo : {94, 139, 184})
            day.log(day.bench.carla, day.now() - daysAgo * kDayMs, u"Visit"_s);
        day.log(day.bench.anna, day.now() - 10 * kDayMs, u"Visit"_s);

        day.show();

        QCOMPARE(day.attention("name"), QVariantList{u"Carla Dupont"_s});
        QCOMPARE(day.attention("reasonText"),
                 QVariantList{u"Last visit 94 days ago, usually every 45"_s});
        day.log(day.bench.carla, day.now(), u"She is here"_s);
        QVERIFY(day.attention("name").isEmpty());
    }

    void suggestsNothingOfThoseWhoOptedOut()
    {
        Day day;
        day.log(day.bench.carla, day.now() - 400 * kDayMs, u"Visit"_s);
        day.setBirthday(day.bench.carla, day.today().addYears(-40).addDays(1));
        day.setBirthday(day.bench.bruno, day.today().addYears(-40).addDays(2));
        day.addTask(u"Call her"_s, 0, day.bench.carla);
        day.log(day.bench.carla, day.now() + kDayMs / 24, u"Fitting"_s, true);
        day.show();
        QCOMPARE(day.attention("name"), QVariantList{u"Carla Dupont"_s});
        QCOMPARE(day.occasions("name"), (QVariantList{u"Carla Dupont"_s, u"Bruno Conti"_s}));

        const auto seen = day.bench.stored<Customer>(day.bench.carla.id).value();
        const QJsonObject optOut{{u"no_personalisation"_s, true}};
        day.perform(draft::patchCustomer(day.bench.till().gesture(), seen, optOut));

        QVERIFY(day.attention("name").isEmpty());
        QCOMPARE(day.occasions("name"), QVariantList{u"Bruno Conti"_s});
        // What somebody planned with her stays.
        QCOMPARE(day.tasks("what"), QVariantList{u"Call her"_s});
        QCOMPARE(column(*day.screen->agenda(), "name"), QVariantList{u"Carla Dupont"_s});
    }

    // 712
    void showsTheOwnBookToThoseWithTheRightOnly()
    {
        Day day;
        day.log(day.bench.carla, day.now() - 400 * kDayMs, u"Visit"_s);
        day.setBirthday(day.bench.bruno, day.today().addYears(-40).addDays(2));
        day.addTask(u"Call her"_s, 0, day.bench.anna);
        day.log(day.bench.anna, day.now() + kDayMs / 24, u"Fitting"_s, true);
        day.bench.plan(day.bench.bruno, day.bench.cleo, QTime(18, 0));
        day.show();
        QCOMPARE(day.attention("name"), QVariantList{u"Carla Dupont"_s});
        QCOMPARE(day.occasions("name"), QVariantList{u"Bruno Conti"_s});
        QCOMPARE(column(*day.screen->agenda(), "name"),
                 (QVariantList{u"Anna Berg"_s, u"Bruno Conti"_s}));

        Associate ada = day.bench.takeAway(Right::ViewOwnBook, day.bench.ada());

        QVERIFY(day.attention("name").isEmpty());
        QVERIFY(day.occasions("name").isEmpty());
        // What she has planned herself stays.
        QCOMPARE(day.tasks("what"), QVariantList{u"Call her"_s});
        QCOMPARE(column(*day.screen->agenda(), "name"), QVariantList{u"Anna Berg"_s});
        ada.rights.append(Right::ViewOwnBook);
        day.bench.headquartersPuts({toRow(ada)});
        QCOMPARE(day.occasions("name"), QVariantList{u"Bruno Conti"_s});
    }

    void whatIsPutOffStaysAwayUntilItsDayAlsoAfterARestart()
    {
        Day day;
        day.log(day.bench.carla, day.now() - 400 * kDayMs, u"Visit"_s);
        day.setBirthday(day.bench.bruno, day.today().addYears(-40).addDays(3));
        day.show();
        const QString silence = day.attention("itemKey").value(0).toString();
        const QString birthday = day.occasions("itemKey").value(0).toString();

        day.screen->putOff(silence, u"tomorrow"_s);
        day.screen->settle(birthday);
        day.bench.settle();
        QVERIFY(day.attention("name").isEmpty());
        QVERIFY(day.occasions("name").isEmpty());
        QCOMPARE(day.screen->asideText(), u"Bring back 2 put aside"_s);

        day.screen = std::make_unique<TodayScreen>(day.bench.till(), day.toast);
        day.show();
        QVERIFY(day.attention("name").isEmpty());
        QVERIFY(day.occasions("name").isEmpty());

        day.bench.retail.clock.advance(kDayMs);
        day.screen->setShown(true);
        day.bench.settle();
        QVERIFY(day.attention("name").isEmpty()); // it is among what there is to do
        QCOMPARE(day.tasks("clientName"), QVariantList{u"Carla Dupont"_s});
        QCOMPARE(day.tasks("dueText"), QVariantList{u"Today"_s});
        QVERIFY(day.occasions("name").isEmpty()); // done is done until the next
        day.screen->bringBack();
        day.bench.settle();
        QCOMPARE(day.occasions("name"), QVariantList{u"Bruno Conti"_s});
        QCOMPARE(day.attention("name"), QVariantList{u"Carla Dupont"_s});
        QVERIFY(day.tasks("what").isEmpty());
        QCOMPARE(day.screen->asideText(), QString());
    }

    void whoIsLongUnseenIsMissedAgainAfterTheUsualTime()
    {
        Day day;
        for (const int daysAgo : {94, 139, 184})
            day.log(day.bench.carla, day.now() - daysAgo * kDayMs, u"Visit"_s);
        day.show();

        day.screen->settle(day.attention("itemKey").value(0).toString());
        day.bench.settle();
        QVERIFY(day.attention("name").isEmpty());
        QCOMPARE(day.toast.text(), u"Done for now"_s);
        day.bench.retail.clock.advance(44 * kDayMs);
        day.screen->setShown(true);
        day.bench.settle();
        QVERIFY(day.attention("name").isEmpty());

        day.bench.retail.clock.advance(kDayMs);
        day.screen->setShown(true);
        day.bench.settle();

        QCOMPARE(day.attention("name"), QVariantList{u"Carla Dupont"_s});
        day.screen->settle(day.attention("itemKey").value(0).toString());
        day.bench.settle();
        QVERIFY(day.attention("name").isEmpty());
    }

    void whatIsDoneAboutAnOccasionStandsAmongWhatWasDone()
    {
        Day day;
        day.setBirthday(day.bench.bruno, day.today().addYears(-40).addDays(3));
        day.show();

        day.screen->settle(day.occasions("itemKey").value(0).toString());
        day.bench.settle();

        day.screen->board()->setShowsDone(true);
        QCOMPARE(day.tasks("what"), QVariantList{u"Birthday, turns 40, on 21 November 2026"_s});
        QCOMPARE(day.tasks("isDone"), QVariantList{true});
        QCOMPARE(day.screen->followUpText(), u"1 of 1 done"_s);
    }

    void whatAColleagueIsToDoAboutAnOccasionIsNotAskedOfBoth()
    {
        Day day;
        day.setBirthday(day.bench.bruno, day.today().addYears(-40).addDays(3));
        day.show();
        day.screen->putOff(day.occasions("itemKey").value(0).toString(), u"tomorrow"_s);
        day.bench.settle();

        day.screen->followUps()->give(day.tasks("taskId").value(0).toString(),
                                      day.bench.cleo.id.toString());
        day.bench.settle();

        QVERIFY(day.tasks("what").isEmpty());
        QVERIFY(day.occasions("name").isEmpty());
    }

    void whoMayNotLogCannotSettle()
    {
        Day day;
        day.setBirthday(day.bench.bruno, day.today().addYears(-40).addDays(3));
        day.show();
        QVERIFY(day.screen->canSettle());

        const auto ada = day.bench.takeAway(Right::LogActivity, day.bench.ada());

        QVERIFY(!ada.may(Right::LogActivity));
        QVERIFY(!day.screen->canSettle());
        QCOMPARE(day.occasions("name"), QVariantList{u"Bruno Conti"_s});
    }

    void whatIsDoneComesBackWithUndo()
    {
        Day day;
        day.setBirthday(day.bench.bruno, day.today().addYears(-40).addDays(3));
        day.show();

        day.screen->settle(day.occasions("itemKey").value(0).toString());
        day.bench.settle();
        QVERIFY(day.occasions("name").isEmpty());
        QCOMPARE(day.toast.text(), u"Done for this time"_s);
        day.toast.undo();
        day.bench.settle();

        QCOMPARE(day.occasions("name"), QVariantList{u"Bruno Conti"_s});
    }

    void listsTheAppointmentsOfTheDayAroundThePresent()
    {
        Day day;
        const qint64 start = day.bench.till().format().startOf(day.today());
        const auto fitting = day.log(day.bench.anna, start + 60'000, u"Early"_s, true);
        day.log(day.bench.dora, day.now() + 60'000, u"Soon"_s, true);
        day.log(day.bench.bruno, day.now() + 2 * kDayMs, u"Another day"_s, true);

        day.show();

        const auto& agenda = *day.screen->agenda();
        QCOMPARE(column(agenda, "name"), (QVariantList{u"Anna Berg"_s, u"Dora Eide"_s}));
        QCOMPARE(column(agenda, "isPast"), (QVariantList{true, false}));
        QCOMPARE(column(agenda, "isNext"), (QVariantList{false, true}));
        QVERIFY(!day.screen->isDayOver());
        day.bench.retail.clock.advance(120'000);
        day.screen->setShown(true);
        QVERIFY(day.screen->isDayOver());
        const ActivityId voidId{day.bench.retail.newId()};
        day.perform(draft::voidActivity(day.bench.till().gesture(), fitting, voidId));
        QCOMPARE(column(agenda, "name"), QVariantList{u"Dora Eide"_s});
    }

    void followUpsAreTickedPutOffAndTakenBack()
    {
        Day day;
        day.addTask(u"Tell her the repair is ready"_s, -1, day.bench.anna);
        day.addTask(u"Send the care guide"_s, 0, day.bench.bruno);
        day.show();
        QCOMPARE(day.tasks("what"),
                 (QVariantList{u"Tell her the repair is ready"_s, u"Send the care guide"_s}));
        QCOMPARE(day.tasks("dueText"), (QVariantList{u"Yesterday"_s, u"Today"_s}));
        QCOMPARE(day.tasks("isOverdue"), (QVariantList{true, false}));
        QCOMPARE(day.tasks("clientName"), (QVariantList{u"Anna Berg"_s, u"Bruno Conti"_s}));
        QCOMPARE(day.screen->followUpText(), u"0 of 2 done"_s);

        day.screen->followUps()->setDone(day.tasks("taskId").value(0).toString(), true);
        day.bench.settle();
        QCOMPARE(day.tasks("what"), QVariantList{u"Send the care guide"_s});
        QCOMPARE(day.screen->followUpText(), u"1 of 2 done"_s);
        day.toast.undo();
        day.bench.settle();
        QCOMPARE(day.tasks("isDone"), (QVariantList{false, false}));
        day.screen->followUps()->putOff(day.tasks("taskId").value(0).toString(), u"tomorrow"_s);
        day.bench.settle();

        QCOMPARE(day.tasks("dueText"), (QVariantList{u"Today"_s, u"Tomorrow"_s}));
        day.bench.synchronise();
        QCOMPARE(day.bench.outbox(), OutboxCounts());
    }

    void isPutOffToAnyDayThatIsStillToCome()
    {
        Day day;
        day.addTask(u"Send the care guide"_s, 0, day.bench.bruno);
        day.setBirthday(day.bench.bruno, day.today().addYears(-40).addDays(3));
        day.show();
        const QString task = day.tasks("taskId").value(0).toString();
        const QString birthday = day.occasions("itemKey").value(0).toString();

        day.screen->followUps()->putOff(task, u"2026-11-17"_s);
        day.bench.settle();
        QCOMPARE(day.toast.text(), u"Choose a day that is still to come."_s);
        QCOMPARE(day.tasks("dueText"), QVariantList{u"Today"_s});
        day.toast.dismiss();
        day.screen->putOff(birthday, u"2026-11-18"_s); // it would be here again at once
        QCOMPARE(day.toast.text(), u"Choose a day that is still to come."_s);
        QCOMPARE(day.occasions("name").size(), 1);

        day.screen->followUps()->putOff(task, u"2026-11-23"_s);
        day.bench.settle();
        QCOMPARE(day.tasks("dueText"), QVariantList{u"In 5 days"_s});
        day.screen->putOff(birthday, u"2026-11-20"_s);
        day.bench.settle();
        QVERIFY(day.occasions("name").isEmpty());
        QCOMPARE(day.tasks("dueText"), (QVariantList{u"In 2 days"_s, u"In 5 days"_s}));
    }

    void whatIsDoneAtOneTillIsDoneAtAllAndAfterANewBeginning()
    {
        Day day;
        day.setBirthday(day.bench.bruno, day.today().addYears(-40).addDays(3));
        day.bench.synchronise();
        const insight::Occasion birthday{
            day.bench.bruno.id, u"birthday"_s, day.today().addDays(3), 40};
        Task done = taskOf(birthday, day.bench.till());
        done.status = TaskStatus::Done;
        day.show();
        QCOMPARE(day.occasions("name"), QVariantList{u"Bruno Conti"_s});

        // Ada said so at the other till, while this one was without a network, and says so here.
        day.bench.elsewhere({draft::addTask(day.bench.by(day.bench.ada()), done)});
        day.screen->settle(day.occasions("itemKey").value(0).toString());
        day.bench.settle();
        day.bench.synchronise();

        QVERIFY(day.occasions("name").isEmpty());
        QCOMPARE(day.bench.outbox(), OutboxCounts());
        QCOMPARE(must(day.bench.otherTill().all<Task>()).size(), 1);
        QCOMPARE(must(day.bench.retail.hq->all<Task>()).size(), 1);
        day.toast.undo();
        day.bench.settle();
        day.bench.synchronise();
        QCOMPARE(day.occasions("name"), QVariantList{u"Bruno Conti"_s});
        QVERIFY(must(day.bench.otherTill().all<Task>()).isEmpty());
    }

    void whatIsPutOffAtOneTillIsPutOffAtAll()
    {
        Day day;
        day.log(day.bench.carla, day.now() - 400 * kDayMs, u"Visit"_s);
        day.bench.synchronise();
        const insight::Silence silence{day.bench.carla.id, 400, {}};
        Task later = taskOf(silence, day.bench.till());
        later.dueOn = day.today().addDays(2);
        day.show();
        QCOMPARE(day.attention("name"), QVariantList{u"Carla Dupont"_s});

        day.bench.elsewhere({draft::addTask(day.bench.by(day.bench.ada()), later)});
        day.bench.synchronise();

        QVERIFY(day.attention("name").isEmpty());
        QCOMPARE(day.tasks("clientName"), QVariantList{u"Carla Dupont"_s});
        QCOMPARE(day.screen->asideText(), u"Bring back 1 put aside"_s);
    }

    void manyOverdueOnesAreCappedUntilAskedFor()
    {
        Day day;
        for (int days = 1; days <= 9; ++days)
            day.addTask(QString::number(days), -days, day.bench.anna);
        day.show();

        QCOMPARE(day.tasks("what").size(), insight::kMostOverdue);
        QCOMPARE(day.tasks("what").constFirst(), QVariant(u"1"_s)); // the freshest
        QCOMPARE(day.screen->board()->moreText(), u"2 more overdue"_s);
        QCOMPARE(day.screen->followUpText(), u"0 of 9 done"_s);
        day.screen->board()->showMore();

        QCOMPARE(day.tasks("what").size(), 9);
        QVERIFY(day.screen->board()->moreText().isEmpty());
    }

    void showsNothingOfAnotherAssociate()
    {
        Day day;
        day.addTask(u"Ada's"_s, 0, day.bench.anna);
        day.log(day.bench.carla, day.now() - 400 * kDayMs, u"Visit"_s);
        day.show();
        QVERIFY(!day.attention("name").isEmpty());

        day.bench.signIn(day.bench.cleo);
        day.bench.settle();

        QVERIFY(day.tasks("what").isEmpty());
        QVERIFY(day.attention("name").isEmpty());
    }

    void aLateAnswerForAnAssociateWhoLeftIsDropped()
    {
        Day day;
        day.addTask(u"Ada's"_s, 0, day.bench.anna);

        day.screen->setShown(true); // her day is being read
        day.bench.till().signIn(day.bench.cleo);
        day.bench.settle();

        QVERIFY(day.tasks("what").isEmpty());
    }

    void theSheetForThePrinterNamesEveryReason()
    {
        Day day;
        day.addTask(u"Send <b>the</b> guide"_s, 0, day.bench.anna);
        day.log(day.bench.carla, day.now() - 400 * kDayMs, u"Visit"_s);
        day.setBirthday(day.bench.bruno, day.today().addYears(-40).addDays(3));
        day.show();
        QSignalSpy sheets(day.screen.get(), &TodayScreen::sheetReady);

        day.screen->printDay();

        QCOMPARE(sheets.count(), 1);
        const QString html = sheets.constFirst().at(1).toString();
        for (const QString& words : {u"Send <b>the</b> guide"_s,
                                     day.bench.till().store().name,
                                     day.bench.till().associate().name,
                                     day.screen->dateText(),
                                     u"Anna Berg"_s,
                                     u"Carla Dupont"_s,
                                     u"Last visit 400 days ago"_s,
                                     u"Bruno Conti"_s,
                                     u"Birthday, turns 40"_s})
            QVERIFY2(html.contains(words.toHtmlEscaped()), qPrintable(words));
    }
};

CARNET_TEST(TestTodayScreen)

} // namespace carnet::test::tst_todayscreen

#include "tst_todayscreen.moc"
