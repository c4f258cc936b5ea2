#include "models/presentation/addclientscreen.h"
#include "models/presentation/synccentre.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_storesearch {

namespace {

//! Vera Lindqvist is a client of the other store, in Ben's book.
struct Counter {
    TillBench bench;
    UndoToast toast{bench.till()};
    AddClientScreen screen{bench.till(), toast};
    StoreSearch& search = *screen.everywhere();
    CustomerId vera;

    Counter()
    {
        Customer made = bench.retail.customer(u"Vera"_s, {bench.retail.customersB.id});
        made.lastName = u"Lindqvist"_s;
        vera = made.id;
        Membership place{
            Membership::idFor(vera), 0, vera, ClientBook::idFor(bench.ben().id), 1, bench.ben().id};
        bench.retail.put(
            {toRow(made),
             toRow(ClientBook{ClientBook::idFor(bench.ben().id), 0, {}, bench.ben().id}),
             toRow(place)});
        bench.signIn(bench.ada());
    }

    //! Vera with a number and everything that says how she is reached.
    [[nodiscard]] QList<Row> reachable()
    {
        auto known = must(
            fromRow<Customer>(*must(bench.retail.hq->find({EntityKind::Customer, vera.value}))));
        ContactPoint phone = bench.retail.email(known, u"+47 99 88 77 66"_s);
        phone.kind = ContactKind::Phone;
        const ContactPoint email = bench.retail.email(known, u"vera@example.com"_s);
        ContactPoint home = bench.retail.email(known, u"Strandgaten 4"_s);
        home.kind = ContactKind::Address;
        home.postalCode = u"5013"_s;
        home.city = u"Bergen"_s;
        home.country = u"NO"_s;
        known.accountNumber = u"C-77"_s;
        known.type = CustomerType::Organization;
        known.primaryPhone = phone.id;
        return {toRow(known), toRow(phone), toRow(email), toRow(home)};
    }
    //! Types and searches, and waits for the answer.
    void lookFor(const QString& text)
    {
        screen.setSearchText(text);
        search.search();
        if (!QTest::qWaitFor([this] { return !search.isBusy(); }))
            qFatal("no answer");
    }
    [[nodiscard]] QVariantList names() { return column(*search.found(), "name"); }
};

} // namespace

class TestStoreSearch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAClientOfAnotherStore();
    void tellsHowClientsOfOtherStoresAreReached();
    void tellsOnlyTheNameToWhoMayNotFetchHer();
    void leavesOutWhoIsHereAlready();
    void isOfferedFromFourLettersOn();
    void searchesAllStoresByItselfWhereThatIsSet();
    void saysThatNobodyIsFound();
    void saysThatHeadquartersIsAway();
    void forgetsWhatWasFoundForAnotherText();
    void bringsAClientHere();
    void keepsTheClientInTheOtherStore();
    void givesTheClientBack();
    void givesTheClientBackBeforeTheWayIsOver();
    void givesTheClientBackFromTheHistory();
    void leavesTheWayBackToWhoeverBroughtTheClient();
    void saysWhyItMayNot();
    void bringsNobodyWhileItIsSwitchedOff();
    void forgetsTheSearchOfThePersonBefore();
};

void TestStoreSearch::findsAClientOfAnotherStore()
{
    Counter counter;
    const QAbstractItemModelTester tester(counter.search.found());

    counter.lookFor(u"lindqvist vera"_s);

    QCOMPARE(counter.names(), QVariantList{u"Vera Lindqvist"_s});
    QCOMPARE(cell(*counter.search.found(), 0, "storesText"),
             QVariant(counter.bench.retail.storeB.name));
    QCOMPARE(cell(*counter.search.found(), 0, "ownerText"),
             QVariant(u"In the book of "_s + counter.bench.ben().name));
    QVERIFY(counter.search.message().isEmpty());
}

// GlobalCustomer
void TestStoreSearch::tellsHowClientsOfOtherStoresAreReached()
{
    Counter counter;
    counter.bench.retail.put(counter.reachable());

    counter.lookFor(u"lindqvist"_s);

    const auto& found = *counter.search.found();
    QCOMPARE(cell(found, 0, "numberText"), QVariant(u"C-77, organisation"_s));
    QCOMPARE(cell(found, 0, "contactText"), QVariant(u"+47 99 88 77 66, vera@example.com"_s));
    QCOMPARE(cell(found, 0, "addressText"), QVariant(u"Strandgaten 4, 5013 Bergen, NO"_s));
    QCOMPARE(cell(found, 0, "detailText"),
             QVariant(u"C-77, organisation, +47 99 88 77 66, vera@example.com, "
                      "Strandgaten 4, 5013 Bergen, NO"_s));
}

void TestStoreSearch::tellsOnlyTheNameToWhoMayNotFetchHer()
{
    Counter counter;
    counter.bench.retail.put(counter.reachable());
    counter.bench.takeAway(Right::EditCustomer, counter.bench.ada());

    counter.lookFor(u"lindqvist"_s);

    QCOMPARE(counter.names(), QVariantList{u"Vera Lindqvist"_s});
    QCOMPARE(cell(*counter.search.found(), 0, "detailText"), QVariant(QString()));
}

