#include "app/headquarters/terminalcertificate.h"
#include "tests/headquarters/rawclient.h"
#include "tests/headquarters/testservice.h"
#include "tests/headquarters/tlscast.h"
#include "tests/identity/opensslcommand.h"
#include "tests/support/must.h"
#include "tests/support/testprogram.h"
#include "tests/support/verify.h"

#include <QFile>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace carnet;
using namespace carnet::test;
using namespace std::chrono_literals;

namespace tst_tls {

namespace {

constexpr qint64 kDayMs = identity::DeviceAuthority::kDayMs;
constexpr int kPatienceMs = 10'000; // reached only when a test fails

const RegisterId kTill = RegisterId::fromString(u"01929d1c-0000-7000-8000-000000000001"_s);

QByteArray who(const QByteArray& headers = {})
{
    return getRequest("/who", headers);
}

//! A headquarters over TLS that knows one terminal.
struct House {
    TlsCast cast;
    Person till = cast.terminal(kTill);
    TestService service;

    explicit House(const http::Limits& limits = {})
        : service(limits, cast.place())
    {
        know(till);
    }

    void know(const Person& person)
    {
        service.tills().know(kTill.toString(), person.certificate.keyHash());
    }
    [[nodiscard]] RawAnswer asked(const QSslConfiguration& as, const QByteArray& request)
    {
        RawClient client(service.tlsPort(), as);
        return client.ask(request);
    }
};

//! What `openssl s_client` says when it sends \a request.
OpenSslOpinion talk(const House& house, const QStringList& options, const QByteArray& request)
{
    const QString authority = house.cast.folder() + u"/identity/authority.crt"_s;
    return openSsl(QStringList{u"s_client"_s,
                               u"-connect"_s,
                               u"127.0.0.1:%1"_s.arg(house.service.tlsPort()),
                               u"-CAfile"_s,
                               authority,
                               u"-verify_return_error"_s,
                               u"-ign_eof"_s}
                       + options,
                   request);
}

} // namespace

//! The service over TLS, on real sockets.
class TestTls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsATerminalByItsCertificate();
    void speaksAsOpenSslExpects();
    void speaksNothingOlderThanTls13();
    void answersEveryOtherCallerWithItsOwnWord_data();
    void answersEveryOtherCallerWithItsOwnWord();
    void shakesNoHandsWithStrangers_data();
    void shakesNoHandsWithStrangers();
    void refusesARevokedTerminalOnAnOpenConnection();
    void needsNoCertificateForPublicCalls();
    void takesAnExpiredCertificateForItsRenewal();
    void doesNotTakeCodesInTheClear();
    void goesOnTakingTokensWithoutTls();
    void saysSoWhenTlsIsLeftOut();
    void closesASlowHandshake_data();
    void closesASlowHandshake();
    void survivesGarbage();
    void carriesLargeBodies();
    void servesManyAtOnce();
    void endsWhileConnectionsAreOpen();
    void refusesAPlaceWithoutAWorkingCertificate_data();
    void refusesAPlaceWithoutAWorkingCertificate();
    void judgesTheTimesOfACertificate_data();
    void judgesTheTimesOfACertificate();
};

void TestTls::knowsATerminalByItsCertificate()
{
    House house;
    RawClient client(house.service.tlsPort(), house.cast.as(house.till));
    QVERIFY2(client.isEncrypted(), qPrintable(client.complaint()));

    for (int i = 0; i < 3; ++i) { // one connection, many requests
        const RawAnswer answer = client.ask(who());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, kTill.toString().toLatin1());
    }
    QTRY_VERIFY(house.service.log().contains(kTill.toString().toLatin1()));
}

void TestTls::speaksAsOpenSslExpects()
{
    const House house;
    const auto opinion =
        talk(house, {}, "GET /health HTTP/1.1\r\nHost: hq\r\nConnection: close\r\n\r\n");

    QVERIFY2(opinion.said.contains("Verify return code: 0 (ok)"), opinion.said.constData());
    QVERIFY(opinion.said.contains("TLSv1.3"));
    QVERIFY(opinion.said.contains("alive"));
    QVERIFY(!opinion.said.contains("unexpected eof")); // it said goodbye
    QCOMPARE(opinion.exitCode, 0);
}

void TestTls::speaksNothingOlderThanTls13()
{
    const House house;

    const auto opinion = talk(house, {u"-tls1_2"_s}, {});

    QVERIFY(opinion.exitCode != 0);
    QVERIFY2(opinion.said.contains("protocol version"), opinion.said.constData());
}

