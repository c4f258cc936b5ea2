#include "models/storage/headquartersstore.h"
#include "models/storage/postgresplace.h"
#include "models/storage/postgresstatement.h"
#include "models/storage/storagefolder.h"
#include "models/storage/transaction.h"
#include "tests/storage/retail.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace carnet::tst_postgres {

using test::must;
using test::Retail;

namespace {

std::unique_ptr<Database> open(const QString& place)
{
    return must(Database::open(place, Schema::Headquarters));
}

void run(const Database& on, const QString& sql)
{
    (void)must(execute(on.statements(), sql));
}

//! Another headquarters over the same database, as a second node is.
std::unique_ptr<HeadquartersStore> secondNode(Retail& retail)
{
    const QString folder = retail.place.path() + u"/hq-2"_s;
    must(HeadquartersStore::join(folder, test::databaseOf(retail.folder())));
    return must(HeadquartersStore::open(folder, retail.clock, retail.random));
}

//! As a server does that goes down, or one that takes over.
void breakConnections(const QString& place)
{
    const auto other = open(place);
    const qint64 broken =
        must(queryOne(other->statements(),
                      u"SELECT COUNT(*) FROM (SELECT pg_terminate_backend(a.pid, 5000)"
                      " FROM pg_stat_activity a JOIN pg_stat_activity me"
                      " ON me.pid = pg_backend_pid() AND me.application_name"
                      " = a.application_name WHERE a.pid <> me.pid) gone"_s,
                      integerOf))
            .value();
    QVERIFY(broken > 0);
}

} // namespace

//! What is different about headquarters on PostgreSQL. That all else is the same, the tests of the
//! stores show, which run on both.
class TestPostgres final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote();
    void writesDollarsForQuestionMarks();
    void sendsRowsTogetherAsTheyAre();
    void copiesOnlyPlainInserts();
    void tellsWhatIsWrongWithRowsSentTogether();
    void leavesNothingOfAFailedTransaction();
    void refusesANewerSchema();
    void refusesASecondHeadquarters();
    void saysWhenTheDatabaseIsAway();
    void refusesUrlsThatItCannotUse();
    void keepsTheUrlToItself();
    void comesBackWhenTheConnectionBroke();
    void losesNothingButTheTransactionThatBroke();
    void writersTakeTurns();
    void nodesSeeWhatOthersWrote();
    void numbersAreGivenOnceByTwoNodes();
};

void TestPostgres::readsWhatItWrote()
{
    const auto database = open(test::newDatabase());
    run(*database, u"CREATE TABLE kinds (number BIGINT, words TEXT, blob BYTEA)"_s);
    const QString words = u"Ægir 'quoted' ? \\ 愛 "_s;
    const QByteArray blob("\0\xff\\x?'", 6);
    for (const qint64 number :
         {std::numeric_limits<qint64>::min(), qint64{0}, std::numeric_limits<qint64>::max()})
        (void)must(execute(database->statements(),
                           u"INSERT INTO kinds (number, words, blob) VALUES (?, ?, ?)"_s,
                           number,
                           words,
                           blob));

    const auto read = must(queryAll(
        database->statements(), u"SELECT * FROM kinds ORDER BY number"_s, [](const Query& row) {
            return std::tuple(
                row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toByteArray());
        }));

    QCOMPARE(read.size(), 3);
    QCOMPARE(read.at(0), std::tuple(std::numeric_limits<qint64>::min(), words, blob));
    QCOMPARE(read.at(2), std::tuple(std::numeric_limits<qint64>::max(), words, blob));
    const int changed = must(execute(
        database->statements(), u"UPDATE kinds SET words = ? WHERE number <> 0"_s, QString()));
    QCOMPARE(changed, 2);
    const auto empty = queryOne(database->statements(),
                                u"SELECT COUNT(*) FROM kinds WHERE words = ''"_s, // none is NULL
                                integerOf);
    QCOMPARE(must(empty), 2);
}

void TestPostgres::writesDollarsForQuestionMarks()
{
    int count = 0;
    QCOMPARE(withDollars(u"SELECT '?' WHERE a = ? AND b = ?2 AND c IN (?, ?2)"_s, &count),
             u"SELECT '?' WHERE a = $1 AND b = $2 AND c IN ($3, $2)"_s);
    QCOMPARE(count, 3);
    QCOMPARE(withDollars(u"SELECT 'it''s ?'"_s, &count), u"SELECT 'it''s ?'"_s);
    QCOMPARE(count, 0);
}

