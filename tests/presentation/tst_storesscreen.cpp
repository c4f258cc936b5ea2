#include "tests/presentation/consolebench.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_storesscreen {

namespace {

struct Console : ConsoleBench {
    Console()
        : ConsoleBench(u"stores"_s)
    {
    }

    [[nodiscard]] StoresScreen& stores() { return *screen.stores(); }
    [[nodiscard]] StoreForm& form() { return *stores().form(); }
    [[nodiscard]] const Retail& retail() const { return bench.retail; }
    [[nodiscard]] QVariantList names() { return column(*stores().stores(), "name"); }
    void edit(const Store& store)
    {
        stores().edit(rowWith(*stores().stores(), "storeId", store.id.toString()));
    }
    void make(const QString& number, const QString& name)
    {
        form().beginNew();
        form().setNumber(number);
        form().setName(name);
        form().save();
        bench.synchronise();
    }
    void remove(const Store& store)
    {
        edit(store);
        form().remove();
        bench.settle();
    }
};

bool offers(const QVariantList& choices, const QString& value)
{
    return std::ranges::any_of(choices, [&value](const QVariant& choice) {
        return choice.toMap().value(u"value"_s) == value;
    });
}

} // namespace

class TestStoresScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsNumberPlaceAndTills();
    void addsAStoreAtEveryTill();
    void changesWhatATillIsCalled();
    void holdsTheClientsOfItsAddressBooks();
    void offersZonesByWhatIsTyped();
    void offersCurrenciesByWhatIsTyped();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void showsWhatTheStoreWants();
    void keepsStoresThatSomethingStandsOn();
    void removesAStoreThatWasAMistake();
    void needsTheRightToSetUp();
};

void TestStoresScreen::showsNumberPlaceAndTills()
{
    Console console;
    const auto& stores = *console.stores().stores();
    const int rome = rowWith(stores, "number", u"A1"_s);

    QCOMPARE(console.stores().count(), 2);
    QCOMPARE(cell(stores, rome, "name").toString(), u"Rome"_s);
    QCOMPARE(cell(stores, rome, "placeText").toString(), u"Clients A; Staff A"_s);
    QCOMPARE(cell(stores, rome, "tillsText").toString(), u"2 tills"_s);
    QVERIFY(rome < rowWith(stores, "number", u"B1"_s));
}

void TestStoresScreen::addsAStoreAtEveryTill()
{
    Console console;

    console.make(u"C1"_s, u"Como"_s);

    QCOMPARE(console.bench.outbox(), OutboxCounts());
    QVERIFY(console.names().contains(u"Como"_s));
    const auto elsewhere = must(console.bench.otherTill().all<Store>());
    const auto como = std::ranges::find(elsewhere, u"C1"_s, &Store::number);
    QVERIFY(como != elsewhere.cend());
    QCOMPARE(como->currency, u"EUR"_s); // as at the store where it was made
}

void TestStoresScreen::changesWhatATillIsCalled()
{
    Console console;
    console.edit(console.retail().storeA);
    QVERIFY(!console.form().canSave());

    console.form().setName(u"Rome, via dei Condotti"_s);
    console.form().setCity(u"Rome"_s);
    console.form().setCurrency(u"chf"_s);
    console.form().save();
    console.bench.settle();

    QCOMPARE(console.bench.till().store().name, u"Rome, via dei Condotti"_s);
    QCOMPARE(console.bench.till().store().currency, u"CHF"_s);
    console.toast.undoLast();
    console.bench.settle();
    QCOMPARE(console.bench.till().store().name, u"Rome"_s);
}

void TestStoresScreen::holdsTheClientsOfItsAddressBooks()
{
    Console console;
    const Retail& retail = console.retail();
    const Customer guest = console.bench.retail.customer(u"Gudrun"_s, {retail.customersB.id});
    retail.put({toRow(guest)});
    console.bench.synchronise();
    QVERIFY(!console.bench.stored<Customer>(guest.id));

    console.edit(retail.storeA);
    console.form().toggleCustomerBook(retail.customersB.id.toString());
    console.form().save();
    console.bench.sendOnly();
    console.bench.synchronise(); // which asks anew what to follow
    QVERIFY(console.bench.stored<Customer>(guest.id));

    console.edit(retail.storeA);
    console.form().toggleCustomerBook(retail.customersB.id.toString());
    console.form().save();
    console.bench.sendOnly();
    console.bench.synchronise(); // which asks anew what to follow
    QVERIFY(!console.bench.stored<Customer>(guest.id));
}

