#include "models/presentation/findclientscreen.h"
#include "tests/presentation/tillbench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_findclientscreen {

namespace {

//! Cleo has no right at all. Greta Holm is in Cleo's book, but a client of the other store.
struct Counter {
    TillBench bench;
    UndoToast toast{bench.till()};
    FindClientScreen screen{bench.till(), toast};
    StoreSearch& everywhere = *screen.everywhere();
    Associate cleo = bench.cleo;
    Customer greta = bench.retail.customer(u"Greta"_s, {bench.retail.customersB.id});

    Counter()
    {
        greta.lastName = u"Holm"_s;
        greta.loyaltyCard = u"M-4711"_s;
        Membership place = aMembership(greta.id, cleo.id);
        place.version = 0;
        Customer emil = *bench.stored<Customer>(bench.emil.id);
        emil.loyaltyCard = u"M-0815"_s;
        cleo.rights.clear();
        bench.headquartersPuts({toRow(greta), toRow(place), toRow(emil), toRow(cleo)});
        bench.signIn(cleo);
    }

    void offer(const QString& kinds)
    {
        const QString key = kSearchKindsSetting;
        bench.headquartersPuts({toRow(Setting{Setting::idFor(key), 0, key, kinds})});
    }
    [[nodiscard]] QVariantList names() { return column(*screen.candidates(), "name"); }
    void lookEverywhere(const QString& text)
    {
        screen.setSearchText(text);
        everywhere.search();
        if (!QTest::qWaitFor([this] { return !everywhere.isBusy(); }))
            qFatal("no answer");
    }
};

} // namespace

class TestFindClientScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsForSomebodyWithoutAnyRight();
    void opensWhoIsFound();
    void findsOnlyClientsOfTheStoreByDefault();
    void findsAColleaguesClientInAllStores();
    void opensAColleaguesClientWithoutFetchingHer();
    void findsEverybodyWhereTheStoreHasNoAddressBook();
    void offersTheKindsOfTheParameter();
    void looksForOneKindAlone();
    void forgetsAKindThatIsOfferedNoMore();
    void opensByAScannedCard();
    void opensTheOnlyOneByEnter();
    void choosesNobodyAmongSeveral();
    void saysThatNobodyHasANumber();
    void forgetsTheSearchOfThePersonBefore();
};

void TestFindClientScreen::findsForSomebodyWithoutAnyRight()
{
    Counter counter;
    const QAbstractItemModelTester tester(counter.screen.candidates());

    counter.screen.setSearchText(u"berg"_s);

    QCOMPARE(counter.names(), QVariantList{u"Anna Berg"_s});
    QCOMPARE(cell(*counter.screen.candidates(), 0, "canAdd"), QVariant(false));
    QVERIFY(counter.screen.countText().startsWith(u"1 client"_s));
}

void TestFindClientScreen::opensWhoIsFound()
{
    Counter counter;
    const QSignalSpy opened(&counter.screen, &FindClientScreen::opened);

    counter.screen.open(counter.bench.anna.id.toString());

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), counter.bench.anna.id.toString());
}

// AB-5
void TestFindClientScreen::findsOnlyClientsOfTheStoreByDefault()
{
    Counter counter;
    QVERIFY(counter.bench.till().snapshot().index->find(counter.greta.id)); // CB-5

    counter.screen.setSearchText(u"holm"_s);

    QVERIFY(counter.names().isEmpty());
}

void TestFindClientScreen::findsAColleaguesClientInAllStores()
{
    Counter counter;

    counter.lookEverywhere(u"greta holm"_s);

    const QAbstractItemModel& found = *counter.everywhere.found();
    QCOMPARE(column(found, "name"), QVariantList{u"Greta Holm"_s});
    QCOMPARE(cell(found, 0, "storesText"), QVariant(counter.bench.retail.storeB.name));
    QCOMPARE(cell(found, 0, "isOnTill"), QVariant(true));
}

// Right 623 is for taking her into this store, which is not what opening a page does.
void TestFindClientScreen::opensAColleaguesClientWithoutFetchingHer()
{
    Counter counter;
    const QSignalSpy opened(&counter.screen, &FindClientScreen::opened);
    counter.lookEverywhere(u"greta holm"_s);

    counter.everywhere.bring(counter.greta.id.toString());

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), counter.greta.id.toString());
    QVERIFY(counter.bench.desk->performed.isEmpty());
    QCOMPARE(counter.bench.stored<Customer>(counter.greta.id)->addressBooks,
             QList<AddressBookId>{counter.bench.retail.customersB.id});
}

