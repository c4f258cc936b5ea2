#include "models/presentation/clientbookscreen.h"
#include "models/presentation/reassignscreen.h"
#include "models/presentation/storebookscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_reassignscreen {

namespace {

//! A till with Ada, the manager, who gives clients away.
struct Desk {
    TillBench bench;
    UndoToast toast{bench.till()};
    StoreBookScreen book{bench.till(), toast};
    ReassignScreen screen{bench.till(), toast};

    Desk()
    {
        book.setWatched(true);
        bench.signIn(bench.ada());
    }

    void begin()
    {
        screen.beginSelected(&book);
        bench.settle();
    }
    void beginWithAll()
    {
        book.selectAll();
        begin();
    }
    void confirm()
    {
        screen.confirm();
        bench.settle();
    }
    [[nodiscard]] AssociateId ownerOf(const Customer& customer)
    {
        const auto place = bench.stored<Membership>(Membership::idFor(customer.id));
        return place ? bench.till().reference().ownerOf(place->book) : AssociateId{};
    }
    [[nodiscard]] QString detailOf(const Customer& customer)
    {
        const int row = rowWith(*screen.clients(), "customerId", customer.id.toString());
        return cell(*screen.clients(), row, "detail").toString();
    }
    [[nodiscard]] QString takerText(const Associate& taker, const char* role)
    {
        const int row = rowWith(*screen.takers(), "associateId", taker.id.toString());
        return cell(*screen.takers(), row, role).toString();
    }
    void moveElsewhere(const Customer& customer, const Associate& to)
    {
        const auto place = bench.stored<Membership>(Membership::idFor(customer.id));
        bench.elsewhere({draft::reassign(bench.by(bench.ada()), place.value(), to.id)});
    }
};

} // namespace

class TestReassignScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesAllWhoAreSelectedInOneGesture();
    void takesThemAllBackAtOnce();
    void movesAllThatMatchAFilter();
    void tellsWhoseBooksChangeAndHow();
    void offersThoseWhoKnowTheClientsFirst();
    void offersNobodyWhoMayNotTake();
    void saysWhatGoesAlong();
    void takesTheStoresDayForToday();
    void leavesOutWhomTheManagerLeavesOut();
    void movesOneFromHerPage();
    void remembersTheReason();
    void movesNobodyWhileSomebodyIsInTheWay();
    void tellsOfWhoWasRemovedMeanwhile();
    void doesNothingWithoutTheRight();
    void stopsWhenTheRightIsTaken();
    void doesNotBeginWithClientsInNoBook();
};

void TestReassignScreen::movesAllWhoAreSelectedInOneGesture()
{
    Desk desk;
    QSignalSpy begun(&desk.screen, &ReassignScreen::begun);
    QSignalSpy done(&desk.screen, &ReassignScreen::done);
    desk.beginWithAll();
    QCOMPARE(begun.count(), 1);
    QCOMPARE(desk.screen.countText(), u"4 selected"_s);
    QVERIFY(!desk.screen.canConfirm()); // to whom?

    desk.screen.choose(desk.bench.cleo.id.toString());
    QVERIFY(desk.screen.canConfirm());
    QCOMPARE(desk.screen.confirmText(), u"Reassign 3 clients"_s); // Dora is there already
    desk.confirm();

    QCOMPARE(done.count(), 1);
    for (const Customer& customer :
         {desk.bench.anna, desk.bench.bruno, desk.bench.carla, desk.bench.dora})
        QCOMPARE(desk.ownerOf(customer), desk.bench.cleo.id);
    QCOMPARE(desk.toast.text(), u"3 clients moved to the book of Cleo Hart"_s);
    const auto queue = must(desk.bench.ask([](TerminalStore& store) { return store.queue(9); }));
    QCOMPARE(queue.size(), 3);
    for (const QueuedOperation& queued : queue)
        QCOMPARE(queued.operation.group, queue.constFirst().operation.group);
}

// N5: also after headquarters has taken it.
void TestReassignScreen::takesThemAllBackAtOnce()
{
    Desk desk;
    desk.beginWithAll();
    desk.screen.choose(desk.bench.cleo.id.toString());
    desk.confirm();
    desk.bench.synchronise();

    QVERIFY(desk.toast.canUndo());
    desk.toast.undo();
    desk.bench.settle();
    desk.bench.synchronise();

    for (const Customer& customer : {desk.bench.anna, desk.bench.bruno, desk.bench.carla})
        QCOMPARE(desk.ownerOf(customer), desk.bench.ada().id);
    QCOMPARE(desk.ownerOf(desk.bench.dora), desk.bench.cleo.id);
    QVERIFY(must(desk.bench.retail.hq->all<BookMove>()).isEmpty());
}

