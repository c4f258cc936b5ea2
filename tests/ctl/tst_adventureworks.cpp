#include "tests/ctl/importbench.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;

namespace tst_adventureworks {
using carnet::test::ImportBench;

//! The sample retailer of ../shared/data/adventureworks, through the mappings of the documentation.
class TestAdventureWorks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void importsTheCustomers();
    void importsTheProducts();
    void importsTheSales();
    void addsNothingTheSecondTime();
    void importsTheOtherEditionWithBirthdaysOn29February();

private:
    Result<ImportReport> import(ImportKind kind, const QString& file, const QString& mapping);

    QString m_data;
    std::unique_ptr<ImportBench> m_bench;
};

void TestAdventureWorks::initTestCase()
{
    m_data = qEnvironmentVariable("CARNET_SHARED_DATA") + u"/adventureworks"_s;
    if (!QFile::exists(m_data))
        QSKIP("the shared data is not here");
    m_bench = std::make_unique<ImportBench>();
}

Result<ImportReport> TestAdventureWorks::import(ImportKind kind,
                                                const QString& file,
                                                const QString& mapping)
{
    ImportRequest request;
    request.kind = kind;
    request.file = m_data + u'/' + file;
    request.mapping =
        QStringLiteral(CARNET_SOURCE_DIR "/docs/examples/adventureworks/%1.toml").arg(mapping);
    return m_bench->import(request);
}

void TestAdventureWorks::importsTheCustomers()
{
    const auto report =
        import(ImportKind::Customers, u"AdventureWorks_Customers.csv.gz"_s, u"customers"_s);

    VERIFY_OK(report);
    QVERIFY2(report->problems.isEmpty(),
             report->problems.isEmpty() ? "" : qPrintable(report->problems.first().toString()));
    QCOMPARE(report->added, 18'148);
    QCOMPARE(m_bench->count(u"customers"_s), 18'148);
    QCOMPARE(m_bench->count(u"contact_points"_s), 18'148);
    const auto customers = m_bench->store->all<Customer>();
    VERIFY_OK(customers);
    const auto first =
        std::ranges::find(*customers, u"adventureworks:11000"_s, &Customer::externalReference);
    QVERIFY(first != customers->end());
    QCOMPARE(first->displayName(), u"Jon Yang"_s);
    QCOMPARE(first->title, u"Mr."_s);
    QCOMPARE(first->attributes[u"birthday"].toString(), u"1966-04-08"_s);
    QCOMPARE(first->attributes[u"annual_income"].toInteger(), 9'000'000);
    QCOMPARE(first->attributes[u"home_owner"].toBool(), true);
    QCOMPARE(std::ranges::count(*customers, u"Jésus"_s, &Customer::firstName),
             std::ranges::count_if(
                 *customers, [](const Customer& c) { return c.firstName.startsWith(u"Jés"_s); }));
    QVERIFY(std::ranges::count(*customers, u"Jésus"_s, &Customer::firstName) > 0);
    QCOMPARE(std::ranges::count_if(
                 *customers, [](const Customer& c) { return !c.attributes.contains(u"gender"); }),
             130);
}

void TestAdventureWorks::importsTheProducts()
{
    const auto report =
        import(ImportKind::Products, u"AdventureWorks_Products.csv"_s, u"products"_s);

    VERIFY_OK(report);
    QCOMPARE(report->added, 293);
    const auto products = m_bench->store->all<Product>();
    VERIFY_OK(products);
    const auto helmet = std::ranges::find(*products, u"HL-U509-R"_s, &Product::number);
    QVERIFY(helmet != products->end());
    QCOMPARE(helmet->category, u"Accessories"_s);
    QCOMPARE(helmet->subcategory, u"Helmets"_s);
    QCOMPARE(helmet->priceMinor, 3499);
}

void TestAdventureWorks::importsTheSales()
{
    qint64 lines = 0;
    for (const QString& file : {u"AdventureWorks_Sales_2017.csv"_s,
                                u"AdventureWorks_Sales_2018.csv.gz"_s,
                                u"AdventureWorks_Sales_2019.csv.gz"_s}) {
        const auto report = import(ImportKind::Sales, file, u"sales"_s);
        VERIFY_OK(report);
        QCOMPARE(report->invalid, 0);
        lines += report->rows;
    }

    QCOMPARE(lines, 56'046);
    QCOMPARE(m_bench->count(u"purchase_lines"_s), 56'046);
    // 25,162 order numbers, two of which belong to two customers each.
    QCOMPARE(m_bench->count(u"purchases"_s), 25'164);
}

void TestAdventureWorks::addsNothingTheSecondTime()
{
    const auto customers =
        import(ImportKind::Customers, u"AdventureWorks_Customers.csv.gz"_s, u"customers"_s);
    const auto sales = import(ImportKind::Sales, u"AdventureWorks_Sales_2017.csv"_s, u"sales"_s);

    VERIFY_OK(customers);
    QCOMPARE(customers->added + customers->updated, 0);
    QCOMPARE(customers->unchanged, 18'148);
    VERIFY_OK(sales);
    QCOMPARE(sales->added + sales->updated, 0);
    QCOMPARE(sales->unchanged, 2'630);
}

void TestAdventureWorks::importsTheOtherEditionWithBirthdaysOn29February()
{
    const auto report =
        import(ImportKind::Customers, u"dw/DimCustomer_location.csv.gz"_s, u"customers-dw"_s);

    VERIFY_OK(report);
    QVERIFY2(report->problems.isEmpty(),
             report->problems.isEmpty() ? "" : qPrintable(report->problems.first().toString()));
    QCOMPARE(report->updated, 18'148); // README.md says so
    QCOMPARE(report->unchanged, 0);
    QCOMPARE(report->added, 336);
    QCOMPARE(m_bench->count(u"customers"_s), 18'484);
    const auto customers = m_bench->store->all<Customer>();
    VERIFY_OK(customers);
    const auto leaplings = std::ranges::count_if(*customers, [](const Customer& customer) {
        return customer.attributes[u"birthday"].toString().endsWith(u"-02-29"_s);
    });
    QCOMPARE(leaplings, 11);
}

CARNET_TEST(TestAdventureWorks)

} // namespace tst_adventureworks

#include "tst_adventureworks.moc"
