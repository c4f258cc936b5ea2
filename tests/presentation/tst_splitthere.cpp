#include "app/headquarters/handoveranswer.h"
#include "models/presentation/synccentre.h"
#include "tests/presentation/splitdesk.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_splitthere {

//! The book of somebody of any store, split at headquarters over colleagues of any stores (N6).
class TestSplitThere final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsABookThatTheTillDoesNotHold();
    void readsAFullBookInGoes();
    void offersTheColleaguesOfTheLeaversStores();
    void movesWhatItPromised();
    void givesOnWhatNoClientTakesAlong();
    void takesTheWholeSplitBack();
    void takesItBackOnceHeadquartersIsThereAgain();
    void leavesTheWayBackToWhoeverSplitIt();
    void tellsTheNextPersonOfNoFailure();
    void goesByTheStoreOfTheLatestPurchase();
    void dealsOutByLastContact();
    void namesAppointmentsAndMoneyBefore();
};

void TestSplitThere::readsABookThatTheTillDoesNotHold()
{
    SplitDesk desk;
    const QAbstractItemModelTester tester(desk.screen.clients());
    QSignalSpy begun(&desk.screen, &SplitScreen::begun);
    QVERIFY(!desk.bench.stored<Customer>(desk.ofBen.first().id));

    desk.screen.beginThere(desk.bench.ben().id.toString());
    QCOMPARE(begun.size(), 1); // somebody sees at once that something happens
    QCOMPARE(desk.screen.waitText(), u"Headquarters looks who is in the book …"_s);
    QVERIFY(!desk.screen.canConfirm());

    QTRY_COMPARE(desk.screen.waitText(), QString());
    QCOMPARE(desk.screen.leaverName(), u"Ben"_s);
    QCOMPARE(desk.screen.countText(), u"5 clients"_s);
    QCOMPARE(column(*desk.screen.clients(), "name").first(), QVariant(u"Pat Nilsen 0"_s));
    QCOMPARE(desk.screen.restText(), QString());
}

