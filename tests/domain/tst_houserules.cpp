#include "tests/domain/boutique.h"

#include <QTest>

using namespace carnet;
using namespace carnet::test;
using namespace Qt::StringLiterals;

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

    template<Entity E>
    Judgement puts(const E& entity, const std::optional<E>& seen = std::nullopt)
    {
        const auto before = seen ? std::optional(toRow(*seen)) : std::nullopt;
        return does(draft::putReference(by(hana), toRow(entity), before));
    }
    template<Entity E>
    Judgement removes(const E& entity)
    {
        return does(draft::removeReference(by(hana), toRow(entity)));
    }
    [[nodiscard]] static AddressBook aBook(const QString& name, AddressBookUse use)
    {
        return {idOf<AddressBookId>(name), 1, name, use};
    }

    AddressBook clients = aBook(u"Clients"_s, AddressBookUse::Customer);
    AddressBook team = aBook(u"Team"_s, AddressBookUse::Employee);
    Store store{idOf<StoreId>(u"paris"_s),
                1,
                u"101"_s,
                u"Paris"_s,
                u"Paris"_s,
                u"EUR"_s,
                u"Europe/Paris"_s,
                {},
                {}};
};

//! Field and reason.
QString flawOf(const Judgement& judgement)
{
    if (judgement.refusal != Refusal::Invalid)
        return {};
    return judgement.facts.value(u"field"_s).toString() + u' '
        + judgement.facts.value(u"reason"_s).toString();
}

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
};

} // namespace

QTEST_APPLESS_MAIN(TestHouseRules)
#include "tst_houserules.moc"