void TestReassignScreen::movesAllThatMatchAFilter()
{
    Desk desk;
    ClientBookScreen own(desk.bench.till(), desk.toast);
    own.toggleChoice(u"style"_s, u"classic"_s); // Anna and Bruno

    own.selectAll();
    QCOMPARE(own.selectedCount(), own.count());
    desk.screen.beginSelected(&own);
    desk.bench.settle();
    desk.screen.choose(desk.bench.cleo.id.toString());
    desk.confirm();

    QCOMPARE(desk.ownerOf(desk.bench.anna), desk.bench.cleo.id);
    QCOMPARE(desk.ownerOf(desk.bench.bruno), desk.bench.cleo.id);
    QCOMPARE(desk.ownerOf(desk.bench.carla), desk.bench.ada().id);
}

void TestReassignScreen::tellsWhoseBooksChangeAndHow()
{
    Desk desk;
    desk.beginWithAll();

    QCOMPARE(column(*desk.screen.from(), "name"), (QVariantList{u"Ada"_s, u"Cleo Hart"_s}));
    QCOMPARE(column(*desk.screen.from(), "changeText"), (QVariantList{u"3 → 0"_s, u"1 → 0"_s}));
    QCOMPARE(desk.takerText(desk.bench.cleo, "loadText"), u"1"_s);

    desk.screen.choose(desk.bench.cleo.id.toString());

    QCOMPARE(column(*desk.screen.from(), "changeText"), (QVariantList{u"3 → 0"_s, u"1"_s}));
    QCOMPARE(desk.takerText(desk.bench.cleo, "loadText"), u"1 → 4"_s);
}

void TestReassignScreen::offersThoseWhoKnowTheClientsFirst()
{
    Desk desk;
    const auto visit = [&](const Customer& customer, const Associate& author) {
        Activity made = anActivity(customer.id, author.id, customer.firstName);
        made.version = 0;
        return toRow(made);
    };
    desk.bench.headquartersPuts({visit(desk.bench.anna, desk.bench.cleo),
                                 visit(desk.bench.bruno, desk.bench.cleo),
                                 visit(desk.bench.dora, desk.bench.retail.chief)});

    desk.book.selectBookOf(desk.bench.ada().id.toString());
    desk.begin();

    QCOMPARE(cell(*desk.screen.takers(), 0, "name"), QVariant(u"Cleo Hart"_s));
    QCOMPARE(desk.takerText(desk.bench.cleo, "detail"), u"Knows 2 of these clients"_s);
    QCOMPARE(desk.takerText(desk.bench.retail.chief, "detail"),
             u"Has served none of these clients"_s);
}

void TestReassignScreen::offersNobodyWhoMayNotTake()
{
    Desk desk;
    Associate cleo = desk.bench.cleo;
    cleo.blocked = true;
    Associate chief = desk.bench.retail.chief;
    chief.rights.removeAll(Right::ViewOwnBook);
    desk.bench.headquartersPuts({toRow(cleo), toRow(chief)});

    desk.book.selectBookOf(desk.bench.ada().id.toString());
    desk.begin();

    QCOMPARE(desk.screen.takers()->rowCount(), 0); // nor Ada herself, nor Ben of the other store
}

void TestReassignScreen::saysWhatGoesAlong()
{
    Desk desk;
    Activity planned = anActivity(desk.bench.anna.id, desk.bench.ada().id, u"fitting"_s);
    planned.version = 0;
    planned.type = desk.bench.appointment.id;
    planned.planned = true;
    planned.atMs = desk.bench.retail.clock.nowMs() + 3LL * 24 * 60 * 60 * 1000;
    const Task hers = aTask(desk.bench.anna.id, desk.bench.ada().id, u"Call Anna"_s);
    const Task his = aTask(desk.bench.bruno.id, desk.bench.ada().id, u"Call Bruno"_s);
    const Task cleos = aTask(desk.bench.carla.id, desk.bench.cleo.id, u"Help Ada"_s);
    desk.bench.headquartersPuts({toRow(planned), toRow(hers), toRow(his), toRow(cleos)});

    desk.beginWithAll();
    desk.screen.choose(desk.bench.cleo.id.toString());

    QVERIFY2(desk.detailOf(desk.bench.anna).startsWith(u"Appointment on "_s),
             qPrintable(desk.detailOf(desk.bench.anna)));
    QVERIFY(
        desk.detailOf(desk.bench.anna).endsWith(u" moves to Cleo Hart; 1 follow-ups go along"_s));
    QCOMPARE(desk.detailOf(desk.bench.bruno), u"1 follow-ups go along"_s);
    QCOMPARE(desk.detailOf(desk.bench.carla), QString()); // it is not Ada's that is to be done
    QCOMPARE(desk.detailOf(desk.bench.dora), u"Is in this book already"_s);
}

void TestReassignScreen::takesTheStoresDayForToday()
{
    Desk desk;
    desk.bench.moveTo(u"Pacific/Auckland"_s);
    desk.bench.plan(desk.bench.anna, desk.bench.ada(), QTime(8, 0)); // yesterday in Greenwich

    desk.beginWithAll();
    desk.screen.choose(desk.bench.cleo.id.toString());

    const QString day = desk.bench.till().format().dayAndMonth(desk.bench.till().today());
    QVERIFY2(desk.detailOf(desk.bench.anna).startsWith(u"Appointment on %1 "_s.arg(day)),
             qPrintable(desk.detailOf(desk.bench.anna)));
}

