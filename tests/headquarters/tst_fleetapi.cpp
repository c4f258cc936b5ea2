#include "app/sync/wirefleet.h"
#include "models/storage/terminalstates.h"
#include "tests/headquarters/certifiedshop.h"
#include "tests/headquarters/tillbyhand.h"
#include "tests/headquarters/twostores.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_fleetapi {

namespace {

constexpr int kPatienceMs = 30'000; // reached only when a test fails

const TillReport kReport{u"0.1.0"_s, 3, 0, 2, 0, 1'795'000'000'000, 42LL << 30};

sync::FleetAnswer fleetIn(const RawAnswer& answer)
{
    return must(sync::fleetAnswerFromJson(TillByHand::json(answer)));
}

TerminalState stateOf(const sync::FleetAnswer& fleet, const RegisterId& terminal)
{
    const auto found = std::ranges::find(fleet.tills, terminal, &TerminalState::terminal);
    return found == fleet.tills.end() ? TerminalState() : *found;
}

} // namespace

//! How tills say they are, and who is told, with the real service.
class TestFleetApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowTillsAre();
    void answersOnlyWhoMaySetUp();
    void refusesAReportThatIsNone_data();
    void refusesAReportThatIsNone();
    void countsForWhoWatches();
    void knowsWhenACertificateEnds();
};

void TestFleetApi::tellsHowTillsAre()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    const sync::WaitRequest waits{{{1, 0}}, 1, kReport};
    QCOMPARE(till.post("wait", sync::toJson(waits)).status, 200);

    const auto fleet = [&] {
        return fleetIn(till.post("fleet", sync::toJson(sync::FleetRequest{stores.cleo})));
    };
    QVERIFY(QTest::qWaitFor(
        [&] { return stateOf(fleet(), stores.retailer().till(0)).report == kReport; },
        kPatienceMs));

    const sync::FleetAnswer all = fleet();
    QCOMPARE(all.tills.size(), 3);
    const TerminalState heard = stateOf(all, stores.retailer().till(0));
    QVERIFY(heard.seenAtMs > 0 && heard.seenAtMs <= all.nowMs);
    QCOMPARE(heard.certifiedUntilMs, 0);
    QCOMPARE(stateOf(all, stores.retailer().till(1)).seenAtMs, 0);
}

void TestFleetApi::answersOnlyWhoMaySetUp()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);

    QCOMPARE(till.post("fleet", sync::toJson(sync::FleetRequest{stores.ada})).status, 403);
}

void TestFleetApi::refusesAReportThatIsNone_data()
{
    QTest::addColumn<QJsonValue>("report");
    QJsonObject negative = sync::toJson(kReport);
    negative.insert("pending"_L1, -1);
    QJsonObject longVersion = sync::toJson(kReport);
    longVersion.insert("version"_L1, QString(65, u'1'));
    QJsonObject lacking = sync::toJson(kReport);
    lacking.remove("behind"_L1);

    QTest::newRow("a number") << QJsonValue(7);
    QTest::newRow("negative") << QJsonValue(negative);
    QTest::newRow("a long version") << QJsonValue(longVersion);
    QTest::newRow("something missing") << QJsonValue(lacking);
}

void TestFleetApi::refusesAReportThatIsNone()
{
    QFETCH(QJsonValue, report);
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    QJsonObject waits = sync::toJson(sync::WaitRequest{{{1, 0}}, 1});
    waits.insert("report"_L1, report);

    QCOMPARE(till.post("wait", waits).status, 400);
}

void TestFleetApi::countsForWhoWatches()
{
    const TwoStores stores;
    const CarnetHqProcess hq(stores.folder());
    TillByHand till(hq, stores.retailer(), 0);
    QCOMPARE(till.post("wait", sync::toJson(sync::WaitRequest{{{1, 0}}, 1, kReport})).status, 200);
    const auto metrics = [&] { return RawClient(hq.port()).ask(getRequest("/metrics")).body; };

    QVERIFY(QTest::qWaitFor([&] { return metrics().contains("carnet_hq_terminals_connected 1\n"); },
                            kPatienceMs));

    const QByteArray text = metrics();
    QVERIFY(text.contains("carnet_hq_terminals_pending_operations 3\n"));
    QVERIFY(text.contains("carnet_hq_terminals_rejected_operations 2\n"));
    QVERIFY(text.contains("carnet_hq_terminals_silent 2\n"));
    QVERIFY(text.contains("carnet_hq_pages_read 0\n"));
    QVERIFY(text.contains("carnet_hq_pages_shared 0\n"));
}

void TestFleetApi::knowsWhenACertificateEnds()
{
    const CertifiedShop shop;
    const CarnetHqProcess hq(shop.retailer.folder(), {u"--tls"_s, u"127.0.0.1:0"_s});
    RawClient till(shop.tlsPort(), shop.asTill());
    const sync::WaitRequest waits{{{1, 0}}, 1, kReport};
    QCOMPARE(till.ask(postRequest("/sync/v1/wait", sync::toBytes(sync::toJson(waits)))).status,
             200);

    const auto kept = [&] {
        SystemRandom random;
        const auto store =
            must(HeadquartersStore::open(shop.retailer.folder(), shop.clock, random, false));
        return stateOf({0, must(store->terminalStates().all())}, shop.retailer.till(0));
    };
    QVERIFY(QTest::qWaitFor([&] { return kept().seenAtMs > 0; }, kPatienceMs));
    QCOMPARE(kept().certifiedUntilMs, shop.till->validUntilMs);
}

CARNET_TEST(TestFleetApi)

} // namespace tst_fleetapi

#include "tst_fleetapi.moc"
