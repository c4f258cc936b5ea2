#include "tests/storage/diary.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_dayrows {

class TestDayRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesTheTimelineNewestFirst()
    {
        Diary diary;
        diary.log({diary.at(100, u"a"_s), diary.at(300, u"c"_s), diary.at(200, u"b"_s)});

        QCOMPARE(Diary::texts(diary.page(2).activities), (QStringList{u"c"_s, u"b"_s}));
        QVERIFY(diary.page(2).hasMore);
        QCOMPARE(Diary::texts(diary.page(3).activities), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
        QVERIFY(!diary.page(3).hasMore);
    }

    void showsAllThatIsPlannedAndOneKindOnRequest()
    {
        Diary diary;
        auto plan = diary.at(900, u"plan"_s);
        plan.planned = true;
        auto call = diary.at(250, u"call"_s);
        call.type = idOf<ActivityTypeId>(u"call"_s);
        diary.log({diary.at(100, u"a"_s), plan, call});

        QCOMPARE(Diary::texts(diary.page(1).activities), (QStringList{u"plan"_s, u"call"_s}));
        QCOMPARE(Diary::texts(diary.page(5, call.type).activities), QStringList{u"call"_s});
    }

    void countsEveryKindWithinTheDaysAskedFor()
    {
        Diary diary;
        const auto call = [&](qint64 atMs, const QString& text) {
            auto made = diary.at(atMs, text);
            made.type = idOf<ActivityTypeId>(u"call"_s);
            return made;
        };
        auto plan = diary.at(400, u"plan"_s);
        plan.planned = true;
        auto done = diary.at(410, u"it took place"_s);
        done.fulfils = plan.id;
        diary.log({diary.at(100, u"a"_s), call(150, u"b"_s), diary.at(200, u"c"_s), plan, done});

        const auto all = diary.page(1, diary.type.id); // of all kinds, whichever is shown
        QCOMPARE(all.counts.value(diary.type.id), 3); // the plan is shown as what came of it
        QCOMPARE(all.counts.value(idOf<ActivityTypeId>(u"call"_s)), 1);
        TimelineRequest request{diary.ana.id, {}, 10, 150, 200};
        const auto some = must(diary.till->day().timeline(request));
        QCOMPARE(Diary::texts(some.activities), QStringList{u"b"_s});
        QCOMPARE(some.counts.size(), 1);
    }

    void goesOnBehindAnEntry()
    {
        Diary diary;
        diary.log({diary.at(100, u"a"_s),
                   diary.at(200, u"b"_s),
                   diary.at(200, u"c"_s),
                   diary.at(300, u"d"_s)});
        TimelineRequest request{diary.ana.id, {}, 2};
        const auto first = must(diary.till->day().timeline(request));
        const Activity last = first.activities.last();

        request.before = TimelinePlace{last.atMs, last.id};
        const auto second = must(diary.till->day().timeline(request));

        QStringList texts = Diary::texts(first.activities) + Diary::texts(second.activities);
        QCOMPARE(texts.size(), 4);
        QCOMPARE(texts.takeFirst(), u"d"_s);
        QCOMPARE(texts.takeLast(), u"a"_s);
        QCOMPARE(QSet<QString>(texts.cbegin(), texts.cend()), (QSet<QString>{u"b"_s, u"c"_s}));
        QVERIFY(!second.hasMore);
        QVERIFY(second.counts.isEmpty()); // the first page has told
    }

    void tellsWhatPointsAtOthersOfAnyPage()
    {
        Diary diary;
        const auto old = diary.at(100, u"old"_s);
        auto better = diary.at(120, u"better"_s);
        better.corrects = old.id;
        diary.log({old, better, diary.at(300, u"new"_s)});
        diary.takeBack(old);

        const auto page = diary.page(1);

        QCOMPARE(Diary::texts(page.activities), QStringList{u"new"_s});
        QCOMPARE(page.aboutOthers.size(), 2);
    }

    void countsOnlyContactsThatStand()
    {
        Diary diary;
        const auto wrong = diary.at(900, u"wrong"_s);
        auto plan = diary.at(950, u"plan"_s);
        plan.planned = true;
        const auto dated = diary.at(800, u"dated"_s);
        auto redated = diary.at(200, u"redated"_s);
        redated.corrects = dated.id;
        diary.log({diary.at(300, u"visit"_s), wrong, plan, dated, redated});
        diary.takeBack(wrong);

        const auto lastContactOf = [&diary](const Customer& who) {
            return must(diary.till->parts().find(who.id)).lastContactMs;
        };
        QCOMPARE(lastContactOf(diary.ana), 300);
        QCOMPARE(lastContactOf(diary.bea), std::nullopt);
        diary.takeBack(redated);
        QCOMPARE(lastContactOf(diary.ana), 800);
    }

    void knowsWhenThoseOfABookWereHere()
    {
        Diary diary;
        Purchase purchase;
        purchase.id.value = diary.retail.newId();
        purchase.customer = diary.bea.id;
        purchase.soldAtMs = 400;
        diary.retail.put({toRow(purchase)});
        diary.synchronise();
        diary.log({diary.at(100, u"a"_s), diary.at(200, u"b"_s)});

        auto contacts =
            must(diary.till->day().contactsOfBook(ClientBook::idFor(diary.retail.ada.id)));

        QCOMPARE(contacts.value(diary.ana.id).size(), 2);
        QCOMPARE(contacts.value(diary.bea.id), QList<qint64>{400});
        QVERIFY(must(diary.till->day().contactsOfBook(ClientBook::idFor(diary.retail.ben.id)))
                    .isEmpty());
    }

    void knowsWhoOfABookOptedOut()
    {
        Diary diary;
        Customer bea = diary.bea;
        bea.noPersonalisation = true;
        diary.retail.put({toRow(bea)});
        diary.synchronise();

        QCOMPARE(must(diary.till->day().optedOutOfBook(ClientBook::idFor(diary.retail.ada.id))),
                 QSet<CustomerId>{bea.id});
        QVERIFY(must(diary.till->day().optedOutOfBook(ClientBook::idFor(diary.retail.ben.id)))
                    .isEmpty());
    }

    void findsOpenTasksAndThoseDoneSince()
    {
        Diary diary;
        const auto by = diary.retail.by(diary.retail.ada.id, diary.retail.storeA.id);
        const auto open = aTask(diary.ana.id, diary.retail.ada.id, u"open"_s);
        const auto done = aTask(diary.ana.id, diary.retail.ada.id, u"done"_s);
        must(diary.till->apply({draft::addTask(by, open), draft::addTask(by, done)}));
        const auto seen =
            must(fromRow<Task>(*must(diary.till->find({Task::kKind, done.id.value}))));
        must(diary.till->apply({draft::patchTask(by, seen, {{u"status"_s, u"done"_s}})}));

        QCOMPARE(must(diary.till->day().tasksOf(diary.retail.ada.id, by.atMs)).size(), 2);
        const auto later = must(diary.till->day().tasksOf(diary.retail.ada.id, by.atMs + 1));
        QCOMPARE(later.size(), 1);
        QCOMPARE(later.constFirst().text, u"open"_s);
        must(diary.till->apply(
            {draft::patchTask(by, later.constFirst(), {{u"status"_s, u"in_progress"_s}})}));
        QCOMPARE(must(diary.till->day().tasksOf(diary.retail.ada.id, by.atMs + 1)).size(), 1);
        QVERIFY(must(diary.till->day().tasksOf(diary.retail.ben.id, 0)).isEmpty());
    }

    void aTaskReachesHeadquartersAndComesBackTheSame()
    {
        Diary diary;
        const auto by = diary.retail.by(diary.retail.ada.id, diary.retail.storeA.id);
        const auto task = aTask(diary.ana.id, diary.retail.ada.id, u"Call her"_s);
        must(diary.till->apply({draft::addTask(by, task)}));

        diary.synchronise();

        QCOMPARE(must(diary.till->outboxCounts()), OutboxCounts());
        const auto row = must(diary.till->find({Task::kKind, task.id.value}));
        QVERIFY(row);
        QVERIFY(row->version > 0);
        QCOMPARE(dumpOf(*diary.till, {Task::kKind}), dumpOf(*diary.retail.hq, {Task::kKind}));
    }

    void aTaskGoesWithItsCustomer()
    {
        Diary diary;
        const auto by = diary.retail.by(diary.retail.ada.id, diary.retail.storeA.id);
        must(diary.till->apply(
            {draft::addTask(by, aTask(diary.ana.id, diary.retail.ada.id, u"Call her"_s))}));
        diary.synchronise();

        diary.retail.remove({Customer::kKind, diary.ana.id.value});
        diary.synchronise();

        QCOMPARE(must(diary.till->count(Task::kKind)), 0);
    }

    void plannedOnesAreThoseStillToCome()
    {
        Diary diary;
        const auto planned = [&diary](qint64 atMs, const QString& text) {
            auto plan = diary.at(atMs, text);
            plan.planned = true;
            return plan;
        };
        const auto kept = planned(500, u"kept"_s);
        const auto gone = planned(600, u"gone"_s);
        const auto moved = planned(700, u"moved"_s);
        auto movedTo = planned(650, u"moved to"_s);
        movedTo.corrects = moved.id;
        auto came = diary.at(500, u"came"_s);
        came.fulfils = kept.id;
        diary.log(
            {planned(900, u"later"_s), planned(100, u"before"_s), kept, gone, moved, movedTo});
        diary.takeBack(gone);

        QCOMPARE(Diary::texts(must(diary.till->day().plannedFrom(400))),
                 (QStringList{u"kept"_s, u"moved to"_s, u"later"_s}));
        diary.log({came});
        QCOMPARE(Diary::texts(must(diary.till->day().plannedFrom(400))),
                 (QStringList{u"moved to"_s, u"later"_s}));
    }

    void findsNotesByTheBeginningsOfTheirWords()
    {
        Diary diary;
        const auto by = diary.retail.by(diary.retail.ada.id, diary.retail.storeA.id);
        const auto coffee = aNote(diary.ana.id, diary.retail.ada.id, u"No café after noon"_s);
        const auto trip =
            aNote(diary.bea.id, diary.retail.ada.id, u"A trip to Lake Como in June"_s);
        must(diary.till->apply({draft::addNote(by, coffee), draft::addNote(by, trip)}));
        const auto found = [&diary](const QString& text) {
            QList<NoteId> notes;
            for (const NoteHit& hit : must(diary.till->findNotes(text, 10)))
                notes.append(hit.note);
            return notes;
        };

        QCOMPARE(found(u"cafe"_s), QList<NoteId>{coffee.id});
        QCOMPARE(found(u"lak JUN"_s), QList<NoteId>{trip.id});
        QVERIFY(found(u"lake coffee"_s).isEmpty());
        QVERIFY(found(u"ake"_s).isEmpty());
        QVERIFY(found(u"  \"' OR *"_s).isEmpty());
        QVERIFY(found({}).isEmpty());
        QVERIFY(must(diary.till->findNotes(u"como"_s, 10))
                    .constFirst()
                    .excerpt.contains(u"Lake Como"_s));
    }

    void findsANoteByItsTitle()
    {
        Diary diary;
        const auto by = diary.retail.by(diary.retail.ada.id, diary.retail.storeA.id);
        Note note = aNote(diary.ana.id, diary.retail.ada.id, u"Likes roses"_s);
        note.title = u"Flowers"_s;
        must(diary.till->apply({draft::addNote(by, note)}));

        QCOMPARE(must(diary.till->findNotes(u"flow"_s, 10)).size(), 1);
        QCOMPARE(must(diary.till->findNotes(u"flowers roses"_s, 10)).size(), 1);
        must(diary.till->apply({draft::patchNote(by, note, {{u"title"_s, u"Presents"_s}})}));
        QVERIFY(must(diary.till->findNotes(u"flow"_s, 10)).isEmpty());
        QCOMPARE(must(diary.till->findNotes(u"present"_s, 10)).size(), 1);
    }

    void findsANoteAsItIsNowAndNotAsItWas()
    {
        Diary diary;
        const auto by = diary.retail.by(diary.retail.ada.id, diary.retail.storeA.id);
        const auto note = aNote(diary.ana.id, diary.retail.ada.id, u"Likes roses"_s);
        must(diary.till->apply({draft::addNote(by, note)}));
        must(diary.till->apply({draft::patchNote(by, note, {{u"text"_s, u"Likes tulips"_s}})}));
        QVERIFY(must(diary.till->findNotes(u"roses"_s, 10)).isEmpty());
        QCOMPARE(must(diary.till->findNotes(u"tulips"_s, 10)).size(), 1);

        diary.synchronise();
        QCOMPARE(must(diary.till->findNotes(u"tulips"_s, 10)).size(), 1);
        diary.retail.remove({Note::kKind, note.id.value});
        diary.synchronise();

        QVERIFY(must(diary.till->findNotes(u"tulips"_s, 10)).isEmpty());
    }
};

CARNET_TEST(TestDayRows)

} // namespace carnet::test::tst_dayrows

#include "tst_dayrows.moc"
