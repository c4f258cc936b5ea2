#include "tests/presentation/customerpage.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_purchasefilter {

namespace {

Product aProduct(const QString& number, const QString& name)
{
    Product product;
    product.id = idOf<ProductId>(number);
    product.number = number;
    product.name = name;
    product.category = u"handbags"_s;
    return product;
}

//! Anna's page; she bought on three days of three years.
struct Page : CustomerDesk {
    Product satchel = aProduct(u"HB-100"_s, u"Élan satchel"_s);
    Product clutch = aProduct(u"HB-200"_s, u"Notte clutch"_s);
    QDate today;

    Page()
    {
        enter(bench.cleo);
        today = bench.till().today();
        bench.headquartersPuts({toRow(satchel),
                                toRow(clutch),
                                sold(u"A-1"_s, today, {satchel, clutch}),
                                sold(u"A-2"_s, today.addMonths(-14), {clutch}),
                                sold(u"B-77"_s, {1999, 12, 31}, {satchel})});
    }

    [[nodiscard]] Row sold(const QString& receipt, QDate day, const QList<Product>& products)
    {
        Purchase purchase;
        purchase.id = idOf<PurchaseId>(receipt);
        purchase.customer = bench.anna.id;
        purchase.receipt = receipt;
        purchase.soldAtMs = bench.till().format().startOf(day) + 43'200'000;
        purchase.currency = u"EUR"_s;
        for (const Product& product : products)
            purchase.lines.append(QJsonObject{{u"product"_s, product.id.toString()},
                                              {u"quantity"_s, 1},
                                              {u"amount_minor"_s, 10'000}});
        return toRow(purchase);
    }
    [[nodiscard]] PurchaseFilter& filter() { return *screen.purchaseFilter(); }
    [[nodiscard]] QVariantList titles() { return column(*screen.purchases(), "title"); }
    [[nodiscard]] QVariantList details() { return column(*screen.purchases(), "detail"); }
};

} // namespace

class TestPurchaseFilter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEverythingAtFirst();
    void namesTheStore();
    void findsByNameNumberAndReceipt_data();
    void findsByNameNumberAndReceipt();
    void findsInTheDaysThatAreChosen();
    void findsNothingAndLeadsBack();
    void keepsLookingWhenMoreIsSold();
    void startsAnewWithTheNextClient();
};

void TestPurchaseFilter::showsEverythingAtFirst()
{
    Page page;

    QCOMPARE(page.screen.purchaseCount(), 4);
    QCOMPARE(page.screen.purchaseCountText(), u"4"_s);
    QVERIFY(!page.filter().isFiltered());
    QCOMPARE(page.titles().size(), 4);
}

// PurchaseHistory
void TestPurchaseFilter::namesTheStore()
{
    Page page;
    auto bought = page.bench.stored<Purchase>(idOf<PurchaseId>(u"B-77"_s)).value_or(Purchase());
    bought.store = page.bench.retail.storeA.id;

    page.bench.headquartersPuts({toRow(bought)});

    QVERIFY(page.details().contains(u"Rome, receipt B-77"_s));
    QVERIFY(page.details().contains(u"Receipt A-1"_s)); // of nobody knows where
}

void TestPurchaseFilter::findsByNameNumberAndReceipt_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QVariantList>("receipts");

    const QVariant first = u"Receipt A-1"_s;
    const QVariant second = u"Receipt A-2"_s;
    const QVariant last = u"Receipt B-77"_s;
    QTest::newRow("a name without its accent") << u"elan"_s << QVariantList{first, last};
    QTest::newRow("a number") << u"hb-200"_s << QVariantList{first, second};
    QTest::newRow("a receipt") << u"b-77"_s << QVariantList{last};
    QTest::newRow("a product of one receipt") << u"satchel a-1"_s << QVariantList{first};
    QTest::newRow("nothing but spaces") << u"  "_s << QVariantList{first, first, second, last};
    QTest::newRow("nobody's") << u"bracelet"_s << QVariantList{};
}

void TestPurchaseFilter::findsByNameNumberAndReceipt()
{
    QFETCH(const QString, typed);
    QFETCH(const QVariantList, receipts);
    Page page;

    page.filter().setText(typed);

    QCOMPARE(page.details(), receipts);
}

void TestPurchaseFilter::findsInTheDaysThatAreChosen()
{
    Page page;

    page.filter().period()->choose(u"months"_s);
    QCOMPARE(page.titles(), (QVariantList{u"Élan satchel"_s, u"Notte clutch"_s}));
    QCOMPARE(page.screen.purchaseCountText(), u"2 of 4"_s);

    QCOMPARE(page.filter().period()->chooseDays(u"1999-12-31"_s, u"1999-12-31"_s), QString());
    QCOMPARE(page.details(), QVariantList{u"Receipt B-77"_s}); // both days are in it
    page.filter().setText(u"clutch"_s);
    QCOMPARE(page.screen.purchaseCountText(), u"0 of 4"_s);
}

void TestPurchaseFilter::findsNothingAndLeadsBack()
{
    Page page;
    page.filter().setText(u" bracelet "_s);

    QVERIFY(page.filter().isFiltered());
    QCOMPARE(page.filter().chosenText(), u"“bracelet”"_s);
    page.filter().showAll();

    QCOMPARE(page.filter().text(), QString());
    QCOMPARE(page.titles().size(), 4);
    QCOMPARE(page.screen.purchaseCountText(), u"4"_s);
}

void TestPurchaseFilter::keepsLookingWhenMoreIsSold()
{
    Page page;
    page.filter().setText(u"satchel"_s);

    page.bench.headquartersPuts({page.sold(u"A-3"_s, page.today.addDays(-1), {page.clutch}),
                                 page.sold(u"A-4"_s, page.today.addDays(-1), {page.satchel})});

    QCOMPARE(page.screen.purchaseCountText(), u"3 of 6"_s);
}

void TestPurchaseFilter::startsAnewWithTheNextClient()
{
    Page page;
    page.filter().setText(u"satchel"_s);
    page.filter().period()->choose(u"year"_s);

    page.screen.open(page.bench.bruno.id);
    page.bench.settle();

    QVERIFY(!page.filter().isFiltered());
    QCOMPARE(page.filter().text(), QString());
    QCOMPARE(page.screen.purchaseCount(), 0);
    page.screen.open(page.bench.anna.id);
    page.bench.settle();
    QCOMPARE(page.titles().size(), 4);
}

CARNET_TEST(TestPurchaseFilter)

} // namespace carnet::test::tst_purchasefilter

#include "tst_purchasefilter.moc"
