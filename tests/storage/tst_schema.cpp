#include "models/storage/database.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_schema {

namespace {

const auto kPath = QStringLiteral(CARNET_SOURCE_DIR "/docs/schema.md");

struct Column {
    QString name;
    QString type;
    int key = 0;
};

QString tableOf(Statements& sql, const QString& table)
{
    const auto columns = queryAll(
        sql,
        u"SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid"_s,
        [](const Query& row) {
            return Column{row.value(0).toString(), row.value(1).toString(), row.value(2).toInt()};
        },
        table);
    QString text = u"\n### "_s + table + u"\n\n| column | type | key |\n| --- | --- | --- |\n"_s;
    for (const Column& column : columns.value_or(QList<Column>())) {
        text += u"| "_s + column.name + u" | "_s + column.type + u" | "_s
            + (column.key > 0 ? QString::number(column.key) : QString()) + u" |\n"_s;
    }
    const auto indexes =
        queryAll(sql,
                 u"SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?"
                 u" AND sql IS NOT NULL ORDER BY name"_s,
                 textOf,
                 table);
    for (const QString& index : indexes.value_or(QStringList()))
        text += u"\n`"_s + index.simplified() + u"`\n"_s;
    return text;
}

Result<QString> schemaOf(Schema schema, const QString& title)
{
    const auto database = Database::open(u":memory:"_s, schema);
    if (!database)
        return tl::unexpected(database.error());
    Statements& sql = (*database)->statements();
    const auto tables = queryAll(sql,
                                 u"SELECT name FROM sqlite_schema WHERE type = 'table'"
                                 u" AND name NOT LIKE 'sqlite_%' ORDER BY name"_s,
                                 textOf);
    if (!tables)
        return tl::unexpected(tables.error());
    QString text = u"\n## "_s + title + u", version %1\n"_s.arg((*database)->schemaVersion());
    for (const QString& table : *tables)
        text += tableOf(sql, table);
    return text;
}

} // namespace

//! Keeps `docs/schema.md` equal to what the migrations make. CARNET_REWRITE=1 writes it anew.
class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentIsWhatTheMigrationsMake();
};

void TestSchema::documentIsWhatTheMigrationsMake()
{
    const auto headquarters = schemaOf(Schema::Headquarters, u"Headquarters"_s);
    const auto terminal = schemaOf(Schema::Terminal, u"Terminal"_s);
    VERIFY_OK(headquarters);
    VERIFY_OK(terminal);
    const QString made =
        u"# The schema\n\nWritten by `tst_schema` from freshly migrated databases: "
        u"`CARNET_REWRITE=1 tst_schema` after a\nmigration. What the tables mean stands in "
        u"`resources/sql/`.\n"_s
        + *headquarters + *terminal;
    QFile file(kPath);
    if (qEnvironmentVariableIsSet("CARNET_REWRITE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(made.toUtf8()) > 0);
        file.close();
    }

    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString written = QString::fromUtf8(file.readAll());

    QVERIFY2(written == made, "docs/schema.md is stale; run CARNET_REWRITE=1 tst_schema");
}

CARNET_TEST(TestSchema)

} // namespace carnet::tst_schema

#include "tst_schema.moc"
