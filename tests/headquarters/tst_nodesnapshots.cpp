#include "app/sync/syncmodule.h"
#include "tests/headquarters/snapshothouse.h"
#include "tests/support/cuttingproxy.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;
using namespace carnet::test::snapshots;

namespace tst_nodesnapshots {

namespace {

constexpr int kPatienceMs = 60'000; // reached only when a test fails
constexpr int kClients = kManyClients;

//! A house whose clients have so much text that a snapshot of them has several parts.
struct TwoNodes {
    TwoNodes() { addWide(kClients, 7); }

    void addWide(int count, quint64 seed) const
    {
        const FixedClock clock;
        SeededRandom random(seed);
        const auto store = must(HeadquartersStore::open(stores.folder(), clock, random, false));
        const auto writer = must(store->begin());
        for (int i = 0; i < count; ++i) {
            Customer client;
            client.id.value = uuid7(static_cast<qint64>(random.bits() % 1'000'000'000), random);
            client.firstName = u"Client%1 "_s.arg(i) + QString(3'500, u'x');
            client.addressBooks = {stores.clientsOfFirst};
            must(writer->put(toRow(client)));
        }
        must(writer->commit());
    }
    [[nodiscard]] TillByHand till(const CarnetHqProcess& at) const
    {
        return {at, stores.retailer(), 0};
    }

    TwoStores stores;
    QString further = stores.furtherNode();
};

//! A real till that reads everything, by a proxy that leads it to the one node or the other.
class ReadingTill final
{
public:
    explicit ReadingTill(const TwoNodes& house)
        : m_identity{house.stores.retailer().till(0), {}, u"secret-of-till-0"_s, proxy.url()}
    {
        m_store = must(StoreThread<TerminalStore>::start([this] {
            return TerminalStore::open(m_folder.path(), m_clock, m_random, {.ballastBytes = 0});
        }));
        m_line = std::make_unique<sync::SyncModule>(*m_store, m_identity, m_clock, m_random);
    }

    void goOnline() { m_line->goOnline(); }
    [[nodiscard]] bool isInStep() const
    {
        return m_line->status().state == sync::SyncStatus::State::UpToDate;
    }
    [[nodiscard]] qint64 customers()
    {
        auto counted =
            m_store->run([](TerminalStore& opened) { return opened.count(EntityKind::Customer); });
        counted.waitForFinished();
        return must(counted.result());
    }

    CuttingProxy proxy;

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
    TerminalIdentity m_identity;
    std::unique_ptr<StoreThread<TerminalStore>> m_store;
    std::unique_ptr<sync::SyncModule> m_line;
};

QByteArray requestFor(const SnapshotManifest& manifest, int part)
{
    return "GET /sync/v1/" + pathOf(manifest, part) + ' ';
}

} // namespace

//! Snapshots of two carnet-hq over one database, each with files of its own.
class TestNodeSnapshots final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsOfBothMakeOne();
    void aTillGoesOnAtTheOtherWhenOneIsKilled();
    void aTillBeginsAnewWhereTheOtherHasMadeAnother();
};

void TestNodeSnapshots::partsOfBothMakeOne()
{
    const TwoNodes house;
    const CarnetHqProcess first(house.stores.folder());
    const CarnetHqProcess second(house.further);
    TillByHand atFirst = house.till(first);
    TillByHand atSecond = house.till(second);
    const qint64 scope = largestScope(atFirst);

    const auto manifest = manifestOf(atFirst, scope);
    QVERIFY(manifest);
    QVERIFY(manifest->parts.size() > 1);
    QCOMPARE(manifestOf(atSecond, scope), manifest);
    QSet<QUuid> customers;
    for (int part = 0; part < manifest->parts.size(); ++part) {
        TillByHand& node = part % 2 == 0 ? atFirst : atSecond;
        const RawAnswer answer =
            node.get(pathOf(*manifest, part), "Accept-Encoding: zstd, gzip\r\n");
        QCOMPARE(answer.status, 200);
        for (const ScopePage& page : must(pagesOfPart(*manifest, part, answer.body))) {
            for (const FeedEntry& entry : page.entries) {
                if (entry.row.key.kind == EntityKind::Customer)
                    customers.insert(entry.row.key.id);
            }
        }
    }

    QCOMPARE(customers.size(), kClients + 1); // and Marguerite
}

void TestNodeSnapshots::aTillGoesOnAtTheOtherWhenOneIsKilled()
{
    const TwoNodes house;
    CarnetHqProcess first(house.stores.folder());
    const CarnetHqProcess second(house.further);
    TillByHand atFirst = house.till(first);
    TillByHand atSecond = house.till(second);
    const qint64 scope = largestScope(atFirst);
    const auto manifest = manifestOf(atFirst, scope);
    QVERIFY(manifest);
    QCOMPARE(manifestOf(atSecond, scope), manifest);
    ReadingTill till(house);
    till.proxy.forwardTo(first.port());
    till.proxy.cutNextAnswer(requestFor(*manifest, 1), [&] {
        first.killHard();
        till.proxy.forwardTo(second.port());
    });

    till.goOnline();
    QTRY_VERIFY_WITH_TIMEOUT(till.proxy.hasCut(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(till.isInStep(), kPatienceMs);

    QCOMPARE(till.customers(), kClients + 1);
    QCOMPARE(till.proxy.count(requestFor(*manifest, 0)), 1); // what it had it has not read again
    QCOMPARE(till.proxy.count(requestFor(*manifest, 1)), 2);
}

void TestNodeSnapshots::aTillBeginsAnewWhereTheOtherHasMadeAnother()
{
    constexpr int kMore = 50;
    const TwoNodes house;
    CarnetHqProcess first(house.stores.folder());
    const CarnetHqProcess second(house.further);
    TillByHand atFirst = house.till(first);
    const auto manifest = manifestOf(atFirst, largestScope(atFirst));
    QVERIFY(manifest);
    ReadingTill till(house);
    till.proxy.forwardTo(first.port());
    till.proxy.cutNextAnswer(requestFor(*manifest, 1), [&] {
        first.killHard();
        house.addWide(kMore, 8); // before the second makes its own
        till.proxy.forwardTo(second.port());
    });

    till.goOnline();
    QTRY_VERIFY_WITH_TIMEOUT(till.proxy.hasCut(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(till.isInStep(), kPatienceMs);

    QCOMPARE(till.customers(), kClients + kMore + 1);
    TillByHand atSecond = house.till(second);
    const auto other = manifestOf(atSecond, manifest->scope);
    QVERIFY(other);
    QVERIFY(other->id != manifest->id);
    QCOMPARE(till.proxy.count(requestFor(*other, 0)), 1);
}

CARNET_TEST(TestNodeSnapshots)

} // namespace tst_nodesnapshots

#include "tst_nodesnapshots.moc"
