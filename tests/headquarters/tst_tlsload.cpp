#include "tests/headquarters/tlshouse.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;
using namespace std::chrono_literals;

namespace tst_tlsload {

namespace {

constexpr int kPatienceMs = 10'000; // reached only when a test fails

QByteArray who()
{
    return getRequest("/who");
}

} // namespace

//! The service over TLS when callers are slow, wrong, many or in the way.
class TestTlsLoad final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysSoWhenTlsIsLeftOut();
    void closesASlowHandshake_data();
    void closesASlowHandshake();
    void survivesGarbage();
    void carriesLargeBodies();
    void servesManyAtOnce();
    void endsWhileConnectionsAreOpen();
    void refusesAPlaceWithoutAWorkingCertificate_data();
    void refusesAPlaceWithoutAWorkingCertificate();
};

void TestTlsLoad::saysSoWhenTlsIsLeftOut()
{
    TlsHouse house;
    RawClient client(house.service.tlsPort());

    const RawAnswer answer = client.ask(postRequest("/who", QByteArray(30'000, 'x')));

    QCOMPARE(answer.status, 421);
    QCOMPARE(answer.code(), u"tls_needed"_s);
    QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
    QVERIFY(client.isClosedByServer());
}

void TestTlsLoad::closesASlowHandshake_data()
{
    QTest::addColumn<QByteArray>("sent");

    QTest::newRow("says nothing") << QByteArray();
    QTest::newRow("half a greeting")
        << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);
}

void TestTlsLoad::closesASlowHandshake()
{
    QFETCH(QByteArray, sent);
    http::Limits limits;
    limits.handshakeTime = 50ms;
    TlsHouse house(limits);
    RawClient client(house.service.tlsPort());

    client.send(sent);

    QVERIFY(client.isClosedByServer());
    QCOMPARE(house.asked(house.cast.as(house.till), who()).status, 200);
}

void TestTlsLoad::survivesGarbage()
{
    TlsHouse house;
    for (const QByteArray& bytes :
         {QByteArray(100'000, '\xff'),
          QByteArray("\x16\x03\x01\x40\x00", 5) + QByteArray(70'000, '\1'),
          QByteArray("SSH-2.0-x\r\n")}) {
        RawClient client(house.service.tlsPort());
        client.send(bytes);
        client.endSending();
        QCOMPARE(client.answer().status, 0);
    }

    QCOMPARE(house.asked(house.cast.as(house.till), who()).status, 200);
}

void TestTlsLoad::carriesLargeBodies()
{
    TlsHouse house;
    RawClient client(house.service.tlsPort(), house.cast.as(house.till));
    const QByteArray body(3'000'000, 'b');

    QCOMPARE(client.ask(postRequest("/echo", body)).body, body);
    QCOMPARE(client.ask(getRequest("/big")).body.size(), 100'000);
}

void TestTlsLoad::servesManyAtOnce()
{
    TlsHouse house;
    constexpr int kCallers = 8;
    constexpr int kRequests = 20;
    std::atomic<int> answered = 0;
    std::vector<std::thread> callers;
    callers.reserve(kCallers);
    for (int i = 0; i < kCallers; ++i) {
        callers.emplace_back([&house, &answered] {
            for (int n = 0; n < kRequests; ++n) {
                if (house.asked(house.cast.as(house.till), who()).status == 200)
                    ++answered;
            }
        });
    }
    for (std::thread& caller : callers)
        caller.join();

    QCOMPARE(answered.load(), kCallers * kRequests);
}

void TestTlsLoad::endsWhileConnectionsAreOpen()
{
    TlsHouse house;
    RawClient idle(house.service.tlsPort(), house.cast.as(house.till));
    RawClient silent(house.service.tlsPort());
    RawClient asking(house.service.tlsPort(), house.cast.as(house.till));
    asking.send(getRequest("/hold"));
    QVERIFY(house.service.awaitHeld(1));

    const auto stopped = house.service.stop();
    house.service.release();

    QCOMPARE(asking.answer().body, QByteArray("released"));
    asking = RawClient(house.service.port());
    QVERIFY(stopped->tryAcquire(1, kPatienceMs));
    QVERIFY(idle.isClosedByServer());
    QVERIFY(silent.isClosedByServer());
}

void TestTlsLoad::refusesAPlaceWithoutAWorkingCertificate_data()
{
    QTest::addColumn<QString>("what");

    QTest::newRow("damaged key") << u"key"_s;
    QTest::newRow("damaged certificate") << u"certificate"_s;
    QTest::newRow("damaged authority") << u"authority"_s;
    QTest::newRow("another key") << u"other"_s;
}

void TestTlsLoad::refusesAPlaceWithoutAWorkingCertificate()
{
    QFETCH(QString, what);
    const TlsCast cast;
    http::TlsPlace place = cast.place();
    if (what == u"key"_s)
        place.key.truncate(80);
    if (what == u"certificate"_s)
        place.certificate.truncate(80);
    if (what == u"authority"_s)
        place.authority.truncate(80);
    if (what == u"other"_s)
        place.key = cast.terminal(kTill).key;
    SystemClock clock;
    const TwoTills tills;
    http::Metrics metrics;
    http::Service service({.routes = http::RouteTable({}),
                           .terminals = tills,
                           .metrics = metrics,
                           .clock = clock,
                           .log = [](const QByteArray&) {},
                           .idPrefix = u"test"_s});

    const auto server =
        http::HttpServer::listen({.isPlain = false, .tls = place}, service, metrics);

    QVERIFY(!server);
    QCOMPARE(server.error().code, ErrorCode::Invalid);
    QVERIFY(server.error().detail.contains(u"server.pem"_s));
}

CARNET_TEST(TestTlsLoad)

} // namespace tst_tlsload

#include "tst_tlsload.moc"
