#include "tests/domain/boutique.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

namespace tst_houserules {

namespace {

//! A store whose clients and associates are in one address book each.
struct House : Boutique {
    House()
    {
        store.customerAddressBooks = {clients.id};
        store.employeeAddressBooks = {team.id};
        rows.put(clients);
        rows.put(team);
        rows.put(store);
    }

    [[nodiscard]] static AddressBook aBook(const QString& name, AddressBookUse use)
    {
        return {idOf<AddressBookId>(name), 1, name, use};
    }

    AddressBook clients = aBook(u"Clients"_s, AddressBookUse::Customer);
    AddressBook team = aBook(u"Team"_s, AddressBookUse::Employee);
    Store store = aStore();
};

class TestHouseRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // AB-1
    void namesAddressBooksApartWithinTheirUse()
    {
        House house;

        QCOMPARE(flawOf(house.puts(House::aBook(u" "_s, AddressBookUse::Customer))),
                 u"name required"_s);
        AddressBook twin = House::aBook(u"twin"_s, AddressBookUse::Customer);
        twin.name = u" clients"_s;
        QCOMPARE(flawOf(house.puts(twin)), u"name taken"_s);
        twin.use = AddressBookUse::Employee;
        QCOMPARE(house.puts(twin).verdict, Verdict::Applied);
        AddressBook renamed = house.clients;
        renamed.name = u"CLIENTS"_s; // its own name is not taken by itself
        QCOMPARE(house.puts(renamed, {house.clients}).verdict, Verdict::Applied);
    }

    void keepsWhatAnAddressBookInUseIsFor()
    {
        House house;
        Associate ben = house.ben;
        const AddressBook night = House::aBook(u"Night"_s, AddressBookUse::Employee);
        const AddressBook guests = House::aBook(u"Guests"_s, AddressBookUse::Customer);
        const AddressBook unused = House::aBook(u"Unused"_s, AddressBookUse::Customer);
        for (const AddressBook& book : {night, guests, unused})
            house.rows.put(book);
        ben.employeeAddressBooks = {night.id};
        house.rows.put(ben);
        house.ada.addressBooks = {guests.id};
        house.rows.put(house.ada);

        const auto turned = [](AddressBook book) {
            book.use = book.use == AddressBookUse::Customer ? AddressBookUse::Employee
                                                            : AddressBookUse::Customer;
            return book;
        };
        QCOMPARE(flawOf(house.puts(turned(house.clients), {house.clients})),
                 u"use in_use_by_store"_s);
        QCOMPARE(flawOf(house.puts(turned(night), {night})), u"use in_use_by_associate"_s);
        QCOMPARE(flawOf(house.puts(turned(guests), {guests})), u"use in_use_by_customer"_s);
        QCOMPARE(house.puts(turned(unused), {unused}).verdict, Verdict::Applied);
        AddressBook renamed = guests;
        renamed.name = u"Visitors"_s;
        QCOMPARE(house.puts(renamed, {guests}).verdict, Verdict::Applied);
    }

    void keepsAddressBooksThatAreInUse()
    {
        House house;
        const AddressBook guests = House::aBook(u"Guests"_s, AddressBookUse::Customer);
        house.rows.put(guests);
        house.ada.addressBooks = {guests.id};
        house.rows.put(house.ada);

        const Judgement byStore = house.removes(house.team);
        QCOMPARE(flawOf(byStore), u"id in_use_by_store"_s);
        QCOMPARE(byStore.facts.value(u"store"_s).toString(), house.store.id.toString());
        QCOMPARE(flawOf(house.removes(guests)), u"id in_use_by_customer"_s);
        QVERIFY(house.rows.get<AddressBook>(guests.id.value));

        house.ada.addressBooks.clear();
        house.rows.put(house.ada);
        QCOMPARE(house.removes(guests).verdict, Verdict::Applied);
        QVERIFY(!house.rows.get<AddressBook>(guests.id.value));
    }

    // ST-1
    void numbersStoresApart_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("flaw");
        QTest::newRow("none") << QString() << u"number form"_s;
        QTest::newRow("eleven") << u"12345678901"_s << u"number form"_s;
        QTest::newRow("dash") << u"A-1"_s << u"number form"_s;
        QTest::newRow("umlaut") << u"MÜC"_s << u"number form"_s;
        QTest::newRow("taken") << u"101"_s << u"number taken"_s;
        QTest::newRow("ten") << u"123456789A"_s << QString();
    }
    void numbersStoresApart()
    {
        QFETCH(const QString, number);
        House house;
        Store store = house.store;
        store.id = idOf<StoreId>(u"lyon"_s);
        store.number = number;

        const Judgement judgement = house.puts(store);

        QTEST(flawOf(judgement), "flaw");
        QCOMPARE(judgement.isDone(), flawOf(judgement).isEmpty());
    }

