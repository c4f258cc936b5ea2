#include "tests/headquarters/snapshothouse.h"
#include "tests/support/files.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;
using namespace carnet::test::snapshots;

namespace tst_snapshotapi {

//! The calls about snapshots, of the real service.
class TestSnapshotApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesAllRowsOfTheScope();
    void saysThatOneIsBeingMade();
    void makesOneForAllWhoAsk();
    void givesAPartOfAPart_data();
    void givesAPartOfAPart();
    void refusesWhatIsNotTheirs();
    void refusesQuestionsThatAreNone();
    void hasNoneOfASmallScope();
};

void TestSnapshotApi::givesAllRowsOfTheScope()
{
    const House house;
    const CarnetHqProcess hq(house.stores.folder());
    TillByHand till = house.till(hq);
    const qint64 scope = largestScope(till);

    const auto manifest = manifestOf(till, scope);
    QVERIFY(manifest);
    const QList<FeedEntry> entries = entriesOf(till, *manifest);

    QCOMPARE(manifest->epoch, 1);
    QCOMPARE(manifest->scope, scope);
    QVERIFY(manifest->schema >= 25);
    QSet<QUuid> customers;
    for (const FeedEntry& entry : entries) {
        if (entry.row.key.kind == EntityKind::Customer)
            customers.insert(entry.row.key.id);
    }
    QCOMPARE(customers.size(), house.clients.size() + 1); // and Marguerite
    QVERIFY(gauge(hq, "carnet_hq_snapshot_bytes") > 0);
    const RawAnswer part = till.get(pathOf(*manifest, 0));
    QCOMPARE(part.headers.value("content-type"), QByteArray("application/zstd"));
    QVERIFY(part.headers.value("cache-control").contains("immutable"));
}

void TestSnapshotApi::saysThatOneIsBeingMade()
{
    const House house;
    const CarnetHqProcess hq(house.stores.folder());
    TillByHand till = house.till(hq);
    const qint64 scope = largestScope(till);

    const RawAnswer answer = till.get(pathOf(scope));
    const auto said = snapshotAnswerFromJson(TillByHand::json(answer));

    QCOMPARE(answer.status, 202);
    QCOMPARE(answer.headers.value("retry-after"), QByteArray("2"));
    VERIFY_OK(said);
    QVERIFY(!said->manifest);
    QCOMPARE(said->retrySeconds, 2);
    QVERIFY(manifestOf(till, scope));
}

void TestSnapshotApi::makesOneForAllWhoAsk()
{
    const House house;
    const CarnetHqProcess hq(house.stores.folder());
    TillByHand first = house.till(hq, 0);
    TillByHand second = house.till(hq, 1);
    const qint64 scope = largestScope(first);
    for (int i = 0; i < 5; ++i) {
        (void)first.get(pathOf(scope));
        (void)second.get(pathOf(scope));
    }

    const auto one = manifestOf(first, scope);
    const auto other = manifestOf(second, scope);

    QVERIFY(one);
    QCOMPARE(one, other);
    QCOMPARE(gauge(hq, "carnet_hq_snapshots_made"), 1);
}

void TestSnapshotApi::givesAPartOfAPart_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("length"); // -1: to the end; -2: all of it, as if nothing had been said
    QTest::addRow("the beginning") << QByteArray("bytes=0-99") << 0 << 100;
    QTest::addRow("the middle") << QByteArray("bytes=100-101") << 100 << 2;
    QTest::addRow("from a place on") << QByteArray("bytes=500-") << 500 << -1;
    QTest::addRow("longer than it is") << QByteArray("bytes=500-99999999") << 500 << -1;
    QTest::addRow("backwards") << QByteArray("bytes=5-3") << 0 << -2;
    QTest::addRow("behind the end") << QByteArray("bytes=99999999-") << 0 << -2;
    QTest::addRow("two of them") << QByteArray("bytes=0-1,3-4") << 0 << -2;
    QTest::addRow("another unit") << QByteArray("rows=0-1") << 0 << -2;
    QTest::addRow("no numbers") << QByteArray("bytes=a-b") << 0 << -2;
    QTest::addRow("nothing") << QByteArray("bytes=-") << 0 << -2;
    QTest::addRow("none of the end") << QByteArray("bytes=-0") << 0 << -2;
}

void TestSnapshotApi::givesAPartOfAPart()
{
    QFETCH(const QByteArray, range);
    QFETCH(const int, first);
    QFETCH(const int, length);
    static const House house;
    static const CarnetHqProcess hq(house.stores.folder());
    TillByHand till = house.till(hq);
    const auto manifest = manifestOf(till, largestScope(till));
    QVERIFY(manifest);
    const QByteArray whole = till.get(pathOf(*manifest, 0)).body;
    QVERIFY(whole.size() > 1'000);

    const RawAnswer answer = till.get(pathOf(*manifest, 0), "Range: " + range + "\r\n");

    if (length == -2) {
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, whole);
        return;
    }
    const QByteArray wanted = whole.mid(first, length);
    QCOMPARE(answer.status, 206);
    QCOMPARE(answer.body, wanted);
    QCOMPARE(answer.headers.value("content-range"),
             "bytes " + QByteArray::number(first) + '-'
                 + QByteArray::number(first + wanted.size() - 1) + '/'
                 + QByteArray::number(whole.size()));
}

void TestSnapshotApi::refusesWhatIsNotTheirs()
{
    const House house;
    const CarnetHqProcess hq(house.stores.folder());
    TillByHand till = house.till(hq);
    TillByHand other = house.till(hq, 2); // of the second store
    const qint64 scope = largestScope(till);
    const auto manifest = manifestOf(till, scope);
    QVERIFY(manifest);

    QCOMPARE(other.get(pathOf(scope)).status, 404);
    QCOMPARE(other.get(pathOf(*manifest, 0)).status, 404);
    QCOMPARE(till.get(pathOf(*manifest, 0)).status, 200);
    for (const QByteArray& path : {pathOf(scope), pathOf(*manifest, 0)})
        QCOMPARE(RawClient(hq.port()).ask(getRequest("/sync/v1/" + path)).status, 401);
}

void TestSnapshotApi::refusesQuestionsThatAreNone()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);

    for (const QByteArray path : {"snapshot",
                                  "snapshot?scope=",
                                  "snapshot?scope=-1",
                                  "snapshot?scope=a",
                                  "snapshot?scope=99999999999999999999"})
        QCOMPARE(till.get(path).code(), u"invalid"_s);
    for (const QByteArray path : {"snapshot?scope=987654",
                                  "snapshot/00/0",
                                  "snapshot/00/x",
                                  "snapshot/../snapshots/0",
                                  "snapshot/%2e%2e%2fport/0"})
        QCOMPARE(till.get(path).status, 404);
    QCOMPARE(till.get(pathOf(1), "Sync-Proto: 7..9\r\n").status, 426);
}

void TestSnapshotApi::hasNoneOfASmallScope()
{
    const House house;
    const CarnetHqProcess hq(house.stores.folder());
    TillByHand till = house.till(hq);
    const qint64 large = largestScope(till);

    for (const ScopeHead& head : till.heads()) {
        if (head.scope != large)
            QCOMPARE(till.get(pathOf(head.scope)).code(), u"not_found"_s);
    }

    QVERIFY(!QDir(house.shelf).exists());
    QCOMPARE(helloFromJson(TillByHand::json(till.get("hello")))->snapshotRows, 5'000);
}

CARNET_TEST(TestSnapshotApi)

} // namespace tst_snapshotapi

#include "tst_snapshotapi.moc"
