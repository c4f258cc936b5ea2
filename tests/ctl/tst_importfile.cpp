#include "tests/ctl/importbench.h"
#include "tests/support/verify.h"

#include <QTest>

#include <tuple>

using namespace Qt::StringLiterals;
using namespace carnet;
using carnet::test::ImportBench;

namespace {

const QByteArray kCustomerMap = R"(kind = "customers"
[file]
delimiter = ";"
[key]
source = "test"
columns = ["Id"]
[customer]
first_name = "First"
last_name = { column = "Last", required = true }
[[contacts]]
kind = "email"
purpose = "home"
primary = true
value = "Mail"
[attributes.birthday]
column = "Born"
type = "date"
formats = ["d.M.yyyy", "d.M."]
create = true
[attributes.children]
column = "Children"
type = "integer"
lower_bound = "0"
upper_bound = "20"
create = true
[attributes.status]
column = "Status"
type = "list"
values = { M = "married", S = "single" }
options = [{ value = "married" }, { value = "single" }]
create = true
)";

const QByteArray kHead = "Id;First;Last;Mail;Born;Children;Status\n";
const QByteArray kAda = "1;Ada;Lovelace;ada@example.com;10.12.1815;3;M\n";
const QByteArray kGrace = "2;Grace;Hopper;grace@example.com;9.12.1906;0;S\n";

const QByteArray kProductMap = R"(kind = "products"
file = { currency = "USD" }
key = { source = "test", columns = ["No"] }
[lookup.kinds]
file = "kinds.csv"
key = "Kind"
[product]
name = "Name"
category = { column = "Kind", through = ["kinds.Text"] }
price = "Price"
)";

const QByteArray kSaleMap = R"(kind = "sales"
file = { currency = "USD" }
key = { source = "test", columns = ["Order"] }
[sale]
customer = "Customer"
product = "Product"
sold_at = { column = "Day", formats = ["yyyyMMdd"] }
line = "Line"
quantity = "Pieces"
)";

} // namespace

class TestImportFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsCustomersWithContactsAndAttributes();
    void addsNothingTheSecondTime();
    void updatesWhatChangedAndKeepsWhatTheFileDoesNotSay();
    void keepsOneContactPointThatSomebodyGaveAway();
    void namesBadRows_data();
    void namesBadRows();
    void leavesNothingOfAFileWithOneBadRow();
    void refusesAWrongEncodingWithLineAndColumn();
    void refusesAMissingColumnByName();
    void refusesAnAttributeOfAnotherType();
    void leavesNothingWhenCancelled();
    void leavesNothingWhenCancelledFarFromTheEnd();
    void namesTheLineFarDownWhereReadingEnds();
    void remembersKeysOfRowsFarAbove();
    void countsTheSameInADryRun();
    void putsNewCustomersIntoABook();
    void looksUpCategoriesAndPrices();
    void takesLinesOfAPurchaseWhereverTheyStand();
    void namesUnknownCustomersAndProducts();
    void namesDuplicateLines();
    void saysHowFarItIs();

private:
    static ImportRequest customers(const ImportBench& bench, const QByteArray& rows);
    static QByteArray manyRows();
    static ImportRequest request(const ImportBench& bench,
                                 ImportKind kind,
                                 const QByteArray& map,
                                 const QByteArray& rows);
    static Customer customer(const ImportBench& bench, const QString& lastName);
    static void importProducts(ImportBench& bench);
};

ImportRequest TestImportFile::request(const ImportBench& bench,
                                      ImportKind kind,
                                      const QByteArray& map,
                                      const QByteArray& rows)
{
    ImportRequest request;
    request.kind = kind;
    request.file = bench.write(u"rows.csv"_s, rows);
    request.mapping = bench.write(u"map.toml"_s, map);
    return request;
}

ImportRequest TestImportFile::customers(const ImportBench& bench, const QByteArray& rows)
{
    return request(bench, ImportKind::Customers, kCustomerMap, kHead + rows);
}

