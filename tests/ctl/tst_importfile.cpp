#include "tests/ctl/customerfile.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_importfile {

namespace {

Customer customer(const ImportBench& bench, const QString& lastName)
{
    const auto all = bench.store->all<Customer>();
    if (!all)
        return {};
    const auto found = std::ranges::find(*all, lastName, &Customer::lastName);
    return found == all->end() ? Customer() : *found;
}

} // namespace

//! Customers from a file.
class TestImportFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsCustomersWithContactsAndAttributes();
    void makesAnAttributeThatNewClientsHaveToHave();
    void addsNothingTheSecondTime();
    void updatesWhatChangedAndKeepsWhatTheFileDoesNotSay();
    void keepsOneContactPointThatSomebodyGaveAway();
    void countsTheSameInADryRun();
    void putsNewCustomersIntoABook();
    void saysHowFarItIs();
};

void TestImportFile::addsCustomersWithContactsAndAttributes()
{
    ImportBench bench;

    const auto report = bench.import(customers(bench, kAda + kGrace));

    VERIFY_OK(report);
    QVERIFY(report->applied);
    QCOMPARE(report->rows, 2);
    QCOMPARE(report->added, 2);
    QCOMPARE(bench.count(u"customers"_s), 2);
    QCOMPARE(bench.count(u"contact_points"_s), 2);
    const Customer ada = customer(bench, u"Lovelace"_s);
    QCOMPARE(ada.externalReference, u"test:1"_s);
    QVERIFY(!ada.accountNumber.isEmpty());
    QCOMPARE(ada.attributes[u"birthday"].toString(), u"1815-12-10"_s);
    QCOMPARE(ada.attributes[u"children"].toInt(), 3);
    QCOMPARE(ada.attributes[u"status"].toArray().first().toString(), u"married"_s);
    QCOMPARE(ada.addressBooks.size(), 1);
    QVERIFY(!ada.primaryEmail.isNull());
}

void TestImportFile::makesAnAttributeThatNewClientsHaveToHave()
{
    ImportBench bench;
    QByteArray map = kCustomerMap;
    map.replace("upper_bound = \"20\"\n",
                "upper_bound = \"20\"\nmandatory = true\ndefault_value = \"2\"\n");

    const auto report =
        bench.import(request(bench,
                             ImportKind::Customers,
                             map,
                             kHead + kAda + "2;Grace;Hopper;grace@example.com;9.12.1906;;S\n"));

    VERIFY_OK(report);
    QCOMPARE(report->added, 2);
    const auto definitions = bench.store->attributeDefinitions();
    VERIFY_OK(definitions);
    const auto children = std::ranges::find(*definitions, u"children"_s, &AttributeDefinition::key);
    QVERIFY(children != definitions->end());
    QVERIFY(children->mandatory);
    QCOMPARE(children->defaultValue, u"2"_s);
    QCOMPARE(customer(bench, u"Lovelace"_s).attributes[u"children"].toInt(), 3);
    QVERIFY(!customer(bench, u"Hopper"_s).attributes.contains(u"children"_s));
}

