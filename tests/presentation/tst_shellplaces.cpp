#include "models/presentation/shell.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_shellplaces {

namespace {

struct Window {
    TillBench bench;
    Preferences preferences{u"en"_s};
    Shell shell{bench.till(), preferences};

    //! As after a PIN: the places follow the person, and the first one opens.
    void enter(const Associate& associate)
    {
        bench.signIn(associate);
        shell.goTo(0);
    }
    [[nodiscard]] QVariantList places() { return column(*shell.places(), "text"); }
    //! By the press on its name; nothing happens where it is not offered.
    void goTo(const QString& place) { shell.goTo(static_cast<int>(places().indexOf(place))); }
    void rename()
    {
        bench.till().perform(
            &shell,
            {draft::patchCustomer(
                bench.by(bench.ada()), bench.anna, {{u"last_name"_s, u"Sommer"_s}})},
            [](const Result<Outcome>& outcome) { QVERIFY(must(outcome).judgement.isDone()); });
        bench.settle();
    }
    void take(Right right) { bench.takeAway(right, bench.ada()); }
};

} // namespace

class TestShellPlaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheStoreBookToThoseWithTheRight();
    void closesTheStoreBookWhenTheRightIsTaken();
    void staysWithACustomerWhenTheRightIsTaken();
    void opensTheOwnBookToThoseWithTheRight();
    void findsAClientForWhoMaySeeNoBook();
    void findsAClientByANoteFromEveryPlace();
    void findsNobodyBeforeSomebodySignsIn();
    void closesTheOwnBookWhenTheRightIsTaken();
    void staysWithACustomerWhenTheOwnBookIsClosed();
    void walksToTheNeighbourInTheBookThatIsOpen();
    void mirrorsTheRightToReassign();
    void opensHeadquartersToThoseWithTheRight();
    void asksBeforeSomebodyLeavesUnsentChanges();
    void signsOutAtOnceWhenEverythingIsSent();
    void sendsTheChangesOfWhoeverSignedOut();
    void signsOutWhoeverIsBlocked();
    void signsOutWhoeverWorksElsewhereNow();
};

void TestShellPlaces::opensTheStoreBookToThoseWithTheRight()
{
    Window window;

    window.enter(window.bench.cleo);
    QVERIFY(!window.places().contains(u"Store"_s));
    window.goTo(u"Store"_s);
    QVERIFY(window.shell.place() != Shell::Place::StoreBook);
    window.shell.signOut();

    window.enter(window.bench.ada());
    QVERIFY(window.places().contains(u"Store"_s));
    window.goTo(u"Store"_s);
    QCOMPARE(window.shell.place(), Shell::Place::StoreBook);
    QCOMPARE(window.shell.storeBook()->count(), 4);
}

void TestShellPlaces::closesTheStoreBookWhenTheRightIsTaken()
{
    Window window;
    window.enter(window.bench.ada());
    window.goTo(u"Store"_s);

    window.take(Right::ViewStoreBooks);

    QCOMPARE(window.shell.place(), Shell::Place::Book);
    QVERIFY(!window.places().contains(u"Store"_s));
    QCOMPARE(window.shell.storeBook()->count(), 0);
}

void TestShellPlaces::staysWithACustomerWhenTheRightIsTaken()
{
    Window window;
    window.enter(window.bench.ada());
    window.goTo(u"Store"_s);
    window.shell.openCustomer(window.bench.dora.id.toString());

    window.take(Right::ViewStoreBooks);
    QCOMPARE(window.shell.place(), Shell::Place::Customer);
    window.shell.closeCustomer();

    QCOMPARE(window.shell.place(), Shell::Place::Book);
}

void TestShellPlaces::opensTheOwnBookToThoseWithTheRight()
{
    Window window;
    window.take(Right::ViewOwnBook);
    const Associate ada = *window.bench.stored<Associate>(window.bench.ada().id);

    window.bench.signIn(ada);
    Q_EMIT window.shell.signIn()->signedIn();
    QCOMPARE(window.shell.place(), Shell::Place::Today);
    QVERIFY(!window.places().contains(u"Clients"_s));
    QCOMPARE(window.shell.clientBook()->count(), 0);
    window.shell.signOut();

    window.bench.signIn(window.bench.cleo);
    Q_EMIT window.shell.signIn()->signedIn();
    QCOMPARE(window.shell.place(), Shell::Place::Book);
    QCOMPARE(window.shell.clientBook()->count(), 1);
}

