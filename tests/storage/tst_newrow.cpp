#include "models/storage/newrow.h"

#include "models/storage/database.h"
#include "models/storage/uuidtext.h"
#include "tests/storage/retail.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_newrow {

using test::must;
using test::Retail;

namespace {

//! A customer with a contact point and a purchase.
struct Person {
    Customer customer;
    ContactPoint contact;
    Purchase purchase;
};

Person fullPerson(Retail& retail)
{
    Person person{
        retail.customer(u"Zoë \"Zo\""_s, {retail.customersA.id, retail.customersB.id}), {}, {}};
    Customer& customer = person.customer;
    customer.type = CustomerType::Organization;
    customer.lastName = u"Ødegård"_s;
    customer.attributes = {{u"birthday"_s, u"--02-29"_s}, {u"shoe"_s, 38}, {u"vip"_s, true}};
    customer.createdAtMs = 1'700'000'000'000;
    customer.externalReference = u"till:4711"_s;
    person.contact = retail.email(customer, u"zoë@example.org"_s);
    customer.primaryEmail = person.contact.id;
    person.purchase.id.value = retail.newId();
    person.purchase.customer = customer.id;
    person.purchase.receipt = u"A\\1"_s;
    person.purchase.store = retail.storeA.id;
    person.purchase.soldAtMs = 1'600'000'000'000;
    person.purchase.currency = u"EUR"_s;
    person.purchase.totalMinor = -1995;
    person.purchase.lines = {QJsonObject{{u"line"_s, 1}, {u"amount_minor"_s, -1995}}};
    return person;
}

Person emptyPerson(Retail& retail)
{
    Person person;
    person.customer.id.value = retail.newId();
    person.contact.id.value = retail.newId();
    person.contact.customer = person.customer.id;
    person.purchase.id.value = retail.newId();
    person.purchase.customer = person.customer.id;
    return person;
}

//! Everything that a write touches, as it lies in the file.
QStringList fileOf(const Retail& retail)
{
    const auto database =
        must(Database::open(test::databaseOf(retail.folder()), Schema::Headquarters));
    QStringList all;
    for (const auto& [table, columns] : {std::pair("customers"_L1, 19),
                                         std::pair("contact_points"_L1, 16),
                                         std::pair("purchases"_L1, 12),
                                         std::pair("number_counters"_L1, 3),
                                         std::pair("scopes"_L1, 4),
                                         std::pair("scope_heads"_L1, 8),
                                         std::pair("feed_entries"_L1, 8)}) {
        all += must(queryAll(database->statements(),
                             u"SELECT * FROM "_s + table,
                             [table = table, count = columns](const Query& row) {
                                 QStringList cells{table};
                                 for (int i = 0; i < count; ++i)
                                     cells += row.value(i).toString();
                                 return cells.join(u'|');
                             }));
    }
    all.sort();
    return all;
}

void add(const Retail& retail, const Person& person)
{
    const auto writer = must(retail.hq->begin());
    NewRow customer = newRow(person.customer);
    NewRow contact = newRow(person.contact);
    NewRow purchase = newRow(person.purchase);
    for (NewRow* const row : {&customer, &contact, &purchase})
        must(writer->add(*row));
    must(writer->commit());
}

void put(const Retail& retail, const Person& person)
{
    retail.put({toRow(person.customer), toRow(person.contact), toRow(person.purchase)});
}

} // namespace

class TestNewRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesWhatTheSameRowInJsonLeaves_data();
    void leavesWhatTheSameRowInJsonLeaves();
    void countsOnWhenARowComesBack();
    void refusesAKeyThatIsTaken();
    void changesAColumnAfterwards();
    void writesIdsAsQtDoes();
};

void TestNewRow::leavesWhatTheSameRowInJsonLeaves_data()
{
    QTest::addColumn<bool>("isFull");
    QTest::newRow("every field") << true;
    QTest::newRow("all at their default") << false;
}

void TestNewRow::leavesWhatTheSameRowInJsonLeaves()
{
    QFETCH(const bool, isFull);
    const auto person = isFull ? fullPerson : emptyPerson;
    Retail written(7);
    Retail expected(7);

    add(written, person(written));

    put(expected, person(expected));
    QCOMPARE(fileOf(written).join(u'\n'), fileOf(expected).join(u'\n'));
}

void TestNewRow::countsOnWhenARowComesBack()
{
    Retail written(7);
    Retail expected(7);
    const Person person = fullPerson(written);
    const Person same = fullPerson(expected);
    for (const auto& [retail, who] : {std::pair<Retail*, Person>(&written, person),
                                      std::pair<Retail*, Person>(&expected, same)}) {
        put(*retail, who);
        retail->remove({EntityKind::Customer, who.customer.id.value});
    }

    add(written, person);

    put(expected, same);
    QCOMPARE(fileOf(written).join(u'\n'), fileOf(expected).join(u'\n'));
    QCOMPARE(must(written.hq->find({EntityKind::Customer, person.customer.id.value}))->version, 3);
}

void TestNewRow::refusesAKeyThatIsTaken()
{
    Retail retail;
    const Person person = fullPerson(retail);
    put(retail, person);
    const auto writer = must(retail.hq->begin());
    NewRow again = newRow(person.customer);

    const auto done = writer->add(again).and_then([&writer] { return writer->commit(); });

    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Invalid);
}

void TestNewRow::changesAColumnAfterwards()
{
    Retail retail;
    Person person = fullPerson(retail);
    NewRow row = newRow(person.customer);
    const QByteArray before = row.text("last_name"_L1).toByteArray();

    row.setText("attributes"_L1, R"({"shoe":40})");

    QCOMPARE(row.text("attributes"_L1).toByteArray(), R"({"shoe":40})"_ba);
    QCOMPARE(row.text("last_name"_L1).toByteArray(), before);
    QCOMPARE(before, u"Ødegård"_s.toUtf8());
}

void TestNewRow::writesIdsAsQtDoes()
{
    for (const char* const written : {"00000000-0000-0000-0000-000000000000",
                                      "0123abcd-4567-89ef-fedc-ba9876543210",
                                      "ffffffff-ffff-ffff-ffff-ffffffffffff"}) {
        const QUuid id{QLatin1StringView(written)};
        const auto text = uuidText(id);
        QCOMPARE(QByteArray(text.data(), text.size()), id.toByteArray(QUuid::WithoutBraces));
    }
}

CARNET_TEST(TestNewRow)

} // namespace carnet::tst_newrow

#include "tst_newrow.moc"
