#include "models/domain/customertemplate.h"
#include "models/storage/entitytable.h"
#include "tests/storage/onetill.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::tst_partsreader {

using test::must;
using test::OneTill;

namespace {

void sortById(QList<ContactPoint>& points)
{
    std::ranges::sort(points,
                      [](const ContactPoint& a, const ContactPoint& b) { return a.id < b.id; });
}

} // namespace

//! Customers with what hangs on them, read by the thousand past the rows that all else is read as.
class TestPartsReader final : public QObject, private OneTill
{
    Q_OBJECT

private Q_SLOTS:
    void init() { start(); }
    void readsWhatTheRowsSay();
    void readsAtHeadquartersTheSame();
    void leavesOutWhoIsNotThere();
    void passesOverWhatALaterVersionWroteWrongly();
    void readsWhatCameBeforeItsColumn();

private:
    //! Changes the till's file while the till is closed; false when not all could be done.
    bool rewrite(const QStringList& statements);
    //! Somebody of whom no field is at its default.
    Customer putEverythingOf(const QString& name);
    [[nodiscard]] CustomerParts fromRows(const CustomerId& id) const;
};

Customer TestPartsReader::putEverythingOf(const QString& name)
{
    Affiliation circle;
    circle.id.value = retail->newId();
    circle.name = u"Circle"_s;
    Customer full = retail->customer(name, {retail->customersA.id, retail->customersB.id});
    ContactPoint home = retail->email(full, name + u"@example.org"_s);
    home.purpose = u"home"_s;
    home.consent = Consent::Declined;
    ContactPoint address = retail->email(full, u"Rue de l’Église 1 „Ö“"_s);
    address.kind = ContactKind::Address;
    address.postalCode = u"1000"_s;
    address.city = u"Lausanne"_s;
    address.country = u"CH"_s;
    full.accountNumber = u"C-"_s + name;
    full.type = CustomerType::Organization;
    full.title = u"Dr."_s;
    full.lastName = u"Zoë 李"_s;
    full.language = u"fr-CH"_s;
    full.primaryPhone = {address.id.value};
    full.primaryEmail = home.id;
    full.attributes = {{u"size"_s, u"38"_s}, {u"colours"_s, QJsonArray{u"red"_s, u"blue"_s}}};
    full.createdBy = retail->ada.id;
    full.createdAtMs = 1'700'000'000'123;
    full.externalReference = u"AW-"_s + name;
    full.nameReading = u"ゾエ"_s;
    full.loyaltyCard = u"L-"_s + name;
    full.affiliations = {circle.id};
    full.group = u"gold"_s;
    full.currency = u"CHF"_s;
    full.receiptOption = ReceiptOption::Both;
    full.receiptEmail = name + u"@example.net"_s;
    full.noPersonalisation = true;
    full.noWebTracking = true;
    ClientBook book;
    book.id = ClientBook::idFor(retail->ada.id);
    book.number = u"B-1"_s;
    book.associate = retail->ada.id;
    Membership place;
    place.id = Membership::idFor(full.id);
    place.customer = full.id;
    place.book = book.id;
    place.addedAtMs = 77;
    place.addedBy = retail->chief.id;
    retail->put(
        {toRow(circle), toRow(full), toRow(home), toRow(address), toRow(book), toRow(place)});
    return full;
}

CustomerParts TestPartsReader::fromRows(const CustomerId& id) const
{
    CustomerParts parts;
    parts.customer = must(fromRow<Customer>(*must(till->find({EntityKind::Customer, id.value}))));
    for (const Row& row : must(till->ofCustomer(EntityKind::ContactPoint, id)))
        parts.contactPoints.append(must(fromRow<ContactPoint>(row)));
    for (const Row& row : must(till->ofCustomer(EntityKind::Membership, id)))
        parts.memberships.append(must(fromRow<Membership>(row)));
    sortById(parts.contactPoints);
    return parts;
}

