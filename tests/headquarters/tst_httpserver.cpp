#include "tests/headquarters/rawclient.h"
#include "tests/headquarters/testservice.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;
using namespace std::chrono_literals;

namespace tst_httpserver {

namespace {

constexpr int kPatienceMs = 10000; // reached only when a test fails

//! A service that nothing can be asked of.
struct NoCalls {
    SystemClock clock;
    TwoTills tills;
    http::Metrics metrics;
    http::Service service{{.routes = http::RouteTable({}),
                           .terminals = tills,
                           .metrics = metrics,
                           .clock = clock,
                           .log = [](const QByteArray&) {},
                           .idPrefix = u"test"_s}};
};

} // namespace

class TestHttpServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesASlowHeader();
    void refusesASlowBody();
    void closesAnIdleConnectionSilently();
    void answersALongPollLater();
    void answersFromAnotherThread();
    void ownsUpWhenAHandlerGivesNoAnswer();
    void refusesMoreRequestsInFlightThanAllowedButNotTheWaitingOnes();
    void refusesMoreConnectionsThanAllowed();
    void tellsWhenAHandlerTakesTooLong();
    void answersWaitsAndEndsOnStop();
    void cutsOffWhatDoesNotEndInTime();
    void survivesAnswersAfterItsEnd();
    void listensOnLoopbackOnly();
    void namesAPortInUse();
    void logsIdsAndTemplatesButNoPaths();
    void countsWhatItAnswered();
};

void TestHttpServer::refusesASlowHeader()
{
    http::Limits limits;
    limits.headerTime = 30ms;
    TestService service(limits);
    RawClient client(service.port());

    const RawAnswer answer = client.ask("GET /health HTTP/1.1\r\nHost:");

    QCOMPARE(answer.status, 408);
    QCOMPARE(answer.headers.value("connection"), "close");
}

void TestHttpServer::refusesASlowBody()
{
    http::Limits limits;
    limits.bodyTime = 30ms;
    TestService service(limits);
    RawClient client(service.port());

    const RawAnswer answer =
        client.ask("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab");

    QCOMPARE(answer.status, 408);
    QCOMPARE(service.handled(), 0);
}

void TestHttpServer::closesAnIdleConnectionSilently()
{
    http::Limits limits;
    limits.idleTime = 30ms;
    TestService service(limits);
    RawClient client(service.port());
    QCOMPARE(client.ask(getRequest("/health")).status, 200);

    QVERIFY(client.isClosedByServer());
}

void TestHttpServer::answersALongPollLater()
{
    TestService service;
    RawClient client(service.port());

    client.send(getRequest("/wait"));
    QVERIFY(service.awaitHeld(1));
    service.release();

    QCOMPARE(client.answer().body, "released");
    QCOMPARE(client.ask(getRequest("/health")).status, 200);
}

void TestHttpServer::answersFromAnotherThread()
{
    TestService service;
    RawClient client(service.port());

    for (int i = 0; i < 50; ++i)
        QCOMPARE(client.ask(getRequest("/later")).body, "later");
}

void TestHttpServer::ownsUpWhenAHandlerGivesNoAnswer()
{
    TestService service;
    RawClient client(service.port());

    const RawAnswer answer = client.ask(getRequest("/lost"));

    QCOMPARE(answer.status, 500);
    QCOMPARE(answer.code(), u"unanswered"_s);
}

void TestHttpServer::refusesMoreRequestsInFlightThanAllowedButNotTheWaitingOnes()
{
    http::Limits limits;
    limits.inFlight = 1;
    TestService service(limits);
    RawClient first(service.port());
    RawClient second(service.port());
    RawClient third(service.port());
    first.send(getRequest("/hold"));
    QVERIFY(service.awaitHeld(1));

    third.send(getRequest("/wait"));
    QVERIFY(service.awaitHeld(1));
    const RawAnswer refused = second.ask(getRequest("/hold"));
    service.release();

    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.headers.value("retry-after"), "1");
    QCOMPARE(first.answer().body, "released");
    QCOMPARE(third.answer().body, "released");
}

void TestHttpServer::refusesMoreConnectionsThanAllowed()
{
    http::Limits limits;
    limits.connections = 1;
    TestService service(limits);
    RawClient first(service.port());
    QCOMPARE(first.ask(getRequest("/health")).status, 200);

    RawClient second(service.port());

    QCOMPARE(second.answer().status, 503);
    QCOMPARE(first.ask(getRequest("/health")).status, 200);
}

