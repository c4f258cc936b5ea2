#include "tests/headquarters/retailer.h"

#include "app/headquarters/terminaltoken.h"
#include "models/domain/uuid7.h"
#include "models/storage/headquartersstore.h"
#include "models/storage/pin.h"
#include "tests/support/fakes.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/must.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace carnet::test {

namespace {

QByteArray secretOf(int till)
{
    return "secret-of-till-" + QByteArray::number(till);
}

Associate associate(const QString& staffId, const AddressBookId& book, Random& random)
{
    Associate made;
    made.id.value = uuid7(1, random);
    made.staffId = staffId;
    made.name = staffId;
    made.rights = usualRights(Role::Associate);
    made.employeeAddressBooks = {book};
    return made;
}

Verifier verifier(const Associate& of, const QString& pin, Random& random)
{
    Verifier made;
    made.id.value = of.id.value;
    made.associate = of.id;
    made.hash = must(hashPin(pin, random));
    return made;
}

AddressBook addressBook(AddressBookUse use, Random& random)
{
    AddressBook made;
    made.id.value = uuid7(1, random);
    made.use = use;
    return made;
}

} // namespace

//! What the copies share: a folder nobody serves, and the ids in it.
struct Retailer::Founded {
    QList<RegisterId> tills;
    StoreId store;
    AddressBookId addressBook;
    AssociateId ada;
    CustomerId customer;

    explicit Founded(const QString& folder);
    void addShop(WriteTransaction& writer, int tillCount, Random& random);
};

Retailer::Founded::Founded(const QString& folder)
{
    const FixedClock clock;
    SeededRandom random(7);
    LegalEntity entity;
    entity.name = u"Maison"_s;
    entity.currency = u"EUR"_s;
    must(HeadquartersStore::create(folder, entity, clock, random, newDatabase()));
    const auto opened = must(HeadquartersStore::open(folder, clock, random));
    const auto writer = must(opened->begin());

    const AddressBook clients = test::addressBook(AddressBookUse::Customer, random);
    addressBook = clients.id;
    must(writer->put(toRow(clients)));
    addShop(*writer, 2, random);
    addShop(*writer, 1, random);
    Customer zoe;
    zoe.id.value = uuid7(1, random);
    zoe.firstName = u"Zoe"_s;
    zoe.addressBooks = {clients.id};
    customer = zoe.id;
    must(writer->put(toRow(zoe)));
    must(writer->commit());
    for (int i = 0; i < tills.size(); ++i)
        must(opened->enrol(tills.at(i), http::hashOfSecret(secretOf(i))));
}

void Retailer::Founded::addShop(WriteTransaction& writer, int tillCount, Random& random)
{
    const bool isFirst = tills.isEmpty();
    const AddressBook staff = test::addressBook(AddressBookUse::Employee, random);
    must(writer.put(toRow(staff)));
    Store shop;
    shop.id.value = uuid7(1, random);
    shop.number = isFirst ? u"1"_s : u"2"_s;
    shop.customerAddressBooks = {addressBook};
    shop.employeeAddressBooks = {staff.id};
    must(writer.put(toRow(shop)));
    const Associate who = associate(isFirst ? u"ada"_s : u"bea"_s, staff.id, random);
    must(writer.put(toRow(who)));
    must(writer.put(toRow(verifier(who, isFirst ? u"1234"_s : u"4321"_s, random))));
    store = isFirst ? shop.id : store;
    ada = isFirst ? who.id : ada;
    for (int i = 0; i < tillCount; ++i) {
        Register till;
        till.id.value = uuid7(1, random);
        till.store = shop.id;
        till.number = QString::number(tills.size());
        must(writer.put(toRow(till)));
        tills.append(till.id);
    }
}

QString Retailer::originalFolder()
{
    static const QTemporaryDir kFolder;
    return kFolder.path();
}

const Retailer::Founded& Retailer::original()
{
    static const Founded kFounded(originalFolder());
    return kFounded;
}

Retailer::Retailer()
{
    if (isOnPostgres()) {
        const Founded again(m_folder.path()); // the same: its ids come from the same seed
        return;
    }
    (void)original();
    const QString file = u"/headquarters.sqlite"_s;
    if (!QFile::copy(originalFolder() + file, m_folder.path() + file))
        qFatal("the headquarters cannot be copied");
}

QString Retailer::furtherNode() const
{
    const QString folder = m_folder.path() + u"/further"_s;
    must(HeadquartersStore::join(folder, databaseOf(m_folder.path())));
    return folder;
}

RegisterId Retailer::till(int number) const
{
    return original().tills.at(number);
}

AssociateId Retailer::ada() const
{
    return original().ada;
}

CustomerId Retailer::customer() const
{
    return original().customer;
}

QByteArray Retailer::token(int till) const
{
    return "Authorization: Bearer " + original().tills.at(till).toString().toLatin1() + '.'
        + secretOf(till) + "\r\n";
}

Operation Retailer::newCustomer(qint64 n) const
{
    SeededRandom random(static_cast<quint64>(n) + 100);
    Customer customer;
    customer.id.value = uuid7(n, random);
    customer.firstName = u"Ida"_s;
    customer.lastName = u"Number %1"_s.arg(n);
    customer.addressBooks = {original().addressBook};
    Operation operation =
        draft::createCustomer({original().ada, original().store, 1'795'000'000'000, {}}, customer);
    operation.id.value = uuid7(n, random);
    operation.n = n;
    operation.hlc = Hlc::at(1'795'000'000'000 + n);
    return operation;
}

} // namespace carnet::test