    // ST-2
    void needsWhatTillsOfAStoreGoBy()
    {
        House house;
        const auto flawWith = [&house](auto change) {
            Store store = house.store;
            change(store);
            return flawOf(house.puts(store, {house.store}));
        };

        QCOMPARE(flawWith([](Store& s) { s.name = u" "_s; }), u"name required"_s);
        QCOMPARE(flawWith([](Store& s) { s.currency.clear(); }), u"currency form"_s);
        QCOMPARE(flawWith([](Store& s) { s.currency = u"eur"_s; }), u"currency form"_s);
        QCOMPARE(flawWith([](Store& s) { s.timeZone.clear(); }), u"time_zone form"_s);
        QCOMPARE(flawWith([](Store& s) { s.timeZone = u"in Paris"_s; }), u"time_zone form"_s);
        QCOMPARE(flawWith([](Store& s) { s.timeZone = u"America/Port-au-Prince"_s; }), QString());
    }

    void givesStoresAddressBooksOfTheRightUse()
    {
        House house;
        const auto flawWith = [&house](auto change) {
            Store store = house.store;
            change(store);
            return flawOf(house.puts(store, {house.store}));
        };
        const auto nobody = idOf<AddressBookId>(u"nobody"_s);

        QCOMPARE(flawWith([&](Store& s) { s.customerAddressBooks = {house.team.id}; }),
                 u"customer_address_books use"_s);
        QCOMPARE(flawWith([&](Store& s) { s.employeeAddressBooks = {house.clients.id}; }),
                 u"employee_address_books use"_s);
        QCOMPARE(flawWith([&](Store& s) { s.customerAddressBooks.append(nobody); }),
                 u"customer_address_books unknown"_s);
        QCOMPARE(flawWith([&](Store& s) { s.employeeAddressBooks.append(house.team.id); }),
                 u"employee_address_books twice"_s);
        QCOMPARE(flawWith([](Store& s) { s.customerAddressBooks.clear(); }), QString());
    }

    // AT-12
    void givesStoresGroupsThatAreThere()
    {
        House house;
        const auto flawWith = [&house](auto change) {
            Store store = house.store;
            change(store);
            return flawOf(house.puts(store, {house.store}));
        };
        const AttributeGroup watches{idOf<AttributeGroupId>(u"watches"_s), 1, u"Watches"_s, {}, {}};
        const QString id = watches.id.toString();

        QCOMPARE(flawWith([&](Store& s) { s.pageAttributeGroup = id; }),
                 u"page_attribute_group no_group"_s);
        QCOMPARE(flawWith([&](Store& s) { s.bookAttributeGroup = id; }),
                 u"book_attribute_group no_group"_s);
        QCOMPARE(flawWith([](Store& s) { s.bookAttributeGroup = kEveryAttribute; }), QString());

        house.rows.put(watches);
        QCOMPARE(flawWith([&](Store& s) { s.pageAttributeGroup = id; }), QString());
    }

    void keepsStoresThatSomethingStandsOn()
    {
        House house;
        const Register till{idOf<RegisterId>(u"till"_s), 1, house.store.id, u"1"_s};
        house.rows.put(till);
        QCOMPARE(flawOf(house.removes(house.store)), u"id has_tills"_s);

        house.rows.remove({Register::kKind, till.id.value});
        QCOMPARE(flawOf(house.removes(house.store)), u"id has_books"_s);

        Store empty = house.store;
        empty.customerAddressBooks.clear();
        empty.employeeAddressBooks.clear();
        house.rows.put(empty);
        Purchase purchase;
        purchase.id = idOf<PurchaseId>(u"purchase"_s);
        purchase.customer = house.ada.id;
        purchase.store = house.store.id;
        house.rows.put(purchase);
        QCOMPARE(flawOf(house.removes(empty)), u"id has_history"_s);

        house.rows.remove({Purchase::kKind, purchase.id.value});
        QCOMPARE(house.removes(empty).verdict, Verdict::Applied);
    }
};

} // namespace

CARNET_TEST(TestHouseRules)

} // namespace tst_houserules

#include "tst_houserules.moc"
