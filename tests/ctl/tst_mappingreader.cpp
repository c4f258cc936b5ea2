#include "app/ctl/mappingreader.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;

namespace tst_mappingreader {

class TestMappingReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverythingACustomerCanHave();
    void readsWhatNewClientsHaveToHave();
    void takesTextForAColumn();
    void namesErrorsByKeyAndLine_data();
    void namesErrorsByKeyAndLine();
    void namesAllErrorsAtOnce();
    void readsTheExamples_data();
    void readsTheExamples();

private:
    Result<Mapping> read(const QByteArray& toml, ImportKind kind = ImportKind::Customers);

    QTemporaryDir m_folder;
};

Result<Mapping> TestMappingReader::read(const QByteArray& toml, ImportKind kind)
{
    const QString path = m_folder.filePath(u"map.toml"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(toml) != toml.size())
        qFatal("cannot write the mapping of the test");
    file.close();
    return readMapping(path, kind);
}

void TestMappingReader::readsEverythingACustomerCanHave()
{
    const auto mapping = read(R"(kind = "customers"
[file]
encoding = "windows-1252"
delimiter = "+|"
row_end = "&|"
quote = ""
columns = ["Id", "Name", "Born", "Income"]
[key]
source = "till"
columns = ["Id"]
[customer]
last_name = { column = "Name", case = "name", required = true }
language = { constant = "de" }
[[contacts]]
kind = "phone"
purpose = "mobile"
value = "Name"
[attributes.birthday]
column = "Born"
type = "date"
formats = ["M/d/yyyy", "dd.MM."]
create = true
name = { en = "Birthday", de = "Geburtstag" }
display_order = 3
refinable = true
[attributes.income]
column = "Income"
type = "currency"
signs = ["$"]
grouping = ","
)");

    VERIFY_OK(mapping);
    QCOMPARE(mapping->form, (DelimitedForm{u"windows-1252"_s, u"+|"_s, u"&|"_s, QString()}));
    QCOMPARE(mapping->columns.size(), 4);
    QVERIFY(mapping->customer.lastName.repairCase && mapping->customer.lastName.required);
    QCOMPARE(mapping->customer.language.constant, u"de"_s);
    QCOMPARE(mapping->customer.contacts.first().purpose, u"mobile"_s);
    QCOMPARE(mapping->customer.attributes.size(), 2);
    const AttributeTarget& birthday = mapping->customer.attributes.first();
    QVERIFY(birthday.create && birthday.definition.refinable);
    QCOMPARE(birthday.definition.name, u"Birthday"_s);
    QCOMPARE(birthday.definition.translations[u"de"][u"name"].toString(), u"Geburtstag"_s);
    QCOMPARE(birthday.definition.displayOrder, 3);
    QCOMPARE(birthday.rule.dates.size(), 2);
    const AttributeTarget& income = mapping->customer.attributes.last();
    QVERIFY(!income.create);
    QCOMPARE(income.rule.number, (NumberForm{u"."_s, u","_s, {u"$"_s}}));
}

void TestMappingReader::readsWhatNewClientsHaveToHave()
{
    const auto mapping = read("kind = \"customers\"\n"
                              "key = { source = \"s\", columns = \"Id\" }\n"
                              "[attributes.children]\ncolumn = \"C\"\ntype = \"integer\"\n"
                              "create = true\nmandatory = true\ndefault_value = \"2\"\n"
                              "upper_bound = \"20\"\n"
                              "[attributes.ring]\ncolumn = \"R\"\ntype = \"decimal\"\n"
                              "create = true\n");

    VERIFY_OK(mapping);
    const AttributeDefinition& children = mapping->customer.attributes.first().definition;
    QVERIFY(children.mandatory);
    QCOMPARE(children.defaultValue, u"2"_s);
    const AttributeDefinition& ring = mapping->customer.attributes.last().definition;
    QVERIFY(!ring.mandatory);
    QVERIFY(ring.defaultValue.isEmpty());
}

void TestMappingReader::takesTextForAColumn()
{
    const auto mapping = read("kind = \"customers\"\n"
                              "key = { source = \"s\", columns = \"Id\" }\n"
                              "customer = { last_name = \"Name\" }\n");

    VERIFY_OK(mapping);
    QCOMPARE(mapping->customer.lastName.column, u"Name"_s);
    QCOMPARE(mapping->key.first().column, u"Id"_s);
}

