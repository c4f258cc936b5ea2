#include "tests/domain/property.h"
#include "tests/domain/taskboutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_taskedits {

namespace {

class TestTaskEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // TK-5
    void whoeverMayTickItMayWriteItAnew()
    {
        WithTask boutique;
        const QJsonObject anew{{u"text"_s, u"Send both guides"_s}, {u"due_on"_s, u"2026-12-24"_s}};

        QCOMPARE(boutique.patches(boutique.cleo, anew).refusal, Refusal::NotAllowed);
        const auto edit =
            boutique.sent(draft::patchTask(boutique.by(boutique.mara), boutique.seen, anew));
        QCOMPARE(boutique.rows.apply(edit).verdict, Verdict::Applied);

        QCOMPARE(boutique.task().text, u"Send both guides"_s);
        QCOMPARE(boutique.task().dueOn, QDate(2026, 12, 24));
        QCOMPARE(boutique.does(*inverse(boutique.by(boutique.ben), edit, {})).verdict,
                 Verdict::Applied);
        QCOMPARE(toRow(boutique.task()).fields, toRow(boutique.seen).fields);
        QCOMPARE(boutique.patches(boutique.ben, {{u"text"_s, QString()}}).refusal,
                 Refusal::Invalid);
    }

    //! Of a tick that is taken back, the task that was seen says who had begun.
    void whoIsSaidToHaveBegunCouldHave_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("noted");
        QTest::newRow("whose it is") << u"ben"_s << u"ben"_s;
        QTest::newRow("a manager") << u"mara"_s << u"mara"_s;
        QTest::newRow("not concerned") << u"cleo"_s << u"ben"_s;
        QTest::newRow("a stranger") << u"nobody"_s << u"ben"_s;
    }
    void whoIsSaidToHaveBegunCouldHave()
    {
        QFETCH(QString, said);
        QFETCH(QString, noted);
        WithTask boutique;
        boutique.patches(boutique.ben, inProgress());
        Task seen = boutique.task();
        seen.startedBy = idOf<AssociateId>(said);
        const auto tick = boutique.sent(draft::patchTask(boutique.by(boutique.mara), seen, done()));
        boutique.rows.apply(tick);

        boutique.does(*inverse(boutique.by(boutique.ben), tick, {}));

        QCOMPARE(boutique.task().status, TaskStatus::InProgress);
        QCOMPARE(boutique.task().startedBy, idOf<AssociateId>(noted));
    }

    void takingNothingBackLeavesWhoDidIt()
    {
        WithTask boutique;
        boutique.patches(boutique.ben, done());
        const Task before = boutique.task();
        Task seen = before;
        seen.doneBy = boutique.mara.id;
        seen.doneAtMs = 1;
        auto back = draft::patchTask(boutique.by(boutique.ben), seen, done());
        back.undoes = idOf<OperationId>(u"none"_s);

        boutique.does(back);

        QCOMPARE(boutique.task(), before);
    }

    void noBeliefMakesSomebodyElseHaveDoneIt()
    {
        VERIFY_HOLDS("whoever is named could have been, or takes it back", [] {
            WithTask boutique;
            const auto aPerson = [] {
                return idOf<AssociateId>(
                    *rc::gen::element(u"ben"_s, u"cleo"_s, u"mara"_s, u"nobody"_s));
            };
            const auto aStatus =
                rc::gen::element(TaskStatus::Open, TaskStatus::InProgress, TaskStatus::Done);
            Task seen = boutique.seen;
            seen.status = *aStatus;
            seen.startedBy = aPerson();
            seen.doneBy = aPerson();
            const QJsonObject set{{u"status"_s, FieldCodec<TaskStatus>::write(*aStatus)}};
            const auto first =
                boutique.sent(draft::patchTask(boutique.by(boutique.mara), seen, set));
            boutique.rows.apply(first);

            boutique.does(*inverse(boutique.by(boutique.ben), first, {}));

            const Task now = boutique.task();
            for (const AssociateId& named : {now.startedBy, now.doneBy})
                RC_ASSERT(named.isNull() || named == boutique.ben.id || named == boutique.mara.id);
            RC_ASSERT(now.startedBy.isNull() == (now.status != TaskStatus::InProgress));
            RC_ASSERT(now.doneBy.isNull() == (now.status != TaskStatus::Done));
        });
    }

    void everyEditIsTakenBackWhole()
    {
        VERIFY_HOLDS("an edit and its way back leave the task as it was", [] {
            WithTask boutique;
            QJsonObject set{{u"text"_s, *rc::gen::element(u"a"_s, u"b"_s)}};
            if (*rc::gen::arbitrary<bool>())
                set.insert(
                    u"due_on"_s,
                    QDate(2026, 12, 1).addDays(*rc::gen::inRange(0, 9)).toString(Qt::ISODate));
            const auto edit =
                boutique.sent(draft::patchTask(boutique.by(boutique.mara), boutique.seen, set));
            boutique.rows.apply(edit);

            const auto back = boutique.does(*inverse(boutique.by(boutique.mara), edit, {}));

            RC_ASSERT(back.verdict == Verdict::Applied);
            RC_ASSERT(toRow(boutique.task()).fields == toRow(boutique.seen).fields);
        });
    }

    void aTickFindsARemovedTaskGoneAndAnEditBringsItBack()
    {
        WithTask boutique;
        boutique.does(draft::removeTask(boutique.by(boutique.ben), boutique.seen));

        QCOMPARE(boutique.patches(boutique.ben, done()).verdict, Verdict::Noop);
        QVERIFY(boutique.rows.all<Task>().isEmpty());
        QCOMPARE(boutique.patches(boutique.ben, {{u"due_on"_s, u"2026-12-24"_s}}).verdict,
                 Verdict::Merged);

        QCOMPARE(boutique.task().dueOn, QDate(2026, 12, 24));
        QCOMPARE(boutique.task().text, boutique.seen.text);
    }

    void aRemovalSparesWhatWasChangedUnseen()
    {
        WithTask boutique;
        boutique.patches(boutique.mara, {{u"text"_s, u"Send the guide and a card"_s}});

        const auto removed =
            boutique.does(draft::removeTask(boutique.by(boutique.ben), boutique.seen));

        QCOMPARE(removed.verdict, Verdict::Merged);
        QCOMPARE(boutique.task().text, u"Send the guide and a card"_s);
    }

    void twoDaysChosenAtOnceAreBothKept()
    {
        WithTask boutique;
        boutique.patches(boutique.ben, {{u"due_on"_s, u"2026-12-01"_s}});

        const auto second = boutique.patches(boutique.mara, {{u"due_on"_s, u"2026-12-05"_s}});

        QCOMPARE(second.verdict, Verdict::Merged);
        QCOMPARE(boutique.task().dueOn, QDate(2026, 12, 5));
        const auto conflicts = boutique.conflicts();
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.constFirst().other.value(u"value"_s).toString(), u"2026-12-01"_s);
        const auto pick =
            draft::resolveConflict(boutique.by(boutique.ben), conflicts.constFirst(), true);
        QCOMPARE(boutique.does(pick).verdict, Verdict::Applied);
        QCOMPARE(boutique.task().dueOn, QDate(2026, 12, 1));
    }

    void editsOfTwoPeopleGiveTheSameTaskInEitherOrder()
    {
        VERIFY_HOLDS("commutes", [] {
            WithTask boutique;
            const auto anEdit = [&boutique](const Associate& who) {
                const auto day = QDate(2026, 12, 1).addDays(*rc::gen::inRange(0, 3));
                QJsonObject set;
                if (*rc::gen::arbitrary<bool>())
                    set.insert(u"due_on"_s, day.toString(Qt::ISODate));
                if (*rc::gen::arbitrary<bool>())
                    set.insert(u"text"_s, *rc::gen::element(u"a"_s, u"b"_s));
                if (*rc::gen::arbitrary<bool>() || set.isEmpty())
                    set.insert(u"status"_s, *rc::gen::element(u"in_progress"_s, u"done"_s));
                return boutique.sent(draft::patchTask(boutique.by(who), boutique.seen, set));
            };
            const auto first = anEdit(boutique.ben);
            const auto second = anEdit(boutique.mara);
            WithTask other;

            boutique.rows.apply(first);
            boutique.rows.apply(second);
            other.rows.apply(second);
            other.rows.apply(first);

            RC_ASSERT(toRow(boutique.task()).fields == toRow(other.task()).fields);
            RC_ASSERT(boutique.rows.ask(second).changes.isEmpty());
        });
    }
};

} // namespace

CARNET_TEST(TestTaskEdits)

} // namespace tst_taskedits

#include "tst_taskedits.moc"
