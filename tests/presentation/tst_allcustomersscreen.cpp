#include "tests/presentation/consoledesk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test {

class TestAllCustomersScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEverybodyPageByPage();
    void filtersAndCountsAtHeadquarters();
    void searches();
    void saysWhichFilterIsInTheWay();
    void saysThatHeadquartersIsAway();
    void showsNothingWithoutTheRight();
    void selectsEverybodyWhoMatches();
    void leavesOutWhoIsInNoBook();
    void takesThoseOfSeveralBooksOutOfTheOneThatIsFilteredBy();
    void movesClientsBetweenStores();
    void takesTheMoveBack();
    void movesNobodyWhenSomebodyIsInTheWay();
};

void TestAllCustomersScreen::listsEverybodyPageByPage()
{
    Console console;

    console.open();

    QCOMPARE(console.screen.count(), Console::kOfB + 5);
    QCOMPARE(console.screen.clients()->rowCount(), AllCustomersScreen::kPage);
    QCOMPARE(console.names().first(), QVariant(u"Anna Berg"_s));
    QVERIFY(console.screen.clients()->canFetchMore({}));
    console.screen.clients()->fetchMore({});
    QVERIFY(QTest::qWaitFor(
        [&] { return console.screen.clients()->rowCount() == console.screen.count(); }));
    QCOMPARE(console.names().last(), QVariant(u"Pat Nilsen 149"_s));
    QVERIFY(!console.screen.clients()->canFetchMore({}));
    const QAbstractItemModelTester tester(console.screen.clients());
    console.screen.setSearchText(u"nilsen"_s);
    QVERIFY(console.shows(Console::kOfB));
}

void TestAllCustomersScreen::filtersAndCountsAtHeadquarters()
{
    Console console;
    console.open();

    console.screen.toggleChoice(u"vip"_s, u"true"_s);

    QVERIFY(console.shows(Console::kOfB / 3 + 1)); // and Anna
    QCOMPARE(console.screen.totalCount(), Console::kOfB + 5);
    QCOMPARE(console.screen.chips()->rowCount(), 1);
    console.screen.toggleChoice(u"@associate"_s, console.bench.ben().id.toString());
    QVERIFY(console.shows(Console::kOfB / 3));
}

void TestAllCustomersScreen::searches()
{
    Console console;
    console.open();

    console.screen.setSearchText(u"nilsen 007"_s);

    QVERIFY(console.shows(1));
    QCOMPARE(cell(*console.screen.clients(), 0, "storesText"),
             QVariant(console.bench.retail.storeB.name));
    QCOMPARE(cell(*console.screen.clients(), 0, "ownerText"), QVariant(console.bench.ben().name));
}

void TestAllCustomersScreen::saysWhichFilterIsInTheWay()
{
    Console console;
    console.open();
    console.screen.setSearchText(u"dora"_s);
    QVERIFY(console.shows(1));

    console.screen.toggleChoice(u"vip"_s, u"true"_s);

    QVERIFY(console.shows(0));
    QVERIFY(console.screen.isNoMatch());
    QVERIFY(console.screen.noMatchText().contains(u"there is 1"_s)
            || console.screen.noMatchText().contains(u"there are 1"_s));
    console.screen.dropHintChip();
    QVERIFY(console.shows(1));
}

void TestAllCustomersScreen::saysThatHeadquartersIsAway()
{
    Console console;
    console.bench.desk->isAway = true;

    console.open();

    QVERIFY(console.screen.message().contains(u"cannot be reached"_s));
    console.bench.desk->isAway = false;
    console.screen.refresh();
    QVERIFY(console.shows(Console::kOfB + 5));
    QVERIFY(console.screen.message().isEmpty());
}

void TestAllCustomersScreen::showsNothingWithoutTheRight()
{
    Console console;
    console.bench.signIn(console.bench.cleo);

    console.screen.setWatched(true);
    console.bench.settle();

    QCOMPARE(console.screen.clients()->rowCount(), 0);
}

void TestAllCustomersScreen::selectsEverybodyWhoMatches()
{
    Console console;
    console.open();
    console.screen.toggleChoice(u"@associate"_s, console.bench.ben().id.toString());
    QVERIFY(console.shows(Console::kOfB));

    console.screen.selectAll();

    QVERIFY(QTest::qWaitFor([&] { return console.screen.selectedCount() == Console::kOfB; }));
    QCOMPARE(console.screen.moving().size(), Console::kOfB);
}

