#include "models/presentation/handedchanges.h"
#include "models/presentation/synccentre.h"
#include "models/presentation/syncscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_handedchanges {

namespace {

//! Cleo adds Emil, whom Ada, her manager, has taken a moment ago at the other till.
struct Desk {
    TillBench bench;
    UndoToast toast{bench.till()};
    SyncCentre centre{bench.till(), toast};
    HandedChanges handed{bench.till(), toast};

    Desk()
    {
        become(bench.cleo);
        bench.elsewhere({draft::addToBook(bench.by(bench.ada()), bench.emil.id)});
        perform({draft::addToBook(bench.by(bench.cleo), bench.emil.id)});
        bench.synchronise();
    }

    void become(const Associate& who)
    {
        bench.till().signOut();
        bench.signIn(who);
        centre.setShown(true);
        handed.setShown(true);
        bench.settle();
    }
    void perform(const QList<Operation>& drafts)
    {
        bench.till().perform(&centre, drafts, [](const Result<Outcome>& outcome) {
            QVERIFY(must(outcome).judgement.isDone());
        });
        bench.settle();
    }
    void hand()
    {
        centre.hand(cell(*centre.refused(), 0, "gestureId").toString());
        bench.synchronise();
    }
    [[nodiscard]] QString firstToDecide()
    {
        return cell(*handed.toDecide(), 0, "handedId").toString();
    }
    [[nodiscard]] QString mine(const char* role)
    {
        return cell(*handed.mine(), 0, role).toString();
    }
};

} // namespace