void TestStoreSearch::leavesOutWhoIsHereAlready()
{
    Counter counter;

    counter.lookFor(u"anna"_s);

    QVERIFY(counter.names().isEmpty());
    QVERIFY(column(*counter.screen.candidates(), "name").contains(u"Anna Berg"_s));
}

void TestStoreSearch::isOfferedFromFourLettersOn()
{
    Counter counter;

    counter.screen.setSearchText(u"ver "_s);
    QVERIFY(!counter.search.isOffered());
    counter.screen.setSearchText(u"vera"_s);
    QVERIFY(counter.search.isOffered());
    counter.lookFor(u"vera"_s);
    QVERIFY(!counter.search.isOffered());
}

// SE-10
void TestStoreSearch::searchesAllStoresByItselfWhereThatIsSet()
{
    Counter counter;
    const QString key = kSearchModeSetting;
    counter.bench.headquartersPuts({toRow(Setting{Setting::idFor(key), 0, key, kSearchAllStores})});

    counter.screen.setSearchText(u"lin"_s); // too short to ask for in all stores
    counter.screen.setSearchText(u"lindqvist"_s);

    QVERIFY(counter.names().isEmpty());
    QTRY_COMPARE(counter.names(), QVariantList{u"Vera Lindqvist"_s});
    QVERIFY(!counter.search.isOffered());
}

void TestStoreSearch::saysThatNobodyIsFound()
{
    Counter counter;

    counter.lookFor(u"nobody at all"_s);

    QVERIFY(!counter.search.message().isEmpty());
}

void TestStoreSearch::saysThatHeadquartersIsAway()
{
    Counter counter;
    counter.bench.desk->isAway = true;

    counter.lookFor(u"vera"_s);

    QVERIFY(counter.search.message().contains(u"cannot be reached"_s));
    QVERIFY(counter.search.isOffered());
    counter.bench.desk->isAway = false;
    counter.lookFor(u"vera"_s);
    QCOMPARE(counter.names().size(), 1);
}

void TestStoreSearch::forgetsWhatWasFoundForAnotherText()
{
    Counter counter;
    counter.lookFor(u"vera"_s);

    counter.screen.setSearchText(u"vera x"_s);

    QVERIFY(counter.names().isEmpty());
    QVERIFY(counter.search.isOffered());
}

void TestStoreSearch::bringsAClientHere()
{
    Counter counter;
    const QSignalSpy opened(&counter.screen, &AddClientScreen::opened);
    counter.lookFor(u"vera"_s);

    counter.search.bring(counter.vera.toString());
    QVERIFY(QTest::qWaitFor([&] { return counter.bench.desk->performed.size() == 1; }));
    QVERIFY(opened.isEmpty());
    counter.bench.synchronise();

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), counter.vera.toString());
    QVERIFY(counter.bench.stored<Customer>(counter.vera).has_value());
    QVERIFY(counter.names().isEmpty());
    QVERIFY(column(*counter.screen.candidates(), "name").contains(u"Vera Lindqvist"_s));
}

void TestStoreSearch::keepsTheClientInTheOtherStore()
{
    Counter counter;
    counter.lookFor(u"vera"_s);
    counter.search.bring(counter.vera.toString());
    QVERIFY(QTest::qWaitFor([&] { return counter.bench.desk->performed.size() == 1; }));
    counter.bench.synchronise();

    const auto vera = counter.bench.stored<Customer>(counter.vera);

    QVERIFY(vera->addressBooks.contains(counter.bench.retail.customersA.id));
    QVERIFY(vera->addressBooks.contains(counter.bench.retail.customersB.id));
}

void TestStoreSearch::givesTheClientBack()
{
    Counter counter;
    counter.lookFor(u"vera"_s);
    counter.search.bring(counter.vera.toString());
    QVERIFY(QTest::qWaitFor([&] { return counter.toast.canUndo(); }));
    QCOMPARE(counter.toast.text(), u"Vera Lindqvist is a client of this store now"_s);
    counter.bench.synchronise();
    counter.toast.dismiss();

    counter.toast.undoLast(); // offers it again
    counter.toast.undo();
    QVERIFY(QTest::qWaitFor([&] { return counter.toast.isVisible(); }));
    counter.bench.synchronise();

    QCOMPARE(counter.toast.text(), u"Vera Lindqvist is no client of this store any more"_s);
    QVERIFY(!counter.bench.stored<Customer>(counter.vera).has_value());
    const RowKey key{Customer::kKind, counter.vera.value};
    const auto vera = must(fromRow<Customer>(must(counter.bench.retail.hq->find(key)).value()));
    QCOMPARE(vera.addressBooks, QList{counter.bench.retail.customersB.id});
}