void TestReassignScreen::leavesOutWhomTheManagerLeavesOut()
{
    Desk desk;
    desk.beginWithAll();
    desk.screen.choose(desk.bench.cleo.id.toString());

    desk.screen.leaveOut(desk.bench.anna.id.toString());
    QCOMPARE(desk.screen.count(), 3);
    desk.confirm();

    QCOMPARE(desk.ownerOf(desk.bench.anna), desk.bench.ada().id);
    QCOMPARE(desk.ownerOf(desk.bench.bruno), desk.bench.cleo.id);
}

void TestReassignScreen::movesOneFromHerPage()
{
    Desk desk;

    desk.screen.beginWith(desk.bench.dora.id.toString());
    desk.bench.settle();
    desk.screen.choose(desk.bench.ada().id.toString());
    desk.confirm();

    QCOMPARE(desk.ownerOf(desk.bench.dora), desk.bench.ada().id);
    QCOMPARE(desk.toast.text(), u"1 clients moved to the book of Ada"_s);
}

void TestReassignScreen::remembersTheReason()
{
    Desk desk;
    desk.screen.beginWith(desk.bench.dora.id.toString());
    QCOMPARE(desk.screen.reasonText(), u"No reason given"_s); // nobody said one

    desk.screen.setReason(u"asked"_s);
    desk.screen.choose(desk.bench.ada().id.toString());
    desk.confirm();
    desk.bench.synchronise();

    QCOMPARE(desk.screen.reasonText(), u"No reason given"_s); // the next one begins anew
    const auto moves = must(desk.bench.retail.hq->all<BookMove>());
    QCOMPARE(moves.size(), 1);
    QCOMPARE(moves.constFirst().reason, MoveReason::Asked);
}

// All are judged first; the others move only when the manager says so.
void TestReassignScreen::movesNobodyWhileSomebodyIsInTheWay()
{
    Desk desk;
    desk.beginWithAll();
    desk.screen.choose(desk.bench.retail.chief.id.toString());
    desk.moveElsewhere(desk.bench.bruno, desk.bench.cleo);
    desk.bench.exchangeUnseen(); // the store knows, the screen does not

    desk.confirm();

    QCOMPARE(desk.ownerOf(desk.bench.anna), desk.bench.ada().id);
    QVERIFY(desk.screen.problemText().startsWith(u"1 of these clients"_s)
            || desk.screen.problemText().contains(u"cannot be moved"_s));
    QCOMPARE(cell(*desk.screen.clients(), 0, "isProblem"), QVariant(true)); // she comes first
    QVERIFY2(desk.detailOf(desk.bench.bruno).contains(u"Cleo Hart"_s),
             qPrintable(desk.detailOf(desk.bench.bruno)));
    QCOMPARE(desk.screen.confirmText(), u"Reassign the other 3"_s);
    QCOMPARE(desk.bench.outbox().pending, 0);

    desk.confirm();

    QCOMPARE(desk.ownerOf(desk.bench.anna), desk.bench.retail.chief.id);
    QCOMPARE(desk.ownerOf(desk.bench.bruno), desk.bench.cleo.id);
    QCOMPARE(desk.bench.outbox().pending, 3);
}

void TestReassignScreen::tellsOfWhoWasRemovedMeanwhile()
{
    Desk desk;
    desk.beginWithAll();
    desk.screen.choose(desk.bench.cleo.id.toString());
    desk.bench.retail.remove({EntityKind::Customer, desk.bench.carla.id.value});
    desk.bench.exchangeUnseen();

    desk.confirm();

    QCOMPARE(desk.detailOf(desk.bench.carla), u"This was removed in the meantime."_s);
    QCOMPARE(desk.screen.confirmText(), u"Reassign the other 2"_s);
}

void TestReassignScreen::doesNothingWithoutTheRight()
{
    Desk desk;
    desk.bench.till().signOut();
    desk.bench.signIn(desk.bench.cleo);

    desk.screen.beginWith(desk.bench.dora.id.toString());

    QCOMPARE(desk.screen.count(), 0);
    QVERIFY(!desk.screen.canConfirm());
}

void TestReassignScreen::stopsWhenTheRightIsTaken()
{
    Desk desk;
    desk.beginWithAll();
    desk.screen.choose(desk.bench.cleo.id.toString());

    desk.bench.takeAway(Right::ReassignBook, desk.bench.ada());

    QCOMPARE(desk.screen.count(), 0);
    desk.confirm();
    QCOMPARE(desk.ownerOf(desk.bench.anna), desk.bench.ada().id);
}

void TestReassignScreen::doesNotBeginWithClientsInNoBook()
{
    Desk desk;
    QSignalSpy begun(&desk.screen, &ReassignScreen::begun);

    desk.screen.beginWith(desk.bench.emil.id.toString());

    QCOMPARE(begun.count(), 0);
    QCOMPARE(desk.toast.text(), u"None of these clients is in a book."_s);
}

CARNET_TEST(TestReassignScreen)

} // namespace carnet::test::tst_reassignscreen

#include "tst_reassignscreen.moc"