void TestAllCustomersScreen::leavesOutWhoIsInNoBook()
{
    Console console;
    console.open();
    console.screen.toggleSelected(console.bench.emil.id.toString());
    console.screen.toggleSelected(console.bench.dora.id.toString());

    const QList<MovingClient> moving = console.screen.moving();

    QCOMPARE(moving.size(), 1);
    QCOMPARE(moving.first().owner, console.bench.cleo.id);
}

void TestAllCustomersScreen::takesThoseOfSeveralBooksOutOfTheOneThatIsFilteredBy()
{
    Console console;
    const AssociateId cleo = console.bench.cleo.id;
    console.bench.share(console.bench.bruno, console.bench.cleo);
    console.open();
    console.screen.toggleSelected(console.bench.bruno.id.toString());
    QCOMPARE(console.screen.moving().first().owner, console.bench.ada().id);
    QCOMPARE(console.screen.moving().first().places.size(), std::size_t{2});

    console.screen.toggleChoice(u"@associate"_s, cleo.toString());
    QVERIFY(console.shows(2)); // and Dora

    QCOMPARE(console.screen.moving().first().owner, cleo);
    QCOMPARE(console.screen.moving().first().seen.book, ClientBook::idFor(cleo));
}

void TestAllCustomersScreen::movesClientsBetweenStores()
{
    Console console;
    console.open();
    const QSignalSpy done(&console.reassign, &ReassignScreen::done);
    console.screen.toggleSelected(console.ofB.first().toString());
    console.reassign.beginSelected(&console.screen);
    QVERIFY(rowWith(*console.reassign.takers(), "name", console.bench.cleo.name) >= 0
            || console.reassign.canShowMore());
    console.reassign.choose(console.bench.cleo.id.toString());
    QVERIFY(console.reassign.canConfirm());

    console.reassign.confirm();

    QVERIFY(QTest::qWaitFor([&] { return done.size() == 1; }));
    QCOMPARE(console.ownerAtHeadquarters(console.ofB.first()), console.bench.cleo.id);
    console.bench.synchronise();
    QVERIFY(console.bench.stored<Customer>(console.ofB.first()).has_value());
}

void TestAllCustomersScreen::takesTheMoveBack()
{
    Console console;
    console.open();
    const QSignalSpy done(&console.reassign, &ReassignScreen::done);
    console.screen.toggleSelected(console.ofB.first().toString());
    console.reassign.beginSelected(&console.screen);
    console.reassign.choose(console.bench.cleo.id.toString());
    console.reassign.confirm();
    QVERIFY(QTest::qWaitFor([&] { return done.size() == 1; }));

    console.toast.undo();

    QVERIFY(QTest::qWaitFor([&] { return done.size() == 2; }));
    QCOMPARE(console.ownerAtHeadquarters(console.ofB.first()), console.bench.ben().id);
    const auto moves = must(console.bench.retail.hq->rowsOf(EntityKind::BookMove));
    QVERIFY(moves.isEmpty()); // a slip of a minute leaves no trace
}

void TestAllCustomersScreen::movesNobodyWhenSomebodyIsInTheWay()
{
    Console console;
    console.open();
    const QSignalSpy done(&console.reassign, &ReassignScreen::done);
    for (const CustomerId& id : {console.ofB.at(0), console.ofB.at(1)})
        console.screen.toggleSelected(id.toString());
    console.reassign.beginSelected(&console.screen);
    console.reassign.choose(console.bench.cleo.id.toString());
    Membership meanwhile{Membership::idFor(console.ofB.at(0)),
                         0,
                         console.ofB.at(0),
                         ClientBook::idFor(console.bench.ada().id),
                         1,
                         console.bench.ada().id};
    console.bench.retail.put({toRow(meanwhile)}); // somebody was faster

    console.reassign.confirm();

    QVERIFY(QTest::qWaitFor([&] { return !console.reassign.problemText().isEmpty(); }));
    QCOMPARE(console.ownerAtHeadquarters(console.ofB.at(1)), console.bench.ben().id);
    QVERIFY(done.isEmpty());
    console.reassign.confirm(); // the others, now that it is known
    QVERIFY(QTest::qWaitFor([&] { return done.size() == 1; }));
    QCOMPARE(console.ownerAtHeadquarters(console.ofB.at(0)), console.bench.ada().id);
    QCOMPARE(console.ownerAtHeadquarters(console.ofB.at(1)), console.bench.cleo.id);
}

} // namespace carnet::test

QTEST_GUILESS_MAIN(carnet::test::TestAllCustomersScreen)
#include "tst_allcustomersscreen.moc"