// Between which headquarters answers others.
void TestSplitThere::readsAFullBookInGoes()
{
    SplitDesk desk;
    const Retail& retail = desk.bench.retail;
    desk.bench.retail.put({desk.purchase(desk.ofBen.last(), retail.storeB, kLongAgoMs, 12'300)});
    CustomerDirectory directory(HeadquartersStore::kCustomerBuckets);
    HandoverReading reading({retail.chief.id, retail.ben.id, 0}, retail.tillA.id, 2);

    int goes = 1;
    while (!must(reading.readOn(directory, *retail.hq)))
        ++goes;

    QCOMPARE(goes, 4); // who is there, then two, two and one of the five
    QCOMPARE(reading.answer().clients.size(), 5);
    for (const sync::LeavingClient& client : reading.answer().clients) {
        const bool hasBought = client.brings.client.id == desk.ofBen.last().id;
        QCOMPARE(client.brings.client.spendMinor, hasBought ? 12'300 : 0);
    }
}

void TestSplitThere::offersTheColleaguesOfTheLeaversStores()
{
    SplitDesk desk;
    desk.begin(desk.bench.ben());

    // Nobody else works at store B.
    QCOMPARE(desk.screen.colleagues()->rowCount(), 0);
    QCOMPARE(desk.screen.storesText(), u"Bergen"_s);
    QCOMPARE(desk.screen.problemText(), u"Choose at least one colleague who takes clients."_s);
    desk.screen.toggleStore(desk.bench.retail.storeA.id.toString());

    QCOMPARE(desk.screen.storesText(), u"2 stores"_s);
    QCOMPARE(desk.screen.problemText(), QString());
    QCOMPARE(column(*desk.screen.colleagues(), "name"),
             (QVariantList{u"Ada"_s, desk.bench.retail.chief.name, u"Cleo Hart"_s}));
    QVERIFY2(desk.textOf(desk.bench.cleo, "detail").endsWith(desk.bench.retail.storeA.name),
             qPrintable(desk.textOf(desk.bench.cleo, "detail")));
    desk.screen.toggleStore(desk.bench.retail.storeA.id.toString());
    QCOMPARE(desk.screen.colleagues()->rowCount(), 0);
    QVERIFY(!desk.screen.canConfirm());
}

void TestSplitThere::movesWhatItPromised()
{
    SplitDesk desk;
    desk.beginWithA();
    desk.screen.toggleColleague(desk.bench.ada().id.toString());
    // Cleo has one client, the chief none.
    QCOMPARE(desk.textOf(desk.bench.cleo, "loadText"), u"1 → 3"_s);
    QCOMPARE(desk.textOf(desk.bench.retail.chief, "loadText"), u"0 → 3"_s);
    QVERIFY(desk.textOf(desk.bench.ada(), "detail").startsWith(u"Takes no part"_s));
    QCOMPARE(desk.screen.leaverText(), u"5 → 0"_s);
    QCOMPARE(desk.screen.confirmText(), u"Reassign 5 clients"_s);

    QVERIFY(desk.confirm());

    QCOMPARE(desk.clientsOf(desk.bench.ben()), 0);
    QCOMPARE(desk.clientsOf(desk.bench.cleo), 3);
    QCOMPARE(desk.clientsOf(desk.bench.retail.chief), 3);
    QCOMPARE(desk.clientsOf(desk.bench.ada()), 3);
    QCOMPARE(desk.toast.text(), u"The book of Ben was split: 5 clients moved"_s);
    const auto moves = must(desk.bench.retail.hq->all<BookMove>());
    QCOMPARE(moves.size(), 5);
    for (const BookMove& move : moves) { // her history names the old owner
        QCOMPARE(move.from, desk.bench.ben().id);
        QCOMPARE(move.reason, MoveReason::Leaving);
    }
    desk.bench.synchronise();
    QVERIFY(desk.bench.stored<Customer>(desk.ofBen.first().id));
}

void TestSplitThere::givesOnWhatNoClientTakesAlong()
{
    SplitDesk desk;
    const Customer alone =
        desk.bench.retail.customer(u"Kim"_s, {desk.bench.retail.customersB.id}); // in no book
    Task task = aTask(alone.id, desk.bench.ben().id, u"Find her receipt"_s);
    task.createdBy = task.owner;
    desk.bench.retail.put({toRow(alone), toRow(task)});
    const auto tasks = [&desk] { return must(desk.bench.retail.hq->all<Task>()); };
    desk.beginWithA();
    QCOMPARE(desk.screen.leftCount(), 1);

    QVERIFY(desk.confirm());

    QCOMPARE(tasks().size(), 1);
    QCOMPARE(tasks().constFirst().text, task.text);
    QVERIFY(tasks().constFirst().owner != desk.bench.ben().id);
    QVERIFY(desk.undo());
    QCOMPARE(tasks().size(), 1);
    QCOMPARE(tasks().constFirst().owner, desk.bench.ben().id);
    QCOMPARE(tasks().constFirst().id, task.id);
}

void TestSplitThere::takesTheWholeSplitBack()
{
    SplitDesk desk;
    desk.beginWithA();
    QVERIFY(desk.confirm());
    Associate ben = desk.bench.ben();
    ben.blocked = true;
    desk.bench.headquartersPuts({toRow(ben)});
    QVERIFY(desk.toast.canUndo());

    QVERIFY(desk.undo());

    QCOMPARE(desk.clientsOf(desk.bench.ben()), 5);
    QCOMPARE(desk.clientsOf(desk.bench.cleo), 1);
    QVERIFY(must(desk.bench.retail.hq->all<BookMove>()).isEmpty());
    for (const Membership& place : must(desk.bench.retail.hq->all<Membership>())) {
        if (place.book == ClientBook::idFor(ben.id))
            QCOMPARE(place.addedAtMs, kAddedMs);
    }
}

void TestSplitThere::takesItBackOnceHeadquartersIsThereAgain()
{
    SplitDesk desk;
    desk.beginWithA();
    QVERIFY(desk.confirm());
    desk.bench.desk->isAway = true;
    desk.toast.dismiss(); // the bar has gone, and so has the connection

    desk.toast.undoLast();
    desk.toast.undo();

    QVERIFY(QTest::qWaitFor([&desk] { return !desk.toast.text().isEmpty(); }));
    QVERIFY(desk.toast.text().startsWith(u"Headquarters cannot be reached."_s));
    QVERIFY(desk.toast.canUndo());
    QCOMPARE(desk.clientsOf(desk.bench.ben()), 0);
    desk.bench.desk->isAway = false;
    QVERIFY(desk.undo());
    QCOMPARE(desk.clientsOf(desk.bench.ben()), 5);
    QVERIFY(!desk.toast.hasPast());
}

void TestSplitThere::leavesTheWayBackToWhoeverSplitIt()
{
    SplitDesk desk;
    const Associate& chief = desk.bench.retail.chief;
    SyncCentre centre(desk.bench.till(), desk.toast);
    const QAbstractItemModelTester tester(centre.lately());
    desk.beginWithA();
    desk.screen.confirm();
    desk.bench.till().signOut(); // faster than headquarters
    QTRY_COMPARE(desk.toast.there().all().size(), 1);
    QCOMPARE(desk.toast.text(), QString()); // nobody is there to read it
    QVERIFY(desk.done.isEmpty());

    desk.bench.signIn(desk.bench.cleo);
    desk.toast.undoLast();
    centre.setShown(true);
    desk.bench.settle();
    const auto row = [&centre] {
        return rowWith(*centre.lately(), "what", u"The book of Ben was split: 5 clients moved"_s);
    };
    const QString gesture = cell(*centre.lately(), row(), "gestureId").toString();
    QCOMPARE(cell(*centre.lately(), row(), "detail"), QVariant(u"By "_s + chief.name));
    QCOMPARE(cell(*centre.lately(), row(), "canUndo"), QVariant(false));
    centre.undo(gesture);
    QCOMPARE(desk.toast.text(), u"Only %1 can take this back"_s.arg(chief.name));
    desk.bench.settle();
    QCOMPARE(desk.clientsOf(desk.bench.ben()), 0);
    desk.bench.till().signOut();
    desk.bench.signIn(chief);
    centre.setShown(true);
    desk.bench.settle();

    QCOMPARE(cell(*centre.lately(), row(), "canUndo"), QVariant(true));
    centre.undo(gesture);

    QTRY_COMPARE(desk.toast.text(), u"The clients are back in the books they came from."_s);
    QCOMPARE(desk.clientsOf(desk.bench.ben()), 5);
}

void TestSplitThere::tellsTheNextPersonOfNoFailure()
{
    SplitDesk desk;
    desk.beginWithA();
    desk.bench.desk->isAway = true;
    desk.screen.confirm();
    desk.bench.till().signOut();

    desk.bench.signIn(desk.bench.cleo);
    desk.bench.settle();

    QCOMPARE(desk.toast.text(), QString());
    QVERIFY(desk.toast.there().all().isEmpty());
}

void TestSplitThere::goesByTheStoreOfTheLatestPurchase()
{
    SplitDesk desk;
    Associate cleo = desk.bench.cleo;
    cleo.employeeAddressBooks.append(desk.bench.retail.staffB.id);
    QList<Row> rows{toRow(cleo)};
    for (const Customer& client : std::as_const(desk.ofBen)) {
        rows.append(desk.purchase(client, desk.bench.retail.storeA, kLongAgoMs, 900));
        rows.append(desk.purchase(client, desk.bench.retail.storeB, kLongAgoMs + kDayMs, 100));
    }
    desk.bench.headquartersPuts(rows);
    desk.beginWithA();
    QCOMPARE(desk.textOf(desk.bench.cleo, "loadText"), u"1 → 3"_s);

    desk.screen.toggleRule(u"store"_s);

    QCOMPARE(desk.textOf(desk.bench.cleo, "loadText"), u"1 → 6"_s);
    QCOMPARE(desk.textOf(desk.bench.retail.chief, "loadText"), u"0"_s);
}

void TestSplitThere::dealsOutByLastContact()
{
    SplitDesk desk;
    // In another order than that of their names.
    for (int i = 0; i < SplitDesk::kOfBen; ++i)
        desk.bench.retail.put({desk.visit(desk.ofBen.at(i), kLongAgoMs + (i * 2 % 5) * kDayMs)});
    desk.beginWithA();
    desk.screen.toggleColleague(desk.bench.ada().id.toString());

    desk.screen.toggleRule(u"equal_load"_s);
    desk.screen.toggleRule(u"last_contact"_s);

    // Seen 0, 2, 4, 1, 3 days after; the chief, with the smaller book, begins with the latest.
    const QString chief = desk.bench.retail.chief.name;
    QCOMPARE(desk.takerOf(desk.ofBen.at(2)), chief);
    QCOMPARE(desk.takerOf(desk.ofBen.at(4)), u"Cleo Hart"_s);
    QCOMPARE(desk.takerOf(desk.ofBen.at(1)), chief);
    QCOMPARE(desk.takerOf(desk.ofBen.at(3)), u"Cleo Hart"_s);
    QCOMPARE(desk.takerOf(desk.ofBen.at(0)), chief);
}

void TestSplitThere::namesAppointmentsAndMoneyBefore()
{
    SplitDesk desk;
    const Customer& pat = desk.ofBen.first();
    desk.bench.retail.put(
        {desk.appointment(pat, desk.bench.retail.clock.nowMs() + kDayMs),
         desk.purchase(pat, desk.bench.retail.storeB, kLongAgoMs, 1'200'000),
         desk.purchase(desk.ofBen.last(), desk.bench.retail.storeA, kLongAgoMs, 50'000)});
    desk.beginWithA();
    for (const Customer& client : std::as_const(desk.ofBen))
        desk.screen.give(client.id.toString(), desk.bench.cleo.id.toString());

    const QString totals = desk.textOf(desk.bench.cleo, "detail");
    QVERIFY2(totals.startsWith(u"5 clients, "_s), qPrintable(totals));
    QVERIFY2(totals.contains(u"12,000"_s), qPrintable(totals)); // kroner beside euros, not added
    QVERIFY2(totals.contains(u"500"_s), qPrintable(totals));
    QVERIFY2(totals.contains(u"1 planned"_s), qPrintable(totals));
    const int row = rowWith(*desk.screen.clients(), "customerId", pat.id.toString());
    const QString detail = cell(*desk.screen.clients(), row, "detail").toString();
    QVERIFY2(detail.startsWith(u"Appointment on "_s), qPrintable(detail));
    QVERIFY2(detail.endsWith(u"moves to Cleo Hart"_s), qPrintable(detail));
}

CARNET_TEST(TestSplitThere)

} // namespace carnet::test::tst_splitthere

#include "tst_splitthere.moc"
