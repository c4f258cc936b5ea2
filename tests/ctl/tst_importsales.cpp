#include "tests/ctl/customerfile.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_importsales {

namespace {

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

void importProducts(ImportBench& bench)
{
    std::ignore = bench.write(u"kinds.csv"_s, "Kind,Text\n7,Bags\n");
    VERIFY_OK(bench.import(
        request(bench, ImportKind::Products, kProductMap, "No,Name,Kind,Price\n9,Tote,7,19.95\n")));
}

} // namespace

//! Products, and the purchases that name them.
class TestImportSales final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksUpCategoriesAndPrices();
    void takesLinesOfAPurchaseWhereverTheyStand();
    void namesUnknownCustomersAndProducts();
    void namesDuplicateLines();
};

void TestImportSales::looksUpCategoriesAndPrices()
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

void TestImportSales::takesLinesOfAPurchaseWhereverTheyStand()
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

void TestImportSales::namesUnknownCustomersAndProducts()
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

void TestImportSales::namesDuplicateLines()
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

CARNET_TEST(TestImportSales)

} // namespace tst_importsales

#include "tst_importsales.moc"
