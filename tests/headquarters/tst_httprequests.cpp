#include "tests/headquarters/rawclient.h"
#include "tests/headquarters/testservice.h"

#include "app/headquarters/contentcoding.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;

namespace tst_httprequests {

class TestHttpRequests final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void refusesAHugeHeader();
    void refusesAHugeBodyByItsLengthWithoutReadingIt();
    void refusesAHugeChunkedBody();
    void neverHandlesATruncatedBody();
    void answersPipelinedRequestsInOrder();
    void readsAChunkedBody();
    void asksForTheBodyWhenExpectedTo();
    void saysWhatIsWrongWithARoute();
    void refusesAWrongTokenBeforeTheBody_data();
    void refusesAWrongTokenBeforeTheBody();
    void namesTheTerminalToTheHandler();
    void survivesDecompressionBombs_data();
    void survivesDecompressionBombs();
    void compressesLongAnswersOnRequest_data();
    void compressesLongAnswersOnRequest();
};

void TestHttpRequests::refusesMalformedRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02 hello\r\n\r\n");
    QTest::newRow("no version") << QByteArray("GET /echo\r\n\r\n");
    QTest::newRow("future version") << QByteArray("GET / HTTP/3.0\r\nHost: a\r\n\r\n");
    QTest::newRow("space in target") << QByteArray("GET /a b HTTP/1.1\r\nHost: a\r\n\r\n");
    QTest::newRow("no host") << QByteArray("GET /health HTTP/1.1\r\n\r\n");
    QTest::newRow("two hosts") << getRequest("/health", "Host: b\r\n");
    QTest::newRow("absolute form") << getRequest("http://evil/health");
    QTest::newRow("broken escape") << getRequest("/people/%4");
    QTest::newRow("escaped line feed") << getRequest("/people/a%0Ab");
    QTest::newRow("header without colon") << getRequest("/health", "nonsense\r\n");
    QTest::newRow("negative length") << getRequest("/echo", "Content-Length: -1\r\n");
    QTest::newRow("two lengths") << getRequest("/echo",
                                               "Content-Length: 1\r\nContent-Length: 2\r\n");
    QTest::newRow("length and chunks")
        << getRequest("/echo", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n");
    QTest::newRow("bad chunk size") << QByteArray(
        "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n");
}

void TestHttpRequests::refusesMalformedRequests()
{
    QFETCH(QByteArray, bytes);
    TestService service;
    RawClient client(service.port());

    const RawAnswer answer = client.ask(bytes);

    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), u"malformed"_s);
    QCOMPARE(answer.headers.value("connection"), "close");
    QCOMPARE(RawClient(service.port()).ask(getRequest("/health")).status, 200);
}

void TestHttpRequests::refusesAHugeHeader()
{
    TestService service;
    RawClient client(service.port());

    const RawAnswer answer =
        client.ask(getRequest("/health", "X-Filler: " + QByteArray(17'000, 'a') + "\r\n"));

    QCOMPARE(answer.status, 431);
    QVERIFY(client.isClosedByServer());
}

void TestHttpRequests::refusesAHugeBodyByItsLengthWithoutReadingIt()
{
    TestService service;
    RawClient client(service.port());

    const RawAnswer answer =
        client.ask("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999999\r\n\r\n");

    QCOMPARE(answer.status, 413);
    QCOMPARE(answer.code(), u"body_too_large"_s);
    QCOMPARE(service.handled(), 0);
}

void TestHttpRequests::refusesAHugeChunkedBody()
{
    TestService service;
    RawClient client(service.port());
    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'a') + "\r\n";

    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (std::uint64_t sent = 0; sent <= http::Limits().bodyBytes; sent += 0x10000)
        client.send(chunk);

    QCOMPARE(client.answer().status, 413);
    QCOMPARE(service.handled(), 0);
}

void TestHttpRequests::neverHandlesATruncatedBody()
{
    TestService service;
    RawClient client(service.port());

    client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab");
    client.endSending();

    QCOMPARE(client.answer().status, 400);
    QCOMPARE(service.handled(), 0);
}

void TestHttpRequests::answersPipelinedRequestsInOrder()
{
    TestService service;
    RawClient client(service.port());

    client.send(postRequest("/echo", "first") + getRequest("/later") + postRequest("/echo", "third")
                + getRequest("/nowhere") + postRequest("/echo", "fifth"));

    QCOMPARE(client.answer().body, "first");
    QCOMPARE(client.answer().body, "later");
    QCOMPARE(client.answer().body, "third");
    QCOMPARE(client.answer().status, 404);
    QCOMPARE(client.answer().body, "fifth");
}

void TestHttpRequests::readsAChunkedBody()
{
    TestService service;
    RawClient client(service.port());

    const RawAnswer answer =
        client.ask("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                   "3\r\nabc\r\n2;note=x\r\nde\r\n0\r\n\r\n");

    QCOMPARE(answer.body, "abcde");
}

void TestHttpRequests::asksForTheBodyWhenExpectedTo()
{
    TestService service;
    RawClient client(service.port());

    const RawAnswer goOn = client.ask("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n"
                                      "Expect: 100-continue\r\n\r\n");
    const RawAnswer answer = client.ask("abcde");

    QCOMPARE(goOn.status, 100);
    QCOMPARE(answer.body, "abcde");
}

void TestHttpRequests::saysWhatIsWrongWithARoute()
{
    TestService service;
    RawClient client(service.port());

    const RawAnswer unknown = client.ask(getRequest("/nowhere"));
    const RawAnswer wrongMethod = client.ask(getRequest("/echo"));
    const RawAnswer parameter = client.ask(getRequest("/people/42%20a"));

    QCOMPARE(unknown.status, 404);
    QCOMPARE(unknown.code(), u"no_such_route"_s);
    QVERIFY(unknown.body.contains(unknown.headers.value("x-request-id")));
    QCOMPARE(wrongMethod.status, 405);
    QCOMPARE(wrongMethod.headers.value("allow"), "POST");
    QCOMPARE(parameter.body, "42 a");
}

void TestHttpRequests::refusesAWrongTokenBeforeTheBody_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("code");

    QTest::newRow("none") << QByteArray() << u"no_token"_s;
    QTest::newRow("other scheme") << QByteArray("Authorization: Basic abc\r\n") << u"no_token"_s;
    QTest::newRow("empty") << QByteArray("Authorization: Bearer \r\n") << u"no_token"_s;
    QTest::newRow("no secret") << QByteArray("Authorization: Bearer till-1\r\n")
                               << u"wrong_token"_s;
    QTest::newRow("unknown terminal") << tokenOf("till-9") << u"wrong_token"_s;
    QTest::newRow("secret of another")
        << QByteArray("Authorization: Bearer till-1.secret-of-till-2\r\n") << u"wrong_token"_s;
    QTest::newRow("strange characters")
        << QByteArray("Authorization: Bearer till-1.a'b\r\n") << u"wrong_token"_s;
}

void TestHttpRequests::refusesAWrongTokenBeforeTheBody()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, code);
    TestService service;
    RawClient client(service.port());

    const RawAnswer answer = client.ask(
        "POST /who HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n" + header + "\r\n");

    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.headers.value("www-authenticate"), "Bearer");
    QCOMPARE(service.handled(), 0);
}

