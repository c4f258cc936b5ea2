#include "tests/headquarters/snapshothouse.h"
#include "tests/support/files.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;
using namespace carnet::test::snapshots;

namespace tst_snapshotkeeping {

//! How long the real service gives what it has made, and when it makes it anew.
class TestSnapshotKeeping final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItOverARestart();
    void isMadeAnewWhenAFileIsDamaged_data();
    void isMadeAnewWhenAFileIsDamaged();
    void isMadeAnewWhenMuchHasChanged();
    void neverGivesSomebodyWhoWasErased();
    void hasNoneWhereItCannotBeWritten();
    void endsQuicklyWhileOneIsBeingMade();
};

void TestSnapshotKeeping::keepsItOverARestart()
{
    const House house;
    std::optional<SnapshotManifest> before;
    qint64 scope = 0;
    {
        CarnetHqProcess hq(house.stores.folder());
        TillByHand till = house.till(hq);
        scope = largestScope(till);
        before = manifestOf(till, scope);
        hq.killHard();
    }
    QVERIFY(before);
    QFile half(house.shelf + u"/ab12.zst"_s); // what a killed service leaves
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.close();

    const CarnetHqProcess hq(house.stores.folder());
    TillByHand till = house.till(hq);
    const RawAnswer answer = till.get(pathOf(scope));

    QCOMPARE(answer.status, 200);
    QCOMPARE(must(snapshotAnswerFromJson(TillByHand::json(answer))).manifest, before);
    QVERIFY(!entriesOf(till, *before).isEmpty());
    QCOMPARE(partFiles(house).size(), before->parts.size());
}

void TestSnapshotKeeping::isMadeAnewWhenAFileIsDamaged_data()
{
    QTest::addColumn<int>("damage");
    QTest::addRow("a wrong byte") << 0;
    QTest::addRow("cut short") << 1;
    QTest::addRow("gone") << 2;
}

void TestSnapshotKeeping::isMadeAnewWhenAFileIsDamaged()
{
    QFETCH(const int, damage);
    const House house;
    const CarnetHqProcess hq(house.stores.folder());
    TillByHand till = house.till(hq);
    const qint64 scope = largestScope(till);
    const auto before = manifestOf(till, scope);
    QVERIFY(before);
    const QString path = house.shelf + u'/' + partFiles(house).first();
    if (damage == 0)
        overwrite(path, 100, "wrong");
    else if (damage == 1)
        QVERIFY(QFile::resize(path, 100));
    else
        QVERIFY(QFile::remove(path));

    QCOMPARE(till.get(pathOf(*before, 0)).code(), u"not_found"_s);
    const auto after = manifestOf(till, scope);

    QVERIFY(after);
    QCOMPARE(entriesOf(till, *after).size(), house.clients.size() + 2); // her membership, too
    QCOMPARE(gauge(hq, "carnet_hq_snapshots_made"), 2);
}

void TestSnapshotKeeping::isMadeAnewWhenMuchHasChanged()
{
    const House house;
    qint64 scope = 0;
    QStringList ids;
    for (const int more : {0, 1'000, 1'000}) { // a fifth, two fifths
        if (more > 0)
            addClients(house.stores.folder(),
                       house.stores.clientsOfFirst,
                       more,
                       static_cast<quint64>(ids.size()) + 100);
        const CarnetHqProcess hq(house.stores.folder());
        TillByHand till = house.till(hq);
        scope = largestScope(till);
        const auto manifest = manifestOf(till, scope);
        QVERIFY(manifest);
        ids.append(manifest->id);
    }

    QCOMPARE(ids.at(0), ids.at(1));
    QVERIFY(ids.at(1) != ids.at(2));
    QCOMPARE(partFiles(house).size(), 1); // those of the old one are gone
}

void TestSnapshotKeeping::neverGivesSomebodyWhoWasErased()
{
    const House house;
    std::optional<SnapshotManifest> before;
    {
        const CarnetHqProcess hq(house.stores.folder());
        TillByHand till = house.till(hq);
        before = manifestOf(till, largestScope(till));
    }
    QVERIFY(before);
    {
        const FixedClock clock;
        SeededRandom random(3);
        const auto store = must(HeadquartersStore::open(house.stores.folder(), clock, random));
        const auto writer = must(store->begin());
        must(
            writer->remove({EntityKind::Customer, house.clients.first().value}, FeedEvent::Erased));
        must(writer->commit());
    }

    const CarnetHqProcess hq(house.stores.folder());
    QTRY_VERIFY(partFiles(house).isEmpty()); // though nobody has asked
    TillByHand till = house.till(hq);
    QCOMPARE(till.get(pathOf(*before, 0)).code(), u"not_found"_s);
    const auto after = manifestOf(till, before->scope);
    QVERIFY(after);

    for (const FeedEntry& entry : entriesOf(till, *after))
        QVERIFY(entry.row.key.id != house.clients.first().value);
    QCOMPARE(partFiles(house),
             QStringList{QString::fromLatin1(after->parts.first().sha256) + u".zst"_s});
}

void TestSnapshotKeeping::hasNoneWhereItCannotBeWritten()
{
    const House house;
    QFile inTheWay(house.shelf);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // a file is no folder
    CarnetHqProcess hq(house.stores.folder());
    TillByHand till = house.till(hq);
    const qint64 scope = largestScope(till);

    const bool isRefused =
        QTest::qWaitFor([&] { return till.get(pathOf(scope)).status == 404; }, 20'000);
    const QJsonObject pull{{"epoch"_L1, 1}, {"cursors"_L1, QJsonArray{QJsonArray{scope, 0}}}};

    QVERIFY(isRefused);
    QCOMPARE(gauge(hq, "carnet_hq_snapshots_failed"), 1); // not tried every time somebody asks
    QCOMPARE(till.post("pull", pull).status, 200);
    QTRY_VERIFY(hq.complaint().contains("has no snapshot"));
}

void TestSnapshotKeeping::endsQuicklyWhileOneIsBeingMade()
{
    const House house;
    CarnetHqProcess hq(house.stores.folder());
    TillByHand till = house.till(hq);
    QCOMPARE(till.get(pathOf(largestScope(till))).status, 202);

    hq.requestStop();

    QVERIFY(hq.waitForEnd());
    QCOMPARE(hq.exitCode(), 0);
}

CARNET_TEST(TestSnapshotKeeping)

} // namespace tst_snapshotkeeping

#include "tst_snapshotkeeping.moc"
