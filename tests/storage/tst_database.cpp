#include "models/storage/database.h"
#include "models/storage/dialect.h"
#include "models/storage/entitytable.h"
#include "models/storage/migration.h"
#include "models/storage/transaction.h"
#include "tests/support/files.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace carnet::tst_database {

using test::contentOf;
using test::overwrite;

namespace {

QStringList columnsOf(const Database& database, const QString& table)
{
    return queryAll(
               database.statements(), u"SELECT name FROM pragma_table_info(?)"_s, textOf, table)
        .value_or(QStringList());
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void migratesAFreshFile_data() { schemas(); }
    void migratesAFreshFile();
    void opensAMigratedFileAgain();
    void refusesANewerFileAndLeavesItByteForByte();
    void refusesADamagedFileAndLeavesItByteForByte_data();
    void refusesADamagedFileAndLeavesItByteForByte();
    void saysThatAFolderMayNotBeWritten();
    void saysThatTheDiskIsFull();
    void setsUpEveryConnection();
    void leavesNoConnectionBehind();
    void rollsBackWhatIsNotCommitted();
    void storesANullStringAsEmptyText();
    void refusesValuesOfTheWrongType();
    void hasATableForEveryEntity_data() { schemas(); }
    void hasATableForEveryEntity();
    void findsRowsByIndex_data() { schemas(); }
    void findsRowsByIndex();
    void writesPortableSqlForHeadquarters();

private:
    static void schemas()
    {
        QTest::addColumn<Schema>("schema");
        QTest::newRow("terminal") << Schema::Terminal;
        QTest::newRow("headquarters") << Schema::Headquarters;
    }
    [[nodiscard]] QString path() const { return m_folder.path() + u"/store.sqlite"_s; }

    QTemporaryDir m_folder;
};

void TestDatabase::migratesAFreshFile()
{
    QFETCH(const Schema, schema);

    const auto database = Database::open(u":memory:"_s, schema);

    VERIFY_OK(database);
    QCOMPARE((*database)->schemaVersion(), Database::newestVersion(schema));
}

void TestDatabase::opensAMigratedFileAgain()
{
    const QString file = path() + u".again"_s;
    {
        const auto first = Database::open(file, Schema::Terminal);
        VERIFY_OK(first);
        VERIFY_OK(execute((*first)->statements(),
                          u"INSERT INTO memories (name, value) VALUES ('draft', 'hello')"_s));
    }

    const auto again = Database::open(file, Schema::Terminal);

    VERIFY_OK(again);
    const auto kept = queryOne((*again)->statements(), u"SELECT value FROM memories"_s, textOf);
    VERIFY_OK(kept);
    QCOMPARE(kept->value_or(QString()), u"hello"_s);
}

void TestDatabase::refusesANewerFileAndLeavesItByteForByte()
{
    const QString file = path() + u".newer"_s;
    {
        const auto database = Database::open(file, Schema::Terminal);
        VERIFY_OK(database);
        VERIFY_OK(execute((*database)->statements(), u"PRAGMA user_version = 999"_s));
    }
    const QByteArray before = contentOf(file);

    const auto refused = Database::open(file, Schema::Terminal);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Newer);
    QVERIFY(refused.error().detail.contains(u"newer Carnet"_s));
    QCOMPARE(contentOf(file), before);
    QVERIFY(!QFile::exists(file + u"-wal"_s));
}

void TestDatabase::refusesADamagedFileAndLeavesItByteForByte_data()
{
    QTest::addColumn<qint64>("at");
    QTest::newRow("another kind of file") << 0LL;
    QTest::newRow("a page in the middle") << 40'000LL;
}

void TestDatabase::refusesADamagedFileAndLeavesItByteForByte()
{
    QFETCH(const qint64, at);
    const QString file = path() + u".damaged%1"_s.arg(at);
    QVERIFY(Database::open(file, Schema::Headquarters).has_value());
    overwrite(file, at, QByteArray(4096, 'x'));
    const QByteArray before = contentOf(file);

    const auto refused = Database::open(file, Schema::Headquarters);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Storage);
    QVERIFY2(refused.error().detail.contains(u"damaged"_s), qPrintable(refused.error().detail));
    QCOMPARE(contentOf(file), before);
    QVERIFY(!Database::isSound(file));
}

void TestDatabase::saysThatAFolderMayNotBeWritten()
{
    // A place where not even root may make a file.
    const auto refused = Database::open(u"/proc/carnet.sqlite"_s, Schema::Terminal);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Storage);
    QVERIFY2(refused.error().detail.contains(u"permissions"_s), qPrintable(refused.error().detail));
}

void TestDatabase::saysThatTheDiskIsFull()
{
    const auto database = Database::open(path() + u".full"_s, Schema::Terminal);
    VERIFY_OK(database);
    Statements& sql = (*database)->statements();
    // SQLite's own limit on pages fails exactly as a full disk does.
    VERIFY_OK(queryOne(sql, u"PRAGMA max_page_count = 1"_s, integerOf));

    const auto refused = execute(
        sql, u"INSERT INTO memories (name, value) VALUES ('big', ?)"_s, QString(1'000'000, u'x'));

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Storage);
    QVERIFY2(refused.error().detail.contains(u"disk is full"_s),
             qPrintable(refused.error().detail));
}