// SE-5: 602 asks for no right, and a client's page shows what the rights allow.
void TestShellPlaces::findsAClientForWhoMaySeeNoBook()
{
    Window window;
    const Associate cleo = window.bench.takeRights(window.bench.cleo);
    window.bench.signIn(cleo);
    Q_EMIT window.shell.signIn()->signedIn();
    const QSignalSpy wanted(&window.shell, &Shell::findRequested);

    window.shell.findClient();
    QCOMPARE(wanted.size(), 1);
    window.shell.finding()->setSearchText(u"anna"_s);
    QCOMPARE(column(*window.shell.finding()->candidates(), "name"), QVariantList{u"Anna Berg"_s});
    QCOMPARE(window.shell.finding()->openTyped(), QString());
    window.bench.settle();

    QCOMPARE(window.shell.place(), Shell::Place::Customer);
    QCOMPARE(window.shell.customer()->name(), u"Anna Berg"_s);
    QVERIFY(!window.shell.canEditCustomer());
    QVERIFY(!window.shell.canAddToBook());
    QVERIFY(!window.shell.canLogActivity());
    QVERIFY(!window.shell.hasNext()); // she came from no list
    window.shell.closeCustomer();
    QCOMPARE(window.shell.place(), Shell::Place::Today);
}

void TestShellPlaces::findsAClientByANoteFromEveryPlace()
{
    Window window;
    window.enter(window.bench.ada());
    const Note note = aNote(window.bench.anna.id, window.bench.ada().id, u"No coffee at noon"_s);
    window.bench.till().perform(
        &window.shell,
        {draft::addNote(window.bench.till().gesture(), note)},
        [](const Result<Outcome>& outcome) { QVERIFY(must(outcome).judgement.isDone()); });
    window.bench.settle();
    NoteSearch& notes = *window.shell.findingNotes();

    window.shell.finding()->setSearchText(u"coffee"_s);
    QTRY_COMPARE(notes.count(), 1);
    QCOMPARE(window.shell.noteSearch()->count(), 0); // the client book looks for nothing
    QCOMPARE(column(*notes.hits(), "name"), QVariantList{u"Anna Berg"_s});
    window.bench.signIn(window.bench.cleo);

    QCOMPARE(notes.count(), 0); // what the one before was looking for
}

void TestShellPlaces::findsNobodyBeforeSomebodySignsIn()
{
    Window window;
    const QSignalSpy wanted(&window.shell, &Shell::findRequested);

    window.shell.findClient();

    QCOMPARE(wanted.size(), 0);
}

void TestShellPlaces::closesTheOwnBookWhenTheRightIsTaken()
{
    Window window;
    window.enter(window.bench.ada());
    window.goTo(u"Clients"_s);
    window.shell.clientBook()->selectAll();
    QCOMPARE(window.shell.clientBook()->selectedCount(), 3);

    window.take(Right::ViewOwnBook);

    QCOMPARE(window.shell.place(), Shell::Place::Today);
    QVERIFY(!window.places().contains(u"Clients"_s));
    QCOMPARE(window.shell.clientBook()->count(), 0);
    QCOMPARE(window.shell.clientBook()->totalCount(), 0);
    QCOMPARE(window.shell.clientBook()->selectedCount(), 0);
}

void TestShellPlaces::staysWithACustomerWhenTheOwnBookIsClosed()
{
    Window window;
    window.enter(window.bench.ada());
    window.goTo(u"Clients"_s);
    window.shell.openCustomer(window.bench.anna.id.toString());

    window.take(Right::ViewOwnBook);
    QCOMPARE(window.shell.place(), Shell::Place::Customer);
    QVERIFY(!window.shell.hasNext());
    window.shell.closeCustomer();

    QCOMPARE(window.shell.place(), Shell::Place::Today);
}