void TestHttpServer::tellsWhenAHandlerTakesTooLong()
{
    http::Limits limits;
    limits.answerTime = 30ms;
    TestService service(limits);
    RawClient client(service.port());

    const RawAnswer answer = client.ask(getRequest("/hold"));
    service.release();

    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.code(), u"answered_too_late"_s);
    QCOMPARE(client.ask(getRequest("/health")).status, 200);
}

void TestHttpServer::answersWaitsAndEndsOnStop()
{
    TestService service;
    RawClient waiting(service.port());
    RawClient idle(service.port());
    QCOMPARE(idle.ask(getRequest("/health")).status, 200);
    waiting.send(getRequest("/wait"));
    QVERIFY(service.awaitHeld(1));

    const auto stopped = service.stop();
    QVERIFY(idle.isClosedByServer());
    service.release();
    const RawAnswer answer = waiting.answer();

    QCOMPARE(answer.body, "released");
    QCOMPARE(answer.headers.value("connection"), "close");
    QVERIFY(stopped->tryAcquire(1, kPatienceMs));
    QCOMPARE(RawClient(service.port()).ask(getRequest("/health")).status, 0);
}

void TestHttpServer::cutsOffWhatDoesNotEndInTime()
{
    http::Limits limits;
    limits.stopTime = 30ms;
    TestService service(limits);
    RawClient client(service.port());
    client.send(getRequest("/wait"));
    QVERIFY(service.awaitHeld(1));

    const auto stopped = service.stop();

    QVERIFY(stopped->tryAcquire(1, kPatienceMs));
    QVERIFY(client.isClosedByServer());
}

void TestHttpServer::survivesAnswersAfterItsEnd()
{
    auto service = std::make_unique<TestService>();
    RawClient client(service->port());
    client.send(getRequest("/wait") + getRequest("/wait"));
    QVERIFY(service->awaitHeld(1));

    service.reset(); // releases what it held after the server is gone

    QVERIFY(client.isClosedByServer());
}

void TestHttpServer::listensOnLoopbackOnly()
{
    NoCalls none;

    for (const QString& address : {u"0.0.0.0"_s, u"192.0.2.1"_s, u"somewhere"_s}) {
        const auto server =
            http::HttpServer::listen({.address = address}, none.service, none.metrics);

        QVERIFY(!server);
        QCOMPARE(server.error().code, ErrorCode::Invalid);
        QVERIFY(server.error().detail.contains(address));
    }
}

void TestHttpServer::namesAPortInUse()
{
    TestService running;
    NoCalls none;

    const auto server =
        http::HttpServer::listen({.port = running.port()}, none.service, none.metrics);

    QVERIFY(!server);
    QCOMPARE(server.error().code, ErrorCode::Busy);
    QVERIFY(server.error().detail.contains(QString::number(running.port())));
}

void TestHttpServer::logsIdsAndTemplatesButNoPaths()
{
    TestService service;
    RawClient client(service.port());

    QCOMPARE(client.ask(getRequest("/people/Ada-Lovelace?q=Ada")).status, 200);
    QCOMPARE(client.ask(getRequest("/who", tokenOf("till-1"))).status, 200);
    QCOMPARE(client.ask("broken\r\n\r\n").status, 400);

    QTRY_COMPARE(service.log().count('\n'), 3);
    const QByteArray log = service.log();
    QVERIFY(log.contains(R"("route":"/people/{id}")"));
    QVERIFY(log.contains(R"("terminal":"till-1")"));
    QVERIFY(log.contains(R"("status":400)"));
    QVERIFY(!log.contains("Ada"));
    QVERIFY(!log.contains("secret"));
}

void TestHttpServer::countsWhatItAnswered()
{
    TestService service;
    RawClient client(service.port());
    QCOMPARE(client.ask(getRequest("/health")).status, 200);
    QCOMPARE(client.ask(getRequest("/nowhere")).status, 404);
    QTRY_COMPARE(service.log().count('\n'), 2);

    const QByteArray metrics = client.ask(getRequest("/metrics")).body;

    QVERIFY(metrics.contains(R"(carnet_hq_requests_total{route="/health",status="200"} 1)"));
    QVERIFY(metrics.contains(R"(carnet_hq_requests_total{route="none",status="404"} 1)"));
    QVERIFY(metrics.contains(R"(carnet_hq_request_seconds_count{route="/health"} 1)"));
    QVERIFY(metrics.contains("carnet_hq_connections 1\n"));
    QVERIFY(metrics.contains("carnet_hq_requests_in_flight 1\n"));
}

CARNET_TEST(TestHttpServer)

} // namespace tst_httpserver

#include "tst_httpserver.moc"
