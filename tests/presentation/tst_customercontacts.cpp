#include "tests/presentation/customerpage.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_customercontacts {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

//! Anna's page, with Cleo at the till.
struct Page : CustomerDesk {
    Page() { enter(bench.cleo); }

    void log(const ActivityType& type, const QString& text, qint64 afterMs = 0)
    {
        screen.setComposerType(type.id.toString());
        screen.setComposerText(text);
        if (afterMs != 0) {
            const auto& format = bench.till().format();
            screen.setComposerAt(format.localTimeOf(bench.till().nowMs() + afterMs));
        }
        QCOMPARE(screen.logActivity(), QString());
        bench.settle();
    }
    [[nodiscard]] QVariantList tasks(const char* role)
    {
        return column(*screen.followUps()->tasks(), role);
    }
};

} // namespace

//! Planning, doing and correcting contacts, and the step after each.
class TestCustomerContacts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlannedOneTakesPlaceAndIsShownOnce()
    {
        Page page;
        page.log(page.bench.appointment, u"Fitting"_s, kDayMs);
        QCOMPARE(page.timeline("canComplete"), QVariantList{true});
        page.bench.retail.clock.advance(2 * kDayMs);

        page.screen.completeActivity(page.firstEntry());
        page.bench.settle();

        QCOMPARE(page.timeline("text"), QVariantList{u"Fitting"_s});
        QCOMPARE(page.timeline("isPlanned"), QVariantList{false});
        QCOMPARE(page.timeline("canComplete"), QVariantList{false});
        QVERIFY(page.screen.lastVisitText().startsWith(u"Last seen"_s));
        page.toast.undo();
        page.bench.settle();
        QVERIFY(page.timeline("isPlanned").contains(true)); // the plan is back
        page.bench.synchronise();
        QCOMPARE(page.bench.outbox(), OutboxCounts());
    }

    void aCorrectionStandsInForTheEntryWhichStaysReadable()
    {
        Page page;
        page.log(page.bench.visit, u"Tried a coat"_s);
        page.screen.setComposerText(u"Half a thought"_s);

        page.screen.correctActivity(page.firstEntry());
        QCOMPARE(page.screen.composerText(), u"Tried a coat"_s);
        QVERIFY(page.screen.correctingText().startsWith(u"Correcting Visit"_s));
        page.screen.setComposerText(u"Tried two coats"_s);
        QCOMPARE(page.screen.logActivity(), QString());
        page.bench.settle();

        QCOMPARE(page.toast.text(), u"Visit corrected"_s);
        QCOMPARE(page.screen.composerText(), u"Half a thought"_s);
        QCOMPARE(page.screen.correctingText(), QString());
        const int old = rowWith(*page.screen.timeline(), "text", u"Tried a coat"_s);
        QCOMPARE(page.timeline("text").size(), 2);
        QCOMPARE(cell(*page.screen.timeline(), old, "isVoided"), QVariant(true));
        QCOMPARE(cell(*page.screen.timeline(), old, "canVoid"), QVariant(false));
        const QString change = cell(*page.screen.timeline(), old, "changeText").toString();
        QVERIFY2(change.startsWith(u"corrected by Cleo Hart, Today"_s), qPrintable(change));
        page.bench.synchronise();
        QCOMPARE(page.bench.outbox(), OutboxCounts());
        page.toast.undo();
        page.bench.settle();
        QCOMPARE(cell(*page.screen.timeline(),
                      rowWith(*page.screen.timeline(), "text", u"Tried a coat"_s),
                      "isVoided"),
                 QVariant(false));
    }

    void anAppointmentStartsAtTheNextFullHour()
    {
        Page page;

        page.screen.startAppointment();

        QCOMPARE(page.screen.composerType(), page.bench.appointment.id.toString());
        const auto at = page.bench.till().format().instantOf(page.screen.composerAt());
        QVERIFY(at && *at > page.bench.till().nowMs());
        QCOMPARE(page.bench.till().format().timeOf(*at).minute(), 0);
    }

    void aTimeThatNobodyChoseGoesWithTheAppointment()
    {
        Page page;
        const QString visit = page.bench.visit.id.toString();
        const QString appointment = page.bench.appointment.id.toString();

        page.screen.chooseType(appointment);
        QVERIFY(page.screen.isPlanning());
        page.screen.chooseType(visit);
        QVERIFY(!page.screen.isPlanning());

        page.screen.setComposerAt(u"2030-01-05T10:00"_s);
        page.screen.chooseType(appointment);
        QCOMPARE(page.screen.composerAt(), u"2030-01-05T10:00"_s);
        page.screen.chooseType(visit);
        QCOMPARE(page.screen.composerAt(), u"2030-01-05T10:00"_s);
    }

    void theNextClientBeginsWithTheUsualType()
    {
        Page page;
        const QString usual = page.screen.composerType();
        page.screen.startAppointment();

        page.open(page.bench.bruno);

        QVERIFY(usual != page.bench.appointment.id.toString());
        QCOMPARE(page.screen.composerType(), usual);
    }

    void anAppointmentIsMoved()
    {
        Page page;
        page.log(page.bench.appointment, u"Fitting"_s, kDayMs);

        page.screen.correctActivity(page.firstEntry());
        const auto& format = page.bench.till().format();
        page.screen.setComposerAt(format.localTimeOf(page.bench.till().nowMs() + 2 * kDayMs));
        QCOMPARE(page.screen.logActivity(), QString());
        page.bench.settle();

        QCOMPARE(page.timeline("isPlanned"), (QVariantList{true, false}));
        QCOMPARE(page.timeline("isVoided"), (QVariantList{false, true}));
    }

    void leavingACorrectionChangesNothing()
    {
        Page page;
        page.log(page.bench.visit, u"Tried a coat"_s);
        page.screen.setComposerText(u"Half a thought"_s);

        page.screen.correctActivity(page.firstEntry());
        page.screen.setComposerText(u"Never mind"_s);
        page.screen.cancelCorrection();

        QCOMPARE(page.screen.composerText(), u"Half a thought"_s);
        QCOMPARE(page.timeline("text"), QVariantList{u"Tried a coat"_s});
        page.screen.correctActivity(page.firstEntry());
        page.open(page.bench.dora);
        page.open(page.bench.anna);
        QCOMPARE(page.screen.composerText(), u"Half a thought"_s); // not the text of the entry
    }

    void whatOthersLoggedIsNotTheirsToCorrect()
    {
        Page page;
        auto visit = anActivity(page.bench.anna.id, page.bench.ada().id, u"By Ada"_s);
        visit.type = page.bench.visit.id;
        page.bench.elsewhere({draft::logActivity(page.bench.by(page.bench.ada()), visit)});
        page.bench.synchronise();
        QCOMPARE(page.timeline("canVoid"), QVariantList{false});

        page.screen.correctActivity(page.firstEntry());
        page.screen.setComposerText(u"By Cleo"_s);

        const QString refused = page.screen.logActivity();
        QVERIFY2(refused.startsWith(u"This belongs to "_s), qPrintable(refused));
        QCOMPARE(page.screen.composerText(), u"By Cleo"_s); // nothing typed is thrown away
    }

    void asksForTheNextStepAfterAContactAndMakesATask_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<int>("days");
        QTest::newRow("today") << u"today"_s << 0;
        QTest::newRow("3 days") << u"3days"_s << 3;
        QTest::newRow("2 weeks") << u"2weeks"_s << 14;
    }
    void asksForTheNextStepAfterAContactAndMakesATask()
    {
        QFETCH(QString, when);
        QFETCH(int, days);
        Page page;
        QSignalSpy asked(&page.screen, &CustomerScreen::nextStepAsked);
        QVERIFY(!page.screen.isAskingNextStep());
        page.log(page.bench.visit, u"Tried a coat"_s);
        QCOMPARE(asked.count(), 1);
        QVERIFY(page.screen.isAskingNextStep());

        QCOMPARE(page.screen.answerNextStep(when), QString());
        page.bench.settle();

        QVERIFY(!page.screen.isAskingNextStep());
        QCOMPARE(page.tasks("what").size(), 1);
        QVERIFY(page.tasks("what").constFirst().toString().startsWith(u"Follow up on Visit"_s));
        const auto id = TaskId::fromString(page.tasks("taskId").constFirst().toString());
        QCOMPARE(page.bench.stored<Task>(id)->dueOn, page.bench.till().today().addDays(days));
        page.toast.undo();
        page.bench.settle();
        QVERIFY(page.tasks("what").isEmpty());
    }

    void takesADateOrNothingForAnAnswer()
    {
        Page page;
        page.log(page.bench.visit, u"Tried a coat"_s);
        page.screen.setNextStepText(u"Ask whether it fits"_s);

        QCOMPARE(page.screen.answerNextStep(u"2026-02-30"_s), u"Choose a day first."_s);
        QVERIFY(page.screen.isAskingNextStep());
        QCOMPARE(page.screen.answerNextStep(u"2027-01-05"_s), QString());
        page.bench.settle();
        QCOMPARE(page.tasks("what"), QVariantList{u"Ask whether it fits"_s});

        page.log(page.bench.visit, u"Another"_s);
        QCOMPARE(page.screen.answerNextStep({}), QString());
        QVERIFY(!page.screen.isAskingNextStep());
        QCOMPARE(page.tasks("what").size(), 1);
    }

    void doesNotAskAfterAPlanAndForgetsWithThePage()
    {
        Page page;
        page.log(page.bench.appointment, u"Fitting"_s, kDayMs);
        QVERIFY(!page.screen.isAskingNextStep());
        page.log(page.bench.visit, u"Tried a coat"_s);
        QVERIFY(page.screen.isAskingNextStep());

        page.open(page.bench.dora);

        QVERIFY(!page.screen.isAskingNextStep());
    }

    void doesNotAskOnceTheContactIsTakenBackOrSomethingIsPlanned()
    {
        Page page;
        page.log(page.bench.visit, u"Tried a coat"_s);
        QVERIFY(page.screen.isAskingNextStep());
        page.toast.undo();
        page.bench.settle();
        QVERIFY(!page.screen.isAskingNextStep());

        page.log(page.bench.visit, u"Tried a coat"_s);
        page.log(page.bench.appointment, u"Fitting"_s, kDayMs);
        QVERIFY(!page.screen.isAskingNextStep());
    }

    void settlesADayThatTwoPeopleChose()
    {
        Page page;
        page.log(page.bench.visit, u"Tried a coat"_s);
        QCOMPARE(page.screen.answerNextStep(u"today"_s), QString());
        page.bench.settle();
        page.bench.synchronise();
        const QString id = page.tasks("taskId").constFirst().toString();
        const auto seen = page.bench.stored<Task>(TaskId::fromString(id)).value();
        page.bench.retail.clock.advance(60'000);
        page.bench.elsewhere({draft::patchTask(
            page.bench.by(page.bench.ada()), seen, {{u"due_on"_s, u"2026-12-24"_s}})});
        page.bench.retail.clock.advance(60'000);

        page.screen.followUps()->putOff(id, u"week"_s);
        page.bench.settle();
        page.bench.synchronise();

        QVERIFY2(page.tasks("conflictText").constFirst().toString().contains(u"24 December"_s),
                 qPrintable(page.tasks("conflictText").constFirst().toString()));
        page.screen.followUps()->takeOther(id);
        page.bench.settle();
        QCOMPARE(page.bench.stored<Task>(TaskId::fromString(id))->dueOn, QDate(2026, 12, 24));
        QCOMPARE(page.tasks("conflictText"), QVariantList{QString()});
    }

    void savesAnAppointmentForAnotherCalendar()
    {
        QStandardPaths::setTestModeEnabled(true);
        Page page;
        page.log(page.bench.appointment, u"Fitting"_s, kDayMs);
        QCOMPARE(page.timeline("hasCalendarFile"), QVariantList{true});

        page.screen.saveCalendarFile(page.firstEntry());

        const QString path = page.toast.text().section(u' ', 2);
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(page.toast.text()));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("SUMMARY:Appointment with Anna Berg"));
        QVERIFY(text.contains("UID:" + page.firstEntry().toLatin1()));
        QVERIFY(file.remove());
    }

    void loadsALongHistoryPageByPage()
    {
        Page page;
        QList<Row> rows;
        for (int i = 0; i < 250; ++i) {
            auto visit = anActivity(page.bench.anna.id, page.bench.cleo.id, QString::number(i));
            visit.id.value = page.bench.retail.newId();
            visit.type = page.bench.visit.id;
            visit.atMs = 1'700'000'000'000 + i * kDayMs;
            rows.append(toRow(visit));
        }
        page.bench.headquartersPuts(rows);
        page.bench.settle();
        QCOMPARE(page.timeline("text").size(), 100);
        QCOMPARE(page.timeline("text").constFirst(), QVariant(u"249"_s));
        QVERIFY(page.screen.hasMoreHistory());

        page.screen.showMoreHistory();
        page.screen.showMoreHistory(); // one page at a time
        page.bench.settle();
        QCOMPARE(page.timeline("text").size(), 200);
        page.screen.showMoreHistory();
        page.bench.settle();

        QCOMPARE(page.timeline("text").size(), 250);
        QVERIFY(!page.screen.hasMoreHistory());
        page.open(page.bench.anna);
        QCOMPARE(page.timeline("text").size(), 100);
    }

    void findsAmongTheNotesOfTheClient()
    {
        Page page;
        for (const QString& text : {u"No café after noon"_s, u"Lake Como in June"_s}) {
            page.screen.setNoteDraft(text);
            QCOMPARE(page.screen.addNote(), QString());
            page.bench.settle();
        }

        page.screen.setNoteFilter(u"CAFE noon"_s);
        QCOMPARE(column(*page.screen.notes(), "text"), QVariantList{u"No café after noon"_s});
        QCOMPARE(page.screen.noteCount(), 2);
        page.screen.setNoteFilter({});

        QCOMPARE(page.screen.notes()->rowCount(), 2);
    }
};

CARNET_TEST(TestCustomerContacts)

} // namespace carnet::test::tst_customercontacts

#include "tst_customercontacts.moc"