// AT-12
void TestStoresScreen::showsWhatTheStoreWants()
{
    Console console;
    const auto keys = [](const QList<AttributeDefinition>& all) {
        QStringList found;
        for (const AttributeDefinition& one : all)
            found.append(one.key);
        return found;
    };
    AttributeGroup scents{{console.bench.retail.newId()}, 0, u"Scents"_s, {}, {}};
    scents.attributes = {idOf<AttributeId>(u"scent"_s), idOf<AttributeId>(u"style"_s)};
    console.bench.headquartersPuts({toRow(scents)});
    console.bench.showOnly({u"ring"_s});
    const ReferenceData& here = console.bench.till().reference();
    QCOMPARE(keys(here.attributes), QStringList{u"ring"_s});
    console.edit(console.retail().storeA);
    QCOMPARE(console.form().pageGroup(), 0);
    QCOMPARE(console.form().pageGroups(),
             QStringList(
                 {u"As in the house: In use"_s, u"Every attribute"_s, u"In use"_s, u"Scents"_s}));
    QCOMPARE(console.form().bookGroups().constFirst(), u"As on its client pages: In use"_s);

    console.form().setPageGroup(3);
    QCOMPARE(console.form().bookGroups().constFirst(), u"As on its client pages: Scents"_s);
    console.form().save();
    console.bench.synchronise();

    const ReferenceData& own = console.bench.till().reference();
    QCOMPARE(keys(own.pageAttributes), QStringList({u"scent"_s, u"style"_s}));
    QCOMPARE(keys(own.attributes), QStringList({u"scent"_s, u"style"_s})); // books follow
    const auto elsewhere =
        must(ReferenceData::read(console.bench.otherTill(), console.retail().storeB.id));
    QCOMPARE(keys(elsewhere->pageAttributes), QStringList{u"ring"_s});
    const auto atHeadquarters = must(ReferenceData::read(console.bench.otherTill()));
    QCOMPARE(keys(atHeadquarters->attributes), QStringList{u"ring"_s});
    QCOMPARE(keys(atHeadquarters->inBooksOfAnyStore()),
             QStringList({u"ring"_s, u"scent"_s, u"style"_s}));

    console.edit(console.retail().storeA);
    console.form().setBookGroup(1);
    console.form().save();
    console.bench.settle();
    QCOMPARE(console.bench.till().reference().attributes,
             console.bench.till().reference().allAttributes);
    QCOMPARE(keys(console.bench.till().reference().pageAttributes),
             QStringList({u"scent"_s, u"style"_s}));
    QCOMPARE(console.bench.till().snapshot().index->schema().positionOf(u"vip"_s) >= 0, true);

    // What a store shows is not taken away.
    AttributeGroupsScreen& groups = *console.screen.groups();
    groups.setShown(true);
    const int row = rowWith(*groups.groups(), "name", u"Scents"_s);
    QCOMPARE(cell(*groups.groups(), row, "storesText").toString(), u"At Rome"_s);
    groups.begin(scents.id.toString());
    groups.remove();
    console.bench.settle();
    QCOMPARE(groups.flawText(),
             u"It cannot be removed: the store “Rome” shows this group. Choose another one there "
             "first."_s);
}

void TestStoresScreen::offersZonesByWhatIsTyped()
{
    Console console;
    console.form().beginNew();

    console.form().setTimeZone(u"buenos aires"_s);
    QVERIFY(offers(console.form().timeZones(), u"America/Argentina/Buenos_Aires"_s));
    QVERIFY(!offers(console.form().timeZones(), u"Europe/Paris"_s));
    QCOMPARE(console.form().flawField(), u"number"_s); // nothing is there yet, the number first

    console.form().setTimeZone(u"America/Argentina/Buenos_Aires"_s);
    QVERIFY(offers(console.form().timeZones(), u"Europe/Paris"_s)); // to choose another one
}