bool TestPartsReader::rewrite(const QStringList& statements)
{
    const QString file = till->databasePath();
    till.reset();
    bool isDone = false;
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(file);
        isDone = raw.open();
        QSqlQuery query(raw);
        for (const QString& statement : statements)
            isDone = isDone && query.exec(statement) && query.numRowsAffected() == 1;
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
    till = retail->till(1);
    return isDone;
}

void TestPartsReader::readsWhatTheRowsSay()
{
    const Customer first = putEverythingOf(u"first"_s);
    const Customer second = putEverythingOf(u"second"_s);
    synchronise();

    auto read = must(till->parts().of({second.id, ana.id, first.id}));

    QCOMPARE(read.size(), 3);
    for (CustomerParts& parts : read) {
        sortById(parts.contactPoints);
        QCOMPARE(parts, fromRows(parts.customer.id));
        QCOMPARE(parts.customer.version, 1);
    }
    const auto found = must(till->parts().find(first.id));
    QCOMPARE(found.contactPoints.size(), 2);
    QCOMPARE(found.memberships.size(), 1);
    QCOMPARE(found.customer.attributes.value("colours"_L1).toArray().size(), 2);
}

void TestPartsReader::readsAtHeadquartersTheSame()
{
    const Customer full = putEverythingOf(u"full"_s);
    synchronise();

    auto there = *must(retail->hq->customer(full.id));
    sortById(there.contactPoints);

    QCOMPARE(there, fromRows(full.id));
    const auto shard = must(retail->hq->customersIn(bucketOf(full.id.value)));
    const auto among = std::ranges::find_if(
        shard, [&full](const CustomerParts& parts) { return parts.customer.id == full.id; });
    QVERIFY(among != shard.end());
    QCOMPARE(among->contactPoints.size(), 2);
    QCOMPARE(among->memberships, there.memberships);
}

void TestPartsReader::leavesOutWhoIsNotThere()
{
    const CustomerId nobody{retail->newId()};

    QCOMPARE(must(till->parts().of({nobody, ana.id})).size(), 1);
    QCOMPARE(must(till->parts().of({})).size(), 0);
    QCOMPARE(till->parts().find(nobody).error().code, ErrorCode::NotFound);
    QVERIFY(!must(retail->hq->customer(nobody)));
}

void TestPartsReader::passesOverWhatALaterVersionWroteWrongly()
{
    const Customer full = putEverythingOf(u"full"_s);
    synchronise();
    QVERIFY(rewrite({u"UPDATE customers SET receipt_option = 'by owl' WHERE last_name = 'Rossi'"_s,
                     u"UPDATE contact_points SET kind = 'owl' WHERE purpose = 'home'"_s}));

    const auto read = must(till->parts().of({ana.id, full.id}));

    QCOMPARE(read.size(), 1);
    QCOMPARE(read.constFirst().customer.id, full.id);
    QCOMPARE(read.constFirst().contactPoints.size(), 1);
}

void TestPartsReader::readsWhatCameBeforeItsColumn()
{
    const Customer full = putEverythingOf(u"full"_s);
    synchronise();
    // As a later headquarters had told a till that did not know the fields yet.
    QVERIFY(rewrite({u"UPDATE contact_points SET extra = '{\"is_private\":true,\"later\":1}'"
                     u" WHERE purpose = 'home'"_s,
                     u"UPDATE customers SET extra = '{\"no_web_tracking\":false}'"
                     u" WHERE external_reference = 'AW-full'"_s}));

    auto read = must(till->parts().find(full.id));

    sortById(read.contactPoints);
    QCOMPARE(read, fromRows(full.id));
    QVERIFY(!read.customer.noWebTracking);
    QCOMPARE(std::ranges::count(read.contactPoints, true, &ContactPoint::isPrivate), 1);
}

CARNET_TEST(TestPartsReader)

} // namespace carnet::tst_partsreader

#include "tst_partsreader.moc"
