#include "models/presentation/describeoperation.h"
#include "models/presentation/followupform.h"
#include "tests/presentation/day.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_followupboard {

namespace {

//! A follow-up that Cleo has written down for herself at the other till.
void cleoPlans(Day& day, const QString& text, int daysAhead, const Customer& whom)
{
    const auto by = day.bench.by(day.bench.cleo);
    Task task = aTask(whom.id, by.actor, text, day.today().addDays(daysAhead));
    task.id.value = day.bench.retail.newId();
    day.bench.elsewhere({draft::addTask(by, task)});
    day.bench.synchronise();
}

QString firstTask(const Day& day)
{
    return day.tasks("taskId").value(0).toString();
}

} // namespace

//! Whose follow-ups the day shows, how far they are, and how new ones are written.
class TestFollowUpBoard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // TK-6
    void oneIsBegunAndThatIsTakenBack()
    {
        Day day;
        day.addTask(u"Send the guide"_s, 0, day.bench.anna);
        day.show();

        day.screen->followUps()->setStarted(firstTask(day), true);
        day.bench.settle();

        QCOMPARE(day.toast.text(), u"Follow-up in progress"_s);
        QCOMPARE(day.tasks("isStarted"), QVariantList{true});
        QVERIFY(day.tasks("stateText")
                    .value(0)
                    .toString()
                    .startsWith(u"In progress: %1, Today"_s.arg(day.bench.ada().name)));
        day.toast.undo();
        day.bench.settle();
        QCOMPARE(day.tasks("isStarted"), QVariantList{false});
        QCOMPARE(day.tasks("stateText"), QVariantList{QString()});
        day.bench.synchronise();
        QCOMPARE(day.bench.outbox(), OutboxCounts());
    }

    // TK-4
    void aManagerSeesThoseOfTheStoreToo()
    {
        Day day;
        day.addTask(u"Mine"_s, 0, day.bench.anna);
        cleoPlans(day, u"Cleo's"_s, -1, day.bench.dora);
        day.show();
        FollowUpBoard& board = *day.screen->board();
        QCOMPARE(board.scopes(), (QStringList{u"Mine 1"_s, u"Overdue 0"_s, u"Store 2"_s}));
        QCOMPARE(day.tasks("what"), QVariantList{u"Mine"_s});

        board.setScope(FollowUpBoard::OfStore);

        QCOMPARE(day.tasks("what"), (QVariantList{u"Cleo's"_s, u"Mine"_s}));
        QCOMPARE(day.tasks("ownerText"), (QVariantList{u"For Cleo Hart"_s, QString()}));
        QCOMPARE(day.tasks("mayChange"), (QVariantList{true, true}));
        day.bench.signIn(day.bench.cleo);
        day.bench.settle();
        QCOMPARE(board.scopes(), (QStringList{u"Mine 1"_s, u"Overdue 1"_s}));
        QCOMPARE(board.scope(), static_cast<int>(FollowUpBoard::Mine));
        board.setScope(FollowUpBoard::OfStore); // which is not hers to see
        QCOMPARE(day.tasks("what"), QVariantList{u"Cleo's"_s});
    }

    void whoOnlyLooksAtThoseOfTheStoreChangesNone()
    {
        Day day;
        day.addTask(u"Ada's"_s, 0, day.bench.anna);
        day.bench.synchronise();
        Associate cleo = day.bench.cleo;
        cleo.rights.append(Right::ViewStoreBooks);
        day.bench.headquartersPuts({toRow(cleo)});
        day.bench.signIn(cleo);
        day.show();

        day.screen->board()->setScope(FollowUpBoard::OfStore);

        QCOMPARE(day.tasks("what"), QVariantList{u"Ada's"_s});
        QCOMPARE(day.tasks("mayChange"), QVariantList{false});
    }

    void whatIsOverdueIsShownAlone()
    {
        Day day;
        day.addTask(u"Late"_s, -2, day.bench.anna);
        day.addTask(u"Now"_s, 0, day.bench.anna);
        day.show();

        day.screen->board()->setScope(FollowUpBoard::Overdue);

        QCOMPARE(day.tasks("what"), QVariantList{u"Late"_s});
        QVERIFY(day.screen->board()->doneText().isEmpty());
    }

    void whatWasDoneIsShownForAFortnightOnRequest()
    {
        Day day;
        day.addTask(u"Send the guide"_s, 0, day.bench.anna);
        day.show();
        day.screen->followUps()->setDone(firstTask(day), true);
        day.bench.settle();
        QVERIFY(day.tasks("what").isEmpty());
        QCOMPARE(day.screen->board()->doneText(), u"Show 1 done of late"_s);

        day.screen->board()->setShowsDone(true);

        QCOMPARE(day.tasks("isDone"), QVariantList{true});
        QVERIFY(day.tasks("stateText")
                    .value(0)
                    .toString()
                    .startsWith(u"Done by %1"_s.arg(day.bench.ada().name)));
        day.bench.retail.clock.advance(14 * kDayMs);
        day.screen->setShown(true);
        day.bench.settle();
        QCOMPARE(day.tasks("isDone"), QVariantList{true});
        QCOMPARE(day.screen->followUpText(), QString()); // which counts the day
        day.bench.retail.clock.advance(kDayMs);
        day.screen->setShown(true);
        day.bench.settle();
        QVERIFY(day.tasks("what").isEmpty());
    }

    // TK-5
    void aManagerWritesOneForAColleague()
    {
        Day day;
        FollowUpForm form(day.bench.till(), day.toast);
        form.begin({});
        QCOMPARE(form.save(), u"Choose the client first."_s);
        form.choose(day.bench.anna.id.toString());
        QCOMPARE(form.clientName(), u"Anna Berg"_s);
        QCOMPARE(form.save(), u"Write what is to be done first."_s);
        QVERIFY(form.owner()->isOffered());
        QCOMPARE(form.owner()->text(), u"For myself"_s);
        form.setText(u"Send the guide"_s);
        form.setWhen(u"tomorrow"_s);
        form.owner()->choose(day.bench.cleo.id.toString());
        QCOMPARE(form.owner()->text(), u"For Cleo Hart"_s);

        QCOMPARE(form.save(), QString());
        day.bench.settle();

        QCOMPARE(day.toast.text(), u"Follow-up for Cleo Hart: Tomorrow"_s);
        day.bench.signIn(day.bench.cleo);
        day.show();
        QCOMPARE(day.tasks("what"), QVariantList{u"Send the guide"_s});
        day.bench.synchronise();
        QCOMPARE(day.bench.outbox(), OutboxCounts());
    }

    // TK-5
    void theWordsAndTheDayAreChangedAndThatIsTakenBack()
    {
        Day day;
        FollowUpForm form(day.bench.till(), day.toast);
        FollowUpList& list = *day.screen->followUps();
        connect(&list, &FollowUpList::editing, &form, &FollowUpForm::edit);
        day.addTask(u"Send the guide"_s, -2, day.bench.anna);
        day.show();
        list.edit(firstTask(day));
        QVERIFY(!form.isNew());
        QCOMPARE(form.clientName(), u"Anna Berg"_s);
        QCOMPARE(form.text(), u"Send the guide"_s);
        QCOMPARE(form.when(), day.today().addDays(-2).toString(Qt::ISODate));
        form.setText(u"  "_s);
        QCOMPARE(form.save(), u"Write what is to be done first."_s);
        form.setText(u" Send the guide and a card "_s);
        form.setWhen(day.today().addDays(-1).toString(Qt::ISODate));
        QCOMPARE(form.save(), u"Choose a day that is still to come."_s);
        form.setWhen(u"tomorrow"_s);

        QCOMPARE(form.save(), QString());
        day.bench.settle();

        QCOMPARE(day.toast.text(), u"Follow-up changed"_s);
        QCOMPARE(day.tasks("what"), QVariantList{u"Send the guide and a card"_s});
        QCOMPARE(day.tasks("dueText"), QVariantList{u"Tomorrow"_s});
        day.bench.synchronise();
        QCOMPARE(day.bench.outbox(), OutboxCounts());
        day.toast.undo();
        day.bench.settle();
        QCOMPARE(day.tasks("what"), QVariantList{u"Send the guide"_s});
        QCOMPARE(day.tasks("isOverdue"), QVariantList{true});
        day.bench.synchronise();
        QCOMPARE(day.bench.outbox(), OutboxCounts());
    }

    void onlyTheWordsOfWhatIsOverdueAreChanged()
    {
        Day day;
        day.addTask(u"Send the guide"_s, -2, day.bench.anna);
        day.show();
        FollowUpList& list = *day.screen->followUps();
        const Task seen = day.bench.stored<Task>(TaskId::fromString(firstTask(day))).value();

        QCOMPARE(list.change(seen, u"Send both guides"_s, seen.dueOn.toString(Qt::ISODate)),
                 QString());
        day.bench.settle();

        QCOMPARE(day.tasks("what"), QVariantList{u"Send both guides"_s});
        QCOMPARE(day.tasks("isOverdue"), QVariantList{true});
    }

    void theSyncCentreSaysWhatWasChanged()
    {
        Day day;
        Task seen = aTask(day.bench.anna.id, day.bench.ada().id, u"Send the guide"_s);
        seen.dueOn = {2026, 12, 1};
        const auto detail = [&](const QJsonObject& set) {
            const auto edit = draft::patchTask(day.bench.till().gesture(), seen, set);
            return detailOf(edit, day.bench.till().snapshot(), day.bench.till().format());
        };
        const Format& format = day.bench.till().format();

        QCOMPARE(
            detail({{u"due_on"_s, u"2026-12-24"_s}}),
            u"%1 changed to %2"_s.arg(format.date({2026, 12, 1}), format.date({2026, 12, 24})));
        QCOMPARE(detail({{u"due_on"_s, u"2026-12-24"_s}, {u"text"_s, u"Send both"_s}}),
                 u"Send both"_s);
    }

    void whatIsSavedUnchangedIsNoChange()
    {
        Day day;
        day.addTask(u"Send the guide"_s, 0, day.bench.anna);
        day.show();
        day.bench.synchronise();
        FollowUpForm form(day.bench.till(), day.toast);
        const Task seen = day.bench.stored<Task>(TaskId::fromString(firstTask(day))).value();

        form.edit(seen);
        form.setWhen(u"today"_s);

        QCOMPARE(form.save(), QString());
        day.bench.settle();
        QCOMPARE(day.bench.outbox(), OutboxCounts());
        form.begin(day.bench.bruno.id.toString());
        QVERIFY(form.isNew());
        QVERIFY(form.text().isEmpty());
    }

    void anAssociateGivesOneOnlyToWhomTheRuleAllows()
    {
        Day day;
        day.bench.signIn(day.bench.cleo);
        FollowUpOwner owner(day.bench.till());

        owner.begin(day.bench.emil.id); // in no book
        QVERIFY(!owner.isOffered());
        owner.choose(day.bench.ada().id.toString());
        QCOMPARE(owner.chosen(), day.bench.cleo.id);
        owner.begin(day.bench.anna.id); // in Ada's
        QCOMPARE(column(*owner.options(), "value"),
                 (QVariantList{day.bench.cleo.id.toString(), day.bench.ada().id.toString()}));
        owner.choose(day.bench.ada().id.toString());
        QCOMPARE(owner.chosen(), day.bench.ada().id);
        owner.setCustomer(day.bench.emil.id);
        QCOMPARE(owner.chosen(), day.bench.cleo.id);
    }

    void theNextPersonDoesNotSeeWhatWasBeingWritten()
    {
        Day day;
        FollowUpForm form(day.bench.till(), day.toast);
        form.begin(day.bench.anna.id.toString());
        form.setText(u"Send the guide"_s);

        day.bench.signIn(day.bench.cleo);

        QVERIFY(form.customerId().isEmpty());
        QVERIFY(form.text().isEmpty());
        QCOMPARE(form.owner()->chosen(), day.bench.cleo.id);
        form.edit(aTask(day.bench.anna.id, day.bench.cleo.id, u"Call her"_s));

        day.bench.signIn(day.bench.ada());

        QVERIFY(form.isNew());
        QVERIFY(form.text().isEmpty());
    }
};

CARNET_TEST(TestFollowUpBoard)

} // namespace carnet::test::tst_followupboard

#include "tst_followupboard.moc"
