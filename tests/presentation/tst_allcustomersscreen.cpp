#include "tests/presentation/consoledesk.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_allcustomersscreen {

class TestAllCustomersScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEverybodyPageByPage();
    void filtersAndCountsAtHeadquarters();
    void searches();
    void saysWhichFilterIsInTheWay();
    void saysThatHeadquartersIsAway();
    void saysThatAFilterWaits();
    void takesAFilterBackThatWaits();
    void showsNothingWithoutTheRight();
    void selectsEverybodyWhoMatches();
    void namesHowManyASelectionTakes();
    void findsWhoIsInNoBook();
    void asksForNoOwnerWhereThereAreNoBooks();
    void offersSmallBooksToo();
    void leavesOutWhoIsInNoBook();
    void takesThoseOfSeveralBooksOutOfTheOneThatIsFilteredBy();
    void movesClientsBetweenStores();
    void saysHowManyAreInNoBook();
    void takesTheMoveBack();
    void saysWhoHasMovedOnWhenItIsTakenBack();
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

void TestAllCustomersScreen::saysThatAFilterWaits()
{
    Console console;
    console.open();
    const int everybody = console.screen.count();
    console.bench.desk->isAway = true;
    console.bench.till().setReachable(false);

    console.screen.toggleChoice(u"vip"_s, u"true"_s);

    QVERIFY(console.screen.message().contains(u"waits"_s)); // before the call has failed
    QVERIFY(console.screen.isWaiting());
    QCOMPARE(column(*console.screen.chips(), "text").size(), 1);
    console.bench.settle();
    QVERIFY(console.screen.message().contains(u"waits"_s));
    QCOMPARE(console.screen.count(), everybody);
    QVERIFY(console.screen.countText().contains(u"of all stores"_s));

    console.bench.desk->isAway = false;
    console.bench.till().setReachable(true);
    QVERIFY(QTest::qWaitFor([&] { return console.screen.count() < everybody; }));
    QVERIFY(!console.screen.isWaiting());
    QVERIFY(console.screen.message().isEmpty());
}

