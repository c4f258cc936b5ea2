#include "models/presentation/spendcharts.h"
#include "tests/support/builders.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace carnet::test::tst_spendcharts {

namespace {

//! The purchases of one client, and the charts that show them in March 2026.
struct Wardrobe {
    Dossier dossier;
    ReferenceData reference;
    Format format{QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc()};
    Associate viewer;
    SpendChart spend{nullptr};
    CategoryChart categories{nullptr};

    void buy(QDate day,
             qint64 minor,
             const QString& category = {},
             const QString& currency = u"EUR"_s)
    {
        Product product;
        product.id = idOf<ProductId>(u"product "_s + category);
        product.category = category;
        reference.productById.insert(product.id, product);
        Purchase purchase;
        purchase.soldAtMs = QDateTime(day, QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch();
        purchase.currency = currency;
        purchase.totalMinor = minor;
        purchase.lines = {QJsonObject{{u"product"_s, product.id.toString()},
                                      {u"quantity"_s, minor < 0 ? -1 : 1},
                                      {u"amount_minor"_s, minor}}};
        dossier.purchases.append(purchase);
    }
    void spendOn(const QString& category, qint64 minor) { buy(QDate(2026, 2, 3), minor, category); }
    void show(QDate today = QDate(2026, 3, 31))
    {
        const CustomerView view{dossier, reference, format, today, viewer};
        spend.show(view);
        categories.show(view);
    }
    [[nodiscard]] QStringList slices(const QByteArray& role)
    {
        const QAbstractItemModel& model = *categories.slices();
        QStringList values;
        for (int row = 0; row < model.rowCount(); ++row)
            values.append(model.index(row, 0).data(model.roleNames().key(role)).toString());
        return values;
    }
};

QStringList column(const QVariantList& table, const QString& name)
{
    QStringList values;
    for (const QVariant& row : table)
        values.append(row.toMap().value(name).toString());
    return values;
}

} // namespace

class TestSpendCharts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsUpTwelveMonthsWithThisOneLast();
    void keepsTheMonthsOfTheStore();
    void comparesWithTheTwelveMonthsBefore();
    void comparesWithNothingWhereNothingWasBought();
    void addsUpOneCurrencyOnly();
    void takesTheFirstOfTwoCurrenciesThatAreUsedAlike();
    void countsWhatWasBroughtBack();
    void scalesTheAxisToWhatPeopleCanRead_data();
    void scalesTheAxisToWhatPeopleCanRead();
    void writesAmountsWithoutMinorUnitsAsTheyAre();
    void saysThatThereIsNothing();
    void hasATableBehindTheBars();
    void showsTheLargestCategoriesFirst();
    void putsTheSmallestIntoOther();
    void hasOneOtherOnly();
    void callsWhatHasNoCategoryOther();
    void takesOffWhatWasBroughtBack();
    void groupsOneCurrencyOnly();
    void hasATableBehindTheRing();
};