void TestStoreSearch::givesTheClientBackBeforeTheWayIsOver()
{
    Counter counter;
    const QSignalSpy opened(&counter.screen, &AddClientScreen::opened);
    counter.lookFor(u"vera"_s);
    counter.search.bring(counter.vera.toString());
    QVERIFY(QTest::qWaitFor([&] { return counter.toast.canUndo(); }));

    counter.toast.undo();
    QVERIFY(QTest::qWaitFor([&] { return counter.toast.isVisible(); }));
    counter.bench.synchronise();

    QVERIFY(!counter.bench.stored<Customer>(counter.vera).has_value());
    QVERIFY(opened.isEmpty());
    QVERIFY(!counter.search.isBusy());
}

void TestStoreSearch::givesTheClientBackFromTheHistory()
{
    Counter counter;
    SyncCentre centre(counter.bench.till(), counter.toast);
    const QAbstractItemModelTester tester(centre.lately());
    centre.setShown(true);
    counter.lookFor(u"vera"_s);
    counter.search.bring(counter.vera.toString());
    QVERIFY(QTest::qWaitFor([&] { return counter.toast.canUndo(); }));
    counter.bench.synchronise();
    counter.bench.retail.clock.advance(60'000);
    counter.bench.till().perform(
        &centre,
        {draft::addToBook(counter.bench.by(counter.bench.ada()), counter.bench.emil.id)},
        [&counter](const Result<Outcome>& outcome) {
            counter.toast.offer(u"Done"_s, must(outcome).operations);
        });
    counter.bench.synchronise();

    QCOMPARE(column(*centre.lately(), "what"),
             (QVariantList{u"Emil Frank added to the book of "_s + counter.bench.ada().name,
                           u"Vera Lindqvist is a client of this store now"_s}));
    QCOMPARE(column(*centre.lately(), "stateText"),
             (QVariantList{u"Sent"_s, u"Done at headquarters"_s}));
    centre.undo(cell(*centre.lately(), 1, "gestureId").toString());
    QVERIFY(QTest::qWaitFor([&] {
        return counter.toast.text() == u"Vera Lindqvist is no client of this store any more"_s;
    }));
    counter.bench.synchronise();

    QVERIFY(!counter.bench.stored<Customer>(counter.vera).has_value());
    QCOMPARE(cell(*centre.lately(), 1, "stateText"), QVariant(u"Taken back"_s));
    QCOMPARE(column(*centre.lately(), "canUndo"), (QVariantList{true, false}));
    counter.toast.undoLast(); // Emil, who came later
    counter.toast.undo();
    counter.bench.settle();
    counter.toast.undoLast();
    counter.toast.undo();
    QCOMPARE(counter.toast.text(), u"It is taken back already"_s);
}

void TestStoreSearch::leavesTheWayBackToWhoeverBroughtTheClient()
{
    Counter counter;
    const QSignalSpy opened(&counter.screen, &AddClientScreen::opened);
    counter.lookFor(u"vera"_s);
    counter.search.bring(counter.vera.toString());

    counter.bench.till().signOut(); // faster than headquarters
    counter.bench.signIn(counter.bench.cleo);
    QTRY_COMPARE(counter.toast.there().all().size(), 1);
    counter.bench.synchronise();

    QCOMPARE(counter.toast.there().all().first().by, counter.bench.ada().id);
    QCOMPARE(counter.toast.text(), QString());
    QVERIFY(!counter.toast.hasPast());
    QVERIFY(counter.bench.stored<Customer>(counter.vera).has_value());
    QVERIFY(opened.isEmpty()); // nobody who is here asked for her
    QVERIFY(!counter.search.isBusy());
}

void TestStoreSearch::saysWhyItMayNot()
{
    Counter counter;
    const Associate limited = counter.bench.takeAway(Right::EditCustomer, counter.bench.cleo);
    counter.bench.signIn(limited);
    counter.lookFor(u"vera"_s);

    counter.search.bring(counter.vera.toString());
    QVERIFY(QTest::qWaitFor([&] { return !counter.search.isBusy(); }));

    QVERIFY(!counter.search.message().isEmpty());
    QCOMPARE(counter.names().size(), 1);
}

// CB-16: knowing somebody's id is no way around it.
void TestStoreSearch::bringsNobodyWhileItIsSwitchedOff()
{
    Counter counter;
    const QString key = settingOf(Feature::StoreSearch);
    counter.bench.headquartersPuts({toRow(Setting{Setting::idFor(key), 0, key, u"off"_s})});

    counter.search.bring(counter.vera.toString());
    QVERIFY(QTest::qWaitFor([&] { return !counter.search.isBusy(); }));
    counter.bench.synchronise();

    QVERIFY2(counter.search.message().contains(u"switched off"_s),
             qPrintable(counter.search.message()));
    QVERIFY(!counter.bench.stored<Customer>(counter.vera));
}

void TestStoreSearch::forgetsTheSearchOfThePersonBefore()
{
    Counter counter;
    counter.lookFor(u"vera"_s);

    counter.bench.signIn(counter.bench.cleo);

    QVERIFY(counter.names().isEmpty());
}

CARNET_TEST(TestStoreSearch)

} // namespace carnet::test::tst_storesearch

#include "tst_storesearch.moc"