void TestTls::answersEveryOtherCallerWithItsOwnWord_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("code");

    QTest::newRow("without a certificate") << u"nobody"_s << u"no_certificate"_s;
    QTest::newRow("a token instead") << u"token"_s << u"no_certificate"_s;
    QTest::newRow("revoked") << u"revoked"_s << u"wrong_certificate"_s;
    QTest::newRow("unknown") << u"unknown"_s << u"wrong_certificate"_s;
    QTest::newRow("enrolled anew") << u"anew"_s << u"wrong_certificate"_s;
    QTest::newRow("known by a token only") << u"token only"_s << u"wrong_certificate"_s;
    QTest::newRow("expired") << u"expired"_s << u"expired_certificate"_s;
    QTest::newRow("not valid yet") << u"early"_s << u"expired_certificate"_s;
}

void TestTls::answersEveryOtherCallerWithItsOwnWord()
{
    QFETCH(QString, who);
    QFETCH(QString, code);
    House house;
    QSslConfiguration as = house.cast.as(house.till);
    QByteArray headers;
    if (who == u"nobody"_s || who == u"token"_s)
        as = house.cast.nobody();
    if (who == u"token"_s)
        headers = tokenOf("till-1");
    if (who == u"revoked"_s)
        house.service.tills().know(kTill.toString(), {});
    if (who == u"unknown"_s)
        as = house.cast.as(house.cast.terminal({QUuid::createUuid()}));
    if (who == u"anew"_s)
        house.know(house.cast.terminal(kTill));
    if (who == u"token only"_s)
        house.service.tills().know(kTill.toString(), {});
    const qint64 away = who == u"expired"_s ? -31 * kDayMs : who == u"early"_s ? kDayMs : 0;
    if (away != 0) {
        const Person untimely = house.cast.terminal(kTill, house.cast.nowMs() + away);
        house.know(untimely);
        as = house.cast.as(untimely);
    }

    const RawAnswer answer = house.asked(as, getRequest("/who", headers));

    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), code);
    QVERIFY(!answer.headers.contains("www-authenticate")); // no word would help
    QCOMPARE(house.service.handled(), 0);
}

void TestTls::shakesNoHandsWithStrangers_data()
{
    QTest::addColumn<QString>("who");

    QTest::newRow("signed by somebody else") << u"foreign"_s;
    QTest::newRow("signed by itself") << u"self"_s;
    QTest::newRow("a server") << u"server"_s;
}

void TestTls::shakesNoHandsWithStrangers()
{
    QFETCH(QString, who);
    House house;
    const TlsCast elsewhere;
    Person stranger = elsewhere.terminal(kTill);
    if (who == u"self"_s) {
        const auto own = must(
            identity::DeviceAuthority::make(house.cast.folder() + u"/own"_s, house.cast.nowMs()));
        QFile key(house.cast.folder() + u"/own/identity/authority.key"_s);
        QVERIFY(key.open(QIODevice::ReadOnly));
        stranger = {key.readAll(), own.certificate()};
    }
    if (who == u"server"_s)
        stranger = house.cast.headquarters();
    house.know(stranger);

    const RawAnswer answer = house.asked(house.cast.as(stranger), getRequest("/who"));

    QCOMPARE(answer.status, 0);
    QCOMPARE(house.service.handled(), 0);
    QTRY_VERIFY(RawClient(house.service.port())
                    .ask(getRequest("/metrics"))
                    .body.contains("carnet_hq_handshakes_failed 1"));
    // The others go on.
    QCOMPARE(house.asked(house.cast.as(house.till), getRequest("/health")).status, 200);
}

void TestTls::refusesARevokedTerminalOnAnOpenConnection()
{
    House house;
    RawClient client(house.service.tlsPort(), house.cast.as(house.till));
    QCOMPARE(client.ask(who()).status, 200);

    house.service.tills().know(kTill.toString(), {});

    QCOMPARE(client.ask(who()).code(), u"wrong_certificate"_s);
}

void TestTls::needsNoCertificateForPublicCalls()
{
    House house;

    QCOMPARE(house.asked(house.cast.nobody(), getRequest("/health")).status, 200);
    QCOMPARE(house.asked(house.cast.nobody(), getRequest("/enrol")).status, 200);
}