void TestHttpRequests::namesTheTerminalToTheHandler()
{
    TestService service;
    RawClient client(service.port());

    QCOMPARE(client.ask(getRequest("/who", tokenOf("till-1"))).body, "till-1");
    QCOMPARE(client.ask(getRequest("/who", tokenOf("till-2"))).body, "till-2");
}

void TestHttpRequests::survivesDecompressionBombs_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");

    const QByteArray bomb(64L * 1024 * 1024, '\0');
    const QByteArray fair(3L * 1024 * 1024, 'a');
    QTest::newRow("gzip bomb") << QByteArray("gzip")
                               << http::compressed(http::Coding::Gzip, bomb).value() << 413;
    QTest::newRow("zstd bomb") << QByteArray("zstd")
                               << http::compressed(http::Coding::Zstd, bomb).value() << 413;
    QTest::newRow("fair gzip") << QByteArray("gzip")
                               << http::compressed(http::Coding::Gzip, fair).value() << 200;
    QTest::newRow("fair zstd") << QByteArray("zstd")
                               << http::compressed(http::Coding::Zstd, fair).value() << 200;
    QTest::newRow("not gzip") << QByteArray("gzip") << QByteArray("plain") << 400;
    QTest::newRow("cut zstd") << QByteArray("zstd")
                              << http::compressed(http::Coding::Zstd, fair).value().chopped(3)
                              << 400;
    QTest::newRow("unknown") << QByteArray("br") << QByteArray("plain") << 415;
}

void TestHttpRequests::survivesDecompressionBombs()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    TestService service;
    RawClient client(service.port());

    const RawAnswer answer =
        client.ask(postRequest("/echo", body, "Content-Encoding: " + encoding + "\r\n"));

    QCOMPARE(answer.status, status);
    QCOMPARE(service.handled(), status == 200 ? 1 : 0);
}

void TestHttpRequests::compressesLongAnswersOnRequest_data()
{
    QTest::addColumn<QByteArray>("accepted");
    QTest::addColumn<QByteArray>("used");

    QTest::newRow("nothing said") << QByteArray() << QByteArray();
    QTest::newRow("gzip") << QByteArray("Accept-Encoding: gzip, deflate\r\n") << QByteArray("gzip");
    QTest::newRow("both") << QByteArray("Accept-Encoding: gzip, zstd\r\n") << QByteArray("zstd");
    QTest::newRow("zstd forbidden")
        << QByteArray("Accept-Encoding: zstd;q=0, gzip;q=0.1\r\n") << QByteArray("gzip");
}

void TestHttpRequests::compressesLongAnswersOnRequest()
{
    QFETCH(QByteArray, accepted);
    QFETCH(QByteArray, used);
    TestService service;
    RawClient client(service.port());

    const RawAnswer answer = client.ask(getRequest("/big", accepted));
    const RawAnswer shortAnswer = client.ask(getRequest("/health", accepted));

    QCOMPARE(answer.headers.value("content-encoding"), used);
    QCOMPARE(answer.headers.value("vary"), "Accept-Encoding");
    QCOMPARE(
        http::decompressed(http::codingNamed(used).value(), answer.body, 200'000).value().size(),
        100'000);
    QVERIFY(!shortAnswer.headers.contains("content-encoding"));
}

CARNET_TEST(TestHttpRequests)

} // namespace tst_httprequests

#include "tst_httprequests.moc"
