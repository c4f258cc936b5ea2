#include "tests/headquarters/carnethqprocess.h"
#include "tests/headquarters/rawclient.h"
#include "tests/headquarters/tillbyhand.h"
#include "tests/support/files.h"

#include "models/storage/database.h"
#include "models/storage/headquartersstore.h"
#include "tests/support/headquartersplace.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_carnethq {

namespace {

QString databaseOf(const Retailer& retailer)
{
    return retailer.folder() + u"/headquarters.sqlite"_s;
}

} // namespace

class TestCarnetHq final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsItsPortWhileItRuns();
    void isReadyAndCountsItself();
    void refusesWrongArguments_data();
    void refusesWrongArguments();
    void refusesAFolderWithoutHeadquarters();
    void refusesAMissingFolder();
    void refusesANewerStoreAndLeavesItAlone();
    void refusesADamagedStoreAndLeavesItAlone();
    void saysWhenItsDatabaseIsAway();
    void refusesAFolderThatIsServedAlready();
    void refusesAPortInUse();
    void losesNothingToAProgramThatLooksInBeside();
};

void TestCarnetHq::tellsItsPortWhileItRuns()
{
    const Retailer retailer;
    const QString portFile = retailer.folder() + u"/port"_s;
    {
        CarnetHqProcess killed(retailer.folder());
        killed.killHard();
        QVERIFY(QFile::exists(portFile));
    }

    CarnetHqProcess hq(retailer.folder());

    QVERIFY(hq.port() > 0);
    QCOMPARE(contentOf(portFile).trimmed(), QByteArray::number(hq.port()));
    hq.requestStop();
    QVERIFY(hq.waitForEnd());
    QCOMPARE(hq.exitCode(), 0);
    QVERIFY(!QFile::exists(portFile));
}

void TestCarnetHq::isReadyAndCountsItself()
{
    const Retailer retailer;
    const CarnetHqProcess hq(retailer.folder());
    RawClient client(hq.port());

    QCOMPARE(client.ask(getRequest("/ready")).status, 200);
    QVERIFY(client.ask(getRequest("/metrics")).body.contains("carnet_hq_terminals 3\n"));
}

void TestCarnetHq::refusesWrongArguments_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("word");

    QTest::newRow("everywhere") << QStringList{u"--listen"_s, u"0.0.0.0"_s}
                                << QByteArray("0.0.0.0");
    QTest::newRow("no address") << QStringList{u"--listen"_s, u"shop"_s} << QByteArray("shop");
    QTest::newRow("no port") << QStringList{u"--port"_s, u"65536"_s} << QByteArray("65536");
    QTest::newRow("unknown option") << QStringList{u"--fast"_s} << QByteArray("fast");
    QTest::newRow("stray word") << QStringList{u"now"_s} << QByteArray("--data DIR");
}

void TestCarnetHq::refusesWrongArguments()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, word);
    const Retailer retailer;

    CarnetHqProcess hq(retailer.folder(), arguments);

    QVERIFY(!hq.isRunning());
    QCOMPARE(hq.exitCode(), 2);
    QVERIFY2(hq.complaint().contains(word), hq.complaint().constData());
}

void TestCarnetHq::refusesAFolderWithoutHeadquarters()
{
    const QTemporaryDir folder;

    CarnetHqProcess hq(folder.path());

    QCOMPARE(hq.exitCode(), 2);
    QVERIFY2(hq.complaint().contains("carnetctl init"), hq.complaint().constData());
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestCarnetHq::refusesAMissingFolder()
{
    const QTemporaryDir folder;
    const QString missing = folder.filePath(u"missing"_s);

    CarnetHqProcess hq(missing);

    QCOMPARE(hq.exitCode(), 2);
    QVERIFY2(hq.complaint().contains("Nothing was changed"), hq.complaint().constData());
    QVERIFY(!QFile::exists(missing));
}

void TestCarnetHq::refusesANewerStoreAndLeavesItAlone()
{
    if (isOnPostgres())
        QSKIP("that is about a file; tst_postgres has the like");
    constexpr qint64 kUserVersionAt = 60; // https://sqlite.org/fileformat.html section 1.3
    const Retailer retailer;
    overwrite(databaseOf(retailer), kUserVersionAt, QByteArray("\0\0\x27\x0f", 4));
    const QByteArray before = contentOf(databaseOf(retailer));

    CarnetHqProcess hq(retailer.folder());

    QCOMPARE(hq.exitCode(), 2);
    QVERIFY2(hq.complaint().contains("newer"), hq.complaint().constData());
    QCOMPARE(contentOf(databaseOf(retailer)), before);
}

void TestCarnetHq::refusesADamagedStoreAndLeavesItAlone()
{
    if (isOnPostgres())
        QSKIP("PostgreSQL checks its own files");
    const Retailer retailer;
    overwrite(databaseOf(retailer), 8192, QByteArray(4096, '\xff'));
    const QByteArray before = contentOf(databaseOf(retailer));

    CarnetHqProcess hq(retailer.folder());

    QCOMPARE(hq.exitCode(), 2);
    QVERIFY2(hq.complaint().contains("backup"), hq.complaint().constData());
    QCOMPARE(contentOf(databaseOf(retailer)), before);
}

void TestCarnetHq::saysWhenItsDatabaseIsAway()
{
    const Retailer retailer;
    QFile url(retailer.folder() + u"/database.url"_s);
    QVERIFY(url.open(QIODevice::WriteOnly | QIODevice::Truncate));
    url.write("postgresql://carnet@/carnet?host=/nowhere\n");
    url.close();

    CarnetHqProcess hq(retailer.folder());

    QCOMPARE(hq.exitCode(), 2);
    QVERIFY2(hq.complaint().contains("cannot be reached"), hq.complaint().constData());
}

void TestCarnetHq::refusesAFolderThatIsServedAlready()
{
    const Retailer retailer;
    const CarnetHqProcess first(retailer.folder());

    CarnetHqProcess second(retailer.folder());

    QCOMPARE(second.exitCode(), 2);
    QVERIFY2(second.complaint().contains("another program"), second.complaint().constData());
    QCOMPARE(RawClient(first.port()).ask(getRequest("/health")).status, 200);
    QCOMPARE(contentOf(retailer.folder() + u"/port"_s).trimmed(), QByteArray::number(first.port()));
}

void TestCarnetHq::refusesAPortInUse()
{
    const Retailer one;
    const Retailer other;
    const CarnetHqProcess first(one.folder());
    const QString port = QString::number(first.port());

    CarnetHqProcess second(other.folder(), {u"--port"_s, port});

    QCOMPARE(second.exitCode(), 2);
    QVERIFY2(second.complaint().contains(port.toLatin1()), second.complaint().constData());
}

//! As carnetctl verify and carnetctl backup do.
void TestCarnetHq::losesNothingToAProgramThatLooksInBeside()
{
    const Retailer retailer;
    const SystemClock clock;
    SystemRandom random;
    {
        CarnetHqProcess hq(retailer.folder());
        {
            const auto store =
                must(HeadquartersStore::open(retailer.folder(), clock, random, false));
            QCOMPARE(must(store->verify()).findingCount, 0);
        }
        VERIFY_OK(TillByHand(hq, retailer, 0).push({retailer.newCustomer(1)}));
        hq.killHard();
    }

    const auto store = must(HeadquartersStore::open(retailer.folder(), clock, random));
    const RowKey row{EntityKind::Customer, retailer.newCustomer(1).key.id};
    QVERIFY(must(store->find(row)).has_value());
}

CARNET_TEST(TestCarnetHq)

} // namespace tst_carnethq

#include "tst_carnethq.moc"
