#include "tests/ctl/customerfile.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_importrefusals {

namespace {

//! More rows than are ever read ahead.
QByteArray manyRows()
{
    QByteArray rows;
    for (int i = 0; i < 5'000; ++i)
        rows += QByteArray::number(i) + ";A;B;;;;\n";
    return rows;
}

} // namespace

//! Files that are not imported: what is said of them, and that nothing of them is left.
class TestImportRefusals final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
};

void TestImportRefusals::namesBadRows_data()
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

void TestImportRefusals::namesBadRows()
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

void TestImportRefusals::leavesNothingOfAFileWithOneBadRow()
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

void TestImportRefusals::refusesAWrongEncodingWithLineAndColumn()
{
    ImportBench bench;

    const auto report = bench.import(customers(bench, kAda + "2;Ren\xE9;H;;;;\n"));

    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, ErrorCode::Invalid);
    QVERIFY2(report.error().detail.startsWith(u"line 3, column 2: the bytes E9 are not utf-8"_s),
             qPrintable(report.error().detail));
    QCOMPARE(bench.count(u"customers"_s), 0);
}

void TestImportRefusals::refusesAMissingColumnByName()
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

void TestImportRefusals::refusesAnAttributeOfAnotherType()
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

void TestImportRefusals::leavesNothingWhenCancelled()
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

void TestImportRefusals::leavesNothingWhenCancelledFarFromTheEnd()
{
    ImportBench bench;
    ImportWatch watch;
    watch.isCancelled = [] { return true; };

    const auto report = bench.import(customers(bench, manyRows()), watch);

    QVERIFY(!report.has_value());
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(bench.count(u"customers"_s), 0);
}

void TestImportRefusals::namesTheLineFarDownWhereReadingEnds()
{
    ImportBench bench;

    const auto report = bench.import(customers(bench, manyRows() + "x;A;\xff;;;;\n"));

    QVERIFY(!report.has_value());
    QVERIFY2(report.error().detail.startsWith(u"line 5002, column 3: the bytes FF are not utf-8"_s),
             qPrintable(report.error().detail));
    QCOMPARE(bench.count(u"customers"_s), 0);
}

void TestImportRefusals::remembersKeysOfRowsFarAbove()
{
    ImportBench bench;

    const auto report = bench.import(customers(bench, manyRows() + "1;A;B;;;;\n"));

    VERIFY_OK(report);
    QVERIFY(!report->applied);
    QCOMPARE(report->rows, 5'001);
    QCOMPARE(report->problems.first().toString(),
             u"line 5002, column 1 (Id): the key stands in line 3 already"_s);
}

CARNET_TEST(TestImportRefusals)

} // namespace tst_importrefusals

#include "tst_importrefusals.moc"
