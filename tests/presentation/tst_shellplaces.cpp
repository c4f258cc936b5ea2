#include "models/presentation/shell.h"
#include "tests/presentation/tillbench.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test {

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
    void take(Right right)
    {
        Associate changed = bench.ada();
        changed.rights.removeAll(right);
        bench.headquartersPuts({toRow(changed)});
    }
};

} // namespace

class TestShellPlaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheStoreBookToThoseWithTheRight();
    void closesTheStoreBookWhenTheRightIsTaken();
    void staysWithACustomerWhenTheRightIsTaken();
    void walksToTheNeighbourInTheBookThatIsOpen();
    void mirrorsTheRightToReassign();
    void opensHeadquartersToThoseWithTheRight();
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

} // namespace carnet::test

QTEST_GUILESS_MAIN(carnet::test::TestShellPlaces)
#include "tst_shellplaces.moc"