void TestStoresScreen::offersCurrenciesByWhatIsTyped()
{
    Console console;
    console.edit(console.bench.retail.storeA);
    QVERIFY(offers(console.form().currencies(), u"NOK"_s));

    console.form().setCurrency(u"swiss"_s);
    QVERIFY(offers(console.form().currencies(), u"CHF"_s));
    QVERIFY(!offers(console.form().currencies(), u"NOK"_s));
    QVERIFY(!console.form().canSave());
    console.form().setCurrency(u"QQQ"_s);
    QCOMPARE(console.form().flawText(), u"There is no currency with this code."_s);
    console.form().setCurrency(u"CHF"_s);
    console.form().save();
    console.bench.synchronise();
    QCOMPARE(console.bench.stored<Store>(console.bench.retail.storeA.id)->currency, u"CHF"_s);
}

void TestStoresScreen::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("sentence");
    const QString zone = u"Europe/Rome"_s;
    QTest::newRow("number") << u"A-1"_s << u"EUR"_s << zone
                            << u"A store has a number of 1 to 10 letters and digits."_s;
    QTest::newRow("taken") << u"b1"_s << u"EUR"_s << zone << u"“Bergen” has this number already."_s;
    QTest::newRow("currency") << u"C1"_s << u"EURO"_s << zone
                              << u"A currency has three letters, like EUR."_s;
    QTest::newRow("no zone") << u"C1"_s << u"EUR"_s << u"in Rome"_s
                             << u"A time zone has a name like Europe/Paris."_s;
    QTest::newRow("unknown zone") << u"C1"_s << u"EUR"_s << u"Europe/Como"_s
                                  << u"There is no time zone of this name."_s;
    QTest::newRow("nothing") << u"C1"_s << u"EUR"_s << zone << QString();
}

void TestStoresScreen::saysWhatIsWrong()
{
    QFETCH(const QString, number);
    QFETCH(const QString, currency);
    QFETCH(const QString, zone);
    Console console;
    console.form().beginNew();
    console.form().setName(u"Como"_s);

    console.form().setNumber(number);
    console.form().setCurrency(currency);
    console.form().setTimeZone(zone);

    QTEST(console.form().flawText(), "sentence");
    QCOMPARE(console.form().canSave(), console.form().flawText().isEmpty());
}

void TestStoresScreen::keepsStoresThatSomethingStandsOn()
{
    Console console;
    console.remove(console.retail().storeA);
    QCOMPARE(console.form().flawText(), u"It cannot be removed: there are tills in this store."_s);

    console.make(u"C1"_s, u"Como"_s);
    const auto all = console.bench.till().reference().stores();
    Store como = *std::ranges::find(all, u"C1"_s, &Store::number);
    como.customerAddressBooks = {console.retail().customersA.id};
    console.bench.headquartersPuts({toRow(como)});
    console.remove(como);
    QCOMPARE(console.form().flawText(),
             u"It cannot be removed while it has address books. Take them off and save first."_s);

    como.customerAddressBooks.clear();
    Purchase purchase;
    purchase.id.value = console.bench.retail.newId();
    purchase.customer = console.bench.anna.id;
    purchase.store = como.id;
    console.bench.headquartersPuts({toRow(como), toRow(purchase)});
    console.remove(como);
    QCOMPARE(console.form().flawText(),
             u"It cannot be removed: clients have purchases, activities or notes of this store."_s);
    QVERIFY(console.names().contains(u"Como"_s));
}

void TestStoresScreen::removesAStoreThatWasAMistake()
{
    Console console;
    console.make(u"C1"_s, u"Como"_s);
    const auto all = console.bench.till().reference().stores();

    console.remove(*std::ranges::find(all, u"C1"_s, &Store::number));
    console.bench.synchronise();

    QVERIFY(!console.names().contains(u"Como"_s));
    QCOMPARE(console.bench.outbox(), OutboxCounts());
    QCOMPARE(must(console.bench.otherTill().all<Store>()).size(), 2);
}

void TestStoresScreen::needsTheRightToSetUp()
{
    Console console;
    console.bench.signIn(console.bench.cleo);
    console.edit(console.retail().storeA);

    console.form().setName(u"Milan"_s);

    QCOMPARE(console.form().flawText(),
             u"This needs the right “Set up Carnet”, which you do not have."_s);
    QVERIFY(!console.form().canSave());
}

CARNET_TEST(TestStoresScreen)

} // namespace carnet::test::tst_storesscreen

#include "tst_storesscreen.moc"