void TestImportFile::addsNothingTheSecondTime()
{
    ImportBench bench;
    VERIFY_OK(bench.import(customers(bench, kAda + kGrace)));
    const auto before = bench.store->status();
    VERIFY_OK(before);
    bench.clock.advance(60'000);

    const auto report = bench.import(customers(bench, kAda + kGrace));

    VERIFY_OK(report);
    QCOMPARE(report->added, 0);
    QCOMPARE(report->updated, 0);
    QCOMPARE(report->unchanged, 2);
    const auto after = bench.store->status();
    VERIFY_OK(after);
    QCOMPARE(after->counts, before->counts);
    for (qsizetype i = 0; i < after->scopes.size(); ++i)
        QCOMPARE(after->scopes[i].head, before->scopes[i].head);
}

void TestImportFile::updatesWhatChangedAndKeepsWhatTheFileDoesNotSay()
{
    ImportBench bench;
    VERIFY_OK(bench.import(customers(bench, kAda + kGrace)));
    const Customer before = customer(bench, u"Lovelace"_s);

    const auto report =
        bench.import(customers(bench, "1;Augusta Ada;Lovelace;new@example.com;;4;\n" + kGrace));

    VERIFY_OK(report);
    QCOMPARE(report->updated, 1);
    QCOMPARE(report->unchanged, 1);
    const Customer ada = customer(bench, u"Lovelace"_s);
    QCOMPARE(ada.id, before.id);
    QCOMPARE(ada.accountNumber, before.accountNumber);
    QCOMPARE(ada.firstName, u"Augusta Ada"_s);
    QCOMPARE(ada.attributes[u"children"].toInt(), 4);
    QCOMPARE(ada.attributes[u"birthday"].toString(), u"1815-12-10"_s);
    QCOMPARE(bench.count(u"contact_points"_s), 2);
}

void TestImportFile::keepsOneContactPointThatSomebodyGaveAway()
{
    const ImportBench bench;
    VERIFY_OK(bench.import(customers(bench, kAda + kGrace)));
    const Customer ada = customer(bench, u"Lovelace"_s);
    const auto writer = bench.store->begin();
    VERIFY_OK(writer);
    auto email = bench.store->find({EntityKind::ContactPoint, ada.primaryEmail.value});
    VERIFY_OK(email);
    (*email)->fields[u"customer"_s] = customer(bench, u"Hopper"_s).id.toString();
    VERIFY_OK((*writer)->put(**email));
    VERIFY_OK((*writer)->remove({EntityKind::Customer, ada.id.value}));
    VERIFY_OK((*writer)->commit());

    const auto again = bench.import(customers(bench, kAda));

    VERIFY_OK(again);
    QCOMPARE(again->added, 1);
    QCOMPARE(bench.count(u"contact_points"_s), 2);
}

void TestImportFile::countsTheSameInADryRun()
{
    ImportBench bench;
    VERIFY_OK(bench.import(customers(bench, kAda)));
    ImportRequest wanted = customers(bench, "1;Ada;King;;;;\n" + kGrace);
    wanted.dryRun = true;

    const auto dry = bench.import(wanted);

    VERIFY_OK(dry);
    QVERIFY(!dry->applied);
    QCOMPARE(bench.count(u"customers"_s), 1);
    wanted.dryRun = false;
    const auto real = bench.import(wanted);
    VERIFY_OK(real);
    QCOMPARE(dry->rows, real->rows);
    QCOMPARE(dry->added, real->added);
    QCOMPARE(dry->updated, real->updated);
    QCOMPARE(dry->unchanged, real->unchanged);
    QCOMPARE(real->added, 1);
    QCOMPARE(real->updated, 1);
}

void TestImportFile::putsNewCustomersIntoABook()
{
    ImportBench bench;
    ImportRequest wanted = customers(bench, kAda + kGrace);
    wanted.book = QLatin1StringView(kFirstStaffId);

    VERIFY_OK(bench.import(wanted));
    VERIFY_OK(bench.import(wanted));

    QCOMPARE(bench.count(u"memberships"_s), 2);
    QCOMPARE(bench.count(u"client_books"_s), 1);
    wanted.book = u"nobody"_s;
    QVERIFY(!bench.import(wanted).has_value());
}

void TestImportFile::saysHowFarItIs()
{
    ImportBench bench;
    QByteArray rows;
    for (int i = 0; i < 1000; ++i)
        rows += QByteArray::number(i) + ";A;B;;;;\n";
    QList<qint64> counts;
    double last = 0;
    ImportWatch watch;
    watch.progress = [&](qint64 count, double fraction) {
        counts.append(count);
        QVERIFY(fraction >= last && fraction <= 1);
        last = fraction;
    };

    VERIFY_OK(bench.import(customers(bench, rows), watch));

    QVERIFY(counts.size() > 3);
    QCOMPARE(counts.last(), 1000);
    QCOMPARE(last, 1.0);
}

CARNET_TEST(TestImportFile)

} // namespace tst_importfile

#include "tst_importfile.moc"