void TestDatabase::setsUpEveryConnection()
{
    const auto database = Database::open(path() + u".set"_s, Schema::Headquarters);
    VERIFY_OK(database);
    const auto pragma = [&database](const QString& name) {
        return queryOne((*database)->statements(), u"PRAGMA "_s + name, textOf)
            .value_or(std::nullopt)
            .value_or(QString());
    };

    QCOMPARE(pragma(u"journal_mode"_s), u"wal"_s);
    QCOMPARE(pragma(u"synchronous"_s), u"2"_s);
    QCOMPARE(pragma(u"foreign_keys"_s), u"1"_s);
    QCOMPARE(pragma(u"busy_timeout"_s), u"5000"_s);
}

void TestDatabase::leavesNoConnectionBehind()
{
    const auto before = QSqlDatabase::connectionNames().size();

    {
        const auto one = Database::open(u":memory:"_s, Schema::Terminal);
        const auto two = Database::open(u":memory:"_s, Schema::Terminal);
        VERIFY_OK(one);
        VERIFY_OK(two);
        QCOMPARE(QSqlDatabase::connectionNames().size(), before + 2);
    }

    QCOMPARE(QSqlDatabase::connectionNames().size(), before);
}

void TestDatabase::rollsBackWhatIsNotCommitted()
{
    const auto database = Database::open(u":memory:"_s, Schema::Terminal);
    VERIFY_OK(database);
    Statements& sql = (*database)->statements();
    const auto insert = u"INSERT INTO memories (name, value) VALUES (?, '')"_s;

    {
        const auto lost = Transaction::begin(sql);
        VERIFY_OK(lost);
        VERIFY_OK(execute(sql, insert, u"lost"_s));
    }
    {
        const auto kept = Transaction::begin(sql);
        VERIFY_OK(kept);
        VERIFY_OK(execute(sql, insert, u"kept"_s));
        VERIFY_OK((*kept)->commit());
    }

    const auto names = queryAll(sql, u"SELECT name FROM memories"_s, textOf);
    VERIFY_OK(names);
    QCOMPARE(*names, QStringList{u"kept"_s});
}

void TestDatabase::storesANullStringAsEmptyText()
{
    const auto database = Database::open(u":memory:"_s, Schema::Terminal);
    VERIFY_OK(database);

    const auto stored = execute((*database)->statements(),
                                u"INSERT INTO memories (name, value) VALUES ('n', ?)"_s,
                                QString());

    VERIFY_OK(stored);
}

void TestDatabase::refusesValuesOfTheWrongType()
{
    const auto database = Database::open(u":memory:"_s, Schema::Headquarters);
    VERIFY_OK(database);

    const auto refused = execute((*database)->statements(),
                                 u"INSERT INTO removed_rows (le, kind, row_id, ver)"
                                 u" VALUES ('one', 1, 'x', 1)"_s);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Invalid);
}

void TestDatabase::hasATableForEveryEntity()
{
    QFETCH(const Schema, schema);
    const auto database = Database::open(u":memory:"_s, schema);
    VERIFY_OK(database);

    for (const EntityDescription& entity : allEntities()) {
        const EntityTable& table = EntityTable::of(entity.kind, schema);
        QStringList columns = columnsOf(**database, table.name());
        QStringList named = table.columns();
        columns.sort(); // a later migration appends columns
        named.sort();
        QCOMPARE(columns, named);
    }
}

void TestDatabase::findsRowsByIndex()
{
    QFETCH(const Schema, schema);
    const auto database = Database::open(u":memory:"_s, schema);
    VERIFY_OK(database);

    for (const EntityDescription& entity : allEntities()) {
        const EntityTable& table = EntityTable::of(entity.kind, schema);
        QStringList statements{table.selectOne(), table.update(), table.remove()};
        if (entity.ofCustomer)
            statements.append(table.selectOfCustomer());
        for (const QString& statement : std::as_const(statements)) {
            const auto plan = queryAll((*database)->statements(),
                                       u"EXPLAIN QUERY PLAN "_s + statement,
                                       [](const Query& row) { return row.value(3).toString(); });
            VERIFY_OK(plan);
            const QString text = plan->join(u'\n');
            QVERIFY2(!text.contains(u"SCAN"_s), qPrintable(statement + u'\n' + text));
        }
    }
}

void TestDatabase::writesPortableSqlForHeadquarters()
{
    for (const Migration& migration : migrations(Schema::Headquarters)) {
        const auto text = migrationText(Schema::Headquarters, migration);
        VERIFY_OK(text);

        const QString portable = postgresDialect().schema(*text);

        QCOMPARE(text->contains(u"STRICT"_s), text->contains(u"CREATE TABLE"_s));
        QVERIFY(!portable.contains(u"STRICT"_s));
        QVERIFY(!portable.contains(u"WITHOUT ROWID"_s));
        QVERIFY(!portable.contains(u"INTEGER"_s));
        QCOMPARE(statementsOf(portable).size(), statementsOf(*text).size());
    }
}

CARNET_TEST(TestDatabase)

} // namespace carnet::tst_database

#include "tst_database.moc"
