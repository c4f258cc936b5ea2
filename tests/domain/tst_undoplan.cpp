#include "models/domain/undoplan.h"
#include "tests/domain/boutique.h"
#include "tests/domain/property.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_undoplan {

namespace {

using Reason = UndoObstacle::Reason;

//! A boutique that keeps what was done as one gesture, and plans to take it back.
class Undoing : public Boutique
{
public:
    void did(const Operation& draft)
    {
        const Operation operation = sent(draft);
        if (!rows.apply(operation).isDone())
            qFatal("the gesture itself must come out");
        gesture.append(operation);
    }

    [[nodiscard]] UndoPlan plan(const Associate& who)
    {
        return planUndo(by(who), gesture, rows, [this] { return uuidOf(QString::number(++m_ids)); })
            .value();
    }

    void takeBack(const Associate& who)
    {
        for (const Operation& draft : plan(who).drafts) {
            const Judgement judgement = does(draft);
            if (judgement.verdict != Verdict::Applied)
                qFatal("what is planned must come out");
        }
    }

    [[nodiscard]] ContactPoint phone() const { return rows.all<ContactPoint>().constFirst(); }

    QList<Operation> gesture;

private:
    int m_ids = 0;
};

QHash<RowKey, QJsonObject> contents(const MemoryRows& rows)
{
    QHash<RowKey, QJsonObject> found;
    for (const Row& row : rows.rows())
        found.insert(row.key, row.fields);
    return found;
}

class TestUndoPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesBackAnEdit()
    {
        Undoing boutique;
        boutique.did(draft::patchCustomer(
            boutique.by(boutique.ben), boutique.customer(), {{u"first_name"_s, u"Eda"_s}}));

        const UndoPlan plan = boutique.plan(boutique.ben);

        QCOMPARE(plan.drafts.size(), 1);
        QVERIFY(plan.obstacles.isEmpty());
        boutique.takeBack(boutique.ben);
        QCOMPARE(boutique.customer().firstName, u"Ada"_s);
    }

    void leavesAFieldThatSomebodyChangedSince()
    {
        Undoing boutique;
        boutique.did(draft::patchCustomer(boutique.by(boutique.ben),
                                          boutique.customer(),
                                          {{u"first_name"_s, u"Eda"_s}, {u"title"_s, u"Dr"_s}}));
        boutique.does(draft::patchCustomer(
            boutique.by(boutique.cleo), boutique.customer(), {{u"first_name"_s, u"Ida"_s}}));

        const UndoPlan plan = boutique.plan(boutique.ben);

        const QList<UndoObstacle> expected{
            {Reason::Changed, boutique.ada.id, u"first_name"_s, boutique.cleo.id}};
        QCOMPARE(plan.obstacles, expected);
        boutique.takeBack(boutique.ben);
        QCOMPARE(boutique.customer().firstName, u"Ida"_s);
        QCOMPARE(boutique.customer().title, QString());
    }

    void plansNothingWhereNothingIsLeft()
    {
        Undoing boutique;
        boutique.did(draft::patchCustomer(
            boutique.by(boutique.ben), boutique.customer(), {{u"first_name"_s, u"Eda"_s}}));
        boutique.does(draft::patchCustomer(
            boutique.by(boutique.cleo), boutique.customer(), {{u"first_name"_s, u"Ida"_s}}));

        QVERIFY(boutique.plan(boutique.ben).drafts.isEmpty());
    }

    void takesBackSeveralEditsOfOneField()
    {
        Undoing boutique;
        for (const QString& name : {u"Eda"_s, u"Ida"_s, u"Oda"_s})
            boutique.did(draft::patchCustomer(
                boutique.by(boutique.ben), boutique.customer(), {{u"first_name"_s, name}}));

        QVERIFY(boutique.plan(boutique.ben).obstacles.isEmpty());
        boutique.takeBack(boutique.ben);
        QCOMPARE(boutique.customer().firstName, u"Ada"_s);
    }

    void leavesHerWhereAColleagueTookHer()
    {
        Undoing boutique;
        boutique.did(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));
        boutique.does(draft::reassign(boutique.by(boutique.mara),
                                      boutique.rows.all<Membership>().constFirst(),
                                      boutique.cleo.id));

        const UndoPlan plan = boutique.plan(boutique.ben);