void TestPostgres::sendsRowsTogetherAsTheyAre()
{
    const auto database = open(test::newDatabase());
    Statements& sql = database->statements();
    run(*database, u"CREATE TABLE kinds (number BIGINT, words TEXT, blob BYTEA)"_s);
    const QStringList words{
        u"tab\tnew\nline\rback\\slash"_s, u"\\N"_s, u"\\."_s, QString(), u"Ægir 'q' 愛"_s};
    const QByteArray blob("\0\xff\\x?'\t", 7);
    const auto transaction = must(Transaction::begin(sql));
    Query& insert =
        *must(sql.prepared(u"INSERT INTO kinds (number, words, blob) VALUES (?, ?, ?)"_s));
    for (int i = 0; i < words.size(); ++i) {
        insert.bind(0, i);
        insert.bind(1, words.at(i));
        insert.bind(2, blob);
        VERIFY_OK(insert.runLater());
    }
    Query& beside = *must(sql.prepared(u"SELECT COUNT(*) FROM kinds"_s));
    VERIFY_OK(beside.runBeside());
    QVERIFY(beside.next());
    QCOMPARE(beside.value(0).toInt(), 0); // not sent yet
    beside.finish();

    const auto read = must(
        queryAll(sql, u"SELECT words, blob FROM kinds ORDER BY number"_s, [](const Query& row) {
            return std::pair(row.value(0).toString(), row.value(1).toByteArray());
        }));
    must(transaction->commit());

    QCOMPARE(read.size(), words.size());
    for (int i = 0; i < words.size(); ++i)
        QCOMPARE(read.at(i), std::pair(words.at(i), blob));
}

void TestPostgres::copiesOnlyPlainInserts()
{
    QCOMPARE(copyInstead(u"INSERT INTO a (b, c) VALUES (?, ?)"_s), "COPY a (b, c) FROM STDIN");
    QCOMPARE(copyInstead(u"INSERT INTO a (b) VALUES (?) ON CONFLICT DO NOTHING"_s),
             "COPY a (b) FROM STDIN");
    for (const QString& other :
         {u"INSERT INTO a (b, c) VALUES (?, 0)"_s,
          u"INSERT INTO a (b) VALUES (?) RETURNING b"_s,
          u"INSERT INTO a (b) VALUES (?) ON CONFLICT (b) DO UPDATE SET b = 1"_s,
          u"INSERT INTO a (b) SELECT ?"_s,
          u"UPDATE a SET b = ?"_s})
        QVERIFY2(copyInstead(other).isEmpty(), qPrintable(other));
}

void TestPostgres::tellsWhatIsWrongWithRowsSentTogether()
{
    const auto database = open(test::newDatabase());
    Statements& sql = database->statements();
    {
        const auto transaction = must(Transaction::begin(sql));
        Query& insert = *must(sql.prepared(u"INSERT INTO memories (name, value) VALUES (?, ?)"_s));
        for (int i = 0; i < 2; ++i) {
            insert.bind(0, u"the same"_s);
            insert.bind(1, QString::number(i));
            VERIFY_OK(insert.runLater());
        }
        const auto committed = transaction->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().code, ErrorCode::Invalid);
    }
    QCOMPARE(must(queryOne(sql, u"SELECT COUNT(*) FROM memories"_s, integerOf)), 0);
    {
        const auto transaction = must(Transaction::begin(sql));
        Query& insert = *must(sql.prepared(u"INSERT INTO memories (name, value) VALUES (?, ?)"_s));
        insert.bind(0, u"taken back"_s);
        insert.bind(1, QString());
        VERIFY_OK(insert.runLater());
    }
    QCOMPARE(must(queryOne(sql, u"SELECT COUNT(*) FROM memories"_s, integerOf)), 0);
}

void TestPostgres::leavesNothingOfAFailedTransaction()
{
    const auto database = open(test::newDatabase());
    Statements& sql = database->statements();
    {
        const auto transaction = must(Transaction::begin(sql));
        const QString insert = u"INSERT INTO memories (name, value) VALUES ('a', 'b')"_s;
        VERIFY_OK(execute(sql, insert));
        const auto again = execute(sql, insert);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Invalid);
        const auto committed = transaction->commit(); // PostgreSQL calls that a success
        QVERIFY(!committed);
    }
    QCOMPARE(must(queryOne(sql, u"SELECT COUNT(*) FROM memories"_s, integerOf)), 0);
    const auto next = must(Transaction::begin(sql));
    VERIFY_OK(next->commit());
}

void TestPostgres::refusesANewerSchema()
{
    const QString place = test::newDatabase();
    run(*open(place), u"INSERT INTO schema_version (version) VALUES (9999)"_s);

    const auto refused = Database::open(place, Schema::Headquarters);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Newer);
}

void TestPostgres::refusesASecondHeadquarters()
{
    Retail retail;
    const QString before = test::dumpOf(*retail.hq, {EntityKind::LegalEntity, EntityKind::Store});

    const auto second = HeadquartersStore::create(retail.place.path() + u"/other"_s,
                                                  LegalEntity(),
                                                  retail.clock,
                                                  retail.random,
                                                  test::databaseOf(retail.folder()));

    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Conflict);
    QCOMPARE(test::dumpOf(*retail.hq, {EntityKind::LegalEntity, EntityKind::Store}), before);
    QVERIFY(!QFile::exists(retail.place.path() + u"/other/database.url"_s));
}