void TestShellPlaces::walksToTheNeighbourInTheBookThatIsOpen()
{
    Window window;
    window.enter(window.bench.ada());
    window.shell.openCustomer(window.bench.carla.id.toString());
    QVERIFY(!window.shell.hasNext()); // the last of her own
    window.shell.closeCustomer();

    window.goTo(u"Store"_s);
    window.shell.openCustomer(window.bench.carla.id.toString());
    QVERIFY(window.shell.hasNext());
    window.shell.nextCustomer();

    QCOMPARE(window.shell.customer()->customerId(), window.bench.dora.id.toString());
}

void TestShellPlaces::mirrorsTheRightToReassign()
{
    Window window;
    window.enter(window.bench.ada());
    QVERIFY(window.shell.canReassign());

    window.take(Right::ReassignBook);

    QVERIFY(!window.shell.canReassign());
}

void TestShellPlaces::opensHeadquartersToThoseWithTheRight()
{
    Window window;
    window.enter(window.bench.ada());
    QVERIFY(!window.places().contains(u"HQ"_s));

    Associate chief = window.bench.ada();
    chief.rights.append(Right::Administer);
    window.bench.headquartersPuts({toRow(chief)});
    window.goTo(u"HQ"_s);
    QCOMPARE(window.shell.place(), Shell::Place::Headquarters);

    window.take(Right::Administer);
    QCOMPARE(window.shell.place(), Shell::Place::Book);
    QVERIFY(!window.places().contains(u"HQ"_s));
}

void TestShellPlaces::asksBeforeSomebodyLeavesUnsentChanges()
{
    Window window;
    window.enter(window.bench.ada());
    window.rename();
    QSignalSpy asked(&window.shell, &Shell::signOutAsked);

    window.shell.leaveTill();
    window.shell.start(pos::kSignOut); // the button that does the same

    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked.constFirst().constFirst().toInt(), 1);
    QCOMPARE(asked.constLast().constFirst().toInt(), 1);
    QVERIFY(window.bench.till().isSignedIn());
}

void TestShellPlaces::signsOutAtOnceWhenEverythingIsSent()
{
    Window window;
    window.enter(window.bench.ada());
    window.rename();
    window.bench.synchronise();
    QSignalSpy asked(&window.shell, &Shell::signOutAsked);

    window.shell.leaveTill();

    QCOMPARE(asked.count(), 0);
    QVERIFY(!window.bench.till().isSignedIn());
    QCOMPARE(window.shell.place(), Shell::Place::SigningIn);
}

//! What the question before signing out promises.
void TestShellPlaces::sendsTheChangesOfWhoeverSignedOut()
{
    Window window;
    window.enter(window.bench.ada());
    window.rename();

    window.shell.signOut();
    window.bench.synchronise();

    QCOMPARE(window.bench.outbox().pending, 0);
    const auto row =
        must(window.bench.retail.hq->find({EntityKind::Customer, window.bench.anna.id.value}));
    QVERIFY(row);
    QCOMPARE(must(fromRow<Customer>(*row)).lastName, u"Sommer"_s);
}

void TestShellPlaces::signsOutWhoeverIsBlocked()
{
    Window window;
    window.enter(window.bench.ada());

    Associate blocked = window.bench.ada();
    blocked.blocked = true;
    window.bench.headquartersPuts({toRow(blocked)});

    QCOMPARE(window.shell.place(), Shell::Place::SigningIn);
    QCOMPARE(window.shell.signIn()->message(),
             u"%1 may not work here any more, so the till has signed out."_s.arg(blocked.name));
    QVERIFY(window.shell.signIn()->isError());
}

void TestShellPlaces::signsOutWhoeverWorksElsewhereNow()
{
    Window window;
    window.enter(window.bench.ada());

    Associate elsewhere = window.bench.ada();
    elsewhere.employeeAddressBooks.clear();
    window.bench.headquartersPuts({toRow(elsewhere)});

    QCOMPARE(window.shell.place(), Shell::Place::SigningIn);
}

CARNET_TEST(TestShellPlaces)

} // namespace carnet::test::tst_shellplaces

#include "tst_shellplaces.moc"