void TestAllCustomersScreen::takesAFilterBackThatWaits()
{
    Console console;
    console.open();
    const int everybody = console.screen.count();
    console.bench.desk->isAway = true;
    console.screen.toggleChoice(u"vip"_s, u"true"_s);
    console.bench.settle();
    QVERIFY(console.screen.isWaiting()); // though nobody knew that headquarters was away

    console.screen.takeBack();

    QVERIFY(!console.screen.isWaiting());
    QCOMPARE(console.screen.chips()->rowCount(), 0);
    console.bench.desk->isAway = false;
    console.screen.refresh();
    console.waitForList();
    QCOMPARE(console.screen.count(), everybody);
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

void TestAllCustomersScreen::namesHowManyASelectionTakes()
{
    Console console;
    (void)putClientsOfB(console.bench, sync::kMostPerformed);
    console.open();
    QCOMPARE(console.screen.selectAllText(), u"Select the first 5,000 of 5,155"_s);
    QCOMPARE(console.screen.selectableCount(), sync::kMostPerformed);

    console.screen.selectAll();

    QVERIFY(QTest::qWaitFor(
        [&] { return console.screen.selectedCount() == console.screen.selectableCount(); }));
    QCOMPARE(console.screen.selectionConsentText(), u"155 more do not fit into one step"_s);
    console.screen.setSearchText(u"dora"_s);
    QVERIFY(console.shows(1));
    QCOMPARE(console.screen.selectAllText(), u"Select all 1"_s);
}

void TestAllCustomersScreen::findsWhoIsInNoBook()
{
    Console console;
    console.open();
    const auto choices = [&]() -> const QAbstractItemModel& {
        return *cell(*console.screen.facets(), 0, "choices").value<QAbstractItemModel*>();
    };
    QCOMPARE(cell(choices(), 0, "label"), QVariant(u"Nobody"_s));
    QCOMPARE(cell(choices(), 0, "count"), QVariant(1));

    console.screen.toggleChoice(u"@associate"_s, u"nobody"_s);

    QVERIFY(console.shows(1));
    QCOMPARE(console.names(), QVariantList{u"Emil Frank"_s});
    QCOMPARE(column(*console.screen.chips(), "text"), QVariantList{u"In no book"_s});
    console.screen.toggleChoice(u"@associate"_s, console.bench.cleo.id.toString());
    QVERIFY(console.shows(2)); // or in Cleo's
    console.screen.toggleSelected(console.bench.dora.id.toString());
    QCOMPARE(console.screen.moving().size(), 1);
}

// CB-16
void TestAllCustomersScreen::asksForNoOwnerWhereThereAreNoBooks()
{
    Console console;
    console.open();
    console.screen.toggleChoice(u"@associate"_s, u"nobody"_s);
    QVERIFY(console.shows(1));
    QVERIFY(console.screen.showsOwners());
    QVERIFY(column(*console.screen.facets(), "key").contains(u"@associate"_s));

    const QString key = settingOf(Feature::Clienteling);
    console.bench.headquartersPuts({toRow(Setting{Setting::idFor(key), 0, key, u"off"_s})});

    QVERIFY(console.shows(Console::kOfB + 5));
    QVERIFY(!console.screen.showsOwners());
    QVERIFY(!column(*console.screen.facets(), "key").contains(u"@associate"_s));
    QCOMPARE(console.screen.chips()->rowCount(), 0);
}

void TestAllCustomersScreen::offersSmallBooksToo()
{
    Console console;
    QList<Row> rows;
    Associate leaver;
    for (int i = 0; i < 15; ++i) { // larger books than the leaver's
        leaver = console.bench.ben();
        leaver.id.value = QUuid::createUuid();
        leaver.staffId = u"77%1"_s.arg(i, 2, 10, QChar(u'0'));
        leaver.name = i == 14 ? u"Zoë Ångström"_s : u"Colleague %1"_s.arg(i);
        const ClientBook book{ClientBook::idFor(leaver.id), 0, {}, leaver.id};
        rows += {toRow(leaver), toRow(book)};
        for (int k = 0; k < (i == 14 ? 1 : 2); ++k) {
            const CustomerId id = console.ofB.at(2 * i + k);
            rows.append(toRow(Membership{Membership::idFor(id), 0, id, book.id, 1, leaver.id}));
        }
    }
    console.bench.headquartersPuts(rows);
    console.open();
    QVERIFY(cell(*console.screen.facets(), 0, "hasMore").toBool());
    const auto* beside = cell(*console.screen.facets(), 0, "choices").value<QAbstractItemModel*>();
    QCOMPARE(beside->rowCount(), 13); // and nobody
    QVERIFY(rowWith(*beside, "label", leaver.name) < 0);
    MoreChoices& more = *console.screen.moreChoices();
    const QAbstractItemModelTester tester(more.choices());
    QCOMPARE(more.choices()->rowCount(), 0); // nobody looks

    more.open();
    QCOMPARE(more.choices()->rowCount(), 19);
    more.setSearchText(u"angstrom zo"_s);
    QCOMPARE(column(*more.choices(), "label"), QVariantList{leaver.name});
    console.screen.toggleChoice(more.facetKey(), leaver.id.toString());

    QVERIFY(console.shows(1));
    QVERIFY(cell(*more.choices(), 0, "isChecked").toBool());
    QCOMPARE(rowWith(*beside, "label", leaver.name), 1); // beside the list as long as it filters
    more.setSearchText(u"nobody at all"_s);
    QVERIFY(more.isNoMatch());
    more.close();
    QVERIFY(!more.isNoMatch());
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

void TestAllCustomersScreen::saysHowManyAreInNoBook()
{
    Console console;
    console.open();
    for (const CustomerId& id : {console.ofB.first(), console.bench.emil.id})
        console.screen.toggleSelected(id.toString());

    console.reassign.beginSelected(&console.screen);

    QCOMPARE(console.reassign.count(), 1);
    QCOMPARE(console.reassign.booklessText(),
             u"1 of the selected clients are in no book and stay so."_s);
    console.reassign.cancel();
    QCOMPARE(console.reassign.booklessText(), QString());
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

    const QSignalSpy back(&console.toast.there(), &DoneThere::takenBack);

    console.toast.dismiss(); // the bar is gone, Ctrl+Z is not
    console.toast.undoLast();
    console.toast.undoLast();

    QVERIFY(QTest::qWaitFor([&] { return back.size() == 1; }));
    QCOMPARE(console.toast.text(), u"The clients are back in the books they came from."_s);
    QCOMPARE(console.ownerAtHeadquarters(console.ofB.first()), console.bench.ben().id);
    const auto moves = must(console.bench.retail.hq->rowsOf(EntityKind::BookMove));
    QVERIFY(moves.isEmpty()); // a slip of a minute leaves no trace
}

void TestAllCustomersScreen::saysWhoHasMovedOnWhenItIsTakenBack()
{
    Console console;
    console.open();
    const QSignalSpy done(&console.reassign, &ReassignScreen::done);
    for (const CustomerId& id : {console.ofB.at(0), console.ofB.at(1)})
        console.screen.toggleSelected(id.toString());
    console.reassign.beginSelected(&console.screen);
    console.reassign.choose(console.bench.cleo.id.toString());
    console.reassign.confirm();
    QVERIFY(QTest::qWaitFor([&] { return done.size() == 1; }));
    Membership meanwhile{Membership::idFor(console.ofB.at(0)),
                         0,
                         console.ofB.at(0),
                         ClientBook::idFor(console.bench.ada().id),
                         1,
                         console.bench.ada().id};
    console.bench.retail.put({toRow(meanwhile)}); // somebody else took her over
    const QSignalSpy back(&console.toast.there(), &DoneThere::takenBack);

    console.toast.undo();

    QVERIFY(QTest::qWaitFor([&] { return back.size() == 1; }));
    QCOMPARE(console.ownerAtHeadquarters(console.ofB.at(0)), console.bench.ada().id);
    QCOMPARE(console.ownerAtHeadquarters(console.ofB.at(1)), console.bench.ben().id);
    QCOMPARE(console.toast.text(),
             u"1 clients stay as they are now. This client has moved to the book of Ada in the "
             u"meantime."_s);
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

CARNET_TEST(TestAllCustomersScreen)

} // namespace carnet::test::tst_allcustomersscreen

#include "tst_allcustomersscreen.moc"