void TestMappingReader::namesErrorsByKeyAndLine_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("expected");
    const QByteArray head = "kind = \"customers\"\nkey = { source = \"s\", columns = [\"Id\"] }\n";
    QTest::newRow("nameless table")
        << QByteArray("kind = \"customers\"\n[\n") << u"line 2: a table without a name"_s;
    QTest::newRow("odd table") << QByteArray("kind = \"customers\"\n[[ \xC3\xB6]]")
                               << u"line 2: a table without a name"_s;
    QTest::newRow("not TOML") << QByteArray("kind = \n") << u"line 1: "_s;
    QTest::newRow("unknown key") << head + "[customer]\nfist_name = \"A\"\n"
                                 << u"line 4: customer.fist_name is not a key of a mapping"_s;
    QTest::newRow("wrong type") << head + "[customer]\nlast_name = 3\n"
                                << u"line 4: customer.last_name has to be a table"_s;
    QTest::newRow("no column") << head + "[customer]\nlast_name = { case = \"name\" }\n"
                               << u"customer.last_name.column is missing"_s;
    QTest::newRow("date form") << head
            + "[attributes.b]\ncolumn = \"B\"\ntype = \"date\"\nformats = [\"MM/yyyy\"]\n"
                               << u"line 6: attributes.b.formats : the date form"_s;
    QTest::newRow("type") << head + "[attributes.b]\ncolumn = \"B\"\ntype = \"datum\"\n"
                          << u"line 5: attributes.b.type has to be one of text, integer"_s;
    QTest::newRow("definition") << head
            + "[attributes.b]\ncolumn = \"B\"\ntype = \"integer\"\ncreate = true\n"
              "lower_bound = \"5\"\nupper_bound = \"2\"\n"
                                << u"line 5: attributes.b.type : "_s;
    QTest::newRow("default") << head
            + "[attributes.b]\ncolumn = \"B\"\ntype = \"integer\"\ncreate = true\n"
              "default_value = \"30\"\nupper_bound = \"20\"\n"
                             << u"line 5: attributes.b.type : the default: "_s;
    QTest::newRow("default of one that is not made")
        << head + "[attributes.b]\ncolumn = \"B\"\ntype = \"integer\"\ndefault_value = \"3\"\n"
        << u"line 6: attributes.b.default_value is not a key of a mapping"_s;
    QTest::newRow("lookup") << head
            + "[customer]\nlast_name = { column = \"A\", through = [\"names\"] }\n"
                            << u"line 4: customer.last_name.through has to hold texts like"_s;
    QTest::newRow("no key") << QByteArray("kind = \"customers\"\n") << u"key is missing"_s;
    QTest::newRow("other kind") << QByteArray(
        "kind = \"sales\"\nkey = { source = \"s\", columns = [\"Id\"] }\n")
                                << u"line 1: kind is sales, but customers are to be imported"_s;
}

void TestMappingReader::namesErrorsByKeyAndLine()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, expected);

    const auto mapping = read(toml);

    QVERIFY(!mapping.has_value());
    QCOMPARE(mapping.error().code, ErrorCode::Invalid);
    QVERIFY2(mapping.error().detail.contains(expected), qPrintable(mapping.error().detail));
}

void TestMappingReader::namesAllErrorsAtOnce()
{
    const auto mapping =
        read("kind = \"sales\"\n[sale]\ncustomer = \"C\"\ntypo = 1\n", ImportKind::Sales);

    QVERIFY(!mapping.has_value());
    const QStringList problems = mapping.error().detail.split(u'\n');
    QVERIFY2(problems.size() >= 5, qPrintable(mapping.error().detail));
}

void TestMappingReader::readsTheExamples_data()
{
    QTest::addColumn<ImportKind>("kind");
    QTest::newRow("customers") << ImportKind::Customers;
    QTest::newRow("customers-dw") << ImportKind::Customers;
    QTest::newRow("products") << ImportKind::Products;
    QTest::newRow("sales") << ImportKind::Sales;
}

void TestMappingReader::readsTheExamples()
{
    QFETCH(ImportKind, kind);
    const QString path = QStringLiteral(CARNET_SOURCE_DIR "/docs/examples/adventureworks/%1.toml")
                             .arg(QString::fromLatin1(QTest::currentDataTag()));

    VERIFY_OK(readMapping(path, kind));
}

CARNET_TEST(TestMappingReader)

} // namespace tst_mappingreader

#include "tst_mappingreader.moc"