        const QList<UndoObstacle> expected{
            {Reason::Moved, boutique.ada.id, QString(), boutique.cleo.id}};
        QCOMPARE(plan.obstacles, expected);
        QVERIFY(plan.drafts.isEmpty());
    }

    void asksForTheRightToDoTheOpposite()
    {
        Undoing boutique;
        boutique.did(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));
        Associate ben = boutique.ben;
        ben.rights.removeAll(Right::RemoveFromBook);
        boutique.rows.put(ben);

        const UndoPlan plan = boutique.plan(ben);

        QCOMPARE(plan.obstacles.constFirst().reason, Reason::NotAllowed);
    }

    void saysThatWhatWasEditedIsGone()
    {
        Undoing boutique;
        boutique.does(draft::addContactPoint(
            boutique.by(boutique.ben),
            aContactPoint(boutique.ada.id, ContactKind::Phone, u"+49 30 1"_s)));
        boutique.did(draft::patchContactPoint(
            boutique.by(boutique.ben), boutique.phone(), {{u"value"_s, u"+49 30 2"_s}}));
        boutique.does(draft::removeContactPoint(boutique.by(boutique.cleo), boutique.phone()));

        const UndoPlan plan = boutique.plan(boutique.ben);

        QCOMPARE(plan.obstacles.constFirst().reason, Reason::Gone);
        QVERIFY(plan.drafts.isEmpty());
    }

    void keepsANoteThatSomebodyWentOnWriting()
    {
        Undoing boutique;
        const Note note = aNote(boutique.ada.id, boutique.ben.id, u"Likes roses"_s);
        boutique.did(draft::addNote(boutique.by(boutique.ben), note));
        boutique.does(draft::patchNote(boutique.by(boutique.mara),
                                       boutique.rows.get<Note>(note.id.value).value(),
                                       {{u"text"_s, u"Likes roses, and tulips"_s}}));

        const UndoPlan plan = boutique.plan(boutique.ben);

        QCOMPARE(plan.obstacles.constFirst().reason, Reason::Changed);
        QVERIFY(plan.drafts.isEmpty());
    }

    void plansNothingTwice()
    {
        Undoing boutique;
        boutique.did(draft::addToBook(boutique.by(boutique.ben), boutique.ada.id));
        boutique.takeBack(boutique.ben);

        const UndoPlan again = boutique.plan(boutique.ben);

        QVERIFY(again.drafts.isEmpty());
        QVERIFY(again.obstacles.isEmpty());
    }

    void takesBackAnyGestureThatNobodyTouched()
    {
        VERIFY_HOLDS("the rows are what they were", [] {
            Undoing boutique;
            boutique.does(draft::addContactPoint(
                boutique.by(boutique.ben),
                aContactPoint(boutique.ada.id, ContactKind::Phone, u"+49 30 1"_s)));
            const auto before = contents(boutique.rows);
            const int steps = *rc::gen::inRange(1, 12);
            for (int step = 0; step < steps; ++step)
                someStep(boutique, step);

            boutique.takeBack(boutique.ben);

            auto after = contents(boutique.rows);
            // A book that was opened stays open: its number is given.
            after.remove({ClientBook::kKind, ClientBook::idFor(boutique.ben.id).value});
            RC_ASSERT(after == before);
        });
    }

private:
    static void someStep(Undoing& boutique, int step)
    {
        const Gesture by = boutique.by(boutique.ben);
        const QString text = u"text %1"_s.arg(step);
        const auto places = boutique.rows.all<Membership>();
        const auto notes = boutique.rows.all<Note>();
        switch (*rc::gen::inRange(0, 4)) {
        case 0:
            return boutique.did(
                draft::patchCustomer(by, boutique.customer(), {{u"first_name"_s, text}}));
        case 1:
            return boutique.did(
                draft::patchContactPoint(by, boutique.phone(), {{u"purpose"_s, text}}));
        case 2:
            return boutique.did(places.isEmpty() ? draft::addToBook(by, boutique.ada.id)
                                                 : draft::removeFromBook(by, places.constFirst()));
        default:
            return boutique.did(
                notes.isEmpty() ? draft::addNote(by, aNote(boutique.ada.id, boutique.ben.id, text))
                                : draft::patchNote(by, notes.constFirst(), {{u"text"_s, text}}));
        }
    }
};

} // namespace

CARNET_TEST(TestUndoPlan)

} // namespace tst_undoplan

#include "tst_undoplan.moc"