class TestHandedChanges final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheManagers()
    {
        Desk desk;
        const QAbstractItemModelTester tester(desk.handed.toDecide());
        const QAbstractItemModelTester mineTester(desk.handed.mine());
        QCOMPARE(cell(*desk.centre.refused(), 0, "canHand"), QVariant(true));

        desk.hand();

        QCOMPARE(desk.centre.refused()->rowCount(), 0);
        QVERIFY(rowWith(*desk.centre.lately(), "stateText", u"Handed to a manager"_s) >= 0);
        QCOMPARE(desk.handed.toDecide()->rowCount(), 0); // not hers to decide
        QCOMPARE(desk.mine("what"), u"Emil Frank into the book of Cleo Hart"_s);
        QCOMPARE(desk.mine("stateText"), u"Waits for a manager"_s);
        desk.become(desk.bench.ada());
        QCOMPARE(desk.handed.toDecide()->rowCount(), 1);
        QCOMPARE(cell(*desk.handed.toDecide(), 0, "title"), QVariant(u"Cleo Hart asks you"_s));
        QCOMPARE(cell(*desk.handed.toDecide(), 0, "customerId"),
                 QVariant(desk.bench.emil.id.toString()));
    }

    void aManagerHasNobodyToHandItTo()
    {
        Desk desk;
        Associate manager = desk.bench.cleo;
        manager.role = Role::Manager;
        desk.bench.headquartersPuts({toRow(manager)});

        QCOMPARE(cell(*desk.centre.refused(), 0, "canHand"), QVariant(false));
        desk.hand();
        QCOMPARE(desk.centre.refused()->rowCount(), 1);
    }

    void aManagerMakesTheChangeAndTakesItBack()
    {
        Desk desk;
        desk.hand();
        desk.become(desk.bench.ada());

        desk.handed.accept(desk.firstToDecide());
        desk.bench.synchronise();

        QCOMPARE(desk.bench.ownersOf(desk.bench.emil), QStringList{u"Cleo Hart"_s});
        QCOMPARE(desk.handed.toDecide()->rowCount(), 0);
        QCOMPARE(desk.bench.outbox(), OutboxCounts{});
        QVERIFY2(desk.toast.text().contains(u"Emil Frank"_s), qPrintable(desk.toast.text()));

        desk.toast.undo();
        desk.bench.synchronise();
        QCOMPARE(desk.bench.ownersOf(desk.bench.emil), QStringList{desk.bench.ada().name});
        QCOMPARE(desk.handed.toDecide()->rowCount(), 1);

        desk.handed.accept(desk.firstToDecide());
        desk.bench.synchronise();
        desk.become(desk.bench.cleo);
        QCOMPARE(desk.mine("stateText"), u"Done by %1"_s.arg(desk.bench.ada().name));
        QCOMPARE(desk.mine("stateKind"), u"done"_s);
    }

    void aManagerSaysNoAndWhy()
    {
        Desk desk;
        desk.hand();
        desk.become(desk.bench.ada());

        desk.handed.decline(desk.firstToDecide(), u"  He asked for me. "_s);
        desk.bench.synchronise();

        QCOMPARE(desk.handed.toDecide()->rowCount(), 0);
        desk.become(desk.bench.cleo);
        QCOMPARE(desk.mine("stateText"),
                 u"Declined by %1: He asked for me."_s.arg(desk.bench.ada().name));
        QCOMPARE(cell(*desk.handed.mine(), 0, "canWithdraw"), QVariant(false));
        QCOMPARE(desk.bench.ownersOf(desk.bench.emil), QStringList{desk.bench.ada().name});
    }

    void itsAuthorTakesItBackFromTheManagers()
    {
        Desk desk;
        desk.hand();
        QCOMPARE(cell(*desk.handed.mine(), 0, "canWithdraw"), QVariant(true));

        desk.handed.withdraw(desk.mine("handedId"));
        desk.bench.synchronise();

        QCOMPARE(desk.handed.mine()->rowCount(), 0);
        QCOMPARE(desk.centre.refused()->rowCount(), 1);
    }

    void handingIsUndone()
    {
        Desk desk;
        desk.hand();

        desk.toast.undo();
        desk.bench.synchronise();

        QCOMPARE(desk.handed.mine()->rowCount(), 0);
        QCOMPARE(desk.centre.refused()->rowCount(), 1);
    }

    void handingIsUndoneFromTheList()
    {
        Desk desk;
        desk.hand();
        const int row =
            rowWith(*desk.centre.lately(), "what", QVariant(u"Change handed to a manager"_s));
        QVERIFY(row >= 0);

        desk.centre.undo(cell(*desk.centre.lately(), row, "gestureId").toString());
        desk.bench.synchronise();

        QCOMPARE(desk.centre.refused()->rowCount(), 1);
    }

    void whatSomebodyElseHasDecidedIsNotDecidedAgain()
    {
        Desk desk;
        desk.hand();
        desk.become(desk.bench.ada());
        const QString id = desk.firstToDecide();
        desk.handed.decline(id, {});
        desk.bench.settle();
        const QString said = desk.toast.text();

        desk.handed.accept(id); // two fingers
        desk.bench.synchronise();

        QCOMPARE(desk.bench.ownersOf(desk.bench.emil), QStringList{desk.bench.ada().name});
        QCOMPARE(said, u"Declined"_s);
    }

    void aMissingRightIsToldOfItsAuthor()
    {
        Desk desk;
        desk.centre.discard(cell(*desk.centre.refused(), 0, "gestureId").toString());
        desk.bench.settle();
        const auto anna = desk.bench.stored<Customer>(desk.bench.anna.id).value();
        desk.perform({draft::patchCustomer(
            desk.bench.by(desk.bench.cleo), anna, {{u"last_name"_s, u"One"_s}})});
        Associate limited = desk.bench.cleo;
        limited.rights.removeAll(Right::EditCustomer);
        desk.bench.retail.put({toRow(limited)});
        desk.bench.synchronise();
        QCOMPARE(desk.centre.refused()->rowCount(), 1);

        desk.hand();
        desk.become(desk.bench.ada());

        QCOMPARE(
            cell(*desk.handed.toDecide(), 0, "reason"),
            QVariant(u"This needs the right “Edit clients”, which Cleo Hart does not have."_s));
        desk.handed.accept(desk.firstToDecide());
        desk.bench.synchronise();
        QCOMPARE(desk.bench.stored<Customer>(desk.bench.anna.id)->lastName, u"One"_s);
    }

    void managersAreToldWithoutLooking()
    {
        Desk desk;
        SyncScreen sync(desk.bench.till());
        QObject::connect(&desk.handed, &HandedChanges::changed, &sync, [&] {
            sync.setHanded(desk.handed.toDecideCount());
        });
        desk.hand();
        desk.become(desk.bench.ada());

        desk.handed.setShown(false);
        desk.bench.till().follow({});
        desk.bench.settle();

        QCOMPARE(sync.needsYou(), 1);
        QCOMPARE(sync.pillText(), u"1 changes need you"_s);
        QCOMPARE(sync.pillKind(), u"attention"_s);
        desk.bench.till().signOut();
        desk.bench.settle();
        QCOMPARE(desk.handed.toDecideCount(), 0); // nobody reads it at a locked till
    }
};

CARNET_TEST(TestHandedChanges)

} // namespace carnet::test::tst_handedchanges

#include "tst_handedchanges.moc"