void TestSpendCharts::addsUpTwelveMonthsWithThisOneLast()
{
    Wardrobe client;
    client.buy(QDate(2025, 3, 31), 90'000); // a day too old
    client.buy(QDate(2025, 4, 1), 10'000);
    client.buy(QDate(2026, 2, 28), 20'000);
    client.buy(QDate(2026, 3, 1), 30'050);
    client.buy(QDate(2026, 3, 31), 5'000);
    client.buy(QDate(2026, 4, 1), 70'000); // of a till whose clock is wrong
    QSignalSpy changed(&client.spend, &SpendChart::changed);

    client.show();

    QCOMPARE(changed.count(), 1);
    QVERIFY(client.spend.hasData());
    QList<qreal> expected(12, 0);
    expected.first() = 100;
    expected[10] = 200;
    expected.last() = 350.5;
    QCOMPARE(client.spend.amounts(), expected);
    QCOMPARE(client.spend.months().join(QString()), u"AMJJASONDJFM"_s);
    QCOMPARE(client.spend.totalText(), u"€651"_s);
    QCOMPARE(client.spend.summary(), u"Spend over twelve months: €651, highest in March 2026"_s);
}

void TestSpendCharts::keepsTheMonthsOfTheStore()
{
    Wardrobe client;
    client.format = Format(QLocale(QLocale::English), QTimeZone("Asia/Tokyo"));
    client.buy(QDate(2026, 2, 28), 10'000);
    client.dossier.purchases.first().soldAtMs += 4 * 3'600'000LL; // March in Tokyo

    client.show();

    QCOMPARE(client.spend.amounts().at(10), 0);
    QCOMPARE(client.spend.amounts().at(11), 100);
}

void TestSpendCharts::comparesWithTheTwelveMonthsBefore()
{
    Wardrobe client;
    client.buy(QDate(2024, 3, 31), 99'000); // older than both
    client.buy(QDate(2024, 4, 1), 20'000);
    client.buy(QDate(2025, 3, 31), 20'000);
    client.buy(QDate(2026, 1, 1), 30'000);

    client.show();

    QCOMPARE(client.spend.changeText(), u"−25%"_s);
}

void TestSpendCharts::comparesWithNothingWhereNothingWasBought()
{
    Wardrobe client;
    client.buy(QDate(2026, 1, 1), 30'000);

    client.show();

    QVERIFY(client.spend.changeText().isEmpty());
}

void TestSpendCharts::addsUpOneCurrencyOnly()
{
    Wardrobe client;
    client.buy(QDate(2026, 1, 1), 900'000, {}, u"CHF"_s); // once, if for more
    client.buy(QDate(2026, 1, 2), 10'000);
    client.buy(QDate(2026, 1, 3), 10'000);

    client.show();

    QCOMPARE(client.spend.totalText(), u"€200"_s);
}

void TestSpendCharts::takesTheFirstOfTwoCurrenciesThatAreUsedAlike()
{
    Wardrobe client;
    client.buy(QDate(2026, 1, 1), 10'000, {}, u"USD"_s);
    client.buy(QDate(2026, 1, 2), 20'000, {}, u"EUR"_s);

    client.show();

    QCOMPARE(client.spend.totalText(), u"€200"_s);
}

void TestSpendCharts::countsWhatWasBroughtBack()
{
    Wardrobe client;
    client.buy(QDate(2026, 1, 1), 30'000);
    client.buy(QDate(2026, 1, 9), -10'000);

    client.show();

    QCOMPARE(client.spend.totalText(), u"€200"_s);
    QCOMPARE(client.spend.amounts().at(9), 200);
}

void TestSpendCharts::scalesTheAxisToWhatPeopleCanRead_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<qreal>("maximum");

    QTest::newRow("exactly") << qint64{10'000} << 100.0;
    QTest::newRow("a little more") << qint64{10'100} << 200.0;
    QTest::newRow("half") << qint64{25'000} << 500.0;
    QTest::newRow("next power") << qint64{469'000} << 5'000.0;
    QTest::newRow("over five") << qint64{600'000} << 10'000.0;
    QTest::newRow("cents") << qint64{3} << 0.05;
}

void TestSpendCharts::scalesTheAxisToWhatPeopleCanRead()
{
    QFETCH(const qint64, minor);
    QFETCH(const qreal, maximum);
    Wardrobe client;
    client.buy(QDate(2026, 3, 1), minor);

    client.show();

    QVERIFY2(qFuzzyCompare(client.spend.axisMaximum(), maximum),
             qPrintable(QString::number(client.spend.axisMaximum())));
}

void TestSpendCharts::writesAmountsWithoutMinorUnitsAsTheyAre()
{
    Wardrobe client;
    client.buy(QDate(2026, 3, 1), 45'000, {}, u"JPY"_s);

    client.show();

    QCOMPARE(client.spend.totalText(), u"¥45,000"_s);
    QCOMPARE(client.spend.amounts().last(), 45'000);
    QCOMPARE(client.spend.axisText(50'000), u"¥50,000"_s);
}

void TestSpendCharts::saysThatThereIsNothing()
{
    Wardrobe client;
    client.buy(QDate(2020, 1, 1), 10'000);
    client.show();
    QVERIFY(!client.spend.hasData());
    QCOMPARE(client.spend.summary(), u"No spend in the last twelve months"_s);
    QVERIFY(client.categories.hasData()); // those are of all times

    Wardrobe nothing;
    nothing.show();

    QVERIFY(!nothing.spend.hasData());
    QCOMPARE(nothing.spend.axisMaximum(), 1);
    QVERIFY(!nothing.categories.hasData());
    QCOMPARE(nothing.categories.summary(), u"No purchases yet"_s);
    QVERIFY(nothing.categories.table().isEmpty());
}

void TestSpendCharts::hasATableBehindTheBars()
{
    Wardrobe client;
    client.buy(QDate(2025, 4, 1), 10'000);

    client.show();

    QCOMPARE(client.spend.table().size(), 12);
    QCOMPARE(column(client.spend.table(), u"label"_s).first(), u"April 2025"_s);
    QCOMPARE(column(client.spend.table(), u"value"_s).first(), u"€100"_s);
    QCOMPARE(column(client.spend.table(), u"label"_s).last(), u"March 2026"_s);
    QCOMPARE(column(client.spend.table(), u"value"_s).last(), u"€0"_s);
}

void TestSpendCharts::showsTheLargestCategoriesFirst()
{
    Wardrobe client;
    client.spendOn(u"Shoes"_s, 19'000);
    client.spendOn(u"Handbags"_s, 50'000);
    client.spendOn(u"Silk"_s, 27'000);
    client.spendOn(u"Handbags"_s, 4'000);

    client.show();

    QCOMPARE(client.slices("label"), (QStringList{u"Handbags"_s, u"Silk"_s, u"Shoes"_s}));
    QCOMPARE(client.slices("percentText"), (QStringList{u"54%"_s, u"27%"_s, u"19%"_s}));
    QCOMPARE(client.slices("share"), (QStringList{u"0.54"_s, u"0.27"_s, u"0.19"_s}));
    QCOMPARE(client.slices("colourIndex"), (QStringList{u"0"_s, u"1"_s, u"2"_s}));
    QCOMPARE(client.categories.summary(), u"Handbags 54%, Silk 27%, Shoes 19%"_s);
}

void TestSpendCharts::putsTheSmallestIntoOther()
{
    Wardrobe client;
    for (int i = 1; i <= 7; ++i)
        client.spendOn(u"Category %1"_s.arg(i), i * qint64{1'000});

    client.show();

    QCOMPARE(client.slices("label"),
             (QStringList{u"Category 7"_s,
                          u"Category 6"_s,
                          u"Category 5"_s,
                          u"Category 4"_s,
                          u"Category 3"_s,
                          u"Other"_s}));
    QCOMPARE(client.slices("percentText").last(), u"11%"_s); // 3 of 28
    // The grey one is that of "Other".
    QCOMPARE(client.slices("colourIndex"),
             (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"5"_s, u"4"_s}));
}

void TestSpendCharts::hasOneOtherOnly()
{
    Wardrobe client;
    client.spendOn(u"Other"_s, 100'000);
    client.buy(QDate(2026, 2, 3), 10'000);
    for (int i = 1; i <= 7; ++i)
        client.spendOn(u"Category %1"_s.arg(i), i * qint64{1'000});

    client.show();

    QCOMPARE(client.slices("label").count(u"Other"_s), 1);
    QCOMPARE(client.slices("label").size(), 6);
    QCOMPARE(client.slices("label").last(), u"Other"_s);
    QCOMPARE(client.slices("percentText").last(), u"82%"_s); // 113 of 138
    QCOMPARE(client.slices("colourIndex").last(), u"4"_s);
}

void TestSpendCharts::callsWhatHasNoCategoryOther()
{
    Wardrobe client;
    client.spendOn(u"Shoes"_s, 10'000);
    client.buy(QDate(2026, 2, 3), 30'000);

    client.show();

    QCOMPARE(client.slices("label"), (QStringList{u"Shoes"_s, u"Other"_s}));
    QCOMPARE(client.slices("percentText"), (QStringList{u"25%"_s, u"75%"_s}));
}

void TestSpendCharts::takesOffWhatWasBroughtBack()
{
    Wardrobe client;
    client.spendOn(u"Handbags"_s, 30'000);
    client.spendOn(u"Shoes"_s, 20'000);
    client.spendOn(u"Shoes"_s, -10'000);
    client.spendOn(u"Silk"_s, 5'000);
    client.spendOn(u"Silk"_s, -5'000);
    client.spendOn(u"Watches"_s, -90'000); // bought before there was a till

    client.show();

    QCOMPARE(client.slices("label"), (QStringList{u"Handbags"_s, u"Shoes"_s}));
    QCOMPARE(client.slices("percentText"), (QStringList{u"75%"_s, u"25%"_s}));
}

void TestSpendCharts::groupsOneCurrencyOnly()
{
    Wardrobe client;
    client.buy(QDate(2026, 1, 1), 900'000, u"Watches"_s, u"CHF"_s);
    client.spendOn(u"Shoes"_s, 10'000);
    client.spendOn(u"Shoes"_s, 10'000);

    client.show();

    QCOMPARE(client.slices("label"), QStringList{u"Shoes"_s});
    QCOMPARE(client.slices("percentText"), QStringList{u"100%"_s});
}

void TestSpendCharts::hasATableBehindTheRing()
{
    Wardrobe client;
    client.spendOn(u"Handbags"_s, 705'200);
    client.spendOn(u"Shoes"_s, 300'000);

    client.show();

    QCOMPARE(column(client.categories.table(), u"label"_s), client.slices("label"));
    QCOMPARE(column(client.categories.table(), u"value"_s),
             (QStringList{u"€7,052, 70%"_s, u"€3,000, 30%"_s}));
}

CARNET_TEST(TestSpendCharts)

} // namespace carnet::test::tst_spendcharts

#include "tst_spendcharts.moc"