void TestPostgres::saysWhenTheDatabaseIsAway()
{
    const auto away =
        Database::open(u"postgresql://carnet:geheim@/carnet?host=/nowhere"_s, Schema::Headquarters);

    QVERIFY(!away);
    QCOMPARE(away.error().code, ErrorCode::Storage);
    QVERIFY(away.error().detail.contains(u"nothing was changed"_s));
    QVERIFY(!away.error().detail.contains(u"geheim"_s));
}

void TestPostgres::refusesUrlsThatItCannotUse()
{
    QVERIFY(!isPostgresPlace(u"/srv/carnet/headquarters.sqlite"_s));
    for (const QString& place : {u"postgresql://carnet:ge;heim@host/carnet"_s,
                                 u"postgresql://carnet:geheim@host/carnet?nonsense=1"_s}) {
        QVERIFY(isPostgresPlace(place));
        const auto refused = postgresOptions(place);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(!refused.error().detail.contains(u"heim"_s));
    }
}

void TestPostgres::keepsTheUrlToItself()
{
    const Retail retail;

    const auto allowed = QFile::permissions(retail.folder() + u"/database.url"_s);

    QVERIFY(!allowed.testAnyFlags(QFileDevice::ReadGroup | QFileDevice::ReadOther));
}

void TestPostgres::comesBackWhenTheConnectionBroke()
{
    Retail retail;
    const QString before = test::dumpOf(*retail.hq, {EntityKind::Store});
    breakConnections(test::databaseOf(retail.folder()));

    retail.put({toRow(retail.customer(u"Anna"_s, {retail.customersA.id}))});

    QCOMPARE(test::dumpOf(*retail.hq, {EntityKind::Store}), before);
    QCOMPARE(must(retail.hq->all<Customer>()).size(), 1);
    breakConnections(test::databaseOf(retail.folder()));
    const auto first = retail.hq->status(); // a reader is told, once
    QVERIFY(!first);
    QCOMPARE(first.error().code, ErrorCode::Storage);
    VERIFY_OK(retail.hq->status());
}

void TestPostgres::losesNothingButTheTransactionThatBroke()
{
    Retail retail;
    {
        const auto writer = must(retail.hq->begin());
        (void)must(writer->put(toRow(retail.customer(u"Anna"_s, {retail.customersA.id}))));
        breakConnections(test::databaseOf(retail.folder()));
        QVERIFY(!writer->put(toRow(retail.customer(u"Bea"_s, {retail.customersA.id}))));
        QVERIFY(!writer->commit());
    }

    QVERIFY(must(retail.hq->all<Customer>()).isEmpty());
    retail.put({toRow(retail.customer(u"Carla"_s, {retail.customersA.id}))});
    QCOMPARE(must(retail.hq->all<Customer>()).size(), 1);
}

void TestPostgres::writersTakeTurns()
{
    const QString place = test::newDatabase();
    const auto first = open(place);
    const auto second = open(place);
    run(*second, u"SET lock_timeout = '50ms'"_s);
    auto held = must(Transaction::begin(first->statements()));

    const auto meanwhile = Transaction::begin(second->statements());
    QVERIFY(!meanwhile);
    QCOMPARE(meanwhile.error().code, ErrorCode::Busy);
    const auto view = must(Transaction::beginReading(second->statements())); // readers never wait
    VERIFY_OK(view->commit());

    VERIFY_OK(held->commit());
    const auto then = must(Transaction::begin(second->statements()));
    VERIFY_OK(then->commit());
}

void TestPostgres::nodesSeeWhatOthersWrote()
{
    Retail retail;
    const auto second = secondNode(retail);
    (void)must(second->attributeDefinitions()); // remembered from here on
    AttributeDefinition style;
    style.id.value = retail.newId();
    style.key = u"style"_s;
    style.name = u"Style"_s;
    retail.put({toRow(style)});

    const auto known = must(second->attributeDefinitions());

    QCOMPARE(known.size(), 1);
    QCOMPARE(known.constFirst().key, u"style"_s);
}

void TestPostgres::numbersAreGivenOnceByTwoNodes()
{
    Retail retail;
    const auto second = secondNode(retail);
    QStringList given;
    for (int turn = 0; turn < 6; ++turn) {
        const auto writer = must((turn % 2 == 0 ? *retail.hq : *second).begin());
        given.append(must(writer->nextNumber(u"customer"_s)));
        must(writer->commit());
    }

    QCOMPARE(given.size(), 6);
    for (int i = 0; i < 6; ++i)
        QVERIFY2(given.at(i).endsWith(QString::number(i + 1)), qPrintable(given.at(i)));
}

CARNET_TEST(TestPostgres)

} // namespace carnet::tst_postgres

#include "tst_postgres.moc"