void TestFindClientScreen::findsEverybodyWhereTheStoreHasNoAddressBook()
{
    Counter counter;
    Store store = counter.bench.retail.storeA;
    store.customerAddressBooks.clear();
    counter.bench.headquartersPuts({toRow(store)});

    counter.screen.setSearchText(u"holm"_s);

    QTRY_COMPARE(counter.names(), QVariantList{u"Greta Holm"_s});
}

// SE-9
void TestFindClientScreen::offersTheKindsOfTheParameter()
{
    Counter counter;
    const QAbstractItemModelTester tester(counter.screen.kinds());
    QCOMPARE(counter.screen.kinds()->rowCount(), 0);

    counter.offer(u"phone, name"_s);

    QCOMPARE(column(*counter.screen.kinds(), "label"),
             (QVariantList{u"Everything"_s, u"Phone"_s, u"Name"_s}));
    QCOMPARE(column(*counter.screen.kinds(), "isChosen"), (QVariantList{true, false, false}));
}

void TestFindClientScreen::looksForOneKindAlone()
{
    Counter counter;
    counter.offer(u"name,email"_s);
    counter.screen.setSearchText(u"berg"_s);

    counter.screen.chooseKind(static_cast<int>(SearchKind::Phone)); // which is not offered
    QTRY_COMPARE(counter.names(), QVariantList{u"Anna Berg"_s});
    counter.screen.chooseKind(static_cast<int>(SearchKind::Email));
    QCOMPARE(counter.names(), QVariantList());
    QCOMPARE(column(*counter.screen.kinds(), "isChosen"), (QVariantList{false, false, true}));
    counter.screen.chooseKind(SearchKindItem::kEverything);
    QCOMPARE(counter.names(), QVariantList{u"Anna Berg"_s});
}

void TestFindClientScreen::forgetsAKindThatIsOfferedNoMore()
{
    Counter counter;
    counter.offer(u"email"_s);
    counter.screen.setSearchText(u"berg"_s);
    counter.screen.chooseKind(static_cast<int>(SearchKind::Email));
    QCOMPARE(counter.names(), QVariantList());

    counter.offer(QString());

    QTRY_COMPARE(counter.names(), QVariantList{u"Anna Berg"_s});
    QCOMPARE(counter.screen.kinds()->rowCount(), 0);
}

void TestFindClientScreen::opensByAScannedCard()
{
    Counter counter;
    const QSignalSpy opened(&counter.screen, &FindClientScreen::opened);
    counter.offer(u"name"_s);
    counter.screen.chooseKind(static_cast<int>(SearchKind::Name)); // which a scanner does not know
    counter.screen.setSearchText(u"m-0815"_s);

    QCOMPARE(counter.screen.openTyped(), QString());

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), counter.bench.emil.id.toString());
}

void TestFindClientScreen::opensTheOnlyOneByEnter()
{
    Counter counter;
    const QSignalSpy opened(&counter.screen, &FindClientScreen::opened);
    counter.screen.setSearchText(u"dora"_s);

    QCOMPARE(counter.screen.openTyped(), QString());

    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), counter.bench.dora.id.toString());
}

void TestFindClientScreen::choosesNobodyAmongSeveral()
{
    Counter counter;
    const QSignalSpy opened(&counter.screen, &FindClientScreen::opened);
    counter.screen.setSearchText(u"e"_s);
    QVERIFY(counter.screen.candidates()->rowCount() > 1);

    QCOMPARE(counter.screen.openTyped(), QString());

    QVERIFY(opened.isEmpty());
}

void TestFindClientScreen::saysThatNobodyHasANumber()
{
    Counter counter;
    const QSignalSpy opened(&counter.screen, &FindClientScreen::opened);

    counter.screen.setSearchText(u"4712"_s);
    QCOMPARE(counter.screen.openTyped(), u"No client of this store has the number 4712."_s);
    counter.screen.setSearchText(u"nobody"_s);
    QCOMPARE(counter.screen.openTyped(), QString());

    QVERIFY(opened.isEmpty());
}

void TestFindClientScreen::forgetsTheSearchOfThePersonBefore()
{
    Counter counter;
    counter.lookEverywhere(u"greta holm"_s);

    counter.bench.till().signOut();
    counter.bench.signIn(counter.bench.ada());

    QCOMPARE(counter.screen.searchText(), QString());
    QCOMPARE(counter.everywhere.found()->rowCount(), 0);
}

CARNET_TEST(TestFindClientScreen)

} // namespace carnet::test::tst_findclientscreen

#include "tst_findclientscreen.moc"