void TestTls::takesAnExpiredCertificateForItsRenewal()
{
    House house;
    const auto renewedAfter = [&house](qint64 days) {
        const Person late = house.cast.terminal(kTill, house.cast.nowMs() - days * kDayMs);
        house.know(late);
        return house.asked(house.cast.as(late), getRequest("/renew"));
    };

    QCOMPARE(renewedAfter(0).status, 200);
    QCOMPARE(renewedAfter(31).body, kTill.toString().toLatin1());
    QCOMPARE(renewedAfter(30 + 179).status, 200);
    QCOMPARE(renewedAfter(30 + 181).code(), u"expired_certificate"_s);
    const Person revoked = house.cast.terminal(kTill, house.cast.nowMs() - 31 * kDayMs);
    QCOMPARE(house.asked(house.cast.as(revoked), getRequest("/renew")).code(),
             u"wrong_certificate"_s);
}

void TestTls::doesNotTakeCodesInTheClear()
{
    House house;

    for (const QByteArray path : {"/enrol", "/renew"}) {
        const RawAnswer answer =
            RawClient(house.service.port()).ask(getRequest(path, tokenOf("till-1")));
        QCOMPARE(answer.status, 421);
        QCOMPARE(answer.code(), u"tls_needed"_s);
    }
}

void TestTls::goesOnTakingTokensWithoutTls()
{
    House house;

    const RawAnswer answer = RawClient(house.service.port()).ask(who(tokenOf("till-1")));

    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("till-1"));
}

void TestTls::saysSoWhenTlsIsLeftOut()
{
    House house;
    RawClient client(house.service.tlsPort());

    const RawAnswer answer = client.ask(postRequest("/who", QByteArray(30'000, 'x')));

    QCOMPARE(answer.status, 421);
    QCOMPARE(answer.code(), u"tls_needed"_s);
    QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
    QVERIFY(client.isClosedByServer());
}

void TestTls::closesASlowHandshake_data()
{
    QTest::addColumn<QByteArray>("sent");

    QTest::newRow("says nothing") << QByteArray();
    QTest::newRow("half a greeting")
        << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);
}

void TestTls::closesASlowHandshake()
{
    QFETCH(QByteArray, sent);
    http::Limits limits;
    limits.handshakeTime = 50ms;
    House house(limits);
    RawClient client(house.service.tlsPort());

    client.send(sent);

    QVERIFY(client.isClosedByServer());
    QCOMPARE(house.asked(house.cast.as(house.till), who()).status, 200);
}

void TestTls::survivesGarbage()
{
    House house;
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

void TestTls::carriesLargeBodies()
{
    House house;
    RawClient client(house.service.tlsPort(), house.cast.as(house.till));
    const QByteArray body(3'000'000, 'b');

    QCOMPARE(client.ask(postRequest("/echo", body)).body, body);
    QCOMPARE(client.ask(getRequest("/big")).body.size(), 100'000);
}

void TestTls::servesManyAtOnce()
{
    House house;
    constexpr int kCallers = 8;
    constexpr int kRequests = 20;
    std::atomic<int> answered = 0;
    std::vector<std::thread> callers;
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

void TestTls::endsWhileConnectionsAreOpen()
{
    House house;
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

void TestTls::refusesAPlaceWithoutAWorkingCertificate_data()
{
    QTest::addColumn<QString>("what");

    QTest::newRow("damaged key") << u"key"_s;
    QTest::newRow("damaged certificate") << u"certificate"_s;
    QTest::newRow("damaged authority") << u"authority"_s;
    QTest::newRow("another key") << u"other"_s;
}

void TestTls::refusesAPlaceWithoutAWorkingCertificate()
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

void TestTls::judgesTheTimesOfACertificate_data()
{
    QTest::addColumn<qint64>("afterItsEndMs");
    QTest::addColumn<qint64>("graceMs");
    QTest::addColumn<bool>("isGood");

    QTest::newRow("just before its end") << -1LL << 0LL << true;
    QTest::newRow("at its end") << 0LL << 0LL << false;
    QTest::newRow("within grace") << kDayMs - 1 << kDayMs << true;
    QTest::newRow("at the end of grace") << kDayMs << kDayMs << false;
    QTest::newRow("before its beginning") << -31 * kDayMs << kDayMs << false;
}

void TestTls::judgesTheTimesOfACertificate()
{
    QFETCH(qint64, afterItsEndMs);
    QFETCH(qint64, graceMs);
    QFETCH(bool, isGood);
    const TlsCast cast;
    const Person till = cast.terminal(kTill);
    TwoTills tills;
    tills.know(kTill.toString(), till.certificate.keyHash());

    const auto known = http::terminalFrom(
        till.certificate, tills, till.certificate.validUntilMs + afterItsEndMs, graceMs);

    QCOMPARE(known.has_value(), isGood);
    QVERIFY(isGood || known.error() == http::Fault::ExpiredCertificate);
}

CARNET_TEST(TestTls)

} // namespace tst_tls

#include "tst_tls.moc"