Customer TestImportFile::customer(const ImportBench& bench, const QString& lastName)
{
    const auto all = bench.store->all<Customer>();
    if (!all)
        return {};
    const auto found = std::ranges::find(*all, lastName, &Customer::lastName);
    return found == all->end() ? Customer() : *found;
}

void TestImportFile::importProducts(ImportBench& bench)
{
    std::ignore = bench.write(u"kinds.csv"_s, "Kind,Text\n7,Bags\n");
    VERIFY_OK(bench.import(
        request(bench, ImportKind::Products, kProductMap, "No,Name,Kind,Price\n9,Tote,7,19.95\n")));
}

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

void TestImportFile::namesBadRows_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("expected");
    QTest::newRow("impossible date") << kAda + "2;G;H;g@example.com;30.2.1906;0;S\n"
                                     << u"line 3, column 5 (Born): there is no such day"_s;
    QTest::newRow("leap day in a common year")
        << QByteArray("2;G;H;g@example.com;29.2.1907;0;S\n")
        << u"line 2, column 5 (Born): there is no such day"_s;
    QTest::newRow("no date") << QByteArray("2;G;H;g@example.com;1906-12-09;0;S\n")
                             << u"line 2, column 5 (Born): is not a date of the forms described"_s;
    QTest::newRow("e-mail") << QByteArray("2;G;H;g@@example.com;;0;S\n")
                            << u"line 2, column 4 (Mail): is not an e-mail address"_s;
    QTest::newRow("duplicate key") << kAda + kGrace + "1;X;Y;;;;\n"
                                   << u"line 4, column 1 (Id): the key stands in line 2 already"_s;
    QTest::newRow("no key") << QByteArray(";X;Y;;;;\n") << u"line 2, column 1 (Id): is empty"_s;
    QTest::newRow("required") << QByteArray("5;X;;;;;\n") << u"line 2, column 3 (Last): is empty"_s;
    QTest::newRow("not a number") << QByteArray("5;X;Y;;;few;\n")
                                  << u"line 2, column 6 (Children): is not a number"_s;
    QTest::newRow("out of bounds")
        << QByteArray("5;X;Y;;;21;\n") << u"line 2, column 6 (Children): "_s;
    QTest::newRow("fraction") << QByteArray("5;X;Y;;;1.5;\n")
                              << u"line 2, column 6 (Children): is not a whole number"_s;
    QTest::newRow("unknown value")
        << QByteArray("5;X;Y;;;;D\n")
        << u"line 2, column 7 (Status): is not one of the values the mapping knows"_s;
    QTest::newRow("too few fields")
        << QByteArray("5;X;Y\n") << u"line 2: has 3 fields where the header has 7"_s;
    QTest::newRow("too many fields")
        << QByteArray("5;X;Y;;;;;\n") << u"line 2: has 8 fields where the header has 7"_s;
    QTest::newRow("behind a field of two lines")
        << QByteArray("5;\"X\nZ\";Y;;;;\n6;X;Y;bad;;;\n")
        << u"line 4, column 4 (Mail): is not an e-mail address"_s;
    QTest::newRow("malformed") << QByteArray("5;\"X\"Z;Y;;;;\n")
                               << u"line 2: text follows the closing quote"_s;
}

void TestImportFile::namesBadRows()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, expected);
    ImportBench bench;

    const auto report = bench.import(customers(bench, rows));

    VERIFY_OK(report);
    QCOMPARE(report->invalid, 1);
    QVERIFY(!report->applied);
    const QString problem = report->problems.first().toString();
    QVERIFY2(problem.startsWith(expected), qPrintable(problem));
    QCOMPARE(bench.count(u"customers"_s), 0);
}

void TestImportFile::leavesNothingOfAFileWithOneBadRow()
{
    ImportBench bench;
    const auto before = bench.store->status();
    VERIFY_OK(before);

    VERIFY_OK(bench.import(customers(bench, kAda + "2;G;H;;99.9.1999;;\n")));

    const auto after = bench.store->status();
    VERIFY_OK(after);
    QCOMPARE(after->counts, before->counts);
    const auto definitions = bench.store->attributeDefinitions();
    VERIFY_OK(definitions);
    QVERIFY(definitions->isEmpty());
}

void TestImportFile::refusesAWrongEncodingWithLineAndColumn()
{
    ImportBench bench;

    const auto report = bench.import(customers(bench, kAda + "2;Ren\xE9;H;;;;\n"));

    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, ErrorCode::Invalid);
    QVERIFY2(report.error().detail.startsWith(u"line 3, column 2: the bytes E9 are not utf-8"_s),
             qPrintable(report.error().detail));
    QCOMPARE(bench.count(u"customers"_s), 0);
}

void TestImportFile::refusesAMissingColumnByName()
{
    ImportBench bench;
    const auto wanted = request(
        bench, ImportKind::Customers, kCustomerMap, "Id;First;Name;Mail;Born;Children;Status\n");

    const auto report = bench.import(wanted);

    QVERIFY(!report.has_value());
    QVERIFY2(report.error().detail.contains(
                 u"line 9: customer.last_name: the file has no column \"Last\"; its columns are "
                 u"Id, First, Name"_s),
             qPrintable(report.error().detail));
}

void TestImportFile::refusesAnAttributeOfAnotherType()
{
    ImportBench bench;
    VERIFY_OK(bench.import(customers(bench, kAda)));
    QByteArray map = kCustomerMap;
    map.replace("[attributes.children]\ncolumn = \"Children\"\ntype = \"integer\"",
                "[attributes.children]\ncolumn = \"Children\"\ntype = \"decimal\"");

    const auto report = bench.import(request(bench, ImportKind::Customers, map, kHead + kGrace));

    QVERIFY(!report.has_value());
    QVERIFY2(
        report.error().detail.contains(u"attributes.children has another type at headquarters"_s),
        qPrintable(report.error().detail));
}

void TestImportFile::leavesNothingWhenCancelled()
{
    ImportBench bench;
    int asked = 0;
    ImportWatch watch;
    watch.isCancelled = [&asked] { return ++asked > 2; };

    const auto report = bench.import(customers(bench, kAda + kGrace), watch);

    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(bench.count(u"customers"_s), 0);
    bench.open();
    const auto again = bench.import(customers(bench, kAda + kGrace));
    VERIFY_OK(again);
    QCOMPARE(again->added, 2);
}

// More rows than are ever read ahead.
QByteArray TestImportFile::manyRows()
{
    QByteArray rows;
    for (int i = 0; i < 5'000; ++i)
        rows += QByteArray::number(i) + ";A;B;;;;\n";
    return rows;
}

void TestImportFile::leavesNothingWhenCancelledFarFromTheEnd()
{
    ImportBench bench;
    ImportWatch watch;
    watch.isCancelled = [] { return true; };

    const auto report = bench.import(customers(bench, manyRows()), watch);

    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(bench.count(u"customers"_s), 0);
}

void TestImportFile::namesTheLineFarDownWhereReadingEnds()
{
    ImportBench bench;

    const auto report = bench.import(customers(bench, manyRows() + "x;A;\xff;;;;\n"));

    QVERIFY(!report.has_value());
    QVERIFY2(report.error().detail.startsWith(u"line 5002, column 3: the bytes FF are not utf-8"_s),
             qPrintable(report.error().detail));
    QCOMPARE(bench.count(u"customers"_s), 0);
}

void TestImportFile::remembersKeysOfRowsFarAbove()
{
    ImportBench bench;

    const auto report = bench.import(customers(bench, manyRows() + "1;A;B;;;;\n"));

    VERIFY_OK(report);
    QVERIFY(!report->applied);
    QCOMPARE(report->rows, 5'001);
    QCOMPARE(report->problems.first().toString(),
             u"line 5002, column 1 (Id): the key stands in line 3 already"_s);
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

void TestImportFile::looksUpCategoriesAndPrices()
{
    ImportBench bench;

    importProducts(bench);

    const auto products = bench.store->all<Product>();
    VERIFY_OK(products);
    QCOMPARE(products->first().category, u"Bags"_s);
    QCOMPARE(products->first().priceMinor, 1995);
    QCOMPARE(products->first().number, u"9"_s);
    const auto missing = bench.import(
        request(bench, ImportKind::Products, kProductMap, "No,Name,Kind,Price\n8,Hat,5,1\n"));
    VERIFY_OK(missing);
    QCOMPARE(missing->problems.first().toString(),
             u"line 2, column 3 (Kind): lookup.kinds has no row for it"_s);
}

void TestImportFile::takesLinesOfAPurchaseWhereverTheyStand()
{
    ImportBench bench;
    importProducts(bench);
    VERIFY_OK(bench.import(customers(bench, kAda + kGrace)));
    const QByteArray rows = "Order,Customer,Product,Day,Line,Pieces\n"
                            "A,1,9,20240131,2,1\n"
                            "B,2,9,20240131,1,1\n"
                            "A,1,9,20240131,1,3\n";

    const auto report = bench.import(request(bench, ImportKind::Sales, kSaleMap, rows));

    VERIFY_OK(report);
    QCOMPARE(report->rows, 3);
    QCOMPARE(report->added, 2);
    QCOMPARE(report->updated, 0);
    const auto purchases = bench.store->all<Purchase>();
    VERIFY_OK(purchases);
    const auto big = std::ranges::max_element(*purchases, {}, &Purchase::totalMinor);
    QCOMPARE(big->totalMinor, 4 * 1995);
    QCOMPARE(big->lines.size(), 2);
    QCOMPARE(big->lines.first()[u"quantity"].toInt(), 3);
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(big->soldAtMs, Qt::UTC).date(), QDate(2024, 1, 31));

    const auto again = bench.import(request(bench, ImportKind::Sales, kSaleMap, rows));
    VERIFY_OK(again);
    QCOMPARE(again->added + again->updated, 0);
    QCOMPARE(again->unchanged, 2);
}

void TestImportFile::namesUnknownCustomersAndProducts()
{
    ImportBench bench;
    importProducts(bench);
    VERIFY_OK(bench.import(customers(bench, kAda)));

    const auto report = bench.import(request(bench,
                                             ImportKind::Sales,
                                             kSaleMap,
                                             "Order,Customer,Product,Day,Line,Pieces\n"
                                             "A,3,9,20240131,1,1\n"
                                             "B,1,8,20240131,1,1\n"));

    VERIFY_OK(report);
    QCOMPARE(report->invalid, 2);
    QVERIFY(report->problems[0].toString().startsWith(u"line 2, column 2 (Customer): "_s));
    QVERIFY(report->problems[1].toString().startsWith(u"line 3, column 3 (Product): "_s));
    QCOMPARE(bench.count(u"purchases"_s), 0);
}

void TestImportFile::namesDuplicateLines()
{
    ImportBench bench;
    importProducts(bench);
    VERIFY_OK(bench.import(customers(bench, kAda)));

    const auto report = bench.import(request(bench,
                                             ImportKind::Sales,
                                             kSaleMap,
                                             "Order,Customer,Product,Day,Line,Pieces\n"
                                             "A,1,9,20240131,1,1\n"
                                             "A,1,9,20240131,1,2\n"));

    VERIFY_OK(report);
    QCOMPARE(report->problems.first().toString(),
             u"line 3, column 5 (Line): the purchase has had this line before"_s);
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

QTEST_GUILESS_MAIN(TestImportFile)
#include "tst_importfile.moc"
